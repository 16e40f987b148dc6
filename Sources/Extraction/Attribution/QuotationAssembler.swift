import Article

/// Puts the attributions of the passages in a row: joins what one quotation says in two pieces, and gives a
/// bare quotation that plainly goes on the speaker of the one before.
struct QuotationAssembler {
  let reading: Reading
  private(set) var attributions: [Attribution] = []
  /// The last attribution of a quotation, with the block in which it ends.
  private var last: (index: Int, block: Int)?
  private var lastPassage: (block: Int, source: SourcePhrase?) = (-1, nil)
  /// Who is about to speak, where the paragraph before ends with a colon: `The paper reports:`
  private var announced: (block: Int, source: SourcePhrase, cue: Span)?

  init(reading: Reading) { self.reading = reading }

  /// The source of the passage before this one, when they stand in the same paragraph or one after the other.
  func source(before passage: Passage) -> SourcePhrase? {
    passage.block - lastPassage.block <= 1 ? lastPassage.source : nil
  }

  /// Whether a passage goes on with a turn of a transcript.
  func isTurn(_ passage: Passage) -> Bool {
    guard let last, attributions[last.index].decision.rule == "speakerLabel" else { return false }
    let start = reading.text.tokens[passage.tokens.lowerBound].span.start
    return attributions[last.index].content.last?.contains(start) ?? false
  }

  /// Takes over what a reader found.
  mutating func take(_ reader: PassageReader) {
    var pending: [Attribution] = []
    for index in reader.quotationIndices where !reader.taken.contains(index) {
      let quotation = reading.quotations[index]
      if reader.found.contains(where: { $0.content.contains { $0.overlaps(quotation.span) } }) { continue }
      guard isUtterance(quotation, reader) else { continue }
      if let bare = bare(quotation, reader) { pending.append(bare) }
    }
    let first = attributions.count
    attributions.append(
      contentsOf: (reader.found + pending).sorted { a, b in
        (a.content.first ?? Span(0, 0)) < (b.content.first ?? Span(0, 0))
      })
    for index in first..<attributions.count where attributions[index].quote != nil {
      last = (index, reader.passage.block)
    }
    announced = announcement(reader)
    lastPassage = (reader.passage.block, reader.found.last { $0.source != nil }?.source)
  }

  /// Who is announced at the end of a paragraph, with the cue.
  private func announcement(_ reader: PassageReader) -> (block: Int, source: SourcePhrase, cue: Span)? {
    guard let colon = reader.passage.tokens.last, reading.key(colon) == Mark.colon,
      let group = reader.cueGroups().last(where: { $0.tokens.upperBound <= colon }),
      group.classes.contains(reader.cue.active.union(reader.cue.noun)),
      let source = reader.sourceBefore(group.tokens.lowerBound, from: reader.passage.tokens.lowerBound)
    else { return nil }
    return (reader.passage.block, source, reading.text.span(group.tokens))
  }

  /// A quotation without a cue of its own.
  private mutating func bare(_ quotation: Quotation, _ reader: PassageReader) -> Attribution? {
    let heading = reader.isHeading
    if let announced, reader.passage.block == announced.block + 1,
      quotation.tokens.lowerBound == reader.passage.tokens.lowerBound
    {
      return Attribution(
        source: announced.source, cue: announced.cue, content: [quotation.span], quote: .direct,
        quoted: [quotation.span], decision: Decision("announcedQuotation", 0.7))
    }
    if let last, !heading, last.block == reader.passage.block || reader.passage.block - last.block == 1 {
      let before = attributions[last.index]
      if last.block == reader.passage.block, before.quote == .direct || reader.grammar.learned != nil,
        before.continues == nil,
        before.content.last.map({ $0.end <= quotation.span.start }) ?? false
      {
        attributions[last.index].content.append(quotation.span)
        attributions[last.index].quoted.append(quotation.span)
        return nil
      }
      return Attribution(
        source: nil, cue: nil, content: [quotation.span], quote: .direct, quoted: [quotation.span],
        continues: last.index, decision: Decision("continuedQuotation", 0.55))
    }
    return Attribution(
      source: nil, cue: nil, content: [quotation.span], quote: .direct, quoted: [quotation.span],
      decision: Decision("bareQuotation", 0.3))
  }

  /// Whether a quotation without a cue is somebody's words: it stands alone in its passage, or is a sentence.
  private func isUtterance(_ quotation: Quotation, _ reader: PassageReader) -> Bool {
    guard quotation.evidence != .singleMarks, quotation.tokens.count >= 5 else { return false }
    let outside = reader.passage.tokens.filter { token in
      !quotation.tokens.contains(token) && reading.text.tokens[token].kind == .word
    }
    return outside.count <= 2
  }
}
