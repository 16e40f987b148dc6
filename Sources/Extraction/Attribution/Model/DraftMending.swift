import Article

/// Mends by the form of the clause what the models make of a passage: whose words they are, and where these begin and end.
extension PassageReader {
  /// A draft with what it is worth.
  typealias ChosenDraft = (draft: AttributionDraft, probability: Float)

  /// Mends the drafts that were chosen of a passage.
  func mend(_ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    for index in chosen.indices {
      splitCue(of: &chosen[index].draft, syntax)
      cutDateline(ofSource: &chosen[index].draft)
      mendAgent(of: &chosen[index].draft, syntax)
      dropTime(from: &chosen[index].draft)
      mendSource(of: &chosen[index].draft, syntax)
      completeBearer(of: &chosen[index].draft, syntax)
      mendEnd(ofSource: &chosen[index].draft, syntax)
      mendBeginning(ofSource: &chosen[index].draft, syntax)
      completePair(of: &chosen[index].draft, syntax)
      completeList(of: &chosen[index].draft, syntax)
      invertSource(of: &chosen[index].draft, syntax)
      findSource(behind: &chosen[index].draft, syntax)
      completeCue(of: &chosen[index].draft)
      returnSubject(of: &chosen[index].draft, syntax)
      completeSubject(of: &chosen[index].draft, syntax)
      completeBracket(of: &chosen[index].draft)
    }
    shareSources(of: &chosen)
    for index in chosen.indices { mendSubject(ofParticiple: index, &chosen, syntax) }
    for index in chosen.indices { takeQuotation(behind: index, &chosen, syntax) }
    for index in chosen.indices { splitVerdict(of: index, &chosen, syntax) }
    for index in chosen.indices { splitJoined(index, &chosen, syntax) }
    for index in chosen.indices {
      cutClause(beforeSourceOf: &chosen[index].draft, syntax)
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
      cutParticiple(of: &chosen[index].draft, syntax)
      cutAdverbial(of: &chosen[index].draft, syntax)
      completeInversion(of: index, &chosen, syntax)
      mendBorders(of: index, &chosen, syntax)
      completeObject(of: &chosen[index].draft, syntax)
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

  /// When a passive is to be done, behind `by`, is nobody: `are expected to decide by the end of the year`.
  private func dropTime(from draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > draft.head,
      reading.has(base + source.lowerBound - 1, word.by),
      let learned = grammar.learned, let last = source.last,
      learned.senses.attributes(reading.key(base + last)).contains(learned.time),
      !source.contains(where: {
        reading.name(base + $0).map { reading.names[$0].kind != .place } ?? false
          || !reading.has(base + $0, word.determiner)
            && reading.has(base + $0, word.human.union(word.body).union(word.pronoun))
      })
    else { return }
    draft.source = nil
  }

  /// Whose a source is where it begins with the place that a dateline names: `SINGAPORE - [An MP] has proposed …`
  private func cutDateline(ofSource draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, let end = datelineEnd(), source.lowerBound < end,
      source.upperBound > end
    else { return }
    draft.source = end..<source.upperBound
    for token in base..<base + end where draft.labels[token - base] != .none {
      draft.labels[token - base] = .none
    }
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
    // `[Rina], which owns the site, said …`
    let relative = source.lowerBound - 1
    if relative > 1, reading.has(base + relative, word.relative), reading.isComma(base + relative - 1),
      reading.isComma(base + cue - 1), let name = reading.name(base + relative - 2),
      reading.names[name].tokens.lowerBound >= base
    {
      draft.source = reading.names[name].tokens.lowerBound - base..<relative - 1
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

  /// Gives to its own subject a verb that was found with it: `Rina said [the secretary-general] urged both …`
  private func splitCue(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let subject = draft.cue.lowerBound..<draft.head
    guard subject.count > 1, syntax.tags[draft.head].isFinite,
      subject.allSatisfy({ syntax.tags[$0].isOfNounPhrase }), canSpeak(subject, syntax)
    else { return }
    for token in subject { draft.labels[token] = .none }
    draft.source = subject
  }

  /// Takes in the name behind an office or a conjunction, and whatever is owned, before the verb:
  /// `[Brown's lawyer Peter Hall] said …`
  private func completeBearer(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.upperBound < draft.cue.lowerBound else { return }
    let rest = source.upperBound..<draft.cue.lowerBound
    let isName = reading.name(base + source.upperBound).map {
      reading.names[$0].tokens == base + rest.lowerBound..<base + rest.upperBound
    }
    let last = source.upperBound - 1
    let isOwned =
      rest.count <= 8 && isPossessive(base + last)
      && rest.allSatisfy {
        switch syntax.tags[$0] {
        case .noun, .nouns, .name, .adjective: draft.labels[$0] != .cue
        default: false
        }
      }
    guard isOwned || isName ?? false && reading.name(base + last) == nil else { return }
    draft.source = source.lowerBound..<rest.upperBound
    draft.dropContent(rest.contains)
  }

  /// Gives to a name, or to people, at the end of a sentence what stands before the verb, where the two were taken for one another:
  /// `[The minister should resign], says [Rina]`, `[The tax is unfair], say [unions]`.
  private func invertSource(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let runs = draft.runs(.content)
    guard let source = draft.source, runs.count == 1, let run = runs.first, draft.cue.lowerBound > 1,
      let name = reading.name(base + run.lowerBound).map({ nameTokens($0, and: run) })
        ?? people(at: run, syntax),
      (draft.head + 1...draft.cue.upperBound).contains(name.lowerBound),
      source.upperBound <= draft.cue.lowerBound, syntax.quotation(name.lowerBound) == nil,
      reading.isComma(base + draft.cue.lowerBound - 1),
      grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted),
      !name.contains(where: { syntax.tags[$0].isVerb || syntax.tags[$0] == .modal }),
      endsSentence(behind: name.upperBound, syntax)
    else { return }
    let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: base + draft.head)]
    let first = max(0, sentence.lowerBound - base, datelineEnd() ?? 0)
    guard first < draft.cue.lowerBound - 1 else { return }
    let words = first..<draft.cue.lowerBound - 1
    guard words.contains(where: { syntax.tags[$0].isPredicate }),
      !words.contains(where: { syntax.quotation($0) != nil })
    else { return }
    let whole = sourceBehind(base + name.lowerBound).map {
      $0.tokens.lowerBound - base..<$0.tokens.upperBound - base
    }
    draft.source = whole.map { $0.lowerBound..<max($0.upperBound, name.upperBound) } ?? name
    draft.dropContent { _ in true }
    for token in name { draft.labels[token] = .none }
    for token in words { draft.labels[token] = .content }
  }

  /// The people with whom a content begins, before whatever they say it as: `say [unions] as the strike goes on`.
  private func people(at run: Range<Int>, _ syntax: PassageSyntax) -> Range<Int>? {
    let words = run.prefix { syntax.tags[$0].isOfNounPhrase && syntax.quotation($0) == nil }
    let phrase = run.lowerBound..<words.endIndex
    return !phrase.isEmpty && phrase.count <= 6 && canSpeak(phrase, syntax) ? phrase : nil
  }

  /// Whether a sentence ends there, or with what a comma sets off, which tells who somebody is.
  private func endsSentence(behind end: Int, _ syntax: PassageSyntax) -> Bool {
    let base = passage.tokens.lowerBound
    guard end < syntax.count, !Mark.finals.contains(reading.key(base + end)) else { return true }
    if reading.has(base + end, word.asWhat) { return true }
    let rest = (end..<syntax.count).prefix { !Mark.finals.contains(reading.key(base + $0)) }
    return reading.isComma(base + end) && rest.count < 20
      && !rest.contains { syntax.tags[$0].isPredicate || syntax.quotation($0) != nil }
  }

  /// Leaves to others what they do before a comma and the subject of a verb with its own object: `Rina backed the plan, [Bima] opposed [it]`.
  private func cutClause(beforeSourceOf draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.upperBound <= draft.cue.lowerBound, source.lowerBound > 0,
      draft.cue.upperBound < draft.labels.count, draft.labels[draft.cue.upperBound] == .content,
      reading.isComma(base + source.lowerBound - 1),
      let run = draft.runs(.content).last(where: { $0.upperBound <= source.lowerBound }),
      source.lowerBound - run.upperBound <= 1,
      run.contains(where: { syntax.tags[$0].isFinite }),
      !run.contains(where: { syntax.quotation($0) != nil })
    else { return }
    draft.dropContent { $0 < source.lowerBound }
  }

  /// Finds who is named behind a verb without a source, and was taken for part of what is said: `[…], suggests [Rina, a geologist]`.
  private func findSource(behind draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let (base, next) = (passage.tokens.lowerBound, draft.cue.upperBound)
    guard draft.source == nil, draft.cue.lowerBound > 1, next < draft.labels.count,
      reading.isComma(base + draft.cue.lowerBound - 1), reading.name(base + next) != nil,
      grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted),
      draft.runs(.content).contains(where: { run in
        run.upperBound <= draft.cue.lowerBound && run.contains { syntax.tags[$0].isPredicate }
      }),
      !draft.runs(.content).contains(where: { run in
        run.lowerBound >= next && run.contains { syntax.tags[$0].isPredicate || syntax.quotation($0) != nil }
      }), let source = sourceBehind(base + next, strict: true),
      source.tokens.upperBound <= passage.tokens.upperBound
    else { return }
    draft.source = next..<source.tokens.upperBound - base
    draft.dropContent { $0 >= next }
  }

