import Article

/// Leaves of what the tagger found the bare names.
///
/// - Forms of address and titles before a person's name (`Bu Rina`, `Justice Rina Wati`), degrees behind it (`Rina, S.H.`) and a
///   verb of a headline (`Rina Says`) are no part of it; a title alone is no name. Two persons with a dash between them are two.
/// - A title behind a body (`Supreme Court Justice`) is that of the person behind it; what follows titles and is no body is a
///   person (`Chief Justice Roberts`); and `Democrat of Ohio`, `Ohio Democrat` name a place.
/// - Whatever stands beyond half a pair of brackets, or before brackets that alone hold capitals, is no part.
/// - What ends in a form of a firm is one, where heads come last.
/// - Months, days, laws, plans and prizes are no actors, nor what abbreviates one.
struct NameTrimmer {
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    let surnames = surnames(names)
    let documents = shortFormsOfDocuments(names)
    for (index, name) in names.enumerated() {
      for (kind, part) in parts(name) {
        var name = name
        name.kind = kind
        var tokens = part
        // `Walt Harbor Co`
        if context.cues.hasHeadLast, tokens.count > 1,
          context.words[tokens.upperBound - 1].cues.contains(context.cues.legalForm)
        {
          name.kind = .organization
        }
        if name.kind == .organization, context.cues.hasHeadLast { settle(&name, &tokens) }
        switch name.kind {
        case .person:
          tokens = withParticles(withoutAddress(tokens), after: result.last?.tokens.upperBound ?? 0)
          if isTitleOfSurname(tokens, surnames) { tokens = tokens.lowerBound + 1..<tokens.upperBound }
        case .organization:
          // Where heads come first a title may be part of the name: `Kantor Staf Presiden`.
          if context.cues.hasHeadLast, index + 1 < names.count, names[index + 1].kind == .person,
            names[index + 1].tokens.lowerBound == tokens.upperBound
          {
            tokens = withoutTitleBehind(tokens)
          }
        case .place, .group: break
        }
        tokens = withoutHalfBracket(tokens)
        guard !tokens.isEmpty, !isNoActor(tokens, name),
          tokens.count > 1 || !documents.contains(context.text.tokens[tokens.lowerBound].key)
        else { continue }
        if tokens != name.tokens {
          name.tokens = tokens
          name.span = context.text.span(tokens)
        }
        // `Robert`, `van den Berg`
        if let last = result.last, last.kind == .person, name.kind == .person,
          tokens.lowerBound < part.lowerBound,
          last.tokens.upperBound == tokens.lowerBound
        {
          name.tokens = last.tokens.lowerBound..<tokens.upperBound
          name.span = context.text.span(name.tokens)
          result.removeLast()
        }
        result.append(name)
      }
    }
    return result
  }

  /// The name, or the two in it: the persons on either side of a dash, those of a joint, opponents, or a body and who has an office in it.
  private func parts(_ name: NameMention) -> [(kind: Actor.Kind, tokens: Range<Int>)] {
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    if name.kind == .organization, isOfficer(name.tokens) {
      return [(.organization, first..<end - 1), (.person, end - 1..<end)]
    }
    guard name.tokens.count > 2,
      let dash = name.tokens.dropFirst().dropLast().first(where: {
        name.kind == .person && isDash($0) || context.text.tokens[$0].key == .joint
          || context.isReference($0, context.cues.versus)
      })
    else { return [(name.kind, name.tokens)] }
    return [(name.kind, first..<dash), (name.kind, dash + 1..<end)]
  }

  /// Whether a name behind a title is an abbreviation and a word that names persons: `Ketua KPU Afifuddin`.
  private func isOfficer(_ tokens: Range<Int>) -> Bool {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    guard !context.cues.hasHeadLast, tokens.count == 2, first > 0,
      context.text.tokens[first].shape == .capitals, context.text.tokens[first].span.count > 1,
      context.text.tokens[last].shape == .capitalised,
      context.words[first - 1].cues.contains(context.cues.title)
    else { return false }
    let word = context.words[last]
    return word.gazetteer.contains(.person) && word.gazetteer.isDisjoint(with: [.place, .organisation])
      && !word.cues.contains(context.cues.organisation.union(context.cues.place).union(context.cues.side))
  }

  private func isDash(_ token: Int) -> Bool {
    let bytes = context.text.text.utf8[
      context.text.tokens[token].span.start..<context.text.tokens[token].span.end]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
  }

  // MARK: - Persons

  private func withoutAddress(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, isAddress(tokens.lowerBound) || isTitleOfFullName(tokens) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
      while tokens.count > 1, context.text.tokens[tokens.lowerBound].kind == .punctuation {
        tokens = tokens.lowerBound + 1..<tokens.upperBound
      }
    }
    while tokens.count > 1, isBehindName(tokens.upperBound - 1) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return tokens
  }

  /// With the small words before a surname that stands alone: `von der Leyen`.
  ///
  /// - Parameter limit: where the name before ends.
  private func withParticles(_ tokens: Range<Int>, after limit: Int) -> Range<Int> {
    guard context.cues.hasHeadLast, !tokens.isEmpty else { return tokens }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: tokens.lowerBound)]
    let lowest = max(sentence.lowerBound, limit)
    func isParticle(_ token: Int) -> Bool {
      context.text.tokens[token].shape == .lower && context.words[token].gazetteer.contains(.person)
        && context.words[token].cues.contains(context.cues.connector)
    }
    var first = tokens.lowerBound
    while first > lowest, isParticle(first - 1) { first -= 1 }
    // `Annelise van der Berg`
    if first < tokens.lowerBound, first > lowest, context.text.tokens[first - 1].shape == .capitalised,
      context.words[first - 1].gazetteer.contains(.person), !isAddress(first - 1)
    {
      first -= 1
    }
    return first..<tokens.upperBound
  }

  /// Whether the word is a form of address, or a title that is nobody's name.
  private func isAddress(_ token: Int) -> Bool {
    let word = context.words[token]
    return word.cues.contains(context.cues.honorific) || context.isReference(token, context.cues.address)
      || word.cues.contains(context.cues.title) && !word.gazetteer.contains(.person)
  }

  /// Whether the first of three words or more is a title that is hardly ever a given name: `Justice Rina Wati`.
  private func isTitleOfFullName(_ tokens: Range<Int>) -> Bool {
    let word = context.words[tokens.lowerBound]
    return context.cues.hasHeadLast && tokens.count > 2 && word.cues.contains(context.cues.title)
      && !word.gazetteer.contains(.oftenPerson)
  }

  /// The last words of the persons' names without a title before them, where heads come last.
  private func surnames(_ names: [NameMention]) -> Set<WordKey> {
    guard context.cues.hasHeadLast else { return [] }
    let persons = names.filter {
      $0.kind == .person && $0.tokens.count > 1
        && ($0.tokens.count > 2
          || !context.words[$0.tokens.lowerBound].cues.contains(context.cues.title))
    }
    return Set(persons.compactMap { $0.tokens.last.map { context.text.tokens[$0].key } })
  }

  /// Whether a title that may be a given name stands before the last name of a person who is named in full elsewhere:
  /// `Justice Wati`, beside `Rina Wati`.
  private func isTitleOfSurname(_ tokens: Range<Int>, _ surnames: Set<WordKey>) -> Bool {
    guard tokens.count == 2, let last = tokens.last else { return false }
    return context.words[tokens.lowerBound].cues.contains(context.cues.title)
      && surnames.contains(context.text.tokens[last].key)
  }

  /// Whether the word is a degree, the comma before it, or a verb of saying in a headline.
  private func isBehindName(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.degree) || context.isBracket(token, 0x2C)
      || context.isHeadline[token] && context.words[token].cues.contains(context.cues.speech)
  }

  // MARK: - Others

  /// Tells persons behind titles and the places of party members from bodies, where heads come last.
  private func settle(_ name: inout NameMention, _ tokens: inout Range<Int>) {
    let first = tokens.lowerBound
    let titles = tokens.prefix { context.words[$0].cues.contains(context.cues.title) }
    if name.decision.confidence < KnownNames.doubt, !titles.isEmpty,
      (1...2).contains(tokens.count - titles.count),
      tokens.dropFirst(titles.count).allSatisfy({
        context.text.tokens[$0].shape == .capitalised && context.words[$0].gazetteer.contains(.person)
          && !context.words[$0].cues.contains(context.cues.organisation.union(context.cues.place))
      })
    {
      name.kind = .person
      tokens = first + titles.count..<tokens.upperBound
    } else if tokens.count > 1, context.words[tokens.upperBound - 1].cues.contains(context.cues.title),
      context.known[tokens.upperBound - 1].isNobody,
      tokens.dropLast().allSatisfy({ context.words[$0].gazetteer.contains(.place) })
    {
      // `The Washington Democrat`
      name.kind = .place
      tokens = first..<tokens.upperBound - 1
    } else if tokens.count > 2, context.known[first].isNobody,
      context.words[first + 1].cues.contains(context.cues.connector),
      context.words[first + 2].gazetteer.contains(.place)
    {
      name.kind = .place
      tokens = first + 2..<tokens.upperBound
    }
  }

  private func withoutTitleBehind(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end - tokens.lowerBound > 1, context.words[end - 1].cues.contains(context.cues.title) { end -= 1 }
    return tokens.lowerBound..<end
  }

  private func withoutHalfBracket(_ tokens: Range<Int>) -> Range<Int> {
    let open = tokens.first { context.isBracket($0, 0x28) }
    let close = tokens.first { context.isBracket($0, 0x29) }
    switch (open, close) {
    case (let open?, nil):
      return open > tokens.lowerBound ? tokens.lowerBound..<open : open + 1..<tokens.upperBound
    case (nil, let close?):
      return close > tokens.lowerBound ? tokens.lowerBound..<close : close + 1..<tokens.upperBound
    case (let open?, let close?) where open > tokens.lowerBound && close == tokens.upperBound - 1:
      let isCommon = (tokens.lowerBound..<open).allSatisfy { !context.mayBeName($0) }
      return isCommon ? open + 1..<close : tokens
    default: return tokens
    }
  }

  private func isNoActor(_ tokens: Range<Int>, _ name: NameMention) -> Bool {
    let first = context.words[tokens.lowerBound].cues
    if tokens.count == 1, name.decision.confidence < KnownNames.doubt,
      first.contains(context.cues.month.union(context.cues.day))
    {
      return true
    }
    if isPartyAndState(tokens) { return true }
    switch name.kind {
    case .person: return tokens.allSatisfy(isAddress) || isDegree(tokens)
    case .place: return false
    case .organization, .group:
      let head = context.cues.hasHeadLast ? context.words[tokens.upperBound - 1].cues : first
      return tokens.count > 1 && (head.contains(context.cues.law) || isDocument(tokens))
    }
  }

  /// Whether a name is of a plan, a law or a prize by its last word, where heads come last: `National Housing Strategy`.
  private func isDocument(_ tokens: Range<Int>) -> Bool {
    context.cues.hasHeadLast && context.isReference(tokens.upperBound - 1, context.cues.document)
  }

  /// What stands in brackets behind the names of plans and laws: `National Housing Strategy ([NHS])`.
  private func shortFormsOfDocuments(_ names: [NameMention]) -> Set<WordKey> {
    guard context.cues.hasHeadLast else { return [] }
    let tokens = context.text.tokens
    return Set(
      names.compactMap { name in
        let open = name.tokens.upperBound
        guard name.tokens.count > 1, open + 2 < tokens.count, isDocument(name.tokens),
          context.isBracket(open, 0x28), tokens[open + 1].shape == .capitals,
          context.isBracket(open + 2, 0x29)
        else { return nil }
        return tokens[open + 1].key
      })
  }

  /// Whether words behind a comma are short forms of a degree: `Rina Wati, [M.Kes.]`
  private func isDegree(_ tokens: Range<Int>) -> Bool {
    let bytes = context.text.text.utf8
    let span = context.text.span(tokens)
    guard tokens.lowerBound > 0, context.isBracket(tokens.lowerBound - 1, 0x2C), span.count <= 9 else {
      return false
    }
    return bytes[span.start..<span.end].dropLast().contains(0x2E)
      && bytes[span.start..<span.end].split(separator: 0x2E).allSatisfy { $0.count <= 4 }
  }

  /// Whether a word behind a comma or within brackets tells the party and state of a politician: `Rina Wati, D-N.Y.,`.
  private func isPartyAndState(_ tokens: Range<Int>) -> Bool {
    let (first, bytes) = (tokens.lowerBound, context.text.text.utf8)
    let span = context.text.tokens[first].span
    guard first > 1, span.count > 2, context.isBracket(first - 1, 0x2C) || context.isBracket(first - 1, 0x28)
    else { return false }
    return bytes[span.start] &- 0x41 < 26 && bytes[span.start + 1] == 0x2D
      && bytes[span.start + 2] &- 0x41 < 26
  }
}
