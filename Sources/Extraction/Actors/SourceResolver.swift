import Article

/// Finds the actor of each source: of a name at once, of a pronoun or a description among those before it.
///
/// Goes through the text once and remembers who was mentioned and who spoke (``Antecedents``).
struct SourceResolver {
  private static let mostBearers = 32

  let text: TokenizedText
  let names: [NameMention]
  let references: ReferenceCues
  let nameCues: NameCues
  private(set) var drafts: [ActorDraft]
  private let draftOfName: [Int]
  private let aliases: Aliases

  private var antecedents = Antecedents()
  private var groups: [WordKey: Int] = [:]
  /// The latest group whose phrase has this head.
  private var heads: [WordKey: Int] = [:]
  /// Groups by the last word of the phrase that they were first met with, and how many words that had.
  private var tails: [WordKey: (draft: Int, words: Int)] = [:]
  private var nextName = 0
  /// The first person who speaks in the text below its headings.
  private var firstSpeaker: Int?

  /// Bodies by the first words of their names; nil where several begin so. Most articles never ask.
  private lazy var beginnings: [WordKey: Int?] = drafts.indices.reduce(into: [:]) { result, draft in
    guard drafts[draft].kind == .organization else { return }
    let name = text.tokens(touching: drafts[draft].name)
    for end in name.dropFirst(2).prefix(6) {
      let key = text.key(name.lowerBound..<end)
      result[key] = result[key] == nil ? .some(draft) : .some(nil)
    }
  }
  /// Places by their names, and by those that these stand for. Most articles never ask.
  private lazy var placesByName: [WordKey: Int] = names.indices.reduce(into: [:]) { result, name in
    guard names[name].kind == .place else { return }
    let key = text.key(names[name].tokens)
    for key in [key, aliases.target(of: key)].compactMap(\.self) where result[key] == nil {
      result[key] = draftOfName[name]
    }
  }
  /// What the text says its bodies are. Most articles never ask.
  private lazy var sorts = BodySorts(text, names, draftOfName, references, nameCues)
  /// Drafts by the words of their roles, for descriptions.
  private var byRole: [WordKey: [Int]] = [:]
  /// The tokens within quotation marks: what is named there was named by a speaker.
  private let quoted: QuotedTokens
  /// What others are reported to say: sorted.
  private let contents: [Span]
  /// What the first words of names and the words of roles tell of each draft's gender.
  private var genders: [Lexicon.Attributes]

  init(
    text: TokenizedText, names: [NameMention], references: ReferenceCues, nameCues: NameCues,
    drafts: [ActorDraft], draftOfName: [Int], aliases: Aliases, contents: [Span] = []
  ) {
    self.text = text
    self.names = names
    self.references = references
    self.nameCues = nameCues
    self.drafts = drafts
    self.draftOfName = draftOfName
    self.aliases = aliases
    quoted = QuotedTokens(text)
    self.contents = contents
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
    var headings: [Int] = []
    for index in sources.indices.sorted(by: { sources[$0].span < sources[$1].span }) {
      let source = sources[index]
      if let same = bySpan[source.span] {
        result[index] = result[same]
        continue
      }
      bySpan[source.span] = index
      remember(upTo: source.span.start)
      if isHeading(source), form(of: source) == .nominal {
        headings.append(index)
        continue
      }
      let draft = resolve(source)
      result[index] = draft
      guard let draft else { continue }
      if firstSpeaker == nil, !isHeading(source), drafts[draft].kind == .person { firstSpeaker = draft }
      if source.form == .name { remember(upTo: source.span.end) }
      let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
      antecedents.note(draft, sentence, .source)
    }
    // A heading is read last: it may call people what only the text says that they are.
    for index in headings { result[index] = nominal(sources[index], isHeading: true) }
    for index in sources.indices where result[index] == nil {
      result[index] = bySpan[sources[index].span].flatMap { result[$0] }
    }
    nameThoseOfTheLead(sources, &result)
    return result
  }