  /// Gives to a cue the words by which it tells what somebody says it in: `according to a statement from [the guild]`.
  private func completeCue(of draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound == draft.cue.upperBound,
      let match = grammar.cues.longestMatch(
        reading.text.tokens, from: base + draft.cue.lowerBound, before: passage.tokens.upperBound),
      match.tokens.upperBound > base + source.lowerBound, match.tokens.upperBound < base + source.upperBound,
      grammar.cues.attributes(match.entry).contains(cue.preposition)
    else { return }
    let first = match.tokens.upperBound - base
    for token in source.lowerBound..<first { draft.labels[token] = .cue }
    draft.source = first..<source.upperBound
  }

  /// The tokens of a name and of a run in which it ends or which it opens, by token of the passage.
  private func nameTokens(_ name: Int, and run: Range<Int>) -> Range<Int> {
    let base = passage.tokens.lowerBound
    let tokens = reading.names[name].tokens.clamped(to: passage.tokens)
    return min(tokens.lowerBound - base, run.lowerBound)..<max(tokens.upperBound - base, run.upperBound)
  }

  /// Takes in the first of two who say the same: `[The union and the company] agreed …`.
  private func completePair(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    guard let source = draft.source, source.lowerBound > 1, source.upperBound == draft.cue.lowerBound,
      syntax.tags[source.lowerBound - 1] == .conjunction,
      reading.has(base + source.lowerBound - 1, word.coordinate)
    else { return }
    let joint = source.lowerBound - 1
    let first = (0..<joint).last { syntax.tags[$0].isMark }.map { $0 + 1 } ?? 0
    let other = first..<joint
    guard !other.isEmpty, other.count <= 8,
      !other.contains(where: { token in
        switch syntax.tags[token] {
        case .modal, .preposition, .to, .adverb, .comma, .conjunction, .existential, .whPronoun,
          .whDeterminer,
          .whAdverb:
          syntax.tags[token] != .preposition || token == first
        default:
          syntax.tags[token].isVerb && reading.name(base + token) == nil || syntax.quotation(token) != nil
            || draft.labels[token] == .cue
        }
      })
    else { return }
    draft.source = first..<source.upperBound
    draft.dropContent(other.contains)
    draft.labels[joint] = .none
  }

