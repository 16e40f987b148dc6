import Article
import Canvas
import Formats
import Interface
import Testing

@Suite struct MouseTests {
  /// Clicks on the first cell of some words on the screen.
  private func click(_ words: String, in model: inout Model) -> [Effect] {
    for (row, line) in model.screen.enumerated() {
      if let range = line.firstRange(of: words) {
        return model.update(
          .mouse(Mouse(.pressed, at: Point(column: String(line[..<range.lowerBound]).columns, row: row))))
      }
    }
    Issue.record("no '\(words)' on the screen")
    return []
  }

  @Test func `the wheel scrolls the text, whatever has the focus`() {
    var model = Sample.model(80, 12, keys: "c")
    _ = model.update(.mouse(Mouse(.wheelDown, at: Point(column: 5, row: 4))))
    #expect(model.top != Place())
    _ = model.update(.mouse(Mouse(.wheelUp, at: Point(column: 5, row: 4))))
    #expect(model.top == Place())
  }

  @Test func `the wheel over the pane goes through its cards`() {
    var model = Sample.model(80, 24, keys: "c")
    let before = model.pane?.selected
    _ = model.update(.mouse(Mouse(.wheelDown, at: Point(column: 70, row: 4))))
    #expect(model.pane?.selected != before)
  }

  @Test func `a click on marked words chooses them, the next one shows their card`() {
    var model = Sample.model(80, 24)
    _ = click("Budi Santoso", in: &model)
    #expect(model.selected == Item(.actors, 3))
    #expect(model.pane == nil)
    _ = click("Budi Santoso", in: &model)
    #expect(model.pane?.selected == Item(.actors, 3))
  }

  @Test func `a click finds the same words in justified rows`() {
    var settings = Settings()
    settings.justify = true
    for words in ["Rina Wati", "Jawa", "Serikat Tani", "Budi Santoso"] {
      var model = Sample.model(64, 30, settings: settings)
      _ = click(words, in: &model)
      #expect(model.selected?.layer == .actors, "\(words)")
    }
  }

  @Test func `a click on a card chooses it, the next one goes to its words`() {
    var model = Sample.model(80, 24, keys: "c")
    _ = click("C Budi Santoso", in: &model)
    #expect(model.pane?.selected == Item(.claims, 2))
    #expect(model.pane?.isFocused == true)
    _ = click("C Budi Santoso", in: &model)
    #expect(model.pane?.isFocused == false)
  }

  @Test func `a click on a hint does what its key does`() {
    var model = Sample.model(80, 24, words: .english)
    _ = click("c claims", in: &model)
    #expect(model.pane?.layer == .claims)
    #expect(click("Q quit", in: &model).contains(.quit))
  }

  @Test func `a click on the rail goes there`() {
    var model = Sample.model(140, 40)
    _ = click("Reaksi petani ", in: &model)
    #expect(model.article.blocks[model.focus].kind == .heading)
    _ = click("Serikat Tani  ", in: &model)
    #expect(model.selected == Item(.actors, 2))
    _ = click("○ klaim", in: &model)
    #expect(model.pane?.layer == .claims)
  }

  @Test func `a click on the rail beside the quotes chooses whose and how much of them`() {
    var model = Sample.model(140, 40, keys: "q j")
    _ = click("○ Rina Wati", in: &model)
    #expect(model.onlyActor == 0)
    _ = click("○ semua        ", in: &model)
    #expect(model.onlyActor == nil && model.lens == .quotes)
    _ = click("○ dalam paragrafnya", in: &model)
    #expect(model.quotes.context == 2)
    _ = click("○ klaim", in: &model)
    #expect(model.pane?.layer == .claims)
  }

  @Test func `in the list of quotes a click chooses, the next one opens`() {
    var model = Sample.model(80, 24, keys: "q")
    _ = click("Harga pupuk naik", in: &model)
    #expect(model.quotes.selected == 1)
    _ = click("Harga pupuk naik", in: &model)
    #expect(model.lens == .all)
  }

  @Test func `clicks anywhere are survived at any size`() {
    for (columns, rows) in [(140, 40), (80, 24), (60, 12), (40, 12), (24, 6), (10, 2)] {
      for keys in ["", "q", "c", "r Tab", "a", "?", "/ a", "z"] {
        let model = Sample.model(columns, rows, keys: keys)
        for column in stride(from: 0, to: columns + 5, by: 7) {
          for row in stride(from: 0, to: rows + 2, by: 3) {
            var model = model
            for kind in [Mouse.Kind.pressed, .wheelDown] {
              _ = model.update(.mouse(Mouse(kind, at: Point(column: column, row: row))))
            }
            #expect(model.view().lines.count <= rows)
          }
        }
      }
    }
  }

  @Test func `with the mouse off nothing happens`() {
    var settings = Settings()
    settings.mouse = false
    var model = Sample.model(80, 24, words: .english, settings: settings)
    _ = click("c claims", in: &model)
    #expect(model.pane == nil)
  }
}
