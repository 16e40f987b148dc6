import Article
import Cgumbo

/// The words of an HTML page as plain text: a line a paragraph, blank lines between. What ``PlainText`` makes of it is an
/// article; what entities hide is made safe there.
///
/// Of a page with an `article` or `main` only that is read. Scripts, styles, navigation, forms and the like are left out.
public struct HTMLText {
  private var text: [UInt8] = []
  /// Blank lines wait until there is something behind them.
  private var wantsBreak = false
  private var wantsLine = false
  private var wantsSpace = false

  /// The text of `bytes`, if they are a page or a piece of one; nil for anything else.
  ///
  /// Complexity: O(bytes).
  public static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? { page(bytes)?.text }

  /// The text, and what the page says of where and when it was published.
  static func page(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], publication: Publication)? {
    guard isHTML(bytes), !isTooDeep(bytes) else { return nil }
    let characters = UnsafeRawPointer(bytes.baseAddress!).assumingMemoryBound(to: CChar.self)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    guard let output = gumbo_parse_with_options(&options, characters, bytes.count) else { return nil }
    // The tree stays: gumbo takes it apart by recursion, which a page of deep nesting could turn against the stack.
    var reader = HTMLText()
    let root = output.pointee.root!
    let main = first(in: root, GUMBO_TAG_ARTICLE) ?? first(in: root, GUMBO_TAG_MAIN)
    if main.map({ first(in: $0, GUMBO_TAG_H1) == nil }) ?? (first(in: root, GUMBO_TAG_H1) == nil),
      let title = first(in: root, GUMBO_TAG_TITLE)
    {
      reader.read(title)
      reader.wantsBreak = true
    }
    reader.read(main ?? first(in: root, GUMBO_TAG_BODY) ?? root)
    reader.text.append(0x0A)
    return (reader.text, PageFacts(root).publication)
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
        case GUMBO_TAG_BR: wantsLine = true
        case GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_IMG: wantsSpace = true
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

  private mutating func mark() {
    flush()
    text += Array("• ".utf8)
    wantsSpace = false
  }

  /// Ends what is to be ended before something follows.
  private mutating func flush() {
    if !text.isEmpty {
      if wantsBreak {
        text += [0x0A, 0x0A]
      } else if wantsLine {
        text.append(0x0A)
      } else if wantsSpace, text.last != 0x20, text.last != 0x0A {
        text.append(0x20)
      }
    }
    wantsBreak = false
    wantsLine = false
    wantsSpace = false
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
