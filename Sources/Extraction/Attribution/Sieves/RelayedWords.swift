import Article

/// `The Daily quoted Rina as saying the road was closed`, `"…," Rina was quoted by the Daily as saying`: the words are of whom
/// others quote.
extension PassageReader {
  /// Most tokens between the verb and what leads to the words.
  private static let mostBetween = 16

  /// Adds the words that others pass on, and keeps the verbs by which they do from being cues.
  mutating func readRelayed(_ syntax: PassageSyntax?) {
    guard let syntax, word.relay != .none else { return }
    for verb in passage.tokens where reading.has(verb, word.relay) && reading.quotation(verb) == nil {
      guard syntax.tags[verb - passage.tokens.lowerBound].isVerb,
        let attribution = relayedWords(verb, syntax)
      else { continue }
      relays.insert(verb)
      found.append(attribution)
      markQuotations(in: attribution)
    }
  }

  private func relayedWords(_ verb: Int, _ syntax: PassageSyntax) -> Attribution? {
    let base = passage.tokens.lowerBound
    let rest = (verb + 1..<passage.tokens.upperBound).prefix(Self.mostBetween)
    guard
      let joint = rest.first(where: {
        reading.has($0, word.asWhat) && reading.quotation($0) == nil && $0 + 1 < passage.tokens.upperBound
          && syntax.tags[$0 + 1 - base] == .verbGerund
          && grammar.cues.attributes(reading.key($0 + 1)).contains(cue.participle)
      }),
      !(verb..<joint).contains(where: {
        reading.quotation($0) != nil || Mark.finals.contains(reading.key($0))
      })
    else { return nil }
    var first = verb
    while first > base, reading.has(first - 1, word.adverb), reading.name(first - 1) == nil { first -= 1 }
    let isPassive = (first..<verb).contains { reading.has($0, word.predicate) }
    let source =
      isPassive
      ? sourceBefore(first, from: clauseStart(before: first)) : sourceBehind(verb + 1, limit: joint)
    guard let source else { return nil }
    let reporter = isPassive ? nil : sourceBefore(first, from: clauseStart(before: first))
    let start = reporter?.tokens.lowerBound ?? min(first, source.tokens.lowerBound)
    let cueTokens = isPassive && joint == verb + 1 ? first..<joint + 2 : joint + 1..<joint + 2
    return relayed(source, cueTokens, before: start)
  }

  /// What stands behind a cue of a relay, or else before the whole of it.
  private func relayed(_ source: SourcePhrase, _ cueTokens: Range<Int>, before start: Int) -> Attribution? {
    let group = CueGroup(
      classes: grammar.cues.attributes(reading.key(cueTokens.upperBound - 1)), head: cueTokens,
      tokens: cueTokens)
    var next = cueTokens.upperBound
    // `as saying by the Daily that …`
    if next < passageEnd(), reading.has(next, word.by), let agent = sourceBehind(next + 1) {
      next = agent.tokens.upperBound
    }
    if next < passageEnd() {
      let content = content([next..<contentEnd(from: next, after: nil)])
      guard !content.pieces.isEmpty else { return nil }
      return relayed(source, group, content)
    }
    var before = start - 1
    while before > passage.tokens.lowerBound, isFinal(before) { before -= 1 }
    guard before >= passage.tokens.lowerBound, before < start else { return nil }
    if let quotation = reading.quotation(before) {
      return quoted(quotation, group, source, rule: "relayedWords")
    }
    guard start > passage.tokens.lowerBound, reading.isComma(start - 1) else { return nil }
    let lead = behindOpeners(clauseStart(before: start - 1, subordinates: false)..<start - 1)
    let content = content([lead..<start - 1])
    return content.pieces.isEmpty ? nil : relayed(source, group, content)
  }

  private func relayed(
    _ source: SourcePhrase, _ group: CueGroup,
    _ content: (pieces: [Span], quoted: [Span], kind: Quote.Kind?)
  ) -> Attribution {
    Attribution(
      source: source, cue: cueSpan(group), content: content.pieces, quote: content.kind,
      quoted: content.quoted, modality: modality(group, content.pieces),
      decision: Decision("relayedWords", 0.85))
  }
}
