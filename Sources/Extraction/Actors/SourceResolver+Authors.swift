import Article

extension SourceResolver {
  /// How far from the noun a name is looked for.
  private static let farthest = 5

  /// Where heads come last, the name of the body or person whose words or figures a phrase is about, or of the body that it
  /// describes: `a Dalen Bank survey of farmers`, `data from the Statistics Office`, `a report by Rina Brown`, `news agency Antara`.
  func author(of source: SourcePhrase) -> Int? {
    guard references.hasHeadLast, source.form == .nominal else { return nil }
    let tokens = source.tokens
    let nouns = references.medium.union(references.apposed)
    guard let noun = tokens.first(where: { isLower($0) && has($0, nouns) }) else { return nil }
    let isMedium = has(noun, references.medium)
    if isMedium, let owner = owner(before: noun, from: tokens.lowerBound) { return owner }
    guard isPlain(tokens.lowerBound..<noun) else { return nil }
    return isMedium ? maker(behind: noun) : bearer(behind: noun, in: tokens)
  }

  /// `a [Dalen Bank] annual survey`, `the [Dalen Bank]'s report`
  private func owner(before medium: Int, from start: Int) -> Int? {
    var end = medium
    while end - 1 > start, medium - end < 3, isLower(end - 1), !isJoint(end - 1) { end -= 1 }
    if end - 1 > start, has(end - 1, references.possessor) { end -= 1 }
    guard let name = names.index(at: end - 1), names[name].tokens.upperBound == end,
      names[name].kind == .organization, names[name].tokens.lowerBound >= start, !isPlatform(names[name]),
      isPlain(start..<names[name].tokens.lowerBound)
    else { return nil }
    return name
  }

  /// `data from the [Statistics Office]`, `a report released by [Rina Brown]`
  private func maker(behind medium: Int) -> Int? {
    let end = text.sentences[text.sentenceIndex(ofToken: medium)].upperBound
    guard
      let joint = (medium + 1..<min(end, medium + 3)).first(where: { has($0, references.maker) }),
      joint == medium + 1 || isLower(medium + 1)
    else { return nil }
    let first = (joint + 1..<min(end, joint + Self.farthest)).first { names.index(at: $0) != nil }
    guard let first, let name = names.index(at: first), names[name].kind != .place,
      (joint + 1..<first).allSatisfy({ has($0, references.definite) || text.tokens[$0].isCapitalised })
    else { return nil }
    return name
  }

  /// `the newspaper the [Dalen Herald]`
  private func bearer(behind noun: Int, in tokens: Range<Int>) -> Int? {
    let first = noun + (noun + 1 < tokens.upperBound && has(noun + 1, references.definite) ? 2 : 1)
    guard first < tokens.upperBound, let name = names.index(at: first),
      names[name].tokens.lowerBound == first,
      names[name].kind == .organization
    else { return nil }
    let behind = names[name].tokens.upperBound
    return behind >= tokens.upperBound || text.tokens[behind].key == Mark.opening ? name : nil
  }

  /// Whether nothing stands there but an article and words that say how something is: no name, no preposition.
  private func isPlain(_ tokens: Range<Int>) -> Bool {
    tokens.count < Self.farthest
      && tokens.allSatisfy { has($0, references.definite) || isLower($0) && !isJoint($0) }
  }

  /// Whether a word is no part of a name, nor capitalised within its sentence.
  private func isLower(_ token: Int) -> Bool {
    text.tokens[token].kind == .word && names.index(at: token) == nil
      && (text.tokens[token].shape == .lower || text.isFirstOfSentence(token))
  }
  /// Whether a word joins a noun to another: a preposition, a pronoun.
  private func isJoint(_ token: Int) -> Bool {
    references.isFunctionWord(text.tokens[token].key)
  }
  private func has(_ token: Int, _ attribute: Lexicon.Attributes) -> Bool {
    references.attributes(text.tokens[token].key).contains(attribute)
  }
}
