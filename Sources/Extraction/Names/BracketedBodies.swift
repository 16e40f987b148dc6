import Article

/// Finds bodies by the abbreviation in brackets behind or within their names.
///
/// - The words before the brackets from the word for a body on that they abbreviate, whatever small words stand between:
///   `[Komisi untuk Sungai dan Hutan] ([Kosuh])`; the word for the body may have no part in it: `Pengadilan Tindak Pidana
///   Korupsi (Tipikor)`.
/// - With the place of the body behind the brackets all is one name: `[Dinas Pasar (Dispas) Kota Anu]`; and so with the
///   abbreviation of a larger body: `[Dewan Anu (DA) PBB]`. A body that may be called after a person has its place apart.
/// - Without a place the abbreviation is a name of its own.
/// - Of a body in small letters the abbreviation alone is a name: `kelompok kriminal bersenjata ([KKB])`.
struct BracketedBodies {
  static let rule = "bracketedBody"
  private static let longest = 12
  let context: NameContext
  private let acronym: Acronym

  init(context: NameContext) {
    self.context = context
    acronym = Acronym { [cues = context.cues] in
      cues.lexicon.attributes($0).contains(cues.connector.union(cues.function))
    }
  }

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    let brackets = context.text.tokens.indices.filter(isShortForm)
    guard !brackets.isEmpty else { return names }
    let spoken = wordsOutsideOfBrackets()
    return names.replacing(
      brackets.compactMap { open in
        if let body = body(before: open, spoken, names) ?? name(endingAt: open, spoken, names) {
          return replacement(of: body, open, names)
        }
        let short = open + 1..<open + 2
        guard abbreviatesSmallLetters(open),
          names[names.touching(short)].allSatisfy({ $0.tokens == short })
        else { return nil }
        return .init(tokens: short, names: [mention(short)])
      })
  }

  /// Whether a single word with a capital stands in brackets there.
  private func isShortForm(_ open: Int) -> Bool {
    let tokens = context.text.tokens
    return context.isBracket(open, 0x28) && open > 0 && open + 2 < tokens.count
      && tokens[open + 1].kind == .word && tokens[open + 1].isCapitalised && tokens[open + 1].span.count > 1
      && context.isBracket(open + 2, 0x29)
      && context.text.sentenceIndex(ofToken: open - 1) == context.text.sentenceIndex(ofToken: open + 2)
  }

  // MARK: - Where the body begins

  /// The words before the bracket that a word for a body begins and that the short form abbreviates.
  private func body(before open: Int, _ spoken: Set<WordKey>, _ names: [NameMention]) -> Range<Int>? {
    let tokens = context.text.tokens
    // `Polda Nusa Tenggara Timur (NTT)`
    guard !context.known[open + 1].contains(.place) else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: open)]
    var start = open
    while start > max(sentence.lowerBound, open - Self.longest), tokens[start - 1].kind == .word,
      tokens[start - 1].isCapitalised || isLink(start - 1)
    {
      start -= 1
      guard tokens[start].isCapitalised, isHead(start, before: open), start + 1 < open else { continue }
      let isWhole = stands(open, for: start..<open, loosely: true)
      guard isWhole || start + 2 < open && stands(open, for: start + 1..<open) else { continue }
      return isNamed(start..<open, isWhole, spoken, names) ? start..<open : nil
    }
    return nil
  }

  /// Whether words name one body and not any of a kind, like `Sekolah Dasar (SD)`: the tagger took some of them for a body's name
  /// or all for a place's, its place follows, or its abbreviation, which nobody knows, is one of capitals or stands alone
  /// elsewhere.
  private func isNamed(_ body: Range<Int>, _ isWhole: Bool, _ spoken: Set<WordKey>, _ names: [NameMention])
    -> Bool
  {
    let found = names[names.touching(body)]
    if found.contains(where: { $0.tokens == body && $0.kind == .place }) { return true }
    let bodies = found.filter { $0.kind == .organization }
    if !bodies.isEmpty {
      let whole = body.lowerBound..<body.upperBound + 3
      return !bodies.contains { $0.tokens == whole } || end(of: body, names) > whole.upperBound
    }
    let (short, next) = (body.upperBound + 1, body.upperBound + 3)
    if !context.known[short].isDisjoint(with: [.place, .organisation, .nobody]) { return false }
    if names.beginning(at: next)?.kind == .place { return true }
    let shape = context.text.tokens[short].shape
    let mayBeOfPerson = body.contains { context.words[$0].cues.contains(context.cues.namesake) }
    return isWhole
      && (spoken.contains(context.text.tokens[short].key)
        || !mayBeOfPerson && (shape == .capitals || shape == .mixed))
  }

  /// The body's name that the tagger found right before the bracket, if the short form abbreviates it; or with the brackets, if the
  /// short form stands alone elsewhere.
  private func name(endingAt open: Int, _ spoken: Set<WordKey>, _ names: [NameMention]) -> Range<Int>? {
    names[names.touching(open - 1..<open)].first { name in
      guard name.kind == .organization, name.tokens.count > 1, name.tokens.lowerBound < open,
        stands(open, for: name.tokens.lowerBound..<open, loosely: true)
      else { return false }
      return name.tokens.upperBound == open
        || name.tokens.upperBound == open + 3 && spoken.contains(context.text.tokens[open + 1].key)
    }.map { $0.tokens.lowerBound..<open }
  }

  /// The words with capitals that stand behind no opening bracket.
  private func wordsOutsideOfBrackets() -> Set<WordKey> {
    let tokens = context.text.tokens
    return Set(
      tokens.indices.lazy.filter { index in
        tokens[index].isCapitalised && !(index > 0 && context.isBracket(index - 1, 0x28))
      }.map { tokens[$0].key })
  }

  private func stands(_ open: Int, for words: Range<Int>, loosely: Bool = false) -> Bool {
    acronym.stands(
      context.text.tokens[open + 1].span, for: Array(context.text.tokens[words]), in: context.text.text,
      loosely: loosely)
  }

  private func isHead(_ token: Int, before end: Int) -> Bool {
    context.cues.lexicon.attributes(context.text.tokens, from: token, before: end)
      .contains(context.cues.organisation)
  }

  /// Whether a small word may stand within the name of a body.
  private func isLink(_ token: Int) -> Bool {
    let cues = context.words[token].cues
    return cues.contains(context.cues.connector)
      || context.isReference(token, context.cues.link)
  }

  /// Whether the short form abbreviates words in small letters of which the first is one for a body.
  private func abbreviatesSmallLetters(_ open: Int) -> Bool {
    let tokens = context.text.tokens
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: open)]
    guard tokens[open + 1].shape == .capitals, tokens[open + 1].span.count > 2 else { return false }
    var start = open
    while start > max(sentence.lowerBound, open - 6),
      tokens[start - 1].shape == .lower || context.isDue[start - 1]
    {
      start -= 1
      if context.words[start].cues.contains(context.cues.organisation), start + 2 < open,
        stands(open, for: start..<open)
      {
        return true
      }
    }
    return false
  }

  // MARK: - What becomes of it

  /// The body, its short form and its place, for the place of what was found there.
  private func replacement(of body: Range<Int>, _ open: Int, _ names: [NameMention])
    -> [NameMention].Replacement?
  {
    let touching = names[names.touching(body)].filter { $0.kind == .organization }
    if touching.contains(where: { $0.tokens.upperBound > open + 3 }) { return nil }
    // A longer name that ends before the bracket is the body's.
    let start = min(touching.first?.tokens.lowerBound ?? body.lowerBound, body.lowerBound)
    let end = end(of: start..<open, names)
    let parts = end > open + 3 ? [start..<end] : [start..<open, open + 1..<open + 2]
    // What the tagger has so already it knows how sure it is of.
    let found = names[names.touching(start..<end)]
    if found.map(\.tokens) == parts, found.allSatisfy({ $0.kind == .organization }) { return nil }
    return .init(tokens: start..<end, names: parts.map(mention))
  }

  /// Where the place behind the brackets ends, if it is part of the body's name; else behind the brackets.
  private func end(of body: Range<Int>, _ names: [NameMention]) -> Int {
    let next = body.upperBound + 3
    let mayBeOfPerson = body.contains { context.words[$0].cues.contains(context.cues.namesake) }
    guard !mayBeOfPerson, next < context.text.tokens.count,
      let behind = names.beginning(at: next),
      context.text.sentenceIndex(ofToken: next) == context.text.sentenceIndex(ofToken: next - 1)
    else { return next }
    let isLarger =
      behind.kind == .organization && behind.tokens.count == 1 && context.text.tokens[next].shape == .capitals
    return behind.kind == .place && !isApart(body, names) || isLarger ? behind.tokens.upperBound : next
  }

  /// Whether the tagger is sure of the body and of its short form alone, so that it has its place apart; not where each place has
  /// such a body: `Pengadilan Negeri`.
  private func isApart(_ body: Range<Int>, _ names: [NameMention]) -> Bool {
    let open = body.upperBound
    return !isLocal(body) && names.beginning(at: body.lowerBound)?.tokens == body
      && names.beginning(at: open + 1)?.tokens == open + 1..<open + 2
      && stands(open, for: body, loosely: true)
  }

  /// Whether a body is one of those that each place has: by its first word or its last.
  private func isLocal(_ body: Range<Int>) -> Bool {
    context.isReference(body.lowerBound, context.cues.local)
      || context.isReference(body.upperBound - 1, context.cues.local)
  }

  private func mention(_ tokens: Range<Int>) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: .organization, decision: Decision(Self.rule, 0.9)
    )
  }
}
