import Article

/// Gives well-known names the kind they are known for where the tagger is in doubt: `Trump` is no place behind *on*; leaves
/// out what is known to be nobody's name; and finds those of three words and more whole: `Save the Children`; and so, where heads
/// come first, abbreviations: `DK PBB`.
struct KnownNames {
  /// A tagger surer than this is believed: `Jordan` may be a person too.
  static let doubt: Float = 0.75

  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    var names = names
    for index in names.indices where isInDoubt(names[index]) {
      guard let kind = kind(names[index].tokens), kind != names[index].kind else { continue }
      names[index].kind = kind
      names[index].decision = Decision("knownName", 0.9)
    }
    names.removeAll { name in
      let first = name.tokens.lowerBound
      return name.tokens.allSatisfy { context.known[$0].isNobody }
        && (name.decision.confidence < Self.doubt || first > 0 && context.known[first - 1].isNobody)
    }
    return completed(names)
  }

  /// With the known names of at least three words, and abbreviations, of which the tagger found parts, or nothing.
  private func completed(_ names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    var (token, next) = (0, 0)
    while token < context.known.count {
      guard context.known[token].contains(.first) else {
        token += 1
        continue
      }
      var end = token + 1
      while end < context.known.count, context.known[end] == context.known[token].subtracting(.first) {
        end += 1
      }
      let tokens = token..<end
      token = end
      guard tokens.count > 2 || isAbbreviation(tokens), context.text.tokens[tokens.lowerBound].isCapitalised,
        let kind = kind(tokens),
        context.text.sentenceIndex(ofToken: tokens.lowerBound) == context.text.sentenceIndex(ofToken: end - 1)
      else { continue }
      while next < names.count, names[next].tokens.upperBound <= tokens.lowerBound {
        result.append(names[next])
        next += 1
      }
      let last = names[next...].firstIndex { $0.tokens.lowerBound >= end } ?? names.count
      guard
        names[next..<last].allSatisfy({
          tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= end && $0.tokens != tokens
        })
      else { continue }
      next = last
      result.append(
        NameMention(
          tokens: tokens, span: context.text.span(tokens), kind: kind, decision: Decision("knownName", 0.9)))
    }
    result += names[next...]
    return result
  }

  /// Whether these are two abbreviations that name a body, or a single one that names one wherever it stands; where heads come
  /// last, one that reads like a function word but for its capitals: `WHO`, and the platforms: `Facebook`.
  private func isAbbreviation(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    let key = context.text.tokens[first].key
    // `Facebook`
    if context.cues.hasHeadLast, tokens.count == 1, context.cues.isAlwaysNamed(key) { return true }
    guard tokens.allSatisfy({ context.text.tokens[$0].shape == .capitals && !context.isFlat[$0] }) else {
      return false
    }
    if context.cues.hasHeadLast {
      return tokens.count == 1 && context.words[first].cues.contains(context.cues.function)
    }
    return context.known[first].kind == .organization && (tokens.count > 1 || context.cues.isAlwaysNamed(key))
  }

  /// Names of several words are hardly ever somebody else's.
  private func isInDoubt(_ name: NameMention) -> Bool {
    name.decision.confidence < Self.doubt || name.tokens.count > 1
  }

  /// The one kind that a name of exactly these tokens is known for.
  private func kind(_ tokens: Range<Int>) -> Actor.Kind? {
    let name = context.known[tokens.lowerBound]
    let further = name.subtracting(.first)
    guard name.contains(.first), !context.isHeadline[tokens.lowerBound],
      tokens.dropFirst().allSatisfy({ context.known[$0] == further }),
      tokens.upperBound == context.known.count || tokens.count == 1
        || context.known[tokens.upperBound] != further
    else { return nil }
    return name.kind
  }
}
