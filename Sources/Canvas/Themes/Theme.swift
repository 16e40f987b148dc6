/// What every scope looks like on one kind of terminal: a table resolved once, read by index.
///
/// A style says only what the theme sets for the scope; what it leaves `.standard` shows what is under
/// it. So layers are put together with ``Style/merging(_:)`` (a quote, then the actor in it, then the
/// selection), and ``background`` lies under everything: the terminal puts it below each run of a frame.
public struct Theme: Hashable, Sendable {
  /// Which backgrounds it is made for.
  public enum Variant: String, Hashable, Sendable {
    case dark, light, any
  }

  /// A mark that stands for a scope, so that meaning is never by colour alone.
  struct Glyph: Hashable, Sendable {
    var unicode: String?
    var ascii: String?
  }

  /// The name shown in lists.
  public var name: String
  /// Which backgrounds it is made for.
  public var variant: Variant

  var styles: [Style]
  var glyphs: [Glyph]
  /// Whether glyphs are to be taken from ASCII.
  public var usesASCII = false

  /// A theme that sets nothing.
  public static let plain = Theme(name: "plain", variant: .any)

  init(name: String, variant: Variant) {
    self.name = name
    self.variant = variant
    styles = Array(repeating: .plain, count: Scope.allCases.count)
    glyphs = Array(repeating: Glyph(), count: Scope.allCases.count)
  }

  /// What the theme sets for `scope`.
  ///
  /// - Complexity: O(1)
  public func style(_ scope: Scope) -> Style { styles[Int(scope.rawValue)] }

  /// The mark for `scope`, if the theme has one; never wider than one cell.
  public func glyph(_ scope: Scope) -> String? {
    let glyph = glyphs[Int(scope.rawValue)]
    return usesASCII ? glyph.ascii ?? glyph.unicode.flatMap { $0.utf8.count == 1 ? $0 : nil } : glyph.unicode
  }

  /// The look of cells that nothing covers: that of plain text. For ``Frame/background``.
  public var background: Style { style(.text) }

  /// The whole look of `scope` used alone: over ``background``, or, if it is additive, over plain text.
  public func completeStyle(_ scope: Scope) -> Style { background.merging(style(scope)) }
}
