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
