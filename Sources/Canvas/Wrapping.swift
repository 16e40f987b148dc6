public import Article

/// Breaks a span of text into rows of at most so many cells.
///
/// Breaks at spaces (which hang over the edge and belong to no row), behind hyphens and dashes, between wide
/// characters, at places a hyphenator gives, and inside a word only when it is longer than a row.
public struct Wrapping: Sendable {
  /// Cells a row may take.
  public let columns: Int
  private let hyphenator: Hyphenator?
  /// Whether words are divided.
  public var dividesWords: Bool { hyphenator != nil }

  /// Rows of at most `columns` cells, at least 1.
  public init(columns: Int, hyphenator: Hyphenator? = nil) {
    self.columns = max(1, columns)
    self.hyphenator = hyphenator
  }

  /// Whether a hyphen is to be shown behind a row of `span`: it ends within a word that was divided.
  public func needsHyphen(_ row: Span, of span: Span, in text: Text) -> Bool {
    guard hyphenator != nil, row.end < span.end, row.end > row.start else { return false }
    return Hyphenator.isLetter(text.utf8[row.end - 1]) && Hyphenator.isLetter(text.utf8[row.end])
  }

  /// The rows of `span`: in order, without the spaces between them; one empty row for an empty span.
  ///
  /// Complexity: O(bytes).
  public func rows(of span: Span, in text: Text) -> [Span] {
    var rows: [Span] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      var position = span.start
      repeat {
        let (row, next) = row(from: position, to: span.end, in: bytes)
        rows.append(row)
        position = next
      } while position < span.end
    }
    return rows
  }

  /// The row that starts at `start` and where the next one begins.
  private func row(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (
    row: Span, next: Int
  ) {
    var position = start
    var used = 0
    var lastBreak: (end: Int, next: Int)?
    var usedAtWord = 0  // cells before the word that begins behind the last break
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 {
        if position > start, bytes[position - 1] != 0x20 {
          lastBreak = (position, position + 1)
        } else {
          lastBreak?.next = position + 1
        }
        used += 1
        position += 1
        usedAtWord = used
        continue
      }
      if byte == 0x0A { return (Span(start, trimmed(start, position, bytes)), position + 1) }
      // Letters of ASCII by the shortest way: they are nearly all there is.
      let isSimple = byte < 0x80 && (position + 1 == end || bytes[position + 1] < 0x80)
      var length = 1
      var width = 1
      if !isSimple {
        var clusters = Clusters(bytes, position, end)
        if let cluster = clusters.next() { (length, width) = (cluster.bytes, cluster.columns) }
      }
      if used + width > columns, position > start {
        if let hyphenator {
          let word = lastBreak?.next ?? start
          let letters = hyphenator.letters(of: bytes, at: word, to: end, columns: columns - usedAtWord)
          if letters > 0 { return (Span(start, word + letters), word + letters) }
        }
        if let lastBreak { return (Span(start, min(lastBreak.end, lastBreak.next)), lastBreak.next) }
        return (Span(start, trimmed(start, position, bytes)), position)
      }
      used += width
      position += length
      if !isSimple || byte == 0x2D, breaksBehind(bytes, position, end, length, width) {
        lastBreak = (position, position)
        usedAtWord = used
      }
    }
    return (Span(start, trimmed(start, end, bytes)), end)
  }

  /// `end` without the spaces before it.
  private func trimmed(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// Whether a row may end behind the cluster that ends at `position`.
  private func breaksBehind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ length: Int, _ width: Int
  ) -> Bool {
    guard position < end, bytes[position] != 0x20 else { return false }
    if width == 2 { return true }
    let last = bytes[position - 1]
    if last == 0x2D {  // "negara-negara", but not "Jong-un"
      let before = (2...4).allSatisfy { position >= $0 && bytes[position - $0] > 0x40 }
      return before && (0..<3).allSatisfy { position + $0 < end && bytes[position + $0] > 0x40 }
    }
    // An em dash.
    return length == 3 && bytes[position - 3] == 0xE2 && bytes[position - 2] == 0x80 && last == 0x94
  }
}
