import Article
import Canvas

extension Model {
  mutating func toggleQuotes() -> [Effect] {
    if geometry.isDrawer, pane?.isFocused == true {  // in a drawer, as in every popup, q closes it
      closePane()
      settle()
      return []
    }
    if lens == .quotes { lens = .all } else { enterQuotes() }
    settle()
    quotesToggles += 1
    var effects: [Effect] = [.startTimer(.quotesToggle(quotesToggles), milliseconds: 1500)]
    if !hasSeenQuotesToast || quotesToggles > 2 {
      hasSeenQuotesToast = true
      effects += show(keyed(words.quotesOnlyToast))
    }
    return effects
  }

  private mutating func enterQuotes() {
    lens = .quotes
    guard let findings, findings.count(.quotes) > 0 else { return }
    if let selected, selected.layer == .quotes {
      quotes.selected = selected.index
    } else {  // the first quote on or behind the screen's first row
      let start = here
      quotes.selected =
        (findings.stop(in: [.quotes], from: start, forward: true)
        ?? findings.stop(in: [.quotes], from: start, forward: false))?
        .item.index ?? 0
    }
    quotes.top = Place(block: quotes.selected, offset: 0)
  }

  mutating func setContext(_ level: Int) -> [Effect] {
    if lens == .all {
      enterQuotes()
    } else {
      quotes.context = min(3, max(0, level))
      if quotes.context == 3, let findings, findings.count(.quotes) > 0 {
        reveal(Item(.quotes, quotes.selected), remember: false)
      }
    }
    quotes.top = Place(block: quotes.selected, offset: 0)
    settle()
    return show(words.contextSet(quotes.context))
  }

  /// Moves in the list of quotes: by rows, or from card to card.
  mutating func moveInQuotes(_ command: Command, count: Int?) {
    guard let findings, findings.count(.quotes) > 0 else { return }
    let height = geometry.bodyRows
    let total = findings.count(.quotes)
    let count = count ?? 1
    switch command {
    case .nextParagraph, .previousParagraph:
      quotes.selected = min(total - 1, max(0, quotes.selected + (command == .nextParagraph ? count : -count)))
      bringQuoteIntoView()
    case .lineDown: scrollQuotes(by: count)
    case .lineUp: scrollQuotes(by: -count)
    case .pageDown: scrollQuotes(by: (height - 1) * count)
    case .pageUp: scrollQuotes(by: -(height - 1) * count)
    case .halfPageDown: scrollQuotes(by: height / 2 * count)
    case .halfPageUp: scrollQuotes(by: -height / 2 * count)
    case .top:
      quotes.selected = 0
      quotes.top = Place()
    case .bottom:
      quotes.selected = total - 1
      bringQuoteIntoView()
    default: break
    }
    settleQuotes()
  }

  /// Scrolls by rows; when there is nothing left to scroll, goes from card to card.
  private mutating func scrollQuotes(by rows: Int) {
    let before = quotes.top
    quotes.top = quotesPlace(quotes.top, movedBy: rows)
    settleQuotes()
    let visible = visibleQuotes()
    if quotes.top == before {
      quotes.selected += rows > 0 ? 1 : -1
    } else if let first = visible.first, let last = visible.last {
      quotes.selected = min(max(quotes.selected, first), last)
    }
    settleQuotes()
  }

  private func quotesPlace(_ place: Place, movedBy rows: Int) -> Place {
    let total = findings?.count(.quotes) ?? 0
    var card = place.block
    var row = place.offset + rows
    while row < 0, card > 0 {
      card -= 1
      row += quoteLines(card).count
    }
    while card < total - 1, row >= quoteLines(card).count {
      row -= quoteLines(card).count
      card += 1
    }
    return Place(block: card, offset: max(0, min(row, max(0, quoteLines(card).count - 1))))
  }

  /// The cards whose first row is on the screen, or the one that fills it.
  private func visibleQuotes() -> [Int] {
    var cards: [Int] = []
    var rows = -quotes.top.offset
    var card = quotes.top.block
    while rows < geometry.bodyRows, card < findings?.count(.quotes) ?? 0 {
      if rows >= 0 { cards.append(card) }
      rows += quoteLines(card).count
      card += 1
    }
    return cards.isEmpty ? [quotes.top.block] : cards
  }

  private mutating func bringQuoteIntoView() {
    let height = geometry.bodyRows
    if quotes.selected <= quotes.top.block {
      quotes.top = Place(block: quotes.selected, offset: 0)
      return
    }
    var rows = -quotes.top.offset
    for card in quotes.top.block...quotes.selected { rows += quoteLines(card).count }
    let over = rows - 1 - height
    guard over > 0 else { return }
    let own = quoteLines(quotes.selected).count
    quotes.top =
      own > height ? Place(block: quotes.selected, offset: 0) : quotesPlace(quotes.top, movedBy: over)
  }

  /// Keeps the list within what there is: the last card ends at the foot of the screen.
  mutating func settleQuotes() {
    let total = findings?.count(.quotes) ?? 0
    guard total > 0 else {
      quotes.selected = 0
      quotes.top = Place()
      return
    }
    quotes.selected = min(max(0, quotes.selected), total - 1)
    guard showsQuoteCards else { return }
    quotes.top.block = min(quotes.top.block, total - 1)
    quotes.top.offset = max(0, min(quotes.top.offset, quoteLines(quotes.top.block).count - 1))
    // From the end upwards: the lowest place from which the list still fills the screen.
    var rows = 0
    var card = total - 1
    while card >= quotes.top.block, rows < geometry.bodyRows {
      rows += quoteLines(card).count
      card -= 1
    }
    if rows < geometry.bodyRows || card < quotes.top.block {
      let last = quotesPlace(
        Place(block: total - 1, offset: quoteLines(total - 1).count - 1), movedBy: 1 - geometry.bodyRows)
      if (last.block, last.offset) < (quotes.top.block, quotes.top.offset) { quotes.top = last }
    }
  }
}
