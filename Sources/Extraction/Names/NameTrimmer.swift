import Article

/// Takes off what is no part of a bare name: forms of address before it (`Bu Rina`), degrees behind it (`Rina, S.H.`), and
/// whatever stands beyond half a pair of brackets.
struct NameTrimmer {
  let context: NameContext

  func apply(to names: inout [NameMention]) {
    for index in names.indices {
      var tokens = names[index].tokens
      if names[index].kind == .person { tokens = withoutAddress(tokens) }
      tokens = withoutHalfBracket(tokens)
      guard tokens != names[index].tokens, !tokens.isEmpty else { continue }
      names[index].tokens = tokens
      names[index].span = context.text.span(tokens)
    }
  }

  private func withoutAddress(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, context.words[tokens.lowerBound].cues.contains(context.cues.honorific) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
      while tokens.count > 1, context.text.tokens[tokens.lowerBound].kind == .punctuation {
        tokens = tokens.lowerBound + 1..<tokens.upperBound
      }
    }
    while tokens.count > 1, isDegree(tokens.upperBound - 1) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return tokens
  }

  private func isDegree(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.degree) || context.isBracket(token, 0x2C)
  }

  private func withoutHalfBracket(_ tokens: Range<Int>) -> Range<Int> {
    let open = tokens.first { context.isBracket($0, 0x28) }
    let close = tokens.first { context.isBracket($0, 0x29) }
    switch (open, close) {
    case (let open?, nil):
      return open > tokens.lowerBound ? tokens.lowerBound..<open : open + 1..<tokens.upperBound
    case (nil, let close?):
      return close > tokens.lowerBound ? tokens.lowerBound..<close : close + 1..<tokens.upperBound
    default: return tokens
    }
  }
}
