import Article

/// Mends where the contents begin and end that the models find: what is cut off, and what is taken in.
extension PassageReader {
  /// Parts two who say different things: `Anna believes [he is innocent], while prosecutors say [he planned it]`.
  func cutContrast(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    for other in chosen.indices where chosen[other].draft.head > draft.head {
      guard let source = chosen[other].draft.source, source.lowerBound > draft.head + 1,
        draft.source?.contains(source.lowerBound) != true,
        source.upperBound <= chosen[other].draft.cue.lowerBound,
        !reading.has(base + source.lowerBound, word.pronoun),
        reading.has(base + source.lowerBound - 1, word.contrast), syntax.quotation(source.lowerBound) == nil
      else { continue }
      let start = source.lowerBound - 1
      chosen[index].draft.dropContent { $0 >= start || $0 == start - 1 && reading.isComma(base + $0) }
      chosen[other].draft.dropContent { $0 < start && syntax.quotation($0) == nil }
    }
  }

  /// Cuts off who is told: `told the council [he may sue]`, `said in a letter to the mayor [that …]`.
  func cutAddressee(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let run = draft.runs(.content).first(where: { $0.lowerBound > draft.head }), run.count > 2,
      syntax.quotation(run.lowerBound) == nil, !reading.has(base + run.lowerBound, word.that)
    else { return }
    func isThat(_ token: Int) -> Bool { reading.has(base + token, word.that) && syntax.tags[token] != .to }
    let classes = grammar.cues.attributes(reading.key(base + draft.head))
    let isTold = classes.contains(cue.recipient)
    let isBehindPreposition =
      classes.contains(cue.inverted)
      && (draft.cue.upperBound - 1..<run.lowerBound).contains {
        syntax.tags[$0] == .preposition || syntax.tags[$0] == .to
      }
    let subject = run.dropFirst().prefix(8).first {
      isThat($0) || syntax.tags[$0].isVerb || syntax.tags[$0] == .modal || syntax.tags[$0] == .pronoun
        || isTold && opensClause($0, in: run, syntax)
    }
    guard isTold || isBehindPreposition, let subject, syntax.quotation(subject) == nil,
      isThat(subject) || isTold && opensClause(subject, in: run, syntax)
        || syntax.tags[subject] == .pronoun && syntax.tags[subject - 1].rawValue <= PartOfSpeech.name.rawValue
          && subject + 1 < run.upperBound && syntax.tags[subject + 1].isPredicate
    else { return }
    let head = draft.head
    draft.dropContent { $0 > head && $0 < subject }
  }

  /// Whether an article behind the noun of those who are told begins the clause that they are: `told the guild [the toll would rise]`.
  private func opensClause(_ token: Int, in run: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    guard token > run.lowerBound,
      syntax.tags[token] == .determiner || syntax.tags[token] == .possessivePronoun
    else { return false }
    guard syntax.tags[token - 1].isNoun else { return false }
    let rest = (token + 1..<run.upperBound).prefix(8).prefix { !syntax.tags[$0].isMark }
    return rest.contains { syntax.tags[$0].isPredicate }
  }

  /// Cuts off what stands behind a preposition beside a whole quotation: `"…," X said during the hearing.`
  func cutBesideQuotation(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let runs = draft.runs(.content)
    let isBehindWords = runs.contains { run in
      run.upperBound <= draft.head && run.count > 4
        && run.allSatisfy { syntax.quotation($0) != nil || reading.isComma(base + $0) }
    }
    guard isBehindWords else { return }
    // `said about the balloons`: it is not the cue that says what about.
    if let about = (draft.head + 1..<max(draft.head + 1, draft.cue.upperBound)).first(where: {
      syntax.tags[$0] == .preposition || syntax.tags[$0] == .to
    }) {
      for token in about..<draft.cue.upperBound { draft.labels[token] = .none }
    }
    for run in runs where run.lowerBound > draft.cue.upperBound && syntax.quotation(run.lowerBound) == nil {
      guard !run.contains(where: { syntax.tags[$0].isFinite || syntax.quotation($0) != nil }),
        (draft.cue.upperBound..<run.lowerBound).contains(where: {
          syntax.tags[$0] == .preposition || syntax.tags[$0] == .to
        })
      else { continue }
      draft.dropContent(run.contains)
    }
  }

