import Article
import Canvas
import Formats
import Testing

@testable import Interface

@Suite struct PatternTests {
  private func matches(_ pattern: String, _ mode: Search.Mode = .regular) throws -> [String] {
    let text = Sample.article.text
    return try Search(pattern, mode: mode).all(in: text, text.span).map { text[$0] }
  }

  @Test(arguments: [
    ("rina|budi", ["Rina", "Rina", "Budi"]), ("Serikat \\w+", ["Serikat Tani", "Serikat Tani"]),
    ("^serikat", ["Serikat"]), ("\\bpanen\\.$", ["panen."]),
    ("\"[^\"]+,\"", ["\"Beras ini untuk semua orang,\"", "\"Harga pupuk naik,\""]),
    ("x*", []), ("HARGA", []), ("petani.*\\n.*", []),
  ])
  func `a pattern is a regular expression within a paragraph`(_ pattern: String, _ expected: [String]) throws
  {
    let found = try matches(pattern)
    #expect(found == expected || pattern.hasPrefix("petani") && found.allSatisfy { !$0.contains("\n\n") })
  }

  @Test func `as it stands nothing has a meaning of its own`() throws {
    #expect(try matches("semua orang,\" ujar", .literal) == ["semua orang,\" ujar"])
    #expect(try matches(".*", .literal).isEmpty)
    #expect(try matches("pasar.", .literal) == ["pasar."])
  }

  @Test func `letters beyond A to Z have both cases, too`() throws {
    let text = Text("ÉLAN élan Élan \\E x")
    #expect(try Search("élan", mode: .literal).all(in: text, text.span).count == 3)
    #expect(try Search("Élan", mode: .regular).all(in: text, text.span).count == 1)
    #expect(try Search("é\\e", mode: .literal).all(in: Text("É\\e"), Span(0, 4)).count == 1)
  }

  @Test func `the last match is found across many paragraphs`() throws {
    let text = Text((1...9000).map { "Alinea \($0) di sini." }.joined(separator: "\n\n"))
    let search = try Search("alinea [0-9]+ di", mode: .regular)
    #expect(try search.last(in: text, text.span).map { text[$0] } == "Alinea 9000 di")
    let half = try #require(try search.last(in: text, Span(0, text.count / 2)))
    #expect(half.start < text.count / 2 && half.start > text.count / 2 - 40)
    #expect(try search.all(in: text, text.span).count == 9000)
  }

  @Test(arguments: ["(a", "[z-a]", "*", "a{2,1}", "\\", "(?<n>a)(?<n>b)"])
  func `a broken pattern is told of`(_ pattern: String) {
    #expect(throws: RegularExpression.Problem.self) { try Search(pattern, mode: .regular) }
    #expect(throws: Never.self) { try Search(pattern, mode: .literal) }
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*)*b", "(?:a?){30}a{30}b", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `a pattern that would take for ever ends soon`(_ pattern: String) {
    let text = Text(String(repeating: "a", count: 20_000) + "!")
    let start = ContinuousClock.now
    _ = try? Search(pattern, mode: .regular).all(in: text, text.span)
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}

@Suite struct SearchPromptTests {
  @Test func `Ctrl-R reads the pattern as it stands`() {
    var model = Sample.model(80, 24, keys: "/ o r a n g .")
    #expect(model.found?.counter?.total == 1)
    model.press("C-r")
    #expect(model.screen.joined().contains("apa adanya"))
    #expect(model.found?.counter?.total == 0)
    model.press("C-r Enter")
    #expect(model.found?.counter?.total == 1)
  }

  @Test func `a broken pattern is told of with its place, and the old search stays`() {
    var model = Sample.model(80, 24, keys: "/ b u d i Enter / ( r")
    #expect(model.screen.joined().contains("belum menjadi pola"))
    model.press("Enter")
    #expect(model.screen.joined().contains("bukan pola di huruf 3"))
    #expect(model.found?.search.pattern == "budi")
  }

