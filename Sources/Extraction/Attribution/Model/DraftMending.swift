import Article

/// Mends by the form of the clause what the models make of a passage: whose words they are, and where these begin and end.
extension PassageReader {
  /// A draft with what it is worth.
  typealias ChosenDraft = (draft: AttributionDraft, probability: Float)

  /// Mends the drafts that were chosen of a passage.
  func mend(_ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    for index in chosen.indices {
      mendAgent(of: &chosen[index].draft, syntax)
      mendSource(of: &chosen[index].draft, syntax)
      completePair(of: &chosen[index].draft, syntax)
    }
    shareSources(of: &chosen)
    for index in chosen.indices {
      cutContrast(of: index, &chosen, syntax)
      cutContent(of: index, &chosen, syntax)
      cutVerbs(of: &chosen[index].draft, syntax)
      cutObject(of: &chosen[index].draft, syntax)
      cutSource(of: &chosen[index].draft, syntax)
      cutAddressee(of: &chosen[index].draft, syntax)
      cutBesideQuotation(of: &chosen[index].draft, syntax)
      completeClause(of: index, &chosen, syntax)
      completeApposition(of: index, &chosen, syntax)
      completePassive(of: &chosen[index].draft, syntax)
      cutDateline(of: &chosen[index].draft)
    }
  }

  /// Who does what a passive tells, behind `by`: `was dismissed as "fantasy" by Rina`.
  private func mendAgent(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard draft.head > 0, syntax.tags[draft.head] == .verbParticiple,
      reading.has(base + draft.head - 1, word.predicate),
      let by = (draft.head + 1..<min(draft.head + 16, draft.labels.count)).first(where: {
        reading.has(base + $0, word.by) && syntax.quotation($0) == nil
      }), by + 1 < draft.labels.count,
      draft.runs(.content).contains(where: { draft.head < $0.lowerBound && $0.lowerBound < by }),
      let agent = sourceBehind(base + by + 1), isOfPeople(agent)
    else { return }
    draft.source = agent.tokens.lowerBound - base..<agent.tokens.upperBound - base
    let head = draft.head
    draft.dropContent { $0 >= by || $0 < head }
  }

  /// Mends whose words they are by the form of the clause.
  private func mendSource(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let cue = draft.cue.lowerBound
    guard let source = draft.source, source.upperBound <= cue else { return }
    // `[Rina is] believed [to be ill]`: of whom others say so.
    if passiveGroup(base + cue..<base + draft.cue.upperBound) != nil {
      draft.source = nil
      for token in source { draft.labels[token] = .content }
      return
    }
    // `[Rina], whose son was hurt, said …`
    if source.count > 1, source.lowerBound > 1, reading.has(base + source.lowerBound, word.relative),
      reading.isComma(base + source.lowerBound - 1), reading.isComma(base + cue - 1),
      let name = reading.name(base + source.lowerBound - 2), reading.names[name].tokens.lowerBound >= base
    {
      draft.source = reading.names[name].tokens.lowerBound - base..<source.lowerBound - 1
      draft.dropContent { $0 < cue }
      return
    }
    // `One of them, who gave only his first name, [Goran], said …`
    if source.upperBound < cue - 2, reading.isComma(base + cue - 1),
      let name = reading.name(base + cue - 2), reading.names[name].kind == .person,
      reading.names[name].tokens.lowerBound > base + source.upperBound,
      reading.isComma(reading.names[name].tokens.lowerBound - 1),
      !source.contains(where: { reading.name(base + $0) != nil }),
      syntax.quotation(cue - 2) == nil
    {
      draft.source = reading.names[name].tokens.lowerBound - base..<cue - 1
      draft.dropContent { $0 >= source.lowerBound && $0 < cue }
      return
    }
    // The subject of a clause that a conjunction joins to the one before is the name between it and the verb:
    // `Anna criticised the plan and [Carl] praised it`.
    guard syntax.tags[draft.head].isFinite, let name = reading.name(base + cue - 1),
      reading.names[name].tokens.lowerBound > base
    else { return }
    let first = reading.names[name].tokens.lowerBound - base
    guard source.upperBound < first, reading.has(base + first - 1, word.coordinate),
      syntax.quotation(first) == nil, (source.upperBound..<first).contains(where: { syntax.tags[$0].isVerb })
    else { return }
    draft.source = first..<cue
    draft.dropContent { $0 >= first && $0 < cue }
  }

  /// Takes in the first of two who say the same: `[The union and the company] agreed …`.
  private func completePair(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > 1, source.upperBound == draft.cue.lowerBound,
      syntax.tags[source.lowerBound - 1] == .conjunction,
      reading.has(base + source.lowerBound - 1, word.coordinate)
    else { return }
    let joint = source.lowerBound - 1
    let first = (0..<joint).last { isBorder($0, syntax) }.map { $0 + 1 } ?? 0
    let other = first..<joint
    guard !other.isEmpty, other.count <= 8,
      !other.contains(where: { token in
        switch syntax.tags[token] {
        case .modal, .preposition, .to, .adverb, .comma, .conjunction, .existential, .whPronoun,
          .whDeterminer,
          .whAdverb:
          syntax.tags[token] != .preposition || token == first
        default: syntax.tags[token].isVerb || syntax.quotation(token) != nil || draft.labels[token] == .cue
        }
      })
    else { return }
    draft.source = first..<source.upperBound
    draft.dropContent(other.contains)
    draft.labels[joint] = .none
  }

