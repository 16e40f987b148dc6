import Article
import Exports
import Notebook
import Testing

@Suite struct ExportFormTests {
  /// An article that tries to get out of every form.
  private let article: Article = {
    let text = Text("Judul <script>\n\n\"Naik, & \"\"turun\"\"</p>,\" kata =Rina*. Tani menolak.")
    return Article(
      source: "a<b>.txt", text: text,
      blocks: [Block(.heading, Span(0, 14)), Block(.body, Span(16, text.count))],
      title: Span(0, 14))
  }()

  private var annotations: Annotations {
    var annotations = Annotations(language: .indonesian)
    let end = 16 + "\"Naik, & \"\"turun\"\"</p>,\"".utf8.count
    let name = Span(end + 6, end + 11)
    annotations.actors = [
      Actor(
        id: 0, name: article.text[name], kind: .person, role: "Ketua <b>",
        mentions: [Actor.Mention(name, .name, Decision("byHand"))],
        decision: Decision("byHand"))
    ]
    annotations.quotes = [
      Quote(
        kind: .direct, pieces: [Span(16, end)], speaker: 0, cue: Span(end + 1, end + 5),
        decision: Decision("byHand"))
    ]
    var claim = Claim(
      pieces: [Span(end + 14, article.text.count)], modality: .denied, decision: Decision("byHand", 0.2))
    claim.corrected = .wrong
    annotations.claims = [claim]
    annotations.reactions = [
      Reaction(
        span: Span(end + 14, article.text.count), stakeholder: 0, stance: .oppose,
        decision: Decision("byHand"))
    ]
    return annotations
  }

  private var notes: ArticleNotes {
    var notes = ArticleNotes()
    notes.highlights = [Highlight(Anchor(Span(0, 5), in: article.text), color: 2, note: "a, \"b\" <i>")]
    return notes
  }

  private func exported(_ form: ExportForm) -> String {
    String(decoding: form.document(article, annotations, notes, labels: .of(.english)), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("a.md", ExportForm.markdown), ("A.MD", .markdown), ("a.b.html", .html), ("x/y.htm", .html),
      ("a.csv", .csv),
      ("a.json", .json), ("a", nil), ("a.", nil), ("a.pdf", nil), ("a.md/b", nil),
    ] as [(String, ExportForm?)])
  func `the form goes by the end of the name`(_ path: String, _ form: ExportForm?) {
    #expect(ExportForm(path: path) == form)
  }

  @Test func `a page escapes everything, has no script, and needs nothing from elsewhere`() {
    let page = exported(.html)
    #expect(page.contains("<title>Judul &lt;script&gt;</title>"))
    #expect(
      !page.contains("<script") && !page.contains("<i>\"") && !page.contains("src=")
        && page.components(of: "href=") == page.components(of: "href=\"#"))
    #expect(page.contains("a, &quot;b&quot; &lt;i&gt;"))
    #expect(page.contains("<em>marked as wrong</em>"))
    for tag in ["section", "article", "aside", "span", "div", "p", "b", "a", "ul"] {
      let opened = page.components(of: "<\(tag)>") + page.components(of: "<\(tag) ")
      #expect(opened == page.components(of: "</\(tag)>"), "\(tag)")
    }
  }

  @Test func `exports lead to where the article was published`() {
    let text = Text("Judul")
    let article = Article(
      source: "a.html", text: text, blocks: [Block(.heading, text.span)], title: text.span,
      publication: Publication(
        address: "https://contoh.id/a?b=1&c=2", site: "Warta <Contoh>",
        day: CalendarDay(year: 2026, month: 9, day: 3)))
    func exported(_ form: ExportForm) -> String {
      String(
        decoding: form.document(
          article, Annotations(language: .indonesian), ArticleNotes(), labels: .of(.english)), as: UTF8.self)
    }
    #expect(
      exported(.html).contains(
        "Source: <a href=\"https://contoh.id/a?b=1&amp;c=2\">Warta &lt;Contoh&gt;</a>"
          + " · <time datetime=\"2026-09-03\">2026-09-03</time>"))
    #expect(exported(.html).contains("<main lang=\"id\">"))
    #expect(exported(.markdown).contains("Source: <https://contoh.id/a?b=1&c=2> · 2026-09-03\n"))
    for field in [
      "\"address\": \"https://contoh.id/a?b=1&c=2\"", "\"site\": \"Warta <Contoh>\"",
      "\"published\": \"2026-09-03\"",
    ] {
      #expect(exported(.json).contains(field), "\(field)")
    }
  }

  @Test func `text and cards stand side by side, a paragraph at a time`() throws {
    let page = exported(.html)
    let second = try #require(page.split(separator: "<section ").dropFirst(2).first)
    #expect(second.contains("id=\"p2\"") && second.contains("id=\"q1\"") && second.contains("id=\"r1\""))
    #expect(second.contains("<a href=\"#q1\" class=\"quote\">&quot;Naik, &amp; "))
  }

  @Test func `words lead to their card and every card to its words`() {
    let page = exported(.html)
    let targets = page.components(separatedBy: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(targets).isSuperset(of: ["q1", "w-q1"]))
    for target in Set(targets) { #expect(page.components(of: "id=\"\(target)\"") == 1, "\(target)") }
  }

  @Test func `a table quotes its fields and runs no formula`() throws {
    let rows = exported(.csv).components(separatedBy: "\r\n")
    #expect(rows.count == 7)
    #expect(rows[1].hasPrefix("quote,q1,'=Rina,Ketua <b>,direct,kata,2,16,40,\"\"\"Naik, & \"\"\"\"turun"))
    #expect(rows[2].hasSuffix("Tani menolak.,,1,wrong"))
    #expect(rows[5].hasPrefix("highlight,h1,,,2,,1,0,5,Judul,\"a, \"\"b\"\" <i>\""))
  }

  @Test func `Markdown takes nothing of the text for markup`() {
    let text = exported(.markdown)
    #expect(text.contains("# Judul \\<script\\>"))
    #expect(text.contains("> — **=Rina**, Ketua \\<b\\> (¶ 2)"))
    #expect(text.contains("*marked as wrong*"))
    #expect(text.contains("> — 2 · ¶ 1 · a, \"b\" \\<i\\>"))
  }

  @Test func `JSON carries corrections and highlights`() {
    let json = exported(.json)
    #expect(json.contains("\"corrected\": \"wrong\""))
    #expect(
      json.contains(
        "{\"start\": 0, \"end\": 5, \"text\": \"Judul\", \"color\": 2, \"note\": \"a, \\\"b\\\" <i>\"}"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { components(separatedBy: part).count - 1 }

  fileprivate func components(separatedBy part: String) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return result + [String(rest)]
  }
}
