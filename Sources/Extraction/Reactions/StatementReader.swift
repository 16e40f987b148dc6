package import Article

/// Sees what the statements of one article show: their signs for ``ReactionModel``.
package struct StatementReader {
  let reading: Reading
  let attributions: [Attribution]
  private let actors: [Actor]
  /// The actor whose words each attribution is.
  let holders: [Actor.ID?]
  private let title: Span
  private let lead: Span
  private let titleWords: FewWords
  private let leadWords: FewWords
  private let spans: [Span]
  private let nested: [Bool]
  private let overlapping: [Bool]
  private let firstHolder: Actor.ID?
  /// How many statements are whose.
  private let counts: [Actor.ID?: Int]
  /// What is said of whose standing, and where.
  private(set) var standings: [Actor.ID?: [Lexicon.Attributes: Range<Int>]] = [:]
  private var titleSigns = StatementSigns()
  /// The stance that each attribution takes by its cue, or by its whole content, with the rule that tells.
  private var stancesTaken: [(stance: Reaction.Stance, rule: String)?] = []
  /// The mentions of all actors, by position.
  private let mentions: [(span: Span, actor: Actor.ID)]

  /// Looks at an article's attributions, whose holders are these actors.
  package init(
    _ reading: Reading, _ attributions: [Attribution], actors: [Actor], holders: [Actor.ID?]
  ) {
    self.reading = reading
    self.attributions = attributions
    self.actors = actors
    self.holders = holders
    let blocks = reading.text.blocks.filter { !$0.isEmpty }
    let body = reading.text.blocks.indices.first {
      reading.text.kinds[$0] == .body && !reading.text.blocks[$0].isEmpty
    }
    title = blocks.first.map(reading.text.span) ?? Span(0, 0)
    lead = (body.map { reading.text.blocks[$0] } ?? blocks.first).map(reading.text.span) ?? Span(0, 0)
    titleWords = FewWords(Self.contentWords(reading, title))
    leadWords = FewWords(Self.contentWords(reading, lead))
    spans = attributions.map(\.span)
    nested = Self.nested(spans)
    // Two that have their source in common do not overlap by it.
    overlapping = Self.overlapping(attributions.map(\.predicate))
    firstHolder = holders.lazy.compactMap { $0 }.first
    counts = holders.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    mentions = actors.indices.flatMap { id in actors[id].mentions.map { ($0.span, id) } }
      .sorted { $0.span < $1.span }
    for (index, attribution) in attributions.enumerated() {
      if let source = attribution.source { note(source.tokens, of: holders[index]) }
    }
    for (id, actor) in actors.enumerated() where counts[id] != nil {
      for mention in actor.mentions.prefix(4) {
        note(reading.text.tokens(touching: mention.span), of: id)
      }
    }
    // A text without a title may begin with a paragraph of any length.
    let words = reading.text.tokens(touching: title).prefix(40)
    forEachStance(words) { _, stance, strength, _ in
      if strength == 0 { titleSigns.add(.titleStance, Self.number(stance, strength, false), 0.5) }
    }
    stancesTaken = attributions.indices.map(stanceTaken)
  }

  private mutating func note(_ tokens: Range<Int>, of holder: Actor.ID?) {
    guard let first = tokens.first else { return }
    let grammar = self.grammar(first)
    for index in tokens {
      guard
        let match = grammar.stances.longestMatch(reading.text.tokens, from: index, before: tokens.upperBound)
      else { continue }
      let classes = grammar.stances.attributes(match.entry)
      for standing in grammar.stance.standings + [grammar.stance.law] where classes.contains(standing) {
        standings[holder, default: [:]][standing] = standings[holder]?[standing] ?? match.tokens
      }
    }
  }

  /// The signs of each attribution, by itself.
  package func signs() -> [StatementSigns] { attributions.indices.map(signs) }

  /// The signs of each attribution among the others, of which this was said by themselves.
  package func signs(among judgements: [Judgement]) -> [StatementSigns] {
    var ofHolder: [Actor.ID: Company] = [:]
    for (index, judgement) in judgements.enumerated() {
      if let holder = holders[index] { ofHolder[holder, default: Company()].add(judgement) }
    }
    return judgements.indices.map { index in
      let own = judgements[index]
      var signs = StatementSigns(room: 32)
      signs.add(.among)
      signs.add(.own, 0, own.score)
      signs.add(.ownStance, own.stanceScores)
      signs.add(.ownSureness, 0, own.stance.probability)
      signs.add(.ofCue, stanceOfCue(index).map { Self.number($0) } ?? 0)
      signs.add(.reported, Self.number(attributions[index].modality))
      if overlapping[index] { signs.add(.overlapping) }
      if let same = holders[index].flatMap({ ofHolder[$0] })?.without(own), same.count > 0 {
        signs.add(.sameMost, 0, same.most)
        signs.add(.sameMean, 0, same.sum / Float(same.count) * 4)
        signs.add(.sameStance, same.stances)
        signs.add(.sameAgreement, 0, same.agreement(with: own))
      } else {
        signs.add(.noSame)
      }
      if index > 0 {
        var previous = Company()
        previous.add(judgements[index - 1])
        signs.add(.previous, 0, previous.most)
        signs.add(.previousAgreement, 0, previous.agreement(with: own))
      } else {
        signs.add(.noPrevious)
      }
      var near = Company()
      for neighbour in [index - 1, index + 1] where judgements.indices.contains(neighbour) {
        near.add(judgements[neighbour])
      }
      signs.add(.nearStance, near.stances)
      return signs
    }
  }

  /// The stance of the cue itself, or of the whole content, see ``stanceTaken(_:)``.
  func stanceOfCue(_ index: Int) -> Reaction.Stance? { stancesTaken[index]?.stance }

  /// The rule that told ``stanceOfCue(_:)``.
  func ruleOfStance(_ index: Int) -> String? { stancesTaken[index]?.rule }

  /// The stance of the cue itself: `mengecam`, `welcomed`, `did not oppose`; nil for one that only says or judges,
  /// or tells a plan: `akan mendukung`.
  private func stanceTaken(_ index: Int) -> (stance: Reaction.Stance, rule: String)? {
    guard let cue = attributions[index].cue else { return nil }
    let tokens = reading.text.tokens(touching: cue)
    guard let first = tokens.first else { return nil }
    let grammar = self.grammar(first)
    guard !tokens.contains(where: { reading.has($0, grammar.word.plan) }),
      isOfPeople(index) || isPersonal(tokens, grammar)
    else { return nil }
    for token in tokens {
      guard let (stance, words) = stance(at: token, before: tokens.upperBound, grammar) else { continue }
      let isNegated = tokens.contains { !words.contains($0) && reading.has($0, grammar.word.negation) }
      guard isNegated else { return (settled(stance, index), rule: "stanceOfCue") }
      // Who does not deny it does not welcome it.
      if deniesFact(words, grammar) { return nil }
      let other: Reaction.Stance? = stance == .oppose ? .support : stance == .support ? .oppose : nil
      return other.map { ($0, rule: "stanceOfCue") }
    }
    return (stanceOfAll(index) ?? verdict(index)).map { ($0, rule: "stanceOfContent") }
  }

  /// The stance of what something is judged to be: `menilai langkah itu [sebagai blunder]`, `saw it [as a disaster]`.
  private func verdict(_ index: Int) -> Reaction.Stance? {
    guard let (classes, grammar) = cueClasses(index), classes.contains(grammar.cue.judge),
      let content = attributions[index].content.last
    else { return nil }
    let tokens = reading.text.tokens(touching: content)
    guard let link = tokens.last(where: { reading.has($0, grammar.word.asWhat) }),
      link > tokens.lowerBound, tokens.upperBound - link <= 6
    else { return nil }
    for token in link + 1..<tokens.upperBound {
      if reading.has(token, grammar.word.negation) { return nil }
      let match = grammar.stances.longestMatch(reading.text.tokens, from: token, before: tokens.upperBound)
      guard let match, let stance = grammar.stance.stance(grammar.stances.attributes(match.entry)) else {
        continue
      }
      // `as protests end` is no judgement.
      let behind = match.tokens.upperBound
      let edge = grammar.word.preposition.union(grammar.word.coordinate).union(grammar.word.subordinate)
      guard grammar.word.headFirst != .none || behind >= tokens.upperBound || reading.has(behind, edge) else {
        return nil
      }
      return stance == .neutral || stance == .mixed ? nil : stance
    }
    return nil
  }

  /// Whether a cue denies that something is so, as `membantah`, and not only agreement.
  private func deniesFact(_ words: Range<Int>, _ grammar: Grammar) -> Bool {
    grammar.stances.attributes(reading.text.tokens, from: words.lowerBound, before: words.upperBound)
      .contains(grammar.stance.fact)
  }

  /// The stance of a content that tells nothing else: `Penolakan disampaikan …`, `X mengaku tidak khawatir`.
  private func stanceOfAll(_ index: Int) -> Reaction.Stance? {
    guard let content = attributions[index].content.first, attributions[index].content.count == 1 else {
      return nil
    }
    let tokens = reading.text.tokens(touching: content)
    guard let first = tokens.first else { return nil }
    let grammar = self.grammar(first)
    if let owned = ownStance(index, tokens) ?? shownStance(index, tokens) { return owned }
    guard tokens.count <= 3 else { return nil }
    let classes = grammar.stances.attributes(reading.text.tokens, from: first, before: tokens.upperBound)
    if classes.contains(grammar.stance.outcome) { return grammar.stance.stance(classes) }
    for token in tokens {
      guard let (stance, words) = stance(at: token, before: tokens.upperBound, grammar) else { continue }
      guard words.upperBound == tokens.upperBound else { return nil }
      let isNegated = (first..<token).contains { reading.has($0, grammar.word.negation) }
      return isNegated ? stance == .support ? .oppose : .support : stance
    }
    return nil
  }

  /// The stance of a noun that somebody only shows: `menyatakan [penolakannya terhadap rencana itu]`.
  private func shownStance(_ index: Int, _ tokens: Range<Int>) -> Reaction.Stance? {
    guard let first = tokens.first, let cue = attributions[index].cue,
      let verb = reading.text.tokens(touching: cue).last
    else { return nil }
    let grammar = self.grammar(first)
    guard grammar.stances.attributes(reading.key(verb)).contains(grammar.stance.show) else { return nil }
    let classes = grammar.stances.attributes(reading.text.tokens, from: first, before: tokens.upperBound)
      .union(grammar.stanceOwned(reading.text, first))
    return classes.contains(grammar.stance.outcome) ? grammar.stance.stance(classes) : nil
  }

  /// The stance that somebody owns to: `mengaku [prihatin dengan kesepakatan itu]`.
  private func ownStance(_ index: Int, _ tokens: Range<Int>) -> Reaction.Stance? {
    guard let (classes, grammar) = cueClasses(index), classes.contains(grammar.cue.admission),
      let first = tokens.first(where: { !reading.has($0, grammar.word.adverb) }),
      let (stance, words) = stance(at: first, before: tokens.upperBound, grammar),
      words.upperBound < tokens.upperBound,
      reading.has(words.upperBound, grammar.word.preposition.union(grammar.word.target)),
      !reading.has(words.upperBound, grammar.word.subordinate),
      !(tokens.lowerBound..<first).contains(where: { reading.has($0, grammar.word.negation) })
    else { return nil }
    let word = grammar.stances.attributes(reading.text.tokens, from: first, before: tokens.upperBound)
    return word.contains(grammar.stance.fault) ? nil : stance
  }

  /// Whether only people do what a cue says, whoever its subject is: `Anu kecam serangan itu`
  private func isPersonal(_ cue: Range<Int>, _ grammar: Grammar) -> Bool {
    cue.contains { token in
      grammar.stances.attributes(reading.text.tokens, from: token, before: cue.upperBound)
        .contains(grammar.stance.personal)
    }
  }

  /// Whether whoever is said to take a stance can: somebody named, or a word for people. `Kegiatan itu mendukung …`
  func isOfPeople(_ index: Int) -> Bool {
    guard let source = attributions[index].source, source.form == .nominal, let first = source.tokens.first
    else { return true }
    let grammar = self.grammar(first)
    let people = grammar.word.human.union(grammar.word.determiner).union(grammar.word.vague)
    let standings = grammar.stance.standings.reduce(Lexicon.Attributes.none) { $0.union($1) }
    let isNamed = grammar.word.headFirst == .none && reading.token(source.tokens.upperBound - 1).isCapitalised
    if isNamed, !reading.has(first, grammar.word.pronoun) { return true }
    let heads = grammar.word.headFirst == .none ? source.tokens : first..<first + 1
    return heads.contains { token in
      reading.phrase(token, people) > 0
        || grammar.stances.attributes(reading.text.tokens, from: token, before: source.tokens.upperBound)
          .contains(standings)
    }
  }

  /// A stance, but for concern by which an end of something is demanded: that is opposition.
  func settled(_ stance: Reaction.Stance, _ index: Int) -> Reaction.Stance {
    stance == .concern && demandsAnEnd(index) ? .oppose : stance
  }

  /// Whether what is demanded is that somebody stop or revoke something, or go; or it is said that he has to (`mereka
  /// [harus menghentikan] serangan itu`), or asked for in a quotation (`Kami [minta aturan itu dicabut]`).
  private func demandsAnEnd(_ index: Int) -> Bool {
    let isWish = attributions[index].modality == .intended
    return attributions[index].content.contains { piece in
      let tokens = reading.text.tokens(touching: piece)
      var isAsked = false
      return tokens.contains { token in
        let grammar = self.grammar(token)
        let key = reading.key(token)
        if grammar.cues.attributes(key).contains(grammar.cue.intended),
          grammar.stances.attributes(key).contains(grammar.stance.concern)
        {
          isAsked = true
        }
        let isDuty = token > tokens.lowerBound && reading.has(token - 1, grammar.word.duty)
        return (isWish || isAsked || isDuty)
          && grammar.stances.attributes(reading.text.tokens, from: token, before: tokens.upperBound)
            .contains(grammar.stance.end)
      }
    }
  }

  /// The stance of a cue, or of a word that is mostly a reaction, that begins at a token.
  private func stance(
    at token: Int, before end: Int, _ grammar: Grammar
  ) -> (stance: Reaction.Stance, words: Range<Int>)? {
    let tokens = reading.text.tokens
    if let match = grammar.cues.longestMatch(tokens, from: token, before: end) {
      let classes = grammar.cues.attributes(match.entry)
      if classes.contains(grammar.cue.support) { return (.support, match.tokens) }
      if classes.contains(grammar.cue.oppose) { return (.oppose, match.tokens) }
      if classes.contains(grammar.cue.concern) { return (.concern, match.tokens) }
    }
    guard let match = grammar.stances.longestMatch(tokens, from: token, before: end) else { return nil }
    let classes = grammar.stances.attributes(match.entry)
    guard classes.contains(grammar.stance.strong), let stance = grammar.stance.stance(classes),
      stance != .neutral, stance != .mixed
    else { return nil }
    return (stance, match.tokens)
  }

  /// Whether nameless experts give an opinion there, in no words that are mostly a reaction.
  func isAnalysis(_ index: Int) -> Bool {
    guard let holder = holders[index], actors[holder].kind == .group,
      let (classes, grammar) = cueClasses(index),
      classes.contains(grammar.cue.judge), standings[holder]?[grammar.stance.expert] != nil
    else { return false }
    var isStrong = false
    for piece in attributions[index].content {
      forEachStance(reading.text.tokens(touching: piece)) { _, _, strength, _ in
        if strength == 0 { isStrong = true }
      }
    }
    return !isStrong
  }

  /// Whether it is a charge, which is what a prosecutor is there for.
  func isCharge(_ index: Int) -> Bool {
    guard let source = attributions[index].source, let first = source.tokens.first else { return false }
    let isCharging = cueClasses(index).map { $0.classes.contains($0.grammar.cue.charge) } ?? false
    guard isCharging || attributions[index].modality == .intended else { return false }
    let grammar = self.grammar(first)
    return source.tokens.contains {
      grammar.stances.attributes(reading.key($0)).contains(grammar.stance.prosecutor)
    }
  }

  /// Whether it is what a court or an office finds: `ruled that`.
  func isFinding(_ index: Int) -> Bool { hasCue(\.finding, index) }

  /// Whether a word of its cue is of this class.
  func hasCue(_ kind: KeyPath<StanceClasses, StanceClasses.Class>, _ index: Int) -> Bool {
    guard let cue = attributions[index].cue else { return false }
    return reading.text.tokens(touching: cue).contains { token in
      let grammar = self.grammar(token)
      return grammar.stances.attributes(reading.key(token)).contains(grammar.stance[keyPath: kind])
    }
  }

  /// Whether somebody is asked things, and nothing is called in question: `questioned [Rina] about …`
  func isInterrogation(_ index: Int) -> Bool {
    guard let (classes, grammar) = cueClasses(index), classes.contains(grammar.cue.questioned),
      classes.contains(grammar.cue.concern),
      let first = attributions[index].content.first.map({ reading.text.tokens(touching: $0).lowerBound }),
      let name = reading.name(first).map({ reading.names[$0] }), name.kind == .person
    else { return false }
    let next = name.tokens.upperBound
    return next >= reading.text.tokens.count || !reading.has(next, grammar.word.possessive)
  }

  /// Whether it only owns to a fault: `X mengaku gagal`.
  func isAdmission(_ index: Int) -> Bool {
    guard let (classes, grammar) = cueClasses(index), classes.contains(grammar.cue.admission),
      let tokens = attributions[index].content.first.map({ reading.text.tokens(touching: $0) }),
      let first = tokens.first(where: { !reading.has($0, grammar.word.adverb.union(grammar.word.that)) })
    else { return false }
    return grammar.stances.attributes(reading.text.tokens, from: first, before: tokens.upperBound)
      .contains(grammar.stance.fault)
  }

  /// Whether it only tells where words were found: `Mengutip Harian Anu, …`
  func isCitation(_ index: Int) -> Bool {
    guard let (classes, grammar) = cueClasses(index) else { return false }
    return classes.contains(grammar.cue.front)
      && !classes.contains(grammar.cue.weak.union(grammar.cue.enclitic))
  }

  func cueClasses(_ index: Int) -> (classes: Lexicon.Attributes, grammar: Grammar)? {
    guard let cue = attributions[index].cue else { return nil }
    let tokens = reading.text.tokens(touching: cue)
    guard let first = tokens.first else { return nil }
    let grammar = self.grammar(first)
    for token in tokens {
      if let match = grammar.cues.longestMatch(reading.text.tokens, from: token, before: tokens.upperBound) {
        return (grammar.cues.attributes(match.entry), grammar)
      }
    }
    return nil
  }

  private func signs(_ index: Int) -> StatementSigns {
    let attribution = attributions[index]
    let first = attribution.cue?.start ?? attribution.content.first?.start ?? 0
    let token = min(reading.text.tokenIndex(at: first), max(0, reading.text.tokens.count - 1))
    guard token < reading.text.tokens.count else { return StatementSigns() }
    let grammar = self.grammar(token)
    var signs = StatementSigns()
    signs.add(.bias)
    signs.add(.language, WordKey(grammar.code).bits)
    addCue(attribution, grammar, &signs)
    addContent(attribution, grammar, &signs)
    addSource(index, grammar, &signs)
    addPlace(index, &signs)
    return signs
  }

  private func addCue(_ attribution: Attribution, _ grammar: Grammar, _ signs: inout StatementSigns) {
    if attribution.quote == .direct { signs.add(.direct) }
    if attribution.quote == .mixed { signs.add(.mixed) }
    if attribution.quote != .direct { signs.add(.modality, Self.number(attribution.modality)) }
    guard let cue = attribution.cue else { return signs.add(.noCue) }
    let tokens = reading.text.tokens(touching: cue)
    var phrase = WordKey(bits: 1)
    var isNegated = false
    for index in tokens {
      phrase = phrase.followed(by: reading.key(index))
      signs.add(.cueWord, reading.key(index).bits, at: index..<(index + 1))
      if reading.has(index, grammar.word.negation) { isNegated = true }
      if reading.has(index, grammar.word.plan) { signs.add(.cuePlanned) }
    }
    signs.add(.cuePhrase, phrase.bits, at: tokens)
    if isNegated { signs.add(.cueNegated) }
    for index in tokens {
      guard
        let match = grammar.cues.longestMatch(reading.text.tokens, from: index, before: tokens.upperBound)
      else { continue }
      let classes = grammar.cues.attributes(match.entry)
      for (number, name) in grammar.cue.telling.enumerated() where classes.contains(name) {
        signs.add(.cueClasses, UInt64(number), at: match.tokens)
      }
      break
    }
    forEachStance(tokens) { match, stance, strength, _ in
      signs.add(.cueStance, Self.number(stance, strength, isNegated && match.count == 1), at: match)
    }
  }

  private func addContent(_ attribution: Attribution, _ grammar: Grammar, _ signs: inout StatementSigns) {
    var words = 0
    var seen = SeenWords()
    // By number and by strength: 64 numbers, of 16 each strength.
    var counts = [Int](repeating: 0, count: 64)
    var totals = [Int](repeating: 0, count: 4)
    var firstStrong: UInt64?
    var beginning: [WordKey] = []
    for piece in attribution.content {
      let tokens = reading.text.tokens(touching: piece)
      for index in tokens {
        let key = reading.key(index)
        if reading.has(index, grammar.word.negation) { signs.add(once: .negated, &seen) }
        if reading.has(index, grammar.word.plan) { signs.add(once: .planned, &seen) }
        if reading.has(index, grammar.word.speaker) { signs.add(once: .speaker, &seen) }
        if key == Mark.question { signs.add(once: .question, &seen) }
        if key == Mark.exclamation { signs.add(once: .exclamation, &seen) }
        guard reading.isWord(index) else { continue }
        words += 1
        if beginning.count < 2 { beginning.append(key) }
        if words <= 60, reading.token(index).span.count > 3, seen.insert(key) {
          signs.add(.word, key.bits, 0.4, at: index..<(index + 1))
        }
      }
      forEachStance(tokens) { match, stance, strength, isNegated in
        let number = Self.number(stance, strength, isNegated)
        counts[Int(number)] += 1
        totals[Int(strength)] += 1
        if strength == 0, firstStrong == nil { firstStrong = number }
        let count = counts[Int(number)]
        if count <= 3 { signs.add(.stance, number << 2 | UInt64(count), at: match) }
      }
    }
    for (number, count) in counts.enumerated() where count > 0 {
      signs.add(.share, UInt64(number), Float(count) / Float(totals[number >> 4]))
      if count > 1 { signs.add(.stanceAgain, UInt64(number)) }
    }
    if let firstStrong { signs.add(.firstStance, firstStrong) } else { signs.add(.noStrongStance) }
    if let first = beginning.first { signs.add(.beginning, first.bits, 0.5) }
    if beginning.count > 1 { signs.add(.beginning, beginning[0].followed(by: beginning[1]).bits, 0.5) }
    if words < 4 { signs.add(.short) }
    if words > 30 { signs.add(.long) }
  }

  private func addSource(_ index: Int, _ grammar: Grammar, _ signs: inout StatementSigns) {
    let holder = holders[index]
    let actor = holder.flatMap { actors.indices.contains($0) ? actors[$0] : nil }
    signs.add(.sourceKind, actor.map { Self.number($0.kind) } ?? 0)
    if let source = attributions[index].source {
      for token in source.tokens where reading.isWord(token) {
        signs.add(.sourceWord, reading.key(token).bits, 0.5, at: token..<(token + 1))
      }
    }
    let standings = self.standings[holder] ?? [:]
    for (number, standing) in grammar.stance.standings.enumerated() {
      guard let place = standings[standing] else { continue }
      let own = attributions[index].source.map { $0.tokens.contains(place.lowerBound) } ?? false
      signs.add(.sourceStanding, UInt64(number), at: own ? place : nil)
    }
    signs.add(.sourceShare, UInt64(min(4, (counts[holder] ?? 0) * 5 / max(1, attributions.count))))
    if holder == firstHolder { signs.add(.firstSource) }
    guard let first = actor?.mentions.first?.span.start else { return }
    if first < title.end { signs.add(.inTitle) }
    if first < lead.end { signs.add(.inLead) }
    if first > reading.text.text.count / 2 { signs.add(.late) }
  }

  private func addPlace(_ index: Int, _ signs: inout StatementSigns) {
    let span = spans[index]
    if span.start < title.end { signs.add(.heading) }
    if nested[index] { signs.add(.nested) }
    signs.add(.position, UInt64(min(3, span.start * 4 / max(1, reading.text.text.count))))
    var (ofTitle, ofLead) = (SeenWords(), SeenWords())
    for piece in attributions[index].content {
      for word in Self.contentWords(reading, piece) {
        if titleWords.contains(word) { _ = ofTitle.insert(word) }
        if leadWords.contains(word) { _ = ofLead.insert(word) }
      }
    }
    signs.add(.titleOverlap, UInt64(min(3, ofTitle.count)))
    signs.add(.leadOverlap, UInt64(min(3, ofLead.count / 2)))
    var others: [Actor.ID] = []
    for piece in attributions[index].content {
      for actor in mentioned(piece) where actor != holders[index] && !others.contains(actor) {
        others.append(actor)
      }
    }
    signs.add(.others, UInt64(min(2, others.count)))
    if others.contains(where: { actors[$0].mentions.first.map { $0.span.start < title.end } ?? false }) {
      signs.add(.aboutTitle)
    }
    signs.add(.statements, UInt64(min(3, attributions.count / 5)))
    signs.add(.sources, UInt64(min(3, counts.count / 2)))
    signs.add(titleSigns)
  }
}

