package import Article
import Canvas

/// An article without a screen: text with numbered marks, then the lists. For pipes and screen readers.
package struct PlainView {
  private static let columns = 72
  /// UTF-8 without any control character but LF.
  package private(set) var bytes: [UInt8] = []

  /// The title, the paragraphs with a mark before each quote, then quotes, claims, reactions.
  package init(_ article: Article, _ annotations: Annotations?, _ words: Words) {
    let quoteMark = words.quotes.prefix(1)
    var insertions: [(offset: Int, mark: String)] = []
    for (index, quote) in (annotations?.quotes ?? []).enumerated() {
      insertions.append((quote.pieces[0].start, "[\(quoteMark)\(index + 1)] "))
    }
    insertions.sort { $0.offset < $1.offset }
    var next = 0
    for (index, block) in article.blocks.enumerated() {
      var marked: [UInt8] = []
      var position = block.span.start
      while next < insertions.count, insertions[next].offset < block.span.end {
        let offset = max(position, insertions[next].offset)
        marked += article.text.utf8[position..<offset]
        marked += insertions[next].mark.utf8
        position = offset
        next += 1
      }
      marked += article.text.utf8[position..<block.span.end]
      wrap(Text(validated: marked), indent: block.kind == .quote ? 2 : 0)
      let isInList =
        block.kind == .list && index + 1 < article.blocks.count && article.blocks[index + 1].kind == .list
      if !isInList { line("") }
    }
    guard let annotations else { return }
    func name(_ id: Actor.ID?, _ missing: String) -> String { annotations.actor(id)?.name ?? "(\(missing))" }
    func text(_ pieces: [Span]) -> String { pieces.map { article.text.line($0) }.joined(separator: " … ") }
    func unsure(_ decision: Decision) -> String { decision.isUncertain ? " [? \(words.uncertain)]" : "" }
    func paragraph(_ offset: Int) -> String { "¶\(article.blockIndex(at: offset) + 1)" }
    list(words.quotes, annotations.quotes, words.noQuotes) { index, quote in
      "\(quoteMark)\(index + 1) \(name(quote.speaker, words.unknownSpeaker)) · \(paragraph(quote.pieces[0].start))\(unsure(quote.decision))\n   \(text(quote.pieces))"
    }
    list(words.claims, annotations.claims, words.noClaims) { index, claim in
      let modality = claim.modality == .asserted ? "" : " [\(words.name(claim.modality))]"
      return
        "\(Findings.letter(index)) \(name(claim.holder, words.noHolder))\(claim.cue.map { " · " + article.text.line($0) } ?? "") · \(paragraph(claim.pieces[0].start))\(modality)\(unsure(claim.decision))\n   \(text(claim.pieces))"
    }
    list(words.reactions, annotations.reactions, words.noReactions) { _, reaction in
      "\(name(reaction.stakeholder, words.unknownSpeaker)) · \(words.name(reaction.stance)) · \(paragraph(reaction.span.start))\(unsure(reaction.decision))\n   \(text([reaction.span]))"
    }
    list(words.actors, annotations.actors, words.noActors) { _, actor in
      "\(actor.name) · \(words.name(actor.kind))\(actor.role.map { " · " + $0 } ?? "") ×\(actor.mentions.count)"
    }
  }

  private mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  private mutating func wrap(_ text: Text, indent: Int = 0) {
    for row in Wrapping(columns: Self.columns - indent).rows(of: text.span, in: text) {
      bytes += repeatElement(0x20, count: indent)
      bytes += text.utf8[row.start..<row.end]
      bytes.append(0x0A)
    }
  }

  private mutating func list<Item>(
    _ head: String, _ items: [Item], _ none: String, _ entry: (Int, Item) -> String
  ) {
    line("")
    line("\(head) (\(items.count))")
    if items.isEmpty { line("  \(none)") }
    for (index, item) in items.enumerated() {
      for part in entry(index, item).split(separator: "\n") {
        let text = Text(String(part))
        let depth = part.prefix { $0 == " " }.count
        for (number, row) in Wrapping(columns: Self.columns - 4).rows(of: text.span, in: text).enumerated() {
          line("  " + (number > 0 ? String(repeating: " ", count: max(3, depth)) : "") + text[row])
        }
      }
    }
  }
}
