import Article

/// Takes the words of a body before the name of its place that the tagger left out: `Kedutaan Besar [Jepang]`, `Pengadilan Negeri
/// [Anu]` are bodies.
struct BodiesOfPlaces {
  /// The words for a body are several: one may be of anything.
  private static let words = 2...4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    return names.enumerated().map { index, name in
      guard name.kind == .place,
        let start = start(before: name.tokens, after: index > 0 ? names[index - 1].tokens.upperBound : 0)
      else { return name }
      let tokens = start..<name.tokens.upperBound
      return NameMention(
        tokens: tokens, span: context.text.span(tokens), kind: .organization,
        decision: Decision("bodiesOfPlaces", max(name.decision.confidence, 0.85)))
    }
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
