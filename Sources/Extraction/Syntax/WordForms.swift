import Article

/// What the tagger and the parser look at of each token of a sentence.
package struct WordForms: Sendable {
  /// The word irrespective of case; one for all numbers.
  var key: [UInt64] = []
  /// The last two and three bytes, small.
  var suffix2: [UInt64] = []
  var suffix3: [UInt64] = []
  /// The first two bytes, small.
  var prefix: [UInt64] = []
  /// Shape, kind, hyphen.
  var shape: [UInt64] = []

  /// The forms of these tokens.
  package init(_ text: TokenizedText, _ range: Range<Int>) {
    key.reserveCapacity(range.count)
    text.text.utf8.withUnsafeBufferPointer { bytes in
      for index in range {
        let token = text.tokens[index]
        func byte(_ offset: Int) -> UInt64 {
          guard token.span.contains(offset) else { return 0 }
          let byte = bytes[offset]
          return UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        let (start, end) = (token.span.start, token.span.end)
        let isMark = token.kind == .quotationMark || token.kind == .punctuation
        key.append(token.kind == .number ? 9 : isMark ? 16 + markKey(bytes, token.span) : token.key.bits)
        suffix2.append(byte(end - 2) << 8 | byte(end - 1))
        suffix3.append(byte(end - 3) << 16 | byte(end - 2) << 8 | byte(end - 1))
        prefix.append(byte(start) << 8 | byte(start + 1))
        var hyphen: UInt64 = 0
        for offset in start..<end where bytes[offset] == 0x2D { hyphen = 1 }
        shape.append(UInt64(token.shape.rawValue) << 4 | UInt64(token.kind.rawValue) << 1 | hyphen)
      }
    }
  }

  /// How many tokens there are.
  package var count: Int { key.count }
}

/// The bytes of a mark as a number.
private func markKey(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> UInt64 {
  var key: UInt64 = 0
  for offset in span.start..<min(span.end, span.start + 6) { key = key << 8 | UInt64(bytes[offset]) }
  return key
}
