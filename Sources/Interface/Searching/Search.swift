package import Article

/// What is looked for: words as they stand, or a regular expression. Smart case: a pattern in lower case finds both
/// cases.
///
/// Words are found wherever they stand; a regular expression within a paragraph, where `^` and `$` are the ends of a line.
package struct Search: Sendable, Hashable {
  /// How a pattern is read.
  package enum Mode: Hashable, Sendable { case regular, literal }

  /// Why a search ended without an answer.
  package enum Trouble: Error, Hashable, Sendable {
    /// The pattern tries too much.
    case tooSlow
    /// Nobody waits for it any more.
    case cancelled
  }

  /// As it was typed.
  package let pattern: String
  /// How it is read.
  package let mode: Mode
  private let matcher: Matcher

  private enum Matcher: Sendable {
    case words(Words)
    case expression(RegularExpression)
  }

  /// A search for `pattern`, which is not empty.
  package init(_ pattern: String, mode: Mode) throws(RegularExpression.Problem) {
    self.pattern = pattern
    self.mode = mode
    let isPlain = !pattern.utf8.contains { "\\^$.[]|()?*+{}".utf8.contains($0) }
    let ignoresCase = pattern.lowercased() == pattern
    let isASCII = pattern.utf8.allSatisfy { $0 < 0x80 }
    // Words are quicker; but only of the letters A to Z do they know both cases.
    if isPlain || mode == .literal, isASCII || !ignoresCase {
      matcher = .words(Words(pattern, ignoresCase: ignoresCase))
    } else {
      // Here a pattern has no capitals, so that none ends the quoting.
      let quoted = mode == .literal || isPlain ? "\\Q\(pattern)\\E" : pattern
      matcher = .expression(try RegularExpression(quoted, ignoresCase: ignoresCase))
    }
  }

  package static func == (a: Search, b: Search) -> Bool { a.pattern == b.pattern && a.mode == b.mode }
  package func hash(into hasher: inout Hasher) { hasher.combine(pattern) }

  /// How many bytes are looked through while somebody waits; more are looked through in the background.
  var bytesAtOnce: Int {
    switch matcher {
    case .words: 16 << 20
    case .expression: 128 << 10
    }
  }

  /// The first match that begins in `span`.
  ///
  /// Complexity: O(bytes), for most regular expressions too.
  package func first(in text: Text, _ span: Span, goesOn: () -> Bool = { true }) throws(Trouble) -> Span? {
    switch matcher {
    case .words(let words): return words.first(in: text, span)
    case .expression(let expression):
      var paragraph = Self.paragraph(in: text, at: span.start)
      var start = span.start
      while start < span.end {
        guard goesOn() else { throw .cancelled }
        let match = try text.utf8.withUnsafeBufferPointer { bytes throws(Trouble) in
          try expression.first(in: bytes, paragraph: paragraph, from: start)
        }
        if let match { return match.start < span.end ? match : nil }
        start = min(span.end, paragraph.end + 2)
        if start < span.end { paragraph = Self.paragraph(in: text, from: start) }
      }
      return nil
    }
  }

  /// All matches in `span`, up to `limit`.
  package func all(in text: Text, _ span: Span, limit: Int = .max, goesOn: () -> Bool = { true })
    throws(Trouble) -> [Span]
  {
    var matches: [Span] = []
    var start = span.start
    while matches.count < limit, start < span.end,
      let match = try first(in: text, Span(start, span.end), goesOn: goesOn)
    {
      matches.append(match)
      start = match.end
    }
    return matches
  }

  /// The last match that begins in `span`.
  package func last(in text: Text, _ span: Span, goesOn: () -> Bool = { true }) throws(Trouble) -> Span? {
    var end = span.end
    while end > span.start {
      var start = max(span.start, end - (1 << 16))
      if start > span.start { start = max(span.start, Self.paragraph(in: text, at: start).start) }
      let behind = min(span.end, end + (isWords ? pattern.utf8.count - 1 : 0))
      if let match = try all(in: text, Span(start, behind), goesOn: goesOn).last { return match }
      end = start
    }
    return nil
  }

  private var isWords: Bool {
    if case .words = matcher { true } else { false }
  }

  /// From the blank line before `offset` to the one behind.
  private static func paragraph(in text: Text, at offset: Int) -> Span {
    var start = min(offset, text.count)
    text.utf8.withUnsafeBufferPointer { bytes in
      while start > 1, !(bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0A) { start -= 1 }
      if start == 1 { start = 0 }
    }
    let rest = paragraph(in: text, from: offset)
    return Span(min(start, rest.start), rest.end)
  }

  /// From `start` to the blank line behind it.
  private static func paragraph(in text: Text, from start: Int) -> Span {
    text.utf8.withUnsafeBufferPointer { bytes in
      var end = min(start, bytes.count)
      while end < bytes.count, !(bytes[end] == 0x0A && end + 1 < bytes.count && bytes[end + 1] == 0x0A) {
        end += 1
      }
      return Span(min(start, end), end)
    }
  }

  /// Words as they stand.
  private struct Words: Sendable {
    let needle: [UInt8]
    let ignoresCase: Bool

    init(_ pattern: String, ignoresCase: Bool) {
      needle = Array(pattern.utf8)
      self.ignoresCase = ignoresCase
    }

    func first(in text: Text, _ span: Span) -> Span? {
      text.utf8.withUnsafeBufferPointer { bytes in
        var start = span.start
        while let found = find(bytes, start, span.end) {
          if text.isScalarBoundary(found) { return Span(found, found + needle.count) }
          start = found + 1
        }
        return nil
      }
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
}