  /// Takes in the noun that a source only says more of: before a preposition at the beginning of a sentence, `[Farmers along the
  /// river] warned …`, and elsewhere, which is seldom, where the parser sees it as the subject of the cue.
  private func completeSubject(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.lowerBound > 1, source.upperBound <= draft.cue.lowerBound,
      draft.cue.lowerBound - source.upperBound <= 2
    else { return }
    if let first = nounBefore(preposition: source.lowerBound - 1, syntax) {
      draft.source = first..<source.upperBound
      draft.dropContent { first <= $0 && $0 < source.upperBound }
      return
    }
    guard
      let subject = (0..<source.lowerBound).last(where: {
        syntax.heads[$0] == draft.head && syntax.relations[$0] == .subject
      }), syntax.end(subject) >= source.upperBound, syntax.quotation(subject) == nil
    else { return }
    let whole = syntax.first(subject)..<source.upperBound
    guard syntax.tags[subject].isNoun else { return }
    guard whole.count <= 16,
      !whole.contains(where: {
        syntax.tags[$0].isMark || syntax.quotation($0) != nil || draft.labels[$0] == .cue
          || syntax.tags[$0].isFinite || syntax.tags[$0] == .conjunction && $0 < source.lowerBound
      })
    else { return }
    draft.source = whole
    draft.dropContent(whole.contains)
  }

