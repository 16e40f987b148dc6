import Article

/// Finds the actor of each source: of a name at once, of a pronoun or a description among those before it.
///
/// Goes through the text once and remembers who was mentioned last and who spoke last.
struct SourceResolver {
  private static let memory = 12
  private static let mostBearers = 32

  let text: TokenizedText
  let names: [NameMention]
  let references: ReferenceCues
  let nameCues: NameCues
  private(set) var drafts: [ActorDraft]
  private let draftOfName: [Int]

  /// Who was mentioned, latest last, each once.
  private var recent: [Recent] = []
  private var groups: [WordKey: Int] = [:]
  /// Groups by the last word of the phrase that they were first met with, and how many words that had.
  private var tails: [WordKey: (draft: Int, words: Int)] = [:]
  private var lastSpeaker: (draft: Int, sentence: Int)?
  private var nextName = 0

  /// Drafts by the words of their roles, for descriptions.
  private var byRole: [WordKey: [Int]] = [:]
  /// The tokens within quotation marks: what is named there was named by a speaker.
  private let quoted: QuotedTokens
  /// What the first words of names and the words of roles tell of each draft's gender.
  private var genders: [Lexicon.Attributes]

  private struct Recent {
    var draft: Int
    var sentence: Int
    var count: Int
    var asSubject: Bool
  }

  init(
    text: TokenizedText, names: [NameMention], references: ReferenceCues, nameCues: NameCues,
    drafts: [ActorDraft], draftOfName: [Int]
  ) {
    self.text = text
    self.names = names
    self.references = references
    self.nameCues = nameCues
    self.drafts = drafts
    self.draftOfName = draftOfName
    quoted = QuotedTokens(text)
    genders = drafts.map { draft in draft.roleWords.reduce(.none) { $0.union(references.attributes($1)) } }
    for (index, name) in names.enumerated() where name.kind == .person && draftOfName.indices.contains(index)
    {
      let first = references.attributes(text.tokens[name.tokens.lowerBound].key)
      genders[draftOfName[index]] = genders[draftOfName[index]].union(first)
      if name.tokens.lowerBound > 0 {
        let before = references.attributes(text.tokens[name.tokens.lowerBound - 1].key)
        if !before.contains(references.person) {
          genders[draftOfName[index]] = genders[draftOfName[index]].union(before)
        }
      }
    }
    for (index, draft) in drafts.enumerated() {
      for word in draft.roleWords where (byRole[word]?.count ?? 0) < Self.mostBearers {
        byRole[word, default: []].append(index)
      }
    }
  }

  /// The draft of each source.
  mutating func resolve(_ sources: [SourcePhrase]) -> [Int?] {
    var result = [Int?](repeating: nil, count: sources.count)
    var bySpan: [Span: Int] = [:]
    for index in sources.indices.sorted(by: { sources[$0].span < sources[$1].span }) {
      let source = sources[index]
      if let same = bySpan[source.span] {
        result[index] = result[same]
        continue
      }
      bySpan[source.span] = index
      remember(upTo: source.span.start)
      let draft = resolve(source)
      result[index] = draft
      guard let draft else { continue }
      if source.form == .name { remember(upTo: source.span.end) }
      let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
      note(draft, sentence, asSubject: true)
      lastSpeaker = (draft, sentence)
    }
    return result
  }

  private mutating func resolve(_ source: SourcePhrase) -> Int? {
    switch form(of: source) {
    case .name:
      if let name = source.name, draftOfName.indices.contains(name) { return draftOfName[name] }
      return nominal(source)
    case .pronoun:
      guard let (draft, decision) = pronoun(source) else {
        // `Keduanya`, `mereka` with nobody before: a group of its own.
        let isGroup = references.attributes(WordKey(text.text[source.span])).contains(manyPeople)
        return isGroup ? nominal(source) : nil
      }
      drafts[draft].mentions.append(Actor.Mention(source.span, .pronoun, decision))
      return draft
    case .nominal: return nominal(source)
    }
  }

  /// A single word that the list knows as a pronoun is one.
  private func form(of source: SourcePhrase) -> Actor.Form {
    guard source.form == .nominal, source.tokens.count == 1 else { return source.form }
    let pronouns = references.person.union(references.plural).union(references.thing).union(
      references.speaker)
    return references.attributes(WordKey(text.text[source.span])).contains(pronouns) ? .pronoun : .nominal
  }

  private var manyPeople: Lexicon.Attributes { references.several.union(references.plural) }

  // MARK: - Memory

