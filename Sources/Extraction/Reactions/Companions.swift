import Article

/// Those who respond together with the first named: `X dan Y mengecam …`. Each has a reaction of his own.
struct Companions {
  private let reading: Reading
  private let actors: [Actor]
  /// Whose mentions stand where; most articles never ask.
  private lazy var actorOfSpan: [Span: Actor.ID] = actors.enumerated().reduce(into: [:]) { result, actor in
    for mention in actor.element.mentions where result[mention.span] == nil {
      result[mention.span] = actor.offset
    }
  }

  init(_ reading: Reading, _ actors: [Actor]) {
    self.reading = reading
    self.actors = actors
  }

  /// The responses of the others whom the source of a response names.
  mutating func responses(with response: Response) -> [Response] {
    guard let source = response.source, let first = source.name else { return [] }
    return names(in: source, behind: first).compactMap { name, tokens in
      guard let companion = actorOfSpan[reading.names[name].span],
        companion != actorOfSpan[reading.names[first].span]
      else { return nil }
      let span = reading.text.span(tokens)
      let source = SourcePhrase(span: span, tokens: tokens, form: .name, name: name)
      var own = response
      own.source = source
      own.companion = companion
      // Before the verb each has the words from his name on.
      if let cue = response.cue, span.end <= cue.start { own.span = Span(span.start, response.span.end) }
      return own
    }
  }

  /// The names that are joined to the first name of a source, each with the words of its phrase.
  private func names(in source: SourcePhrase, behind first: Int) -> [(name: Int, tokens: Range<Int>)] {
    guard source.tokens.count > 2, reading.names[first].tokens.upperBound < source.tokens.upperBound else {
      return []
    }
    let passage = reading.passageIndex(ofToken: source.tokens.lowerBound)
    let word = reading.grammars[reading.passages[passage].block].word
    let rest = reading.names[first].tokens.upperBound..<source.tokens.upperBound
    guard
      let last = rest.last(where: { reading.has($0, word.coordinate) && reading.name($0) == nil })
    else { return [] }
    let reader = PassageReader(reading: reading, index: passage)
    return rest.compactMap { joint in
      guard reading.name(joint) == nil, joint + 1 < rest.upperBound,
        joint == last || joint < last && (reading.isComma(joint) || reading.has(joint, word.coordinate)),
        let member = reader.sourceBehind(
          joint + 1, strict: true, limit: joint < last ? last : rest.upperBound),
        let name = member.name, reading.names[name].tokens.lowerBound > joint
      else { return nil }
      let kind = reading.names[name].kind
      // Between commas titles stand as well; and `Polda Jawa Barat dan Jawa Tengah` names one body.
      let isAlone = joint == last || member.tokens == reading.names[name].tokens
      let isOfItsKind = kind != .place || reading.names[first].kind != .organization
      return isAlone && isOfItsKind ? (name, member.tokens) : nil
    }
  }
}
