import Article
import Ccmark

/// An article in Markdown as plain text: a line a paragraph, blank lines between. What is read is CommonMark with the tables of
/// GitHub; a head between lines of "---" says where and when it was published.
struct MarkdownText {
  /// The words; those of links stand between ``SafeText``'s marks.
  private(set) var text: [UInt8] = []
  /// Where links lead, in their order.
  private(set) var links: [String] = []
  private(set) var publication = Publication()
  private var page: PageAddress?

  /// Lines of a kind stand together, paragraphs apart.
  private enum Kind { case paragraph, item, row }
  private var last: Kind?
  /// The line one is in.
  private var line: [UInt8] = []
  /// What stands before the next line: the sign of an item.
  private var sign = ""
  private var quotations = 0
  private var items = 0
  private var isInLink = false

  /// Once for all threads: two that register at a time would read without the extensions.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Reads all of a file.
  ///
  /// Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let (title, start) = readHead(bytes)
    Self.registerExtensions
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
      return
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes[start...].withMemoryRebound(to: CChar.self) {
      if let first = $0.baseAddress { cmark_parser_feed(parser, first, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    if let title, !Self.hasTitle(root) {
      line = Self.harmless(title)
      end(.paragraph)
    }
    read(root)
  }

  /// Reads the head, if there is one; gives the title that it names, and where the text begins.
  private mutating func readHead(_ bytes: UnsafeBufferPointer<UInt8>) -> (title: String?, start: Int) {
    guard bytes.starts(with: "---".utf8) else { return (nil, 0) }
    let head = bytes.prefix(8192)
    var start = 0
    var lines: [String] = []
    while start < head.count, lines.count < 64 {
      let end = head[start...].firstIndex(of: 0x0A) ?? head.count
      lines.append(String(decoding: head[start..<end].filter { $0 != 0x0D }, as: UTF8.self))
      start = min(head.count, end + 1)
      if lines.count > 1, lines.last == "---" { break }
    }
    guard lines.count > 1, lines.first == "---", lines.last == "---" else { return (nil, 0) }
    var title: String?
    for line in lines.dropFirst().dropLast() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      if value.count > 1, value.first == value.last, let mark = value.first, "\"'".contains(mark) {
        value = value.dropFirst().dropLast()
      }
      switch line[..<colon].lowercased() {
      case "title": title = String(value)
      case "date", "published": publication.day = SourceText.day(String(value)) ?? publication.day
      case "url", "source", "link":
        publication.address = SourceText.address(value.utf8) ?? publication.address
      case "site", "publisher": publication.site = SourceText.name(Array(value.utf8))
      default: break
      }
    }
    page = publication.address.map(PageAddress.init)
    return (title, start)
  }

  private static func hasTitle(_ root: OpaquePointer) -> Bool {
    var node = cmark_node_first_child(root)
    while let block = node {
      if cmark_node_get_type(block) == CMARK_NODE_HEADING, cmark_node_get_heading_level(block) == 1 {
        return true
      }
      node = cmark_node_next(block)
    }
    return false
  }

  // MARK: Blocks

  /// Reads what is in a node, without recursion.
  private mutating func read(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      let isEnd = event == CMARK_EVENT_EXIT
      switch String(cString: cmark_node_get_type_string(node)) {
      case "block_quote": quotations += isEnd ? -1 : 1
      case "item":
        items += isEnd ? -1 : 1
        sign = isEnd ? "" : Self.signOfItem(node)
      case "paragraph", "heading": if isEnd { end(items > 0 ? .item : .paragraph) }
      case "table_cell": if !isEnd, !line.isEmpty { line += " | ".utf8 }
      case "table_header", "table_row": if isEnd { end(.row) }
      case "code_block": addCode(node)
      case "link": isEnd ? endLink() : beginLink(node)
      case "text": line += Self.harmless(Self.words(node))
      case "code": line += Self.harmless(Self.words(node))
      case "softbreak", "linebreak": line.append(0x20)
      default: break
      }
    }
  }

  /// The sign of an item of a list: its number, or a dot.
  private static func signOfItem(_ item: OpaquePointer) -> String {
    guard let list = cmark_node_parent(item), cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else {
      return "• "
    }
    var number = Int(cmark_node_get_list_start(list))
    var before = cmark_node_previous(item)
    while let other = before {
      number += 1
      before = cmark_node_previous(other)
    }
    return cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? "\(number)) " : "\(number). "
  }

  private mutating func addCode(_ node: OpaquePointer) {
    for row in Self.words(node).split(separator: "\n") {
      line = Self.harmless(row)
      end(.row)
    }
    last = nil
  }

  /// Ends a line.
  private mutating func end(_ kind: Kind) {
    defer { line = [] }
    guard !line.isEmpty else { return }
    if !text.isEmpty, kind == .paragraph || kind != last { text.append(0x0A) }
    text += (quotations > 0 ? "> " : sign).utf8
    text += line
    text.append(0x0A)
    sign = ""
    last = kind
  }

  // MARK: Words

  private mutating func beginLink(_ node: OpaquePointer) {
    let target = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    guard cmark_node_first_child(node) != nil, let address = PageAddress.resolve(target, at: page) else {
      return
    }
    links.append(address)
    line += SafeText.linkStart
    isInLink = true
  }

  private mutating func endLink() {
    if isInLink { line += SafeText.linkEnd }
    isInLink = false
  }

  private static func words(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// Without what only we may write.
  private static func harmless(_ text: some StringProtocol) -> [UInt8] {
    Array(
      String(
        String.UnicodeScalarView(text.unicodeScalars.map { 0xFDD0...0xFDD1 ~= $0.value ? "\u{FFFD}" : $0 })
      ).utf8)
  }
}
