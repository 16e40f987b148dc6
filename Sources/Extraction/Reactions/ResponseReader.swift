import Article

/// Finds responses that are no statements: acts (`X menggugat …`) and nouns with their people
/// (`menuai kritik dari X`, `memicu kekhawatiran internasional`).
struct ResponseReader {
  private let reader: PassageReader
  private let grammar: Grammar
  private let stance: StanceClasses

  private init(_ reader: PassageReader) {
    self.reader = reader
    grammar = reader.grammar
    stance = grammar.stance
  }

  /// The responses of a text, by position.
  static func responses(in reading: Reading, attributions: [Attribution]) -> [Response] {
    var result: [Response] = []
    var next = 0
    for (place, passage) in reading.passages.enumerated() {
      let span = reading.text.span(passage.tokens)
      while next < attributions.count, (attributions[next].content.last?.end ?? 0) <= span.start { next += 1 }
      guard Self.hasResponse(passage, reading) else { continue }
      var reader = PassageReader(reading: reading, index: place)
      var index = next
      while index < attributions.count, (attributions[index].content.first?.start ?? 0) < span.end {
        reader.found.append(attributions[index])
        index += 1
      }
      result += ResponseReader(reader).read()
    }
    return result
  }

  private static func hasResponse(_ passage: Passage, _ reading: Reading) -> Bool {
    let grammar = reading.grammars[passage.block]
    let responses = grammar.stance.act.union(grammar.stance.outcome).union(grammar.stance.bare)
      .union(grammar.stance.sign).union(grammar.stance.show)
    let tokens = reading.text.tokens
    return passage.tokens.contains { index in
      grammar.stances.attributes(tokens, from: index, before: passage.tokens.upperBound).contains(responses)
    }
  }

