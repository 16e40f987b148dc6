import Article

/// `Menteri: Harga Beras Turun` in a heading, `WALLACE: Do you …` in a transcript.
extension PassageReader {
  static let labelRule = "speakerLabel"

  /// What labels tell of a passage: in a headline more than one may stand there, `Menteri: Harga Turun, Petani: Masih Mahal`.
  func speakerLabels() -> [Attribution] {
    var end = passageEnd()
    guard let first = speakerLabel(before: end) else { return labelAtEnd(before: end).map { [$0] } ?? [] }
    if isHeading, word.headFirst != .none,
      let colon = first.cue.map({ reading.text.tokenIndex(at: $0.start) }),
      let comma = clauseBehind(colon, before: end)
    {
      end = comma
      return speakerLabel(before: end).map { [$0] } ?? [first]
    }
    guard isHeading, let colon = first.cue.map({ reading.text.tokenIndex(at: $0.start) }),
      let (label, next) = labelBehind(colon, before: end), let source = phrase(label),
      let before = speakerLabel(before: label.lowerBound - 1), let second = made(source, next, end)
    else { return [first] }
    return [before, second]
  }

  /// Who is named at the end of a headline: `Harga Beras Turun: Menteri Perdagangan`, `Prices will fall - minister`.
  private func labelAtEnd(before end: Int) -> Attribution? {
    guard isHeading,
      let colon = (passage.tokens.lowerBound..<end).last(where: {
        (reading.key($0) == Mark.colon || isDashAlone($0)) && reading.quotation($0) == nil
      }), colon - passage.tokens.lowerBound > 2, colon + 1 < end, end - colon <= 7,
      isSpeaker(colon + 1..<end) && (reading.key(colon) == Mark.colon || isOfficeOrPeople(colon + 1..<end))
        || endsName(end - 1, .person) && isTitle(colon + 1),
      let source = phrase(colon + 1..<end)
    else { return nil }
    let content = content([passage.tokens.lowerBound..<colon])
    guard !content.pieces.isEmpty else { return nil }
    return Attribution(
      source: source, cue: reading.token(colon).span, content: content.pieces, quote: content.kind,
      quoted: content.quoted, modality: modality(of: passage.tokens.lowerBound..<colon),
      decision: Decision(Self.labelRule, 0.6))
  }

  /// Whether a word for people, or a person, stands behind a dash, and not the paper or the place: `… - minister`, `… - The Daily`.
  private func isOfficeOrPeople(_ label: Range<Int>) -> Bool {
    let names = label.compactMap { reading.name($0) }
    if names.contains(where: { reading.names[$0].kind == .organization }) { return false }
    if names.contains(where: { reading.names[$0].kind == .person }) { return true }
    let head = word.headFirst == .none ? label.upperBound - 1 : label.lowerBound
    return reading.phrase(head, word.human.union(word.body)) > 0 && reading.name(head) == nil
  }

  /// Whether a dash with blanks around stands there: `Prices will fall - minister`
  private func isDashAlone(_ index: Int) -> Bool {
    Mark.isDash(reading.key(index)) && !reading.text.isJoined(index) && !reading.text.isJoined(index + 1)
  }

  /// The comma before what another is said to say: `Menteri: Harga Turun[,] Petani Sebut Masih Mahal`
  private func clauseBehind(_ colon: Int, before end: Int) -> Int? {
    for group in cueGroups() where group.tokens.lowerBound > colon && group.tokens.upperBound < end {
      guard group.classes.contains(cue.heading),
        let comma = (colon + 2..<max(colon + 2, group.tokens.lowerBound)).last(where: { reading.isComma($0) }
        ),
        comma + 1 < group.tokens.lowerBound,
        headlinePhrase(comma + 1..<group.tokens.lowerBound).upperBound == group.tokens.lowerBound
      else { continue }
      return comma
    }
    return nil
  }

