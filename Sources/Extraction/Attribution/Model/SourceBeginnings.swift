import Article

/// Mends where the noun phrase of a source begins that stands before its cue.
extension PassageReader {
  /// Most tokens of a subject that is taken whole.
  private static let mostOfSubject = 16
  /// Most tokens before a source that belong to its noun phrase.
  private static let mostOfPhrase = 8

  /// Takes in what stands before a source and belongs to it.
  func mendBeginning(ofSource draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source else { return }
    // `that after the vote the board left`: the conjunction is nobody.
    if source.count == 1, syntax.tags[source.lowerBound] == .preposition {
      draft.source = nil
      return
    }
    if source.upperBound > draft.cue.lowerBound {
      returnPreposition(of: &draft, syntax)
      return
    }
    if let others = beforeAmong(source, syntax) {
      draft.source = others
      mendBeginning(ofSource: &draft, syntax)
      return
    }
    let start =
      quantityStart(source, syntax) ?? phraseStart(source, draft, syntax)
      ?? postmodifiedStart(source, draft, syntax)
    guard let start else { return }
    // Behind what says more of the subject, nothing but the subject is told.
    let end = start.end ?? source.upperBound
    draft.source = start.first..<end
    draft.dropContent { start.first <= $0 && $0 < source.upperBound }
  }

  /// The first token of a noun phrase, and where it ends if not with the source that it mends.
  private typealias Beginning = (first: Int, end: Int?)

  /// Gives the preposition of a cue back to it: `According [to] analysts the bank will grow`.
  private func returnPreposition(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.count > 1, source.lowerBound == draft.cue.upperBound,
      syntax.tags[source.lowerBound] == .to
    else { return }
    draft.labels[source.lowerBound] = .cue
    draft.source = source.lowerBound + 1..<source.upperBound
  }

  /// The people of whom a source is only the word that tells that it is all of them: `[The nurses] all said …`
  private func beforeAmong(_ source: Range<Int>, _ syntax: PassageSyntax) -> Range<Int>? {
    let end = source.lowerBound
    guard source.count == 1, reading.has(passage.tokens.lowerBound + end, word.among), end > 0,
      syntax.tags[end - 1].isNoun
    else { return nil }
    return nouns(before: end, syntax)
  }

  /// Takes in the comparative before a number: `[More than 300 parents] said …`, `[At least three of them] said …`.
  private func quantityStart(_ source: Range<Int>, _ syntax: PassageSyntax) -> Beginning? {
    let first = source.lowerBound
    if source.count > 1, first > 0, syntax.tags[first] == .adjective || syntax.tags[first] == .adverb,
      syntax.tags[first + 1] == .number, syntax.tags[first - 1] == .preposition,
      syntax.quotation(first - 1) == nil, opensClause(first - 1, syntax)
    {
      return (first - 1, nil)
    }
    guard source.count > 2, first > 0, syntax.tags[first] == .preposition, syntax.tags[first + 1] == .number,
      syntax.tags[first - 1] == .adjective || syntax.tags[first - 1] == .adverb,
      syntax.sentence(first - 1) == syntax.sentence(first), syntax.quotation(first - 1) == nil
    else { return nil }
    return (first - 1, nil)
  }

  /// Takes in the office and whatever else stands before the last noun of a phrase that opens a clause: `[Trade Minister Rina] today
  /// said …`, `the town and [official media] said`.
  private func phraseStart(_ source: Range<Int>, _ draft: AttributionDraft, _ syntax: PassageSyntax)
    -> Beginning?
  {
    var first = source.lowerBound
    let lowest = max(0, first - Self.mostOfPhrase)
    while first > lowest, isOfPhrase(first - 1, before: first, draft, syntax) { first -= 1 }
    guard first < source.lowerBound, opensClause(first, syntax), !isOwned(source, from: first, syntax) else {
      return nil
    }
    return (first, nil)
  }

  /// Whether a body is only said to be somebody's: `Rina's firm [Mawar Group]`.
  private func isOwned(_ source: Range<Int>, from first: Int, _ syntax: PassageSyntax) -> Bool {
    let index = passage.tokens.lowerBound + source.lowerBound
    if let name = reading.name(index), reading.names[name].tokens.lowerBound < index { return false }
    return reading.token(index).isCapitalised && !isPerson(index)
      && (first..<source.lowerBound - 1).contains { syntax.tags[$0] == .possessive }
  }

