import Article

/// Finds bodies by abbreviations that the tagger left out, where an article stands before them and they are told of twice, or speak:
/// `The DTC said …`, `the DTC's buses`; not `the GDP`.
struct ArticledAbbreviations {
  private static let lengths = 3...6
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard context.cues.hasHeadLast else { return names }
    var seen = WordTable<Int>()
    let found = context.text.tokens.indices.filter { isAbbreviation($0) && names.index(at: $0) == nil }
    for token in found { seen.values[seen.index(of: context.text.tokens[token].key, adding: 0)] += 1 }
    let bodies = found.filter { token in
      isArticled(token) && (speaks(token + 1) || (seen[context.text.tokens[token].key] ?? 0) > 1)
    }
    return names.replacing(
      bodies.map { token in
        let tokens = token..<token + 1
        let name = NameMention(
          tokens: tokens, span: context.text.span(tokens), kind: .organization,
          decision: Decision("articledAbbreviation", 0.65))
        return .init(tokens: tokens, names: [name])
      })
  }

  /// Whether a token is in capitals, of no known meaning, and no part of a longer name.
  private func isAbbreviation(_ token: Int) -> Bool {
    let (tokens, cues) = (context.text.tokens, context.cues)
    guard tokens[token].shape == .capitals, tokens[token].kind == .word,
      Self.lengths.contains(tokens[token].span.count),
      !context.isFlat[token], !context.isHeadline[token], !context.known[token].isNobody,
      !context.isReference(token, cues.noBody), !context.words[token].cues.contains(cues.noPlainName)
    else { return false }
    return Int(context.runEnd[token] - context.runStart[token]) == 1
  }

  private func isArticled(_ token: Int) -> Bool {
    token > 0 && context.isReference(token - 1, context.cues.headLast)
  }

  /// Whether a verb of saying or a possessive stands there.
  private func speaks(_ next: Int) -> Bool {
    next < context.text.tokens.count
      && (context.words[next].cues.contains(context.cues.speech)
        || context.isReference(next, context.cues.possessor))
  }
}
