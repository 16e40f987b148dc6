/// Immutable UTF-8: valid, LF between lines, no other control character.
public struct Text: Sendable, Hashable {
  /// The bytes.
  public let utf8: [UInt8]

  /// Takes bytes that are valid UTF-8 already (see `Formats`, which makes them so).
  public init(validated utf8: [UInt8]) { self.utf8 = utf8 }

  /// The text of a string.
  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Length in bytes.
  public var count: Int { utf8.count }
  /// All of it.
  public var span: Span { Span(0, utf8.count) }

  /// The string at `span`. Copies.
  public subscript(span: Span) -> String { String(decoding: utf8[span.start..<span.end], as: UTF8.self) }
  /// The string at `span` with line breaks as spaces. Copies.
  public func line(_ span: Span) -> String {
    String(decoding: utf8[span.start..<span.end].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether `offset` stands between two Unicode scalars (or at an end).
  public func isScalarBoundary(_ offset: Int) -> Bool {
    offset >= 0 && offset <= utf8.count && (offset == utf8.count || utf8[offset] & 0xC0 != 0x80)
  }
}

/// Turns byte offsets into code points: the form that offsets have in JSON.
///
/// Ask in any order; ascending order is cheapest.
/// Complexity: O(text) once, then O(log text + 256) a question.
public struct CodePoints: Sendable {
  private static let stride = 256
  private let utf8: [UInt8]
  private let before: [Int]  // code points before byte 256·i

  /// Counts the text once.
  public init(_ text: Text) {
    utf8 = text.utf8
    var before: [Int] = []
    before.reserveCapacity(text.count / Self.stride + 1)
    var count = 0
    utf8.withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() {
        if offset % Self.stride == 0 { before.append(count) }
        if byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    if utf8.count % Self.stride == 0 { before.append(count) }
    self.before = before
  }

  /// How many code points stand before the byte at `offset`.
  public func callAsFunction(_ offset: Int) -> Int {
    let base = offset / Self.stride
    var count = before[base]
    for byte in utf8[(base * Self.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
