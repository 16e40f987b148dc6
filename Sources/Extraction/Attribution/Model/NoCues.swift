import Article

/// What the models take for a cue, or for who speaks, and is none.
extension PassageReader {
  /// Whether a verb stands in a phrase that is no cue, though a word of it may be: `did not respond to a request for comment`.
  func isMute(_ head: Int) -> Bool {
    (max(passage.tokens.lowerBound, head - 4)...head).contains { start in
      let match = grammar.cues.longestMatch(
        reading.text.tokens, from: start, before: passage.tokens.upperBound)
      return match.map {
        $0.tokens.upperBound > head && grammar.cues.attributes($0.entry).contains(cue.mute)
      } ?? false
    }
  }

  /// Whether a list has a word of a cue for saying, thinking or feeling, or something is quoted.
  func isOfSaying(_ draft: AttributionDraft, _ syntax: PassageSyntax, _ learned: LearnedReader) -> Bool {
    let base = passage.tokens.lowerBound
    let isSaying = draft.cue.contains {
      let key = reading.key(base + $0)
      return grammar.cues.contains(key) || learned.senses.attributes(key).contains(learned.saying)
    }
    return isSaying || syntax.tags[draft.head] == .colon
      || draft.labels.indices.contains { draft.labels[$0] == .content && syntax.quotation($0) != nil }
  }

  /// Whether a verb is a participle that says more of the noun before it, which has its own verb behind: `the fever [blamed] for the
  /// death has not been confirmed`.
  func isAttribute(_ draft: AttributionDraft, _ syntax: PassageSyntax) -> Bool {
    let tag = syntax.tags[draft.head]
    let base = passage.tokens.lowerBound
    if isContact(draft, syntax) { return true }
    if let source = draft.source {
      // `the counsel sought time to [argue]`
      if tag == .verb, draft.cue.lowerBound > 0, syntax.tags[draft.cue.lowerBound - 1] == .to,
        source.contains(where: { syntax.tags[$0].isPredicate }),
        !source.contains(where: { reading.has(base + $0, word.relative) })
      {
        return true
      }
      // `as earlier stated`
      if source.count == 1, syntax.tags[source.lowerBound] == .adverb { return true }
    }
    // `an episode [known] as a hoax`
    if draft.source == nil, tag == .verbParticiple, draft.cue.lowerBound == draft.head, draft.head > 0,
      !isHeading, syntax.tags[draft.head - 1].isCommonNoun
    {
      return true
    }
    guard tag == .verbParticiple || tag == .verbPast, draft.cue.lowerBound == draft.head,
      !grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted),
      let source = draft.source, source.upperBound == draft.head
    else { return false }
    let rest = (draft.head + 1..<syntax.count).prefix {
      syntax.sentence($0) == syntax.sentence(draft.head) && syntax.quotation($0) == nil
    }
    guard let first = rest.first, syntax.tags[first] == .preposition,
      !reading.has(base + first, word.that.union(word.subordinate)),
      let verb = rest.first(where: { syntax.tags[$0].isPredicate }), verb > first + 1
    else { return false }
    return (first + 1..<verb).allSatisfy {
      if isOfTime(base + $0) { return false }
      return syntax.tags[$0].isOfNounPhrase
    }
  }

  /// Whether a subject and its verb only tell of the noun before them what is so of that: `the team [Rina built] is small`.
  private func isContact(_ draft: AttributionDraft, _ syntax: PassageSyntax) -> Bool {
    let (base, runs) = (passage.tokens.lowerBound, draft.runs(.content))
    guard let source = draft.source, source.upperBound == draft.cue.lowerBound, runs.count == 1,
      let run = runs.first, run.lowerBound == draft.cue.upperBound, syntax.quotation(run.lowerBound) == nil,
      !grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted)
    else { return false }
    return syntax.tags[run.lowerBound] == .modal || reading.has(base + run.lowerBound, word.finite)
  }

  /// Whether somebody is only rung up or sent for, and not called something: `called [an ambulance]`, `has called a meeting`.
  func isPlainCall(_ draft: AttributionDraft, _ syntax: PassageSyntax) -> Bool {
    let base = passage.tokens.lowerBound
    guard reading.has(base + draft.head, word.calling), syntax.tags[draft.head].isVerb,
      !draft.runs(.content).contains(where: { $0.contains { syntax.quotation($0) != nil } }),
      draft.head + 1 < syntax.count
    else { return false }
    let nouns = (draft.head + 1..<syntax.count).prefix { syntax.tags[$0].isOfNounPhrase }
    guard let last = nouns.last, draft.runs(.content).allSatisfy({ $0.lowerBound > draft.head }) else {
      return false
    }
    // `the plan a strike`
    return !nouns.dropFirst().contains { syntax.tags[$0] == .determiner }
      && (reading.has(base + last, word.summoned) || nouns.count == 1 && syntax.tags[last] == .number)
  }

  /// Whether it is only told what somebody responds to, and not what is said: `responds to the criticism`.
  func isReplyAlone(_ draft: AttributionDraft, _ syntax: PassageSyntax) -> Bool {
    let base = passage.tokens.lowerBound
    let runs = draft.runs(.content)
    guard reading.has(base + draft.head, word.reply), runs.count == 1, let run = runs.first,
      run.lowerBound > draft.head,
      syntax.tags[run.lowerBound] == .to || syntax.tags[run.lowerBound - 1] == .to
    else { return false }
    let isGerund = syntax.tags[draft.head] == .verbGerund
    return !run.contains { syntax.quotation($0) != nil || !isGerund && syntax.tags[$0] == .verb }
  }

  /// Whether a word is part of a name or title by its capital, and no verb: `the Fishing [Dispute] Board`.
  func isOfName(_ head: Int) -> Bool {
    guard !isHeading, reading.token(head).shape == .capitalised, !reading.text.isFirstOfSentence(head),
      head > passage.tokens.lowerBound, head + 1 < passage.tokens.upperBound
    else { return false }
    return reading.token(head - 1).isCapitalised && !reading.text.isFirstOfSentence(head - 1)
      && reading.token(head + 1).isCapitalised
  }

  /// Whether a label of a headline tells what it is about, and not who speaks: `Storm in Dalen: “We lost it all”`.
  func isTopic(_ label: SourcePhrase, _ syntax: PassageSyntax) -> Bool {
    let base = passage.tokens.lowerBound
    guard label.form == .nominal, label.tokens.lowerBound >= base,
      label.tokens.upperBound <= passage.tokens.upperBound,
      let preposition = label.tokens.first(where: { syntax.tags[$0 - base] == .preposition }),
      preposition > label.tokens.lowerBound
    else { return false }
    return !canSpeak(label.tokens.lowerBound - base..<preposition - base, syntax)
  }
}
