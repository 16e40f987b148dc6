package import Article

/// A passage that is found again when the text around it, or its place, has changed: offsets and the words themselves.
package struct Anchor: Hashable, Sendable, Codable {
  /// UTF-8 bytes from the start of the text.
  package var start: Int
  /// The byte behind the last one.
  package var end: Int
  /// The words that stood there.
  package var text: String

  /// The passage at `span`.
  package init(_ span: Span, in text: Text) {
    start = span.start
    end = span.end
    self.text = text[span]
  }

  /// Where the passage stands in `text`: at its place, or where its words are nearest to it; nil if they are gone.
  ///
  /// Complexity: O(words) at its place, else O(text).
  package func span(in text: Text) -> Span? {
    let words = Array(self.text.utf8)
    guard !words.isEmpty else { return nil }
    return text.utf8.withUnsafeBufferPointer { bytes in
      func stands(at offset: Int) -> Bool {
        var index = 0
        while index < words.count, bytes[offset + index] == words[index] { index += 1 }
        return index == words.count
      }
      let last = bytes.count - words.count
      guard last >= 0 else { return nil }
      if (0...last).contains(start), stands(at: start) { return Span(start, start + words.count) }
      var nearest: Int?
      for offset in 0...last where bytes[offset] == words[0] && stands(at: offset) {
        if let known = nearest, abs(known - start) <= abs(offset - start) { break }
        nearest = offset
      }
      return nearest.map { Span($0, $0 + words.count) }
    }
  }
}
