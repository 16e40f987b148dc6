import Article

/// `rencana X untuk …`, `kritik X soal …`, `kekhawatiran bahwa …`, `X's plan to …`
extension PassageReader {
  func nounCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let next = group.tokens.upperBound
    guard next < passageEnd() else { return nil }
    let span = reading.text.span(group.head)
    if found.contains(where: { $0.content.contains { $0.overlaps(span) } }) { return nil }
    let end = contentEnd(from: next, after: index)
    // A possessor before it: X's plan to.
    if group.head.lowerBound > passage.tokens.lowerBound + 1,
      reading.has(group.head.lowerBound - 1, word.possessive),
      reading.has(next, word.that) || reading.has(next, word.purpose)
    {
      let start = clauseStart(before: group.head.lowerBound)
      guard let source = sourceBefore(group.head.lowerBound, from: start) else { return nil }
      return made(group, source, next..<end)
    }
    if reading.has(next, word.that) {
      guard group.classes.contains(cue.that) || group.classes.contains(cue.hedged) else { return nil }
      return group.classes.contains(cue.hedged) ? made(group, nil, next..<end) : nil
    }
    guard let source = sourceBehind(next, strict: true, limit: end), source.tokens.upperBound < end,
      reading.has(
        source.tokens.upperBound, group.classes.contains(cue.topic) ? word.that.union(word.topic) : word.that)
    else { return nil }
    return made(group, source, source.tokens.upperBound..<end)
  }

  private func made(_ group: CueGroup, _ source: SourcePhrase?, _ range: Range<Int>) -> Attribution? {
    let content = content([range])
    guard !content.pieces.isEmpty else { return nil }
    return Attribution(
      source: source, cue: reading.text.span(group.head.lowerBound..<group.tokens.upperBound),
      content: content.pieces, quote: content.kind,
      quoted: content.quoted,
      modality: modality(group, content.pieces), decision: Decision("nounCue", 0.55))
  }
}
