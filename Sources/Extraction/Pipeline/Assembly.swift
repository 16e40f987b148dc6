import Article

/// Puts what the stages found into the layers of ``Annotations``.
struct Assembly {
  private let attributions: [Attribution]
  private let reactions: [Response]
  /// The sources of attributions and reactions, each place in the text once.
  private(set) var sources: [SourcePhrase] = []
  private var indexOfSpan: [Span: Int] = [:]

  init(attributions: [Attribution], reactions: [Response]) {
    self.attributions = attributions
    self.reactions = reactions
    for source in attributions.lazy.compactMap(\.source) { add(source) }
    for source in reactions.lazy.compactMap(\.source) { add(source) }
  }

  private mutating func add(_ source: SourcePhrase) {
    guard indexOfSpan[source.span] == nil else { return }
    indexOfSpan[source.span] = sources.count
    sources.append(source)
  }

  /// Writes quotes, claims and reactions; `actorOfSource` has an actor for each of ``sources``, where known.
  func fill(_ result: inout Annotations, actorOfSource: [Actor.ID?]) {
    func actor(_ source: SourcePhrase?) -> Actor.ID? {
      source.flatMap { indexOfSpan[$0.span] }.flatMap { $0 < actorOfSource.count ? actorOfSource[$0] : nil }
    }
    var speakers: [Actor.ID?] = []
    for attribution in attributions {
      let speaker =
        actor(attribution.source)
        ?? attribution.continues.flatMap { $0 < speakers.count ? speakers[$0] : nil }
      speakers.append(speaker)
      if let kind = attribution.quote {
        let pieces = kind == .direct ? attribution.content : attribution.quoted
        result.quotes.append(
          Quote(
            kind: kind, pieces: pieces, speaker: speaker, source: attribution.source?.span,
            cue: attribution.cue,
            decision: attribution.decision))
      }
      if attribution.quote != .direct {
        result.claims.append(
          Claim(
            pieces: attribution.content, holder: speaker, modality: attribution.modality,
            source: attribution.source?.span, cue: attribution.cue, decision: attribution.decision))
      }
    }
    for reaction in reactions {
      let stakeholder = actor(reaction.source) ?? reaction.attribution.flatMap { speakers[$0] }
      result.reactions.append(
        Reaction(
          span: reaction.span, stakeholder: stakeholder, stance: reaction.stance,
          source: reaction.source?.span,
          cue: reaction.cue, decision: reaction.decision))
    }
    result.quotes.sort { ($0.pieces.first ?? Span(0, 0)) < ($1.pieces.first ?? Span(0, 0)) }
    result.claims.sort { ($0.pieces.first ?? Span(0, 0)) < ($1.pieces.first ?? Span(0, 0)) }
    result.reactions.sort { $0.span < $1.span }
  }
}