  /// Where the noun phrase begins between the beginning of a sentence, or of people behind a comma or quotation, and a preposition:
  /// `[Farmers] along`.
  private func nounBefore(preposition: Int, _ syntax: PassageSyntax) -> Int? {
    guard syntax.tags[preposition] == .preposition, syntax.quotation(preposition) == nil else { return nil }
    var first = preposition
    while first > 0, syntax.sentence(first - 1) == syntax.sentence(preposition) {
      switch syntax.tags[first - 1] {
      case let tag where tag.isOfNounPhrase:
        guard syntax.quotation(first - 1) == nil else { return nil }
        first -= 1
        continue
      // `"…," Rina of OECD said`
      case .quotationMark, .comma:
        guard canSpeak(first..<preposition, syntax), preposition - first <= 6 else { return nil }
        return first
      default: return nil
      }
    }
    guard first < preposition, preposition - first <= 6 else { return nil }
    switch syntax.tags[preposition - 1] {
    case .noun, .nouns: return first
    // `Rina of OECD`
    case .name: return isPerson(passage.tokens.lowerBound + preposition - 1) ? first : nil
    default: return nil
    }
  }

  /// Takes in all of a bracket of which a source has a part, and what stands before it: `[Norfast (NRF.L)] said …`
  private func completeBracket(of draft: inout AttributionDraft) {
    let base = passage.tokens.lowerBound
    if let source = draft.source, let open = source.last(where: { reading.key(base + $0) == Mark.opening }),
      !(open..<source.upperBound).contains(where: { reading.key(base + $0) == Mark.closing }),
      let close = (source.upperBound..<min(draft.labels.count, source.upperBound + 8)).first(where: {
        reading.key(base + $0) == Mark.closing || draft.labels[$0] == .cue
      }), draft.labels[close] != .cue
    {
      draft.source = source.lowerBound..<close + 1
      draft.dropContent { source.lowerBound <= $0 && $0 <= close }
    }
    guard let source = draft.source, source.count <= 12,
      let close = source.first(where: { reading.key(base + $0) == Mark.closing }),
      !(source.lowerBound..<close).contains(where: { reading.key(base + $0) == Mark.opening }),
      let open = (max(0, source.lowerBound - 8)..<source.lowerBound).last(where: {
        reading.key(base + $0) == Mark.opening
      }), open > 0, let name = reading.name(base + open - 1),
      reading.names[name].tokens.lowerBound >= base
    else { return }
    draft.source = reading.names[name].tokens.lowerBound - base..<source.upperBound
    if let whole = draft.source { draft.dropContent(whole.contains) }
  }

