import Article

extension PassageReader {
  /// How the article reports a content of these pieces under this cue.
  func modality(_ group: CueGroup, _ pieces: [Span], of source: SourcePhrase? = nil) -> Claim.Modality {
    let classes = group.classes
    if classes.contains(cue.asserted) { return .asserted }
    let negated = (group.tokens.lowerBound..<group.head.lowerBound).contains {
      reading.has($0, word.negation)
    }
    // Who does not deny or oppose lets it stand.
    if negated, classes.contains(cue.denied.union(cue.oppose)) { return .asserted }
    if classes.contains(cue.denied) { return .denied }
    if negated, !classes.contains(cue.questioned) { return .denied }
    if classes.contains(cue.questioned) { return isRequest(classes, pieces) ? .intended : .questioned }
    if classes.contains(cue.hedged) { return .hedged }
    if classes.contains(cue.intended), !isName(group, pieces) { return .intended }
    if isTaskOfOthers(group, pieces) { return .intended }
    let planned = (group.tokens.lowerBound..<group.head.lowerBound).contains { reading.has($0, word.plan) }
    guard let first = pieces.first, let last = pieces.last else { return .asserted }
    let tokens = reading.text.tokenIndex(at: first.start)..<reading.text.tokens(touching: last).upperBound
    // What somebody judges or warns of may come to pass: there "dapat" is a possibility, elsewhere an ability.
    let isJudged = classes.contains(cue.judge.union(cue.concern).union(cue.reminder))
    if classes.contains(cue.reminder), isTask(tokens) { return .intended }
    let own = modality(of: tokens, possible: isJudged ? .hedged : .asserted, source: source)
    // What somebody judges will come is a prediction of his, no plan.
    if own == .intended, classes.contains(cue.judge) { return .asserted }
    return planned && own == .asserted ? .intended : own
  }

  /// Whether a verb says what somebody calls a thing, and not what he calls for: `calls [the plan a mistake]`.
  private func isName(_ group: CueGroup, _ pieces: [Span]) -> Bool {
    guard word.headFirst == .none, group.classes.contains(cue.judge),
      group.classes.contains(cue.noun), let piece = pieces.first,
      let first = reading.text.tokens(touching: piece).first, let last = group.tokens.last
    else { return false }
    let leading = word.preposition.union(word.topic).union(word.that).union(word.addressee)
    return !reading.has(first, leading) && !reading.has(last, leading)
      && !(group.tokens.lowerBound > passage.tokens.lowerBound
        && reading.has(group.tokens.lowerBound - 1, word.possessive))
  }

  /// Whether somebody is asked to do something: `asked him to wait`
  private func isRequest(_ classes: Lexicon.Attributes, _ pieces: [Span]) -> Bool {
    guard classes.contains(cue.recipient), let first = pieces.first else { return false }
    let tokens = reading.text.tokens(touching: first).prefix(12)
    guard let opening = tokens.first, let that = tokens.first(where: { reading.has($0, word.that) })
    else { return false }
    return !reading.has(opening, word.subordinate) && !reading.has(that, word.subordinate)
  }

  /// Whether a content begins with people and what they are to do: `mengingatkan [warga untuk waspada]`.
  private func isTask(_ tokens: Range<Int>) -> Bool {
    guard let people = sourceBehind(tokens.lowerBound, strict: true, limit: tokens.upperBound),
      people.tokens.upperBound < tokens.upperBound
    else { return false }
    return reading.has(people.tokens.upperBound, word.that)
  }

  /// What the first clause of a content says of itself: a possibility, a plan, or neither.
  func modality(
    of tokens: Range<Int>, possible: Claim.Modality = .asserted, source: SourcePhrase? = nil
  ) -> Claim.Modality {
    if let first = tokens.first, reading.has(first, word.wish) { return .intended }
    var verbs = 0
    // Whether the first predicate tells of what is so.
    var isOfNow = false
    for index in tokens.prefix(40) {
      // What could not be done was no possibility.
      if reading.has(index, word.able), index + 1 < tokens.upperBound, reading.has(index + 1, word.negation) {
        return .asserted
      }
      if reading.phrase(index, word.likely) > 0 { return .hedged }
      if reading.has(index, word.plan), verbs == 0, !isOfNow {
        let subject = tokens.lowerBound..<index
        // `the case [which will be heard] was old`
        if subject.last.map({ reading.has($0, word.relative) }) ?? false { continue }
        let isOfOthers =
          isOfThing(subject) || isOfOthers(subject) || isForecast(subject, behind: index, source)
        return isOfOthers && !isPassive(index + 1) ? .asserted : .intended
      }
      if reading.has(index, word.possible), verbs == 0 { return possible }
      if isVerb(index) { verbs += 1 }
      if isFinite(index, in: tokens) { isOfNow = true }
      if verbs > 0, reading.isComma(index) { break }
    }
    return .asserted
  }

  /// Whether an English auxiliary tells of what is or was so, in no relative clause: `[is] ready`, `[have] paid`.
  private func isFinite(_ index: Int, in tokens: Range<Int>) -> Bool {
    reading.has(index, word.finite) && !(index > tokens.lowerBound && reading.has(index - 1, word.relative))
  }

