import Article

extension Model {
  /// What a command on "this" is about: the chosen card or quote, what was stepped to, or what stands in the paragraph.
  var itemAtHand: Item? {
    guard let findings else { return nil }
    if let pane, pane.isFocused { return pane.selected }
    if showsQuoteCards { return findings.count(.quotes) > 0 ? Item(.quotes, quotes.selected) : nil }
    if let selected { return selected }
    let marks = findings.marks(inBlock: focus).filter { $0.part == .words }
    let layers: [Layer] = [.quotes, .claims, .reactions]
    return layers.compactMap { layer in marks.first { $0.item.layer == layer }?.item }.first
  }

  /// The quote, claim, reaction or actor at hand, with who, where and from what; pressed twice, the paragraph.
  mutating func copy(again: Bool) -> [Effect] {
    if again {
      guard article.blocks.indices.contains(focus) else { return [] }
      return copy(article.text[article.blocks[focus].span], at: article.blocks[focus].span.start)
    }
    desk.hasCopied = true
    guard let findings, let item = itemAtHand else { return show(words.notes.nothingToCopy) }
    if item.layer == .actors {
      let actor = findings.annotations.actors[item.index]
      return copy(actor.name + (actor.role.map { ", " + $0 } ?? ""), at: findings.start(item))
    }
    let pieces: [Span] =
      switch item.layer {
      case .claims: findings.annotations.claims[item.index].pieces
      default: findings.evidence(item)
      }
    var text = pieces.map { article.text.line($0) }.joined(separator: " … ")
    if let actor = findings.actor(item) {
      text += " — \(actor.name)" + (actor.role.map { ", \($0)" } ?? "")
    }
    return copy(text, at: findings.start(item))
  }

  mutating func copySelection() -> [Effect] {
    guard let span = desk.selection?.span, !span.isEmpty else { return [] }
    desk.selection = nil
    return copy(article.text[span], at: span.start)
  }

  /// Copies words with a line that says where they stand.
  private mutating func copy(_ text: String, at offset: Int) -> [Effect] {
    let title = article.title.map { article.text.line($0) }
    let source = ownAddress ?? (article.source == "-" ? nil : article.source)
    let paragraph = "¶ \(article.blockIndex(at: offset) + 1)"
    let from = [title, source, paragraph].compactMap { $0 }.joined(separator: " · ")
    var shown = ""
    for character in text.prefix(60) { shown.append(character.isNewline ? " " : character) }
    if text.count > 60 { shown += "…" }
    return [.copy(text + "\n" + from)] + show(words.notes.copied(shown))
  }
}
