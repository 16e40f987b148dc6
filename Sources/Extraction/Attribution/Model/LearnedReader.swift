import Article

/// Finds attributions with trained models: syntax first, then cues, the source and content of each, and what the whole is
/// worth. The figures stand in the models' card, `attributions.model.md` of the language data.
package final class LearnedReader: Sendable {
  let syntax: SyntaxReader
  let model: AttributionModel
  /// What words are about.
  let senses: Lexicon
  /// Their classes by the contexts they occur in.
  let words: ClassedWords
  /// An attribution must be likelier than this.
  let threshold: Float

  /// A reader with these models.
  package init(
    syntax: SyntaxReader, model: AttributionModel, senses: Lexicon, words: ClassedWords,
    threshold: Float = 0.3
  ) {
    self.syntax = syntax
    self.senses = senses
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
  /// Adds what the models find in the passage.
  mutating func read(_ syntax: PassageSyntax, with learned: LearnedReader) {
    let base = passage.tokens.lowerBound
    var chosen: [(draft: AttributionDraft, probability: Float)] = []
    var owners: [Int: Int] = [:]
    for (draft, probability) in learned.drafts(syntax) {
      let cue = draft.cue
      guard !isFoundCue(base + draft.head),
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
      guard draft.labels.contains(.content) else { continue }
      chosen.append((draft, probability))
    }
    for index in chosen.indices { mendSource(of: &chosen[index].draft, syntax) }
    for index in chosen.indices {
      cutContent(of: index, &chosen, syntax)
      cutVerbs(of: &chosen[index].draft, syntax)
      cutObject(of: &chosen[index].draft, syntax)
      cutSource(of: &chosen[index].draft, syntax)
      completeClause(of: index, &chosen, syntax)
    }
    for (draft, probability) in chosen.sorted(by: { $0.draft.head < $1.draft.head }) {
      // The words of a quotation are those of the innermost source. Without a verb and a source nobody says anything.
      let inner = chosen.map(\.draft).filter { $0.head != draft.head && draft.labels[$0.head] == .content }
      guard let attribution = attribution(draft, probability, inner),
        attribution.source != nil || attribution.quote != nil || draft.hasVerb(syntax)
      else { continue }
      found.append(attribution)
      markQuotations(in: attribution)
    }
  }

  private func attribution(
    _ draft: AttributionDraft, _ probability: Float, _ inner: [AttributionDraft]
  ) -> Attribution? {
    let base = passage.tokens.lowerBound
    func tokens(_ range: Range<Int>) -> Range<Int> { base + range.lowerBound..<base + range.upperBound }
    var pieces = content(draft.runs(.content).map { beforeMark(tokens($0), base + draft.head) })
    let quotedInside = inner.flatMap { content($0.runs(.content).map(tokens)).quoted }
    pieces.quoted.removeAll { piece in quotedInside.contains { $0.overlaps(piece) } }
    if pieces.quoted.isEmpty { pieces.kind = nil }
    guard !pieces.pieces.isEmpty else { return nil }
    let cueTokens = tokens(draft.cue)
    let head = base + draft.head
    let source = draft.source.flatMap { sourcePhrase(tokens($0)) }
    // `None of the ministers supported it`
    if let first = source?.tokens.lowerBound, isNobody(first) { return nil }
    let match = grammar.cues.longestMatch(reading.text.tokens, from: head, before: passage.tokens.upperBound)
    let classes = match.map { grammar.cues.attributes($0.entry) } ?? .none
    if classes.contains(cue.mute) { return nil }
    let group = CueGroup(classes: classes, head: head..<head + 1, tokens: cueTokens)
    return Attribution(
      source: source, cue: reading.text.span(cueTokens), content: pieces.pieces, quote: pieces.kind,
      quoted: pieces.quoted, modality: modality(group, pieces.pieces),
      decision: Decision("attributionModel", probability))
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
    guard tokens.count == 1, reading.has(tokens.lowerBound, word.relative) else {
      return phrase(withoutTime(withWholeName(withoutAside(tokens))))
    }
    var before = tokens.lowerBound - 1
    if before > passage.tokens.lowerBound, reading.isComma(before) { before -= 1 }
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

  /// A source with all of the name that it ends in: `the Department of Health and Human [Services]`.
  private func withWholeName(_ range: Range<Int>) -> Range<Int> {
    guard let name = range.last.flatMap({ reading.name($0) }) else { return range }
    return range.lowerBound..<max(range.upperBound, reading.names[name].tokens.upperBound)
  }

  /// A source without the day behind it: `the main opposition party on Saturday`.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end - range.lowerBound > 1, reading.has(end - 1, word.time), reading.name(end - 1) == nil {
      end -= 1
    }
    if end < range.upperBound, end - range.lowerBound > 1, reading.has(end - 1, word.preposition) { end -= 1 }
    return range.lowerBound..<end
  }

  /// A source that is no name, without what is said of it between dashes.
  private func withoutAside(_ range: Range<Int>) -> Range<Int> {
    guard range.first.flatMap({ reading.name($0) }) == nil,
      let dash = range.dropFirst().first(where: { Mark.isDash(reading.key($0)) })
    else { return range }
    return range.lowerBound..<dash
  }

  /// Mends whose words they are by the form of the clause.
  private func mendSource(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    let base = passage.tokens.lowerBound
    let cue = draft.cue.lowerBound
    guard let source = draft.source, source.upperBound <= cue else { return }
    // `[Rina is] believed [to be ill]`: of whom others say so.
    let tokens = base + cue..<base + draft.cue.upperBound
    if groups.contains(where: { $0.classes.contains(self.cue.passive) && $0.tokens.overlaps(tokens) }) {
      draft.source = nil
      for token in source { draft.labels[token] = .content }
      return
    }
    // `One of them, who gave only his first name, [Goran], said …`
    if source.upperBound < cue - 2, reading.isComma(base + cue - 1),
      let name = reading.name(base + cue - 2), reading.names[name].kind == .person,
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
      syntax.quotation(first) == nil
    else { return }
    draft.source = first..<cue
    draft.dropContent { $0 >= first && $0 < cue }
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

  /// Goes on to the verb of a clause that was cut off at an aside: `said [the road, which was built in 1920, would be closed]`.
  private func completeClause(
    of index: Int, _ chosen: inout [(draft: AttributionDraft, probability: Float)], _ syntax: PassageSyntax
  ) {
    let (draft, base) = (chosen[index].draft, passage.tokens.lowerBound)
    func isPredicate(_ token: Int) -> Bool { syntax.tags[token].isFinite || syntax.tags[token] == .modal }
    guard let run = draft.runs(.content).last, run.lowerBound == draft.cue.upperBound,
      let comma = [run.upperBound - 1, run.upperBound].first(where: {
        $0 < draft.labels.count && reading.isComma(base + $0)
      }),
      !run.contains(where: { isPredicate($0) || syntax.tags[$0] == .to || syntax.quotation($0) != nil })
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
    let joints = word.coordinate.union(word.contrast)
    while end > comma, reading.isComma(base + end - 1) || reading.has(base + end - 1, joints) { end -= 1 }
    guard end > comma + 1,
      let close = (comma..<end).first(where: {
        reading.isComma(base + $0) && ($0 > comma || isPredicate($0 + 1))
      }),
      close + 1 < end,
      isPredicate(close + 1)
        || syntax.tags[close + 1] == .adverb && close + 2 < end && isPredicate(close + 2),
      reading.has(base + run.lowerBound, word.that)
        || grammar.cues.attributes(reading.key(base + draft.head)).contains(cue.inverted)
    else { return }
    for token in run.upperBound..<end { chosen[index].draft.labels[token] = .content }
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
    of index: Int, _ chosen: inout [(draft: AttributionDraft, probability: Float)], _ syntax: PassageSyntax
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
