import Article

/// Parts a body from the person behind it where the tagger took both for one name, or a part of the person's for the body's:
/// `Kepala BPBD Garut Asep Suryadi`.
///
/// The body is an acronym and the place it is of; a title stands before it.
struct BodyAndBearer {
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    for (index, name) in names.enumerated() {
      // Part of a person found before.
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
      var tokens = name.tokens
      if index + 1 < names.count, names[index + 1].kind == .person,
        names[index + 1].tokens.lowerBound == tokens.upperBound
      {
        tokens = tokens.lowerBound..<names[index + 1].tokens.upperBound
      }
      if name.kind != .place, let border = border(tokens) {
        result.append(part(name, tokens.lowerBound..<border, .organization))
        result.append(part(name, border..<tokens.upperBound, .person))
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// Where the person's name begins; nil where the tokens are one name.
  private func border(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    guard tokens.count > 3, context.text.tokens[first].shape == .capitals, isTitled(first) else { return nil }
    var border = first + 1
    while border < tokens.upperBound, isOfPlace(border) { border += 1 }
    let rest = border..<tokens.upperBound
    guard border > first + 1, (2...4).contains(rest.count),
      rest.allSatisfy({ context.text.tokens[$0].shape == .capitalised && !isHead($0) }),
      rest.contains(where: { context.words[$0].gazetteer & 3 != 0 })
    else { return nil }
    return border
  }

  private func isOfPlace(_ token: Int) -> Bool {
    context.words[token].gazetteer & 4 != 0 || context.words[token].cues.contains(context.cues.place)
  }

  private func isHead(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.organisation.union(context.cues.place))
  }

  /// Whether a title stands before `first`; a short form in brackets may stand between.
  private func isTitled(_ first: Int) -> Bool {
    var index = first - 1
    if index > 1, context.isBracket(index, 0x29), context.isBracket(index - 2, 0x28) { index -= 3 }
    return (max(0, index - 2)...max(0, index)).contains {
      context.words[$0].cues.contains(context.cues.title)
    }
  }

  private func part(_ name: NameMention, _ tokens: Range<Int>, _ kind: Actor.Kind) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: kind,
      decision: Decision("bodyAndBearer", name.decision.confidence))
  }
}
