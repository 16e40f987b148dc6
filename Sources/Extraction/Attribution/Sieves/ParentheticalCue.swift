import Article

/// `Riau, lanjut Wahid, merupakan …`, `Harga naik, kata dia.`, `Kata dia, harga naik.`
extension PassageReader {
  func parentheticalCue(_ group: CueGroup) -> Attribution? {
    guard !group.classes.contains(cue.quote) else { return nil }
    let first = group.tokens.lowerBound
    let start = clauseStart(before: first)
    let atStart = behindOpeners(start..<first) == first
    guard atStart || reading.isComma(first - 1) else { return nil }
    guard let source = sourceOrEnclitic(group, strict: true) else { return nil }
    return around(group, source, start: start, rule: "parentheticalCue")
  }

  /// A content that stands before, behind or around a cue with its source.
  func around(
    _ group: CueGroup, _ source: SourcePhrase?, start: Int, rule: String, before: Bool = true,
    behind: Bool = true
  ) -> Attribution? {
    let first = group.tokens.lowerBound
    let end = max(group.tokens.upperBound, source?.tokens.upperBound ?? 0)
    var ranges: [Range<Int>] = []
    let lead = behindOpeners(start..<first)
    if before, lead < first { ranges.append(lead..<first) }
    if behind, end < passage.tokens.upperBound {
      var next = end
      if !reading.isComma(next) {
        // "kata dia saat ditemui, ...": an adverbial up to the comma.
        guard ranges.isEmpty || reading.has(next, word.stop) else {
          return finish(group, source, ranges, rule)
        }
        if reading.has(next, word.that) == false, reading.has(next, word.stop) {
          while next < passage.tokens.upperBound, !reading.isComma(next) { next += 1 }
          if !ranges.isEmpty { next = passage.tokens.upperBound }
        }
      }
      let stop = contentEnd(from: next, after: groups.firstIndex { $0.head == group.head })
      if next < stop { ranges.append(next..<stop) }
    }
    return finish(group, source, ranges, rule)
  }

  private func finish(_ group: CueGroup, _ source: SourcePhrase?, _ ranges: [Range<Int>], _ rule: String)
    -> Attribution?
  {
    let content = content(ranges)
    guard !content.pieces.isEmpty else { return nil }
    return Attribution(
      source: source, cue: cueSpan(group), content: content.pieces, quote: content.kind,
      quoted: content.quoted,
      modality: modality(group, content.pieces), decision: Decision(rule, 0.8))
  }
}
