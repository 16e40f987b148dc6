import Article

/// `Hal itu disampaikan X`, `…, diakui oleh X, …`, `Diakui X, …`, `Usulan itu ditolak X`
extension PassageReader {
  func agentCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let group = withJoinedVerb(group)
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard next < passage.tokens.upperBound else { return nil }
    let by = reading.has(next, word.by)
    let isEnclitic = group.classes.contains(cue.enclitic)
    let isBody = reading.phrase(next, word.body) > 0
    guard let source = isEnclitic ? enclitic(group) : sourceBehind(next, strict: !by && !isBody) else {
      return nil
    }
    let isSetOff = isSetOff(source.tokens.upperBound)
    let start = behindPrepositionCue(withNoun(clauseStart(before: first)), before: first)
    if behindOpeners(start..<first) == first, start == passage.tokens.lowerBound {
      // `Dikatakan Rina jalan itu rusak.`
      let isNamed =
        source.form == .name && isNamedPerson(source.tokens) && opensClause(source.tokens.upperBound)
      return isSetOff || isNamed ? around(group, source, start: start, rule: "agentCue", before: false) : nil
    }
    guard first > passage.tokens.lowerBound else { return nil }
    if reading.has(first - 1, word.relative) { return nil }
    let parenthetical = reading.isComma(first - 1) && isSetOff
    if parenthetical { return around(group, source, start: start, rule: "agentCue") }
    let lead = behindOpeners(start..<first)
    guard lead < first else { return nil }
    let anaphoric = reading.phrase(lead, word.anaphor) > 0
    // `Usulan itu didukung warga`, but `Acara itu didukung Bank Anu`
    if group.classes.contains(cue.proposal), !anaphoric,
      !grammar.cues.attributes(reading.key(lead)).contains(cue.noun)
    {
      return nil
    }
    if anaphoric, reading.phrase(lead, word.another) == 0, isSpeakingBefore(source) { return nil }
    return around(group, source, start: patientStart(start..<first), rule: "agentCue", behind: false)
  }

  /// Where begins whom or what a passive is about, behind what makes it so, or behind the clause before it in a headline:
  /// `Aturan itu membuat [menteri] dikecam publik`, `Harga Naik, [Pedagang] Diprotes Pembeli`.
  private func patientStart(_ range: Range<Int>) -> Int {
    guard word.headFirst != .none else { return range.lowerBound }
    let border = range.dropLast().last {
      reading.quotation($0) == nil && reading.name($0) == nil
        && (isHeading ? reading.isComma($0) : reading.has($0, word.control) && $0 > range.lowerBound)
    }
    return border.map { $0 + 1 } ?? range.lowerBound
  }

  /// Whether a clause may begin there, and no adverbial.
  private func opensClause(_ index: Int) -> Bool {
    index < passageEnd() && reading.isWord(index)
      && (!reading.has(index, word.stop.union(word.preposition).union(word.time))
        || reading.has(index, word.that))
  }

  /// Whether a comma stands behind a source, or behind the place where it spoke: `Dijelaskan Rina di Bandung, …`
  private func isSetOff(_ end: Int) -> Bool {
    guard end < passage.tokens.upperBound else { return false }
    if reading.isComma(end) { return true }
    guard reading.has(end, word.preposition) else { return false }
    let comma = (end..<min(passageEnd(), end + 9)).first { !reading.isWord($0) }
    return comma.map { reading.isComma($0) && !(end..<$0).contains(where: isVerb) } ?? false
  }

  /// A passive with the one that is joined to it: `hal ini [telah dikonfirmasi dan dibenarkan] oleh Rina`.
  private func withJoinedVerb(_ group: CueGroup) -> CueGroup {
    let joint = group.tokens.lowerBound - 1
    guard joint - 1 > passage.tokens.lowerBound, reading.has(joint, word.coordinate),
      grammar.isPassive(reading.text, joint - 1), grammar.cues.contains(reading.key(joint - 1))
    else { return group }
    let verbs = self.group(joint - 1..<joint)
    return CueGroup(
      classes: group.classes, head: group.head, tokens: verbs.lowerBound..<group.tokens.upperBound)
  }

  /// The start of a clause behind words that tell where it was found: `Dikutip dari Harian Anu, [hal itu] dibenarkan …`
  private func behindPrepositionCue(_ start: Int, before first: Int) -> Int {
    guard
      let source = found.first(where: {
        $0.decision.rule == "prepositionCue" && $0.source.map { start <= $0.tokens.lowerBound } ?? false
      })?.source, source.tokens.upperBound < first,
      let comma = (source.tokens.upperBound..<first).first(where: { reading.isComma($0) }), comma + 1 < first
    else { return start }
    return comma + 1
  }

  /// The start of a clause that a noun cue opens: `[Usulan X untuk …] ditolak Y`.
  func withNoun(_ start: Int) -> Int {
    guard start > passage.tokens.lowerBound else { return start }
    let span = reading.token(start - 1).span
    let noun = found.first { $0.decision.rule == "nounCue" && $0.cue?.overlaps(span) ?? false }?.cue
    return noun.map { reading.text.tokenIndex(at: $0.start) } ?? start
  }

  /// Whether the sentence before is already attributed to this source.
  private func isSpeakingBefore(_ source: SourcePhrase) -> Bool {
    guard let before = sourceBefore else { return false }
    if before.form == .pronoun || source.form == .pronoun { return true }
    let last = { (phrase: SourcePhrase) in
      let tokens = phrase.name.map { reading.names[$0].tokens } ?? phrase.tokens
      return tokens.map { reading.key($0) }
    }
    return !Set(last(before)).isDisjoint(with: last(source))
  }
}
