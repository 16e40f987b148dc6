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
      var reader = PassageReader(reading: reading, index: place)
      guard Self.hasResponse(reader) else { continue }
      var index = next
      while index < attributions.count, (attributions[index].content.first?.start ?? 0) < span.end {
        reader.found.append(attributions[index])
        index += 1
      }
      result += ResponseReader(reader).read()
    }
    return result
  }

  private static func hasResponse(_ reader: PassageReader) -> Bool {
    let stance = reader.grammar.stance
    return reader.passage.tokens.contains { index in
      guard
        let match = reader.grammar.stances.longestMatch(
          reader.reading.text.tokens, from: index, before: reader.passage.tokens.upperBound)
      else { return false }
      return reader.grammar.stances.attributes(match.entry).contains(stance.act.union(stance.outcome))
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
        index += 1
        continue
      }
      let classes = grammar.stances.attributes(match.entry)
      if classes.contains(stance.outcome)
        || classes.contains(stance.concern) && classes.contains(stance.strong),
        let response = outcome(match.tokens, classes)
      {
        responses.append(response)
      } else if classes.contains(stance.act), let response = act(match.tokens, classes) {
        responses.append(response)
      }
      index = match.tokens.upperBound
    }
    return responses
  }

  /// `X menggugat …`
  private func act(_ verb: Range<Int>, _ classes: Lexicon.Attributes) -> Response? {
    let span = reader.reading.text.span(verb)
    guard
      !reader.found.contains(where: {
        $0.cue?.overlaps(span) ?? false || $0.content.contains { $0.contains(span) }
      }),
      let kind = stance.stance(classes)
    else { return nil }
    let group = reader.group(verb)
    let start = reader.clauseStart(before: group.lowerBound)
    guard group.lowerBound > start, let source = reader.sourceBefore(group.lowerBound, from: start) else {
      return nil
    }
    let end = reader.contentEnd(from: group.upperBound, after: nil)
    guard let content = reader.trimmed(group.lowerBound..<max(end, group.upperBound)) else { return nil }
    return Response(
      span: source.span.union(reader.reading.text.span(content)), stance: kind, source: source,
      cue: reader.reading.text.span(group), decision: Decision("respondingAct", 0.5))
  }

  /// `… menuai kritik dari X`
  private func outcome(_ noun: Range<Int>, _ classes: Lexicon.Attributes) -> Response? {
    guard let kind = stance.stance(classes) else { return nil }
    let span = reader.reading.text.span(noun)
    guard
      !reader.found.contains(where: {
        $0.cue?.overlaps(span) ?? false || $0.content.contains { $0.contains(span) }
      })
    else { return nil }
    // A verb that raises it stands shortly before.
    let first = reader.passage.tokens.lowerBound
    guard
      let raise = (max(first, noun.lowerBound - 3)..<noun.lowerBound).last(where: {
        grammar.stances.attributes(reader.reading.key($0)).contains(stance.raise)
      })
    else { return nil }
    let end = reader.passageEnd()
    var next = noun.upperBound
    guard next < end else { return nil }
    // Its people: behind a preposition, or a word that goes with the noun.
    var source: SourcePhrase?
    if reader.reading.has(next, grammar.word.preposition) || reader.reading.has(next, grammar.word.by) {
      next += 1
      if next < end, reader.reading.has(next, grammar.word.notVerb), !reader.reading.isWord(next) {
        next += 1
      }
      source = reader.sourceBehind(next, limit: end)
    } else if !reader.isFinal(next), !reader.reading.has(next, grammar.word.stop) {
      source = reader.sourceBehind(next, limit: end)
    }
    guard let source else { return nil }
    let group = reader.group(raise..<(raise + 1))
    let clause = reader.clauseStart(before: group.lowerBound)
    let lead = reader.behindOpeners(clause..<group.lowerBound)
    let begin =
      lead < group.lowerBound && !reader.reading.has(group.lowerBound - 1, grammar.word.relative)
      ? lead : group.lowerBound
    return Response(
      span: reader.reading.text.span(begin..<source.tokens.upperBound), stance: kind, source: source,
      cue: span, decision: Decision("outcomeNoun", 0.5))
  }
}

extension PassageReader {
  /// A verb with the adverbs before it.
  func group(_ verb: Range<Int>) -> Range<Int> {
    var start = verb.lowerBound
    while start > passage.tokens.lowerBound, reading.has(start - 1, word.adverb),
      reading.quotation(start - 1) == nil
    { start -= 1 }
    return start..<verb.upperBound
  }
}