  private mutating func resolve(_ source: SourcePhrase) -> Int? {
    switch form(of: source) {
    case .name:
      if let state = state(of: source) { return state }
      if let name = source.name, draftOfName.indices.contains(name), !speaksFor(name, source) {
        return draftOfName[name]
      }
      return nominal(source)
    case .pronoun:
      if let tokens = source.antecedent, let draft = people(told: tokens) {
        drafts[draft].mentions.append(Actor.Mention(source.span, .pronoun, Decision("pluralPronoun", 0.7)))
        return draft
      }
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

  /// The group of these words, which need not have said anything before.
  private mutating func people(told tokens: Range<Int>) -> Int? {
    let span = text.span(tokens)
    if let draft = groups[phraseKey(words(tokens))],
      drafts[draft].mentions.contains(where: { $0.span == span })
    {
      return draft
    }
    return nominal(SourcePhrase(span: span, tokens: tokens, form: .nominal))
  }

  /// The words and numbers among tokens.
  private func words(_ tokens: Range<Int>) -> [Int] {
    tokens.filter { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number }
  }

  /// Gives all mentions of a draft to another.
  mutating func move(_ draft: Int, to other: Int, _ decision: Decision) {
    drafts[other].mentions += drafts[draft].mentions.map { Actor.Mention($0.span, $0.form, decision) }
    drafts[draft].mentions = []
  }

  private func isHeading(_ source: SourcePhrase) -> Bool { text.isInHeading(source.tokens.lowerBound) }

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
      let token = names[nextName].tokens.lowerBound
      if !quoted[token], !isDateline(names[nextName], sentence), !isPlatform(names[nextName]),
        !isByline(text.blocks[text.blockOfSentence[sentence]])
      {
        antecedents.note(draftOfName[nextName], sentence, manner(of: names[nextName], sentence))
      }
      nextName += 1
    }
  }

  /// Whether a name is that of a platform, on which others speak: `Facebook`.
  func isPlatform(_ name: NameMention) -> Bool {
    references.hasHeadLast && name.tokens.count == 1
      && nameCues.isAlwaysNamed(text.tokens[name.tokens.lowerBound].key)
  }

  /// Whether a paragraph only names who wrote the article: `By Rina Wati`.
  private func isByline(_ block: Range<Int>) -> Bool {
    guard let first = block.first, block.count <= 8, first > 0 else { return false }
    return references.attributes(text.tokens[first].key).contains(references.byline)
      && block.dropFirst().allSatisfy {
        text.tokens[$0].isCapitalised || text.tokens[$0].kind != .word
          || references.isFunctionWord(text.tokens[$0].key)
      } && text.tokens[block.upperBound - 1].key != Mark.fullStop
  }

  private func manner(of name: NameMention, _ sentence: Int) -> Antecedents.Manner {
    if isTold(name.span) { return .told }
    guard isSubject(name, sentence) else { return .other }
    return opens(name, sentence) ? .opening : .subject
  }

  /// Whether a name, with its role, can be the subject: early in its clause, or behind a verb of saying or a preposition
  /// of agents.
  private func isSubject(_ name: NameMention, _ sentence: Int) -> Bool {
    let start = text.sentences[sentence].lowerBound
    let token = min(
      name.tokens.lowerBound, name.role.map { text.tokenIndex(at: $0.start) } ?? name.tokens.lowerBound)
    guard token > start else { return true }
    // One of a list of persons, behind whom no verb stands.
    let end = name.tokens.upperBound
    if name.kind == .person, end >= text.tokens.count || text.tokens[end].kind != .word,
      let last = names[..<nextName].last, last.kind == .person,
      last.tokens.upperBound == token - 1, text.tokens[token - 1].key == Mark.comma
    {
      return false
    }
    let before = nameCues.lexicon.attributes(text.tokens[token - 1].key)
    if before.contains(nameCues.speech)
      || references.attributes(text.tokens[token - 1].key).contains(references.agent)
    {
      return true
    }
    if before.contains(nameCues.locative) { return false }
    if token - start <= 6 { return true }
    return (max(start, token - 4)..<token).contains { $0 - start <= 8 && text.tokens[$0].key == Mark.comma }
  }

  /// Whether a name is that of the agency in a dateline: `LONDON (Reuters) - …`, `Solo, Harian.com - …`
  private func isDateline(_ name: NameMention, _ sentence: Int) -> Bool {
    let (first, behind) = (name.tokens.lowerBound, name.tokens.upperBound)
    if name.kind == .organization, !references.hasHeadLast,
      let dash = text.sentences[sentence].prefix(10).first(where: { Mark.isDash(text.tokens[$0].key) }),
      behind <= dash,
      (text.sentences[sentence].lowerBound..<dash).allSatisfy({ text.tokens[$0].shape != .lower })
    {
      return true
    }
    return first > 0 && behind + 1 < text.tokens.count && first - text.sentences[sentence].lowerBound < 12
      && text.tokens[first - 1].key == Mark.opening && text.tokens[behind].key == Mark.closing
      && Mark.isDash(text.tokens[behind + 1].key)
  }

