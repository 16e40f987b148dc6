import Article

/// Mends where the noun phrase of a source ends.
extension PassageReader {
  /// Cuts off what stands behind a source and is no part of it.
  func mendEnd(ofSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    completePreposition(atEndOfSource: &draft, syntax)
    cutMarks(beforeSource: &draft, syntax)
    cutAdverbial(beforeSource: &draft, syntax)
    cutClause(behindSource: &draft, syntax)
    cutPurpose(behindSource: &draft, syntax)
    cutRelative(behindSource: &draft, syntax)
    cutParticiple(behindSource: &draft, syntax)
    cutMedium(behindSource: &draft, syntax)
    cutAdverb(behindSource: &draft)
    cutVerb(ofHeadline: &draft, syntax)
  }

  /// Leaves out what somebody does first in a headline that goes on with what he says: `[Senators] cry foul over critics, claim …`
  private func cutVerb(ofHeadline draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard isHeading, let source = draft.source, source.upperBound <= draft.cue.lowerBound,
      let verb = source.dropFirst().first(where: { syntax.tags[$0].isPredicate }),
      reading.isComma(passage.tokens.lowerBound + draft.cue.lowerBound - 1),
      canSpeak(source.lowerBound..<verb, syntax)
    else { return }
    draft.source = source.lowerBound..<verb
  }

  /// Goes on to the verb where a source ends in a preposition: `[Rina of OECD] said …`
  private func completePreposition(atEndOfSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, let last = source.last, syntax.tags[last] == .preposition,
      source.upperBound < draft.cue.lowerBound
    else { return }
    let rest = source.upperBound..<draft.cue.lowerBound
    guard rest.count <= 4,
      rest.allSatisfy({ syntax.quotation($0) == nil && reading.isWord(passage.tokens.lowerBound + $0) })
    else { return }
    draft.source = source.lowerBound..<rest.upperBound
    draft.dropContent(rest.contains)
  }

  /// Leaves out the mark of a quotation before a source.
  private func cutMarks(beforeSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    while let source = draft.source, source.count > 1,
      syntax.tags[source.lowerBound] == .quotationMark || syntax.tags[source.lowerBound] == .comma
        || isRelativeAlone(source, syntax)
    {
      draft.source = source.lowerBound + 1..<source.upperBound
    }
  }

  /// Whether a source begins with a relative pronoun that is the object of its clause: `a man who [witnesses] say threw it`.
  private func isRelativeAlone(_ source: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    reading.has(passage.tokens.lowerBound + source.lowerBound, word.relative)
      && !reading.has(passage.tokens.lowerBound + source.lowerBound, word.owner)
      && source.dropFirst().allSatisfy { syntax.tags[$0].isOfNounPhrase }
      && canSpeak(source.lowerBound + 1..<source.upperBound, syntax)
  }

  /// Leaves out the end of an adverbial with which a sentence begins: `After the vote [Rina] said …`
  private func cutAdverbial(beforeSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.upperBound <= draft.cue.lowerBound, let last = source.last,
      case let preposition = source.lowerBound - 1, preposition >= 0,
      syntax.tags[preposition] == .preposition, preposition == 0 || syntax.tags[preposition - 1].isMark,
      let name = reading.name(base + last), reading.names[name].kind != .place
    else { return }
    var first = reading.names[name].tokens.lowerBound - base
    guard first > source.lowerBound else { return }
    while first > source.lowerBound, isOfficeBefore(name: base + first) { first -= 1 }
    guard first > source.lowerBound, syntax.tags[first - 1].isCommonNoun
    else {
      return
    }
    draft.source = first..<source.upperBound
  }

