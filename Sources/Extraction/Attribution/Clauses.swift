import Article

extension PassageReader {
  /// Where the clause begins in which the token at `index` stands: behind a cue, a colon, a dash, a
  /// quotation or a word that opens a subordinate clause.
  func clauseStart(before index: Int, behindCues: Bool = true, subordinates: Bool = true) -> Int {
    var start = index
    var depth = 0
    while start > passage.tokens.lowerBound {
      let previous = start - 1
      if reading.quotation(previous) != nil { break }
      let key = reading.key(previous)
      if key == Mark.closing { depth += 1 }
      if key == Mark.opening {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0 {
        if key == Mark.colon || key == Mark.semicolon || Mark.isDash(key) { break }
        if subordinates, reading.has(previous, word.subordinate), reading.name(previous) == nil,
          reading.phrase(previous, word.time) < 2, reading.phrase(previous, word.opener) < 2
        {
          break
        }
        if behindCues, isFoundCue(previous) { break }
      }
      start = previous
    }
    return start
  }

  /// Whether the token stands in the cue of an attribution already found.
  func isFoundCue(_ token: Int) -> Bool {
    let span = reading.token(token).span
    return found.contains { $0.cue?.overlaps(span) ?? false }
  }

  /// The end of the passage without final marks and without credits in brackets.
  func passageEnd() -> Int {
    var end = passage.tokens.upperBound
    while end > passage.tokens.lowerBound, isFinal(end - 1) { end -= 1 }
    return end
  }

  /// Whether the token is punctuation that is left out at the end of a content.
  func isFinal(_ token: Int) -> Bool {
    guard reading.quotation(token) == nil else { return false }
    let key = reading.key(token)
    return Mark.finals.contains(key) || key == Mark.comma || key == Mark.colon || key == Mark.semicolon
      || Mark.isDash(key)
  }

  /// Tokens without the commas and conjunctions at their end.
  func withoutJoint(_ tokens: Range<Int>) -> Range<Int> {
    let joints = word.coordinate.union(word.contrast)
    var end = tokens.upperBound
    while end > tokens.lowerBound, reading.isComma(end - 1) || reading.has(end - 1, joints) { end -= 1 }
    return tokens.lowerBound..<end
  }

  /// The tokens of `range` without commas and marks at their edges; nil when nothing is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isFinal(start) { start += 1 }
    while end > start, isFinal(end - 1) || isStrayMark(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a token is a quotation mark that opens and closes nothing.
  private func isStrayMark(_ token: Int) -> Bool {
    reading.token(token).kind == .quotationMark && reading.quotation(token) == nil
  }

  /// Behind openers, coordinators and commas at the beginning of a clause.
  func behindOpeners(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      if isFinal(start) {
        start += 1
        continue
      }
      let opener = reading.phrase(start, word.opener)
      if opener > 0 {
        start += opener
      } else if reading.has(start, word.coordinate) {
        start += 1
      } else {
        break
      }
    }
    return min(start, range.upperBound)
  }

  /// Where a content that begins at `start` ends: with the passage, or before another cue that is joined to
  /// the one before, or stands in a parenthesis of its own.
  func contentEnd(from start: Int, after index: Int?) -> Int {
    var end = passageEnd()
    if isHeading,
      let colon = (start..<max(start, end)).first(where: {
        reading.key($0) == Mark.colon && reading.quotation($0) == nil
      })
    {
      end = colon
      // `X Ancam Y, Z: …`
      if let speaker = found.first(where: { $0.decision.rule == "speakerLabel" })?.source?.tokens.lowerBound,
        speaker > start
      {
        end = min(end, speaker)
      }
    }
    if let comma = contrast(from: start, before: end) { end = comma }
    if let comma = citation(from: start, before: end) { end = comma }
    if let index, let comma = commaBeforeOthers(behind: groups[index], from: start, before: end) {
      end = comma
    }
    guard let index else { return end }
    if let joint = jointAct(of: groups[index], from: start, before: end) { end = joint }
    for next in groups.indices where next > index && groups[next].tokens.lowerBound > start {
      let group = groups[next]
      let first = group.tokens.lowerBound
      let before = first - 1
      if reading.has(before, word.coordinate), group.classes.contains(cue.active),
        !group.classes.contains(cue.verb), before > start, contentBegin(group) != nil,
        !goesOnInside(group, from: start)
      {
        return reading.isComma(before - 1) ? before - 1 : before
      }
      // `…, seraya menambahkan bahwa …`
      if reading.has(before, word.beside), group.classes.contains(cue.active), before > start,
        contentBegin(group) != nil
      {
        return reading.isComma(before - 1) ? before - 1 : before
      }
      if group.classes.contains(cue.participle), reading.isComma(before), before > start { return before }
      if let comma = mainClause(of: group, after: start, behind: groups[index]) { return comma }
      if let comma = ownClause(of: group, after: start) { return comma }
      if group.classes.contains(cue.active), contentBegin(group) != nil, before > start,
        let opening = asideOpening(before: first), opening < groups[index].tokens.lowerBound,
        reading.has(groups[index].tokens.lowerBound - 1, word.relative)
      {
        return before
      }
      if group.classes.contains(cue.inverted), group.tokens.upperBound >= end,
        let source = sourceBefore(first, from: start), source.tokens.lowerBound > start + 1,
        reading.isComma(source.tokens.lowerBound - 1)
      {
        return source.tokens.lowerBound - 1
      }
      if group.classes.contains(cue.inverted), reading.isComma(before), before > start,
        group.classes.contains(cue.enclitic) || sourceBehind(group.tokens.upperBound, strict: true) != nil
      {
        return before
      }
    }
    return end
  }

  /// Whether a cue that is joined to what stands before it is of the clause of what is said, and not of who says it: `meminta agar
  /// warga tenang dan [mendukung petugas]`, `mengatakan pihaknya akan datang dan [mendesak …]`, `bahwa serangan itu …`
  private func goesOnInside(_ group: CueGroup, from start: Int) -> Bool {
    guard word.headFirst != .none, !isHeading else { return false }
    if reading.has(start, word.wish) || isOnlyDue(group.tokens.lowerBound) { return true }
    // `kelompok yang menyebutkan dan [mengecam …]`
    var joint = group.tokens.lowerBound - 1
    while joint - 2 > start, isVerb(joint - 1), reading.has(joint - 2, word.coordinate) { joint -= 2 }
    if joint - 2 > start, isVerb(joint - 1), reading.has(joint - 2, word.relative) { return true }
    let first = start + (reading.has(start, word.that) ? 1 : 0)
    guard first < group.tokens.lowerBound, reading.isWord(first) else { return false }
    let end = nounPhraseEnd(first, limit: group.tokens.lowerBound)
    let others = word.preposition.union(word.addressee)
    guard let verb = predicate(behindNoun: end, before: group.tokens.lowerBound, others) else { return false }
    if reading.has(first, word.own) { return reading.has(verb, word.plan) }
    return group.classes.contains(cue.effect) && !(phrase(first..<end).map(isOfPeople) ?? false)
  }

  /// The comma that opens what is said of a subject, if another or a demonstrative closes it before `first`: `X, yang …, meminta`,
  /// `X, yang … itu meminta`.
  func asideOpening(before first: Int) -> Int? {
    guard word.headFirst != .none, first - 1 > passage.tokens.lowerBound,
      reading.isComma(first - 1) || reading.has(first - 1, word.pointing)
    else { return nil }
    for index in (max(passage.tokens.lowerBound + 1, first - 30)..<first - 1).reversed() {
      if reading.quotation(index) != nil { return nil }
      if reading.isComma(index), reading.has(index + 1, word.relative) { return index }
    }
    return nil
  }

  /// The comma before a clause that tells what others say or do meanwhile, with a subject of its own and a verb of saying or of
  /// response: `X menilai …, sementara Y menyebutnya …`
  private func contrast(from start: Int, before end: Int) -> Int? {
    (start + 1..<max(start + 1, end - 2)).first { comma in
      guard reading.isComma(comma), reading.quotation(comma) == nil, reading.has(comma + 1, word.contrast),
        let subject = sourceBehind(comma + 2, strict: true, limit: end)
      else { return false }
      let verb = (subject.tokens.upperBound..<end).first { !reading.has($0, word.adverb) }
      return verb.map { isVerb($0) && isResponse($0) || isBareResponse($0, before: end) } ?? false
    }
  }

  /// The comma before where the words were found: `…[,] seperti dikutip Harian Anu`
  private func citation(from start: Int, before end: Int) -> Int? {
    (start + 1..<max(start + 1, end - 1)).first {
      reading.isComma($0) && reading.quotation($0) == nil && reading.phrase($0 + 1, word.citation) > 0
    }
  }

  /// The conjunction before what else is done by whoever took a stance: `X mengecam serangan itu [dan] memanggil pulang …`
  private func jointAct(of group: CueGroup, from start: Int, before end: Int) -> Int? {
    let ofStance = cue.support.union(cue.oppose).union(cue.concern)
    guard group.classes.contains(ofStance), start + 1 < end, !reading.has(start, word.that) else {
      return nil
    }
    return (start + 1..<end).first { joint in
      guard reading.has(joint, word.coordinate), reading.quotation(joint) == nil,
        let act = grammar.stances.longestMatch(reading.text.tokens, from: joint + 1, before: end)
      else { return false }
      return act.tokens.upperBound < end && grammar.stances.attributes(act.entry).contains(grammar.stance.act)
    }
  }

  /// Whether the word is a cue or a verb of response, with or without its object (`menolaknya`).
  private func isResponse(_ token: Int) -> Bool {
    let end = passage.tokens.upperBound
    return grammar.cues.longestMatch(reading.text.tokens, from: token, before: end) != nil
      || grammar.stances.longestMatch(reading.text.tokens, from: token, before: end) != nil
  }

  /// Whether a clause ends with a word of response that needs no object: `…, tetapi X keberatan`.
  private func isBareResponse(_ token: Int, before end: Int) -> Bool {
    let match = grammar.stances.longestMatch(reading.text.tokens, from: token, before: end)
    return match.map {
      $0.tokens.upperBound == end && grammar.stances.attributes($0.entry).contains(grammar.stance.bare)
    } ?? false
  }

  /// The comma between a clause that opens the sentence, in which `other` stands, and the main one with this cue: `Saat warga
  /// menolak rencana itu[,] Rina mengatakan …`
  private func mainClause(of group: CueGroup, after start: Int, behind other: CueGroup) -> Int? {
    let first = passage.tokens.lowerBound
    guard word.headFirst != .none, !isHeading, group.classes.contains(cue.active),
      contentBegin(group) != nil, reading.has(first, word.subordinate),
      reading.phrase(first, word.opener) < 2,
      !(first..<other.tokens.lowerBound).contains(where: { reading.isComma($0) }),
      let comma = (start..<group.tokens.lowerBound).last(where: { reading.isComma($0) }),
      let source = sourceBefore(group.tokens.lowerBound, from: comma + 1),
      source.tokens.lowerBound == comma + 1
    else { return nil }
    return comma
  }

  /// The comma before a coordinate clause that has this cue and a subject of its own: `, and X said …`; in a headline
  /// the comma is enough.
  private func ownClause(of group: CueGroup, after start: Int) -> Int? {
    let isCue = group.classes.contains(isHeading ? cue.active.union(cue.heading) : cue.active)
    guard isCue, contentBegin(group) != nil else { return nil }
    let first = group.tokens.lowerBound
    var comma = first - 1
    // `X Sebut Y Keliru, Ancam Menggugat`
    if isHeading, word.headFirst != .none, reading.isComma(comma), comma > start { return comma }
    while comma > (isHeading ? start : start + 2), first - comma < 16 {
      if reading.quotation(comma) != nil { return nil }
      if reading.isComma(comma),
        isHeading || reading.has(comma + 1, word.coordinate) || reading.has(comma + 1, word.opener)
      {
        let lead = behindOpeners(comma..<first)
        guard lead < first, let source = sourceBefore(first, from: lead), source.tokens.lowerBound == lead
        else { return nil }
        return comma
      }
      comma -= 1
    }
    return nil
  }

  /// The pieces of a content of these tokens: with the quotations told apart.
  func content(_ ranges: [Range<Int>]) -> (pieces: [Span], quoted: [Span], kind: Quote.Kind?) {
    var pieces: [Span] = []
    var quoted: [Span] = []
    var direct = true
    for range in ranges {
      guard let range = trimmed(range) else { continue }
      let span = reading.text.span(range)
      pieces.append(span)
      var inside = 0
      for index in quotationIndices {
        guard let common = reading.quotations[index].span.intersection(span) else { continue }
        if common == span || isSpoken(index) { quoted.append(common) }
        inside += common.count
      }
      if inside < span.count { direct = false }
    }
    return (pieces, quoted, quoted.isEmpty ? nil : direct ? .direct : .mixed)
  }

  /// Whether a quotation within a content holds words of the source, not a term, a title or a name: a single word only
  /// where it is what is said of somebody or something (`called it "absurd"`).
  func isSpoken(_ index: Int) -> Bool {
    let quotation = reading.quotations[index]
    let first = quotation.tokens.lowerBound + 1
    let inner = first..<max(first, quotation.tokens.upperBound - 1)
    guard !inner.isEmpty else { return false }
    let words = inner.filter { reading.isWord($0) }
    if words.count < 4, isTerm(quotation.tokens) { return false }
    if words.count < 2 {
      let before = quotation.tokens.lowerBound - 1
      guard words.count == 1, before >= passage.tokens.lowerBound else { return false }
      // `mengatakan putusan itu "keliru"`
      let isSaid =
        reading.has(before, word.predicate) || isJoinedToSpoken(before) || describes(words)
        || word.headFirst != .none && reading.has(before, word.pointing) && !isHeading
      return isSaid && (isHeading || reading.token(words[0]).shape == .lower)
    }
    let capitals = words.filter { reading.token($0).isCapitalised }.count
    return capitals * 2 <= words.count || words.count > 7
  }

  /// Whether a conjunction there joins a word in marks to another one that is spoken: `is “early” [and] “rude”`.
  private func isJoinedToSpoken(_ joint: Int) -> Bool {
    guard word.headFirst == .none, joint > passage.tokens.lowerBound, reading.has(joint, word.coordinate),
      let other = reading.quotation(joint - 1), quotationIndices.contains(other)
    else { return false }
    return reading.quotations[other].tokens.upperBound == joint && isSpoken(other)
  }

  /// Whether one of some words tells how something is, and not what, where syntax is known: `a “very large issue”`, `a “strange” wish`.
  private func describes(_ words: some Sequence<Int>) -> Bool {
    guard word.headFirst == .none, !isHeading, let syntax else { return false }
    return words.contains { token in
      guard passage.tokens.contains(token) else { return false }
      switch syntax.tags[token - passage.tokens.lowerBound] {
      case .adjective, .adverb: return true
      case let tag: return tag.isVerb
      }
    }
  }

  /// Whether words in marks stand for a thing, where the head comes last: nouns behind an article, or before a noun.
  private func isTerm(_ tokens: Range<Int>) -> Bool {
    guard word.headFirst == .none, tokens.lowerBound > passage.tokens.lowerBound,
      !describes(tokens)
    else { return false }
    if reading.has(tokens.lowerBound - 1, word.determiner) { return true }
    let next = tokens.upperBound
    return next < passage.tokens.upperBound && reading.isWord(next) && reading.token(next).shape == .lower
      && !reading.has(next, word.stop) && !reading.has(next, word.preposition)
      && !reading.has(next, word.coordinate) && !reading.has(next, word.adverb)
      && !reading.has(next, word.subordinate) && !reading.has(next, word.time)
      && !reading.has(next, word.determiner) && !reading.has(next, word.pronoun)
  }
}