extension StatementReader {
  func grammar(_ token: Int) -> Grammar {
    reading.grammars[reading.text.blockOfSentence[reading.text.sentenceIndex(ofToken: token)]]
  }

  /// Calls `body` with each word or phrase of stance, its stance, its strength (0 strong, 1 seldom, 2 mild) and
  /// whether a negation stands shortly before a single word.
  private func forEachStance(
    _ tokens: Range<Int>, _ body: (Range<Int>, Reaction.Stance, UInt64, Bool) -> Void
  ) {
    guard let first = tokens.first else { return }
    let grammar = self.grammar(first)
    var negation = -4
    var index = first
    while index < tokens.upperBound {
      if reading.has(index, grammar.word.negation) { negation = index }
      guard
        let match = grammar.stances.longestMatch(reading.text.tokens, from: index, before: tokens.upperBound)
      else {
        index += 1
        continue
      }
      let classes = grammar.stances.attributes(match.entry)
      if let stance = grammar.stance.stance(classes) {
        let strength: UInt64 =
          classes.contains(grammar.stance.strong) ? 0 : classes.contains(grammar.stance.mild) ? 2 : 1
        let isNegated = match.tokens.count == 1 && negation < index && index - negation <= 3
        body(match.tokens, stance, strength, isNegated)
      }
      index = match.tokens.upperBound
    }
  }

