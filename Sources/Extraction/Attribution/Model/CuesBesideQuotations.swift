import Article

/// Mends what the models make of cues that stand beside a quotation: `"…," says X`, `X told Y: "…"`. There the form alone
/// tells what is said, and by whom.
extension PassageReader {
  /// Most tokens between a cue and the colon before its quotation: an addressee, a manner.
  private static let mostBetween = 10
  /// Most tokens of a source between a quotation and its cue.
  private static let mostOfSource = 8

  mutating func mendCuesBesideQuotations(_ syntax: PassageSyntax) {
    for index in quotationIndices where reading.quotations[index].tokens.count > 3 {
      mendCueBehind(index)
      mendCueBefore(index, syntax)
    }
  }

  /// `"…," says X, still hated by many`, `"…," the 57-year-old added`: a verb whose source the models did not find.
  private mutating func mendCueBehind(_ index: Int) {
    var next = reading.quotations[index].tokens.upperBound
    if next < passage.tokens.upperBound, reading.isComma(next) { next += 1 }
    guard
      let group = groups.first(where: {
        $0.tokens.lowerBound >= next && $0.classes.contains(cue.inverted)
      }),
      group.tokens.lowerBound - next <= Self.mostOfSource,
      let place = attributionIndex(of: group), found[place].source == nil,
      let source = group.tokens.lowerBound == next
        ? sourceBehind(group.tokens.upperBound) : sourceBefore(group.tokens.lowerBound, from: next),
      group.tokens.lowerBound == next || source.tokens.lowerBound == next
    else { return }
    found[place].source = source
    keepQuoted(place, index)
  }

  /// `X responded pointedly, with a smile: "…"`, `X told Y: "…"`.
  private mutating func mendCueBefore(_ index: Int, _ syntax: PassageSyntax) {
    let quotation = reading.quotations[index]
    let colon = quotation.tokens.lowerBound - 1
    guard colon > passage.tokens.lowerBound, reading.key(colon) == Mark.colon,
      let number = groups.lastIndex(where: { $0.tokens.upperBound <= colon }),
      groups[number].classes.contains(cue.active)
    else { return }
    let group = groups[number]
    let between = group.tokens.upperBound..<colon
    guard between.count <= Self.mostBetween,
      !between.contains(where: {
        syntax.tags[$0 - passage.tokens.lowerBound].isVerb && !reading.token($0).isCapitalised
          || reading.quotation($0) != nil || Mark.finals.contains(reading.key($0))
      })
    else { return }
    if let place = attributionIndex(of: group) {
      guard found[place].source != nil else { return }
      // What signals it beside the verb, as the colon itself.
      let others = reading.text.span(between.lowerBound..<colon + 1)
      keepQuoted(place, index)
      found.removeAll { $0.cue.map(others.contains) ?? false }
      return
    }
    guard !taken.contains(index), let subject = subject(of: group, number) else { return }
    let attribution = Attribution(
      source: subject.source, cue: cueSpan(group), content: [quotation.span], quote: .direct,
      quoted: [quotation.span], modality: modality(group, [quotation.span]),
      decision: Decision("cueBeforeQuotation", 0.8))
    found.append(attribution)
    markQuotations(in: attribution)
  }

  /// The attribution whose cue is that of a group.
  private func attributionIndex(of group: CueGroup) -> Int? {
    let span = reading.text.span(group.head)
    return found.firstIndex { $0.cue?.overlaps(span) ?? false }
  }

  /// Whether words in marks belong to the clause before them: `praised her for the “lovely song,” she replied: “…”`.
  private func isTerm(_ quoted: Span) -> Bool {
    let first = reading.text.tokenIndex(at: quoted.start)
    return first > passage.tokens.lowerBound && reading.isWord(first - 1)
      && reading.token(first - 1).shape == .lower
  }

  /// Makes the quotation, and what else is quoted, the content of an attribution.
  private mutating func keepQuoted(_ place: Int, _ index: Int) {
    let span = reading.quotations[index].span
    var quoted = found[place].quoted.filter { !$0.overlaps(span) && !isTerm($0) }
    quoted.append(span)
    quoted.sort()
    found[place].content = quoted
    found[place].quoted = quoted
    found[place].quote = .direct
    markQuotations(in: found[place])
  }
}
