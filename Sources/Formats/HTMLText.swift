import Article
import Cgumbo

/// The words of an HTML page as plain text: a line a paragraph, blank lines between. What ``PlainText`` makes of it is an
/// article; what entities hide is made safe there.
///
/// Of a page with an `article` or `main` only that is read. Scripts, styles, navigation, forms and the like are left out.
struct HTMLText {
  /// A line a paragraph; the words of links stand between ``SafeText``'s marks.
  private(set) var text: [UInt8] = []
  /// Where links lead, in their order.
  private(set) var links: [String] = []
  private(set) var publication = Publication()
  private var page: PageAddress?
  /// The link one is in, and whether its words have begun.
  private var link: (address: String, isOpen: Bool)?
  /// Blank lines wait until there is something behind them.
  private var wantsBreak = false
  private var wantsLine = false
  private var wantsSpace = false
  private var wantsCell = false

  /// Reads `bytes`, if they are a page or a piece of one; nil for anything else.
  ///
  /// Complexity: O(bytes).
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.isHTML(bytes), !Self.isTooDeep(bytes) else { return nil }
    let characters = UnsafeRawPointer(bytes.baseAddress!).assumingMemoryBound(to: CChar.self)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    guard let output = gumbo_parse_with_options(&options, characters, bytes.count) else { return nil }
    // The tree stays: gumbo takes it apart by recursion, which a page of deep nesting could turn against the stack.
    let root = output.pointee.root!
    publication = PageFacts(root).publication
    page = publication.address.map(PageAddress.init)
    let main = Self.first(in: root, GUMBO_TAG_ARTICLE) ?? Self.first(in: root, GUMBO_TAG_MAIN)
    if Self.first(in: main ?? root, GUMBO_TAG_H1) == nil, let title = Self.first(in: root, GUMBO_TAG_TITLE) {
      read(title)
      wantsBreak = true
    }
    read(main ?? Self.first(in: root, GUMBO_TAG_BODY) ?? root)
    endLink()
    text.append(0x0A)
  }

  /// Whether the first thing in the bytes is a tag of HTML.
  private static func isHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return false }
    let head = bytes[(start + 1)...].prefix(16).map { $0 | 0x20 }
    let name = String(
      decoding: head.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }, as: UTF8.self)
    if name.isEmpty {
      return String(decoding: head, as: UTF8.self).hasPrefix("!doctype html") || head.starts(with: "!--".utf8)
    }
    let behind = start + 1 + name.utf8.count
    guard behind < bytes.count, bytes[behind] <= 0x20 || ">/".utf8.contains(bytes[behind]) else {
      return false
    }
    return gumbo_tag_enum(name) != GUMBO_TAG_UNKNOWN
  }

  /// Whether elements stand in one another as no page has them: gumbo's time grows with the square of the depth (200,000
  /// took three minutes). Such a thing is shown as the text it is.
  private static func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Those that end by themselves, or have no end.
    let light: Set<String> = [
      "p", "li", "td", "tr", "th", "dt", "dd", "br", "hr", "img", "input", "meta", "link", "option", "source",
      "wbr",
      "area", "col", "embed", "tbody", "thead", "tfoot", "rt", "rp",
    ]
    var depth = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let isEnd = bytes[index + 1] == UInt8(ascii: "/")
      let name = bytes[(index + (isEnd ? 2 : 1))...].prefix(12).prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0)
      }
      index += 1
      if name.isEmpty || light.contains(String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)) { continue }
      depth = max(0, depth + (isEnd ? -1 : 1))
      if depth > 512 { return true }
    }
    return false
  }

  typealias Node = UnsafeMutablePointer<GumboNode>

  static func children(_ node: Node) -> [Node] {
    guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_DOCUMENT else {
      return []
    }
    let vector =
      node.pointee.type == GUMBO_NODE_DOCUMENT
      ? node.pointee.v.document.children : node.pointee.v.element.children
    return (0..<Int(vector.length)).compactMap {
      vector.data[$0].map { $0.assumingMemoryBound(to: GumboNode.self) }
    }
  }

  /// The first element of this name, in the order of the page.
  private static func first(in root: Node, _ tag: GumboTag) -> Node? {
    var stack = [root]
    while let node = stack.popLast() {
      if node.pointee.type == GUMBO_NODE_ELEMENT, node.pointee.v.element.tag == tag { return node }
      stack += children(node).reversed()
    }
    return nil
  }

  /// Reads what is in a node, without recursion.
  private mutating func read(_ root: Node) {
    var stack: [(node: Node, isEnd: Bool)] = [(root, false)]
    while let (node, isEnd) = stack.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA: add(node.pointee.v.text.text)
      case GUMBO_NODE_WHITESPACE: wantsSpace = true
      case GUMBO_NODE_ELEMENT:
        let tag = node.pointee.v.element.tag
        if node != root, Self.isLeftOut(tag) { continue }
        switch tag {
        case GUMBO_TAG_A:
          endLink()
          if !isEnd, let reference = PageFacts.value(of: "href", node),
            let address = PageAddress.resolve(reference, at: page)
          {
            link = (address, isOpen: false)
          }
        case GUMBO_TAG_TD, GUMBO_TAG_TH: if !isEnd { wantsCell = !Self.isFirst(node) }
        case GUMBO_TAG_BR: wantsLine = true
        case GUMBO_TAG_IMG: wantsSpace = true
        case GUMBO_TAG_LI, GUMBO_TAG_TR, GUMBO_TAG_DT, GUMBO_TAG_DD:
          wantsLine = true
          if tag == GUMBO_TAG_LI, !isEnd { mark() }
        default: if Self.isBlock(tag) { wantsBreak = true }
        }
        if !isEnd {
          stack.append((node, true))
          stack += Self.children(node).reversed().map { ($0, false) }
        }
      default: break
      }
    }
  }

  /// Whether a cell is its row's first.
  private static func isFirst(_ cell: Node) -> Bool {
    guard let row = cell.pointee.parent else { return true }
    return children(row).first { $0.pointee.type == GUMBO_NODE_ELEMENT } == cell
  }

  /// Ends the link one is in.
  private mutating func endLink() {
    if link?.isOpen == true { text += SafeText.linkEnd }
    link = nil
  }

  private mutating func mark() {
    flush()
    text += Array("• ".utf8)
    wantsSpace = false
  }

  /// Ends what is to be ended before something follows.
  private mutating func flush() {
    if !text.isEmpty {
      if link?.isOpen == true, wantsBreak || wantsLine {  // goes on in the next line
        text += SafeText.linkEnd
        link?.isOpen = false
      }
      if wantsBreak {
        text += [0x0A, 0x0A]
      } else if wantsLine {
        text.append(0x0A)
      } else if wantsCell {
        text += Array(" | ".utf8)
      } else if wantsSpace, text.last != 0x20, text.last != 0x0A {
        text.append(0x20)
      }
    }
    wantsBreak = false
    wantsLine = false
    wantsSpace = false
    wantsCell = false
    if let link, !link.isOpen {
      text += SafeText.linkStart
      links.append(link.address)
      self.link?.isOpen = true
    }
  }

  private mutating func add(_ characters: UnsafePointer<CChar>?) {
    guard var next = characters else { return }
    while next.pointee != 0 {
      let byte = UInt8(bitPattern: next.pointee)
      next += 1
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        wantsSpace = true
      } else {
        flush()
        text.append(byte)
        // Nobody but us marks links.
        if byte == SafeText.linkStart[2] || byte == SafeText.linkEnd[2],
          text.suffix(3).dropLast() == SafeText.linkStart.dropLast()
        {
          text.replaceSubrange((text.count - 3)..., with: "\u{FFFD}".utf8)
        }
      }
    }
  }

  private static func isLeftOut(_ tag: GumboTag) -> Bool {
    [
      GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
      GUMBO_TAG_NAV,
      GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SVG, GUMBO_TAG_IFRAME,
      GUMBO_TAG_OBJECT, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_SELECT,
      GUMBO_TAG_TEXTAREA,
    ].contains(tag)
  }

  private static func isBlock(_ tag: GumboTag) -> Bool {
    [
      GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_HEADER,
      GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_UL,
      GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_FIGURE,
      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ADDRESS, GUMBO_TAG_HR, GUMBO_TAG_TITLE,
    ].contains(tag)
  }
}
