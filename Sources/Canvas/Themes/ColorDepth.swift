/// How many colours a terminal can show.
public enum ColorDepth: Int, Comparable, CaseIterable, Hashable, Sendable {
  /// None: attributes only.
  case mono
  /// The eight of ANSI.
  case eight
  /// Eight and their bright sisters.
  case sixteen
  /// The fixed cube and greys besides.
  case palette
  /// 24 bits.
  case direct

  /// Fewer colours first.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

extension Color {
  /// The nearest colour that a terminal of `depth` can show, by perceptual distance.
  public func quantized(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .mono): .standard
    case (_, .direct): self
    case (.indexed, .palette): self
    case (.indexed(let index), .sixteen) where index < 16: self
    case (.indexed(let index), .eight) where index < 8: self
    case (.indexed(let index), .eight) where index < 16: .indexed(index - 8)
    case (_, .palette): nearest(among: 16..<256)
    case (_, .sixteen): nearest(among: 0..<16)
    case (_, .eight): nearest(among: 0..<8)
    }
  }

  /// Red, green and blue; for the terminal's own sixteen what xterm shows; nil for `.standard`.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .indexed(let index): Self.components(ofIndex: index)
    }
  }

  private static func components(ofIndex index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    switch index {
    case 0..<16:
      let sixteen: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
        (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
        (255, 0, 255), (0, 255, 255), (255, 255, 255),
      ]
      return sixteen[Int(index)]
    case 16..<232:
      let step = { (level: UInt8) -> UInt8 in level == 0 ? 0 : 55 + level * 40 }
      let place = index - 16
      return (step(place / 36), step(place / 6 % 6), step(place % 6))
    default:
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
  }

  private func nearest(among candidates: Range<Int>) -> Color {
    guard let own = components else { return .standard }
    var best = candidates.lowerBound
    var smallest = Int.max
    for candidate in candidates {
      let distance = Self.distance(own, Self.components(ofIndex: UInt8(candidate)))
      if distance < smallest {
        smallest = distance
        best = candidate
      }
    }
    return .indexed(UInt8(best))
  }

  /// Squared distance weighted by the mean red, close to how far apart people see two colours
  /// (Thiadmer Riemersma, "Colour metric", CompuPhase).
  private static func distance(
    _ left: (red: UInt8, green: UInt8, blue: UInt8), _ right: (red: UInt8, green: UInt8, blue: UInt8)
  ) -> Int {
    let mean = (Int(left.red) + Int(right.red)) / 2
    let red = Int(left.red) - Int(right.red)
    let green = Int(left.green) - Int(right.green)
    let blue = Int(left.blue) - Int(right.blue)
    return ((512 + mean) * red * red) >> 8 + 4 * green * green + ((767 - mean) * blue * blue) >> 8
  }
}
