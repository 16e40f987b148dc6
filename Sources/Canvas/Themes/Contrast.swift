#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Color {
  /// Contrast with `other` after WCAG 2.2, from 1 (none) to 21 (black on white); body text wants 4.5.
  /// Nil where one of the two is the terminal's own.
  public func contrast(with other: Color) -> Double? {
    guard let own = relativeLuminance, let others = other.relativeLuminance else { return nil }
    return (max(own, others) + 0.05) / (min(own, others) + 0.05)
  }

  /// Relative luminance after WCAG 2.2: 0 black, 1 white.
  var relativeLuminance: Double? {
    guard let components else { return nil }
    let linear = { (value: UInt8) -> Double in
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(components.red) + 0.7152 * linear(components.green) + 0.0722
      * linear(components.blue)
  }
}

extension Style {
  /// Contrast of the letters with what is behind them; nil where one of the two is the terminal's own.
  public var contrast: Double? { foreground.contrast(with: background) }
}
