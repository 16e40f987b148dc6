public import Article

/// What the bytes of a file are about: its words in UTF-8, and what is known of where they come from.
public struct SourceText {
  /// The words; nil where the bytes themselves are.
  public var words: [UInt8]?
  /// Where and when they were published.
  public var publication = Publication()
  /// Where its links lead, in the order of the marks round them (see ``SafeText``).
  public var links: [String] = []
  /// What was done to have them, besides leaving out marks.
  public var notices: [Notice] = []

  /// Reads a page, an article as a feed reader hands it to its pager, or plain text; Markdown by the end of its file's
  /// `name`; where that is "-", also what programs write for a pager.
  ///
  /// Complexity: O(bytes).
  public init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) {
    if let (decoded, encoding) = TextEncoding.decode(bytes) {
      notices.append(.encoding(encoding))
      words = decoded
      decoded.withUnsafeBufferPointer { read($0, name) }
    } else {
      read(bytes, name)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) {
    if let page = HTMLText(bytes) {
      words = page.text
      publication = page.publication
      links = page.links
    } else if let article = FeedText.article(bytes) {
      words = article.text
      publication = article.publication
    } else if [".md", ".markdown"].contains(where: name.lowercased().hasSuffix) {
      let article = MarkdownText(bytes)
      words = article.text
      publication = article.publication
      links = article.links
    } else if name == "-", let plain = PagerText.plain(bytes) {
      words = plain
    }
  }

  /// An address from a page: http or https, of letters that can stand in one; nil for anything else.
  static func address(_ text: some Sequence<UInt8>) -> String? {
    link(String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self)).flatMap {
      $0.hasPrefix("mailto:") ? nil : $0
    }
  }

  /// The same, or a mail address.
  static func link(_ address: some StringProtocol) -> String? {
    let isAddress = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    let leads = ["https://", "http://", "mailto:"].contains {
      address.hasPrefix($0) && address.utf8.count > $0.utf8.count
    }
    return isAddress && leads && address.utf8.count <= 2048 ? String(address) : nil
  }

  /// A name from a page, in one line that a terminal takes for nothing else; nil for an empty or a long one.
  static func name(_ text: [UInt8]) -> String? {
    var safe = SafeText(capacity: text.count)
    text.map { $0 == 0x0A ? 0x20 : $0 }.withUnsafeBufferPointer { safe.append($0) }
    let name = String(decoding: safe.utf8, as: UTF8.self).split(separator: " ").joined(separator: " ")
    return name.isEmpty || name.count > 80 ? nil : name
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day in "2026-09-03T10:00:00+07:00", "20260903" or "Thu, 03 Sep 2026 10:00:00 +0700".
  static func day(_ text: String) -> CalendarDay? {
    let parts = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    if parts.count >= 4, let month = months.firstIndex(of: parts[2].prefix(3).lowercased()) {
      return Int(parts[3]).flatMap { year in
        Int(parts[1]).flatMap { CalendarDay(year: year, month: month + 1, day: $0) }
      }
    }
    let digits = text.drop { $0 == " " }.utf8.filter { $0 != UInt8(ascii: "-") }.prefix(8)
    guard digits.count == 8, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }
}