  /// The actors mentioned in a piece.
  private func mentioned(_ piece: Span) -> some Sequence<Actor.ID> {
    mentions[mentions.partitioningIndex { $0.span.start >= piece.start }...]
      .prefix { $0.span.start < piece.end }.lazy.map(\.actor)
  }

  /// Longer words; the few letters of function words tell nothing of a topic.
  private static func contentWords(
    _ reading: Reading, _ span: Span
  ) -> some Sequence<WordKey> {
    reading.text.tokens(touching: span).lazy
      .filter { reading.isWord($0) && reading.token($0).span.count > 3 }.map(reading.key)
  }

  /// Whether each span lies in another one.
  private static func nested(_ spans: [Span]) -> [Bool] {
    var result = Array(repeating: false, count: spans.count)
    var end = 0
    for index in spans.indices.sorted(by: { spans[$0] < spans[$1] }) {
      result[index] = spans[index].end <= end
      end = max(end, spans[index].end)
    }
    return result
  }

  /// Whether each span shares something with another one.
  private static func overlapping(_ spans: [Span]) -> [Bool] {
    var result = Array(repeating: false, count: spans.count)
    var last: Int?
    for index in spans.indices.sorted(by: { spans[$0] < spans[$1] }) {
      if let before = last, spans[before].overlaps(spans[index]) {
        result[before] = true
        result[index] = true
      }
      if last.map({ spans[$0].end < spans[index].end }) ?? true { last = index }
    }
    return result
  }