  /// What stands before the subject of a verb with an object, and is the object of another verb, is what others did:
  /// `Anna backed [the plan], Carl opposed it`.
  func cutObject(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.upperBound == draft.cue.lowerBound else { return }
    let runs = draft.runs(.content)
    guard let before = runs.last(where: { $0.upperBound <= source.lowerBound }), before.lowerBound > 0,
      runs.contains(where: { $0.lowerBound == draft.cue.upperBound }),
      syntax.tags[before.lowerBound - 1].isFinite, !before.contains(where: { syntax.tags[$0].isVerb }),
      !before.contains(where: { syntax.quotation($0) != nil })
    else { return }
    draft.dropContent(before.contains)
  }

  /// Cuts off a verb that is joined to the cue, behind its object: `criticised [the threat] and demanded …`
  func cutVerbs(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard
      let verb = draft.labels.indices.first(where: {
        $0 > draft.head && draft.labels[$0] == .content && syntax.tags[$0].isFinite
      }),
      isJoined(verb, to: draft, syntax), !reading.isComma(passage.tokens.lowerBound + verb - 1)
    else { return }
    draft.dropContent { $0 >= verb - 1 }
  }

  /// Cuts off what stands between a quotation and its source, and belongs to the source, `"…," a visibly upset X said`,
  /// `Brown's owner X said`.
  func cutSource(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.lowerBound > 0 else { return }
    var first = source.lowerBound
    while first > 0, draft.labels[first - 1] == .content, syntax.quotation(first - 1) == nil { first -= 1 }
    let words = first..<source.lowerBound
    guard !words.isEmpty, words.count <= 4, first > 0,
      syntax.quotation(first - 1) != nil || isPossessive(passage.tokens.lowerBound + first - 1),
      !words.contains(where: {
        syntax.tags[$0].isVerb && !(syntax.tags[$0] == .verbGerund && $0 + 1 == source.lowerBound)
      })
    else { return }
    draft.dropContent(words.contains)
  }

  /// Takes in the subject of a passive, of whom it tells what is expected: `[Rina] is expected [to raise the issue]`.
  func completePassive(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard draft.source == nil,
      let group = passiveGroup(base + draft.cue.lowerBound..<base + draft.cue.upperBound),
      let run = draft.runs(.content).first, run.lowerBound > draft.head, syntax.tags[run.lowerBound] == .to,
      let subject = sourceBefore(
        group.tokens.lowerBound, from: clauseStart(before: group.tokens.lowerBound)),
      subject.tokens.upperBound == group.tokens.lowerBound
    else { return }
    for token in subject.tokens where draft.labels[token - base] == .none {
      draft.labels[token - base] = .content
    }
  }

  /// Cuts off where an article was written: `LONDON (Newswire) - …`, `ISTANBUL: …`.
  func cutDateline(of draft: inout AttributionDraft) {
    guard let end = datelineEnd(), draft.labels[..<min(end, draft.labels.count)].contains(.content),
      end <= draft.head || draft.source.map({ end <= $0.lowerBound }) ?? false
    else { return }
    draft.dropContent { $0 < end }
  }

  /// Where the text begins behind the place that a dateline names, by token of the passage; nil without one.
  func datelineEnd() -> Int? {
    let (start, end) = (reading.text.blocks[passage.block].lowerBound, passage.tokens.upperBound)
    // A place with a full stop ends no passage: `TALLAHASSEE, Fla. (AP) - …`
    let base = passage.tokens.lowerBound - start < 10 ? start : passage.tokens.lowerBound
    guard !isHeading, reading.token(base).shape == .capitals,
      let mark = (base..<min(end, base + 14)).first(where: {
        Mark.isDash(reading.key($0)) || reading.key($0) == Mark.colon
      }), mark >= passage.tokens.lowerBound
    else { return nil }
    let place = reading.name(base).map { reading.names[$0] }.flatMap { $0.kind == .place ? $0 : nil }
    let label = base..<mark
    let isLabel =
      place == nil && label.count <= 4 && label.allSatisfy { reading.token($0).shape == .capitals }
      && reading.text.blocks[passage.block].lowerBound == base && isDatelineLabel(label)
    // `AI - the technology behind it - will …`, but `DALEN, Norland - …`
    let isAside =
      !(base..<mark).contains(where: reading.isComma)
      && (mark + 1..<end).contains { Mark.isDash(reading.key($0)) }
    let isDateline =
      reading.key(mark) == Mark.colon
      ? place?.tokens.upperBound == mark || isLabel
      : !isAside && (mark - base <= 3 && place != nil || reading.key(mark - 1) == Mark.closing)
    return isDateline ? mark + 1 - passage.tokens.lowerBound : nil
  }

