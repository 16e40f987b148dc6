import Article

/// `Riau, lanjut Wahid, merupakan …`, `Harga naik, kata dia.`, `Kata dia, harga naik.`
extension PassageReader {
  func parentheticalCue(_ group: CueGroup) -> Attribution? {
    guard !group.classes.contains(cue.quote) else { return nil }
    let first = group.tokens.lowerBound
    let start = withNoun(clauseStart(before: first, subordinates: false))
    let atStart = behindOpeners(start..<first) == first
    guard atStart || reading.isComma(first - 1) else { return nil }
    guard let source = sourceOrEnclitic(group, strict: true) else { return nil }
    if !group.classes.contains(cue.enclitic) {
      // Where the subject stands before its verb, `said she` begins a content.
      if word.headFirst == .none,
        source.form == .pronoun || !endsPhrase(source.tokens.upperBound) || isAddressee(source, of: group)
          || atStart && isHeading
      {
        return nil
      }
    }
    return around(group, source, start: start, rule: "parentheticalCue")
  }

  /// Whether people without a name behind a verb are those who are told: `told [reporters]`.
  private func isAddressee(_ source: SourcePhrase, of group: CueGroup) -> Bool {
    group.classes.contains(cue.recipient) && source.form == .nominal
  }

  /// Whether a clause goes on with something else than a verb.
  private func endsPhrase(_ next: Int) -> Bool {
    guard next < passage.tokens.upperBound else { return true }
    if isFinal(next) || reading.has(next, word.relative) || reading.has(next, word.time) { return true }
    return reading.has(next, word.stop) && !reading.has(next, word.adverb) && !reading.has(next, word.that)
  }

  /// A content that stands before, behind or around a cue with its source.
  func around(
    _ group: CueGroup, _ source: SourcePhrase?, start: Int, rule: String, before: Bool = true,
    behind: Bool = true
  ) -> Attribution? {
    let first = group.tokens.lowerBound
    let end = behindBracket(max(group.tokens.upperBound, source?.tokens.upperBound ?? 0))
    var ranges: [Range<Int>] = []
    let lead = behindOpeners(start..<first)
    if before, lead < first { ranges.append(lead..<first) }
    if behind, end < passage.tokens.upperBound {
      var next = end
      if !reading.isComma(next) {
        // "kata dia saat ditemui, ...": an adverbial up to the comma.
        let relative = first > start && reading.has(first - 1, word.relative)
        let goesOn =
          (rule == "prepositionCue" || rule == "parentheticalCue") && isSubject(lead..<first)
          && isVerbGroup(next)
        guard ranges.isEmpty || relative || goesOn || reading.has(next, word.stop) else {
          return finish(group, source, ranges, rule)
        }
        if !relative, !goesOn, reading.has(next, word.that) == false, reading.has(next, word.stop) {
          while next < passage.tokens.upperBound, !reading.isComma(next) { next += 1 }
          if !ranges.isEmpty, !relative { next = passage.tokens.upperBound }
          // `Menurut Rina selama ini warga menunggu.`
          if rule == "prepositionCue", ranges.isEmpty, next == passage.tokens.upperBound,
            !reading.has(end, word.by),
            (end..<next).contains(where: isVerb)
          {
            next = end
          }
        }
      }
      if ranges.isEmpty { next = behindTimes(next) }
      let stop = contentEnd(from: next, after: groups.firstIndex { $0.head == group.head })
      if next < stop { ranges.append(next..<stop) }
    }
    return finish(group, source, ranges, rule)
  }

  /// Whether words before a cue hold no verb, so that it is behind the cue: `[Harga beras] menurut Rina tidak akan turun`.
  private func isSubject(_ range: Range<Int>) -> Bool {
    let relative = range.first { reading.has($0, word.relative) } ?? range.upperBound
    return word.headFirst != .none && !range.isEmpty
      && !(range.lowerBound..<relative).contains {
        let isVerb =
          isVerb($0) || reading.has($0, word.nonNoun) && !reading.has($0, word.topic.union(word.preposition))
        return isVerb && reading.name($0) == nil && reading.token($0).shape == .lower
      }
  }

  /// Whether a verb follows there, with what stands before it: `, kata dia [akan berlanjut]`.
  private func isVerbGroup(_ next: Int) -> Bool {
    let others = word.preposition.union(word.addressee).union(word.subordinate).union(word.time)
      .union(word.topic).union(word.opener)
    return isPredicate(next) && !reading.has(next, others)
  }

  /// Behind what stands in brackets at `index`: `Menurut WHO (organisasi kesehatan dunia), …`
  private func behindBracket(_ index: Int) -> Int {
    guard index < passage.tokens.upperBound, reading.key(index) == Mark.opening else { return index }
    let near = index..<min(passage.tokens.upperBound, index + 12)
    return near.first { reading.key($0) == Mark.closing }.map { $0 + 1 } ?? index
  }

  /// Behind dates that commas set off: `, Selasa (4/11/2025), …`
  private func behindTimes(_ start: Int) -> Int {
    var index = start
    while index + 1 < passage.tokens.upperBound, reading.isComma(index), reading.has(index + 1, word.time) {
      var comma = index + 1
      while comma < passage.tokens.upperBound, !reading.isComma(comma) { comma += 1 }
      guard comma < passage.tokens.upperBound, comma - index < 12 else { break }
      index = comma
    }
    return index
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
