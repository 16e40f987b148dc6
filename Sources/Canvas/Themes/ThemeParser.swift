internal import TOMLKit

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
/// A colour is `#rrggbb`, a number from 0 to 255, a name of the palette or one of the terminal's sixteen
/// (``namedColors``). What a theme says that nobody knows is a warning; what it says wrongly is an error.
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

  /// The terminal's sixteen, as themes name them; `default` is the terminal's own foreground or background.
  public static let namedColors = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "light-gray",
    "gray", "light-red", "light-green", "light-yellow", "light-blue", "light-magenta", "light-cyan", "white",
  ]

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
      table = try TOMLTable(string: source.text)
    } catch let error as TOMLParseError {
      throw ThemeError(file: source.file, line: error.source.begin.line, reason: error.description)
    } catch {
      throw ThemeError(file: source.file, reason: "\(error)")
    }
    var sheet = ThemeSheet()
    if let inherits = table["inherits"] {
      guard let parentName = inherits.string else {
        throw source.error(at: "inherits", "'inherits' wants the name of a theme in quotes")
      }
      guard let text = lookup(parentName, source.name) else {
        throw source.error(
          at: "inherits", "inherits from '\(parentName)', and there is no theme of that name")
      }
      let parent = ThemeSource(name: parentName, text: text)
      let line = heirs + [source]
      guard !line.contains(parent) else {
        let circle = (line + [parent]).map(\.name).joined(separator: " → ")
        throw source.error(at: "inherits", "inherits from itself: \(circle)")
      }
      sheet = try readSheet(parent, heirs: line, warnings: &warnings)
      sheet.title = nil
    }
    for key in table.keys {
      guard let value = table[key] else { continue }
      switch key {
      case "inherits": break
      case "name": sheet.title = value.string
      case "variant":
        guard let variant = value.string.flatMap(Theme.Variant.init) else {
          throw source.error(at: key, "'variant' is dark, light or any")
        }
        sheet.variant = variant
      case "palette":
        guard let palette = value.table else {
          throw source.error(at: key, "'palette' is a table of colours")
        }
        for color in palette.keys {
          guard let given = palette[color] else { continue }
          sheet.palette[color] = try paletteColor(given, named: color, in: source)
        }
      default:
        guard ThemeSheet.isPrefixOfScope(key) else {
          warnings.append(source.error(at: key, "'\(key)' is no scope; left out"))
          continue
        }
        sheet.add(try entry(value, scope: key, in: source, warnings: &warnings), at: key)
      }
    }
    return sheet
  }

  private func paletteColor(_ value: any TOMLValueConvertible, named name: String, in source: ThemeSource)
    throws(ThemeError) -> ThemeSheet.PaletteColor
  {
    guard let steps = value.table else {
      guard let word = Self.word(value), let color = Color(themeWord: word) else {
        throw source.noColor(Self.word(value) ?? value.debugDescription, at: name, section: "palette")
      }
      return ThemeSheet.PaletteColor(color: color)
    }
    var result = ThemeSheet.PaletteColor()
    for step in steps.keys {
      guard let given = steps[step], let word = Self.word(given), let color = Color(themeWord: word) else {
        throw source.noColor(steps[step].flatMap(Self.word) ?? step, at: name, section: "palette")
      }
      switch step {
      case "rgb": result.color = color
      case "ansi256": result.palette = color
      case "ansi16": result.sixteen = color
      default:
        throw source.error(at: name, section: "palette", "'\(step)' is no step; write rgb, ansi256 or ansi16")
      }
    }
    return result
  }

  private func entry(
    _ value: any TOMLValueConvertible, scope: String, in source: ThemeSource, warnings: inout [ThemeError]
  ) throws(ThemeError) -> ThemeSheet.Entry {
    var entry = ThemeSheet.Entry(scope: scope, source: source)
    guard let table = value.table else {
      guard let word = Self.word(value) else {
        throw source.error(at: scope, "a scope wants a colour or { fg = …, bg = …, modifiers = […] }")
      }
      entry.foreground = word
      return entry
    }
    for key in table.keys {
      guard let given = table[key] else { continue }
      switch key {
      case "fg", "bg":
        guard let word = Self.word(given) else {
          throw source.noColor(given.debugDescription, at: scope)
        }
        if key == "fg" { entry.foreground = word } else { entry.background = word }
      case "glyph": entry.glyph = given.string
      case "ascii": entry.asciiGlyph = given.string
      case "underline": entry.attributes.insert(.underline)
      case "modifiers":
        guard let list = given.array else { throw source.error(at: scope, "'modifiers' is a list of words") }
        for item in list {
          guard let attribute = item.string.flatMap(Style.Attributes.init(themeWord:)) else {
            let word = item.string ?? item.debugDescription
            warnings.append(
              source.error(
                at: scope, "'\(word)' is no modifier; write bold, dim, italic, underlined or reversed"))
            continue
          }
          entry.attributes.insert(attribute)
        }
      default:
        warnings.append(
          source.error(at: scope, "'\(key)' is unknown; write fg, bg, modifiers, glyph or ascii"))
      }
    }
    return entry
  }

  /// A colour as written: a string, or a number from 0 to 255.
  private static func word(_ value: any TOMLValueConvertible) -> String? {
    value.string ?? value.int.map(String.init)
  }
}

extension Color {
  /// A colour as themes write it, but for the names of a palette: `#rrggbb`, `0`–`255`, one of the sixteen
  /// names, `default`.
  init?(themeWord word: String) {
    if word == "default" {
      self = .standard
    } else if let index = ThemeParser.namedColors.firstIndex(of: word) {
      self = .indexed(UInt8(index))
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
