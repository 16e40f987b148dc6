import Article

/// Reads one passage: finds its cues and tries the sieves on each, the most certain first.
///
/// The sieves stand in extensions, one file each, and return an attribution or nil.
struct PassageReader {
  let reading: Reading
  /// The place of the passage among those of the text.
  let index: Int
  let passage: Passage
  /// Its syntax, where it is known.
  let syntax: PassageSyntax?
  let grammar: Grammar
  let word: WordClasses
  let cue: CueClasses
  /// Whether the passage stands in a heading.
  let isHeading: Bool
  /// What was found, in the order of the cues.
  var found: [Attribution] = []
  /// The cues of the passage.
  var groups: [CueGroup] = []
  /// Where the sources of prepositions begin: `Menurut [Rina], …`
  private(set) var prepositionEnds: Set<Int> = []
  /// The source of the passage before, to whose words an anaphor may point.
  var sourceBefore: SourcePhrase?
  /// Verbs by which others only pass on what somebody says: `[quoted] Rina as saying`.
  var relays: Set<Int> = []
  /// Quotations that have their attribution.
  var taken: Set<Int> = []

  init(reading: Reading, index: Int, syntax: PassageSyntax? = nil) {
    self.reading = reading
    self.index = index
    self.syntax = syntax
    passage = reading.passages[index]
    grammar = reading.grammars[passage.block]
    word = grammar.word
    cue = grammar.cue
    isHeading = reading.text.kinds[passage.block] == .heading
  }

  /// Reads the passage.
  mutating func read() {
    for spoken in speakerLabels() {
      found.append(spoken)
      if spoken.quote != nil || isHeading { markQuotations(in: spoken) }
    }
    readRelayed(syntax)
    groups = cueGroups()
    prepositionEnds = Set(groups.filter { $0.classes.contains(cue.preposition) }.map(\.tokens.upperBound))
    if let learned = grammar.learned, let syntax {
      readCertain()
      read(syntax, with: learned)
      mendCuesBesideQuotations(syntax)
      groups = groups.filter {
        $0.classes.contains(cue.inverted) || isPassedOver($0, syntax) || isTitleVerb($0) || isOwnPromise($0)
      }
    }
    for index in groups.indices {
      guard !isTaken(groups[index]) else { continue }
      if let attribution = attribution(of: index) {
        found.append(attribution)
        markQuotations(in: attribution)
      }
    }
    for index in quotationIndices where !taken.contains(index) {
      guard
        let attribution = dashBehindQuotation(index) ?? cueBeforeQuotation(index)
          ?? colonBeforeQuotation(index) ?? wordBehindQuotation(index)
      else { continue }
      found.append(attribution)
      taken.insert(index)
    }
    dropSpeechlessOfHeadline()
  }

  /// Tries the sieve that hardly errs, before the models.
  private mutating func readCertain() {
    for (index, group) in groups.enumerated() where group.classes.contains(cue.preposition) {
      guard !isTaken(group), let attribution = prepositionCue(group, index) else { continue }
      found.append(attribution)
      markQuotations(in: attribution)
    }
  }

  /// The sieves in their order.
  private func attribution(of index: Int) -> Attribution? {
    let group = groups[index]
    let classes = group.classes
    if classes.contains(cue.inverted), !goesOn(group) {
      if let found = cueBehindQuotation(group) ?? subjectBehindContent(group) ?? parentheticalCue(group) {
        return found
      }
    }
    if isTitleVerb(group), let found = subjectBehindContent(group) { return found }
    if grammar.learned != nil {
      if isOwnPromise(group) { return nounCue(group, index) }
      guard let syntax, isPassedOver(group, syntax), isHeading || !classes.contains(cue.inverted) else {
        return nil
      }
      return subjectCueContent(group, index).flatMap(beforeOthers)
    }
    if classes.contains(cue.preposition),
      let found = prepositionBehindQuotation(group) ?? prepositionCue(group, index)
    {
      return found
    }
    if classes.contains(cue.active) || (isHeading && classes.contains(cue.heading)) {
      if let found = subjectCueContent(group, index) { return found }
    }
    if classes.contains(cue.agent), let found = agentCue(group, index) { return found }
    if classes.contains(cue.passive), let found = passiveCue(group, index) { return found }
    if classes.contains(cue.noun), let found = nounCue(group, index) { return found }
    return nil
  }

