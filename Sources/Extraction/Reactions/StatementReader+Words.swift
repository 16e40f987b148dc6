import Article

/// What words take a stance in whoever's statement they stand, and what is no reaction whatever its words.
extension StatementReader {
  /// The stance of words that take it in whoever's statement they stand: `Itu penghinaan bagi kami`, `Kami merasa
  /// dibohongi`; nil where they are negated, asked, meant or a condition, and of courts and those whose office it is to charge.
  func stanceOfWords(_ index: Int) -> Reaction.Stance? {
    let attribution = attributions[index]
    let isTold = attribution.modality == .asserted || attribution.modality == .intended
    guard isTold || attribution.quote == .direct, isOfPeople(index), !isOfCourt(index), !isOfLaw(index) else {
      return nil
    }
    let isWish = cueClasses(index).map { $0.classes.contains($0.grammar.cue.intended) } ?? false
    var found: Reaction.Stance?
    for piece in attribution.content {
      let tokens = reading.text.tokens(touching: piece)
      // Who asks has not said so yet.
      if tokens.suffix(2).contains(where: { reading.key($0) == Mark.question }) { continue }
      forEachPlainWord(tokens) { _, stance, classes, grammar in
        guard !isWish || attribution.quote == .direct || classes.contains(grammar.stance.sign) else { return }
        if found == nil || found == .neutral { found = stance }
      }
    }
    return found ?? predicate(index)
  }

  /// The stance of a word by which something pointed at is judged at the end of a statement: `keputusan itu [sangat keliru]`,
  /// `aturan ini [belum tepat]`.
  private func predicate(_ index: Int) -> Reaction.Stance? {
    guard let content = attributions[index].content.last else { return nil }
    let tokens = reading.text.tokens(touching: content)
    guard let last = tokens.last(where: reading.isWord) else { return nil }
    let grammar = self.grammar(last)
    guard let pointing = (tokens.lowerBound..<last).last(where: { reading.has($0, grammar.word.pointing) }),
      last - pointing <= 4
    else { return nil }
    // `Kalau aturan itu keliru`
    if (tokens.lowerBound..<pointing).contains(where: { reading.has($0, grammar.word.aim) }) { return nil }
    var isNegated = false
    for token in pointing + 1...last {
      let match = grammar.stances.longestMatch(reading.text.tokens, from: token, before: last + 1)
      if let match, match.tokens.upperBound == last + 1,
        let stance = grammar.stance.stance(grammar.stances.attributes(match.entry))
      {
        guard stance != .neutral, stance != .mixed else { return nil }
        return isNegated ? stance == .support ? .oppose : nil : stance
      }
      if reading.has(token, grammar.word.negation) {
        isNegated = true
      } else if !reading.has(token, grammar.word.adverb) {
        return nil
      }
    }
    return nil
  }

  /// Whether who is for something goes on with a but: `Kami mendukung rencana itu, tetapi …`; not `bukan hanya … tetapi`.
  func isMixed(_ index: Int) -> Bool {
    var isFor = false
    for piece in attributions[index].content {
      let tokens = reading.text.tokens(touching: piece)
      guard let first = tokens.first else { continue }
      let grammar = self.grammar(first)
      var favourable = Set<Int>()
      forEachPlainWord(tokens) { place, stance, _, _ in
        if stance == .support { favourable.insert(place.lowerBound) }
      }
      var isNegated = false
      for token in tokens {
        if Mark.finals.contains(reading.key(token)) { isNegated = false }
        if reading.has(token, grammar.word.negation) { isNegated = true }
        if favourable.contains(token) { isFor = true }
        let isBut = [grammar.word.contrast, grammar.word.coordinate, grammar.word.opener].allSatisfy {
          reading.has(token, $0)
        }
        if isFor, isBut, !isNegated { return true }
      }
    }
    return false
  }