  @Test func `what takes long is left to the background and can be cancelled`() throws {
    let long = PlainText.article(
      Array((1...9000).map { "Alinea \($0) di sini." }.joined(separator: "\n\n").utf8), source: "-")
    var model = Model(
      article: long, isWhole: true, size: Size(columns: 80, rows: 24), theme: .plain, words: .english)
    let effects = model.press("/ 8 9 9 [ 7 9 ] Enter")
    let job = try #require(effects.compactMap { if case .search(let job) = $0 { job } else { nil } }.first)
    #expect(model.screen.joined().contains("searching…"))
    #expect(model.press("j Esc").contains(.cancelSearch))
    let result = try #require(job.result(in: long))
    _ = model.update(.searched(job, result))
    #expect(model.found?.current == nil)  // came too late

    let again = model.press("n").compactMap { if case .search(let job) = $0 { job } else { nil } }
    _ = model.update(.searched(again[0], result))
    #expect(model.screen.joined().contains("Alinea 8997"))
    #expect(model.screen.joined().contains("1/2"))
    #expect(job.result(in: long, goesOn: { false }) == nil)
  }
}

@Suite struct FilterTests {
  @Test func `only paragraphs that match are shown, and all again`() {
    var model = Sample.model(80, 24, keys: "& p e t a n i Enter")
    #expect(model.filter?.blocks == [0, 3, 4])
    let screen = model.screen.joined()
    #expect(
      screen.contains("Reaksi petani") && !screen.contains("Presiden")
        && screen.contains("hanya “petani” 3 ¶") == false)
    model.press("j")
    #expect(model.screen.joined().contains("hanya “petani” 3 ¶"))
    model.press("Esc")
    #expect(model.filter == nil)
    #expect(model.screen.joined().contains("Presiden"))
    model.press("& p e t a n i Enter & Enter")
    #expect(model.filter == nil)
  }

  @Test func `one moves among what is shown`() {
    var model = Sample.model(60, 10, keys: "& t a n i Enter g")
    var walked = [model.focus]
    for _ in 0..<3 {
      model.press("J")
      walked.append(model.focus)
    }
    #expect(walked == [0, 3, 4, 4])
    model.press("G k k k k k k k k k k k k g")
    #expect(model.top == Place())
    model.press("J J K")
    #expect(model.focus == 3)
  }

  @Test func `what is gone to is shown whatever the filter`() {
    var model = Sample.model(80, 24, keys: "& p e t a n i Enter 7 g")
    #expect(model.filter == nil)
    #expect(model.focus == 6)
    model.press("& p e t a n i Enter / b e r g e r a k Enter")
    #expect(model.filter == nil)
  }

  @Test func `a filter without a match changes nothing`() {
    var model = Sample.model(80, 24, keys: "& z z z Enter")
    #expect(model.filter == nil)
    #expect(model.screen.joined().contains("tidak ditemukan: zzz"))
    model.press("& ( Enter")
    #expect(model.screen.joined().contains("bukan pola"))
  }

  @Test func `Enter on an actor shows only what he says and what is said of him`() {
    var model = Sample.model(80, 24, keys: "a Enter")
    #expect(model.onlyActor == 0)
    #expect(model.findings?.count(.quotes) == 1)
    #expect(model.findings?.count(.claims) == 2)
    #expect(model.filter?.blocks == [1, 2])
    #expect(model.screen.joined().contains("hanya kata Rina Wati"))
    #expect(model.annotations.quotes.count == 2)  // what is exported is all of it
    model.press("Esc")
    #expect(model.onlyActor == nil && model.pane != nil)
    #expect(model.findings?.count(.claims) == 3)
  }

  @Test func `f shows the quotes of one speaker`() {
    var model = Sample.model(80, 24, keys: "q f")
    #expect(model.screen.joined().contains("Kutipan siapa?"))
    model.press("j Enter")
    #expect(model.onlyActor == 0)
    #expect(!model.screen.joined().contains("Harga pupuk"))
    model.press("f g Enter")
    #expect(model.screen.joined().contains("Harga pupuk"))
    model = Sample.model(60, 10, keys: "f")
    #expect(model.top != Place())
  }

  @Test func `under a filter every key at every size leaves the screen whole`() {
    for (columns, rows) in [(140, 40), (80, 24), (40, 12), (20, 6)] {
      for filter in ["& t a n i Enter", "a j Enter", "a j j j Enter Tab", "q f j Enter"] {
        var model = Sample.model(columns, rows, keys: filter)
        for key in [
          "j", "k", "G", "g", "J", "K", "q", "q", "c", "r", "a", ".", ",", "Tab", "+", "-", "x", "U", "v",
          "Esc", "n", "Esc",
        ] {
          model.press(key)
          #expect(model.view().lines.count <= rows)
        }
      }
    }
  }
}