  /// Whether a subject is nothing that can plan: `harga beras [akan turun]`.
  private func isOfThing(_ subject: Range<Int>) -> Bool {
    guard word.headFirst != .none else { return false }
    let first = behindOpeners(
      subject.first.map { reading.has($0, word.that) ? $0 + 1 : $0 }.map {
        $0..<subject.upperBound
      } ?? subject)
    let people = word.human.union(word.body).union(word.determiner).union(word.pronoun).union(word.own)
      .union(word.vague).union(word.time)
    return first < subject.upperBound && reading.isWord(first) && !reading.token(first).isCapitalised
      && !isNoNoun(first) && !reading.has(first, word.preposition) && !reading.has(first, word.subordinate)
      && !(first..<subject.upperBound).contains {
        reading.name($0) != nil || reading.phrase($0, people) > 0
          || grammar.attributesOwned(reading.text, $0).contains(word.human.union(word.body))
      }
  }

  /// Whether a subject of an English clause is another person by name, or nothing that can plan: `[prices] will rise`.
  private func isOfOthers(_ subject: Range<Int>) -> Bool {
    guard word.headFirst == .none, let last = subject.last else { return false }
    if isPerson(last) { return true }
    guard let learned = grammar.learned else { return false }
    let senses = learned.senses.attributes(reading.key(last))
    return reading.token(last).shape == .lower && senses.contains(learned.things)
      && !senses.contains(learned.actors)
      && !subject.contains {
        reading.name($0) != nil || reading.has($0, word.own.union(word.pronoun))
          || !reading.has($0, word.determiner) && reading.phrase($0, word.human.union(word.body)) > 0
      }
  }

  /// Whether it is told what a thing will be, and not what its speaker will do: `the toll will be a burden`, and of a person
  /// `it will be a waste`.
  private func isForecast(_ subject: Range<Int>, behind plan: Int, _ source: SourcePhrase?) -> Bool {
    guard word.headFirst == .none, let last = subject.last, let learned = grammar.learned,
      plan + 1 < passage.tokens.upperBound, reading.token(last).shape == .lower
    else { return false }
    let verb = plan + (reading.has(plan + 1, word.negation) ? 2 : 1)
    guard verb < passage.tokens.upperBound, reading.has(verb, word.predicate)
    else { return false }
    if reading.has(last, word.pronoun), reading.has(last, word.predicate) {
      return source.map { source in
        source.form == .pronoun && reading.has(source.tokens.lowerBound, word.own)
          || source.name.map { reading.names[$0].kind == .person } ?? false
      } ?? false
    }
    return reading.isWord(last)
      && !learned.senses.attributes(reading.key(last)).contains(learned.actors)
      && !subject.contains {
        reading.name($0) != nil || reading.has($0, word.own.union(word.speaker).union(word.pronoun))
          || !reading.has($0, word.determiner) && reading.has($0, word.human.union(word.body))
      }
  }

  /// Whether a token is a participle, where syntax is known.
  private func isParticiple(_ token: Int) -> Bool {
    guard let syntax, passage.tokens.contains(token) else { return false }
    return syntax.tags[token - passage.tokens.lowerBound] == .verbParticiple
  }

  /// Whether a verb that is no cue of the list leads to what others are to do: `directed [its shops to sell fish]`.
  private func isTaskOfOthers(_ group: CueGroup, _ pieces: [Span]) -> Bool {
    let base = passage.tokens.lowerBound
    guard let syntax, word.headFirst == .none,
      group.classes == .none || group.classes.contains(cue.recipient),
      let piece = pieces.first(where: { $0.start >= reading.text.span(group.tokens).end })
    else { return false }
    let tokens = reading.text.tokens(touching: piece)
    guard let first = tokens.first, first >= base, tokens.upperBound <= passage.tokens.upperBound,
      let to = tokens.dropFirst().first(where: {
        syntax.tags[$0 - base].isVerb || syntax.tags[$0 - base] == .to || syntax.tags[$0 - base].isMark
          || reading.has($0, word.subordinate)
      }), to + 1 < tokens.upperBound, syntax.tags[to - base] == .to, syntax.tags[to + 1 - base] == .verb
    else { return false }
    let others = first - base..<to - base - (reading.has(to - 1, word.negation) ? 1 : 0)
    guard let last = others.last,
      syntax.tags[last] == .pronoun || syntax.tags[others.lowerBound] == .preposition
        || canSpeak(others, syntax) || isPossessed(others, syntax)
    else { return false }
    return group.classes.contains(cue.recipient)
      || syntax.heads[to + 1 - base] == group.head.lowerBound - base
  }

  /// Whether a noun phrase begins with its owner: those who are somebody's do as told, `its shops`.
  private func isPossessed(_ range: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    range.first.map { syntax.tags[$0] == .possessivePronoun } ?? false
  }

  /// Whether the verb behind a word of plan is passive: what will be done is planned by somebody.
  private func isPassive(_ index: Int) -> Bool {
    var verb = index
    var isAuxiliary = false
    while verb < passage.tokens.upperBound, reading.has(verb, word.adverb) {
      isAuxiliary = isAuxiliary || reading.has(verb, word.predicate)
      verb += 1
    }
    guard verb < passage.tokens.upperBound else { return false }
    if isAuxiliary, grammar.endsLikeVerb(reading.text, verb) || isParticiple(verb) { return true }
    return grammar.isPassive(reading.text, verb)
  }
}