  /// Calls `body` with the stance of each word or phrase that takes one by itself and is neither negated nor only meant
  /// (`Itu penghinaan`), by its negation (`tidak bisa kami terima`), or behind who speaks (`kami sangat kecewa`).
  private func forEachPlainWord(
    _ tokens: Range<Int>, _ body: (Range<Int>, Reaction.Stance, Lexicon.Attributes, Grammar) -> Void
  ) {
    guard let first = tokens.first else { return }
    let grammar = self.grammar(first)
    // What turns a word around reaches no farther than the clause.
    var negation: Int?
    var speaker: Int?
    var isMeant = false
    var index = first
    while index < tokens.upperBound {
      if reading.isComma(index) || Mark.finals.contains(reading.key(index)) {
        (negation, speaker, isMeant) = (nil, nil, false)
      }
      if reading.has(index, grammar.word.aim) { isMeant = true }
      let match = grammar.stances.longestMatch(reading.text.tokens, from: index, before: tokens.upperBound)
      let classes = match.map { grammar.stances.attributes($0.entry) } ?? .none
      let isNegated = negation.map { index - $0 <= 4 } ?? false
      let words = speaker.map { $0 + 1..<index }
      let isOwn = words?.allSatisfy { reading.has($0, grammar.word.adverb) } ?? false
      // Who plans to be against something is against it: `kami akan tetap menolak`.
      let isOwnPlan =
        isOwn
        && words?.contains {
          reading.has($0, grammar.word.plan)
            || grammar.cues.attributes(reading.key($0)).contains(grammar.cue.intended)
        } ?? false
      if !isMeant, let match,
        let stance = grammar.stance.plainStance(classes, isNegated: isNegated, isOwn: isOwn),
        !isOwnPlan || stance == .oppose || classes.contains(grammar.stance.plain)
      {
        body(match.tokens, stance, classes, grammar)
      }
      let next = match?.tokens.upperBound ?? index + 1
      for word in index..<next {
        if reading.has(word, grammar.word.negation) { negation = word }
        if reading.has(word, grammar.word.speaker) { speaker = word }
      }
      index = next
    }
  }

  /// Whether a court speaks, or a prosecutor, whose findings are no reactions: `Hakim menilai alasan itu tidak logis`
  func isOfCourt(_ index: Int) -> Bool {
    guard let source = attributions[index].source, let first = source.tokens.first else { return false }
    let grammar = self.grammar(first)
    return grammar.stances.attributes(reading.text.tokens, from: first, before: source.tokens.upperBound)
      .contains(grammar.stance.court.union(grammar.stance.prosecutor))
  }

  /// Whether it is the speaker's office to charge, which is a claim then: `Penyidik menyebut pelaku melecehkan korban`
  private func isOfLaw(_ index: Int) -> Bool {
    guard let holder = holders[index], let cue = attributions[index].cue,
      let token = reading.text.tokens(touching: cue).first
    else { return false }
    return standings[holder]?[grammar(token).stance.law] != nil
  }

  /// Whether it is only told what would be if somebody said so: `jika [pemerintah menolak usul itu]`
  func isCondition(_ index: Int) -> Bool {
    guard let source = attributions[index].source, let first = source.tokens.first, first > 0 else {
      return false
    }
    let grammar = self.grammar(first)
    return reading.has(first - 1, grammar.word.aim) && reading.has(first - 1, grammar.word.subordinate)
  }

  /// Whether somebody only supposes or foresees: `memprediksi [rupiah melemah]`.
  func isForecast(_ index: Int) -> Bool { attributions[index].modality == .hedged }

  /// Whether somebody promises to mend what there is to worry about: `X berjanji memperbaiki jalan itu`
  func isPromise(_ index: Int) -> Bool { hasCue(\.promise, index) }

  /// Whether somebody only condoles: `Kami menyampaikan [duka cita] kepada keluarga korban`
  func isCondolence(_ index: Int) -> Bool {
    attributions[index].content.contains { piece in
      let tokens = reading.text.tokens(touching: piece)
      return tokens.contains { token in
        let grammar = self.grammar(token)
        return grammar.stances.attributes(reading.text.tokens, from: token, before: tokens.upperBound)
          .contains(grammar.stance.condolence)
      }
    }
  }

  /// Whether somebody is asked to do something, by the cue: `meminta, mendesak, menyerukan`.
  func isDemand(_ index: Int) -> Bool { hasCue(\.demand, index) }

  /// Whether somebody complains of his health: `mengeluh [pusing]`
  func isOfHealth(_ index: Int) -> Bool {
    guard let content = attributions[index].content.first,
      let first = reading.text.tokens(touching: content).first
    else { return false }
    let grammar = self.grammar(first)
    return grammar.stances.attributes(reading.key(first)).contains(grammar.stance.ailment)
  }
}
