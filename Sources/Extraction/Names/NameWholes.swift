import Article

/// Takes in the words that the tagger left out of names of bodies and places, where heads come last.
///
/// - What is joined to the first word of a body: `the [Nurses and] Midwives Union`, `[Dalen and] Holm Parish Council`.
/// - The government of a place is a body: `the Dalen [government]`, `the [Chinese government]`.
/// - The word for a kind of place before it, `[City of] Dalen`, and behind it: `St Mary['s Street]`.
struct NameWholes {
  private static let mostWords = 5
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard context.cues.hasHeadLast else { return names }
    var wholes: [[NameMention].Replacement] = []
    for name in names where !context.isHeadline[name.tokens.lowerBound] {
      guard let whole = whole(name, names) else { continue }
      wholes.append(replacement(whole.tokens, whole.kind, name.decision.confidence))
    }
    for token in context.text.tokens.indices.dropFirst()
    where context.text.tokens[token - 1].isCapitalised && isGovernment(token) {
      guard names.index(at: token) == nil, let first = demonymStart(before: token) else { continue }
      wholes.append(replacement(first..<token + 1, .organization, 0.9))
    }
    return names.replacing(wholes.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  private func replacement(_ tokens: Range<Int>, _ kind: Actor.Kind, _ confidence: Float)
    -> [NameMention].Replacement
  {
    let name = NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: kind,
      decision: Decision("nameWholes", confidence))
    return .init(tokens: tokens, names: [name])
  }

  private func whole(_ name: NameMention, _ names: [NameMention]) -> (tokens: Range<Int>, kind: Actor.Kind)? {
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    switch name.kind {
    case .organization:
      return joinedStart(of: name, names).map { ($0..<end, .organization) }
    case .place:
      if isGovernment(end), names.index(at: end) == nil { return (first..<end + 1, .organization) }
      return kindBefore(first).map { ($0..<end, .place) } ?? kindBehind(end).map { (first..<$0, .place) }
    case .person: return kindBehind(end).map { (first..<$0, .place) }
    case .group: return nil
    }
  }

  // MARK: - Bodies

  /// Where the words begin that a conjunction joins to the first of a body's.
  private func joinedStart(of body: NameMention, _ names: [NameMention]) -> Int? {
    let joint = body.tokens.lowerBound - 1
    guard body.tokens.count > 1, joint > 0, context.isReference(joint, context.cues.link),
      context.words[body.tokens.upperBound - 1].cues.contains(context.cues.organisation),
      // `the Bank and Foreign Ministry`: a word that heads bodies is one.
      !context.words[joint - 1].cues.contains(context.cues.organisation.union(context.cues.title)),
      !context.words[body.tokens.lowerBound].cues.contains(context.cues.organisation)
    else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: joint)]
    var first = joint
    while first > max(sentence.lowerBound, joint - Self.mostWords), isPlain(first - 1) { first -= 1 }
    guard first < joint else { return nil }
    let isArticled = first > sentence.lowerBound && context.isReference(first - 1, context.cues.definite)
    let found = names[names.touching(first..<joint)]
    // `the Irish Nurses and Midwives Union`: nothing else bears a name there.
    if found.isEmpty { return isArticled ? first : nil }
    // `Dalen and Holm Parish Council`: both are places.
    guard !isArticled, found.count == 1, let name = found.first, name.tokens == first..<joint,
      name.kind != .organization, body.tokens.count > 2,
      context.words[first].gazetteer.contains(.place) || name.kind == .place,
      context.words[body.tokens.lowerBound].gazetteer.contains(.place)
    else { return nil }
    return first
  }

  private func isPlain(_ token: Int) -> Bool {
    let cues = context.cues
    return context.text.tokens[token].shape == .capitalised
      && !context.words[token].cues.contains(cues.function.union(cues.day).union(cues.month))
  }

  private func isGovernment(_ token: Int) -> Bool {
    token < context.text.tokens.count && context.isReference(token, context.cues.government)
  }

  /// Where the word for whose government one is begins, if it is a state's: `the [South Korean] government`.
  private func demonymStart(before government: Int) -> Int? {
    let first = government - 1
    guard context.isReference(first, context.cues.demonym) else { return nil }
    let isSided =
      first > 0 && context.text.tokens[first - 1].isCapitalised
      && context.words[first - 1].cues.contains(context.cues.side)
      && context.text.sentenceIndex(ofToken: first - 1) == context.text.sentenceIndex(ofToken: first)
    return isSided ? first - 1 : first
  }

  // MARK: - Places

  /// Where the word for a kind of place with a capital begins before the name of a place: `[City of] Dalen`.
  private func kindBefore(_ first: Int) -> Int? {
    guard first > 1, context.text.tokens[first - 1].shape == .lower,
      context.isReference(first - 1, context.cues.samePlace),
      context.text.tokens[first - 2].shape == .capitalised,
      context.isReference(first - 2, context.cues.samePlace)
    else { return nil }
    return first - 2
  }

  /// Where the street ends that is called after a name: `St Mary['s Street]`.
  private func kindBehind(_ end: Int) -> Int? {
    guard end + 1 < context.text.tokens.count, context.isReference(end, context.cues.possessor),
      context.text.tokens[end + 1].shape == .capitalised, context.isReference(end + 1, context.cues.street)
    else { return nil }
    return end + 2
  }
}
