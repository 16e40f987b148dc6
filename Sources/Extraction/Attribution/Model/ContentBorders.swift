import Article

/// Mends the borders of contents by the form of the words that stand on them.
extension PassageReader {
  /// Most tokens between a cue and the part of its clause that was found.
  private static let mostBeforeClause = 14

  /// Mends where the contents of the draft at `index` begin and end.
  func mendBorders(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    completeActor(of: &chosen[index].draft, syntax)
    completeBracket(atStartOf: &chosen[index].draft, syntax)
    completeDeterminer(of: &chosen[index].draft, syntax)
    completeStart(of: &chosen[index].draft, syntax)
    completeTail(of: index, &chosen, syntax)
    completeCharge(of: index, &chosen, syntax)
    completeVerdict(of: &chosen[index].draft, syntax)
    completeSeries(of: index, &chosen, syntax)
    cutTime(behindAgentOf: &chosen[index].draft)
    cutCircumstance(of: &chosen[index].draft, syntax)
  }

  /// Takes in who is to do what is asked for: `asked [the court to end the case]`, but `asked Rina for help`.
  private func completeActor(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let run = draft.runs(.content).first(where: { $0.lowerBound >= draft.cue.upperBound }),
      let to = (draft.cue.upperBound..<run.upperBound).first(where: { syntax.tags[$0] == .to }),
      to + 1 < run.upperBound || to < run.lowerBound, to + 1 < syntax.count, syntax.tags[to + 1] == .verb,
      run.lowerBound - to <= 2
    else { return }
    let between = draft.cue.upperBound..<min(to, run.lowerBound)
    guard !between.isEmpty, between.count <= 8, to <= run.lowerBound,
      (between.lowerBound..<run.lowerBound).allSatisfy({ draft.labels[$0] == .none }),
      between.allSatisfy({ draft.source?.contains($0) != true }),
      syntax.tags[between.lowerBound] != .preposition,
      between.allSatisfy({
        switch syntax.tags[$0] {
        case .pronoun, .bracket: syntax.quotation($0) == nil
        case let tag where tag.isOfNounPhrase: syntax.quotation($0) == nil
        case .preposition: reading.has(passage.tokens.lowerBound + $0, word.topic)
        default: false
        }
      })
    else { return }
    for token in between.lowerBound..<run.lowerBound { draft.labels[token] = .content }
  }

  /// Takes in the name of whose abbreviation in brackets a content begins with: `asked [the Fishing Board (FB) to rule]`.
  private func completeBracket(atStartOf draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let run = draft.runs(.content).first(where: { $0.lowerBound > draft.cue.upperBound }),
      reading.key(base + run.lowerBound - 1) == Mark.opening
    else { return }
    let name = draft.cue.upperBound..<run.lowerBound - 1
    guard !name.isEmpty, name.count <= 10,
      name.allSatisfy({
        draft.labels[$0] == .none && draft.source?.contains($0) != true && syntax.quotation($0) == nil
          && (syntax.tags[$0].isOfNounPhrase || reading.token(base + $0).isCapitalised
            || reading.has(base + $0, word.topic.union(word.coordinate)))
      })
    else { return }
    for token in name.lowerBound..<run.lowerBound { draft.labels[token] = .content }
  }

  /// Takes in the article or possessive before the first noun of what is said: `felt [his side was unlucky]`.
  private func completeDeterminer(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    for run in draft.runs(.content) {
      let before = run.lowerBound - 1
      guard before >= 0, draft.labels[before] == .none, draft.source?.contains(before) != true,
        syntax.tags[before] == .determiner || syntax.tags[before] == .possessivePronoun,
        syntax.quotation(before) == nil, syntax.sentence(before) == syntax.sentence(run.lowerBound)
      else { continue }
      switch syntax.tags[run.lowerBound] {
      case .noun, .nouns, .name, .adjective, .number: draft.labels[before] = .content
      default: continue
      }
    }
  }

