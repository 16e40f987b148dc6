package import Article

/// A literal search. Smart case: a pattern in lower case finds both cases (of the letters A to Z).
package struct Search: Sendable, Hashable {
  package let pattern: String
  private let needle: [UInt8]
  private let ignoresCase: Bool

  /// A search for `pattern`; nil when it is empty.
  package init?(_ pattern: String) {
    guard !pattern.isEmpty else { return nil }
    self.pattern = pattern
    ignoresCase = !pattern.utf8.contains { (0x41...0x5A).contains($0) }
    needle = Array(pattern.utf8)
  }

  /// The first match that begins in `span`.
  ///
  /// Complexity: O(bytes).
  package func first(in text: Text, _ span: Span) -> Span? {
    text.utf8.withUnsafeBufferPointer { bytes in
      var start = span.start
      while let found = find(bytes, start, span.end) {
        if text.isScalarBoundary(found) { return Span(found, found + needle.count) }
        start = found + 1
      }
      return nil
    }
  }

  /// All matches in `span`, up to `limit`.
  package func all(in text: Text, _ span: Span, limit: Int = .max) -> [Span] {
    var matches: [Span] = []
    var start = span.start
    while matches.count < limit, start < span.end, let match = first(in: text, Span(start, span.end)) {
      matches.append(match)
      start = match.end
    }
    return matches
  }

  /// The last match that begins in `span`.
  package func last(in text: Text, _ span: Span) -> Span? {
    var end = span.end
    while end > span.start {
      let start = max(span.start, end - (1 << 16))
      if let match = all(in: text, Span(start, min(span.end, end + needle.count - 1))).last { return match }
      end = start
    }
    return nil
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
    let last = to - needle.count
    guard from <= last else { return nil }
    let first = needle[0]
    let fold: UInt8 = ignoresCase && (0x61...0x7A).contains(first) ? 0x20 : 0
    var index = from
    return needle.withUnsafeBufferPointer { needle in
      scan: while index <= last {
        guard bytes[index] | fold == first else {
          index += 1
          continue
        }
        var step = 1
        while step < needle.count {
          let wanted = needle[step]
          let byte = bytes[index + step]
          let isSame =
            byte == wanted || (ignoresCase && (0x61...0x7A).contains(wanted) && byte | 0x20 == wanted)
          guard isSame else {
            index += 1
            continue scan
          }
          step += 1
        }
        return index
      }
      return nil
    }
  }
}