  /// Whether a sentence begins with a person, or with his role, but for a word or two that join it to the one before.
  private func opens(_ name: NameMention, _ sentence: Int) -> Bool {
    guard name.kind == .person else { return false }
    let start = text.sentences[sentence].lowerBound
    let first =
      name.role.map { min(text.tokenIndex(at: $0.start), name.tokens.lowerBound) } ?? name.tokens.lowerBound
    if first <= start { return true }
    if first - start <= 4, text.tokens[first - 1].key == Mark.comma {
      return !nameCues.lexicon.attributes(text.tokens[start].key).contains(nameCues.locative)
        && !names[..<nextName].reversed().prefix { $0.tokens.lowerBound >= start }.contains {
          $0.tokens.lowerBound < first
        }
    }
    let before = nameCues.lexicon.attributes(text.tokens[start].key)
    return first == start + 1 && before.contains(nameCues.function) && !before.contains(nameCues.locative)
  }

  /// Whether a name stands in what somebody is reported to say.
  private func isTold(_ span: Span) -> Bool {
    let end = contents.partitioningIndex { $0.start > span.start }
    return contents[max(0, end - 4)..<end].contains { $0.contains(span) }
  }

  // MARK: - Pronouns

  private func pronoun(_ source: SourcePhrase) -> (Int, Decision)? {
    let key = WordKey(text.text[source.span])
    let attributes = references.attributes(key)
    if attributes.contains(references.several) { return nil }
    let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
    if attributes.contains(references.plural) {
      return latest(sentence, ofSubjects: !references.hasHeadLast) {
        drafts[$0].kind == .organization || drafts[$0].kind == .group && !drafts[$0].isOnePerson
      }.map { ($0, Decision("pluralPronoun", 0.5)) }
    }
    if attributes.contains(references.thing) {
      if let last = antecedents.lastSpeaker, sentence - last.sentence == 1, isBody(last.draft) {
        return (last.draft, Decision("thingPronoun", 0.6))
      }
      return latest(sentence) { drafts[$0].kind == .organization || drafts[$0].kind == .place }.map {
        ($0, Decision("thingPronoun", 0.5))
      }
    }
    if attributes.contains(references.speaker), let lastSpeaker = antecedents.lastSpeaker {
      return (lastSpeaker.draft, Decision("lastSpeaker", 0.6))
    }
    return person(source.tokens.lowerBound, attributes)
  }

  /// Whether those who spoke are told by a word for a body, where heads come last: `The county [council] said …`
  private func isBody(_ draft: Int) -> Bool {
    guard references.hasHeadLast, drafts[draft].kind == .group || drafts[draft].kind == .organization else {
      return false
    }
    let words = words(text.tokens(touching: drafts[draft].name))
    guard !words.isEmpty else { return false }
    let key = text.tokens[noun(of: words)].key
    return nameCues.lexicon.attributes(key).contains(nameCues.organisation)
      || references.attributes(key).contains(references.anyBody)
  }

  /// - Parameter pronoun: what a pronoun may refer to; none for a description.
  private func person(_ token: Int, _ pronoun: Lexicon.Attributes = .none) -> (Int, Decision)? {
    let sentence = text.sentenceIndex(ofToken: token)
    let behind = isBehindQuotation(token)
    let named = behind ? namedInQuotation(before: token) : []
    let asked = isAsked(sentence, before: token)
    var first: (draft: Int, score: Float)?
    var second = -Float.infinity
    for (age, entry) in antecedents.entries.reversed().enumerated() {
      let kind = drafts[entry.draft].kind
      guard kind == .person || entry.spoke != nil && kind != .place,
        pronoun != .none || kind != .group || drafts[entry.draft].isOnePerson || !references.hasHeadLast
      else { continue }
      var score = antecedents.score(entry, age: age, at: sentence, behindQuotation: behind)
      if kind != .person { score -= drafts[entry.draft].isOnePerson ? 2 : kind == .group ? 4 : 3 }
      score += agreement(pronoun, genders[entry.draft])
      if asked, kind == .person, entry.draft == antecedents.lastSpeaker?.draft { score += 3.5 }
      // Hardly anybody names himself, unless he has just spoken.
      if named.contains(entry.draft) {
        let isSpeaking = antecedents.lastSpeaker.map {
          $0.draft == entry.draft && sentence - $0.sentence == 1
        }
        score -= isSpeaking ?? false ? 1 : 2.5
      }
      if let best = first, best.score >= score {
        second = max(second, score)
      } else {
        second = first?.score ?? second
        first = (entry.draft, score)
      }
    }
    return first.map { ($0.draft, Decision("personPronoun", $0.score - second > 1 ? 0.9 : 0.6)) }
  }

  /// Whether a sentence begins with when somebody was asked who then speaks: `Saat ditanya soal itu, ia …`
  private func isAsked(_ sentence: Int, before token: Int) -> Bool {
    let start = text.sentences[sentence].lowerBound
    return (start..<max(start, min(start + 3, token))).contains {
      references.attributes(text.tokens[$0].key).contains(references.asked)
    }
  }

