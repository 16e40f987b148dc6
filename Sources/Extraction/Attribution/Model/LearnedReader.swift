import Article

/// Finds attributions with trained models: syntax first, then cues, the source and content of each, and what the whole is
/// worth. The figures stand in the models' card, `attributions.model.md` of the language data.
package final class LearnedReader: Sendable {
  let syntax: SyntaxReader
  let model: AttributionModel
  /// What words are about.
  let senses: Lexicon
  /// What is of people, of one person, of who and what can act, of anything else, of time, and of what is written or said.
  let people, persons, actors, things, time, texts: Lexicon.Attributes
  /// What is of saying, thinking and feeling.
  let saying: Lexicon.Attributes
  /// Their classes by the contexts they occur in.
  let words: ClassedWords
  /// An attribution must be likelier than this.
  let threshold: Float
  /// One by a verb that no list has for saying, thinking or feeling must be so likely, unless something is quoted: of such
  /// less likely ones four in ten are right.
  static let thresholdOfOthers: Float = 0.4

  /// A reader with these models.
  package init(
    syntax: SyntaxReader, model: AttributionModel, senses: Lexicon, words: ClassedWords,
    threshold: Float = 0.3
  ) {
    self.syntax = syntax
    self.senses = senses
    let all = { (names: [String]) in
      names.reduce(Lexicon.Attributes.none) { $0.union(senses.attribute($1)) }
    }
    people = all(["person", "group"])
    persons = senses.attribute("person")
    actors = people.union(senses.attribute("location"))
    saying = all(["say", "think", "feel"])
    time = senses.attribute("time")
    texts = all(["text", "say", "also-say"])
    things = all(["thing", "act", "event", "text", "idea", "state", "emotion", "goods"]).union(time)
    self.words = words
    self.model = model
    self.threshold = threshold
  }

  /// The reader of a language; nil where there is none, or none that fits.
  package convenience init?(language code: String, _ models: Models, _ errors: inout [ModelError]) {
    guard let syntax = models.model(SyntaxReader.self, code, &errors),
      let model = models.model(AttributionModel.self, code, &errors)
    else { return nil }
    self.init(
      syntax: syntax, model: model, senses: Lexicon("senses", language: code),
      words: ClassedWords(language: code))
  }

  /// What the models find in a passage, the most likely first.
  func drafts(_ passage: PassageSyntax) -> [(draft: AttributionDraft, probability: Float)] {
    let drafts = AttributionDraft.drafts(in: passage, model)
    var likely: [(draft: AttributionDraft, probability: Float)] = []
    for draft in drafts {
      let probability = model.probability(draft, among: drafts, passage)
      if probability > threshold { likely.append((draft, probability)) }
    }
    return likely.sorted { ($1.probability, $0.draft.head) < ($0.probability, $1.draft.head) }
  }
}

extension PassageReader {
  /// The longest source that is simple.
  private static let mostOfSimpleSource = 8