  /// Ends a source behind its cue before another clause: `rejected by [judge Rina Wati] but they appealed`, `say [mayors]
  /// as the town waits`.
  private func cutClause(behindSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > draft.head,
      let verb = source.dropFirst().first(where: { syntax.tags[$0].isPredicate }),
      let joint = (source.lowerBound + 1..<max(source.lowerBound + 1, verb)).first(where: {
        reading.has(base + $0, word.coordinate.union(word.contrast).union(word.asWhat))
          && reading.name(base + $0) == nil
      }), !(source.lowerBound..<joint).contains(where: { reading.has(base + $0, word.relative) })
    else { return }
    draft.source =
      source
      .lowerBound..<(joint - source.lowerBound > 1 && reading.isComma(base + joint - 1) ? joint - 1 : joint)
  }

  /// Leaves out what a relative clause adds behind a comma: `[The mayors], who met till the early hours of Monday, said …`.
  private func cutRelative(behindSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source,
      let relative = source.dropFirst(2).first(where: {
        reading.has(base + $0, word.relative) && reading.isComma(base + $0 - 1)
          && reading.name(base + $0) == nil
      })
    else { return }
    // `Anna Berg, who sold the boat, and Carl Holm`
    let isOfTwo = source.contains {
      $0 > relative && reading.has(base + $0, word.coordinate) && reading.isComma(base + $0 - 1)
        && $0 + 1 < source.upperBound && canSpeak($0 + 1..<source.upperBound, syntax)
    }
    if !isOfTwo { draft.source = source.lowerBound..<relative - 1 }
  }

  /// Leaves out, of who does what a passive tells, what it is done for: `criticised by [the guild] for closing the port`.
  private func cutPurpose(behindSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > draft.head,
      reading.has(base + source.lowerBound - 1, word.by),
      let joint = source.dropFirst().dropLast().first(where: {
        syntax.tags[$0] == .preposition && syntax.tags[$0 + 1] == .verbGerund
          && reading.has(base + $0, word.purpose)
      })
    else { return }
    draft.source = source.lowerBound..<joint
    for token in joint..<source.upperBound { draft.labels[token] = .content }
  }

  /// Leaves out what a participle behind a comma adds: `[A doctor], being held in Dalen, said …`.
  private func cutParticiple(behindSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.upperBound <= draft.cue.lowerBound,
      let comma = source.dropFirst().dropLast().first(where: { reading.isComma(base + $0) }),
      syntax.tags[comma + 1] == .verbGerund || syntax.tags[comma + 1] == .verbParticiple,
      reading.name(base + comma + 1) == nil, canSpeak(source.lowerBound..<comma, syntax)
    else { return }
    draft.source = source.lowerBound..<comma
  }

  /// Leaves out where somebody says it: `[The mayor], in a letter to the council, said …`, `said [Rina] in a video post`.
  private func cutMedium(behindSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let learned = grammar.learned, let source = draft.source else { return }
    let base = passage.tokens.lowerBound
    let preposition = source.dropFirst().first { token in
      guard syntax.tags[token] == .preposition, !reading.has(base + token, word.topic),
        reading.name(base + token) == nil,
        syntax.tags[token - 1] == .name || reading.isComma(base + token - 1)
      else { return false }
      let nouns = source.filter { $0 > token }.prefix {
        syntax.tags[$0].isOfNounPhrase
      }
      guard let last = nouns.last, reading.token(base + last).shape == .lower else { return false }
      return learned.senses.attributes(reading.key(base + last)).contains(learned.texts)
    }
    guard var end = preposition else { return }
    if reading.isComma(base + end - 1), end - 1 > source.lowerBound { end -= 1 }
    draft.source = source.lowerBound..<end
  }

  /// Gives back to a cue the adverb before it: `Rina [likewise rejected] it`.
  private func cutAdverb(behindSource draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    while let source = draft.source, source.count > 1, let last = source.last,
      source.upperBound == draft.cue.lowerBound, reading.has(base + last, word.adverb),
      reading.name(base + last) == nil, reading.token(base + last).shape == .lower
    {
      draft.source = source.lowerBound..<last
      draft.labels[last] = .cue
    }
  }
}
