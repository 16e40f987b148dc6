import Article
import Canvas
import Interface
import Testing

/// What is wrong with a file, in English.
private func problems(_ text: String) -> [String] {
  Settings.parse(text).notices.map { "\($0.line): \(Words.english.settings.problem($0.problem))" }
}

@Suite struct SettingsTests {
  @Test func `a file sets what it names`() {
    let (settings, notices) = Settings.parse(
      """
      theme = { dark = "malam", light = "siang", fallback = "mono" }
      width = 60
      mouse = false
      bidi = "on"
      ui-language = "id"
      [keys]
      preset = "vim"
      quotes = ["F2"]
      theme = "T"
      """)
    #expect(notices.isEmpty)
    #expect(settings.theme.name(isDark: true) == "malam")
    #expect(settings.theme.name(isDark: false) == "siang")
    #expect(settings.theme.name(isDark: nil) == "mono")
    #expect(settings.width == 60 && !settings.mouse && settings.bidi == .on && settings.uiLanguage == "id")
    #expect(settings.preset == .vim)
    #expect(settings.keyMap.keys(.top) == ["gg", "Home"])
    #expect(settings.keyMap.keys(.quotes) == ["F2"])
    #expect(settings.keyMap.keys(.theme) == ["T"])
  }

  @Test func `what nobody knows is told with its line and skipped, and the rest holds`() {
    let text = """
      wdth = 60
      width = 70
      mouse = "no"
      pane = 1000

      [keys]
      preset = "emacs"
      quotes = ["q", "12"]
      dance = "d"
      quit = []
      """
    #expect(
      problems(text) == [
        "1: no setting 'wdth'; expected one of theme, width, pane, justify, hyphenate, mouse, follow, highlights, links, bidi, ui-language",
        "3: 'no' is no value of mouse; expected true or false",
        "4: '1000' is no value of pane; expected a whole number, -40 … 40",
        "7: no preset 'emacs'; expected one of default, less, vim, newsboat",
        "8: '12' cannot be a key; expected one or two characters, C-x or a name such as F2",
        "9: no command 'dance'; reader keys --print lists them",
        "10: nothing would quit any more; the key stays what it is",
      ])
    let settings = Settings.parse(text).settings
    #expect(settings.width == 70 && settings.mouse)
    #expect(settings.keyMap.keys(.quotes) == ["q"])
    #expect(settings.keyMap.keys(.quit) == ["Q", "ZZ", "ZQ"])
  }

  @Test func `a file that is no TOML is told of, and everything is as usual`() {
    #expect(problems("mouse = \n").first?.hasPrefix("1: expected a value") == true)
    #expect(Settings.parse("width = 60\nmouse").settings == Settings())
  }

  @Test func `a key that is bound anew is taken from whatever had it`() {
    let map = Settings.parse("[keys]\nclaims = [\"q\", \"]\"]").settings.keyMap
    #expect(map.keys(.claims) == ["q", "]"])
    #expect(map.keys(.quotes).isEmpty)
    #expect(map.keys(.nextQuote).isEmpty, "nothing can begin with a key that means something by itself")
  }

  @Test(arguments: Words.languages.map(\.language.rawValue))
  func `the printed settings are those that hold anyway`(
    language: String
  ) throws {
    let words = try #require(Words.languages.first { $0.language.rawValue == language })
    let text = Settings.template(words)
    var (settings, notices) = Settings.parse(text)
    #expect(notices.isEmpty)
    for setting in Setting.allCases { #expect(text.contains("\n\(setting.rawValue) = ")) }
    settings.theme = Settings().theme
    settings.use(.standard)
    #expect(settings == Settings())
  }

  @Test(arguments: KeyPreset.allCases) func `printed keys are read again as the same keys`(preset: KeyPreset)
  {
    let (settings, notices) = Settings.parse(KeyMap(preset).text(preset, .indonesian))
    #expect(notices.isEmpty)
    for command in Command.allCases { #expect(settings.keyMap.keys(command) == KeyMap(preset).keys(command)) }
  }

  @Test func `the line sets, asks and completes`() {
    var model = Sample.model(80, 24, words: .english)
    model.type(":set wi\t50\n")
    #expect(model.settings.width == 50)
    #expect(model.geometry.textColumns == 50)
    model.type(":set mo\tof\t")
    #expect(model.prompt?.input == "set mouse off")
    #expect(model.press("Enter").contains(.useMouse(false)))
    model.type(":set width 5\n")
    #expect(model.screen.contains { $0.contains("'5' is no value of width") })
    model.type(":set dance on\n")
    #expect(model.screen.contains { $0.contains("no setting 'dance'") })
    model.type(":set width\n")
    #expect(model.screen.contains { $0.contains("width = 50") })
    model.type(":set\n")
    #expect(model.toast?.text == "width=50 mouse=false")
    for name in ["ui-language", "keys"] {
      model.type(":set \(name)=en\n")
      #expect(model.toast?.text.hasPrefix("'\(name)' is set in config.toml") == true)
    }
  }

  @Test func `where several things fit, they are shown, and the way out still is`() {
    var model = Sample.model(80, 24, words: .english)
    model.type(":set h\t")
    #expect(model.prompt?.input == "set h")
    #expect(model.screen.last?.hasPrefix(" highlights  hyphenate  ") == true)
    #expect(model.screen.last?.hasSuffix("Esc, Q quit") == true)
    model.type("y\t")
    #expect(model.prompt?.input == "set hyphenate ")
    #expect(model.screen.last?.contains("highlights") == false)
    model.type("\t")
    #expect(model.prompt?.input == "set hyphenate o")
    #expect(model.prompt?.choices == ["off", "on"])
    model.type("zzz\t")
    #expect(model.prompt?.choices == [])
  }

  @Test func `themes are asked for and completed`() {
    var model = Sample.model(80, 24, words: .english)
    for line in [":set theme m", ":theme m"] {
      model.type(line)
      #expect(model.press("Tab") == [.listThemes])
      _ = model.update(.themesListed(["kertas", "malam", "mono", "siang"], current: "malam"))
      #expect(model.popup == nil)
      #expect(model.prompt?.choices == ["malam", "mono"])
      model.type("a")
      #expect(model.press("Tab") == [.listThemes])
      _ = model.update(.themesListed(["kertas", "malam", "mono", "siang"], current: "malam"))
      #expect(model.prompt?.choices == [])
      #expect(model.press("Enter") == [.loadTheme("malam", isChosen: true)])
    }
  }

  @Test func `the pane is made wider and narrower, and no wider than there is room`() {
    var model = Sample.model(100, 24, keys: "c")
    let usual = model.screen[3].firstIndexOf("│")
    model.press(">")
    #expect(model.screen[3].firstIndexOf("│") == usual.map { $0 - 2 })
    for _ in 0..<60 { model.press(">") }
    model.press("<")
    let narrower = model.screen[3].firstIndexOf("│")
    #expect(narrower == 38, "the first step back is seen")
  }

  @Test func `zen leaves the text, and the way out`() {
    var model = Sample.model(80, 24, words: .english, keys: "z")
    model.press("j")
    #expect(model.screen.last?.contains("Q:quit") == true)
    #expect(model.screen.first?.contains("min") == false)
    model.press("z")
    #expect(model.screen.first?.contains("min") == true)
  }

  @Test func `words are divided once patterns for the article's language are there`() {
    var settings = Settings()
    settings.hyphenate = true
    var model = Sample.model(48, 24, annotated: false, settings: settings)
    let effects = model.update(.annotated(Findings(Sample.annotations, of: Sample.article), beginning: nil))
    #expect(effects.contains(.loadHyphenation(.indonesian)))
    let everySecond = Hyphenator(language: "id") { Array(stride(from: 2, to: $0.count, by: 2)) }
    _ = model.update(.hyphenationLoaded(everySecond, .indonesian))
    #expect(model.screen.contains { $0.hasSuffix("-") })
    #expect(model.screen.allSatisfy { $0.columns <= 48 })
    _ = model.update(.hyphenationLoaded(nil, .indonesian))
    #expect(!model.settings.hyphenate && model.screen.contains { $0.contains("pola pemenggalan") })
  }

  @Test func `rows as wide as the screen have all of it but for the bar of quotes`() {
    var settings = Settings()
    settings.width = 200
    #expect(Sample.model(80, 24, settings: settings).geometry.textColumns == 78)
    #expect(Sample.model(80, 24, settings: settings, keys: "c").geometry.textColumns < 50)
    settings.width = 79
    #expect(Sample.model(80, 24, settings: settings).geometry.textColumns == 72)
  }

  @Test func `justified rows end at one column, but for the last`() {
    var settings = Settings()
    settings.justify = true
    let model = Sample.model(60, 24, settings: settings)
    let text = model.screen.dropFirst(3).prefix(2)
    #expect(Set(text.map(\.columns)).count == 1)
  }
}

extension String {
  fileprivate func firstIndexOf(_ character: Character) -> Int? {
    firstIndex(of: character).map { distance(from: startIndex, to: $0) }
  }
}

extension Model {
  /// Types characters; a tab and an end of line are keys.
  mutating func type(_ text: String) {
    for character in text {
      let key: Key = character == "\n" ? .enter : character == "\t" ? .tab : .character(character)
      _ = update(.keyPressed(key))
    }
  }
}
