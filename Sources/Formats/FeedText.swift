import Article

/// An article as newsboat hands it to its pager: lines that name feed, title, author, date and link, then the text with
/// its lines broken behind a space.
enum FeedText {
  private static let names = ["Feed", "Title", "Author", "Date", "Link", "Podcast Download URL", "Flags"]

  /// The title and the text, and what the lines before them say; nil for anything else.
  ///
  /// Complexity: O(1) for anything else, O(bytes) for an article.
  static func article(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], publication: Publication)? {
    guard bytes.starts(with: "Feed: ".utf8) || bytes.starts(with: "Title: ".utf8) else { return nil }
    var facts: [String: [UInt8]] = [:]
    var position = 0
    while let line = line(bytes, &position), line.contains(where: { $0 > 0x20 }) {
      guard let name = names.first(where: { line.starts(with: ($0 + ": ").utf8) }), facts[name] == nil
      else { return nil }
      facts[name] = Array(line.dropFirst(name.utf8.count + 2))
    }
    guard let title = facts["Title"], facts["Link"] ?? facts["Date"] != nil else { return nil }
    var text = title + [0x0A, 0x0A]
    text.reserveCapacity(bytes.count)
    while let line = line(bytes, &position) {
      if line.last == 0x20, line.contains(where: { $0 > 0x20 }), !line.elementsEqual("Links: ".utf8) {
        text += line
      } else {
        text += line.reversed().drop { $0 == 0x20 }.reversed() + [0x0A]
      }
    }
    let publication = Publication(
      address: facts["Link"].flatMap { SourceText.address($0) },
      site: facts["Feed"].flatMap { SourceText.name($0) },
      day: facts["Date"].flatMap { SourceText.day(String(decoding: $0, as: UTF8.self)) })
    return (text, publication)
  }

  /// The line at `position` without its end, and on to the next one; nil behind the last.
  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    position = end + 1
    return bytes[start..<end]
  }
}
