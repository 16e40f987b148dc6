import Article
import Canvas
import Formats
import Interface
import Testing

@Suite struct PopupTests {
  private func themes() -> Model {
    var model = Sample.model(80, 24, words: .english)
    #expect(model.press("t").contains(.listThemes))
    _ = model.update(.themesListed(["terminal", "malam", "siang"], current: "malam"))
    return model
  }

  @Test func `moving in the list of themes tries them, Enter keeps one`() {
    var model = themes()
    #expect(model.press("j") == [.loadTheme("siang", isChosen: false)])
    #expect(model.press("j") == [], "the last one")
    #expect(model.press("Enter") == [.loadTheme("siang", isChosen: true)])
    _ = model.update(.themeLoaded(Sample.theme("siang"), chosen: "siang", notice: nil))
    #expect(model.toast?.text.hasPrefix("theme = \"siang\" ·") == true)
    #expect(model.toast?.text.contains("config.toml") == true)
    #expect(model.popup == nil)
  }

  @Test func `Escape and q bring back the theme from before`() {
    for key in ["Esc", "q"] {
      var model = themes()
      model.press("k")
      #expect(model.press(key) == [.loadTheme("malam", isChosen: false)])
      #expect(model.popup == nil && model.lens == .all)
    }
    var model = themes()
    #expect(model.press("Esc") == [], "nothing was tried")
  }

  @Test func `the way out is named under a list, and works`() {
    var model = themes()
    #expect(model.screen.last?.hasSuffix("Q quit") == true)
    #expect(model.press("Q").contains(.quit))
  }

  @Test(arguments: ["80x24", "140x40", "40x12"]) func picturesOfSettings(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var justified = Settings()
    justified.justify = true
    justified.width = 60
    justified.pane = 6
    for (name, settings, keys) in [
      ("zen", Settings(), "z j"), ("less", .with(.less), ""), ("less-help", .with(.less), "?"),
      ("newsboat", .with(.newsboat), "c"), ("vim-help", .with(.vim), "?"), ("justified", justified, ""),
      ("wide-pane", justified, "c"),
    ] {
      expectPicture(
        Sample.model(parts[0], parts[1], settings: settings, keys: keys).view(), "\(size)-\(name)")
    }
  }

  @Test(arguments: ["80x24", "140x40", "40x12", "20x6"]) func picturesOfThemes(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var model = Sample.model(parts[0], parts[1], keys: "t")
    _ = model.update(
      .themesListed(
        ["terminal", "malam", "senja", "laut", "hutan", "siang", "kertas", "high-contrast", "mono"],
        current: "terminal"))
    model.press("j")
    expectPicture(model.view(), "\(size)-themes")
  }

  @Test func `links are listed, and the chosen one is shown in the browser`() {
    var model = Model(
      article: PlainText.article(
        Array("Satu: https://contoh.id/a?b=1. Dua (http://contoh.id/c_(d)), juga <mailto:x@contoh.id>!".utf8),
        source: "x.txt"), isWhole: true, size: Size(columns: 80, rows: 24), theme: Sample.theme("terminal"),
      words: .english)
    model.press("L")
    expectPicture(model.view(), "80x24-links")
    #expect(model.press("Enter") == [.browse("https://contoh.id/a?b=1")])
    model.press("L j")
    #expect(model.press("Enter") == [.browse("http://contoh.id/c_(d)")])
    model.press("L G")
    #expect(model.press("Enter") == [.browse("mailto:x@contoh.id")])
  }

  /// Two links, the second longer than a row, and words that look like one.
  private func linked(_ columns: Int = 80, settings: Settings = Settings()) -> Model {
    Model(
      article: PlainText.article(
        Array(
          "Judul: siapa\n\nSatu http://contoh.id/satu di sini. Dua https://contoh.id/\(String(repeating: "d", count: 60)) di sana: javascript:alert(1).\n\nTanpa tautan."
            .utf8), source: "x.txt"), isWhole: true, size: Size(columns: columns, rows: 24),
      theme: Sample.theme("terminal"), words: .english, settings: settings)
  }