  /// Whether a token belongs to the noun phrase that goes on at `next`.
  private func isOfPhrase(_ token: Int, before next: Int, _ draft: AttributionDraft, _ syntax: PassageSyntax)
    -> Bool
  {
    let index = passage.tokens.lowerBound + token
    guard draft.labels[token] != .cue, syntax.sentence(token) == syntax.sentence(next),
      syntax.quotation(token) == nil, !isOfTime(index), !reading.has(index, word.opener),
      isPerson(index + 1) ? isOfficeBefore(name: index + 1) : reading.token(index).kind != .other
    else { return false }
    if reading.name(index) != nil { return true }
    switch syntax.tags[next] {
    case .determiner, .possessivePronoun, .pronoun, .whPronoun, .whDeterminer: return false
    default: break
    }
    return syntax.tags[token].isOfNounPhrase
  }

  /// Whether the word before a person's name is of the same name, an office, or a name: `[Director] Rina`, but `everything Rina`.
  func isOfficeBefore(name: Int) -> Bool {
    let index = name - 1
    if reading.name(index) != nil || reading.has(index, word.human) { return true }
    if reading.token(index).isCapitalised, !reading.text.isFirstOfSentence(index) { return true }
    let key = reading.key(index)
    return grammar.learned.map { $0.senses.attributes(key).contains($0.persons) } ?? false
      || grammar.stances.attributes(key).contains(grammar.stance.politician)
  }

  /// Whether a word tells when: a day, `today`, a noun like `week`.
  func isOfTime(_ index: Int) -> Bool {
    guard reading.name(index).map({ reading.names[$0].kind == .person }) != true else { return false }
    return reading.has(index, word.time)
      || grammar.learned.map { $0.senses.attributes(reading.key(index)).contains($0.time) } ?? false
  }

  /// Whether a clause may begin at a token: behind a mark, a conjunction, a complementiser, or with the sentence.
  private func opensClause(_ first: Int, _ syntax: PassageSyntax) -> Bool {
    guard first > 0, syntax.sentence(first - 1) == syntax.sentence(first) else { return true }
    let before = passage.tokens.lowerBound + first - 1
    return syntax.tags[first - 1].isMark || syntax.tags[first - 1] == .conjunction
      || reading.has(before, word.that.union(word.subordinate)) && syntax.tags[first - 1] != .to
  }

  /// The subject of which a source is only the last noun of what is said of it: `[Workers] gathered at the gate of the yard threatened …`,
  /// `[Some that hold posts in the guild] say …`, `[Sources close to the talks] say …`, `[The editor of a paper] who led the protest said …`.
  private func postmodifiedStart(_ source: Range<Int>, _ draft: AttributionDraft, _ syntax: PassageSyntax)
    -> Beginning?
  {
    guard source.lowerBound > 1, let first = clauseStart(source.lowerBound, draft, syntax),
      case let head = nounsEnd(first, before: source.lowerBound, syntax), head > first,
      head <= source.lowerBound
    else { return nil }
    let base = passage.tokens.lowerBound
    if head < source.lowerBound, head - 1 > first, syntax.tags[head - 1] == .adjective,
      syntax.tags[head] == .to || syntax.tags[head] == .preposition, canSpeak(first..<head - 1, syntax),
      !(head..<draft.cue.lowerBound).contains(where: { syntax.tags[$0].isPredicate || syntax.tags[$0].isVerb }
      ),
      source.upperBound - first <= Self.mostOfSubject
    {
      return (first, nil)
    }
    guard canSpeak(first..<head, syntax) else { return nil }
    // `The presidents [of neighbouring] Anu and Itu`
    var end = head
    while end + 1 < source.lowerBound, syntax.tags[end] == .preposition, reading.has(base + end, word.topic) {
      end = nounsEnd(end + 1, before: source.lowerBound, syntax)
    }
    if end == source.lowerBound, end > head, !reading.has(base + end, word.relative) {
      return source.upperBound - first <= Self.mostOfSubject ? (first, nil) : nil
    }
    guard end < source.lowerBound else { return nil }
    let rest = end..<draft.cue.lowerBound
    let verbs = rest.filter { syntax.tags[$0].isPredicate }
    switch syntax.tags[end] {
    case .whPronoun, .whDeterminer:
      guard verbs.count == 1 else { return nil }
      return source.upperBound - first <= Self.mostOfSubject ? (first, nil) : (first, end)
    case .verbParticiple, .verbPast:
      // Of two verbs without a conjunction between them the first is a participle.
      let before = passage.tokens.lowerBound + source.lowerBound - 1
      guard verbs.allSatisfy({ $0 == end }),
        syntax.tags[source.lowerBound - 1] == .preposition || syntax.tags[source.lowerBound - 1] == .to,
        !reading.has(before, word.subordinate) || syntax.tags[source.lowerBound - 1] == .to,
        syntax.tags[draft.head].isVerb,
        !reading.has(passage.tokens.lowerBound + end, word.predicate.union(word.finite))
      else { return nil }
      return (first, end)
    // `[A group] representing the mayors said …`
    case .verbGerund:
      guard verbs.isEmpty, syntax.tags[draft.head].isPredicate else {
        return nil
      }
      return (first, end)
    default: return nil
    }
  }

