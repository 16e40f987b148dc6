import Article

/// Puts what the stages found into the layers of ``Annotations``.
struct Assembly {
  private let attributions: [Attribution]
  /// The sources of attributions and reactions, each place in the text once.
  private(set) var sources: [SourcePhrase] = []
  /// What is reported: the pieces of all attributions.
  var contents: [Span] { attributions.flatMap(\.content) }
  private var indexOfSpan: [Span: Int] = [:]

  /// - Parameter acts: responses that are no attributions.
  init(attributions: [Attribution], acts: [Response] = []) {
    self.attributions = attributions
    for source in attributions.lazy.compactMap(\.source) { add(source) }
    for source in acts.lazy.compactMap(\.source) { add(source) }
  }

  private mutating func add(_ source: SourcePhrase) {
    guard indexOfSpan[source.span] == nil else { return }
    indexOfSpan[source.span] = sources.count
    sources.append(source)
  }

  /// Whose words each attribution is, given an actor for each of ``sources``, where known.
  func holders(_ actorOfSource: [Actor.ID?]) -> [Actor.ID?] {
    attributions.holders { actor($0.source, actorOfSource) }
  }

  private func actor(_ source: SourcePhrase?, _ actorOfSource: [Actor.ID?]) -> Actor.ID? {
    source.flatMap { indexOfSpan[$0.span] }.flatMap { $0 < actorOfSource.count ? actorOfSource[$0] : nil }
  }

  /// Writes quotes, claims and reactions.
  func fill(
    _ result: inout Annotations, actorOfSource: [Actor.ID?], holders: [Actor.ID?], reactions: [Response]
  ) {
    for (attribution, speaker) in zip(attributions, holders) {
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
            pieces: attribution.claimed, holder: speaker, modality: attribution.modality,
            source: attribution.source?.span, cue: attribution.preposition?.cue ?? attribution.cue,
            decision: attribution.decision))
      }
    }
    for reaction in reactions {
      // A stance that nobody takes is nobody's reaction.
      guard
        let stakeholder = reaction.companion ?? reaction.attribution.flatMap({ holders[$0] })
          ?? actor(reaction.source, actorOfSource)
      else { continue }
      result.reactions.append(
        Reaction(
          span: reaction.span, stakeholder: stakeholder, stance: reaction.stance,
          source: reaction.source?.span,
          cue: reaction.cue, decision: reaction.decision))
    }
    result.quotes.sort { ($0.pieces.first ?? Span(0, 0)) < ($1.pieces.first ?? Span(0, 0)) }
    result.claims.sort { ($0.pieces.first ?? Span(0, 0)) < ($1.pieces.first ?? Span(0, 0)) }
  }
}