  /// Adds what the models find in the passage.
  mutating func read(_ syntax: PassageSyntax, with learned: LearnedReader) {
    let base = passage.tokens.lowerBound
    var chosen: [ChosenDraft] = []
    var owners: [Int: Int] = [:]
    let sources = found.filter { $0.decision.rule == "prepositionCue" }.compactMap(\.source?.tokens)
    for (draft, probability) in learned.drafts(syntax) {
      let cue = draft.cue
      guard !isFoundCue(base + draft.head), !relays.contains(base + draft.head), !isOfName(base + draft.head),
        !chosen.contains(where: { $0.draft.cue.overlaps(cue) || $0.draft.source?.overlaps(cue) ?? false })
      else { continue }
      var draft = draft
      for token in draft.labels.indices where draft.labels[token] == .content {
        guard let quotation = syntax.quotation(token) else { continue }
        // The words of a quotation are those of one source.
        if let owner = owners[quotation], owner != chosen.count,
          chosen[owner].draft.labels[draft.head] != .content,
          draft.labels[chosen[owner].draft.head] != .content
        {
          draft.labels[token] = .none
        } else {
          owners[quotation] = chosen.count
        }
      }
      // `According to [analysts] the bank is expected …`: whose words the rest are is nothing that is said.
      for run in draft.runs(.content) {
        guard let whole = sources.first(where: { $0.contains(base + run.lowerBound) }) else { continue }
        draft.dropContent { whole.contains(base + $0) }
      }
      guard draft.labels.contains(.content),
        probability > LearnedReader.thresholdOfOthers || isOfSaying(draft, syntax, learned)
      else { continue }
      chosen.append((draft, probability))
    }
    mend(&chosen, syntax)
    for (draft, probability) in chosen.sorted(by: { $0.draft.head < $1.draft.head }) {
      // The words of a quotation are those of the innermost source. Without a verb and a source nobody says anything.
      let inner = chosen.map(\.draft).filter { $0.head != draft.head && draft.labels[$0.head] == .content }
      guard let attribution = attribution(draft, probability, inner, syntax),
        attribution.source != nil || attribution.quote != nil || draft.hasVerb(syntax)
      else { continue }
      found.append(attribution)
      markQuotations(in: attribution)
    }
  }

  private func attribution(
    _ draft: AttributionDraft, _ probability: Float, _ inner: [AttributionDraft], _ syntax: PassageSyntax
  ) -> Attribution? {
    let base = passage.tokens.lowerBound
    func tokens(_ range: Range<Int>) -> Range<Int> { base + range.lowerBound..<base + range.upperBound }
    var pieces = content(draft.runs(.content).map { beforeMark(tokens($0), base + draft.head) })
    let quotedInside = inner.flatMap { content($0.runs(.content).map(tokens)).quoted }
    pieces.quoted.removeAll { piece in quotedInside.contains { $0.overlaps(piece) } }
    if pieces.quoted.isEmpty { pieces.kind = nil }
    guard !pieces.pieces.isEmpty else { return nil }
    let preposition = preposition(draft, syntax)
    // `warned of "everlasting consequences"`, `a move he called "painful"`: words of what is told.
    let isOfVerdict = preposition != nil || reading.has(base + draft.head, word.calling)
    if isOfVerdict, pieces.kind == .direct, pieces.pieces.count == 1,
      isPartOfSentence(pieces.pieces[0])
    {
      pieces.kind = .mixed
    }
    let cueTokens = tokens(draft.cue)
    let head = base + draft.head
    var source = draft.source.flatMap { sourcePhrase(tokens($0)) }
    if isHeading, reading.key(head) == Mark.colon, let label = source, isTopic(label, syntax) {
      guard pieces.kind != nil else { return nil }
      source = nil
    }
    if !isHeading, reading.key(head) == Mark.colon, datelineEnd() == draft.head + 1 { return nil }
    // `Norway: Fishers return`
    if isHeading, reading.key(head) == Mark.colon, isTopicPlace(base..<head) { return nil }
    // `None of the ministers supported it`
    if let first = source?.tokens.lowerBound, isNobody(first) { return nil }
    if isMute(head) || isReplyAlone(draft, syntax) || isAttribute(draft, syntax) || isPlainCall(draft, syntax)
    {
      return nil
    }
    // `is expected` tells more than `expected`.
    let passive = passiveGroup(cueTokens)
    let match = grammar.cues.longestMatch(reading.text.tokens, from: head, before: passage.tokens.upperBound)
    let classes = passive?.classes ?? match.map { grammar.cues.attributes($0.entry) } ?? .none
    let group = CueGroup(classes: classes, head: head..<head + 1, tokens: cueTokens)
    return Attribution(
      source: source, cue: reading.text.span(cueTokens), content: pieces.pieces, quote: pieces.kind,
      quoted: pieces.quoted, preposition: preposition,
      modality: modality(group, pieces.pieces, of: source),
      decision: Decision("attributionModel", probability))
  }

  /// Whether a quotation begins with a small letter.
  private func isPartOfSentence(_ quotation: Span) -> Bool {
    let first = reading.text.tokenIndex(at: quotation.start) + 1
    return first < passage.tokens.upperBound && reading.token(first).shape == .lower
  }

