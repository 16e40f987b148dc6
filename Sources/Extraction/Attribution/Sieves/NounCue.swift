import Article

/// `rencana X untuk …`, `kritik X soal …`, `kekhawatiran bahwa …`, `X's plan to …`
extension PassageReader {
  func nounCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let next = group.tokens.upperBound
    guard next < passageEnd() else { return nil }
    let span = reading.text.span(group.head)
    if found.contains(where: { $0.content.contains { $0.overlaps(span) } }) { return nil }
    var limit = contentEnd(from: next, after: index)
    // `Menanggapi keputusan X untuk …, Y mengatakan …`
    if word.headFirst != .none, isVerb(behindOpeners(passage.tokens.lowerBound..<group.head.lowerBound)) {
      let comma = (next..<limit).first { reading.isComma($0) && reading.quotation($0) == nil } ?? limit
      if groups[(index + 1)...].contains(where: { $0.tokens.lowerBound > comma }) { limit = comma }
    }
    let end = predicate(of: group, before: limit) ?? limit
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

  /// The verb of a sentence whose subject is the noun, with what is said, planned or asked: `Permintaan X untuk bergabung [ditolak]`.
  private func predicate(of group: CueGroup, before end: Int) -> Int? {
    guard word.headFirst != .none,
      behindOpeners(passage.tokens.lowerBound..<group.head.lowerBound) == group.head.lowerBound
    else { return nil }
    // The first is that of what is said.
    let verbs = (group.tokens.upperBound..<end).filter {
      reading.name($0) == nil && reading.token($0).shape == .lower && isVerb($0)
        && reading.quotation($0) == nil
    }
    guard let first = verbs.first else { return nil }
    return unjoinedVerbs(first + 1..<end).last
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
