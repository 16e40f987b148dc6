/// A colour as a terminal can show it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the palette: 0–15 the terminal's own sixteen, 16–255 the fixed cube and greys.
  case indexed(UInt8)
  /// 24 bits.
  case rgb(UInt8, UInt8, UInt8)
}

/// Colours and attributes of a run of text.
public struct Style: Hashable, Sendable {
  /// What a terminal can do to letters besides colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8
    /// The attributes of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// With a line below.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reversed = Attributes(rawValue: 16)
  }
  /// Colour of the letters.
  public var foreground: Color
  /// Colour behind them.
  public var background: Color
  /// Bold, underline…
  public var attributes: Attributes
  /// Which of ``Frame/links`` it leads to; 0 for none.
  public var link: UInt32

  /// A style; without arguments the terminal's own.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = [],
    link: UInt32 = 0
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.link = link
  }
  /// The terminal's own look.
  public static let plain = Style()

  /// This style under `other`: what `other` sets wins, attributes add up.
  public func merging(_ other: Style) -> Style {
    Style(
      foreground: other.foreground == .standard ? foreground : other.foreground,
      background: other.background == .standard ? background : other.background,
      attributes: attributes.union(other.attributes), link: other.link == 0 ? link : other.link)
  }
}
