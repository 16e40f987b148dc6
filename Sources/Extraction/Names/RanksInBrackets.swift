import Article

/// Leaves out the branch of a rank in brackets that the tagger took for a person, and finds who has the rank behind it:
/// `Sertu ([Mar]) Rina` → `Sertu (Mar) [Rina]`.
struct RanksInBrackets {
  private static let mostWords = 4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast, names.contains(where: { $0.kind == .person && isBranch($0.tokens) })
    else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      guard name.kind == .person, isBranch(name.tokens) else {
        result.append(name)
        continue
      }
      let limit = index + 1 < names.count ? names[index + 1].tokens.lowerBound : context.text.tokens.count
      let bearer = bearer(from: name.tokens.upperBound + 1, before: limit)
      guard !bearer.isEmpty else { continue }
      result.append(
        NameMention(
          tokens: bearer, span: context.text.span(bearer), kind: .person,
          decision: Decision("ranksInBrackets", name.decision.confidence)))
    }
    return result
  }

  /// Whether a word stands in brackets between a title and a word with a capital.
  private func isBranch(_ tokens: Range<Int>) -> Bool {
    let (open, close) = (tokens.lowerBound - 1, tokens.upperBound)
    guard tokens.count == 1, open > 0, close + 1 < context.text.tokens.count, context.isBracket(open, 0x28),
      context.isBracket(close, 0x29), context.text.tokens[close + 1].isCapitalised
    else { return false }
    let cues = context.words[open - 1].cues
    return cues.contains(context.cues.title) && !cues.contains(context.cues.honorific)
      && context.text.sentenceIndex(ofToken: open - 1) == context.text.sentenceIndex(ofToken: close + 1)
  }

  /// The words with capitals from `start` on that are in no name.
  private func bearer(from start: Int, before limit: Int) -> Range<Int> {
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start - 1)]
    var end = start
    while end < min(limit, sentence.upperBound), end - start < Self.mostWords,
      context.mayBePlainName(end)
    {
      end += 1
    }
    return start..<end
  }
}