  /// Gives a cue that has only the last of two who say the same both of them: `[Rina and Bima] welcomed the deal but warned …`
  private func shareSources(of chosen: inout [ChosenDraft]) {
    for index in chosen.indices {
      guard let source = chosen[index].draft.source,
        let whole = chosen.lazy.compactMap(\.draft.source).first(where: {
          $0.lowerBound < source.lowerBound && $0.upperBound == source.upperBound
        }),
        reading.has(passage.tokens.lowerBound + source.lowerBound - 1, word.coordinate)
      else { continue }
      chosen[index].draft.source = whole
    }
  }

  /// Whether a clause may begin behind a token: a comma, or the end of a sentence.
  private func isBorder(_ token: Int, _ syntax: PassageSyntax) -> Bool {
    switch syntax.tags[token] {
    case .comma, .colon, .fullStop, .quotationMark, .bracket: true
    default: false
    }
  }

  /// Parts two who say different things: `Anna believes [he is innocent], while prosecutors say [he planned it]`.
  private func cutContrast(
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
  private func cutAddressee(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
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
    }
    guard isTold || isBehindPreposition, let subject, syntax.quotation(subject) == nil,
      isThat(subject)
        || syntax.tags[subject] == .pronoun && syntax.tags[subject - 1].rawValue <= PartOfSpeech.name.rawValue
          && subject + 1 < run.upperBound && syntax.tags[subject + 1].isPredicate
    else { return }
    let head = draft.head
    draft.dropContent { $0 > head && $0 < subject }
  }

  /// Cuts off what stands behind a preposition beside a whole quotation: `"…," X said during the hearing.`
  private func cutBesideQuotation(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let runs = draft.runs(.content)
    let isBehindWords = runs.contains { run in
      run.upperBound <= draft.head && run.count > 4
        && run.allSatisfy { syntax.quotation($0) != nil || reading.isComma(base + $0) }
    }
    guard isBehindWords else { return }
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
  private func cutObject(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
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
  private func cutVerbs(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard
      let verb = draft.labels.indices.first(where: {
        $0 > draft.head && draft.labels[$0] == .content && syntax.tags[$0].isFinite
      }),
      isJoined(verb, to: draft, syntax), !reading.isComma(passage.tokens.lowerBound + verb - 1)
    else { return }
    draft.dropContent { $0 >= verb - 1 }
  }

  /// Cuts off what stands between a quotation and its source, and belongs to the source: `"…," a visibly upset X said`.
  private func cutSource(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.lowerBound > 0 else { return }
    var first = source.lowerBound
    while first > 0, draft.labels[first - 1] == .content, syntax.quotation(first - 1) == nil { first -= 1 }
    let words = first..<source.lowerBound
    guard !words.isEmpty, words.count <= 4, first > 0, syntax.quotation(first - 1) != nil,
      !words.contains(where: { syntax.tags[$0].isVerb })
    else { return }
    draft.dropContent(words.contains)
  }

  /// Takes in the subject of a passive, of whom it tells what is expected: `[Rina] is expected [to raise the issue]`.
  private func completePassive(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
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

  /// Cuts off where an article was written: `LONDON (Newswire) - …`.
  private func cutDateline(of draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    guard draft.labels.first == .content, reading.token(base).shape == .capitals,
      let dash = draft.labels.indices.prefix(14).first(where: { Mark.isDash(reading.key(base + $0)) }),
      dash < draft.head || draft.source.map({ dash < $0.lowerBound }) ?? false,
      (0..<dash).contains(where: { reading.key(base + $0) == Mark.closing }) || dash <= 3
    else { return }
    draft.dropContent { $0 <= dash }
  }

  /// Takes in the name that says who or what the last noun is: `talks with [another bidder, Halvorsen Pharma]`.
  private func completeApposition(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound > draft.head,
      let comma = commaAtEnd(of: run, draft), comma + 1 < draft.labels.count, syntax.quotation(comma) == nil,
      syntax.tags[comma - 1] == .noun || syntax.tags[comma - 1] == .nouns,
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

  /// Goes on to the verb of a clause that was cut off at an aside: `said [the road, which was built in 1920, would be closed]`.
  private func completeClause(
    of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax
  ) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound == draft.cue.upperBound,
      let comma = commaAtEnd(of: run, draft),
      !run.contains(where: {
        syntax.tags[$0].isPredicate || syntax.tags[$0] == .to || syntax.quotation($0) != nil
      })
    else { return }
    // As far as nobody else speaks, and the sentence goes.
    var end = draft.labels.count
    for (other, _) in chosen where other.head > draft.head {
      end = min(end, other.source?.lowerBound ?? end, other.cue.lowerBound)
    }
    guard end > comma else { return }
    if let stop = (comma..<end).first(where: {
      Mark.finals.contains(reading.key(base + $0)) || syntax.quotation($0) != nil || draft.labels[$0] == .cue
        || draft.source?.contains($0) ?? false
    }) {
      end = stop
    }
    end = withoutJoint(base + comma..<base + end).upperBound - base
    guard end > comma + 1,
      let close = (comma..<end).first(where: {
        reading.isComma(base + $0) && ($0 > comma || syntax.tags[$0 + 1].isPredicate)
      }),
      close + 1 < end,
      syntax.tags[close + 1].isPredicate
        || syntax.tags[close + 1] == .adverb && close + 2 < end && syntax.tags[close + 2].isPredicate,
      reading.has(base + run.lowerBound, word.that)
        || grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted)
    else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// The comma with which a run of content ends, or which stands right behind it.
  private func commaAtEnd(of run: Range<Int>, _ draft: AttributionDraft) -> Int? {
    [run.upperBound - 1, run.upperBound].first {
      $0 < draft.labels.count && reading.isComma(passage.tokens.lowerBound + $0)
    }
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
  private func cutContent(
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