  /// Takes in the beginning of a clause of which a content has only the rest: `said [fishing grounds in] the bay had shrunk`, `said
  /// [at] least two were hurt`.
  private func completeStart(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let classes = grammar.cues.attributes(reading.key(base + draft.head))
    guard let source = draft.source,
      source.upperBound <= draft.cue.lowerBound && classes.contains(cue.inverted)
        || source.lowerBound > draft.cue.upperBound && syntax.tags[draft.head] == .verbGerund,
      !classes.contains(cue.recipient),
      let run = draft.runs(.content).first(where: { $0.lowerBound >= draft.cue.upperBound }),
      run.contains(where: { syntax.tags[$0].isPredicate })
    else { return }
    let gap = draft.cue.upperBound..<run.lowerBound
    // `said during a briefing that crews [who reached] the cabin searched it`
    if gap.count <= Self.mostBeforeClause,
      !run.contains(where: { reading.has(base + $0, word.that) && syntax.tags[$0] != .to }),
      let that = gap.first(where: { reading.has(base + $0, word.that) && isConjunction($0, syntax) }),
      (that..<run.lowerBound).allSatisfy({ draft.labels[$0] == .none && syntax.quotation($0) == nil })
    {
      for token in that..<run.lowerBound { draft.labels[token] = .content }
      return
    }
    let next = syntax.tags[run.lowerBound]
    let isOfQuantity = gap.count == 1 && (next == .adjective || next == .adverb)
    let isNumber = gap.count == 1 && syntax.tags[gap.lowerBound] == .number
    guard (1...6).contains(gap.count), syntax.tags[run.lowerBound - 1] == .preposition || isNumber,
      syntax.tags[gap.lowerBound] != .preposition || isOfQuantity,
      gap.allSatisfy({
        draft.labels[$0] == .none && syntax.quotation($0) == nil && !isOfTime(base + $0)
          && (syntax.tags[$0].isOfNounPhrase || syntax.tags[$0] == .preposition
            || syntax.tags[$0] == .verbGerund)
      })
    else { return }
    for token in gap { draft.labels[token] = .content }
  }