  /// Takes note of the names that start before `offset`.
  private mutating func remember(upTo offset: Int) {
    while nextName < names.count, names[nextName].span.start < offset {
      let sentence = text.sentenceIndex(ofToken: names[nextName].tokens.lowerBound)
      if !quoted[names[nextName].tokens.lowerBound] {
        note(
          draftOfName[nextName], sentence, asSubject: isSubject(names[nextName].tokens.lowerBound, sentence))
      }
      nextName += 1
    }
  }

  /// Whether a name can be the subject: early in its sentence, or behind a verb of saying.
  private func isSubject(_ token: Int, _ sentence: Int) -> Bool {
    let start = text.sentences[sentence].lowerBound
    guard token > start else { return true }
    let before = nameCues.lexicon.attributes(text.tokens[token - 1].key)
    if before.contains(nameCues.speech) { return true }
    if before.contains(nameCues.locative) { return false }
    return token - start <= 6
  }

  private mutating func note(_ draft: Int, _ sentence: Int, asSubject: Bool) {
    var entry = Recent(draft: draft, sentence: sentence, count: 0, asSubject: asSubject)
    if let index = recent.firstIndex(where: { $0.draft == draft }) {
      entry.count = recent[index].count
      if recent[index].sentence == sentence { entry.asSubject = entry.asSubject || recent[index].asSubject }
      recent.remove(at: index)
    }
    entry.count += 1
    recent.append(entry)
    if recent.count > Self.memory { recent.removeFirst() }
  }

  // MARK: - Pronouns

  private func pronoun(_ source: SourcePhrase) -> (Int, Decision)? {
    let key = WordKey(text.text[source.span])
    let attributes = references.attributes(key)
    if attributes.contains(references.several) { return nil }
    let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
    if attributes.contains(references.plural) {
      return latest(sentence) { $0 == .group || $0 == .organization }.map {
        ($0, Decision("pluralPronoun", 0.5))
      }
    }
    if attributes.contains(references.thing) {
      return latest(sentence) { $0 == .organization || $0 == .place }.map {
        ($0, Decision("thingPronoun", 0.5))
      }
    }
    if attributes.contains(references.speaker), let lastSpeaker {
      return (lastSpeaker.draft, Decision("lastSpeaker", 0.6))
    }
    return person(sentence, attributes)
  }

  /// - Parameter pronoun: what a pronoun may refer to; none for a description.
  private func person(_ sentence: Int, _ pronoun: Lexicon.Attributes = .none) -> (Int, Decision)? {
    let (male, female) = (pronoun.contains(references.male), pronoun.contains(references.female))
    var best: (draft: Int, score: Float)?
    for (age, entry) in recent.reversed().enumerated() where isHuman(entry.draft) {
      var score: Float = 0
      if male || female {
        let gender = genders[entry.draft]
        if gender.contains(male ? references.female : references.male) { score -= 8 }
        if gender.contains(male ? references.male : references.female) { score += 2 }
      }
      score -= 1.5 * Float(min(sentence - entry.sentence, 6))
      score -= 0.4 * Float(age)
      if entry.asSubject { score += 1.5 }
      if lastSpeaker?.draft == entry.draft { score += 2 }
      score += 0.1 * Float(min(entry.count, 8))
      if best.map({ score > $0.score }) ?? true { best = (entry.draft, score) }
    }
    return best.map { ($0.draft, Decision("personPronoun", $0.score > -1 ? 0.8 : 0.5)) }
  }

  private func isHuman(_ draft: Int) -> Bool { drafts[draft].kind == .person }

  private func latest(_ sentence: Int, _ fits: (Actor.Kind) -> Bool) -> Int? {
    if let lastSpeaker, fits(drafts[lastSpeaker.draft].kind), sentence - lastSpeaker.sentence < 6 {
      return lastSpeaker.draft
    }
    return recent.last { fits(drafts[$0.draft].kind) }?.draft
  }

  // MARK: - Descriptions

