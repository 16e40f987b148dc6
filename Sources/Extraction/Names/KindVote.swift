import Article

/// Gives names that read the same one kind, by the sum of what each occurrence is sure of.
///
/// What begins with a word for a body is one: `Pengadilan Anu`. A single word that starts or ends a person's name in full counts for
/// the person. Where heads come last, one that begins the name of a body is the body, if nobody is called so in full or with a title:
/// `Halberd Systems … Halberd said`; and so is a word whose members are told of: `Santo members`.
struct KindVote {
  /// What a kind counts that the article tells, beside those that the tagger takes a name for.
  private static let sure: Float = 50
  let context: NameContext

  func apply(to names: inout [NameMention]) {
    let text = context.text
    settleBodies(&names)
    settleHeads(&names)
    var votes = WordTable<SIMD3<Float>>()
    var placeOfName: [Int] = []
    placeOfName.reserveCapacity(names.count)
    for name in names {
      // What a body's name abbreviates tells more than where it stands: `di UGM`.
      let weight = name.decision.confidence * (name.decision.rule == BracketedBodies.rule ? Self.sure : 1)
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

  /// Makes bodies of what begins with a word that always names one, where heads come first: `di [Pengadilan Anu]`.
  private func settleHeads(_ names: inout [NameMention]) {
    guard !context.cues.hasHeadLast else { return }
    for index in names.indices where names[index].kind == .place && names[index].tokens.count > 1 {
      let head = names[index].tokens.lowerBound
      if context.text.tokens[head].isCapitalised, context.isReference(head, context.cues.bodyHead) {
        names[index].kind = .organization
        names[index].decision = Decision("bodyHead", max(names[index].decision.confidence, 0.9))
      }
    }
  }

  /// Makes bodies of the single words that begin their names.
  private func settleBodies(_ names: inout [NameMention]) {
    guard context.cues.hasHeadLast else { return }
    let text = context.text
    var (bodies, people): (Set<WordKey>, Set<WordKey>) = ([], [])
    for name in names {
      let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      if first == last, hasMembers(first) { bodies.insert(text.tokens[first].key) }
      if name.kind == .person {
        let isTitled =
          first > 0
          && context.words[first - 1].cues.contains(context.cues.title.union(context.cues.honorific))
        if first < last || isTitled || name.decision.rule != "nameTagger" {
          people.formUnion([text.tokens[first].key, text.tokens[last].key])
        }
      } else if name.kind == .organization, first < last {
        bodies.insert(text.tokens[first].key)
      }
    }
    for index in names.indices where names[index].kind == .person && names[index].tokens.count == 1 {
      let key = text.tokens[names[index].tokens.lowerBound].key
      if bodies.contains(key), !people.contains(key) { names[index].kind = .organization }
    }
  }

  /// Whether a word that no list knows of persons stands where only a body can: `the general secretary of [Santo]`, `[Santo] members`.
  private func hasMembers(_ token: Int) -> Bool {
    let (text, next) = (context.text, token + 1)
    guard context.words[token].gazetteer.isDisjoint(with: [.person, .oftenPerson]),
      !context.known[token].contains(.person)
    else { return false }
    if next < text.tokens.count, text.tokens[next].shape == .lower,
      context.isReference(next, context.cues.member)
    {
      return true
    }
    return token > 1 && context.words[token - 1].cues.contains(context.cues.locative)
      && text.tokens[token - 1].shape == .lower
      && context.words[token - 2].cues.contains(context.cues.title)
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