  /// Goes on to what is laid to somebody's charge behind an aside: `accused [the ministry, led by Rina Wati, and the towns of hiding
  /// it]`.
  private func completeCharge(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound == draft.cue.upperBound,
      !run.contains(where: {
        syntax.tags[$0].isVerb || syntax.tags[$0] == .modal || syntax.quotation($0) != nil
      }),
      run.upperBound + 1 < syntax.count, syntax.tags[run.upperBound] == .comma,
      syntax.tags[run.upperBound + 1] != .verbGerund
    else { return }
    let rest = (run.upperBound..<syntax.count).prefix {
      syntax.sentence($0) == syntax.sentence(run.lowerBound) && syntax.quotation($0) == nil
        && draft.labels[$0] == .none && !syntax.tags[$0].isFinite && syntax.tags[$0] != .modal
        && draft.source?.contains($0) != true
    }
    guard
      let joint = rest.dropLast().first(where: {
        syntax.tags[$0] == .preposition && syntax.tags[$0 + 1] == .verbGerund
          && reading.has(base + $0, word.topic.union(word.purpose))
      }), !rest.prefix(while: { $0 < joint }).contains(where: { syntax.tags[$0] == .verbGerund })
    else { return }
    let end = (joint..<rest.endIndex).first { syntax.tags[$0].isMark } ?? rest.endIndex
    guard !othersSpeak(in: run.upperBound..<end, beside: draft, chosen) else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// Leaves out when a passive was done, behind who did it: `was criticised by the mayors last [week]`.
  private func cutTime(behindAgentOf draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > draft.head,
      reading.has(base + source.lowerBound - 1, word.by)
    else { return }
    for run in draft.runs(.content) where run.lowerBound >= source.upperBound && run.count <= 3 {
      if run.allSatisfy({ isOfTime(base + $0) }) { draft.dropContent(run.contains) }
    }
  }

  /// Goes on to the next mark where a content breaks off within a phrase: `felt [his side was denied a goal for a foul]`.
  private func completeTail(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    completeBracket(atEndOf: &chosen[index].draft, syntax)
    let draft = chosen[index].draft
    guard let run = draft.runs(.content).last, run.lowerBound > draft.head, let last = run.last,
      run.upperBound < draft.labels.count,
      breaksOff(behind: last, syntax) || isCharge(run, syntax) || isCutAtParticiple(run, draft, syntax)
    else { return }
    var end = run.upperBound
    while end < draft.labels.count, syntax.sentence(end) == syntax.sentence(last),
      syntax.tags[end].isMark == false, syntax.quotation(end) == nil, draft.labels[end] == .none,
      draft.source?.contains(end) != true,
      !chosen.contains(where: { $0.draft.labels[end] == .cue || $0.draft.source?.contains(end) ?? false })
    { end += 1 }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// Goes on to the words in marks as which something is judged: `dismissed [the reports as "fake news"]`.
  private func completeVerdict(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let run = draft.runs(.content).last, run.lowerBound >= draft.cue.upperBound,
      run.upperBound + 1 < syntax.count, reading.has(base + run.upperBound, word.asWhat),
      let quotation = syntax.quotation(run.upperBound + 1), syntax.quotation(run.upperBound) == nil
    else { return }
    let end = reading.quotations[quotation].tokens.clamped(to: passage.tokens).upperBound - base
    for token in run.upperBound..<end where draft.labels[token] == .none {
      draft.labels[token] = .content
    }
  }

  /// Goes on to the last of a series of predicates: `said [that the article hurt the bank, cost it clients, and could close it]`.
  private func completeSeries(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard let run = draft.runs(.content).last, run.lowerBound >= draft.cue.upperBound,
      reading.has(base + run.lowerBound, word.that), run.upperBound + 2 < syntax.count,
      syntax.tags[run.upperBound] == .comma,
      syntax.tags[run.upperBound + 1].isFinite || syntax.tags[run.upperBound + 1] == .verbParticiple,
      syntax.heads[run.upperBound + 1] != draft.head
    else { return }
    let rest = (run.upperBound..<syntax.count).prefix {
      syntax.sentence($0) == syntax.sentence(run.lowerBound) && syntax.quotation($0) == nil
        && draft.labels[$0] == .none && !Mark.finals.contains(reading.key(base + $0))
    }
    guard
      let joint = rest.dropLast().first(where: {
        syntax.tags[$0] == .conjunction && syntax.tags[$0 - 1] == .comma && syntax.tags[$0 + 1].isPredicate
      })
    else { return }
    let end = (joint..<rest.endIndex).first { syntax.tags[$0] == .comma } ?? rest.endIndex
    guard !othersSpeak(in: run.upperBound..<end, beside: draft, chosen) else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
  }

  /// Whether a content ends with a participle that only says more of its subject: `that most of those [injured] were at home`, `said
  /// the remarks [made] in the hall were rude`.
  private func isCutAtParticiple(_ run: Range<Int>, _ draft: AttributionDraft, _ syntax: PassageSyntax)
    -> Bool
  {
    let base = passage.tokens.lowerBound
    guard let last = run.last, syntax.tags[last] == .verbParticiple, last > run.lowerBound,
      syntax.tags[draft.head].isVerb,
      draft.source.map({ !reading.has(base + $0.lowerBound, word.relative) }) ?? false,
      run.lowerBound == draft.cue.upperBound, syntax.sentence(last) == syntax.sentence(last + 1),
      syntax.quotation(last + 1) == nil, !reading.has(base + last - 1, word.predicate)
    else { return false }
    if syntax.tags[last + 1].isPredicate { return true }
    let rest = (last + 1..<syntax.count).prefix { !syntax.tags[$0].isMark }
    return syntax.tags[last + 1] == .preposition && !reading.has(base + last + 1, word.subordinate)
      && !run.contains { syntax.tags[$0].isPredicate || syntax.tags[$0] == .to }
      && rest.contains { syntax.tags[$0].isPredicate }
  }

  /// Takes in the abbreviation in brackets of the name with which a content ends: `left it to [the Fishing Tribunal (FT)]`.
  private func completeBracket(atEndOf draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let run = draft.runs(.content).last, run.lowerBound > draft.head, let last = run.last,
      run.upperBound + 2 < draft.labels.count, reading.token(base + last).isCapitalised,
      reading.key(base + last + 1) == Mark.opening, reading.key(base + last + 3) == Mark.closing,
      reading.token(base + last + 2).shape == .capitals,
      (last + 1...last + 3).allSatisfy({ draft.labels[$0] == .none && draft.source?.contains($0) != true })
    else { return }
    for token in last + 1...last + 3 { draft.labels[token] = .content }
  }

  /// Whether people are all of a content behind which it is told what is laid to their charge: `accused [Rina, Budi and Sari] of
  /// hiding it`.
  private func isCharge(_ run: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    let next = run.upperBound
    return next + 1 < syntax.count && syntax.tags[next] == .preposition
      && syntax.tags[next + 1] == .verbGerund
      && syntax.quotation(next) == nil && syntax.sentence(next) == syntax.sentence(run.lowerBound)
      && reading.has(passage.tokens.lowerBound + next, word.topic.union(word.purpose))
      && !run.contains { syntax.tags[$0].isVerb || syntax.tags[$0] == .modal }
  }

  /// Whether a phrase goes on behind a token: a preposition, an article, a name or an owner of which more follows.
  private func breaksOff(behind last: Int, _ syntax: PassageSyntax) -> Bool {
    let (base, next) = (passage.tokens.lowerBound, last + 1)
    guard syntax.quotation(last) == nil, syntax.quotation(next) == nil, !syntax.tags[next].isMark,
      syntax.sentence(last) == syntax.sentence(next)
    else { return false }
    switch syntax.tags[last] {
    case .preposition, .determiner, .possessivePronoun, .possessive: return true
    case .name, .adjective:
      return !isHeading && reading.token(base + last).isCapitalised
        && reading.token(base + next).isCapitalised && !reading.has(base + next, word.time)
    default: return false
    }
  }

  /// Cuts off when somebody said it: `said [this] as he opened the port`, `said Friday as rain fell [that …]`.
  private func cutCircumstance(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let classes = grammar.cues.attributes(reading.key(base + draft.head))
    guard classes.contains(cue.inverted), !classes.contains(cue.judge) else { return }
    dropCircumstance(from: &draft, syntax)
    guard let run = draft.runs(.content).first(where: { $0.lowerBound >= draft.cue.upperBound }),
      let joint = circumstance(run, syntax)
    else { return }
    if let that = run.first(where: {
      $0 > joint && reading.has(base + $0, word.that) && reading.has(base + $0, word.subordinate)
        && (syntax.tags[$0] == .preposition || syntax.tags[$0] == .whDeterminer)
        && $0 + 1 < run.upperBound && !syntax.tags[$0 + 1].isPredicate
    }) {
      draft.dropContent { joint <= $0 && $0 < that }
    } else if joint > run.lowerBound || !run.contains(where: { $0 > joint && syntax.tags[$0] == .comma }) {
      draft.dropContent { joint <= $0 && $0 < run.upperBound }
    }
  }

  /// Cuts off a clause of time behind those who say what stands before them: `[The port is shut], the mayor said as rain fell`.
  private func dropCircumstance(from draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let runs = draft.runs(.content)
    guard runs.count > 1, let run = runs.last, run.lowerBound > draft.cue.upperBound,
      runs.contains(where: { $0.upperBound <= draft.cue.lowerBound }),
      case let joint = run.lowerBound - 1, draft.labels[joint] == .none,
      reading.has(base + joint, word.asWhat), syntax.tags[joint] == .preposition
    else { return }
    draft.dropContent(run.contains)
  }

  /// The conjunction of a clause of time with which a content begins, or which follows its one pronoun.
  private func circumstance(_ run: Range<Int>, _ syntax: PassageSyntax) -> Int? {
    let base = passage.tokens.lowerBound
    var joint = run.lowerBound
    switch syntax.tags[joint] {
    case .determiner, .pronoun, .adverb: joint += 1
    default: break
    }
    guard joint + 2 < run.upperBound, syntax.tags[joint] == .preposition, syntax.quotation(joint) == nil,
      reading.has(base + joint, word.asWhat), reading.has(base + joint, word.subordinate)
    else { return nil }
    switch syntax.tags[joint + 1] {
    case .noun, .nouns, .name, .determiner, .pronoun, .possessivePronoun: break
    default: return nil
    }
    // Behind a pronoun nothing else can follow.
    let isWhole = joint > run.lowerBound && syntax.tags[joint - 1] != .adverb
    let words = (joint + 2..<run.upperBound).prefix(isWhole ? 12 : 7).prefix {
      !syntax.tags[$0].isMark || isWhole && syntax.tags[$0] == .comma
    }
    return words.contains { syntax.tags[$0].isFinite || syntax.tags[$0] == .verbParticiple } ? joint : nil
  }
}
