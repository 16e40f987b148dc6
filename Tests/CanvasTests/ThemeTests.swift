import Canvas
import Testing
import ThemeData

/// The text of a built-in theme.
private func builtIn(_ name: String) -> String? {
  var length = 0
  guard let text = theme_data(name, &length) else { return nil }
  return String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
}

private let builtInNames: [String] = (0..<100).compactMap { theme_name($0).map { String(cString: $0) } }

private func parse(_ text: String, depth: ColorDepth = .direct, others: [String: String] = [:]) throws
  -> ThemeParser.Result
{
  try ThemeParser(depth: depth) { name, _ in others[name] ?? builtIn(name) }.parse(text, name: "senja")
}

private func failure(_ text: String, others: [String: String] = [:]) -> String {
  do {
    _ = try parse(text, others: others)
    return "no error"
  } catch {
    return "\(error)"
  }
}

@Suite struct ThemeTests {
  @Test func `the built-in themes are these nine`() {
    #expect(
      builtInNames == [
        "terminal", "malam", "senja", "laut", "hutan", "siang", "kertas", "high-contrast", "mono",
      ])
  }

  @Test(arguments: builtInNames, ColorDepth.allCases)
  func `every built-in theme parses without a warning`(name: String, depth: ColorDepth) throws {
    let result = try ThemeParser(depth: depth) { name, _ in builtIn(name) }.parse(builtIn(name)!, name: name)
    #expect(result.warnings == [])
  }

  @Test(
    arguments: [
      ("malam", 4.5), ("senja", 4.5), ("laut", 4.5), ("hutan", 4.5), ("siang", 4.5), ("kertas", 4.5),
      ("high-contrast", 7),
    ], [ColorDepth.palette, .direct])
  func `letters stand out from what is behind them`(theme: (name: String, least: Double), depth: ColorDepth)
    throws
  {
    let parsed = try parse(builtIn(theme.name)!, depth: depth).theme
    for scope in Scope.allCases where !Self.isDecoration(scope) {
      let layers = scope.isAdditive ? Scope.allCases.filter { !$0.isAdditive && Self.isBody($0) } : [.text]
      for under in layers {
        let style = parsed.completeStyle(under).merging(parsed.style(scope))
        let contrast = try #require(style.contrast, "\(scope.name) leaves a colour to the terminal")
        #expect(contrast >= theme.least, "\(scope.name) over \(under.name): \(contrast)")
      }
    }
  }

  /// Lines and thumbs carry no letters.
  private static func isDecoration(_ scope: Scope) -> Bool {
    [.uiPaneBorder, .uiPaneBorderFocused, .uiRuler, .uiRulerThumb].contains(scope)
  }

  /// What a selection or a link can lie over.
  private static func isBody(_ scope: Scope) -> Bool {
    ["text", "heading", "quote", "actor", "claim", "reaction", "ui.card"].contains {
      scope.name.hasPrefix($0)
    }
      && scope != .uiCardSelected
  }

  @Test func `the default theme paints no background`() throws {
    let theme = try parse(builtIn("terminal")!).theme
    #expect(theme.background == .plain)
    for scope in Scope.allCases where !scope.name.hasPrefix("search") && !scope.name.hasPrefix("mark") {
      let isShortSign = scope == .uiNotice || scope == .uiError
      #expect(theme.style(scope).background == .standard || isShortSign, "\(scope.name)")
    }
  }

  @Test(arguments: builtInNames)
  func `without colours everything that means something still differs from text`(name: String) throws {
    let theme = try parse(builtIn(name)!, depth: .mono).theme
    for scope in Scope.allCases {
      #expect(theme.style(scope).foreground == .standard)
      #expect(theme.style(scope).background == .standard)
    }
    for scope: Scope in [
      .search, .searchCurrent, .markFirst, .stateSelected, .stateLinked, .claim, .actorPerson,
    ] {
      #expect(theme.style(scope).attributes != [], "\(scope.name)")
    }
    let reactions: [Scope] = [
      .reactionSupport, .reactionOppose, .reactionConcern, .reactionNeutral, .reactionMixed,
    ]
    #expect(reactions.map { theme.glyph($0) } == ["+", "-", "!", "=", "~"])
    #expect(theme.glyph(.quoteGutter) == "▌")
  }

  @Test func `a scope that is left out looks like its longest prefix`() throws {
    let theme = try parse(
      """
      "actor" = { fg = "red" }
      "ui.pane" = "blue"
      "ui.pane.border.focused" = { modifiers = ["bold"] }
      """
    ).theme
    #expect(theme.style(.actorPlace).foreground == .indexed(1))
    #expect(theme.style(.uiPaneBorder).foreground == .indexed(4))
    #expect(theme.style(.uiPaneBorderFocused) == Style(attributes: .bold))
    #expect(theme.style(.uiStatus) == .plain)
  }

  @Test func `a theme takes over what it does not say from the one it inherits`() throws {
    let theme = try parse(
      """
      name = "Senja"
      inherits = "dasar"
      "quote" = { fg = "amber" }
      "reaction.support" = { fg = "blue" }
      [palette]
      amber = "#ffaf00"
      """,
      others: [
        "dasar": """
        name = "Dasar"
        "quote" = { fg = "red" }
        "claim" = { fg = "amber" }
        "reaction.support" = { fg = "green", glyph = "^" }
        [palette]
        amber = "#111111"
        """
      ]
    ).theme
    #expect(theme.name == "Senja")
    #expect(theme.style(.quote).foreground == .rgb(255, 175, 0))
    #expect(theme.style(.claim).foreground == .rgb(255, 175, 0))
    #expect(theme.glyph(.reactionSupport) == "^")
  }

  @Test func `every step of a colour may be given`() throws {
    let text = """
      "quote" = { fg = "amber" }
      "claim" = { fg = "#5f87af" }
      [palette]
      amber = { rgb = "#e5c07b", ansi256 = 180, ansi16 = "yellow" }
      """
    func colors(_ depth: ColorDepth) throws -> [Color] {
      let theme = try parse(text, depth: depth).theme
      return [theme.style(.quote).foreground, theme.style(.claim).foreground]
    }
    #expect(try colors(.direct) == [.rgb(0xE5, 0xC0, 0x7B), .rgb(0x5F, 0x87, 0xAF)])
    #expect(try colors(.palette) == [.indexed(180), .indexed(67)])
    #expect(try colors(.sixteen) == [.indexed(3), .indexed(8)])
    #expect(try colors(.mono) == [.standard, .standard])
  }

  @Test func `unknown words warn with their line and do no harm`() throws {
    let result = try parse(
      """
      "text" = {}
      "quotes" = { fg = "red" }
      "claim" = { fg = "red", blink = true, modifiers = ["bold",
        "shiny"] }
      """)
    #expect(
      result.warnings.map(\.description) == [
        "theme 'senja.toml', line 2: 'quotes' is no scope; left out",
        "theme 'senja.toml', line 3: 'blink' is unknown; write fg, bg, modifiers, glyph or ascii",
        "theme 'senja.toml', line 4: 'shiny' is no modifier; write bold, dim, italic, underlined or reversed",
      ])
    #expect(result.theme.style(.claim) == Style(foreground: .indexed(1), attributes: .bold))
  }

  @Test(arguments: [
    (
      "\n\n\n\n\n\n\"quote\" = { fg = \"#12\" }",
      "line 7: '#12' is no colour; write #rrggbb or one of the 16 names"
    ),
    (
      "\"quote\" = { fg = \"purple\" }", "line 1: 'purple' is no colour; write #rrggbb or one of the 16 names"
    ),
    ("\"quote\" = { fg = 256 }", "line 1: '256' is no colour; write #rrggbb or one of the 16 names"),
    (
      "\"quote\" = { fg = \"#+1+2+3\" }",
      "line 1: '#+1+2+3' is no colour; write #rrggbb or one of the 16 names"
    ),
    (
      "[palette]\nred = \"#1234567\"", "line 2: '#1234567' is no colour; write #rrggbb or one of the 16 names"
    ),
    ("# dua\n\"quote\" = { fg = \"red\"", "line 2: expected ',' or '}'"),
    ("\"quote\" = {}\n\"quote\" = {}", "line 2: 'quote' is set twice"),
    ("\"quote = {}", "line 1: the quotes are not closed"),
    ("variant = \"dim\"", "line 1: 'variant' is dark, light or any"),
    ("\ninherits = \"fajar\"", "line 2: inherits from 'fajar', and there is no theme of that name"),
    ("\"quote.gutter\" = { glyph = \"▌▌\" }", "line 1: 'glyph' is one character of one cell"),
    ("\"quote.gutter\" = { glyph = \"\\u001b\" }", "line 1: 'glyph' is one character of one cell"),
    ("\"quote\" = 1.5", "line 1: '1.5' is no value; write text in quotes"),
  ])
  func `errors name the line and what was expected`(text: String, message: String) {
    #expect(failure(text) == "theme 'senja.toml', \(message)")
  }

  @Test func `an error in an inherited theme names that theme's file`() {
    let message = failure("inherits = \"dasar\"", others: ["dasar": "\n\"quote\" = { fg = \"nila\" }"])
    #expect(
      message == "theme 'dasar.toml', line 2: 'nila' is no colour; write #rrggbb or one of the 16 names")
  }

  @Test func `themes that inherit in a circle are refused`() {
    let message = failure("inherits = \"a\"", others: ["a": "inherits = \"b\"", "b": "inherits = \"a\""])
    #expect(message == "theme 'b.toml', line 1: inherits from itself: senja → a → b → a")
  }

  @Test func `any bytes are read or refused`() {
    let piece = [
      "\"", "'", "[", "]", "{", "}", "=", ",", ".", "#", "\\", "\n", "a", "\"quote\" = ", "é", "1",
    ]
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += piece[Int(state >> 33) % piece.count]
      }
      _ = failure(text)
    }
    #expect(failure(String(repeating: "[", count: 100_000)) != "no error")
    #expect(failure("a = " + String(repeating: "[", count: 100_000)) != "no error")
  }
}

@Suite struct ColorTests {
  @Test func `contrast is that of WCAG`() throws {
    let black = Color.rgb(0, 0, 0)
    #expect(black.contrast(with: .rgb(255, 255, 255)) == 21)
    #expect(black.contrast(with: black) == 1)
    let grey = try #require(Color.rgb(118, 118, 118).contrast(with: .rgb(255, 255, 255)))
    #expect(abs(grey - 4.54) < 0.01)
    #expect(Color.standard.contrast(with: black) == nil)
  }

  @Test func `colours of the cube and the greys stay what they are`() {
    for index in UInt8(16)...255 {
      let (red, green, blue) = Color.indexed(index).components!
      let nearest = Color.rgb(red, green, blue).quantized(to: .palette)
      #expect(nearest.components! == (red, green, blue))
    }
  }
}