  private static func number(_ stance: Reaction.Stance, _ strength: UInt64, _ isNegated: Bool) -> UInt64 {
    let place = Reaction.Stance.allCases.firstIndex(of: stance) ?? 0
    return UInt64(place) | (isNegated ? 8 : 0) | strength << 4
  }

  private static func number<Case: CaseIterable & Equatable>(_ value: Case) -> UInt64 {
    UInt64(Array(Case.allCases).firstIndex(of: value).map { $0 + 1 } ?? 0)
  }
}

extension Attribution {
  /// From the first to the last of source, cue and content.
  package var span: Span { Self.union(content + [source?.span, cue].compactMap(\.self)) }

  /// From the first to the last of cue and content.
  var predicate: Span { Self.union(content + [cue].compactMap(\.self)) }

  private static func union(_ parts: [Span]) -> Span {
    parts.dropFirst().reduce(parts.first ?? Span(0, 0)) { $0.union($1) }
  }
}

extension StatementSigns {
  fileprivate mutating func add(_ others: StatementSigns) { for sign in others.all { add(sign) } }

  /// Adds a sign of each stance.
  fileprivate mutating func add(_ kind: Kind, _ ofStances: SIMD4<Float>) {
    for stance in ofStances.indices { add(kind, UInt64(stance), ofStances[stance]) }
  }

  /// Adds one that shows once, however often it is seen.
  fileprivate mutating func add(once kind: Kind, _ seen: inout SeenWords) {
    if seen.insert(WordKey(bits: kind.rawValue)) { add(kind) }
  }
}
