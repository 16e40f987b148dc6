import Article
import Notebook

/// Everything found in an article, and what its reader marked, as a flat list: what every form for people is made of.
struct Cards {
  /// One finding or highlight.
  struct Card {
    enum Layer: String { case quote, claim, reaction, actor, highlight }
    var layer: Layer
    /// As in JSON ("q1").
    var id: String
    /// Its number or letter on the screen.
    var label: String
    var who = ""
    var role = ""
    /// How: a quote's kind, a claim's modality, a reaction's stance, an actor's kind, a highlight's colour.
    var manner = ""
    /// ``manner`` for people.
    var mannerWords = ""
    var cue = ""
    /// Its passages; the words between them are left out.
    var pieces: [Span]
    var text: String
    var note = ""
    var isUncertain = false
    var corrected: Corrected?
  }

  let article: Article
  let labels: Labels
  /// Of the article.
  let language: Language
  private(set) var all: [Card] = []

  init(_ article: Article, _ annotations: Annotations, _ notes: ArticleNotes, _ labels: Labels) {
    self.article = article
    self.labels = labels
    language = annotations.language
    func words(_ pieces: [Span]) -> String { pieces.map { article.text.line($0) }.joined(separator: " … ") }
    func words(_ span: Span?) -> String { span.map { article.text.line($0) } ?? "" }
    for (index, quote) in annotations.quotes.enumerated() {
      let actor = annotations.actor(quote.speaker)
      all.append(
        Card(
          layer: .quote, id: "q\(index + 1)", label: "\(index + 1)", who: actor?.name ?? "",
          role: actor?.role ?? "", manner: quote.kind.rawValue, cue: words(quote.cue), pieces: quote.pieces,
          text: words(quote.pieces), isUncertain: quote.decision.isUncertain, corrected: quote.corrected))
    }
    for (index, claim) in annotations.claims.enumerated() {
      let actor = annotations.actor(claim.holder)
      all.append(
        Card(
          layer: .claim, id: "c\(index + 1)", label: Self.letter(index), who: actor?.name ?? "",
          role: actor?.role ?? "", manner: claim.modality.rawValue, mannerWords: labels.name(claim.modality),
          cue: words(claim.cue), pieces: claim.pieces, text: words(claim.pieces),
          isUncertain: claim.decision.isUncertain, corrected: claim.corrected))
    }
    for (index, reaction) in annotations.reactions.enumerated() {
      let actor = annotations.actor(reaction.stakeholder)
      all.append(
        Card(
          layer: .reaction, id: "r\(index + 1)", label: Self.sign(reaction.stance), who: actor?.name ?? "",
          role: actor?.role ?? "", manner: reaction.stance.rawValue,
          mannerWords: labels.name(reaction.stance),
          cue: words(reaction.cue), pieces: [reaction.span], text: words([reaction.span]),
          isUncertain: reaction.decision.isUncertain, corrected: reaction.corrected))
    }
    for actor in annotations.actors {
      all.append(
        Card(
          layer: .actor, id: "a\(actor.id + 1)", label: "×\(actor.mentions.count)", who: actor.name,
          role: actor.role ?? "", manner: actor.kind.rawValue, mannerWords: labels.name(actor.kind),
          pieces: actor.mentions.map(\.span), text: actor.name, isUncertain: actor.decision.isUncertain,
          corrected: actor.corrected))
    }
    for (index, highlight) in notes.highlights.enumerated() {
      all.append(
        Card(
          layer: .highlight, id: "h\(index + 1)", label: "\(highlight.color)", manner: "\(highlight.color)",
          pieces: highlight.anchor.span(in: article.text).map { [$0] } ?? [], text: highlight.anchor.text,
          note: highlight.note))
    }
  }

  /// The cards of a layer.
  func of(_ layer: Card.Layer) -> [Card] { all.filter { $0.layer == layer } }

  /// The paragraph a card begins in, from 1; nil for a highlight whose words are gone.
  func paragraph(_ card: Card) -> Int? { card.pieces.first.map { article.blockIndex(at: $0.start) + 1 } }

  /// A…Z, then AA….
  private static func letter(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + index % 26)))
    return index < 26 ? letter : Self.letter(index / 26 - 1) + letter
  }

  private static func sign(_ stance: Reaction.Stance) -> String {
    switch stance {
    case .support: "+"
    case .oppose: "-"
    case .concern: "!"
    case .neutral: "="
    case .mixed: "~"
    }
  }
}
