import Article

/// `X diduga …`, `Diketahui, …`: what is said without a source, or with one at its end (`X dinilai keliru oleh Y`, `X dinilainya keliru`).
extension PassageReader {
  func passiveCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard next < passageEnd() else { return nil }
    if first > passage.tokens.lowerBound, reading.has(first - 1, word.relative) { return nil }
    if reading.has(next, word.by) { return nil }
    // `… hingga akhirnya dinyatakan meninggal`
    if first > passage.tokens.lowerBound, word.headFirst != .none, reading.name(first - 1) == nil,
      reading.has(first - 1, word.stop), !reading.has(first - 1, word.adverb.union(word.opener))
    {
      return nil
    }
    // Not within the content of another attribution, nor in a subordinate clause.
    let span = reading.text.span(group.tokens)
    if found.contains(where: { $0.content.contains { $0.contains(span) } }) { return nil }
    let start = clauseStart(before: first)
    if start > passage.tokens.lowerBound, reading.has(start - 1, word.subordinate),
      !isIntroduced(start..<first)
    {
      return nil
    }
    let lead = subjectStart(behindOpeners(start..<first)..<first)
    if lead < first, relativeClause(lead..<first) || isVerbal(lead..<first) { return nil }
    var end = contentEnd(from: next, after: index)
    var agent = group.classes.contains(cue.enclitic) ? enclitic(group) : nil
    // `dinilai keliru oleh X`
    if let by = (next..<end).first(where: { reading.has($0, word.by) && reading.quotation($0) == nil }),
      by - next <= 4, let source = sourceBehind(by, limit: end)
    {
      (agent, end) = (source, by)
    }
    let content = content([lead..<first, next..<end])
    guard let last = content.pieces.last, last.start >= reading.token(next).span.start else { return nil }
    return Attribution(
      source: agent, cue: cueSpan(group), content: content.pieces, quote: content.kind,
      quoted: content.quoted,
      modality: modality(group, content.pieces), decision: Decision("passiveCue", 0.7))
  }

  /// Where the subject of a passive begins: behind the adverbials that commas set off.
  private func subjectStart(_ range: Range<Int>) -> Int {
    let parts = segments(range)
    guard let last = parts.last, parts.count > 1 else { return range.lowerBound }
    if last.isEmpty {
      let isAdverbial =
        reading.has(range.lowerBound, word.preposition.union(word.time))
        || range.lowerBound > passage.tokens.lowerBound
          && reading.has(range.lowerBound - 1, word.subordinate)
      return isAdverbial ? range.upperBound : range.lowerBound
    }
    if reading.has(last.lowerBound, word.relative) || reading.has(last.lowerBound, word.coordinate) {
      return range.lowerBound
    }
    return last.lowerBound
  }

  /// Whether what opens the clause before a passive only joins the sentence to the one before (`Namun, …`), or opens a clause
  /// before the main one (`Sebelum meninggal, …`).
  private func isIntroduced(_ range: Range<Int>) -> Bool {
    let opening = behindOpeners(passage.tokens.lowerBound..<range.lowerBound)..<range.lowerBound
    return opening.isEmpty || opening.count == 1 && segments(range).count > 1
  }

  /// Whether words before a passive are no subject but the verb that it goes with: `Tak terima disebut …`
  private func isVerbal(_ range: Range<Int>) -> Bool {
    let noun = word.human.union(word.body).union(word.determiner).union(word.pronoun)
    return reading.has(range.lowerBound, word.negation) && range.count <= 3
      && !range.contains { reading.name($0) != nil || reading.phrase($0, noun) > 0 }
  }

  /// Whether a cue stands in a relative clause that is still open: "bus yang ditumpangi korban diduga ..." is not.
  private func relativeClause(_ range: Range<Int>) -> Bool {
    guard let relative = range.last(where: { reading.has($0, word.relative) }) else { return false }
    let between = (relative + 1)..<range.upperBound
    return !between.contains { isVerb($0) || reading.isComma($0) }
  }
}
