import Canvas
import Interface
import Testing

@Suite struct KeyPresetTests {
  @Test(arguments: KeyPreset.allCases) func `no key means two things, and every key that is shown works`(
    preset: KeyPreset
  ) {
    let map = KeyMap(preset)
    let all = Command.allCases.flatMap { command in map.keys(command).map { (notation: $0, command) } }
    #expect(Set(all.map(\.notation)).count == all.count)
    for one in all {
      let keys = KeyMap.keys(one.notation)
      #expect(keys.count == 1 || keys.count == 2, "\(one.notation)")
      for other in all where other.notation != one.notation {
        #expect(!KeyMap.keys(other.notation).starts(with: keys), "\(one.notation) begins \(other.notation)")
      }
    }
  }

  @Test(arguments: KeyPreset.allCases) func `every command has a key`(preset: KeyPreset) {
    let map = KeyMap(preset)
    for command in Command.allCases { #expect(!map.keys(command).isEmpty, "\(command) in \(preset)") }
  }

  @Test(arguments: KeyPreset.allCases) func `every lens is reached, and every way out leaves`(
    preset: KeyPreset
  ) {
    let map = KeyMap(preset)
    func screen() -> Model { Sample.model(80, 24, settings: .with(preset)) }
    for (command, layer) in [(Command.claims, Layer.claims), (.reactions, .reactions), (.actors, .actors)] {
      for key in map.keys(command) {
        var model = screen()
        model.pressNotation(key)
        #expect(model.pane?.layer == layer, "\(key)")
      }
    }
    for key in map.keys(.quotes) {
      var model = screen()
      model.pressNotation(key)
      #expect(model.lens == .quotes, "\(key)")
    }
    for key in map.keys(.quit) {
      var model = screen()
      #expect(model.pressNotation(key).contains(.quit), "\(key)")
    }
  }

  @Test(arguments: KeyPreset.allCases) func `the way out is on every screen, and does what it says`(
    preset: KeyPreset
  )
    throws
  {
    for keys in ["", "Tab", "F1", ":"] {
      for size in [(140, 40), (80, 24), (40, 12), (24, 6)] {
        var model = Sample.model(size.0, size.1, words: .english, settings: .with(preset), keys: keys)
        let shown = try #require(
          ["q", "Q", "ZZ"].first { key in
            model.screen.contains {
              $0.hasSuffix("\(key) quit") || $0.hasSuffix("\(key):quit") || $0.hasSuffix(" \(key)")
            }
          },
          "\(preset) after \(keys) at \(size)")
        if keys == ":" { model.press("Esc") }
        #expect(model.pressNotation(shown).contains(.quit), "\(preset): \(shown) after \(keys) at \(size)")
      }
    }
  }

  @Test func `as a pager q leaves and Q shows the quotes`() {
    let map = KeyMap(.less)
    #expect(map.keys(.quit).first == "q")
    #expect(map.keys(.quotes) == ["Q"])
    #expect(Sample.model(80, 24, settings: .with(.less), keys: "Q").lens == .quotes)
  }

  @Test func `hints and help show the keys of the preset`() {
    let help = Sample.model(100, 200, words: .english, settings: .with(.vim), keys: "?").screen
    #expect(help.contains { $0.contains("gg Home") && $0.contains("beginning") })
    #expect(
      Sample.model(80, 24, words: .english, settings: .with(.less)).screen.last?.hasPrefix(" Q quotes")
        == true)
  }
}

extension Settings {
  /// Everything as usual, but for the keys.
  static func with(_ preset: KeyPreset) -> Settings {
    var settings = Settings()
    settings.use(preset)
    return settings
  }
}

extension Model {
  /// Presses the keys of one notation.
  @discardableResult
  mutating func pressNotation(_ notation: String) -> [Effect] {
    KeyMap.keys(notation).flatMap { update(.keyPressed($0)) }
  }
}