  /// Where the clause begins that goes on without a mark or conjunction to a token.
  private func clauseStart(_ token: Int, _ draft: AttributionDraft, _ syntax: PassageSyntax) -> Int? {
    var first = token
    while first > 0, syntax.sentence(first - 1) == syntax.sentence(token),
      !syntax.tags[first - 1].isMark || syntax.tags[first - 1] == .bracket,
      syntax.tags[first - 1] != .conjunction
    {
      first -= 1
      guard syntax.quotation(first) == nil, draft.labels[first] != .cue else { return nil }
    }
    return first
  }

  /// Where a noun phrase ends that begins there.
  private func nounsEnd(_ first: Int, before limit: Int, _ syntax: PassageSyntax) -> Int {
    (first..<limit).first {
      !syntax.tags[$0].isOfNounPhrase
    } ?? limit
  }

  /// The noun phrase that ends before a token of the passage, without words in marks; nil where none does.
  func nouns(before end: Int, _ syntax: PassageSyntax) -> Range<Int>? {
    let before = (0..<end).last { !syntax.tags[$0].isOfNounPhrase || syntax.quotation($0) != nil }
    let nouns = (before.map { $0 + 1 } ?? 0)..<end
    return nouns.isEmpty ? nil : nouns
  }

  /// Whether a noun phrase is of those who can speak: people by their noun or name, or a word that alone stands for some.
  func canSpeak(_ range: Range<Int>, _ syntax: PassageSyntax) -> Bool {
    guard let last = range.last else { return false }
    let index = passage.tokens.lowerBound + last
    if syntax.tags[last] == .determiner || syntax.tags[last] == .adjective {
      return range.count == 1 && reading.has(index, word.human)
    }
    let key = reading.key(index)
    return reading.name(index) != nil || reading.has(index, word.human.union(word.body))
      || grammar.learned.map { $0.senses.attributes(key).contains($0.people) } ?? false
      || grammar.stances.attributes(key).contains(grammar.stance.people)
  }

  // MARK: - Lists

  /// Takes in all who say the same: `[The mayor, Harbour Front (HF), and the governor] asked …`.
  func completeList(of draft: inout AttributionDraft, _ syntax: PassageSyntax) {
    guard let source = draft.source, source.upperBound <= draft.cue.lowerBound,
      draft.cue.lowerBound - source.upperBound <= 2, let comma = commaBeforeLast(source, syntax)
    else { return }
    var first: Int?
    var end = comma
    while end > 0, let member = member(before: end, draft, syntax) {
      first = member
      guard member > 1, syntax.tags[member - 1] == .comma else { break }
      end = member - 1
    }
    guard let first, opensClause(first, syntax) else { return }
    draft.source = first..<source.upperBound
    draft.dropContent { first <= $0 && $0 < source.upperBound }
  }

  /// The comma before the last of a list that a source is, or the last two.
  private func commaBeforeLast(_ source: Range<Int>, _ syntax: PassageSyntax) -> Int? {
    var before = source.lowerBound - 1
    guard before > 0 else { return nil }
    if syntax.tags[before] == .conjunction {
      before -= 1
    } else if !source.contains(where: { syntax.tags[$0] == .conjunction }) {
      return nil
    }
    return before > 0 && syntax.tags[before] == .comma ? before : nil
  }

  /// Where the member of a list begins that ends before a comma: a name, people; words without a verb and a preposition.
  private func member(before comma: Int, _ draft: AttributionDraft, _ syntax: PassageSyntax) -> Int? {
    let base = passage.tokens.lowerBound
    func isMember(_ words: Range<Int>) -> Bool {
      words.contains { reading.name(base + $0) != nil } || canSpeak(words, syntax)
    }
    var first = comma
    while first > 0, syntax.tags[first - 1] != .comma, syntax.sentence(first - 1) == syntax.sentence(comma),
      comma - first <= Self.mostOfPhrase
    {
      first -= 1
      guard syntax.quotation(first) == nil, draft.labels[first] == .none, !isOfTime(base + first) else {
        return nil
      }
      switch syntax.tags[first] {
      case .bracket: continue
      case let tag where tag.isOfNounPhrase: continue
      case .preposition where reading.has(base + first, word.topic): continue
      case .preposition where reading.has(base + first, word.subordinate) && first + 1 < comma:
        // `after [Rina, Budi and Sari] said …`
        return isMember(first + 1..<comma) ? first + 1 : nil
      default: return nil
      }
    }
    let words = first..<comma
    guard !words.isEmpty, syntax.tags[first] != .preposition, isMember(words) else { return nil }
    return first
  }
}