  /// The words for somebody between a comma and a colon behind the one at `colon`.
  private func labelBehind(_ colon: Int, before end: Int) -> (label: Range<Int>, colon: Int)? {
    guard
      let next = (colon + 1..<end).first(where: {
        reading.key($0) == Mark.colon && reading.quotation($0) == nil
      }), next + 1 < end
    else { return nil }
    let parts = segments(colon + 1..<next)
    guard parts.count > 1, let label = parts.last.map(speakerWords), !label.isEmpty, isSpeaker(label) else {
      return nil
    }
    return (label, next)
  }

  private func speakerLabel(before end: Int) -> Attribution? {
    var start = passage.tokens.lowerBound
    let isFirst = reading.text.blocks[passage.block].lowerBound == start
    if reading.token(start).kind == .quotationMark, reading.quotation(start) == nil { start += 1 }
    guard
      let colon = (start..<min(end, start + 16)).first(where: {
        reading.key($0) == Mark.colon && reading.quotation($0) == nil
      }),
      colon > start, colon + 1 < end
    else { return nil }
    let parts = segments(start..<colon)
    guard let label = parts.last.map(speakerWords), let first = label.first, label.count <= 9 else {
      return nil
    }
    if !isHeading {
      // In running text only a name in capitals at the beginning of a paragraph.
      guard isFirst, parts.count == 1, label.count <= 5,
        label.allSatisfy({ reading.token($0).shape == .capitals }), !reading.has(first, word.stop),
        !isDatelineLabel(label)
      else { return nil }
    } else {
      // `X Ancam Y, Z: …`: behind the comma somebody else speaks.
      let isAnother = parts.count > 1 && isSpeaker(label)
      if !isAnother, let source = headingSubject(start..<colon) { return made(source, colon, end) }
      guard !reading.has(first, word.stop), !isTopicPlace(label), !tellsOfTwo(parts.last!),
        reading.name(first) != nil || isAnother || isOfPeopleAlone(label)
          || (word.headFirst != .none || syntax == nil)
            && reading.phrase(first, word.human.union(word.body).union(word.determiner)) > 0
          || label.contains(where: isPerson),
        !label.contains(where: {
          reading.quotation($0) != nil || grammar.cues.attributes(reading.key($0)).contains(cue.active)
            || isLabelVerb($0)
        })
      else { return nil }
    }
    return phrase(label).flatMap { made($0, colon, end) }
  }

  /// Whether a label of an English headline is only the place that it is about: `Norway: Hundreds return to harbour`.
  func isTopicPlace(_ label: Range<Int>) -> Bool {
    guard word.headFirst == .none, let name = label.first.flatMap(reading.name) else { return false }
    return reading.names[name].kind == .place && reading.names[name].tokens == label
  }

  /// Whether a label tells what one does to another, where nouns come first: `Rusia Invasi Ukraina: …`, `Arema vs Persis: …`
  private func tellsOfTwo(_ label: Range<Int>) -> Bool {
    guard word.headFirst != .none, let name = label.first.flatMap(reading.name),
      reading.names[name].tokens.lowerBound == label.lowerBound
    else { return false }
    let next = reading.names[name].tokens.upperBound
    guard next + 1 < label.upperBound, reading.name(next) == nil, reading.isWord(next),
      !reading.has(next, word.coordinate.union(word.preposition)),
      reading.phrase(next, word.human.union(word.body)) == 0, let other = reading.name(next + 1)
    else { return false }
    return reading.names[other].kind == reading.names[name].kind
  }

  /// Whether words in capitals before a colon can only tell where an article was written: a place, or nothing known where no other
  /// paragraph begins with such a label, as those of a transcript do: `PORT DALEN: The mayor said …`.
  func isDatelineLabel(_ label: Range<Int>) -> Bool {
    guard let first = label.first, word.headFirst == .none || reading.name(first) != nil else { return false }
    if let name = reading.name(first),
      reading.names[name].kind != .organization || label.count == 1 || word.headFirst != .none
    {
      return reading.names[name].kind == .place
    }
    return !reading.text.blocks.contains { block in
      guard let start = block.first, start != passage.tokens.lowerBound,
        reading.token(start).shape == .capitals
          || reading.token(start).kind == .quotationMark
      else { return false }
      let rest = block.prefix(8)
      guard let colon = rest.first(where: { reading.key($0) == Mark.colon }) else { return false }
      return rest.prefix { $0 < colon }.allSatisfy {
        reading.token($0).shape == .capitals || reading.token($0).kind == .quotationMark
      }
    }
  }