  /// The preposition at the end of a cue that leads to its content. It is part of the verb group where a verb follows,
  /// `are banking on winning the vote`, and where somebody is to act, `called on her to resign`.
  private func preposition(
    _ draft: AttributionDraft, _ syntax: PassageSyntax
  ) -> Attribution.LeadingPreposition? {
    let last = draft.cue.upperBound - 1
    guard last > draft.head, syntax.tags[last] == .preposition, last + 1 < syntax.tags.count,
      draft.labels[last + 1] == .content, syntax.tags[last + 1] != .verbGerund
    else { return nil }
    let content = last + 1..<(draft.labels[(last + 1)...].firstIndex { $0 != .content } ?? syntax.tags.count)
    let isToAct = content.dropLast().contains {
      syntax.tags[$0] == .to && syntax.tags[$0 + 1] == .verb && syntax.heads[$0 + 1] == draft.head
    }
    let base = passage.tokens.lowerBound
    return isToAct
      ? nil
      : Attribution.LeadingPreposition(
        span: reading.token(base + last).span,
        cue: reading.text.span(base + draft.cue.lowerBound..<base + last))
  }

  /// The passive of the list in which some of these tokens stand: `is expected`.
  func passiveGroup(_ tokens: Range<Int>) -> CueGroup? {
    groups.first { $0.classes.contains(cue.passive) && $0.tokens.overlaps(tokens) }
  }

  /// In a heading, what stands on the cue's side of a semicolon or colon.
  private func beforeMark(_ range: Range<Int>, _ head: Int) -> Range<Int> {
    guard isHeading, range.lowerBound > head, reading.key(head) != Mark.colon,
      let mark = range.first(where: {
        (reading.key($0) == Mark.semicolon || reading.key($0) == Mark.colon) && reading.quotation($0) == nil
      })
    else { return range }
    return range.lowerBound..<mark
  }

  /// The source of these tokens; of a relative pronoun, what it stands for: `Rina Wati, who said …`.
  private func sourcePhrase(_ tokens: Range<Int>) -> SourcePhrase? {
    guard tokens.count == 1, reading.has(tokens.lowerBound, word.relative) || isRelative(tokens.lowerBound)
    else {
      return phrase(withoutTime(withWholeName(withoutAside(tokens))))
    }
    var before = tokens.lowerBound - 1
    let isAside = before > passage.tokens.lowerBound && reading.isComma(before)
    if isAside { before -= 1 }
    if let people = peopleEnding(at: before, isAside: isAside) { return phrase(people) }
    // A `that` by itself is nobody: `a group that called them names`
    guard reading.has(tokens.lowerBound, word.relative) else {
      let base = passage.tokens.lowerBound
      guard let syntax, let nouns = nouns(before: before + 1 - base, syntax), !isThing(before)
      else { return nil }
      return phrase(nouns.lowerBound + base..<before + 1)
    }
    if before >= passage.tokens.lowerBound, let name = reading.name(before) {
      return SourcePhrase(span: reading.text.span(tokens), tokens: tokens, form: .name, name: name)
    }
    // `siding with families who said`: the families.
    let preposition = (passage.tokens.lowerBound..<tokens.lowerBound).last {
      reading.has($0, word.preposition)
    }
    let start = preposition.map { $0 + 1 } ?? passage.tokens.lowerBound
    let antecedent = sourceBefore(tokens.upperBound, from: start)
    return antecedent.flatMap { $0.tokens.count <= 5 ? $0 : nil } ?? phrase(tokens)
  }

  /// Whether a `that` stands for the noun before it, where syntax is known.
  private func isRelative(_ token: Int) -> Bool {
    guard let syntax, reading.has(token, word.that), passage.tokens.contains(token) else { return false }
    let tag = syntax.tags[token - passage.tokens.lowerBound]
    return tag == .whDeterminer || tag == .whPronoun
  }

