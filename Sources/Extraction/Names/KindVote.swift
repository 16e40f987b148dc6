import Article

/// Gives names that read the same one kind, by the sum of what each occurrence is sure of.
///
/// A single word that starts or ends a person's name in full counts for the person.
struct KindVote {
  func apply(to names: inout [NameMention], in text: TokenizedText) {
    var votes = WordTable<SIMD3<Float>>()
    var placeOfName: [Int] = []
    placeOfName.reserveCapacity(names.count)
    for name in names {
      let weight = name.decision.confidence
      let place = votes.index(of: text.key(name.tokens), adding: .zero)
      votes.values[place][Self.index(name.kind)] += weight
      placeOfName.append(place)
      guard name.kind == .person, name.tokens.count > 1 else { continue }
      for part in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
        let place = votes.index(of: text.tokens[part].key, adding: .zero)
        votes.values[place][Self.index(.person)] += weight
      }
    }
    for index in names.indices {
      let vote = votes.values[placeOfName[index]]
      let own = Self.index(names[index].kind)
      let best = vote.indices.max { vote[$0] < vote[$1] } ?? own
      if best != own, vote[best] > vote[own] {
        names[index].kind = Self.kinds[best]
        names[index].decision = Decision("kindVote", vote[best] / (vote[0] + vote[1] + vote[2]))
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
