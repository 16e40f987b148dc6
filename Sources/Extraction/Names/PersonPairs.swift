import Article

/// Finds the two persons of a pair with a slash between them, where the tagger has one of them or where their country or
/// discipline is told: `Pasangan Indonesia [Rina Wati]/[Sari Dewi]`.
struct PersonPairs {
  private static let words = 2...4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    var found: [[NameMention].Replacement] = []
    for slash in context.text.tokens.indices where context.isBracket(slash, 0x2F) {
      guard let (first, second) = pair(around: slash) else { continue }
      let whole = first.lowerBound..<second.upperBound
      let touching = names[names.touching(whole)]
      let isPair = touching.contains { $0.kind == .person } || isIntroduced(first.lowerBound)
      guard isPair, !touching.contains(where: { $0.kind == .organization }) else { continue }
      found.append(.init(tokens: whole, names: [mention(first), mention(second)]))
    }
    return names.replacing(found)
  }

  private func mention(_ tokens: Range<Int>) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: .person, decision: Decision("personPairs", 0.85))
  }

  /// The words with capitals on either side of a slash.
  private func pair(around slash: Int) -> (Range<Int>, Range<Int>)? {
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: slash)]
    var (start, end) = (slash, slash + 1)
    while start > sentence.lowerBound, isOfPerson(start - 1) { start -= 1 }
    while end < sentence.upperBound, isOfPerson(end) { end += 1 }
    let (first, second) = (start..<slash, slash + 1..<end)
    return Self.words.contains(first.count) && Self.words.contains(second.count) ? (first, second) : nil
  }

  /// Whether a country, or a word for a pair, stands before a name.
  private func isIntroduced(_ first: Int) -> Bool {
    first > 0
      && (context.known[first - 1].kind == .place || context.isReference(first - 1, context.cues.discipline))
  }

  /// Whether the token may be of a person's name and is no country.
  private func isOfPerson(_ token: Int) -> Bool {
    context.mayBePlainName(token)
      && context.known[token].isDisjoint(with: [.place, .organisation, .nobody])
      && !context.isReference(token, context.cues.discipline)
  }
}
