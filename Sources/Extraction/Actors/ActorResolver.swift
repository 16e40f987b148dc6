package import Article

/// Tells who is who: one actor for all names, pronouns and descriptions of the same person, body or place.
///
/// Names come first: forms of the same name are linked by ordered sieves, precise ones first
/// (``NameSieve``). Then the sources of attributions, in the order of the text (``SourceResolver``). Every
/// mention says which sieve linked it.
/// Complexity: O(text · log text).
package struct ActorResolver: Sendable {
  private let references: ReferenceCues
  private let nameCues: NameCues
  private let aliases: Aliases

  /// A resolver for a language.
  package init(language: Language) {
    references = ReferenceCues(language: language.rawValue)
    nameCues = NameCues(language: language.rawValue)
    aliases = Aliases(language: language.rawValue)
  }

  /// The actors of a text by first mention, their ids being their indices, and the actor of each source.
  ///
  /// - Parameter names: sorted, disjoint.
  /// - Parameter sources: in any order; those of one place may come twice.
  /// - Parameter contents: what the sources say, in any order: who is named there is told of, and does not speak.
  package func resolve(
    text: TokenizedText, names: [NameMention], sources: [SourcePhrase], contents: [Span] = []
  ) -> (actors: [Actor], actorOfSource: [Actor.ID?]) {
    var forms = NameForms(text, names)
    for sieve in sieves { sieve.link(&forms) }
    var (drafts, draftOfName) = drafts(forms, sources)
    var resolver = SourceResolver(
      text: text, names: names, references: references, nameCues: nameCues, drafts: drafts,
      draftOfName: draftOfName, aliases: aliases, contents: contents.sorted())
    let resolved = resolver.resolve(sources)
    drafts = resolver.drafts
    return finished(drafts, resolved, text)
  }

  private var sieves: [any NameSieve] {
    let acronym = Acronym { [nameCues] in
      nameCues.lexicon.attributes($0).contains(nameCues.connector.union(nameCues.function))
    }
    return [
      BracketedName(acronym: acronym), CalledName(cues: references), KnownAlias(aliases: aliases),
      NameAroundBrackets(acronym: acronym), PartOfPersonName(), InitialsOfPerson(),
      AcronymOfName(acronym: acronym, cues: references), NameWithoutHead(cues: references, aliases: aliases),
      MisspeltName(), NicknameOfPerson(), BeginningOfName(),
    ]
  }

  private func drafts(_ forms: NameForms, _ sources: [SourcePhrase]) -> ([ActorDraft], [Int]) {
    let speakers = sources.filter { $0.form == .nominal && forms.text.isInHeading($0.tokens.lowerBound) }
      .map(\.span).sorted()
    var drafts: [ActorDraft] = []
    var draftOfForm: [Int: Int] = [:]
    var draftOfName: [Int] = []
    var kinds: [SIMD4<Float>] = []  // what speaks for each kind
    func place(_ kind: Actor.Kind) -> Int { Actor.Kind.allCases.firstIndex(of: kind)! }
    var best: [Int] = []  // the name mention that names a draft
    for (mention, name) in forms.names.enumerated() {
      let form = forms.formOfName[mention]
      let root = forms.root(form)
      let decision = forms.decisions[form] ?? Decision("name", name.decision.confidence)
      let entry = Actor.Mention(name.span, .name, decision)
      if let draft = draftOfForm[root] {
        drafts[draft].mentions.append(entry)
        drafts[draft].decision.confidence = max(drafts[draft].decision.confidence, name.decision.confidence)
        kinds[draft][place(name.kind)] += Self.weight(name)
        if isFuller(name, than: forms.names[best[draft]], forms.text) { best[draft] = mention }
        draftOfName.append(draft)
      } else {
        draftOfForm[root] = drafts.count
        draftOfName.append(drafts.count)
        best.append(mention)
        kinds.append(.zero)
        kinds[drafts.count][place(name.kind)] = Self.weight(name)
        drafts.append(
          ActorDraft(name: name.span, kind: name.kind, role: nil, mentions: [entry], decision: name.decision))
      }
      let draft = draftOfName[mention]
      // `Analis Ingatkan Risiko Tarif X`: whoever speaks in a headline is not the one whom he speaks of.
      if let role = name.role, !Self.holds(role, speakers) {
        let tokens = forms.text.tokens(touching: role)
        if drafts[draft].role == nil, !isAddress(tokens, forms.text) { drafts[draft].role = role }
        drafts[draft].addRole(tokens, of: forms.text)
        for token in tokens { _ = drafts[draft].addRoleWord(forms.text.tokens[token].key) }
      }
    }
    for draft in drafts.indices {
      drafts[draft].name = forms.names[best[draft]].span
      drafts[draft].kind =
        Actor.Kind.allCases.max { kinds[draft][place($0)] < kinds[draft][place($1)] } ?? drafts[draft].kind
    }
    return (drafts, draftOfName)
  }

  /// Whether a role is only how one speaks to anybody: `Mr.`, `Bu`.
  private func isAddress(_ role: Range<Int>, _ text: TokenizedText) -> Bool {
    role.allSatisfy { nameCues.lexicon.attributes(text.tokens[$0].key).contains(nameCues.honorific) }
  }

  /// What a name counts for the kind of its actor: a full name more than a short one.
  private static func weight(_ name: NameMention) -> Float {
    name.decision.confidence * Float(min(name.tokens.count, 3))
  }

  /// Whether a name says more: in the text of the article two words, which a headline may add to; then more words, then not in
  /// capitals throughout, then more letters.
  private func isFuller(_ a: NameMention, than b: NameMention, _ text: TokenizedText) -> Bool {
    let (isOfText, wasOfText) = (isFullInText(a, text), isFullInText(b, text))
    if isOfText != wasOfText { return isOfText }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    let (first, second) = (isCapitals(a, text), isCapitals(b, text))
    if first != second { return second }
    return a.span.count > b.span.count
  }

  private func isFullInText(_ name: NameMention, _ text: TokenizedText) -> Bool {
    name.tokens.count > 1 && !text.isInHeading(name.tokens.lowerBound)
  }

  /// Whether one of these spans, which are sorted, lies in a role that goes on behind it.
  private static func holds(_ role: Span, _ speakers: [Span]) -> Bool {
    speakers[speakers.partitioningIndex { $0.start >= role.start }...].prefix { $0.start < role.end }
      .contains { $0.end < role.end }
  }

  private func isCapitals(_ name: NameMention, _ text: TokenizedText) -> Bool {
    text.tokens[name.tokens].allSatisfy { $0.shape == .capitals || $0.kind != .word }
  }

  private func finished(
    _ drafts: [ActorDraft], _ resolved: [Int?], _ text: TokenizedText
  ) -> (actors: [Actor], actorOfSource: [Actor.ID?]) {
    var mentions = drafts.map { Self.disjoint($0.mentions) }
    let order = drafts.indices.filter { !mentions[$0].isEmpty }
      .sorted { (mentions[$0][0].span, $0) < (mentions[$1][0].span, $1) }
    var ids = [Actor.ID?](repeating: nil, count: drafts.count)
    var actors: [Actor] = []
    for draft in order {
      ids[draft] = actors.count
      let entry = drafts[draft]
      actors.append(
        Actor(
          id: actors.count, name: text.text.line(entry.name), kind: entry.kind,
          role: entry.role.map { text.text.line($0) }, mentions: mentions[draft], decision: entry.decision))
      mentions[draft] = []
    }
    return (actors, resolved.map { $0.flatMap { ids[$0] } })
  }

  /// Sorted, and of those that overlap the first, or the name.
  private static func disjoint(_ mentions: [Actor.Mention]) -> [Actor.Mention] {
    var result: [Actor.Mention] = []
    for mention in mentions.sorted(by: {
      ($0.span, $0.form == .name ? 0 : 1) < ($1.span, $1.form == .name ? 0 : 1)
    })
    where mention.span.start >= result.last?.span.end ?? 0 && !mention.span.isEmpty {
      result.append(mention)
    }
    return result
  }
}
