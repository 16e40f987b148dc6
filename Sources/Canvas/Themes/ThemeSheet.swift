/// A theme as written, with what it inherits, before colours are looked up.
struct ThemeSheet {
  /// What a file says of one scope.
  struct Entry {
    var source: ThemeSource
    var line: Int
    var foreground: String?
    var background: String?
    var attributes: Style.Attributes = []
    var glyph: String?
    var asciiGlyph: String?
  }

  /// A colour with its steps down; those not given are computed.
  struct PaletteColor {
    var color: Color = .standard
    var palette: Color?
    var sixteen: Color?

    func quantized(to depth: ColorDepth) -> Color {
      switch depth {
      case .mono: .standard
      case .eight, .sixteen: (sixteen ?? palette ?? color).quantized(to: depth)
      case .palette: (palette ?? color).quantized(to: depth)
      case .direct: color == .standard ? palette ?? sixteen ?? color : color
      }
    }
  }

  var title: String?
  var variant: Theme.Variant?
  var palette: [String: PaletteColor] = [:]
  var entries: [String: Entry] = [:]
  /// Apart from the entries: who changes a colour keeps the mark.
  var glyphs: [String: Theme.Glyph] = [:]

  /// Sets what a file says of a scope; its mark stays if no other is given.
  mutating func add(_ entry: Entry, at scope: String) {
    entries[scope] = entry
    if entry.glyph != nil || entry.asciiGlyph != nil {
      glyphs[scope] = Theme.Glyph(unicode: entry.glyph ?? entry.asciiGlyph, ascii: entry.asciiGlyph)
    }
  }

  /// The entry of the scope's longest dotted prefix.
  func entry(for scope: Scope) -> Entry? {
    var name = scope.name[...]
    while true {
      if let entry = entries[String(name)] { return entry }
      guard let dot = name.lastIndex(of: ".") else { return nil }
      name = name[..<dot]
    }
  }

  /// The entry with its colours looked up for terminals of `depth`.
  func style(_ entry: Entry, depth: ColorDepth) throws(ThemeError) -> Style {
    Style(
      foreground: try color(entry.foreground, entry, depth),
      background: try color(entry.background, entry, depth),
      attributes: entry.attributes)
  }

  private func color(_ word: String?, _ entry: Entry, _ depth: ColorDepth) throws(ThemeError) -> Color {
    guard let word else { return .standard }
    if let color = palette[word] {
      // Even without colours something must be left to tell that there is one.
      return depth == .mono ? color.color : color.quantized(to: depth)
    }
    guard let color = Color(themeWord: word) else { throw entry.source.noColor(word, entry.line) }
    return depth == .mono ? color : color.quantized(to: depth)
  }

  /// Whether `name` is a scope's name or the first parts of one.
  static func isPrefixOfScope(_ name: String) -> Bool {
    for scope in Scope.allCases where scope.name == name { return true }
    let prefix = name + "."
    return Scope.allCases.contains { $0.name.hasPrefix(prefix) }
  }
}