  mutating func markQuotations(in attribution: Attribution) {
    guard attribution.quote != nil else { return }
    for piece in attribution.quoted {
      for index in quotationIndices where reading.quotations[index].span.overlaps(piece) {
        taken.insert(index)
      }
    }
  }

  /// Whether a cue is a noun of somebody's, and a clause tells what it is: `Rina's promise that taxes would fall`.
  private func isOwnPromise(_ group: CueGroup) -> Bool {
    let (first, next) = (group.head.lowerBound, group.tokens.upperBound)
    return group.classes.contains(cue.noun) && first > passage.tokens.lowerBound + 1
      && next < passage.tokens.upperBound && reading.has(first - 1, word.possessive)
      && reading.has(next, word.that) && !reading.has(next, word.purpose)
  }

  /// Whether a cue is a verb right behind somebody that the models may have passed over: one that takes a stance, behind a
  /// name, `Germany backed the plan`, or one that is always a cue, `Hundreds have thanked the nurses`.
  private func isPassedOver(_ group: CueGroup, _ syntax: PassageSyntax) -> Bool {
    let (first, base) = (group.tokens.lowerBound, passage.tokens.lowerBound)
    let next = group.tokens.upperBound - base
    guard group.classes.contains(cue.active), first > base, next < syntax.count,
      syntax.tags[next] != .particle
    else { return false }
    let tag = syntax.tags[group.head.lowerBound - base]
    let isFinite = tag.isFinite || tag == .nouns && group.classes.contains(cue.recipient)
    if isHeading, !group.classes.contains(cue.clause), canSpeak(first - 1 - base..<first - base, syntax) {
      if isFinite, group.classes.contains(cue.inverted.union(cue.concern)) { return true }
      // `Traders demand talks`, `Council backs car ban`: what looks like a noun of people's has an object.
      let stands = cue.support.union(cue.oppose).union(cue.intended)
      if tag.isFinite || tag.isCommonNoun, group.classes.contains(stands), syntax.tags[next] != .preposition {
        return true
      }
    }
    if isSure(group.head.lowerBound) {
      return tag.isFinite || tag == .verbParticiple && first < group.head.lowerBound
    }
    return tag.isFinite && reading.name(first - 1) != nil
      && group.classes.contains(cue.support.union(cue.oppose))
  }

  /// Whether a verb of an English title that asks for something may stand behind it, `Keep the ferry, [fishers] [beg] council`.
  private func isTitleVerb(_ group: CueGroup) -> Bool {
    guard isHeading, word.headFirst == .none, group.classes.contains(cue.active),
      group.classes.contains(cue.intended)
    else { return false }
    let before = group.tokens.lowerBound - 1
    // `governors to call off strike`
    return before < passage.tokens.lowerBound
      || syntax.map { $0.tags[before - passage.tokens.lowerBound] != .to } ?? true
  }

  private func isSure(_ token: Int) -> Bool {
    grammar.stances.attributes(reading.key(token)).contains(grammar.stance.sure)
  }

  /// What was found by rule, up to where somebody begins who was found to speak: `backed [the plan], Hungary opposed it`.
  private func beforeOthers(_ attribution: Attribution) -> Attribution? {
    guard let piece = attribution.content.last else { return nil }
    let others = found.compactMap { $0.source?.span.start }.filter { piece.contains($0) }
    guard let start = others.min(), attribution.content.count == 1 else { return attribution }
    let tokens = withoutJoint(
      reading.text.tokenIndex(at: piece.start)..<reading.text.tokenIndex(at: start))
    guard !tokens.isEmpty, attribution.quote == nil else { return nil }
    var attribution = attribution
    attribution.content = [reading.text.span(tokens)]
    return attribution
  }

  /// Whether the group lies in the cue or source of an earlier attribution.
  private func isTaken(_ group: CueGroup) -> Bool {
    let span = reading.text.span(group.tokens)
    return found.contains { ($0.cue?.overlaps(span) ?? false) || ($0.source?.span.overlaps(span) ?? false) }
  }

  /// The quotations that begin in the passage.
  var quotationIndices: Range<Int> {
    let first = reading.quotations.partitioningIndex { $0.tokens.lowerBound >= passage.tokens.lowerBound }
    var end = first
    while end < reading.quotations.count,
      reading.quotations[end].tokens.lowerBound < passage.tokens.upperBound
    { end += 1 }
    return first..<end
  }
}
