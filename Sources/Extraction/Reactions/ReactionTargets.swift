import Article

/// Tells what each reaction responds to: another's claim within it, the actor its cue is followed by, or else the main
/// event, which the title tells.
struct ReactionTargets {
  /// How many bytes may stand between a cue and the actor it is about: a title, an adverb.
  private static let reach = 32

  private let text: Text
  private let title: Span?
  private let claims: [Claim]
  private let actors: [Actor]
  private let mentions: [(span: Span, actor: Actor.ID)]

  init(_ annotations: Annotations, of article: Article) {
    text = article.text
    title = article.title ?? article.blocks.first?.span
    claims = annotations.claims
    actors = annotations.actors
    mentions = annotations.actors.flatMap { actor in actor.mentions.map { ($0.span, actor.id) } }
      .sorted { $0.span < $1.span }
  }

  /// What `reaction` responds to; nil for one in the title itself that names nobody.
  func target(of reaction: Reaction) -> Reaction.Target? {
    claim(in: reaction).map(Reaction.Target.claim)
      ?? actor(behindCueOf: reaction).map(Reaction.Target.actor)
      ?? title.flatMap { $0.overlaps(reaction.span) ? nil : .span($0) }
  }

  /// The first claim of another within the reaction.
  private func claim(in reaction: Reaction) -> Int? {
    let first = claims.partitioningIndex { $0.pieces[0].start >= reaction.span.start }
    return claims.indices[first...].prefix { claims[$0].pieces[0].start < reaction.span.end }.first {
      let claim = claims[$0]
      guard let holder = claim.holder, holder != reaction.stakeholder, let source = claim.source else {
        return false
      }
      return reaction.span.contains(source) && claim.pieces.allSatisfy(reaction.span.contains)
        && source.start > reaction.span.start
    }
  }

  private func actor(behindCueOf reaction: Reaction) -> Actor.ID? {
    guard let cue = reaction.cue else { return nil }
    let end = min(reaction.span.end, cue.end + Self.reach)
    let first = mentions.partitioningIndex { $0.span.start >= cue.end }
    return mentions[first...].prefix { $0.span.start < end }.first {
      let kind = actors[$0.actor].kind
      return $0.actor != reaction.stakeholder && kind != .group
        && !(reaction.source?.overlaps($0.span) ?? false)
        && (kind != .place || isNear(cue, $0.span))
    }?.actor
  }

  /// Whether at most one word stands between a cue and a place. `mengecam serangan Israel` is about Israel, `memuji kamera
  /// lalu lintas di Bandung` is not about Bandung.
  private func isNear(_ cue: Span, _ place: Span) -> Bool {
    text.utf8[cue.end..<place.start].split { $0 == 0x20 || $0 == 0x0A }.count <= 1
  }
}
