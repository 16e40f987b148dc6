package import Article
import Canvas

/// An article without a screen: text with numbered marks, then the lists. For pipes and screen readers.
package struct PlainView {
  private static let columns = 72
  private let article: Article
  private let annotations: Annotations?
  private let words: Words
  /// UTF-8 without any control character but LF.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet of an article.
  package init(of article: Article, _ annotations: Annotations?, _ words: Words) {
    self.article = article
    self.annotations = annotations
    self.words = words
  }

  /// The title, the paragraphs with a mark before each quote, then quotes, claims, reactions, actors.
  package init(_ article: Article, _ annotations: Annotations?, _ words: Words) {
    self.init(of: article, annotations, words)
    addOrigin()
    addBlocks(article.blocks.indices)
    guard annotations != nil else { return }
    for layer in Layer.allCases { addList(layer) }
  }

  /// Who published the article and when, if that is known.
  package mutating func addOrigin() {
    let origin = words.origin(article.publication)
    guard !origin.isEmpty else { return }
    wrap(Text(origin.joined(separator: " · ")), indent: 0)
    line("")
  }

  /// Paragraphs, with a mark before each quote, and with their numbers if wanted.
  package mutating func addBlocks(_ blocks: Range<Int>, numbered: Bool = false) {
    var insertions: [(offset: Int, mark: String)] = []
    for (index, quote) in (annotations?.quotes ?? []).enumerated() {
      insertions.append((quote.pieces[0].start, "[\(quoteMark)\(index + 1)] "))
    }
    insertions.sort { $0.offset < $1.offset }
    let start = blocks.first.map { article.blocks[$0].span.start } ?? 0
    var next = insertions.firstIndex { $0.offset >= start } ?? insertions.count
    for index in blocks {
      let block = article.blocks[index]
      var marked = numbered ? Array("¶\(index + 1) ".utf8) : []
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
  }

  /// The list of a layer, numbered as its marks are.
  package mutating func addList(_ layer: Layer) {
    let count = count(layer)
    line("")
    line("\(words.name(layer)) (\(count))")
    if count == 0 { line("  \(words.none(layer))") }
    for index in 0..<count { addItem(layer, index) }
  }

  /// A line of ours.
  package mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  package func count(_ layer: Layer) -> Int {
    guard let annotations else { return 0 }
    return switch layer {
    case .quotes: annotations.quotes.count
    case .claims: annotations.claims.count
    case .reactions: annotations.reactions.count
    case .actors: annotations.actors.count
    }
  }

  /// Of a list one entry.
  package mutating func addItem(_ layer: Layer, _ index: Int) {
    guard let annotations else { return }
    func name(_ id: Actor.ID?, _ missing: String) -> String { annotations.actor(id)?.name ?? "(\(missing))" }
    func text(_ pieces: [Span]) -> String { pieces.map { article.text.line($0) }.joined(separator: " … ") }
    func unsure(_ decision: Decision) -> String { decision.isUncertain ? " [? \(words.uncertain)]" : "" }
    func paragraph(_ offset: Int) -> String { "¶\(article.blockIndex(at: offset) + 1)" }
    switch layer {
    case .quotes:
      let quote = annotations.quotes[index]
      entry(
        "\(quoteMark)\(index + 1) \(name(quote.speaker, words.unknownSpeaker)) · \(paragraph(quote.pieces[0].start))\(unsure(quote.decision))\n   \(text(quote.pieces))"
      )
    case .claims:
      let claim = annotations.claims[index]
      let modality = claim.modality == .asserted ? "" : " [\(words.name(claim.modality))]"
      entry(
        "\(Findings.letter(index)) \(name(claim.holder, words.noHolder))\(claim.cue.map { " · " + article.text.line($0) } ?? "") · \(paragraph(claim.pieces[0].start))\(modality)\(unsure(claim.decision))\n   \(text(claim.pieces))"
      )
    case .reactions:
      let reaction = annotations.reactions[index]
      entry(
        "\(name(reaction.stakeholder, words.unknownSpeaker)) · \(words.name(reaction.stance)) · \(paragraph(reaction.span.start))\(unsure(reaction.decision))\n   \(text([annotations.words(ofReaction: index)]))"
      )
    case .actors:
      let actor = annotations.actors[index]
      entry(
        "\(actor.name) · \(words.name(actor.kind))\(actor.role.map { " · " + $0 } ?? "") ×\(actor.mentions.count)"
      )
    }
  }

  private var quoteMark: Substring { words.quotes.prefix(1) }

  private mutating func wrap(_ text: Text, indent: Int = 0) {
    for row in Wrapping(columns: Self.columns - indent).rows(of: text.span, in: text) {
      bytes += repeatElement(0x20, count: indent)
      bytes += text.utf8[row.start..<row.end]
      bytes.append(0x0A)
    }
  }

  private mutating func entry(_ entry: String) {
    for part in entry.split(separator: "\n") {
      let text = Text(String(part))
      let depth = part.prefix { $0 == " " }.count
      for (number, row) in Wrapping(columns: Self.columns - 4).rows(of: text.span, in: text).enumerated() {
        line("  " + (number > 0 ? String(repeating: " ", count: max(3, depth)) : "") + text[row])
      }
    }
  }
}
