import Article

/// Puts an article together from groups of lines.
struct ArticleBuilder {
  private typealias Line = SourceLines.Line
  private let source: String
  private var text: SafeText
  private var blocks: [Block] = []
  /// How the line of each block stood in the source, to tell headings once their surroundings are known.
  private var stoodAlone: [Bool] = []
  private var longParagraphs = 0

  private let keepsLines: Bool

  init(source: String, capacity: Int, keepsLines: Bool = false, links: [String] = []) {
    self.source = source
    self.keepsLines = keepsLines
    text = SafeText(capacity: capacity, links: links)
  }

  /// Adds lines that no blank line parts.
  mutating func add(_ lines: [SourceLines.Line], _ wrap: WrapColumn) {
    guard !lines.isEmpty else { return }
    if keepsLines { return keep(lines) }
    if lines.allSatisfy({ $0.bytes.first == 0x3E }) {  // ">"
      let inner = lines.map { line in
        var bytes = line.bytes.dropFirst()
        while bytes.first == 0x20 { bytes = bytes.dropFirst() }
        return Line(bytes: UnsafeBufferPointer(rebasing: bytes), indent: 0)
      }
      append(inner.filter { !$0.isBlank }, .quote, alone: false)
      return
    }
    let marked = lines.count(where: Self.isListItem)
    let isList = marked >= 2 || (marked == 1 && blocks.last?.kind == .list && Self.isListItem(lines[0]))
    var start = 0
    for index in lines.indices {
      let isLast = index == lines.count - 1
      if !isLast, !(isList && Self.isListItem(lines[index + 1])) {
        let next = lines[index + 1]
        if wrap.wrapped(lines[index], before: next), next.indent <= lines[index].indent || index > start {
          continue
        }
        if isList, Self.isListItem(lines[start]), next.indent > lines[start].indent { continue }
      }
      let kind: Block.Kind = isList && Self.isListItem(lines[start]) ? .list : .body
      append(Array(lines[start...index]), kind, alone: lines.count == 1 || wrap.column == nil)
      start = index + 1
    }
  }

  /// Adds lines as they stand.
  private mutating func keep(_ lines: [Line]) {
    var start = open()
    for (index, line) in lines.enumerated() {
      if text.count - start > PlainText.longestParagraph {
        close(.code, start, alone: false)
        start = open()
      } else if index > 0 {
        text.appendLineEnd()
      }
      for _ in 0..<min(line.indent, 256) { text.appendSpace() }
      text.append(UnsafeBufferPointer(rebasing: line.bytes.prefix(PlainText.longestParagraph)))
    }
    close(.code, start, alone: false)
  }

  private mutating func append(_ lines: [Line], _ kind: Block.Kind, alone: Bool) {
    guard !lines.isEmpty else { return }
    var start = open()
    for (index, line) in lines.enumerated() {
      if index > 0, !(text.endsInHyphen && line.bytes.first.map(Self.isLetter) == true) { text.appendSpace() }
      var rest = Slice(base: line.bytes, bounds: line.bytes.indices)
      while rest.count > PlainText.longestParagraph {
        let cut = Self.cut(rest)
        text.append(UnsafeBufferPointer(rebasing: rest[..<cut]))
        close(kind, start, alone: false)
        longParagraphs += 1
        start = open()
        rest = rest[cut...]
        while rest.first == 0x20 { rest = rest.dropFirst() }
      }
      text.append(UnsafeBufferPointer(rebasing: rest))
    }
    close(kind, start, alone: alone && lines.count == 1)
  }

  private mutating func open() -> Int {
    if !blocks.isEmpty { text.appendBlankLine() }
    return text.count
  }

  private mutating func close(_ kind: Block.Kind, _ start: Int, alone: Bool) {
    guard text.count > start else {  // nothing of it was visible
      if !blocks.isEmpty { text.removeBlankLine() }
      return
    }
    if blocks.count == 1, stoodAlone[0], text.repeats(blocks[0].span, from: start) {
      text.remove(from: blocks[0].span.end)  // the title once more
      return
    }
    blocks.append(Block(kind, Span(start, text.count)))
    stoodAlone.append(alone)
  }

  /// Where to break an overlong line: behind a space, or else between two characters.
  private static func cut(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let limit = bytes.startIndex + PlainText.longestParagraph
    if let space = bytes[(limit - 4096)..<limit].lastIndex(of: 0x20) { return space + 1 }
    var cut = limit
    while cut > limit - 4, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }

  /// "- …", "* …", "• …", "1. …", "1) …"
  private static func isListItem(_ line: Line) -> Bool {
    let bytes = line.bytes
    if bytes.count > 2, bytes[0] == 0x2D || bytes[0] == 0x2A, bytes[1] == 0x20 { return true }
    if bytes.starts(with: [0xE2, 0x80, 0xA2]) { return true }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    return (1...2).contains(digits) && bytes.count > digits + 2
      && (bytes[digits] == 0x2E || bytes[digits] == 0x29)
      && bytes[digits + 1] == 0x20
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Finds title and headings, now that all blocks are known.
  consuming func finish(_ publication: Publication, _ before: [Notice]) -> Article {
    var title: Span?
    if let first = blocks.first, first.kind == .body, stoodAlone[0], blocks.count > 1,
      text.looksLikeTitle(first.span)
    {
      blocks[0].kind = .heading
      title = first.span
    }
    for index in blocks.indices.dropFirst() where blocks[index].kind == .body && stoodAlone[index] {
      let isBeforeProse = index + 1 < blocks.count && blocks[index + 1].span.count > blocks[index].span.count
      if isBeforeProse, text.looksLikeHeading(blocks[index].span) { blocks[index].kind = .heading }
    }
    var notices = before + text.notices
    if longParagraphs > 0 { notices.append(.longParagraphs(longParagraphs)) }
    return Article(
      source: source, text: Text(validated: text.utf8), blocks: blocks, title: title, controls: text.controls,
      notices: notices, publication: publication, links: text.links)
  }
}
