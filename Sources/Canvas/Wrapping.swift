public import Article

/// Breaks a span of text into rows of at most so many cells.
///
/// Breaks at spaces (which hang over the edge and belong to no row), behind hyphens and dashes, between wide
/// characters, and inside a word only when it is longer than a row.
public struct Wrapping: Sendable {
  /// Cells a row may take.
  public let columns: Int

  /// Rows of at most `columns` cells, at least 1.
  public init(columns: Int) { self.columns = max(1, columns) }

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
        if let lastBreak { return (Span(start, min(lastBreak.end, lastBreak.next)), lastBreak.next) }
        return (Span(start, trimmed(start, position, bytes)), position)
      }
      used += width
      position += length
      if !isSimple || byte == 0x2D, breaksBehind(bytes, position, end, length, width) {
        lastBreak = (position, position)
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
