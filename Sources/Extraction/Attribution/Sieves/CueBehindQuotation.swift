import Article

/// `"…," kata X`, `"…," ujarnya`, `"…," X said`.
extension PassageReader {
  func cueBehindQuotation(_ group: CueGroup) -> Attribution? {
    var before = group.tokens.lowerBound - 1
    if before >= passage.tokens.lowerBound, isFinal(before) { before -= 1 }
    guard before >= passage.tokens.lowerBound, let index = reading.quotation(before), !taken.contains(index),
      let source = sourceOrEnclitic(group, strict: false)
    else { return nil }
    return quoted(index, group, source, rule: "cueBehindQuotation")
  }

  /// `"…," menurut Rina.`: the preposition behind the comma of a quotation.
  func prepositionBehindQuotation(_ group: CueGroup) -> Attribution? {
    let first = group.tokens.lowerBound
    guard word.headFirst != .none, first - 2 >= passage.tokens.lowerBound,
      reading.token(first).shape == .lower, let index = reading.quotation(first - 1),
      reading.quotations[index].tokens.upperBound == first, reading.isComma(first - 2),
      let found = cueBehindQuotation(group), let source = found.source,
      case let end = max(source.tokens.upperBound, group.tokens.upperBound),
      endsClause(end) || reading.has(end, word.postverb)
    else { return nil }
    return found
  }

  /// `"…," kicau Rina.`, `"…," geramnya.`: a word that no list knows, between the comma of a quotation and a person.
  func wordBehindQuotation(_ index: Int) -> Attribution? {
    let quotation = reading.quotations[index]
    let last = quotation.tokens.upperBound - 1
    var verb = quotation.tokens.upperBound
    guard word.headFirst != .none, !isHeading, verb < passage.tokens.upperBound, quotation.tokens.count > 3,
      quotation.tokens.lowerBound == passage.tokens.lowerBound || isFinal(quotation.tokens.lowerBound - 1)
    else { return nil }
    if reading.isComma(verb) { verb += 1 } else if !reading.isComma(last - 1) { return nil }
    guard verb < passage.tokens.upperBound, reading.token(verb).shape == .lower, reading.isWord(verb),
      reading.token(verb).span.count > 3, reading.name(verb) == nil, !isNoNoun(verb),
      !reading.has(verb, word.stop.union(word.preposition).union(word.time).union(word.pronoun)),
      reading.phrase(verb, word.human.union(word.determiner).union(word.body)) == 0
    else { return nil }
    var group = CueGroup(classes: .none, head: verb..<verb + 1, tokens: verb..<verb + 1)
    if endsClause(verb + 1), grammar.isOwned(reading.text, verb) {
      group.classes = cue.enclitic
      return enclitic(group).flatMap { quoted(index, group, $0, rule: "wordBehindQuotation") }
    }
    guard verb + 1 < passage.tokens.upperBound,
      reading.has(verb + 1, word.pronoun) || reading.name(verb + 1) != nil || isTitle(verb + 1)
        || beginsWithPeople(verb + 1),
      let source = sourceBehind(verb + 1), endsClause(source.tokens.upperBound)
    else { return nil }
    return quoted(index, group, source, rule: "wordBehindQuotation")
  }

  /// The attribution of the quotation at `index` to `source` behind it.
  func quoted(_ index: Int, _ group: CueGroup, _ source: SourcePhrase?, rule: String) -> Attribution? {
    let quotation = reading.quotations[index]
    let cueSpan = cueSpan(group)
    // Words of the same sentence before the quotation belong to what is said.
    let start = clauseStart(before: quotation.tokens.lowerBound, behindCues: true)
    let lead = behindOpeners(max(start, passage.tokens.lowerBound)..<quotation.tokens.lowerBound)
    if lead < quotation.tokens.lowerBound, quotation.tokens.lowerBound > passage.tokens.lowerBound,
      reading.text.isJoined(quotation.tokens.lowerBound) == false, !isFinal(quotation.tokens.lowerBound - 1)
    {
      let whole = content([lead..<quotation.tokens.upperBound])
      return Attribution(
        source: source, cue: cueSpan, content: whole.pieces, quote: .mixed, quoted: [quotation.span],
        modality: modality(group, whole.pieces), decision: Decision(rule, 0.8))
    }
    // `"…," kata Rina, "…"`
    var pieces = [quotation.span]
    let comma = max(group.tokens.upperBound, source?.tokens.upperBound ?? 0)
    if comma + 1 < passage.tokens.upperBound, reading.isComma(comma),
      let second = reading.quotation(comma + 1), !taken.contains(second),
      reading.quotations[second].tokens.lowerBound == comma + 1
    {
      pieces.append(reading.quotations[second].span)
    }
    return Attribution(
      source: source, cue: cueSpan, content: pieces, quote: .direct, quoted: pieces,
      modality: modality(group, pieces), decision: Decision(rule, 0.95))
  }

  /// The letters of an enclitic in the cue, or the noun phrase behind it.
  func sourceOrEnclitic(_ group: CueGroup, strict: Bool) -> SourcePhrase? {
    if group.classes.contains(cue.enclitic) { return enclitic(group) }
    return sourceBehind(group.tokens.upperBound, strict: strict)
  }

  /// The source that is the end of the cue's last word.
  func enclitic(_ group: CueGroup) -> SourcePhrase? {
    let token = group.head.upperBound - 1
    let span = reading.token(token).span
    guard span.count > 3 else { return nil }
    return SourcePhrase(
      span: Span(span.end - 3, span.end), tokens: token..<(token + 1), form: .pronoun)
  }

  /// The bytes of a cue, without the enclitic that is its source.
  func cueSpan(_ group: CueGroup) -> Span {
    let span = reading.text.span(
      group.classes.contains(cue.enclitic) ? group.tokens.lowerBound..<group.head.upperBound : group.tokens)
    return group.classes.contains(cue.enclitic) && span.count > 3 ? Span(span.start, span.end - 3) : span
  }
}
