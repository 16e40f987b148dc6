/// A cue with the adverbs around it, as it stands in a passage.
struct CueGroup {
  /// What the lexicon says of it.
  var classes: Lexicon.Attributes
  /// The words of the entry itself.
  var head: Range<Int>
  /// With auxiliaries, negation and adverbs.
  var tokens: Range<Int>
}

extension PassageReader {
  /// The cues outside quotations, by position.
  func cueGroups() -> [CueGroup] {
    var groups: [CueGroup] = []
    var index = passage.tokens.lowerBound
    var floor = index
    let end = passage.tokens.upperBound
    while index < end {
      if let quotation = reading.quotation(index) {
        index = max(index + 1, reading.quotations[quotation].tokens.upperBound)
        floor = index
        continue
      }
      guard let match = grammar.cues.longestMatch(reading.text.tokens, from: index, before: end),
        reading.name(index) == nil || reading.token(index).shape == .lower
          || grammar.cues.attributes(match.entry).contains(cue.heading)
      else {
        index += 1
        continue
      }
      index = match.tokens.upperBound
      if grammar.cues.attributes(match.entry).contains(cue.mute) {
        floor = index
        continue
      }
      let group = group(match, floor: floor)
      groups.append(group)
      floor = group.tokens.upperBound
    }
    return groups
  }

  private func group(_ match: Lexicon.Match, floor: Int) -> CueGroup {
    var start = match.tokens.lowerBound
    while start > floor, reading.quotation(start - 1) == nil,
      reading.name(start - 1) == nil || reading.token(start - 1).shape == .lower
    {
      if reading.has(start - 1, word.adverb) {
        start -= 1
      } else if start - 2 >= floor, reading.phrase(start - 2, word.adverb) == 2 {
        // `berulang kali menegaskan`
        start -= 2
      } else {
        break
      }
    }
    // `secara gamblang menegaskan`
    if start - 2 > floor, reading.has(start - 2, word.manner), reading.isWord(start - 1) { start -= 2 }
    // An adverb that opens the sentence does not belong to the verb: "Sebelumnya, ..." has a comma anyway.
    if start == passage.tokens.lowerBound, start < match.tokens.lowerBound, reading.has(start, word.opener) {
      start += 1
    }
    var end = match.tokens.upperBound
    let classes = grammar.cues.attributes(match.entry)
    while !classes.contains(cue.verb), end < passage.tokens.upperBound, reading.has(end, word.postverb),
      reading.quotation(end) == nil
    {
      end += 1
    }
    return CueGroup(classes: classes, head: match.tokens, tokens: start..<end)
  }
}
