import Article

/// Takes the initials of those whose names are held back for persons, whatever else they may stand for:
/// `pelaku berinisial AS`, `menangkap RI (32)`, and wherever they stand in the article again.
struct Initials {
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    let persons = Set(
      context.text.tokens.indices.lazy.filter(isIntroduced).map { context.text.tokens[$0].key })
    guard !persons.isEmpty else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    var next = 0
    for index in context.text.tokens.indices where persons.contains(context.text.tokens[index].key) {
      guard isShort(index) else { continue }
      while next < names.count, names[next].tokens.upperBound <= index {
        result.append(names[next])
        next += 1
      }
      let token = index..<index + 1
      if next < names.count, names[next].tokens.contains(index) {
        // `PT AS` is a name of its own.
        guard names[next].tokens == token else { continue }
        next += 1
      }
      guard result.last.map({ $0.tokens.upperBound <= index }) ?? true else { continue }
      result.append(
        NameMention(
          tokens: token, span: context.text.span(token), kind: .person, decision: Decision("initials", 0.95)))
    }
    return result + names[next...]
  }

  private func isShort(_ index: Int) -> Bool {
    let token = context.text.tokens[index]
    return token.kind == .word && token.shape == .capitals && (2...4).contains(token.span.count)
  }

  /// Whether initials are said to be such, or have an age in brackets behind them.
  private func isIntroduced(_ index: Int) -> Bool {
    guard isShort(index) else { return false }
    let tokens = context.text.tokens
    if index > 0, context.isReference(index - 1, context.cues.initials) { return true }
    return index + 3 < tokens.count && context.isBracket(index + 1, 0x28) && tokens[index + 2].kind == .number
      && tokens[index + 2].span.count == 2 && context.isBracket(index + 3, 0x29)
  }
}
