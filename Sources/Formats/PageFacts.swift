import Article
import Cgumbo

/// What a page says of itself outside its text: its address, its publisher, its date.
struct PageFacts {
  private(set) var publication = Publication()
  /// How good the source of the date is; the lower the better.
  private var dateRank = Int.max

  /// Looks through a page.
  ///
  /// Complexity: O(elements).
  init(_ root: HTMLText.Node) {
    var stack = [root]
    while let node = stack.popLast() {
      guard node.pointee.type == GUMBO_NODE_ELEMENT else { continue }
      take(node)
      stack += HTMLText.children(node).reversed()
    }
  }

  private mutating func take(_ node: HTMLText.Node) {
    switch node.pointee.v.element.tag {
    case GUMBO_TAG_LINK:
      if Self.value(of: "rel", node)?.lowercased() == "canonical", let href = Self.value(of: "href", node) {
        publication.address = SourceText.address(href.utf8) ?? publication.address
      }
    case GUMBO_TAG_META:
      guard let content = Self.value(of: "content", node) else { return }
      for name in ["property", "name", "itemprop"].compactMap({ Self.value(of: $0, node)?.lowercased() }) {
        switch name {
        case "og:url" where publication.address == nil: publication.address = SourceText.address(content.utf8)
        case "og:site_name": publication.site = publication.site ?? SourceText.name(Array(content.utf8))
        case "article:published_time", "datepublished": date(content, rank: 0)
        case "date", "pubdate", "publishdate", "dc.date", "dcterms.date", "parsely-pub-date":
          date(content, rank: 1)
        default: break
        }
      }
    case GUMBO_TAG_SCRIPT:
      if Self.value(of: "type", node)?.lowercased() == "application/ld+json" {
        for child in HTMLText.children(node) where child.pointee.type == GUMBO_NODE_TEXT {
          dateInJSON(String(cString: child.pointee.v.text.text))
        }
      }
    case GUMBO_TAG_TIME: if let time = Self.value(of: "datetime", node) { date(time, rank: 3) }
    default: break
    }
  }

  private mutating func date(_ text: String, rank: Int) {
    guard rank < dateRank, let day = SourceText.day(text) else { return }
    dateRank = rank
    publication.day = day
  }

  /// `"datePublished": "2026-09-03…"`
  private mutating func dateInJSON(_ json: String) {
    let parts = json.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where part == "datePublished" && index + 2 < parts.count {
      if parts[index + 1].allSatisfy({ $0 == ":" || $0.isWhitespace }) {
        return date(String(parts[index + 2]), rank: 2)
      }
    }
  }

  /// The value of an attribute.
  static func value(of name: String, _ node: HTMLText.Node) -> String? {
    gumbo_get_attribute(&node.pointee.v.element.attributes, name).map { String(cString: $0.pointee.value) }
  }
}
