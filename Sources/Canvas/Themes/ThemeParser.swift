/// Reads themes: TOML in helix's shape, with `inherits`, dotted scopes and a palette.
///
/// ```toml
/// name = "Senja"
/// inherits = "terminal"
/// "quote" = { fg = "amber", modifiers = ["italic"] }
/// "quote.gutter" = { fg = "amber", glyph = "▌", ascii = "|" }
/// [palette]
/// amber = { rgb = "#e5c07b", ansi256 = 180, ansi16 = "yellow" }
/// ```
///
/// A colour is `#rrggbb`, a number from 0 to 255, a name of the palette or one of the terminal's sixteen. What a theme says that nobody knows is a warning; what it says wrongly is an error.
public struct ThemeParser {
  /// A theme, and what was strange about it.
  public struct Result: Hashable, Sendable {
    /// Ready for a terminal of the parser's depth.
    public var theme: Theme
    /// Harmless oddities.
    public var warnings: [ThemeError]
  }

  /// The text of the theme `name` that `heir` inherits from; nil where there is none. A theme that inherits
  /// from its own name means the built-in that it replaces.
  public typealias Lookup = (_ name: String, _ heir: String) -> String?

  private let depth: ColorDepth
  private let usesASCII: Bool
  private let lookup: Lookup

  /// A parser that resolves for terminals of `depth`, with marks of ASCII if `usesASCII`.
  public init(depth: ColorDepth, usesASCII: Bool = false, lookup: @escaping Lookup) {
    self.depth = depth
    self.usesASCII = usesASCII
    self.lookup = lookup
  }

  /// Reads `text`, the theme `name`, from a file that messages call `name.toml`.
  public func parse(_ text: String, name: String) throws(ThemeError) -> Result {
    var warnings: [ThemeError] = []
    let sheet = try readSheet(ThemeSource(name: name, text: text), heirs: [], warnings: &warnings)
    var theme = Theme(name: sheet.title ?? name, variant: sheet.variant ?? .any)
    theme.usesASCII = usesASCII
    for scope in Scope.allCases {
      let entry = sheet.entry(for: scope)
      theme.glyphs[Int(scope.rawValue)] = sheet.glyphs[scope.name] ?? scope.defaultGlyph
      if let entry { theme.styles[Int(scope.rawValue)] = try sheet.style(entry, depth: depth) }
    }
    if depth == .mono { theme.showBackgroundsAsReversed() }
    return Result(theme: theme, warnings: warnings)
  }

  private func readSheet(_ source: ThemeSource, heirs: [ThemeSource], warnings: inout [ThemeError])
    throws(ThemeError) -> ThemeSheet
  {
    let table: TOMLTable
    do {
      table = try TOMLReader.read(source.text)
    } catch {
      throw source.error(error.line, error.reason)
    }
    var sheet =
      try table["inherits"].map { node throws(ThemeError) in
        try inherited(node, by: source, heirs: heirs, warnings: &warnings)
      } ?? ThemeSheet()
    for item in table.entries {
      let (key, node) = (item.key, item.node)
      switch key {
      case "inherits": break
      case "name":
        guard let title = node.string else { throw source.error(node.line, "'name' wants a text in quotes") }
        sheet.title = title
      case "variant":
        guard let variant = node.string.flatMap(Theme.Variant.init) else {
          throw source.error(node.line, "'variant' is dark, light or any")
        }
        sheet.variant = variant
      case "palette":
        guard let palette = node.table else {
          throw source.error(node.line, "'palette' is a table of colours")
        }
        for item in palette.entries {
          sheet.palette[item.key] = try paletteColor(item.node, in: source)
        }
      default:
        guard ThemeSheet.isPrefixOfScope(key) else {
          warnings.append(source.error(node.line, "'\(key)' is no scope; left out"))
          continue
        }
        sheet.add(try entry(node, in: source, warnings: &warnings), at: key)
      }
    }
    return sheet
  }

  private func inherited(
    _ node: TOMLNode, by source: ThemeSource, heirs: [ThemeSource], warnings: inout [ThemeError]
  ) throws(ThemeError) -> ThemeSheet {
    guard let name = node.string else {
      throw source.error(node.line, "'inherits' wants the name of a theme in quotes")
    }
    guard let text = lookup(name, source.name) else {
      throw source.error(node.line, "inherits from '\(name)', and there is no theme of that name")
    }
    let parent = ThemeSource(name: name, text: text)
    let line = heirs + [source]
    guard !line.contains(parent) else {
      let circle = (line + [parent]).map(\.name).joined(separator: " → ")
      throw source.error(node.line, "inherits from itself: \(circle)")
    }
    var sheet = try readSheet(parent, heirs: line, warnings: &warnings)
    sheet.title = nil
    return sheet
  }