  /// What a pronoun and an antecedent tell of one another by gender.
  private func agreement(_ pronoun: Lexicon.Attributes, _ gender: Lexicon.Attributes) -> Float {
    let (male, female) = (pronoun.contains(references.male), pronoun.contains(references.female))
    guard male || female else { return 0 }
    return (gender.contains(male ? references.female : references.male) ? -8 : 0)
      + (gender.contains(male ? references.male : references.female) ? 2 : 0)
  }

  /// Whether a quotation ends just before a cue with this token.
  private func isBehindQuotation(_ token: Int) -> Bool {
    (max(0, token - 4)..<token).contains { text.tokens[$0].kind == .quotationMark }
  }

  /// Who is named in the quotation that ends just before a cue with this token.
  private func namedInQuotation(before token: Int) -> Set<Int> {
    guard let end = (max(0, token - 4)..<token).last(where: { quoted[$0] }) else { return [] }
    var start = end
    while start > 0, end - start < 200, quoted[start - 1] { start -= 1 }
    var index = names.partitioningIndex { $0.tokens.lowerBound >= start }
    var drafts: Set<Int> = []
    while index < names.count, names[index].tokens.lowerBound < end {
      if draftOfName.indices.contains(index) { drafts.insert(draftOfName[index]) }
      index += 1
    }
    return drafts
  }

  /// - Parameter ofSubjects: only those that spoke or could be subjects: not `the police` of `told the police`.
  private func latest(_ sentence: Int, ofSubjects: Bool = false, _ fits: (Int) -> Bool) -> Int? {
    if let last = antecedents.lastSpeaker, fits(last.draft), sentence - last.sentence < 6 {
      return last.draft
    }
    return antecedents.entries.last {
      fits($0.draft) && (!ofSubjects || $0.isSubject || $0.spoke != nil || $0.count > 1)
    }?.draft
  }

  // MARK: - Descriptions

