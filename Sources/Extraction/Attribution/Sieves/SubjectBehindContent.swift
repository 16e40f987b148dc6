import Article

/// `"…," X said.`, `Prices will rise, he said.`, `The museum, he said, would open.`
extension PassageReader {
  func subjectBehindContent(_ group: CueGroup) -> Attribution? {
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard first > passage.tokens.lowerBound else { return nil }
    let start = clauseStart(before: first)
    var before = start - 1
    if before > passage.tokens.lowerBound, isFinal(before), reading.quotation(before) == nil { before -= 1 }
    if before >= passage.tokens.lowerBound, let quotation = reading.quotation(before),
      !taken.contains(quotation),
      endsClause(next)
        || reading.quotations[quotation].tokens.count > 6 && opensPassage(quotation)
          && (next >= passage.tokens.upperBound || reading.quotation(next) == nil),
      let source = sourceBefore(first, from: start), covers(source, start..<first)
    {
      return quoted(quotation, group, source, rule: "subjectBehindQuotation")
    }
    guard endsClause(behindAddressee(of: group)), let source = sourceBefore(first, from: start),
      source.tokens.lowerBound > start,
      reading.isComma(source.tokens.lowerBound - 1), isPerson(source)
    else { return nil }
    var around = group
    around.tokens = source.tokens.lowerBound..<behindAddressee(of: group)
    guard
      var found = self.around(
        around, nil, start: clauseStart(before: first, behindCues: false, subordinates: false),
        rule: "subjectBehindContent")
    else { return nil }
    found.source = source
    found.cue = cueSpan(group)
    return found
  }

  /// Behind those who are told: `…, X told [reporters] on Monday`; where the cue ends if nobody is.
  private func behindAddressee(of group: CueGroup) -> Int {
    let next = group.tokens.upperBound
    guard word.headFirst == .none, group.classes.contains(cue.recipient) || isHeading, next < passageEnd(),
      reading.name(next) != nil || reading.phrase(next, word.human.union(word.pronoun)) > 0
        || isHeading && reading.isWord(next)
    else { return next }
    return min(passageEnd(), max(next + 1, nounPhraseEnd(next, limit: passageEnd())))
  }

  private func opensPassage(_ quotation: Int) -> Bool {
    reading.quotations[quotation].tokens.lowerBound <= passage.tokens.lowerBound + 1
  }

  /// Whether nothing but the source stands between a quotation and its cue.
  private func covers(_ source: SourcePhrase, _ range: Range<Int>) -> Bool {
    let lead = behindOpeners(range)
    return source.tokens.lowerBound == lead
  }

  /// Whether a cue has no content behind it: the clause ends, or an adverbial follows.
  func endsClause(_ next: Int) -> Bool {
    guard next < passage.tokens.upperBound else { return true }
    if isFinal(next) { return reading.key(next) != Mark.colon }
    if reading.quotation(next) != nil { return false }
    return !reading.has(next, word.that)
      && (reading.has(next, word.preposition) || reading.has(next, word.time))
  }

  private func isPerson(_ source: SourcePhrase) -> Bool {
    source.form != .nominal || reading.phrase(source.tokens.lowerBound, word.human) > 0
      || isHeading && word.headFirst == .none && (source.tokens.last.map(isPeople) ?? false)
  }
}
