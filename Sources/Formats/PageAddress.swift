/// The address a page was published at, to which its links are relative.
struct PageAddress {
  /// Up to the colon: "https".
  private let scheme: Substring
  /// "https://contoh.id"
  private let origin: Substring
  /// "https://contoh.id/berita/"
  private let folder: Substring

  /// An address of http or https.
  init(_ address: String) {
    let bare = address[..<(address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex)]
    scheme = bare.prefix { $0 != ":" }
    let host = bare.dropFirst(scheme.count + 3).prefix { $0 != "/" }
    origin = bare[..<host.endIndex]
    folder = host.endIndex == bare.endIndex ? origin + "/" : bare[...bare.lastIndex(of: "/")!]
  }

  /// Where a reference on a page leads (RFC 3986, section 5.2, without "..", which browsers resolve); nil where it leads
  /// to the page itself, or to what is no address to follow. Without the page's address only a whole one leads somewhere.
  static func resolve(_ reference: String, at page: PageAddress?) -> String? {
    let reference = reference.trimmed
    if reference.isEmpty || reference.first == "#" { return nil }
    let scheme = reference.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    if reference[scheme.endIndex...].first == ":" { return SourceText.link(reference) }
    guard let page else { return nil }
    if reference.hasPrefix("//") { return SourceText.link("\(page.scheme):\(reference)") }
    if reference.hasPrefix("/") { return SourceText.link(page.origin + reference) }
    return SourceText.link(page.folder + reference)
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
  }
}