  private mutating func nominal(_ source: SourcePhrase) -> Int? {
    let words = source.tokens.filter { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number }
    guard !words.isEmpty else { return nil }
    let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
    if let (draft, decision) = known(words, sentence) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, decision))
      return draft
    }
    let key = phraseKey(words)
    if let draft = groups[key] {
      drafts[draft].mentions.append(
        Actor.Mention(source.span, source.form == .pronoun ? .pronoun : .nominal, Decision("sameWords", 0.8)))
      return draft
    }
    if let draft = sharedTail(words) {
      if drafts[draft].name.count < source.span.count { drafts[draft].name = source.span }
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, Decision("sharedTail", 0.6)))
      groups[key] = draft
      return draft
    }
    let draft = drafts.count
    if !references.hasHeadLast { tails[text.tokens[words[words.count - 1]].key] = (draft, words.count) }
    drafts.append(
      ActorDraft(
        name: source.span, kind: .group,
        mentions: [
          Actor.Mention(source.span, source.form == .pronoun ? .pronoun : .nominal, Decision("nameless", 0.5))
        ],
        decision: Decision("nameless", 0.5)))
    genders.append(.none)
    groups[key] = draft
    return draft
  }

  /// The group of which one phrase says only the quality (`kekhawatiran internasional`) and the other one all
  /// (`komunitas internasional`): where the head comes first, by the last word, if that is no noun of people.
  private func sharedTail(_ words: [Int]) -> Int? {
    let tail = text.tokens[words[words.count - 1]].key
    guard let other = tails[tail], (other.words == 1) != (words.count == 1),
      !references.attributes(tail).contains(references.human)
    else { return nil }
    return other.draft
  }

  /// The words of a phrase without determiners, as a key.
  private func phraseKey(_ words: [Int]) -> WordKey {
    let telling = words.filter {
      !references.attributes(text.tokens[$0].key).contains(references.definite)
    }
    return (telling.isEmpty ? words : telling).reduce(WordKey(bits: 1)) {
      $0.followed(by: text.tokens[$1].key)
    }
  }

  /// The named actor that a description points back to.
  private func known(_ words: [Int], _ sentence: Int) -> (Int, Decision)? {
    let keys = words.map { text.tokens[$0].key }
    if keys.contains(where: { references.attributes($0).contains(references.several) }) { return nil }
    let isDefinite = [keys.first!, keys.last!].contains {
      references.attributes($0).contains(references.definite)
    }
    let content = keys.filter { !references.attributes($0).contains(references.definite) }
    guard !content.isEmpty else { return nil }
    let isTitle = headIs(nameCues.title, words)
    let isPerson =
      isTitle
      || references.attributes(references.hasHeadLast ? content[content.count - 1] : content[0]).contains(
        references.human)
    if isPerson, let draft = bearer(content, words) { return (draft, Decision("sameRole", 0.8)) }
    guard isDefinite else { return nil }
    if isPerson, let (draft, _) = person(sentence) { return (draft, Decision("definitePerson", 0.6)) }
    if headIs(nameCues.organisation, words) {
      let draft = recent.last { drafts[$0.draft].kind == .organization && sentence - $0.sentence < 8 }?.draft
      return draft.map { ($0, Decision("definiteOrganisation", 0.55)) }
    }
    return nil
  }

  private func hasHead(_ role: Range<Int>, _ content: [WordKey]) -> Bool {
    references.hasHeadLast
      ? text.tokens[role.upperBound - 1].key == content[content.count - 1]
      : text.tokens[role.lowerBound].key == content[0]
  }

  private func headIs(_ attribute: Lexicon.Attributes, _ words: [Int]) -> Bool {
    if references.hasHeadLast {
      return nameCues.lexicon.attributes(text.tokens[words[words.count - 1]].key).contains(attribute)
    }
    var first = words[0]
    if words.count > 1, references.attributes(text.tokens[first].key).contains(references.definite) {
      first = words[1]
    }
    guard let match = nameCues.lexicon.longestMatch(text.tokens, from: first, before: words.last! + 1) else {
      return false
    }
    return nameCues.lexicon.attributes(match.entry).contains(attribute)
  }

  /// The person whose role has all these words, or of whose role the only word is an acronym.
  private func bearer(_ content: [WordKey], _ words: [Int]) -> Int? {
    let roles = Set(content.flatMap { byRole[$0] ?? [] })
    let candidates = recent.reversed().map(\.draft).filter { !drafts[$0].roles.isEmpty } + roles.sorted()
    // `Ketua Dewan` is who is called so, not the `juru bicara Ketua Dewan`.
    if let draft = candidates.first(where: { draft in
      content.allSatisfy { drafts[draft].roleWords.contains($0) }
        && drafts[draft].roles.contains { hasHead($0, content) }
    }) {
      return draft
    }
    // `Menkeu` is the Menteri Keuangan.
    let acronym = Acronym { _ in true }
    return candidates.first { draft in
      words.allSatisfy { word in
        let token = text.tokens[word]
        if word != words[0], drafts[draft].roleWords.contains(token.key) { return true }
        guard token.span.count >= 5 else { return false }
        return drafts[draft].roles.contains {
          acronym.stands(token.span, for: Array(text.tokens[$0]), in: text.text, loosely: true)
        }
      }
    }
  }
}
