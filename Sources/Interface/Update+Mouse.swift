import Article
import Canvas

extension Model {
  /// Rows that a step of the wheel scrolls.
  private static let wheelRows = 3

  /// What the mouse did: the wheel scrolls what is under it, a click does what the key for it would do.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard !geometry.isTooSmall, settings.mouse else { return [] }
    switch mouse.kind {
    case .wheelDown: return wheel(1, at: mouse.place)
    case .wheelUp: return wheel(-1, at: mouse.place)
    case .pressed:
      toast = nil
      if geometry.hasHints, mouse.place.row == size.rows - 1 { return clickHint(mouse.place.column) }
      if prompt != nil { return [] }
      return click(mouse.place.column, mouse.place.row - geometry.titleRows)
    }
  }

  private mutating func wheel(_ steps: Int, at place: Point) -> [Effect] {
    if prompt != nil { return [] }
    anchor = nil
    let command: Command = steps > 0 ? .lineDown : .lineUp
    if isPopupOpen { return run(command) }
    if pane != nil, isInPane(place.column) {
      moveInPane(command, count: 1)
    } else if showsQuoteCards {
      moveInQuotes(command, count: Self.wheelRows)
    } else {
      scroll(by: steps * Self.wheelRows)
    }
    return []
  }

  private func isInPane(_ column: Int) -> Bool {
    geometry.isDrawer ? pane?.isFocused == true : column > size.columns - geometry.paneColumns
  }

  private mutating func clickHint(_ column: Int) -> [Effect] {
    guard let hint = placedHints().first(where: { $0.cells.contains(column) })?.hint else { return [] }
    guard prompt != nil else { return run(hint.command) }
    switch hint.command {
    case .open: return type(.enter)
    case .cancel: return abandonPrompt()
    case .quit: return [.quit]
    default: return []
    }
  }

  private mutating func click(_ column: Int, _ row: Int) -> [Effect] {
    if help != nil || row < 0 || row >= geometry.bodyRows { return [] }
    if let popup, let frame = popupFrame {
      let entry = row - frame.row - 1 + popup.top
      let isInside = (frame.column..<frame.column + frame.columns).contains(column)
      guard isInside, popup.entries.indices.contains(entry), entry < popup.top + popupRows else {
        return run(.cancel)
      }
      return entry == popup.selected ? run(.open) : select(entry)
    }
    if pane != nil, isInPane(column) { return clickPane(row) }
    if column < geometry.railColumns { return clickRail(row) }
    pane?.isFocused = false
    if showsQuoteCards { return clickQuote(row) }
    return clickText(column - geometry.railColumns, row)
  }

  /// The first click chooses a card, the next one goes to its words.
  private mutating func clickPane(_ row: Int) -> [Effect] {
    guard let pane else { return [] }
    var line = Self.paneHeadRows
    var index = pane.top
    while let entry = paneEntry(index), line <= row {
      let rows = entryLines(entry).count
      if row < line + rows {
        guard case .card(let item) = entry else { return [] }
        self.pane?.isFocused = true
        if item == pane.selected, pane.isFocused { return run(.open) }
        selectCard(item)
        if follows, !geometry.isDrawer { reveal(item, remember: false) } else { selected = item }
        settle()
        return []
      }
      line += rows
      index += 1
    }
    return []
  }

  private mutating func clickQuote(_ row: Int) -> [Effect] {
    var line = -quotes.top.offset
    var card = quotes.top.block
    while card < findings?.count(.quotes) ?? 0, line <= row {
      line += quoteLines(card).count
      if row < line {
        if card == quotes.selected { return run(.open) }
        quotes.selected = card
        settleQuotes()
        return []
      }
      card += 1
    }
    return []
  }

  private mutating func clickRail(_ row: Int) -> [Effect] {
    let rail = railView()
    guard rail.indices.contains(row), let target = rail[row].target else { return [] }
    switch target {
    case .command(let command): return run(command)
    case .block(let block):
      remember()
      goTo(block: block)
    case .context(let level): return setContext(level)
    case .speaker(let id?): return showOnly(id)
    case .speaker(nil): setFilter(nil)
    case .actor(let index):
      let item = Item(.actors, index)
      let mentions = findings?.evidence(item).count ?? 0
      reveal(item, part: selected == item ? (part + 1) % max(1, mentions) : 0)
      settle()
    }
    return []
  }

  /// One goes to the paragraph; a click on what is marked chooses it, the next one shows its card.
  private mutating func clickText(_ column: Int, _ row: Int) -> [Effect] {
    guard visible.indices.contains(row), let span = visible[row].span else { return [] }
    let block = visible[row].block
    focus = block
    let offset = self.offset(in: span, of: block, column - geometry.marginColumns - geometry.gutterColumns)
    let marks = (findings?.marks(inBlock: block) ?? []).filter {
      $0.part == .words && $0.span.start <= offset && offset < $0.span.end
    }
    // The shortest is meant: an actor within a quote.
    guard showsHighlights, let mark = marks.min(by: { $0.span.count < $1.span.count }) else {
      selected = nil
      followText()
      return []
    }
    if mark.item == selected { return run(.showCard) }
    selected = mark.item
    part = findings?.evidence(mark.item).firstIndex { $0 == mark.span } ?? 0
    if pane != nil, follows { selectCard(mark.item) }
    settle()
    return []
  }

  /// The byte under a cell of a row.
  private func offset(in span: Span, of block: Int, _ column: Int) -> Int {
    let stretch = stretch(of: span, block)
    return article.text.utf8.withUnsafeBufferPointer { bytes in
      var position = span.start
      var cells = 0
      var gap = 0
      for cluster in Clusters(bytes, span.start, span.end) {
        cells += cluster.columns
        let isGap = bytes[position] == 0x20 && position > span.start && bytes[position - 1] != 0x20
        if isGap {
          cells += stretch?[gap] ?? 0
          gap += 1
        }
        if column < cells { return position }
        position += cluster.bytes
      }
      return span.end
    }
  }

  /// How a row's blanks are widened; nil where rows are left ragged.
  func stretch(of span: Span, _ block: Int) -> Stretch? {
    guard settings.justify, span.end < article.blocks[block].span.end, article.blocks[block].kind == .body
    else { return nil }
    var line = Line()
    article.text.utf8.withUnsafeBufferPointer { line.append($0, span.start, span.end, .plain) }
    let isDivided = flow.wrapping.needsHyphen(span, of: article.blocks[block].span, in: article.text)
    return Stretch(line, to: geometry.textColumns - (isDivided ? 1 : 0))
  }
}
