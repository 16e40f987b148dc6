import Article

/// Takes the words of a body before the name of its place that the tagger left out: `Kedutaan Besar [Jepang]`, `Pengadilan Negeri
/// [Anu]` are bodies.
struct BodiesOfPlaces {
  /// The words for a body are several: one may be of anything.
  private static let words = 2...4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    var names = names
    for index in names.indices where names[index].kind == .place {
      let limit = index > 0 ? names[index - 1].tokens.upperBound : 0
      guard let start = start(before: names[index].tokens, after: limit) else { continue }
      let tokens = start..<names[index].tokens.upperBound
      names[index] = NameMention(
        tokens: tokens, span: context.text.span(tokens), kind: .organization,
        decision: Decision("bodiesOfPlaces", max(names[index].decision.confidence, 0.85)))
    }
    return names
  }

  /// Where the words for a body begin that end right before a place.
  private func start(before place: Range<Int>, after limit: Int) -> Int? {
    let end = place.lowerBound
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: end)]
    let lexicon = context.cues.lexicon
    return Self.words.lazy.map { end - $0 }.last { start in
      guard start >= max(sentence.lowerBound, limit), context.text.tokens[start].isCapitalised,
        let match = lexicon.longestMatch(context.text.tokens, from: start, before: end)
      else { return false }
      return match.tokens.upperBound == end
        && lexicon.attributes(match.entry).contains(context.cues.organisation)
    }
  }
}