  /// The people that end at a token, or that what ends there only says more of: `[farmers] from North Devon who …`; behind a comma
  /// the outermost of them, `[elders] of the Wati people, who …`.
  private func peopleEnding(at last: Int, isAside: Bool) -> Range<Int>? {
    let base = passage.tokens.lowerBound
    guard let syntax, last > base, reading.name(last).map({ reading.names[$0].kind == .place }) ?? true else {
      return nil
    }
    var (end, people) = (last + 1 - base, nil as Range<Int>?)
    while end > 0, isAside || people == nil, let nouns = nouns(before: end, syntax) {
      if reading.name(base + end - 1) == nil, canSpeak(nouns, syntax) {
        people = nouns.lowerBound + base..<end + base
      }
      end = nouns.lowerBound - 1
      guard end > 0, syntax.tags[end] == .preposition else { break }
    }
    return people
  }

  /// A source with all of the name that it ends in: `the Department of Health and Human [Services]`.
  private func withWholeName(_ range: Range<Int>) -> Range<Int> {
    guard let name = range.last.flatMap({ reading.name($0) }) else { return range }
    return range.lowerBound..<max(range.upperBound, reading.names[name].tokens.upperBound)
  }

  /// A source without when it was behind it: `the main opposition party on Saturday`, `the bank last month`, `the ministry in May`,
  /// nor before it: `last year the bank`.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    // `Last year the bank`
    let lead = reading.name(range.lowerBound) == nil ? reading.phrase(range.lowerBound, word.time) : 0
    if lead > 1, lead < range.count, !isPossessive(range.lowerBound + lead) {
      return withoutTime(range.lowerBound + lead..<range.upperBound)
    }
    var end = range.upperBound
    while let start = beginningOfTime(endingAt: end, isSimple(range)), start > range.lowerBound {
      end = start
    }
    guard end < range.upperBound else { return range }
    while end - range.lowerBound > 1, isBeforeTime(end - 1) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether a source has no clause of its own, of which a time may be.
  private func isSimple(_ range: Range<Int>) -> Bool {
    range.count <= Self.mostOfSimpleSource
      && !range.contains { reading.isComma($0) || reading.has($0, word.relative) }
  }

  /// Where a day begins that ends there; behind a simple source a month or year with its preposition, too.
  private func beginningOfTime(endingAt end: Int, _ isSimple: Bool) -> Int? {
    let last = end - 1
    guard last > passage.tokens.lowerBound, reading.name(last) == nil else { return nil }
    if reading.has(last, word.time) { return last }
    guard isSimple else { return nil }
    for length in 2...3 where last - length >= passage.tokens.lowerBound {
      if reading.phrase(end - length, word.time) == length { return end - length }
    }
    let isNumber = reading.token(last).kind == .number
    let isYear = isNumber && reading.token(last).span.count == 4
    // `on May 12`
    let isDay = isNumber && reading.token(last).span.count <= 2 && isMonth(last - 1)
    let month = isDay || isYear && isMonth(last - 1) ? last - 1 : last
    guard isDay || isYear || isMonth(last), month > passage.tokens.lowerBound,
      reading.has(month - 1, word.preposition)
    else { return nil }
    return month - 1
  }

  private func isMonth(_ index: Int) -> Bool { reading.token(index).isCapitalised && isOfTime(index) }

  /// Whether a word only leads to a time behind it: `on Saturday`, `late Saturday`.
  private func isBeforeTime(_ index: Int) -> Bool {
    if reading.has(index, word.preposition) { return true }
    guard let syntax, passage.tokens.contains(index), reading.token(index).shape == .lower else {
      return false
    }
    let tag = syntax.tags[index - passage.tokens.lowerBound]
    return tag == .adverb || tag == .adjective
  }

  /// A source that is no name, without what is said of it between dashes.
  private func withoutAside(_ range: Range<Int>) -> Range<Int> {
    guard range.first.flatMap({ reading.name($0) }) == nil,
      let dash = range.dropFirst().first(where: { Mark.isDash(reading.key($0)) })
    else { return range }
    return range.lowerBound..<dash
  }
}