  /// Gives back to what is said the noun that a cue has taken for a verb: `said [support for the plan would grow]`.
  private func returnSubject(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let first = draft.head + 1
    guard first < draft.cue.upperBound,
      grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted),
      syntax.tags[first].isCommonNoun || syntax.tags[first] == .number, reading.name(base + first) == nil,
      !reading.has(base + first, word.time),
      let run = draft.runs(.content).first(where: { $0.lowerBound >= draft.cue.upperBound }),
      run.lowerBound - first <= 12, draft.source.map({ $0.upperBound <= draft.head }) ?? true,
      (first..<run.lowerBound).allSatisfy({ syntax.quotation($0) == nil && !syntax.tags[$0].isFinite }),
      run.contains(where: { syntax.tags[$0].isFinite || syntax.tags[$0] == .modal })
    else { return }
    for token in first..<run.lowerBound { draft.labels[token] = .content }
  }

  /// Gives a cue that has only the last of two who say the same both of them: `[Rina and Bima] welcomed the deal but warned …`
  private func shareSources(of chosen: inout [ChosenDraft]) {
    for index in chosen.indices {
      guard let source = chosen[index].draft.source,
        let whole = chosen.lazy.compactMap(\.draft.source).first(where: {
          $0.lowerBound < source.lowerBound && $0.upperBound == source.upperBound
            && reading.has(passage.tokens.lowerBound + source.lowerBound - 1, word.coordinate)
            || isNamed(source, by: $0)
        })
      else { continue }
      chosen[index].draft.source = whole
      chosen[index].draft.dropContent(whole.contains)
    }
  }

  /// Whose a participle is: of the speaker before, not of whom he tells, `[The bank] spoke of a rumour that clients lost money, adding
  /// that …`; and of whom a preposition joins to the subject, `The club hit back with [its captain] accusing …`.
  private func mendSubject(ofParticiple index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    let first = draft.cue.lowerBound
    guard syntax.tags[draft.head] == .verbGerund, syntax.quotation(first) == nil else { return }
    guard let source = draft.source else {
      // `Vowing that it will go on, [the union] said …`
      let opens = first == 0 || syntax.sentence(first - 1) != syntax.sentence(first)
      let next = chosen.filter {
        $0.draft.head > draft.head && syntax.sentence($0.draft.head) == syntax.sentence(draft.head)
      }
      .min { $0.draft.head < $1.draft.head }
      if opens, let subject = next?.draft.source, subject.lowerBound > draft.head,
        reading.isComma(base + subject.lowerBound - 1)
      {
        chosen[index].draft.source = subject
        chosen[index].draft.dropContent(subject.contains)
      }
      return
    }
    guard first > 1, source.upperBound <= first else { return }
    if let nouns = nouns(before: first, syntax), nouns.lowerBound > 0,
      reading.has(base + nouns.lowerBound - 1, word.company),
      canSpeak(nouns, syntax), source.lowerBound < nouns.lowerBound
    {
      chosen[index].draft.source = nouns
      chosen[index].draft.dropContent { $0 < first }
      return
    }
    guard reading.isComma(base + first - 1), reading.has(base + draft.head, word.furthering),
      let outer = chosen.indices.last(where: { other in
        let outer = chosen[other].draft
        return outer.head < source.lowerBound && outer.labels[source.lowerBound] == .content
          && outer.source.map { $0.upperBound <= outer.cue.lowerBound } ?? false
          && syntax.sentence(outer.head) == syntax.sentence(draft.head)
      }), let speaker = chosen[outer].draft.source, !reading.has(base + speaker.lowerBound, word.relative)
    else { return }
    chosen[index].draft.source = speaker
    chosen[outer].draft.dropContent { $0 >= first - 1 }
  }

  /// Gives the quotation with which a content goes on to that, and not to who speaks before: `"…," Rina said, adding [that fans "had no
  /// respect"]`.
  private func takeQuotation(behind index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let draft = chosen[index].draft
    guard let run = draft.runs(.content).last, run.lowerBound >= draft.cue.upperBound,
      run.upperBound < syntax.count, syntax.quotation(run.upperBound - 1) == nil,
      reading.isWord(passage.tokens.lowerBound + run.upperBound - 1),
      let quotation = syntax.quotation(run.upperBound)
    else { return }
    let base = passage.tokens.lowerBound
    let tokens = reading.quotations[quotation].tokens.clamped(to: passage.tokens)
    let words = tokens.lowerBound - base..<tokens.upperBound - base
    guard words.lowerBound == run.upperBound,
      let other = chosen.indices.first(where: {
        $0 != index && chosen[$0].draft.head < draft.head
          && chosen[$0].draft.labels[words.lowerBound] == .content
          && chosen[$0].draft.labels[draft.head] != .content
      })
    else { return }
    chosen[other].draft.dropContent(words.contains)
    for token in words { chosen[index].draft.labels[token] = .content }
  }

  /// Whether a longer phrase goes on behind a comma with the name of those whom a source tells of: `[A farmer], Rina Wati`.
  private func isNamed(_ source: Range<Int>, by whole: Range<Int>) -> Bool {
    let comma = passage.tokens.lowerBound + source.upperBound
    return whole.lowerBound == source.lowerBound && whole.upperBound > source.upperBound + 1
      && reading.isComma(comma) && isPerson(comma + 1)
  }

  /// Gives words in marks to whoever calls something so: `The council closed the library, a move [the mayor] called [“painful”]`.
  private func splitVerdict(of index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard
      let first = draft.labels.indices.first(where: {
        $0 > draft.head + 1 && draft.labels[$0] == .content && syntax.quotation($0) != nil
          && syntax.quotation($0 - 1) == nil
      }), let quotation = syntax.quotation(first),
      case let verb = first - 1, reading.has(base + verb, word.calling), syntax.tags[verb].isVerb,
      !chosen.contains(where: { $0.draft.cue.contains(verb) }),
      let subject = sourceBefore(base + verb, from: base + draft.cue.upperBound),
      subject.tokens.upperBound == base + verb, isOfPeople(subject)
    else { return }
    let end = reading.quotations[quotation].tokens.clamped(to: passage.tokens).upperBound - base
    var second = draft.joined(cue: verb..<first, head: verb, content: end)
    let source = speaker(atEndOf: subject)
    second.source = source.lowerBound - base..<verb
    // Where it goes on behind the quotation all of it is still told.
    if !draft.labels[end...].contains(.content) {
      chosen[index].draft.dropContent { $0 >= subject.tokens.lowerBound - base }
    }
    chosen.append((second, chosen[index].probability * 0.8))
  }

  /// Who stands at the end of a phrase: a person with his office, or the last noun. `a move [Mayor Rina Wati]`, `a decision [unions]`
  private func speaker(atEndOf phrase: SourcePhrase) -> Range<Int> {
    let end = phrase.tokens.upperBound
    guard let name = reading.name(end - 1) else {
      return phrase.tokens.count > 2 && isPeople(end - 1) ? end - 1..<end : phrase.tokens
    }
    var first = max(phrase.tokens.lowerBound, reading.names[name].tokens.lowerBound)
    while first > phrase.tokens.lowerBound, isOfficeBefore(name: first) { first -= 1 }
    return first..<end
  }

  /// Parts what somebody says of a thing from what he does next: `said [the strikes violated the charter] and urged [all to stop]`.
  private func splitJoined(_ index: Int, _ chosen: inout [ChosenDraft], _ syntax: PassageSyntax) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    guard draft.source != nil,
      grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted),
      let run = draft.runs(.content).first(where: { $0.lowerBound == draft.cue.upperBound }),
      let subject = run.first(where: { syntax.relations[$0] == .subject }), !isAble(subject, syntax)
    else { return }
    // Evidence may support something, too.
    let ofPeople = cue.intended.union(cue.oppose).union(cue.judge)
    for joint in run.dropFirst(3).dropLast(2)
    where syntax.tags[joint] == .conjunction && reading.has(base + joint, word.coordinate) {
      let words = (joint + 1..<run.upperBound).prefix(3)
      guard joint > subject, syntax.quotation(joint) == nil,
        let verb = words.first(where: { syntax.tags[$0].isVerb && !reading.has(base + $0, word.adverb) }),
        words.prefix(while: { $0 < verb }).allSatisfy({ reading.has(base + $0, word.adverb) }),
        syntax.tags[verb].isFinite || verb > joint + 1 && syntax.tags[verb] == .verbParticiple,
        let match = grammar.cues.longestMatch(
          reading.text.tokens, from: base + verb, before: base + run.upperBound),
        case let classes = grammar.cues.attributes(match.entry), classes.contains(ofPeople),
        match.tokens.upperBound < base + run.upperBound,
        !chosen.contains(where: {
          $0.draft.cue.contains(verb) && $0.draft.source.map { $0.upperBound <= run.lowerBound } ?? false
        })
      else { continue }
      let second = draft.joined(
        cue: joint + 1..<match.tokens.upperBound - base, head: verb, content: run.upperBound)
      chosen[index].draft.dropContent { $0 >= joint }
      let split = (second, chosen[index].probability * 0.8)
      // In the place of what the models made of the verb, so that no other moves.
      if let old = chosen.firstIndex(where: { $0.draft.cue.contains(verb) }) {
        chosen[old] = split
      } else {
        chosen.append(split)
      }
      return
    }
  }

  /// Whether the head of a subject can speak for itself: somebody named, a pronoun, people.
  private func isAble(_ subject: Int, _ syntax: PassageSyntax) -> Bool {
    let token = passage.tokens.lowerBound + subject
    let key = reading.key(token)
    if grammar.learned.map({ $0.senses.attributes(key).contains($0.people) }) ?? false
      || grammar.stances.attributes(key).contains(grammar.stance.people)
    {
      return true
    }
    return reading.name(token) != nil || reading.has(token, word.human.union(word.body).union(word.vague))
      || syntax.tags[subject] == .pronoun && !reading.has(token, word.thing)
      || syntax.tags[subject] == .name || syntax.tags[subject] == .whPronoun
  }
}