  /// Takes in the name that says who or what the last noun is: `talks with [another bidder, Halvorsen Pharma]`.
  func completeApposition(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound > draft.head,
      let comma = commaAtEnd(of: run, draft), comma + 1 < draft.labels.count, syntax.quotation(comma) == nil,
      syntax.tags[comma - 1].isCommonNoun,
      let name = reading.name(base + comma + 1), reading.names[name].tokens.lowerBound == base + comma + 1
    else { return }
    var end = reading.names[name].tokens.upperBound - base
    guard end <= draft.labels.count else { return }
    let rest = end..<draft.labels.count
    let isClosed =
      rest.isEmpty || Mark.finals.contains(reading.key(base + end)) || reading.isComma(base + end)
    let tail = rest.prefix { !Mark.finals.contains(reading.key(base + $0)) }
    if tail.count <= 8, !tail.contains(where: { syntax.tags[$0].isVerb || syntax.tags[$0] == .modal }) {
      end = tail.endIndex
    }
    guard isClosed,
      !chosen.contains(where: { other, _ in
        (comma..<end).contains { token in
          other.labels[token] == .cue || other.source?.contains(token) ?? false
        }
      }), !(comma..<end).contains(where: { syntax.quotation($0) != nil })
    else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// Goes on to the verb of a clause that was cut off before it, `says [that the ferry has, over the years, grown]`, or at an aside:
  /// `said [the road, which was built in 1920, would be closed]`.
  func completeClause(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    completeThat(of: index, &chosen, syntax)
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound >= draft.cue.upperBound,
      !run.contains(where: {
        syntax.tags[$0].isPredicate || syntax.tags[$0] == .to || syntax.quotation($0) != nil
      }),
      reading.has(base + run.lowerBound, word.that)
        || run.lowerBound == draft.cue.upperBound
          && grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted)
    else { return }
    guard let mark = markAtEnd(of: run, draft) else {
      let end = endOfClause(from: run.upperBound, index, chosen, syntax)
      guard run.count > 1, reading.has(base + run.lowerBound, word.that), end > run.upperBound + 1,
        opensPredicate(run.upperBound, before: end, syntax)
      else { return }
      for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
      return
    }
    // `the case – in which the guild is suing the town – can be heard`: what is said of it is no end.
    let aside = asideEnd(mark, syntax)
    let end = endOfClause(from: mark, index, chosen, syntax, aside: aside)
    guard end > mark + 1,
      let close = aside
        ?? (mark..<end).first(where: {
          isMark($0, like: mark) && ($0 > mark || syntax.tags[$0 + 1].isPredicate)
        }),
      close + 1 < end, opensPredicate(close + 1, before: end, syntax)
    else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// Goes on to the end of the sentence where only the conjunction was found: `said during a talk [that crews who came late stayed on]`.
  /// What else was found of the same speaker within it is told, not said.
  private func completeThat(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    let runs = draft.runs(.content)
    guard let source = draft.source, runs.count == 1, let that = runs[0].first, runs[0].count == 1,
      that >= draft.cue.upperBound, reading.has(base + that, word.that), isConjunction(that, syntax)
    else { return }
    let clause = (that + 1..<syntax.count).prefix {
      syntax.sentence($0) == syntax.sentence(that) && !Mark.finals.contains(reading.key(base + $0))
    }
    let others = chosen.filter { $0.draft.source != source }
    guard let first = clause.first, !syntax.tags[first].isMark,
      clause.contains(where: { syntax.tags[$0].isPredicate }),
      !clause.contains(where: { syntax.quotation($0) != nil || draft.labels[$0] != .none }),
      !othersSpeak(in: first..<clause.endIndex, beside: draft, others)
    else { return }
    for token in clause { chosen[index].draft.labels[token] = .content }
    for other in chosen.indices
    where chosen[other].draft.source == source && clause.contains(chosen[other].draft.head) {
      chosen[other].draft.dropContent { _ in true }
    }
  }

  /// Whether a `that` opens a clause, and stands for nothing.
  func isConjunction(_ that: Int, _ syntax: PassageSyntax) -> Bool {
    syntax.tags[that] == .preposition || syntax.tags[that] == .whDeterminer
  }

  private func opensPredicate(_ token: Int, before end: Int, _ syntax: PassageSyntax) -> Bool {
    syntax.tags[token].isPredicate
      || syntax.tags[token] == .adverb && token + 1 < end && syntax.tags[token + 1].isPredicate
  }

  /// As far as nobody else speaks, and the sentence goes.
  ///
  /// - Parameter aside: where what a relative clause says ends, in which others may speak.
  private func endOfClause(
    from start: Int, _ index: Int, _ chosen: [ChosenDraft], _ syntax: PassageSyntax, aside: Int? = nil
  ) -> Int {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    var end = draft.labels.count
    for (other, _) in chosen where other.head > draft.head {
      if let aside, other.head < aside { continue }
      // `said [the ship, whose owner, who asked for help, was ill, sank]`
      if let source = other.source, source.lowerBound > start,
        reading.has(base + source.lowerBound, word.relative)
      {
        continue
      }
      end = min(end, other.source?.lowerBound ?? end, other.cue.lowerBound)
    }
    guard end > start else { return start }
    if let stop = (start..<end).first(where: {
      Mark.finals.contains(reading.key(base + $0)) || syntax.quotation($0) != nil || draft.labels[$0] == .cue
        || draft.source?.contains($0) ?? false
    }) {
      end = stop
    }
    return withoutJoint(base + start..<base + end).upperBound - base
  }

  /// The dash that closes a relative clause that one opens, before a verb.
  private func asideEnd(_ mark: Int, _ syntax: PassageSyntax) -> Int? {
    let base = passage.tokens.lowerBound
    guard Mark.isDash(reading.key(base + mark)), mark + 2 < syntax.count,
      reading.has(base + mark + 1, word.relative) || reading.has(base + mark + 2, word.relative)
    else { return nil }
    return (mark + 1..<syntax.count - 1).first {
      isMark($0, like: mark) && syntax.tags[$0 + 1].isPredicate
        && syntax.sentence($0) == syntax.sentence(mark)
    }
  }

  /// Whether a token is a comma or a dash as the one at `mark`.
  private func isMark(_ token: Int, like mark: Int) -> Bool {
    let base = passage.tokens.lowerBound
    return reading.isComma(base + mark)
      ? reading.isComma(base + token) : Mark.isDash(reading.key(base + token))
  }

  /// Cuts off what the speaker does meanwhile, behind who says so: `"…," X replied[, ignoring the question]`.
  func cutParticiple(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let runs = draft.runs(.content)
    let end = max(draft.cue.upperBound, draft.source?.upperBound ?? 0)
    guard runs.contains(where: { $0.upperBound <= draft.cue.lowerBound }) else { return }
    for run in runs where run.lowerBound >= end {
      let first = run.first { syntax.tags[$0] != .comma } ?? run.lowerBound
      guard syntax.tags[first] == .verbGerund, syntax.quotation(run.lowerBound) == nil,
        first > 0, syntax.tags[first - 1] == .comma
      else { continue }
      draft.dropContent { run.contains($0) && syntax.quotation($0) == nil }
    }
  }

  /// Cuts off what stands before the subject of a verb behind which all is told:
  /// `[Likening the list with the other,] X said [the exercise would fail]`.
  func cutAdverbial(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.upperBound == draft.cue.lowerBound, source.lowerBound > 0 else {
      return
    }
    let runs = draft.runs(.content)
    guard let whole = runs.first(where: { $0.lowerBound == draft.cue.upperBound }),
      whole.contains(where: { syntax.tags[$0].isPredicate }), !syntax.tags[whole.lowerBound].isMark,
      let before = runs.last(where: { $0.upperBound <= source.lowerBound }),
      !before.contains(where: { syntax.quotation($0) != nil }),
      (before.upperBound - 1..<source.lowerBound).contains(where: { reading.isComma(base + $0) })
        || before.upperBound == source.lowerBound && isObject(before, syntax)
    else { return }
    draft.dropContent(before.contains)
  }

  /// Whether words are all that stands behind a preposition: `in a letter to [the council] the guild said …`
  private func isObject(_ run: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    var first = run.lowerBound
    if first > 0, syntax.tags[first - 1] == .determiner || syntax.tags[first - 1] == .possessivePronoun {
      first -= 1
    }
    guard first > 0, syntax.tags[first - 1] == .preposition || syntax.tags[first - 1] == .to else {
      return false
    }
    return !run.contains { token in
      switch syntax.tags[token] {
      case .whPronoun, .whDeterminer, .whAdverb: true
      default: syntax.tags[token].isPredicate
      }
    }
  }

  /// Takes in all of a sentence at whose end it is told who says so: `[The parade, with or without the balloons, will go on],
  /// organizers say.`
  func completeInversion(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let source = draft.source,
      source.upperBound == draft.cue.lowerBound || draft.cue.upperBound == source.lowerBound
    else { return }
    let first = min(source.lowerBound, draft.cue.lowerBound)
    let end = max(source.upperBound, draft.cue.upperBound)
    let runs = draft.runs(.content)
    guard runs.count == 1, let run = runs.first, first > 1, reading.isComma(base + first - 1),
      run.upperBound == first || run.upperBound == first - 1,
      end >= draft.labels.count || Mark.finals.contains(reading.key(base + end))
    else { return }
    let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: base + first)]
    var start = max(0, sentence.lowerBound - base, datelineEnd() ?? 0)
    while start < run.lowerBound,
      reading.has(base + start, word.opener) || syntax.tags[start] == .comma
        || syntax.tags[start] == .conjunction
    { start += 1 }
    guard start < run.lowerBound else { return }
    let others = start..<run.lowerBound
    guard
      !others.contains(where: { syntax.quotation($0) != nil || syntax.tags[$0] == .quotationMark }),
      !run.contains(where: { syntax.quotation($0) != nil }),
      !othersSpeak(in: others, beside: draft, chosen)
    else { return }
    for token in others { chosen[index].draft.labels[token] = .content }
  }

  /// Gives the object of a verb of calling to its content: `called [diplomacy "the only path"]`.
  func completeObject(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let object = draft.head + 1..<max(draft.head + 1, draft.cue.upperBound)
    guard !object.isEmpty, object.upperBound < draft.labels.count,
      draft.labels[object.upperBound] == .content, syntax.quotation(object.upperBound) != nil,
      grammar.cues.attributes(reading.key(passage.tokens.lowerBound + draft.head)).contains(cue.judge),
      object.allSatisfy({
        switch syntax.tags[$0] {
        case .noun, .nouns, .name, .pronoun, .possessivePronoun, .determiner, .adjective: true
        default: false
        }
      })
    else { return }
    for token in object { draft.labels[token] = .content }
  }

  /// The comma with which a run of content ends, or which stands right behind it.
  private func commaAtEnd(of run: Range<Int>, _ draft: AttributionDraft) -> Int? {
    [run.upperBound - 1, run.upperBound].first {
      $0 < draft.labels.count && reading.isComma(passage.tokens.lowerBound + $0)
    }
  }

  /// Whether the cue or the source of another draft stands there.
  func othersSpeak(in tokens: Range<Int>, beside draft: AttributionDraft, _ chosen: [ChosenDraft]) -> Bool {
    chosen.contains { other, _ in
      other.head != draft.head
        && tokens.contains { other.labels[$0] == .cue || other.source?.contains($0) ?? false }
    }
  }

  /// The same, or a dash behind it.
  private func markAtEnd(of run: Range<Int>, _ draft: AttributionDraft) -> Int? {
    if let comma = commaAtEnd(of: run, draft) { return comma }
    let next = run.upperBound
    return next < draft.labels.count && Mark.isDash(reading.key(passage.tokens.lowerBound + next))
      ? next : nil
  }

  /// Whether a token is the first behind a conjunction, or a comma, that follows the object of a cue: words without a verb.
  private func isJoined(_ token: Int, to draft: AttributionDraft, _ syntax: PassageSyntax) -> Bool {
    guard let first = draft.labels.indices.first(where: { $0 > draft.head && draft.labels[$0] == .content }),
      token > first + 1, syntax.quotation(first) == nil,
      !(first..<token).contains(where: { syntax.tags[$0].isVerb }),
      !reading.has(passage.tokens.lowerBound + first, word.that)
    else { return false }
    let before = passage.tokens.lowerBound + token - 1
    return reading.has(before, word.coordinate.union(word.contrast)) || reading.isComma(before)
  }

  /// Cuts off what the content of a cue shares with a cue behind it that is not part of what is said:
  /// `said [she was sorry] and promised …`.
  func cutContent(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    let draft = chosen[index].draft
    let base = passage.tokens.lowerBound
    for (other, _) in chosen where other.head > draft.head {
      guard let source = other.source else { continue }
      if draft.labels[other.head] != .content {
        // `said [A], but X insisted [B]`
        let begin = max(draft.head + 1, min(source.lowerBound, other.cue.lowerBound))
        var first = begin
        while first > draft.head + 1, reading.has(base + first - 1, word.coordinate) { first -= 1 }
        chosen[index].draft.dropContent {
          first..<begin ~= $0 || $0 >= begin && (other.labels[$0] == .content || source.contains($0))
        }
      } else if draft.labels[source.lowerBound] != .content {
        var first = other.cue.lowerBound
        while first > 0,
          reading.has(base + first - 1, word.coordinate) || syntax.tags[first - 1] == .comma
        { first -= 1 }
        chosen[index].draft.dropContent { $0 >= first }
      } else if isJoined(source.lowerBound, to: draft, syntax) {
        // With its source within it is part of what is said, but behind a thing that is only judged:
        // `criticised [the plan] and X praised it`
        chosen[index].draft.dropContent { $0 >= source.lowerBound - 1 }
      }
    }
  }
}