  private mutating func nominal(_ source: SourcePhrase, isHeading: Bool = false) -> Int? {
    if let author = author(of: source) { return draftOfName[author] }
    let phrase = withoutMedium(withoutAside(source.tokens))
    let words = words(phrase)
    guard !words.isEmpty else { return nil }
    let name = phrase == source.tokens ? source.span : text.span(phrase)
    let sentence = text.sentenceIndex(ofToken: source.tokens.lowerBound)
    if let (draft, decision) = known(words, sentence) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, decision))
      describe(draft, words)
      return draft
    }
    if let draft = state(of: source) { return draft }
    if words.count == 1, let draft = bearer(of: words[0]) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .name, Decision("partOfPersonName", 0.7)))
      return draft
    }
    if let draft = equated(source) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, Decision("equated", 0.8)))
      return draft
    }
    if isHeading, let draft = beginningOfBody(source.tokens) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .name, Decision("beginningOfName", 0.7)))
      return draft
    }
    // Whom the text calls so, without a name: `Minister: …`, `The transport minister said …`
    if isHeading, words.count == 1, isOnePerson(words), let draft = heads[text.tokens[words[0]].key],
      text.tokens(touching: drafts[draft].name).contains(where: {
        references.attributes(text.tokens[$0].key).contains(references.definite)
      })
    {
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, Decision("sameHead", 0.6)))
      return draft
    }
    // `Ketua RT: …`: a headline tells by title who speaks first.
    if isHeading, let firstSpeaker, headIs(nameCues.title, words), isOnePerson(words),
      mayBe(firstSpeaker, words)
    {
      drafts[firstSpeaker].mentions.append(
        Actor.Mention(source.span, .nominal, Decision("firstSpeaker", 0.6)))
      describe(firstSpeaker, words)
      return firstSpeaker
    }
    let key = phraseKey(words)
    if let draft = groups[key] {
      drafts[draft].mentions.append(
        Actor.Mention(source.span, source.form == .pronoun ? .pronoun : .nominal, Decision("sameWords", 0.8)))
      return draft
    }
    if let draft = sameHead(words) {
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, Decision("sameHead", 0.6)))
      return draft
    }
    if let draft = sharedTail(words) {
      if drafts[draft].name.count < name.count { drafts[draft].name = name }
      drafts[draft].mentions.append(Actor.Mention(source.span, .nominal, Decision("sharedTail", 0.6)))
      groups[key] = draft
      return draft
    }
    let draft = drafts.count
    if !isHeading, let person = personBeforeOccupation(words) {
      let span = text.span(person)
      drafts.append(
        ActorDraft(
          name: span, kind: .person, mentions: [Actor.Mention(span, .name, Decision("nameBeforeTitle", 0.6))],
          decision: Decision("nameBeforeTitle", 0.6), isOnePerson: true))
      genders.append(.none)
      groups[key] = draft
      describe(draft, words.filter { $0 >= person.upperBound })
      return draft
    }
    let isBody = isNamedBody(words, isHeading)
    let isSeat = aliases.state(ofSeat: text.key(source.tokens)) != nil
    if !references.hasHeadLast { tails[text.tokens[words[words.count - 1]].key] = (draft, words.count) }
    drafts.append(
      ActorDraft(
        name: name, kind: isBody ? .organization : isSeat ? .place : .group,
        mentions: [
          Actor.Mention(
            source.span, isBody || isSeat ? .name : source.form == .pronoun ? .pronoun : .nominal,
            Decision("nameless", 0.5))
        ],
        decision: Decision("nameless", 0.5), isOnePerson: isOnePerson(words)))
    genders.append(.none)
    groups[key] = draft
    heads[text.tokens[head(words)].key] = draft
    return draft
  }

  /// Who is named before his occupation without a comma, where heads come first: `[Sumini] Pedagang Rujak`.
  private func personBeforeOccupation(_ words: [Int]) -> Range<Int>? {
    guard !references.hasHeadLast, words.allSatisfy({ text.tokens[$0].isCapitalised }),
      let title = words.dropFirst().first(where: {
        nameCues.lexicon.attributes(text.tokens[$0].key).contains(nameCues.title)
      })
    else { return nil }
    let name = words.prefix { $0 < title }
    let isPlain = name.allSatisfy { index in
      let key = text.tokens[index].key
      return names.index(at: index) == nil && nameCues.lexicon.attributes(key) == .none
        && !references.isFunctionWord(key) && references.attributes(key) == .none
        && text.tokens[index].kind == .word
    }
    guard isPlain, name.count <= 3, let first = name.first, let last = name.last else { return nil }
    return first..<last + 1
  }

  /// A description without what is said of it, where heads come last: `farmers who own land`, `the union, which represents nurses`,
  /// `the head of the ministry, commenting on the attack`, `many voters, some of whom left`, `the princess, 67`.
  private func withoutAside(_ tokens: Range<Int>) -> Range<Int> {
    guard references.hasHeadLast else { return tokens }
    // Not behind a preposition: `the country in which …`
    if let who = tokens.dropFirst(2).first(where: {
      references.attributes(text.tokens[$0].key).contains(references.who)
    }), text.tokens[who - 1].kind == .word, text.tokens[who - 1].span.count > 3 {
      return tokens.lowerBound..<who
    }
    guard let comma = tokens.dropFirst().first(where: { text.tokens[$0].key == Mark.comma }),
      comma + 1 < tokens.upperBound,
      (comma + 1..<min(comma + 4, tokens.upperBound)).contains(where: {
        references.attributes(text.tokens[$0].key).contains(references.who)
      }) || isParticiple(comma + 1) || isAgeAlone(comma + 1, in: tokens)
    else { return tokens }
    return tokens.lowerBound..<comma
  }

  private func isAgeAlone(_ token: Int, in tokens: Range<Int>) -> Bool {
    text.tokens[token].kind == .number && text.tokens[token].span.count <= 2
      && (token + 1 == tokens.upperBound || text.tokens[token + 1].key == Mark.comma)
  }

  /// The only person of the text in whose name a word with a capital stands, which was taken for no name: `Muslim Arbi … [Muslim]`.
  private func bearer(of word: Int) -> Int? {
    let key = text.tokens[word].key
    guard text.tokens[word].shape == .capitalised, nameCues.lexicon.attributes(key) == .none,
      !references.isFunctionWord(key)
    else { return nil }
    let bearers = antecedents.entries.filter { entry in
      drafts[entry.draft].kind == .person
        && text.tokens(touching: drafts[entry.draft].name).contains {
          text.tokens[$0].key == text.tokens[word].key
        }
    }
    return bearers.count == 1 ? bearers[0].draft : nil
  }

  /// A description without the word for the words of a body, where heads come first: `pernyataan [kementerian itu]`.
  private func withoutMedium(_ tokens: Range<Int>) -> Range<Int> {
    guard !references.hasHeadLast, tokens.count > 1,
      references.attributes(text.tokens[tokens.lowerBound].key).contains(references.medium),
      nameCues.lexicon.attributes(text.tokens[tokens.lowerBound + 1].key).contains(nameCues.organisation)
    else { return tokens }
    return tokens.dropFirst()
  }

  /// Whether a word ends like a participle that goes on with what is said of somebody: `commenting on`.
  private func isParticiple(_ token: Int) -> Bool {
    let span = text.tokens[token].span
    guard span.count > 5 else { return false }
    let end = WordKey(text.text[Span(span.end - 3, span.end)])
    return references.attributes(end).contains(references.participleEnd)
  }

  /// Whether a person may be called by this title: one of whom none is known, or whose own holds it, not only within the
  /// name of a body (`Ketua [Himpunan Nelayan]` is no `nelayan`).
  private func mayBe(_ draft: Int, _ words: [Int]) -> Bool {
    let head = text.tokens[self.head(words)].key
    let roles = drafts[draft].roles.filter { role in
      !role.allSatisfy { nameCues.lexicon.attributes(text.tokens[$0].key).contains(nameCues.honorific) }
    }
    return roles.isEmpty
      || roles.contains { role in
        role.contains { token in
          text.tokens[token].key == head && names.index(at: token) == nil
        }
      }
  }

  /// The person whose name the sentence gives to one of several: `Salah seorang warga yang mendukung adalah Bima`.
  private func equated(_ source: SourcePhrase) -> Int? {
    let sentence = text.sentences[text.sentenceIndex(ofToken: source.tokens.lowerBound)]
    guard source.tokens.upperBound < sentence.upperBound,
      let start = references.lexicon.longestMatch(
        text.tokens, from: source.tokens.lowerBound, before: source.tokens.upperBound),
      references.lexicon.attributes(start.entry).contains(references.oneOf),
      let verb = (source.tokens.upperBound..<sentence.upperBound).prefix(14).first(where: {
        references.attributes(text.tokens[$0].key).contains(references.equals)
      })
    else { return nil }
    let first = names.partitioningIndex { $0.tokens.lowerBound > verb }
    guard first < names.count, names[first].kind == .person,
      names[first].tokens.lowerBound < sentence.upperBound,
      (verb + 1..<names[first].tokens.lowerBound).allSatisfy({ text.tokens[$0].isCapitalised })
    else { return nil }
    return draftOfName[first]
  }

  /// Whether a phrase is the name of a body by its first word: `Partai Anu`, where heads come first.
  private func isNamedBody(_ words: [Int], _ isHeading: Bool) -> Bool {
    isBodyOfPlace(words)
      || !references.hasHeadLast && !isHeading && words.count > 1 && headIs(nameCues.organisation, words)
        && words.allSatisfy { text.tokens[$0].isCapitalised }
  }

  /// Whether words name a body by the place that it is of, where heads come last: `the Dalen government`.
  private func isBodyOfPlace(_ words: [Int]) -> Bool {
    guard references.hasHeadLast, words.count > 1, words.count <= 4, headIs(nameCues.organisation, words)
    else {
      return false
    }
    return words.dropLast().contains { names.index(at: $0).map { names[$0].kind == .place } ?? false }
  }

  /// The body of the text whose name begins so in a headline: `Serikat Buruh` of the Serikat Buruh Nusantara.
  private mutating func beginningOfBody(_ tokens: Range<Int>) -> Int? {
    guard tokens.count > 1, !references.hasHeadLast else { return nil }
    return beginnings[text.key(tokens)] ?? nil
  }

  /// Whether a source speaks for the person whom it names: one who is known from before, and not by this office.
  /// `Terdakwa Bima … [Kuasa hukum Bima] mengatakan …`
  private func speaksFor(_ name: Int, _ source: SourcePhrase) -> Bool {
    let (first, named) = (source.tokens.lowerBound, names[name].tokens.lowerBound)
    guard names[name].kind == .person, first < named,
      let match = references.lexicon.longestMatch(text.tokens, from: first, before: named),
      match.tokens.upperBound == named,
      references.lexicon.attributes(match.entry).contains(references.servant),
      source.tokens.upperBound == names[name].tokens.upperBound
    else { return false }
    let before = drafts[draftOfName[name]].mentions.prefix(4).map { text.tokenIndex(at: $0.span.start) }
      .filter { $0 < first && !text.isInHeading($0) }
    return !before.isEmpty
      && !before.contains { mention in
        let start = text.sentences[text.sentenceIndex(ofToken: mention)].lowerBound
        return (max(start, mention - 10)..<mention).contains { text.tokens[$0].key == text.tokens[first].key }
      }
  }

  /// The state of the article that a capital stands for where it speaks or acts: `Ankara menolak …`
  private mutating func state(of source: SourcePhrase) -> Int? {
    guard source.tokens.count <= 2, let key = aliases.state(ofSeat: text.key(source.tokens)),
      let state = placesByName[key], drafts[state].kind == .place
    else { return nil }
    if let name = source.name {
      guard names[name].tokens == source.tokens, names[name].kind == .place else { return nil }
      drafts[draftOfName[name]].mentions.removeAll { $0.span == source.span }
    }
    drafts[state].mentions.append(Actor.Mention(source.span, .name, Decision("knownAlias", 0.8)))
    return state
  }

  /// Takes note that an actor was called so.
  private mutating func describe(_ draft: Int, _ words: [Int]) {
    let content = words.filter { !references.attributes(text.tokens[$0].key).contains(references.definite) }
    guard drafts[draft].kind == .person, let first = content.first, let last = content.last else { return }
    drafts[draft].addRole(first..<last + 1, of: text)
    for word in content where drafts[draft].addRoleWord(text.tokens[word].key) {
      if (byRole[text.tokens[word].key]?.count ?? 0) < Self.mostBearers {
        byRole[text.tokens[word].key, default: []].append(draft)
      }
    }
  }

  /// The nameless actor that a description with a demonstrative or an article points back to by its head: `sumber tersebut`, `the
  /// federal government … the government`.
  private func sameHead(_ words: [Int]) -> Int? {
    guard words.count == 2,
      references.attributes(text.tokens[words[references.hasHeadLast ? 0 : 1]].key).contains(
        references.definite)
    else { return nil }
    return heads[text.tokens[head(words)].key]
  }

  /// Whether a phrase is about one person: headed by a title or a noun of people, and no word for many.
  private func isOnePerson(_ words: [Int]) -> Bool {
    let isSeveral = words.contains { references.attributes(text.tokens[$0].key).contains(manyPeople) }
    return !isSeveral && !isCrowd(words)
      && (headIs(nameCues.title, words)
        || references.attributes(text.tokens[head(words)].key).contains(references.human))
  }

  /// Whether a phrase begins with a word for many people, which no other word makes one of them: `Pedagang di Pasar Anu`
  private func isCrowd(_ words: [Int]) -> Bool {
    references.attributes(text.tokens[words[0]].key).contains(references.crowd)
      && !references.attributes(text.tokens[words[words.count - 1]].key).contains(references.definite)
  }

  /// The head of a noun phrase, determiners aside.
  func head(_ words: [Int]) -> Int {
    let content = words.filter { !references.attributes(text.tokens[$0].key).contains(references.definite) }
    return (references.hasHeadLast ? content.last : content.first) ?? words[0]
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

  /// The words of a phrase without determiners, as a key: `sejumlah warga` are the `warga`, `sebagian warga` are not.
  private func phraseKey(_ words: [Int]) -> WordKey {
    let telling = words.filter {
      let attributes = references.attributes(text.tokens[$0].key)
      return !attributes.contains(references.definite.union(references.several))
        || attributes.contains(references.part)
    }
    return (telling.isEmpty ? words : telling).reduce(WordKey(bits: 1)) {
      $0.followed(by: text.tokens[$1].key)
    }
  }

  /// The named actor that a description points back to.
  private mutating func known(_ words: [Int], _ sentence: Int) -> (Int, Decision)? {
    let keys = words.map { text.tokens[$0].key }
    if keys.contains(where: { references.attributes($0).contains(references.several) }) { return nil }
    // Who is described by an age is known.
    let isDefinite =
      [keys.first!, keys.last!].contains { references.attributes($0).contains(references.definite) }
      || zip(words, words.dropFirst()).contains {
        text.tokens[$0].kind == .number && references.attributes(text.tokens[$1].key).contains(references.age)
      }
    let content = keys.filter { !references.attributes($0).contains(references.definite) }
    guard !content.isEmpty else { return nil }
    let isTitle = headIs(nameCues.title, words)
    let head = references.attributes(references.hasHeadLast ? content[content.count - 1] : content[0])
    let isPerson = isTitle || head.contains(references.human) || isAge(words[words.count - 1])
    if isPerson, !isCrowd(words), let draft = bearer(content, words) {
      return (draft, Decision("sameRole", 0.8))
    }
    guard isDefinite else { return nil }
    // `The minister` is not of whom another title is known; `menteri itu` points to him.
    // `The paper's editor`, `the family of the victim` are no more known for their article.
    if references.hasHeadLast, hasComplement(words) { return nil }
    if isPerson, let (draft, _) = person(words[0]),
      !references.hasHeadLast || !isTitle || head.contains(references.human) || !hasTitle(draft),
      !isAnother(words, than: draft)
    {
      return (draft, Decision("definitePerson", 0.6))
    }
    let (noun, sorts) = (text.tokens[self.head(words)].key, sorts)
    if let told = antecedents.latest({ sorts.contains($0, noun) }) {
      return (told.draft, Decision("definiteOrganisation", 0.6))
    }
    if headIs(nameCues.organisation, words) || head.contains(references.anyBody) {
      // Who has just spoken goes on before one who was only told of.
      if !references.hasHeadLast, let last = antecedents.lastSpeaker, sentence - last.sentence == 1,
        drafts[last.draft].kind == .organization, isCalled(last.draft, words)
      {
        return (last.draft, Decision("definiteOrganisation", 0.6))
      }
      let latest = antecedents.latest { drafts[$0].kind == .organization && isCalled($0, words) }
      return latest.flatMap { sentence - $0.last < 8 ? $0.draft : nil }.map {
        ($0, Decision("definiteOrganisation", 0.55))
      }
    }
    return nil
  }

  /// Whether a title with a demonstrative points back to somebody nameless and to none who has a title:
  /// `Ekonom Bima menilai langkah menteri … [Menteri itu] …`
  private func isAnother(_ words: [Int], than draft: Int) -> Bool {
    guard !references.hasHeadLast, words.count == 2, headIs(nameCues.title, words), hasTitle(draft) else {
      return false
    }
    let first = head(words)
    return (max(0, first - 200)..<first).contains { token in
      guard text.tokens[token].key == text.tokens[first].key, text.tokens[token].shape == .lower else {
        return false
      }
      let next = names.partitioningIndex { $0.tokens.lowerBound > token }
      return next == names.count || !(names[next].role?.contains(text.tokens[token].span) ?? false)
    }
  }

  /// Whether a word is an age: `57-year-old`.
  private func isAge(_ token: Int) -> Bool {
    let word = text.text[text.tokens[token].span]
    guard let dash = word.firstIndex(of: "-"), word.first?.isNumber == true else { return false }
    return references.attributes(WordKey(String(word[word.index(after: dash)...]))).contains(references.age)
  }

  /// Whether a phrase says whose or which one it means: by a preposition, or a possessor.
  private func hasComplement(_ words: [Int]) -> Bool {
    words.dropFirst().contains { index in
      let attributes = nameCues.lexicon.attributes(text.tokens[index].key)
      return text.tokens[index].shape == .lower
        && attributes.contains(nameCues.function.union(nameCues.locative))
        || references.attributes(text.tokens[index].key).contains(references.possessor)
    }
  }

  /// Whether an organisation can be called so: by a word for any, or one in its name. `the government` is no news agency.
  private func isCalled(_ draft: Int, _ words: [Int]) -> Bool {
    let head = text.tokens[self.head(words)].key
    // `the Russian Orthodox Church` is a name.
    if references.hasHeadLast, words.dropFirst().contains(where: { text.tokens[$0].shape != .lower }) {
      return false
    }
    let called = references.attributes(head)
    if called.contains(references.anyBody) {
      // Who is quoted for the news is not whom it is about.
      let name = references.attributes(text.key(text.tokens(touching: drafts[draft].name)))
      return (!name.contains(references.press) || called.contains(references.press))
        && (!called.contains(references.business) || isBusiness(draft))
    }
    return text.tokens(touching: drafts[draft].name).contains { text.tokens[$0].key == head }
  }

  /// Whether a body may be a business: nothing in its name says that it is of another sort.
  private func isBusiness(_ draft: Int) -> Bool {
    text.tokens(touching: drafts[draft].name).allSatisfy {
      let key = text.tokens[$0].key
      return !nameCues.lexicon.attributes(key).contains(nameCues.organisation)
        || references.attributes(key).contains(references.business.union(references.company))
    }
  }

  private func hasTitle(_ draft: Int) -> Bool {
    drafts[draft].roles.contains { headIs(nameCues.title, Array($0)) }
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
    return nameCues.lexicon.attributes(text.tokens, from: first, before: words.last! + 1).contains(attribute)
  }

  /// The person whose role has all these words, or of whose role the only word is an acronym.
  private func bearer(_ content: [WordKey], _ words: [Int]) -> Int? {
    let mentioned = antecedents.entries.reversed().map(\.draft).filter { !drafts[$0].roles.isEmpty }
    let candidates = mentioned + content.flatMap { byRole[$0] ?? [] }.sorted()
    // `The President` is not the `Senate President`, where another is only called so.
    if references.hasHeadLast, content.count == 1,
      let draft = candidates.first(where: { draft in
        drafts[draft].roles.contains { $0.count == 1 && hasHead($0, content) }
      })
    {
      return draft
    }
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
        return drafts[draft].roles.contains { role in
          token.span.count >= 5
            ? acronym.stands(token.span, for: Array(text.tokens[role]), in: text.text, loosely: true)
            : token.shape == .capitals
              && acronym.stands(
                token.span, for: Array(text.tokens[role].prefix(token.span.count)), in: text.text)
        }
      }
    }
  }
}
