import Article

/// `X diduga …`, `Diketahui, …`: what is said without a source.
extension PassageReader {
  func passiveCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard next < passageEnd() else { return nil }
    if first > passage.tokens.lowerBound, reading.has(first - 1, word.relative) { return nil }
    if reading.has(next, word.by) { return nil }
    // Not within the content of another attribution, nor in a subordinate clause.
    let span = reading.text.span(group.tokens)
    if found.contains(where: { $0.content.contains { $0.contains(span) } }) { return nil }
    let start = clauseStart(before: first)
    if start > passage.tokens.lowerBound, reading.has(start - 1, word.subordinate) { return nil }
    let lead = behindOpeners(start..<first)
    if lead < first, relativeClause(lead..<first) { return nil }
    return around(group, nil, start: start, rule: "passiveCue")
  }

  /// Whether a cue stands in a relative clause that is still open: "bus yang ditumpangi korban diduga ..." is not.
  private func relativeClause(_ range: Range<Int>) -> Bool {
    guard let relative = range.last(where: { reading.has($0, word.relative) }) else { return false }
    let between = (relative + 1)..<range.upperBound
    return !between.contains { isVerb($0) || reading.isComma($0) }
  }
}
