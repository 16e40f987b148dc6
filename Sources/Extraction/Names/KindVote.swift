import Article

/// Gives names that read the same one kind, by the sum of what each occurrence is sure of.
///
/// A single word that starts or ends a person's name in full counts for the person.
struct KindVote {
  func apply(to names: inout [NameMention], in text: TokenizedText) {
    var votes: [WordKey: [Float]] = [:]
    for name in names {
      let weight = name.decision.confidence
      votes[text.key(name.tokens), default: [0, 0, 0]][Self.index(name.kind)] += weight
      guard name.kind == .person, name.tokens.count > 1 else { continue }
      for part in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
        votes[text.tokens[part].key, default: [0, 0, 0]][Self.index(.person)] += weight
      }
    }
    for index in names.indices {
      guard let vote = votes[text.key(names[index].tokens)] else { continue }
      let own = Self.index(names[index].kind)
      let best = vote.indices.max { vote[$0] < vote[$1] } ?? own
      if best != own, vote[best] > vote[own] {
        names[index].kind = Self.kinds[best]
        names[index].decision = Decision("kindVote", vote[best] / vote.reduce(0, +))
      }
    }
  }

  private static let kinds: [Actor.Kind] = [.person, .organization, .place]

  private static func index(_ kind: Actor.Kind) -> Int {
    switch kind {
    case .person: 0
    case .organization, .group: 1
    case .place: 2
    }
  }
}