  private func paletteColor(_ node: TOMLNode, in source: ThemeSource) throws(ThemeError)
    -> ThemeSheet.PaletteColor
  {
    guard let steps = node.table else { return ThemeSheet.PaletteColor(color: try color(node, in: source)) }
    var result = ThemeSheet.PaletteColor()
    for item in steps.entries {
      let (step, node) = (item.key, item.node)
      switch step {
      case "rgb": result.color = try color(node, in: source)
      case "ansi256": result.palette = try color(node, in: source)
      case "ansi16": result.sixteen = try color(node, in: source)
      default: throw source.error(node.line, "'\(step)' is no step of a colour; write rgb, ansi256 or ansi16")
      }
    }
    return result
  }

  private func color(_ node: TOMLNode, in source: ThemeSource) throws(ThemeError) -> Color {
    let word = try Self.word(node, in: source)
    guard let color = Color(themeWord: word) else { throw source.noColor(word, node.line) }
    return color
  }

  private func entry(_ node: TOMLNode, in source: ThemeSource, warnings: inout [ThemeError])
    throws(ThemeError)
    -> ThemeSheet.Entry
  {
    var entry = ThemeSheet.Entry(source: source, line: node.line)
    guard let table = node.table else {
      entry.foreground = try Self.word(node, in: source)
      return entry
    }
    for item in table.entries {
      let (key, node) = (item.key, item.node)
      switch key {
      case "fg": entry.foreground = try Self.word(node, in: source)
      case "bg": entry.background = try Self.word(node, in: source)
      case "glyph", "ascii":
        guard let glyph = node.string, Self.fitsCell(glyph) else {
          throw source.error(node.line, "'\(key)' is one character of one cell")
        }
        if key == "glyph" { entry.glyph = glyph } else { entry.asciiGlyph = glyph }
      case "underline": entry.attributes.insert(.underline)
      case "modifiers":
        guard let list = node.array else { throw source.error(node.line, "'modifiers' is a list of words") }
        for item in list {
          if let attribute = item.string.flatMap(Style.Attributes.init(themeWord:)) {
            entry.attributes.insert(attribute)
          } else {
            let word = try Self.word(item, in: source)
            let known = "bold, dim, italic, underlined or reversed"
            warnings.append(source.error(item.line, "'\(word)' is no modifier; write \(known)"))
          }
        }
      default:
        warnings.append(
          source.error(node.line, "'\(key)' is unknown; write fg, bg, modifiers, glyph or ascii"))
      }
    }
    return entry
  }

  /// A colour as written: a text, or a number from 0 to 255.
  private static func word(_ node: TOMLNode, in source: ThemeSource) throws(ThemeError) -> String {
    switch node.value {
    case .string(let word): return word
    case .integer(let number): return String(number)
    case .boolean, .array, .table:
      throw source.error(node.line, "expected a colour or a word in quotes")
    }
  }

  /// Marks stand in columns: one character that is neither control nor wide.
  private static func fitsCell(_ glyph: String) -> Bool {
    guard glyph.unicodeScalars.count == 1, let scalar = glyph.unicodeScalars.first else { return false }
    return Width.columns(scalar.value) == 1 && scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }
}

extension Color {
  /// A colour as themes write it, but for the names of a palette: `#rrggbb`, `0`–`255`, one of the sixteen
  /// names, `default`.
  init?(themeWord word: String) {
    if word == "default" {
      self = .standard
    } else if let index = Self.index(ofName: word) {
      self = .indexed(index)
    } else if word.utf8.first == UInt8(ascii: "#") {
      let digits = word.utf8.dropFirst()
      guard digits.count == 6, !digits.contains(UInt8(ascii: "+")),
        let value = UInt32(word.dropFirst(), radix: 16)
      else { return nil }
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    } else if let index = UInt8(word) {
      self = .indexed(index)
    } else {
      return nil
    }
  }
}

extension Color {
  /// The terminal's sixteen, as themes name them.
  fileprivate static func index(ofName name: String) -> UInt8? {
    switch name {
    case "black": 0
    case "red": 1
    case "green": 2
    case "yellow": 3
    case "blue": 4
    case "magenta": 5
    case "cyan": 6
    case "light-gray": 7
    case "gray": 8
    case "light-red": 9
    case "light-green": 10
    case "light-yellow": 11
    case "light-blue": 12
    case "light-magenta": 13
    case "light-cyan": 14
    case "white": 15
    default: nil
    }
  }
}

extension Style.Attributes {
  /// A modifier as themes write it.
  init?(themeWord word: String) {
    switch word {
    case "bold": self = .bold
    case "dim": self = .dim
    case "italic": self = .italic
    case "underlined": self = .underline
    case "reversed": self = .reversed
    default: return nil
    }
  }
}

extension Theme {
  /// Marks made with a background are kept where there are no colours.
  fileprivate mutating func showBackgroundsAsReversed() {
    let ground = style(.text).background
    for scope in Scope.allCases {
      let index = Int(scope.rawValue)
      if styles[index].background != .standard, styles[index].background != ground {
        styles[index].attributes.insert(.reversed)
      }
      styles[index].foreground = .standard
      styles[index].background = .standard
    }
  }
}
