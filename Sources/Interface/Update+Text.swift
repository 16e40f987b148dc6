import Article
import Canvas

extension Model {
  /// Moves in the text, or in the cards that have the keys or stand in its place.
  mutating func move(_ command: Command, count: Int?) -> [Effect] {
    if let layers = steps(command) { return step(layers.0, forward: layers.1, count: count ?? 1) }
    let isOfText =
      [.percent, .nextHeading, .previousHeading].contains(command) || command == .top && count != nil
    if pane?.isFocused == true, !isOfText {
      moveInPane(command, count: count)
      return []
    }
    if showsQuoteCards {
      moveInQuotes(command, count: count)
      return []
    }
    let height = geometry.bodyRows
    let flow = self.flow
    switch command {
    case .lineDown: scroll(by: count ?? 1)
    case .lineUp: scroll(by: -(count ?? 1))
    case .pageDown: scroll(by: max(1, height - 1) * (count ?? 1))
    case .pageUp: scroll(by: -max(1, height - 1) * (count ?? 1))
    case .halfPageDown: scroll(by: max(1, height / 2) * (count ?? 1))
    case .halfPageUp: scroll(by: -max(1, height / 2) * (count ?? 1))
    case .top, .bottom:
      remember()
      if let count {
        guard article.blocks.indices.contains(count - 1) else {
          return show(words.noParagraph(count, article.blocks.count))
        }
        goTo(block: count - 1)
      } else if command == .top {
        top = Place()
        focus = flow.ends.first
      } else {
        top = flow.lastTop(height: height)
        focus = flow.ends.last
        if !isWhole {
          awaitsEnd = true
          settle()
          return show(words.endToCome)
        }
      }
      settle()
    case .percent:
      guard count != nil else { return show(words.percentNeedsNumber) }
      remember()
      let offset = article.text.count / 100 * min(100, count ?? 0)
      goTo(block: article.blockIndex(at: offset))
    case .nextParagraph, .previousParagraph:
      let step = (count ?? 1) * (command == .nextParagraph ? 1 : -1)
      let wanted = flow.block(focus, movedBy: step)
      if wanted == focus { return show(step > 0 ? words.lastParagraph : words.firstParagraph) }
      goTo(block: wanted)
    case .nextHeading, .previousHeading:
      let headings = article.blocks.indices.filter {
        article.blocks[$0].kind == .heading && filter?.contains($0) != false
      }
      let target = command == .nextHeading ? headings.first { $0 > focus } : headings.last { $0 < focus }
      guard let target else { return show(command == .nextHeading ? words.lastItem : words.firstItem) }
      remember()
      goTo(block: target)
    default: break
    }
    return []
  }

  /// Scrolls the text; the paragraph one is in stays on the screen.
  mutating func scroll(by rows: Int) {
    top = flow.moved(top, by: rows)
    settle()
    if let first = visible.first, let last = visible.last {
      if focus < first.block || focus > last.block
        || !visible.contains(where: { $0.block == focus && $0.span != nil })
      {
        focus =
          rows > 0
          ? (visible.first { $0.isFirst } ?? visible.first { $0.span != nil } ?? first).block
          : (visible.last { $0.isFirst } ?? last).block
      }
    }
    followText()
  }

  mutating func goTo(block: Int) {
    guard article.blocks.indices.contains(block) else { return }
    focus = block
    bringIntoView(article.blocks[block].span)
    settle()
    followText()
  }

  /// Scrolls, if need be, until `span` (or as much of it as there is room for) is on the screen.
  mutating func bringIntoView(_ span: Span) {
    let height = geometry.bodyRows
    // What is looked for goes before what is shown.
    if let filter, !filter.contains(article.blockIndex(at: span.start)) { setFilter(nil) }
    layOut()
    if visible.contains(where: { $0.span.map { $0.start <= span.start && span.start < $0.end } ?? false }),
      let visible = visibleSpan, visible.contains(span)
    {
      return
    }
    let start = flow.place(at: span.start)
    let rowsNeeded = flow.wrapping.rows(
      of: Span(span.start, min(span.end, span.start + 4096)), in: article.text
    ).count
    let above = max(0, min(height / 3, height - rowsNeeded))
    top = flow.moved(flow.rowStart(start), by: -above)
    settle()
  }

  mutating func remember() {
    if back.last != top { back.append(top) }
    if back.count > 100 { back.removeFirst() }
    forward.removeAll()
  }

  mutating func jump(
    from: WritableKeyPath<Model, [Place]>, to: WritableKeyPath<Model, [Place]>, _ none: String
  ) -> [Effect] {
    let here = top
    guard let place = self[keyPath: from].popLast() else { return show(none) }
    self[keyPath: to].append(here)
    top = place
    focus = place.block
    settle()
    return []
  }
}