  private func read() -> [Response] {
    let tokens = reader.passage.tokens
    var responses: [Response] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let quotation = reader.reading.quotation(index) {
        index = max(index + 1, reader.reading.quotations[quotation].tokens.upperBound)
        continue
      }
      guard
        let match = grammar.stances.longestMatch(
          reader.reading.text.tokens, from: index, before: tokens.upperBound)
      else {
        let owned = grammar.stanceOwned(reader.reading.text, index)
        if let shown = shown(index..<index + 1, owned, after: responses.last) { responses.append(shown) }
        index += 1
        continue
      }
      let classes = grammar.stances.attributes(match.entry)
      if let shown = shown(match.tokens, classes, after: responses.last) {
        responses.append(shown)
      } else if classes.contains(stance.outcome)
        || classes.contains(stance.concern) && classes.contains(stance.strong),
        let response = outcome(match.tokens, classes, after: responses.last)
      {
        responses.append(response)
      } else if classes.contains(stance.act) || classes.contains(stance.bare) && isBare(match.tokens),
        !classes.contains(stance.named) || isSomebody(match.tokens.upperBound)
          || isReported(match.tokens.upperBound),
        let response = act(match.tokens, classes, after: responses.last)
      {
        // What the one before did ends where this begins.
        if let last = responses.last, last.span.end > response.span.start, last.source == response.source {
          let joint = reader.group(match.tokens).lowerBound - 1
          responses[responses.count - 1].span.end = reader.reading.token(joint - 1).span.end
        }
        responses.append(response)
      }
      index = match.tokens.upperBound
    }
    return responses
  }

  /// Whether nothing is named that a verb could be about, and people are its subject: `…, sementara [X menolak].`
  private func isBare(_ verb: Range<Int>) -> Bool {
    let tokens = reader.passage.tokens
    let first = reader.group(verb).lowerBound
    guard verb.upperBound >= reader.passageEnd() || reader.reading.isComma(verb.upperBound),
      first > tokens.lowerBound,
      let source = reader.sourceBefore(first, from: reader.clauseStart(before: first))
    else { return false }
    return source.tokens.upperBound == first && reader.isOfPeople(source)
  }

  /// `X menggugat …`, `… disambut dingin oleh X`
  private func act(_ verb: Range<Int>, _ classes: Lexicon.Attributes, after last: Response?) -> Response? {
    guard let kind = stance.stance(classes) else { return nil }
    let group = reader.group(verb)
    let isPassive = classes.contains(stance.passive)
    if let agent = agent(behind: verb, isPassive) {
      guard isFree(verb, ofCues: false) else { return nil }
      return response(
        beginning(group)..<agent.tokens.upperBound, kind, agent, cue: group, rule: "passiveResponse")
    }
    // What is not done is no response.
    guard !isPassive, !isSuffered(verb, in: group), isFree(verb),
      !(group.lowerBound..<verb.lowerBound).contains(where: isDenied)
    else {
      return nil
    }
    let start = reader.clauseStart(before: group.lowerBound)
    guard group.lowerBound > start, !isBehind(stance.raise.union(stance.form), group.lowerBound) else {
      return nil
    }
    // `X recalled its ambassador and expelled two diplomats`, `X condemned it and expelled two diplomats`
    let isJoined = reader.reading.has(group.lowerBound - 1, grammar.word.coordinate)
    let joined = (isJoined ? [last?.source, reader.joinedSubject(of: group.lowerBound)] : []).compactMap(
      \.self
    )
    .max { $0.span < $1.span }
    guard
      let source = joined ?? reader.subjectBefore(group.lowerBound, from: start)
        ?? reader.subjectBeforeCompany(group.lowerBound, from: start)
    else { return nil }
    if reader.isNobody(source.tokens.lowerBound) { return nil }
    // `Belasan kali pulang pergi dari Solo, melapor diri ke polisi.`
    if grammar.word.headFirst != .none, source.form == .nominal, !reader.isOfPeople(source),
      !hasWordForPeople(source)
    {
      return nil
    }
    // Whose office it is reports no charge of his own: `Kapolres melaporkan kasus itu ke Polda`
    if classes.contains(stance.named), isOfOffice(source) { return nil }
    // `X bertugas memberi dukungan`
    if source.tokens.upperBound == group.lowerBound - 1, isDenied(group.lowerBound - 1) { return nil }
    let end = reader.contentEnd(from: group.upperBound, after: nil)
    guard let content = reader.trimmed(group.lowerBound..<max(end, group.upperBound)) else { return nil }
    let words = reader.reading.text.span(content)
    let span = joined == nil ? source.span.union(words) : words
    return Response(
      span: span, stance: kind, source: source, cue: reader.reading.text.span(group),
      decision: Decision("respondingAct", 0.5))
  }

  /// Whether an auxiliary turns the verb into what its subject suffers: `X was questioned about …`
  private func isSuffered(_ verb: Range<Int>, in group: Range<Int>) -> Bool {
    let word = grammar.word
    return word.headFirst == .none && verb.count == 1
      && grammar.endsLikeVerb(reader.reading.text, verb.lowerBound)
      && !(verb.upperBound < reader.passage.tokens.upperBound
        && reader.reading.has(verb.upperBound, word.that))
      && (group.lowerBound..<verb.lowerBound).contains { reader.reading.has($0, word.predicate) }
  }

  /// `X meluapkan kekesalannya`, `X menggelar unjuk rasa`: a noun behind a verb by which it is shown.
  private func shown(_ noun: Range<Int>, _ classes: Lexicon.Attributes, after last: Response?) -> Response? {
    guard classes.contains(stance.outcome.union(stance.sign)) else { return nil }
    if classes.contains(stance.sign) {
      return stance.stance(classes).flatMap { expression(noun, $0, after: last) }
    }
    guard isBehind(stance.show, noun.lowerBound) else { return nil }
    return act(noun.lowerBound - 1..<noun.upperBound, classes, after: last)
  }

  /// `X menutup jalan sebagai bentuk protes`
  private func expression(_ noun: Range<Int>, _ kind: Reaction.Stance, after last: Response?) -> Response? {
    let start = reader.clauseStart(before: noun.lowerBound)
    guard
      let verb = (start..<noun.lowerBound).dropFirst().first(where: {
        reader.reading.name($0) == nil && reader.reading.token($0).shape == .lower && reader.isVerb($0)
      }), let source = reader.subjectBefore(verb, from: start), source != last?.source,
      reader.isOfPeople(source),
      !reader.isNobody(source.tokens.lowerBound)
    else { return nil }
    let text = reader.reading.text
    return Response(
      span: source.span.union(text.span(verb..<noun.upperBound)), stance: kind, source: source,
      cue: text.span(noun), decision: Decision("respondingAct", 0.5))
  }

  /// `… menuai kritik dari X`, `Kritik datang dari X`
  private func outcome(_ noun: Range<Int>, _ classes: Lexicon.Attributes, after last: Response?) -> Response?
  {
    guard let kind = stance.stance(classes), isFree(noun) else { return nil }
    let tokens = reader.passage.tokens
    if isBehind(stance.form, noun.lowerBound) { return expression(noun, kind, after: last) }
    if let raise = (max(tokens.lowerBound, noun.lowerBound - 3)..<noun.lowerBound).last(where: {
      grammar.stances.attributes(reader.reading.key($0)).contains(stance.raise)
    }) {
      let group = reader.group(raise..<(raise + 1))
      guard !group.contains(where: isDenied), let source = people(behind: noun.upperBound) else { return nil }
      let first = beginning(group)
      return response(first..<source.tokens.upperBound, kind, source, cue: noun, rule: "outcomeNoun")
    }
    for verb in noun.upperBound..<min(tokens.upperBound, noun.upperBound + 3) {
      guard
        let match = grammar.stances.longestMatch(
          reader.reading.text.tokens, from: verb, before: tokens.upperBound),
        grammar.stances.attributes(match.entry).contains(stance.origin)
      else { continue }
      guard let source = people(behind: match.tokens.upperBound) else { return nil }
      return response(
        noun.lowerBound..<source.tokens.upperBound, kind, source, cue: noun, rule: "outcomeNoun")
    }
    return nil
  }

  private func response(
    _ tokens: Range<Int>, _ kind: Reaction.Stance, _ source: SourcePhrase, cue: Range<Int>, rule: String
  ) -> Response {
    let text = reader.reading.text
    return Response(
      span: text.span(tokens), stance: kind, source: source, cue: text.span(cue),
      decision: Decision(rule, 0.5))
  }

  /// Whether a word of these classes stands before a noun, which is no verb then: `Rencana itu menuai protes`.
  private func isBehind(_ classes: Lexicon.Attributes, _ token: Int) -> Bool {
    token > reader.passage.tokens.lowerBound
      && grammar.stances.attributes(reader.reading.key(token - 1)).contains(classes)
  }

  /// Whether no attribution has these words in its content, nor, except by a longer phrase, in its cue.
  private func isFree(_ words: Range<Int>, ofCues: Bool = true) -> Bool {
    let span = reader.reading.text.span(words)
    let isContrasted = isContrasted(words.lowerBound)
    return !reader.found.contains { attribution in
      if let cue = attribution.cue, cue.overlaps(span) { return ofCues && cue.end >= span.end }
      return !isContrasted && attribution.content.contains { $0.contains(span) }
    }
  }

  /// Whether a token stands in a clause that tells what others do meanwhile: `…, sementara X menolaknya`.
  private func isContrasted(_ token: Int) -> Bool {
    let start = reader.clauseStart(before: token, behindCues: false)
    return start > reader.passage.tokens.lowerBound && reader.reading.has(start - 1, grammar.word.contrast)
  }

  /// Whether somebody is named there, or called by what he is: `melaporkan rekannya`.
  private func isSomebody(_ token: Int) -> Bool {
    token < reader.passage.tokens.upperBound
      && (reader.reading.name(token) != nil || reader.reading.phrase(token, grammar.word.human) > 0)
  }

  /// Whether a list has a word for people in a source, or a capital stands there that nothing asks for: `Bobotoh Viking`.
  private func hasWordForPeople(_ source: SourcePhrase) -> Bool {
    source.tokens.contains {
      grammar.stances.attributes(reader.reading.key($0)).contains(stance.people)
        || reader.reading.token($0).isCapitalised && reader.reading.name($0) == nil
          && !reader.reading.text.isFirstOfSentence($0)
    }
  }

  private func isOfOffice(_ source: SourcePhrase) -> Bool {
    let tokens = source.tokens
    return grammar.stances.attributes(
      reader.reading.text.tokens, from: tokens.lowerBound, before: tokens.upperBound
    ).contains(stance.office.union(stance.authority))
  }

  /// Whether a charge begins there that is taken to an office within the clause: `melaporkan [dugaan pungli itu ke polisi]`
  private func isReported(_ token: Int) -> Bool {
    let end = reader.passageEnd()
    guard token < end, grammar.stances.attributes(reader.reading.key(token)).contains(stance.charge) else {
      return false
    }
    let clause = (token..<end).prefix { !reader.isFinal($0) }
    return clause.dropLast().contains { index in
      reader.reading.has(index, grammar.word.preposition.union(grammar.word.addressee))
        && grammar.stances.attributes(reader.reading.text.tokens, from: index + 1, before: end)
          .contains(stance.office)
    }
  }

  private func isDenied(_ token: Int) -> Bool {
    let unreal = grammar.word.negation.union(grammar.word.possible).union(grammar.word.duty)
    return reader.reading.has(token, unreal)
  }

  /// Where a response begins whose verb is this: with the subject, if it stands in the same clause.
  private func beginning(_ group: Range<Int>) -> Int {
    let lead = reader.behindOpeners(reader.clauseStart(before: group.lowerBound)..<group.lowerBound)
    let isJoined =
      lead < group.lowerBound && !reader.reading.has(group.lowerBound - 1, grammar.word.relative)
    return isJoined ? lead : group.lowerBound
  }

  /// The people of a noun: behind a preposition, or a word that goes with the noun.
  private func people(behind first: Int) -> SourcePhrase? {
    let end = reader.passageEnd()
    var next = first
    guard next < end, !reader.reading.has(next, grammar.word.target) else { return nil }
    if reader.reading.has(next, grammar.word.preposition) || reader.reading.has(next, grammar.word.by) {
      next += 1
      if next < end, reader.reading.has(next, grammar.word.notVerb), !reader.reading.isWord(next) {
        next += 1
      }
    } else if reader.isFinal(next) || reader.reading.has(next, grammar.word.stop) {
      return nil
    }
    guard next < end else { return nil }
    let isOfPeople = grammar.stances.attributes(reader.reading.text.tokens, from: next, before: end)
      .contains(stance.people)
    return reader.sourceBehind(next, strict: !isOfPeople, limit: end)
  }

  /// Who did what a passive tells: behind the word for that, or right behind the verb.
  private func agent(behind verb: Range<Int>, _ isPassive: Bool) -> SourcePhrase? {
    let end = reader.passageEnd()
    guard verb.upperBound < end else { return nil }
    let by = reader.reading.has(verb.upperBound, grammar.word.by)
    return by || isPassive ? reader.sourceBehind(verb.upperBound, strict: !by, limit: end) : nil
  }
}

