package import Article

/// Addresses in a text that may be followed: http, https and mailto, free of anything a terminal or a program's
/// arguments could take for something else.
package enum Links {
  private static let schemes: [[UInt8]] = ["https://", "http://", "mailto:"].map { Array($0.utf8) }
  /// A longer one is none that somebody wrote.
  static let longest = 2048

  /// Those of the article, in order, each address once.
  ///
  /// Complexity: O(bytes).
  package static func all(in article: Article) -> [Link] {
    var seen: Set<String> = []
    return links(in: article, article.text.span).filter { seen.insert($0.address).inserted }
  }

  /// Those that begin in a part of an article, in order: words that its page makes links, and addresses that are written
  /// out.
  static func links(in article: Article, _ part: Span) -> [Link] {
    let written = spans(in: article.text, part).map { Link($0, article.text[$0]) }
    if article.links.isEmpty { return written }
    var low = 0
    var high = article.links.count
    while low < high {
      let middle = (low + high) / 2
      if article.links[middle].span.start < part.start { low = middle + 1 } else { high = middle }
    }
    let made = article.links[low...].prefix { $0.span.start < part.end }.filter { isSafe($0.address) }
    var result: [Link] = []
    var next = 0
    for link in made {
      while next < written.count, written[next].span.end <= link.span.start {
        result.append(written[next])
        next += 1
      }
      result.append(link)
      // What is written in the words of this one is no other.
      while next < written.count, written[next].span.start < link.span.end { next += 1 }
    }
    return result + written[next...]
  }

  /// Whether an address from outside is one that may be followed.
  package static func isSafe(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    return spans(in: bytes) == [Span(0, bytes.count)]
  }

  /// Those in a part of a text.
  static func spans(in text: Text, _ part: Span) -> [Span] {
    let bytes = text.utf8
    guard let sign = bytes.withUnsafeBufferPointer({ firstSign(in: $0, part) }) else { return [] }
    // From the word on in which the first colon stands.
    let start = bytes[part.start..<sign].lastIndex { $0 <= 0x20 } ?? part.start
    return spans(in: Array(bytes[start..<part.end])).map { Span($0.start + start, $0.end + start) }
  }

  /// The first colon that may belong to an address: most belong to a sentence.
  private static func firstSign(in bytes: UnsafeBufferPointer<UInt8>, _ part: Span) -> Int? {
    let slash = UInt8(ascii: "/")
    var index = part.start
    while index < part.end {
      if bytes[index] == UInt8(ascii: ":") {
        if index + 2 < part.end, bytes[index + 1] == slash, bytes[index + 2] == slash { return index }
        if index - part.start >= 6, bytes[index - 1] == UInt8(ascii: "o") { return index }  // mailto
      }
      index += 1
    }
    return nil
  }

  private static func spans(in bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "h") || bytes[position] == UInt8(ascii: "m"),
        position == 0 || !isLetter(bytes[position - 1]),
        let scheme = schemes.first(where: { bytes[position...].starts(with: $0) })
      else {
        position += 1
        continue
      }
      var end = position + scheme.count
      while end < bytes.count, isAddress(bytes[end]) { end += 1 }
      while end > position, isTrailing(bytes[end - 1], bytes[position..<end]) { end -= 1 }
      if end > position + scheme.count, end - position <= longest { spans.append(Span(position, end)) }
      position = max(end, position + 1)
    }
    return spans
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What RFC 3986 lets stand in an address, but for quotes that writers put round it.
  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  /// Whether the last byte belongs to the sentence rather than to the address.
  private static func isTrailing(_ byte: UInt8, _ address: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"):
      true
    case UInt8(ascii: ")"):
      address.count { $0 == UInt8(ascii: "(") } < address.count { $0 == UInt8(ascii: ")") }
    default: false
    }
  }
}