  @Test func `addresses on the screen lead where they say, also over several rows`() throws {
    var model = linked(60)
    let frame = model.view()
    #expect(
      frame.links.values.sorted() == [
        "http://contoh.id/satu", "https://contoh.id/" + String(repeating: "d", count: 60),
      ])
    for (link, address) in frame.links {
      let runs = frame.lines.flatMap { line -> [String] in
        var start = 0
        return line.runs.compactMap { run in
          defer { start += run.bytes }
          return run.style.link == link
            ? String(decoding: line.utf8[start..<start + run.bytes], as: UTF8.self) : nil
        }
      }
      #expect(runs.joined() == address)
    }
    model.press(": s e t Space l i n k s Space o f f Enter")
    let off = model.view()
    #expect(off.links.isEmpty && off.lines.allSatisfy { $0.runs.allSatisfy { $0.style.link == 0 } })
  }

  @Test func `links on the screen are opened by their letter`() {
    var model = linked()
    model.press("F")
    expectPicture(model.view(), "80x24-link-letters")
    var other = model
    #expect(other.press("s") == [.browse("https://contoh.id/" + String(repeating: "d", count: 60))])
    #expect(model.press("Esc") == [])
    #expect(
      !model.press("s").contains { if case .browse = $0 { true } else { false } },
      "any other key leaves them alone")
    #expect(
      Sample.model(80, 24, words: .english, keys: "F").screen.contains {
        $0.contains("no links on the screen")
      })
  }

  @Test func `more links than letters have two letters each`() {
    let text = (1...30).map { "http://a.id/\($0)" }.joined(separator: " ")
    var model = Model(
      article: PlainText.article(Array(text.utf8), source: "x.txt"), isWhole: true,
      size: Size(columns: 80, rows: 24), theme: Sample.theme("terminal"), words: .english)
    model.press("F")
    #expect(model.screen[1].contains(" aa ") && model.screen.joined().contains(" sf "))
    var other = model
    #expect(!other.press("s").contains { if case .browse = $0 { true } else { false } })
    let waiting = other.screen.joined()
    #expect(waiting.contains(" f ") && !waiting.contains(" sf ") && !waiting.contains(" aa "))
    #expect(other.press("f") == [.browse("http://a.id/30")])
    other = model
    other.press("s z")
    #expect(!other.screen.joined().contains(" aa "), "any other key leaves them alone")
  }

  @Test func `words that a page makes links are listed, lettered, and lead somewhere`() {
    let (begin, end) = (Unicode.Scalar(0xFDD0 as UInt32)!, Unicode.Scalar(0xFDD1 as UInt32)!)
    let text = "Judul\n\nHarga \(begin)beras turun\(end) lagi; lihat https://b.id/2 dan \(begin)ini\(end)."
    let article = Array(text.utf8).withUnsafeBufferPointer {
      PlainText.article($0, source: "x.html", links: ["https://a.id/1", "https://c.id/3"])
    }
    var model = Model(
      article: article, isWhole: true, size: Size(columns: 80, rows: 24), theme: Sample.theme("terminal"),
      words: .english)
    #expect(Set(model.view().links.values) == ["https://a.id/1", "https://b.id/2", "https://c.id/3"])
    #expect(model.screen.contains { $0.contains("Harga beras turun lagi; lihat https://b.id/2 dan ini.") })
    model.press("L")
    for entry in ["beras turun  https://a.id/1", " https://b.id/2 ", "ini  https://c.id/3"] {
      #expect(model.screen.contains { $0.contains(entry) }, "\(entry)")
    }
    #expect(model.press("G Enter") == [.browse("https://c.id/3")])
    model.press("F")
    #expect(model.press("a") == [.browse("https://a.id/1")])
    #expect(model.press("y J y u").contains(.copy("https://a.id/1")))
  }

  @Test func `yu copies the address that o opens`() {
    var plain = Sample.model(80, 24, words: .english)
    for keys in ["o", "y u"] {
      #expect(!plain.press(keys).contains { if case .browse = $0 { true } else { false } })
      #expect(plain.toast?.text == "this article has no address")
    }
    var model = linked()
    model.press("y J")
    #expect(model.press("y u").contains(.copy("http://contoh.id/satu")))
    #expect(!model.press("u").contains { if case .copy = $0 { true } else { false } })
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "https://", "http://a b", "https://a\u{1B}]8;;", "-o",
    "xhttps://a.b", "https://a.b\"",
  ])
  func `what is no address for a browser is none`(address: String) {
    #expect(!Links.isSafe(address))
  }

  @Test func `an article without links says so`() {
    #expect(Sample.model(80, 24, words: .english, keys: "L").screen.contains { $0.contains("no links") })
  }
}
