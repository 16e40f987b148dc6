/// A half-open range of UTF-8 byte offsets into an article's text.
///
/// Offsets count bytes, never characters or cells, and always stand on a boundary between Unicode
/// scalars. Code points appear at one edge only: see ``CodePoints``.
public struct Span: Hashable, Sendable {
  /// The first byte.
  public var start: Int
  /// The byte behind the last one.
  public var end: Int

  /// The bytes `start..<end`. `end` is not below `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span's end is not below its start")
    self.start = start
    self.end = end
  }

  /// Spreads both ends over all bits: the standard library's hash would take longer than a look-up.
  public func _rawHashValue(seed: Int) -> Int {
    let bits = UInt64(truncatingIfNeeded: start << 32 ^ end ^ seed) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: bits ^ bits >> 32)
  }

  /// Length in bytes.
  public var count: Int { end - start }
  /// Whether it holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether the byte at `offset` is inside.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether all of `other` is inside.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share a byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  /// The bytes in both, if there are any.
  public func intersection(_ other: Span) -> Span? {
    let (low, high) = (max(start, other.start), min(end, other.end))
    return low < high ? Span(low, high) : nil
  }
  /// The shortest span that holds both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}

extension Span: Comparable {
  /// By start; of two with the same start the longer one is first.
  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}

extension Span: CustomStringConvertible {
  /// As `start..<end`.
  public var description: String { "\(start)..<\(end)" }
}
