import Article

/// `X mengatakan [bahwa] …`, `X said that …`, `X meminta …`
extension PassageReader {
  func subjectCueContent(_ group: CueGroup, _ index: Int) -> Attribution? {
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard next < passage.tokens.upperBound, let begin = contentBegin(group) else { return nil }
    guard let subject = subject(of: group, index) else { return nil }
    let end = contentEnd(from: begin, after: index)
    guard begin < end else { return nil }
    var ranges = [begin..<end]
    if let tail = subject.lead { ranges.insert(tail, at: 0) }
    let content = content(ranges)
    guard !content.pieces.isEmpty, reading.text.span(first..<next).end <= content.pieces.last!.start else {
      return nil
    }
    // A quotation behind words that are no content: `X menegaskan sikapnya lewat Instagram: "..."`
    if let quotation = quotationBehindColon(begin..<end) {
      let span = reading.quotations[quotation].span
      return Attribution(
        source: subject.source, cue: cueSpan(group), content: [span], quote: .direct, quoted: [span],
        modality: modality(group, [span]), decision: Decision("cueBeforeQuotation", 0.9))
    }
    if group.classes.contains(cue.quote), content.kind == nil { return nil }
    return Attribution(
      source: subject.source, cue: cueSpan(group), content: content.pieces, quote: content.kind,
      quoted: content.quoted, modality: modality(group, content.pieces),
      decision: Decision(subject.shared ? "coordinatedCue" : "subjectCueContent", subject.shared ? 0.6 : 0.85)
    )
  }

  private func quotationBehindColon(_ range: Range<Int>) -> Int? {
    for index in range.dropFirst() {
      guard let quotation = reading.quotation(index) else { continue }
      let tokens = reading.quotations[quotation].tokens
      guard tokens.lowerBound == index else { return nil }
      let colon = reading.key(index - 1) == Mark.colon
      return colon && tokens.upperBound >= range.upperBound - 1 ? quotation : nil
    }
    return nil
  }

  /// The subject of a cue: before it, or shared with the cue to which it is joined.
  func subject(of group: CueGroup, _ index: Int) -> (source: SourcePhrase, shared: Bool, lead: Range<Int>?)? {
    let first = group.tokens.lowerBound
    guard first > passage.tokens.lowerBound else { return nil }
    let start = clauseStart(before: first)
    let joint = behindOpeners(start..<first)
    if joint >= first,
      let last = found.indices.last(where: {
        found[$0].source != nil && found[$0].decision.rule != "passiveCue"
      }),
      reading.has(first - 1, word.coordinate) || reading.has(first - 1, word.subordinate)
        || reading.isComma(first - 1)
    {
      guard let source = found[last].source, source.span.end <= reading.token(first).span.start else {
        return nil
      }
      return (source, true, nil)
    }
    guard let source = sourceBefore(first, from: start) else { return nil }
    return (source, false, nil)
  }

  /// Where the content begins behind a cue; nil when nothing there can be one.
  func contentBegin(_ group: CueGroup) -> Int? {
    let end = passageEnd()
    var begin = group.tokens.upperBound
    guard begin < end else { return nil }
    let comma = reading.isComma(begin) || reading.key(begin) == Mark.colon
    if comma { begin += 1 }
    guard begin < end else { return nil }
    let needsClause = group.classes.contains(cue.clause)
    let that = complementiser(from: begin, before: end)
    if group.classes.contains(cue.that) {
      guard let that else { return nil }
      return that
    }
    if needsClause, !comma, that == nil, reading.quotation(begin) == nil { return nil }
    if group.classes.contains(cue.verb) {
      guard comma == false, reading.has(begin, word.that) || isVerb(begin) || reading.has(begin, word.adverb)
      else { return nil }
    }
    if let that, that > begin, !comma {
      // A date, a place, an addressee between the cue and its content are left out, an object is not.
      if reading.has(begin, word.stop) || reading.has(begin, word.addressee) || reading.has(begin, word.time)
      {
        return that
      }
    }
    if reading.has(begin, word.addressee), !comma {
      return behindAddressee(begin, before: end)
    }
    return begin
  }

  /// A complementiser near the beginning of a content.
  private func complementiser(from begin: Int, before end: Int) -> Int? {
    for index in begin..<min(end, begin + 14) {
      if reading.quotation(index) != nil { return nil }
      if reading.has(index, word.that), reading.token(index).shape == .lower { return index }
      if reading.isComma(index) { return nil }
    }
    return nil
  }

  /// Behind "kepada wartawan,"; nil when nothing follows.
  private func behindAddressee(_ begin: Int, before end: Int) -> Int? {
    var index = begin
    while index < end, index - begin < 14 {
      if reading.isComma(index) { return index + 1 < end ? index + 1 : nil }
      if index > begin,
        reading.has(index, word.that) || reading.has(index, word.topic) || reading.quotation(index) != nil
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
