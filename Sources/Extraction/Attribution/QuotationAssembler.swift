import Article

/// Puts the attributions of the passages in a row: joins what one quotation says in two pieces, and gives a
/// bare quotation the speaker with whose words it plainly goes on: of the quotation before, of the paragraph before,
/// or of the quotation behind. One that is a heading has the speaker who says the same in the text.
struct QuotationAssembler {
  /// How many paragraphs on a quotation may still have the speaker of the last one.
  private static let farthest = 3

  let reading: Reading
  private(set) var attributions: [Attribution] = []
  /// The last attribution of a quotation, with the block and the passage in which it ends.
  private var last: (index: Int, block: Int, passage: Int)?
  private var lastPassage: (block: Int, source: SourcePhrase?, index: Int?) = (-1, nil, nil)
  /// Quotations without a speaker up to now: one at the end of the paragraph before, and those that are headings.
  private var open: (block: Int, index: Int)?
  private var headings: [Int] = []
  /// Who is about to speak: where the paragraph before ends with a colon, `The paper reports:`, or where a person is the
  /// subject of the sentence before, `Rina membantahnya.`
  private var announced: Announcement?

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
    let block = reader.passage.block
    for index in first..<attributions.count where attributions[index].quote != nil {
      last = (index, block, reader.index)
      settle(index, reader)
      if attributions[index].source == nil, attributions[index].continues == nil, !reader.isHeading {
        open = (reading.quotations[reader.quotationIndices.last ?? 0].block, index)
      } else if let open, attributions[index].continues == open.index {
        self.open?.block = block
      }
    }
    announced = announcement(reader) ?? introduction(reader)
    let spoken = (first..<attributions.count).last { attributions[$0].source != nil }
    lastPassage = (block, reader.found.last { $0.source != nil }?.source, spoken)
  }

  /// Gives the quotations without a speaker that of the quotation at `index`, where it stands at the beginning of the next
  /// paragraph, or says what a heading quotes.
  private mutating func settle(_ index: Int, _ reader: PassageReader) {
    let quotation = attributions[index]
    guard quotation.source != nil else { return }
    if let open, firstBlock(reader) == open.block + 1,
      quotation.content.first?.start == reading.text.span(reader.passage.tokens).start
    {
      attributions[open.index].continues = index
      self.open = nil
    }
    let said = headings.filter { repeats(attributions[$0].content, quotation.content) }
    for heading in said { attributions[heading].continues = index }
    headings.removeAll { said.contains($0) }
  }

  /// Whether most words of a quotation stand in another.
  private func repeats(_ short: [Span], _ long: [Span]) -> Bool {
    func words(_ spans: [Span]) -> [WordKey] {
      spans.flatMap { reading.text.tokens(touching: $0) }.filter { reading.isWord($0) }.map {
        reading.key($0)
      }
    }
    let other = Set(words(long))
    let own = words(short)
    return own.count { other.contains($0) } * 3 >= own.count * 2
  }

  /// The paragraph in which a passage begins.
  private func firstBlock(_ reader: PassageReader) -> Int {
    reading.text.blockOfSentence[reading.text.sentenceIndex(ofToken: reader.passage.tokens.lowerBound)]
  }

  /// Who is announced at the end of a paragraph, with the cue.
  private func announcement(_ reader: PassageReader) -> Announcement? {
    guard let colon = reader.passage.tokens.last, reading.key(colon) == Mark.colon,
      let group = reader.cueGroups().last(where: {
        $0.tokens.upperBound <= colon && $0.classes.contains(reader.cue.active.union(reader.cue.noun))
      }),
      let source = reader.sourceBefore(group.tokens.lowerBound, from: reader.passage.tokens.lowerBound)
    else { return nil }
    return Announcement(
      block: reader.passage.block + 1, passage: reader.index + 1, source: source,
      cue: reading.text.span(group.tokens), decision: Decision("announcedQuotation", 0.7))
  }

  /// The person who is the subject of a sentence that reports nothing itself, and of whom a quotation may follow in the same
  /// paragraph: `Rina membantahnya.`
  private func introduction(_ reader: PassageReader) -> Announcement? {
    let tokens = reader.passage.tokens
    let lead = reader.behindOpeners(tokens)
    // `Menanggapi kabar itu, Rina menjawab singkat.`
    let isAct = lead < tokens.upperBound && reader.isVerb(lead)
    let comma = isAct ? (lead..<tokens.upperBound).prefix(16).first { reading.isComma($0) } : nil
    let first = comma.map { $0 + 1 } ?? lead
    guard reader.word.headFirst != .none, !reader.isHeading, reader.found.allSatisfy({ $0.source == nil }),
      reader.quotationIndices.isEmpty, first < tokens.upperBound,
      let source = reader.sourceBehind(first, strict: true), source.form == .name,
      reader.isNamedPerson(source.tokens), source.tokens.upperBound < tokens.upperBound,
      reader.isPredicate(source.tokens.upperBound)
    else { return nil }
    return Announcement(
      block: reader.passage.block, passage: reader.index + 1, source: source, cue: nil,
      decision: Decision("subjectBeforeQuotation", 0.5))
  }

  /// A quotation without a cue of its own.
  private mutating func bare(_ quotation: Quotation, _ reader: PassageReader) -> Attribution? {
    let heading = reader.isHeading
    let block = firstBlock(reader)
    if let announced, block == announced.block, reader.index == announced.passage,
      quotation.tokens.lowerBound == reader.passage.tokens.lowerBound
    {
      return Attribution(
        source: announced.source, cue: announced.cue, content: [quotation.span], quote: .direct,
        quoted: [quotation.span], decision: announced.decision)
    }
    let bare = Attribution(
      source: nil, cue: nil, content: [quotation.span], quote: .direct, quoted: [quotation.span],
      decision: Decision("bareQuotation", 0.3))
    if heading {
      headings.append(attributions.count)
      return bare
    }
    // `Rina said that the road was bad. "Nobody mends it."`
    if let index = lastPassage.index, block - lastPassage.block <= 1, last?.passage != reader.index - 1 {
      return continued(bare, from: index)
    }
    if let last, last.block == block || block - last.block == 1 {
      let before = attributions[last.index]
      if last.block == block, before.quote == .direct || reader.grammar.learned != nil,
        before.continues == nil,
        reader.index - last.passage <= (attributions.count == last.index + 1 ? 2 : 1),
        before.content.last.map({ $0.end <= quotation.span.start }) ?? false
      {
        attributions[last.index].content.append(quotation.span)
        attributions[last.index].quoted.append(quotation.span)
        self.last?.passage = reader.index
        return nil
      }
      return continued(bare, from: last.index)
    }
    if let last, block - last.block <= Self.farthest {
      return continued(bare, from: last.index)
    }
    return bare
  }

  private func continued(_ quotation: Attribution, from index: Int) -> Attribution {
    var quotation = quotation
    quotation.continues = index
    quotation.decision = Decision("continuedQuotation", 0.55)
    return quotation
  }

  /// Whether a quotation without a cue is somebody's words: it stands alone in its passage, or is a sentence.
  private func isUtterance(_ quotation: Quotation, _ reader: PassageReader) -> Bool {
    guard quotation.evidence != .singleMarks || reader.isHeading, quotation.tokens.count >= 5 else {
      return false
    }
    let outside = reader.passage.tokens.filter { token in
      !quotation.tokens.contains(token) && reading.text.tokens[token].kind == .word
    }
    return outside.count <= 2
  }
}

/// Who is about to speak, and in which passage of which paragraph.
private struct Announcement {
  var block: Int
  var passage: Int
  var source: SourcePhrase
  var cue: Span?
  var decision: Decision
}