extension PassageReader {
  /// The subject of the verb at `verb` in the clause from `start`: the noun phrase before it, where other verbs stand before
  /// it the subject of the first, or the object of one by which others are made to act. `Rina mempersilakan warga menggugat`
  fileprivate func subjectBefore(_ verb: Int, from start: Int) -> SourcePhrase? {
    guard let source = sourceBefore(verb, from: start) else { return nil }
    guard word.headFirst != .none else { return source }
    let others = source.tokens.dropFirst().filter {
      reading.name($0) == nil && reading.token($0).shape == .lower && isVerb($0)
    }
    guard let first = others.first, let last = others.last else { return source }
    if reading.has(verb - 1, word.relative) || reading.has(last, word.control) {
      // `lima mahasiswa`
      let isCounted = last + 2 < source.tokens.upperBound && reading.phrase(last + 2, word.human) > 0
      return sourceBehind(last + 1, strict: !isCounted, limit: source.tokens.upperBound)
    }
    return phrase(source.tokens.lowerBound..<first)
  }

  /// The subject where those who are with it stand between it and the verb: `Nelayan dari Desa X, Kabupaten Y, bersama
  /// mahasiswa berdemo`.
  fileprivate func subjectBeforeCompany(_ verb: Int, from start: Int) -> SourcePhrase? {
    guard let comma = (start..<verb).last(where: reading.isComma), comma > start, comma + 1 < verb,
      reading.has(comma + 1, word.company)
    else { return nil }
    return subjectBefore(comma + 1, from: start)
  }

  /// A verb with the adverbs before it.
  func group(_ verb: Range<Int>) -> Range<Int> {
    var start = verb.lowerBound
    while start > passage.tokens.lowerBound, reading.has(start - 1, word.adverb),
      reading.quotation(start - 1) == nil
    { start -= 1 }
    return start..<verb.upperBound
  }
}