  /// The words of a label that name who speaks: `Respons [Bupati] Soal Banjir`.
  private func speakerWords(_ label: Range<Int>) -> Range<Int> {
    guard isHeading, !label.isEmpty else { return label }
    let first = behindGenre(label)
    let end = nounPhraseEnd(first, limit: label.upperBound)
    return first..<((first + 1..<max(first + 1, end)).first { reading.phrase($0, word.genre) > 0 } ?? end)
  }

  /// Whether a part of a headline before a colon is only the name of somebody, or a word for people.
  private func isSpeaker(_ label: Range<Int>) -> Bool {
    let first = label.lowerBound
    if let name = reading.name(first) { return reading.names[name].tokens == label }
    if isUnknownName(label) || isOfPeopleAlone(label) { return true }
    return label.count <= 3 && reading.phrase(first, word.human.union(word.body)) > 0
      && !label.contains { isLabelVerb($0) }
  }

  /// Whether nouns of an English headline are people: `Ban will hurt shops: [market traders]`.
  private func isOfPeopleAlone(_ label: Range<Int>) -> Bool {
    guard word.headFirst == .none, label.count <= 4, let syntax,
      label.upperBound <= passage.tokens.upperBound
    else { return false }
    let base = passage.tokens.lowerBound
    return label.allSatisfy { syntax.tags[$0 - base].isOfNounPhrase }
      && canSpeak(label.lowerBound - base..<label.upperBound - base, syntax)
  }

  /// Whether words in a headline can only be a name: two or three with capitals, none of which is known as anything else.
  private func isUnknownName(_ label: Range<Int>) -> Bool {
    (2...3).contains(label.count)
      && label.allSatisfy {
        reading.isWord($0) && reading.token($0).shape == .capitalised && reading.name($0) == nil
          && !reading.has($0, word.stop.union(word.preposition))
          && !isVerb($0) && !isNoNoun($0) && !isLabelVerb($0)
      }
  }

  /// The subject of a headline before its colon: `X Welcomes Y: …`
  private func headingSubject(_ range: Range<Int>) -> SourcePhrase? {
    for group in cueGroups()
    where group.tokens.lowerBound > range.lowerBound && group.tokens.upperBound < range.upperBound {
      guard group.classes.contains(cue.active.union(cue.heading)) else { continue }
      let source = sourceBefore(group.tokens.lowerBound, from: range.lowerBound)
      return source.flatMap {
        $0.form == .name || reading.phrase($0.tokens.lowerBound, word.human) > 0 ? $0 : nil
      }
    }
    return nil
  }

  private func made(_ source: SourcePhrase, _ colon: Int, _ end: Int) -> Attribution? {
    let span = reading.token(colon).span
    if !isHeading {
      // A turn of a transcript is spoken to the end of its paragraph.
      let turn = reading.text.span(colon + 1..<reading.text.blocks[passage.block].upperBound)
      return Attribution(
        source: source, cue: span, content: [turn], quote: .direct, quoted: [turn],
        modality: labelModality(colon + 1), decision: Decision(Self.labelRule, 0.7))
    }
    let content = content([(colon + 1)..<end])
    guard !content.pieces.isEmpty else { return nil }
    return Attribution(
      source: source, cue: span, content: content.pieces, quote: content.kind, quoted: content.quoted,
      modality: labelModality(colon + 1), decision: Decision(Self.labelRule, 0.7))
  }

  private func isLabelVerb(_ index: Int) -> Bool {
    grammar.cues.attributes(reading.key(index)).contains(cue.heading) && reading.name(index) == nil
  }

  private func labelModality(_ first: Int) -> Claim.Modality {
    guard let last = passage.tokens.last else { return .asserted }
    if reading.text.text.utf8[reading.token(last).span.start] == 0x3F { return .questioned }
    return modality(of: first..<passage.tokens.upperBound)
  }
}
