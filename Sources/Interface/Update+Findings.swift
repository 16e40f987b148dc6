import Article

extension Model {
  /// The layers a stepping command steps through, and whether forward.
  func steps(_ command: Command) -> ([Layer], Bool)? {
    switch command {
    case .nextItem, .previousItem:
      let layers: [Layer] =
        lens == .quotes
        ? [.quotes] : pane.map { [$0.selected?.layer ?? $0.layer] } ?? [.quotes, .claims, .reactions]
      return (layers, command == .nextItem)
    case .nextQuote: return ([.quotes], true)
    case .previousQuote: return ([.quotes], false)
    case .nextClaim: return ([.claims], true)
    case .previousClaim: return ([.claims], false)
    case .nextReaction: return ([.reactions], true)
    case .previousReaction: return ([.reactions], false)
    case .nextActor: return ([.actors], true)
    case .previousActor: return ([.actors], false)
    default: return nil
    }
  }

  mutating func step(_ layers: [Layer], forward: Bool, count: Int) -> [Effect] {
    guard let findings else { return show(notYet) }
    if showsQuoteCards, layers == [.quotes] {
      moveInQuotes(forward ? .nextParagraph : .previousParagraph, count: count)
      return []
    }
    guard layers.contains(where: { findings.count($0) > 0 }) else { return show(words.none(layers[0])) }
    var stop: Findings.Stop?
    layOut()
    if let selected, layers.contains(selected.layer), let here = findings.stop(at: selected, part: part),
      let visibleSpan,
      visibleSpan.start <= here.start, here.start <= visibleSpan.end
    {
      stop = findings.stop(in: layers, from: here, forward: forward)
    } else {
      stop = findings.stop(in: layers, from: here, forward: forward)
    }
    for _ in 1..<max(1, count) {
      guard let here = stop, let next = findings.stop(in: layers, from: here, forward: forward) else { break }
      stop = next
    }
    guard let stop else { return show(forward ? words.lastItem : words.firstItem) }
    part = stop.part
    reveal(stop.item, part: stop.part)
    if pane != nil, follows { selectCard(stop.item) }
    settle()
    return []
  }

  /// From the first to the last word of an item; of an actor one mention.
  private func evidenceSpan(_ item: Item, part: Int) -> Span? {
    guard let evidence = findings?.evidence(item), let first = evidence.first, let last = evidence.last else {
      return nil
    }
    return item.layer == .actors
      ? evidence[min(part, evidence.count - 1)] : Span(first.start, max(first.end, last.end))
  }

  /// The byte from which one looks for what is next: the paragraph one is in, or the first one on the screen.
  var here: Int {
    let isVisible = visible.contains { $0.block == focus && $0.span != nil }
    return isVisible && article.blocks.indices.contains(focus)
      ? article.blocks[focus].span.start : flow.offset(top)
  }

  /// Marks an item's words and brings them into view.
  mutating func reveal(_ item: Item, part: Int = 0, remember isJump: Bool = true) {
    if isJump { remember() }
    selected = item
    self.part = part
    guard let span = evidenceSpan(item, part: part) else { return }
    focus = article.blockIndex(at: span.start)
    bringIntoView(span)
  }

  /// From a card to its words, from a quote to the text.
  mutating func open(_ count: Int?) -> [Effect] {
    if let pane, pane.isFocused {
      guard let item = pane.selected, let findings else {
        return findings == nil ? show(notYet) : show(words.none(pane.layer))
      }
      leaveOrigin()
      if item.layer == .actors {
        let mentions = findings.evidence(item).count
        let next = selected == item ? (part + 1) % max(1, mentions) : 0
        if showsQuoteCards { lens = .all }
        let effects = onlyActor == item.index ? [] : showOnly(item.index)
        reveal(item, part: next)
        if geometry.isDrawer { self.pane?.isFocused = false }
        settle()
        return effects
      } else {
        if showsQuoteCards { lens = .all }
        reveal(item)
        self.pane?.isFocused = false
      }
      settle()
      return []
    }
    if lens == .quotes, let findings, findings.count(.quotes) > 0 {
      lens = .all
      reveal(Item(.quotes, quotes.selected))
      settle()
      return []
    }
    return move(.lineDown, count: count)
  }

  /// From the text to the card of the selected words, or of the paragraph one is in.
  mutating func showCard() -> [Effect] {
    guard let findings else { return show(notYet) }
    let item: Item?
    if let selected, selected.layer != .quotes {
      item = selected
    } else if let selected, let speaker = findings.actor(selected) {
      item = Item(.actors, speaker.id)
    } else {
      let marks = findings.marks(inBlock: focus)
      let layers: [Layer] = pane.map { [$0.layer] } ?? [.claims, .reactions, .actors]
      item =
        layers.compactMap { layer in marks.first { $0.item.layer == layer }?.item }.first
        ?? marks.first { $0.item.layer != .quotes }?.item
    }
    guard let item else { return show(words.noLinkedCard) }
    if pane == nil { pane = Pane(layer: item.layer) }
    pane?.layer = item.layer
    pane?.isFocused = true
    selectCard(item)
    if selected?.layer != .quotes { selected = item }
    if let selected, !geometry.isDrawer, let words = evidenceSpan(selected, part: part) {
      bringIntoView(words)
    }
    settle()
    return []
  }
}
