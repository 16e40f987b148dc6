import Canvas
import Testing

@testable import Interface

@Suite struct HelpTests {
  @Test func `words are looked for in the help, and the article's search stays as it was`() {
    var model = Sample.model(80, 24, words: .english, keys: "? / p a g e")
    expectPicture(model.view(), "80x24-help-search")
    model.press("Enter")
    let first = model.help
    #expect(model.prompt == nil && model.found == nil)
    model.press("n")
    let second = model.help
    #expect(second != first)
    model.press("N")
    #expect(model.help == first)
    model.press("/ P A R A g r a p h Enter")
    #expect(model.screen.contains { $0.contains("next paragraph") })
    model.press("/ z z z z Enter")
    #expect(model.screen.contains { $0.contains("zzzz") } && model.help != nil)
    model.press("Esc")
    #expect(model.help == nil)
  }

  @Test func `leaving a search in the help goes back to where it began`() {
    var model = Sample.model(80, 24, words: .english, keys: "? j j / q u i t")
    model.press("Esc")
    #expect(model.help == 2 && model.prompt == nil)
  }

  @Test func `the help begins with the keys of where one is, and goes back there`() {
    for (keys, expected) in [
      ("", "  q                 only the quotes, and back"),
      ("q", "  ⏎                 from a card to its words"),
      ("c", "  ↓ ↑               next"), ("c Tab", "  Tab               switch between text and pane"),
      ("O", "  ⏎                 open"), ("v", "  h l w b j k o     extend"),
    ] {
      var model = Sample.model(80, 24, words: .english, keys: keys)
      let before = model.screen
      model.press("?")
      #expect(model.screen[1] == " Here", "\(keys)")
      let here = model.screen[2...].prefix { !$0.isEmpty }
      #expect(here.contains { $0.hasPrefix(expected) }, "\(keys): \(here)")
      model.press("Esc")
      #expect(model.screen[1..<21] == before[1..<21], "\(keys)")
    }
  }

  @Test func `the help names the commands of the line in its language`() {
    for (words, names) in [(Words.english, [":quotes", ":write"]), (.indonesian, [":kutipan", ":tulis"])] {
      var model = Sample.model(100, 200, words: words, keys: "?")
      let screen = model.screen
      for name in names { #expect(screen.contains { $0.contains(name) }) }
      model.press("Esc : Tab")
      let choices = (model.prompt?.choices ?? []).map { ":" + $0 }
      #expect(choices.contains(names[0]) && !choices.contains(names[0] == ":quotes" ? ":kutipan" : ":quotes"))
    }
  }

  @Test func `Tab goes on through the choices, and says when there are more than have room`() {
    var model = Sample.model(60, 24, words: .english, keys: ": r e Tab")
    let choices = model.prompt?.choices ?? []
    #expect(choices.count > 3)
    for choice in choices + choices.prefix(1) {
      model.press("Tab")
      #expect(model.prompt?.input == choice)
    }
    #expect(Sample.model(60, 24, words: .english, keys: ": Tab").screen.last?.contains("…") == true)
  }

  @Test func `in a drawer the status tells of its cards`() {
    let model = Sample.model(40, 12, words: .english, keys: "q c")
    #expect(model.screen.contains { $0.hasSuffix("[CLAIMS]") })
  }
}
