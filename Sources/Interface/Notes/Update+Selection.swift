import Article
import Canvas

extension Model {
  /// Begins to select: the words one is at, or the paragraph's first word on the screen.
  mutating func beginSelection() -> [Effect] {
    if showsQuoteCards || pane?.isFocused == true, let item = itemAtHand, let findings {
      if showsQuoteCards { lens = .all }
      pane?.isFocused = false
      let evidence = findings.evidence(item)
      if let first = evidence.first, let last = evidence.last {
        desk.selection = Desk.Selection(origin: first.start, head: max(first.end, last.end))
      }
    } else if let current = found?.current {
      desk.selection = Desk.Selection(origin: current.start, head: current.end)
    } else if let selected, let first = findings?.evidence(selected).first {
      desk.selection = Desk.Selection(origin: first.start, head: first.end)
    } else {
      let row = visible.first { $0.block == focus && $0.span != nil } ?? visible.first { $0.span != nil }
      guard let start = row?.span?.start else { return [] }
      desk.selection = Desk.Selection(origin: start, head: wordEnd(after: start))
    }
    selected = nil
    showSelection()
    return show(keyed(words.notes.selecting))
  }

  /// A key while something is selected.
  mutating func select(with key: Key) -> [Effect] {
    guard var selection = desk.selection else { return [] }
    let head = selection.head
    let end = article.text.count
    switch key {
    case .character("1"), .character("2"), .character("3"):
      guard case .character(let digit) = key else { break }
      return highlight(color: digit.wholeNumberValue ?? 1, withNote: false)
    case .character("l"), .right: selection.head = step(head, forward: true)
    case .character("h"), .left: selection.head = step(head, forward: false)
    case .character("w"), .character("e"): selection.head = wordEnd(after: head)
    case .character("b"): selection.head = wordStart(before: head)
    case .character("o"): swap(&selection.origin, &selection.head)
    case .character("j"), .down: selection.head = rows(head, by: 1)
    case .character("k"), .up: selection.head = rows(head, by: -1)
    case .character("}"), .character("J"):
      let block = article.blockIndex(at: head)
      selection.head =
        head < article.blocks[block].span.end
        ? article.blocks[block].span.end
        : article.blocks[min(article.blocks.count - 1, block + 1)].span.end
    case .character("{"), .character("K"):
      let block = article.blockIndex(at: max(0, head - 1))
      selection.head = article.blocks[block].span.start
    case .character("$"), .end:
      selection.head =
        visible.first { $0.span.map { $0.start <= head && head < $0.end } ?? false }?.span?.end ?? head
    case .character("0"), .character("^"), .home:
      selection.head =
        visible.last { $0.span.map { $0.start <= head && head <= $0.end } ?? false }?.span?.start ?? head
    case .character("v"), .escape, .character("q"), .control("c"):
      desk.selection = nil
      return []
    default:
      switch keyMap.command(key) {
      case .copy: return copySelection()
      case .mark: return highlight(color: desk.color, withNote: true)
      case .pipe: prompt = Prompt(kind: .pipe, input: "")
      case .quit: return [.quit]
      case .redraw: return [.redraw]
      case .help: return openHelp()
      default: return show(keyed(words.notes.selecting))
      }
    }
    selection.head = min(end, max(0, selection.head))
    desk.selection = selection
    showSelection()
    return []
  }

  /// The end of the selection that moves is on the screen.
  private mutating func showSelection() {
    guard let head = desk.selection?.head else { return }
    focus = article.blockIndex(at: max(0, head - 1))
    bringIntoView(Span(max(0, head - 1), head))
  }

  private func step(_ offset: Int, forward: Bool) -> Int {
    let block = article.blocks[article.blockIndex(at: forward ? offset : max(0, offset - 1))].span
    return article.text.utf8.withUnsafeBufferPointer { bytes in
      if forward {
        guard offset < block.end else { return next(behind: block.end) }
        return Clusters(bytes, offset, block.end).first { _ in true }.map { offset + $0.bytes } ?? block.end
      }
      var position = block.start
      guard offset > position else { return max(0, offset - 1) }
      for cluster in Clusters(bytes, block.start, min(offset, block.end)) {
        if position + cluster.bytes >= offset { return position }
        position += cluster.bytes
      }
      return position
    }
  }

  /// Behind the blank line that follows a paragraph.
  private func next(behind end: Int) -> Int {
    let block = article.blockIndex(at: end) + 1
    return article.blocks.indices.contains(block) ? article.blocks[block].span.start : end
  }

  private func isWord(_ offset: Int) -> Bool {
    let byte = article.text.utf8[offset]
    return byte > 0x2F && byte < 0x3A || byte > 0x40 && byte < 0x5B || byte > 0x60 && byte < 0x7B
      || byte > 0x7F
  }

  private func wordEnd(after offset: Int) -> Int {
    var position = offset
    while position < article.text.count, !isWord(position) { position += 1 }
    while position < article.text.count, isWord(position) { position += 1 }
    return position
  }

  private func wordStart(before offset: Int) -> Int {
    var position = offset
    while position > 0, !isWord(position - 1) { position -= 1 }
    while position > 0, isWord(position - 1) { position -= 1 }
    return position
  }

  /// The byte so many rows further, as far from its row's start.
  private func rows(_ offset: Int, by count: Int) -> Int {
    let flow = self.flow
    let here = flow.rowStart(flow.place(at: max(0, offset - 1)))
    let distance = offset - flow.offset(here)
    var row = flow.moved(here, by: count)
    if row.offset < 0 { row = flow.moved(row, by: count > 0 ? 1 : -1) }
    guard row != here else {
      return count > 0 ? article.blocks.last?.span.end ?? offset : flow.offset(here)
    }
    let start = flow.offset(row)
    let rows = flow.rows(ofBlock: row.block)
    let end = rows.last { $0.start <= start }?.end ?? start
    var result = min(end, start + distance)
    while !article.text.isScalarBoundary(result) { result -= 1 }
    return result
  }
}
