import Article

/// Mends names around brackets.
///
/// - A name with one bracket of a pair takes in the other: `PT Mawar (Persero` → `PT Mawar (Persero)`; `Dinas Pasar (`
///   and `Dispas) Kota Anu` are one name.
/// - A single capitalised word in brackets behind a name that it abbreviates is a name of the same kind, whatever the tagger
///   says; and so is the phrase before a name in brackets that abbreviates it.
struct BracketRepair {
  private static let longest = 12
  private static let rule = "bracketRepair"
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for name in names {
      var name = name
      extend(&name)
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
        if last.tokens.upperBound >= name.tokens.upperBound { continue }
        result.removeLast()
        name.kind = last.kind
        set(&name, last.tokens.lowerBound..<name.tokens.upperBound)
      } else if let last = result.last, isClosedWithin(name),
        last.tokens.upperBound == name.tokens.lowerBound - 1,
        context.isBracket(last.tokens.upperBound, 0x28), areOfOneSentence(last.tokens, name.tokens)
      {
        result.removeLast()
        name.kind = last.kind
        set(&name, last.tokens.lowerBound..<name.tokens.upperBound)
      }
      result.append(name)
    }
    return abbreviations(result)
  }

  private func set(_ name: inout NameMention, _ tokens: Range<Int>) {
    name.tokens = tokens
    name.span = context.text.span(tokens)
    name.decision = Decision(Self.rule, name.decision.confidence)
  }

  /// Takes in the closing bracket behind a name that has the opening one only.
  private func extend(_ name: inout NameMention) {
    guard name.tokens.contains(where: { context.isBracket($0, 0x28) }),
      !name.tokens.contains(where: { context.isBracket($0, 0x29) }),
      name.tokens.upperBound < context.text.tokens.count, context.isBracket(name.tokens.upperBound, 0x29),
      areOfOneSentence(name.tokens, name.tokens.upperBound..<name.tokens.upperBound + 1)
    else { return }
    set(&name, name.tokens.lowerBound..<name.tokens.upperBound + 1)
  }

  /// Whether both stand in one sentence: no name runs over two.
  private func areOfOneSentence(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    context.text.sentenceIndex(ofToken: first.lowerBound)
      == context.text.sentenceIndex(ofToken: second.upperBound - 1)
  }

  /// Whether a closing bracket stands in the name and no opening one.
  private func isClosedWithin(_ name: NameMention) -> Bool {
    name.tokens.contains { context.isBracket($0, 0x29) }
      && !name.tokens.contains { context.isBracket($0, 0x28) }
  }

  // MARK: - Abbreviations

  private func abbreviations(_ names: [NameMention]) -> [NameMention] {
    let acronym = Acronym { [cues = context.cues] in
      cues.lexicon.attributes($0).contains(cues.connector.union(cues.function))
    }
    let tokens = context.text.tokens
    let names = ofOneKind(withHeads(withWholes(names, acronym), acronym), acronym)
    var added: [NameMention] = []
    for (index, name) in names.enumerated() {
      let open = name.tokens.upperBound
      if open + 2 < tokens.count, context.isBracket(open, 0x28), context.isBracket(open + 2, 0x29),
        tokens[open + 1].isCapitalised,
        index + 1 == names.count || names[index + 1].tokens.lowerBound > open + 1,
        acronym.stands(
          tokens[open + 1].span, for: Array(tokens[name.tokens]), in: context.text.text, loosely: true)
      {
        added.append(mention(open + 1..<open + 2, name))
      }
      let before = name.tokens.lowerBound - 1
      if name.tokens.count == 1, before > 1, open < tokens.count, context.isBracket(before, 0x28),
        context.isBracket(open, 0x29), index == 0 || names[index - 1].tokens.upperBound < before,
        let start = phrase(
          before: before, name, acronym, after: index == 0 ? 0 : names[index - 1].tokens.upperBound)
      {
        added.append(mention(start..<before, name))
      }
    }
    guard !added.isEmpty else { return names }
    var end = 0
    return (names + added).sorted { $0.span < $1.span }.filter { name in
      defer { end = max(end, name.tokens.upperBound) }
      return name.tokens.lowerBound >= end
    }
  }

  /// The names, those that are only the end of a body's whole in front of its abbreviation: `Gabungan Petani [Anu] (Gapanu)`.
  private func withHeads(_ names: [NameMention], _ acronym: Acronym) -> [NameMention] {
    let tokens = context.text.tokens
    guard !context.cues.hasHeadLast else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for name in names {
      let open = name.tokens.upperBound
      if let last = result.last, last.decision.rule == Self.rule,
        last.tokens.upperBound + 1 == name.tokens.lowerBound,
        name.tokens.count == 1, context.isBracket(name.tokens.lowerBound - 1, 0x28)
      {
        result.append(mention(name.tokens, last))
        continue
      }
      guard open + 2 < tokens.count, context.isBracket(open, 0x28), context.isBracket(open + 2, 0x29),
        tokens[open + 1].isCapitalised, let start = head(of: name.tokens, acronym)
      else {
        result.append(name)
        continue
      }
      while let last = result.last, last.tokens.upperBound > start { result.removeLast() }
      var whole = name
      whole.kind = .organization
      set(&whole, start..<open)
      whole.decision.confidence = max(whole.decision.confidence, 0.9)
      result.append(whole)
    }
    return result
  }

  /// The names, with the bodies of which the tagger found no more than a part before their abbreviation in brackets, where heads come
  /// last: `the [Dalen Mayors' Forum] ([DMF])`.
  private func withWholes(_ names: [NameMention], _ acronym: Acronym) -> [NameMention] {
    let tokens = context.text.tokens
    guard context.cues.hasHeadLast, tokens.count > 4 else { return names }
    var found: [[NameMention].Replacement] = []
    for open in 2..<tokens.count - 2
    where context.isBracket(open, 0x28) && context.isBracket(open + 2, 0x29)
      && tokens[open + 1].shape == .capitals && !context.isFlat[open + 1]
    {
      let isNamed = !names.touching(open - 1..<open).isEmpty || !names.touching(open + 1..<open + 2).isEmpty
      guard isNamed || context.words[open - 1].cues.contains(context.cues.organisation),
        let start = wholeStart(before: open, acronym)
      else { continue }
      let (whole, short) = (start..<open, open + 1..<open + 2)
      let known = names[names.touching(start..<open + 2)]
      let same = known.first { $0.tokens == whole }
      if same != nil, known.contains(where: { $0.tokens == short }) { continue }
      let kind = same?.kind ?? .organization
      let added = [whole, short].map {
        NameMention(tokens: $0, span: context.text.span($0), kind: kind, decision: Decision(Self.rule, 0.9))
      }
      found.append(.init(tokens: start..<open + 2, names: added))
    }
    return names.replacing(found)
  }

  /// Where the capitalised phrase of a body begins whose abbreviation stands behind a bracket.
  private func wholeStart(before open: Int, _ acronym: Acronym) -> Int? {
    let (tokens, text) = (context.text.tokens, context.text)
    let sentence = text.sentences[text.sentenceIndex(ofToken: open)]
    guard open > sentence.lowerBound, tokens[open - 1].isCapitalised,
      !context.words[open - 1].cues.contains(context.cues.law.union(context.cues.title))
    else { return nil }
    var start = open
    while start > max(sentence.lowerBound, open - Self.longest) {
      let isOwner =
        context.isReference(start - 1, context.cues.possessor) || tokens[start - 1].key == .apostrophe
      guard
        tokens[start - 1].isCapitalised || isOwner
          || context.words[start - 1].cues.contains(context.cues.connector)
      else { return nil }
      start -= 1
      guard !isOwner, open - start > 1, tokens[start].isCapitalised else { continue }
      let words = (start..<open).filter {
        !context.isReference($0, context.cues.possessor)
      }.map { tokens[$0] }
      if acronym.stands(tokens[open + 1].span, for: words, in: text.text) { return start }
    }
    return nil
  }

  /// Where the body begins whose name ends with these tokens and whose abbreviation stands in brackets behind them.
  private func head(of name: Range<Int>, _ acronym: Acronym) -> Int? {
    let tokens = context.text.tokens
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: name.lowerBound)]
    var start = name.lowerBound
    while start > max(sentence.lowerBound, name.upperBound - Self.longest),
      tokens[start - 1].isCapitalised || context.words[start - 1].cues.contains(context.cues.connector)
    {
      start -= 1
      guard context.words[start].cues.contains(context.cues.organisation) else { continue }
      return acronym.stands(
        tokens[name.upperBound + 1].span, for: Array(tokens[start..<name.upperBound]), in: context.text.text,
        loosely: true) ? start : nil
    }
    return nil
  }

  /// The names, with a name in brackets that abbreviates the one before of the same kind.
  private func ofOneKind(_ names: [NameMention], _ acronym: Acronym) -> [NameMention] {
    var names = names
    let tokens = context.text.tokens
    for index in names.indices.dropLast() {
      let (name, next) = (names[index], names[index + 1])
      let open = name.tokens.upperBound
      guard name.kind != next.kind, name.tokens.count > 1, next.tokens == open + 1..<open + 2,
        open + 2 < tokens.count, context.isBracket(open, 0x28), context.isBracket(open + 2, 0x29),
        acronym.stands(tokens[open + 1].span, for: Array(tokens[name.tokens]), in: context.text.text)
      else { continue }
      names[index + 1] = mention(next.tokens, name)
    }
    return names
  }

  private func mention(_ tokens: Range<Int>, _ like: NameMention) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: like.kind,
      decision: Decision(Self.rule, like.decision.confidence))
  }

  /// Where the capitalised phrase starts that ends before the bracket and that `name` abbreviates.
  private func phrase(before bracket: Int, _ name: NameMention, _ acronym: Acronym, after limit: Int) -> Int?
  {
    let tokens = context.text.tokens
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: bracket)]
    var start = bracket
    let lowest = max(limit, sentence.lowerBound, bracket - Self.longest)
    while start > lowest, tokens[start - 1].kind == .word {
      start -= 1
      guard tokens[start].isCapitalised else {
        if context.words[start].cues.contains(context.cues.connector) { continue }
        return nil
      }
      if bracket - start > 1,
        acronym.stands(
          tokens[name.tokens.lowerBound].span, for: Array(tokens[start..<bracket]), in: context.text.text)
      {
        return start
      }
    }
    return nil
  }
}
