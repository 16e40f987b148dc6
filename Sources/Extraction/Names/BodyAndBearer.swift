import Article

/// Parts a body from the person behind it where the tagger took both for one name, or a part of the person's for the body's.
///
/// - An acronym and the place it is of behind a title: `Kepala BPBD Garut Asep Suryadi`; or the acronym alone: `Direktur IATA
///   Rina Wati`.
/// - A company whose legal form ends its name: `PT Mawar Tbk Rina Wati`.
/// - A body that is called after nobody, with words of persons' names only behind it, by the lists or by the article itself:
///   `Kementerian Dalam Negeri Rina Wati`.
struct BodyAndBearer {
  /// A person's name has that many words.
  private static let words = 2...4
  /// Shorter capitals may be a person's initials.
  private static let shortestAcronym = 4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    var persons = WordTable<Void>()
    for name in names where name.kind == .person {
      for token in name.tokens { _ = persons.index(of: context.text.tokens[token].key, adding: ()) }
    }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      // Part of a person found before.
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
      guard name.kind != .place else {
        result.append(name)
        continue
      }
      var tokens = name.tokens
      if index + 1 < names.count, names[index + 1].kind == .person,
        names[index + 1].tokens.lowerBound == tokens.upperBound
      {
        tokens = tokens.lowerBound..<names[index + 1].tokens.upperBound
      }
      if let border = border(tokens) ?? borderWithin(name, persons) {
        result.append(part(name, tokens.lowerBound..<border, .organization))
        result.append(part(name, border..<tokens.upperBound, .person))
      } else {
        result.append(name)
        let limit = index + 1 < names.count ? names[index + 1].tokens.lowerBound : context.text.tokens.count
        if let bearer = bearer(behind: name, before: limit) { result.append(part(name, bearer, .person)) }
      }
    }
    return result
  }

  /// The person's name that the tagger missed behind the legal form of a company.
  private func bearer(behind name: NameMention, before limit: Int) -> Range<Int>? {
    let start = name.tokens.upperBound
    guard name.kind == .organization, isLegalForm(start - 1) else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start - 1)]
    var end = start
    while end < min(limit, sentence.upperBound), isOfPerson(end) { end += 1 }
    let isPerson =
      isTitled(name.tokens.lowerBound) || (start..<end).contains { context.words[$0].gazetteer & 3 != 0 }
    return isPerson && Self.words.contains(end - start) ? start..<end : nil
  }

  // MARK: - Acronyms

  /// Where the person's name begins behind an acronym and its place; nil where the tokens are one name.
  private func border(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    guard tokens.count > 3, context.text.tokens[first].shape == .capitals, isTitled(first) else { return nil }
    var border = first + 1
    while border < tokens.upperBound, isOfPlace(border) { border += 1 }
    let rest = border..<tokens.upperBound
    guard border > first + 1, Self.words.contains(rest.count), rest.allSatisfy(isOfPerson),
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

  /// Whether the token may be of a person's name by its letters and by what the word is.
  private func isOfPerson(_ token: Int) -> Bool {
    context.text.tokens[token].shape == .capitalised && !isHead(token)
  }

  /// The same, or `de`, `bin`, `van`.
  private func isOfPersonOrParticle(_ token: Int) -> Bool {
    isOfPerson(token) || context.text.tokens[token].shape == .lower
  }

  /// Whether a title stands before `first`; a short form in brackets may stand between.
  private func isTitled(_ first: Int) -> Bool {
    var index = first - 1
    if index > 1, context.isBracket(index, 0x29), context.isBracket(index - 2, 0x28) { index -= 3 }
    return (max(0, index - 2)...max(0, index)).contains {
      context.words[$0].cues.contains(context.cues.title)
    }
  }

  // MARK: - One name

  /// Where the person's name begins within what the tagger took for one name.
  ///
  /// - Parameter persons: the words of the persons' names of the article.
  private func borderWithin(_ name: NameMention, _ persons: WordTable<Void>) -> Int? {
    let tokens = name.tokens
    guard tokens.count > 2 else { return nil }
    if let form = tokens.dropFirst().last(where: { isLegalForm($0) }),
      Self.words.contains(tokens.upperBound - form - 1), (form + 1..<tokens.upperBound).allSatisfy(isOfPerson)
    {
      return form + 1
    }
    if name.kind == .person {
      let first = context.text.tokens[tokens.lowerBound]
      let word = context.words[tokens.lowerBound]
      return first.shape == .capitals && first.span.count >= Self.shortestAcronym && word.gazetteer & 3 == 0
        && !word.cues.contains(context.cues.title) && isTitled(tokens.lowerBound)
        && isOfPerson(tokens.lowerBound + 1) && tokens.dropFirst(2).allSatisfy(isOfPersonOrParticle)
        ? tokens.lowerBound + 1 : nil
    }
    guard !context.cues.hasHeadLast, isHead(tokens.lowerBound), isTitled(tokens.lowerBound),
      !tokens.contains(where: { context.words[$0].cues.contains(context.cues.namesake) })
    else { return nil }
    var border = tokens.upperBound
    var isNamed = true
    while border > tokens.lowerBound + 2, isOfPerson(border - 1), !isOfPlace(border - 1) {
      let isOfArticle = persons.index(of: context.text.tokens[border - 1].key) != nil
      guard isOfArticle || context.words[border - 1].gazetteer & 3 != 0 else { break }
      isNamed = isNamed && isOfArticle
      border -= 1
    }
    let count = tokens.upperBound - border
    return Self.words.contains(count) || count == 1 && isNamed ? border : nil
  }

  /// Whether the word ends the names of companies: `Tbk`, `Inc`.
  private func isLegalForm(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.legalForm)
  }

  private func part(_ name: NameMention, _ tokens: Range<Int>, _ kind: Actor.Kind) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: kind,
      decision: Decision("bodyAndBearer", name.decision.confidence))
  }
}
