import Article

/// Finds again, outside of the names found, names that the article has elsewhere.
struct RepeatedNames {
  private static let longest = 8

  private let names: [NameMention]
  private let context: NameContext
  /// The first name that reads so, or starts or ends so, as its place in ``names``.
  private var known = WordTable<Int>()
  /// The most tokens of a name that starts with this word.
  private var firstWords = WordTable<Int>()

  init(_ names: [NameMention], _ context: NameContext) {
    self.names = names
    self.context = context
    for (index, name) in names.enumerated()
    where name.tokens.count <= Self.longest && name.decision.confidence >= 0.6 {
      add(name.tokens, index)
      // A person is spoken of by first or last name too.
      if name.kind == .person, name.tokens.count > 1 {
        for part in [name.tokens.lowerBound, name.tokens.upperBound - 1] { add(part..<part + 1, index) }
      }
    }
  }

  private mutating func add(_ tokens: Range<Int>, _ name: Int) {
    let text = context.text
    if tokens.count == 1, !isTelling(tokens.lowerBound) { return }
    _ = known.index(of: text.key(tokens), adding: name)
    let first = firstWords.index(of: text.tokens[tokens.lowerBound].key, adding: 0)
    firstWords.values[first] = max(firstWords.values[first], tokens.count)
  }

  /// Whether a single word can be taken for a name wherever it has a capital.
  private func isTelling(_ token: Int) -> Bool {
    let word = context.words[token]
    let common = context.cues.function.union(context.cues.title).union(context.cues.month).union(
      context.cues.day)
    return context.text.tokens[token].span.count > 1 && !word.evidence.contains(.small)
      && !word.cues.contains(common)
  }

  /// All names, with those found again, in order.
  func completed() -> [NameMention] {
    let text = context.text
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    var next = 0
    for sentence in text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        if next < names.count, names[next].tokens.lowerBound <= index {
          result.append(names[next])
          index = max(index, names[next].tokens.upperBound)
          next += 1
          continue
        }
        let limit = min(sentence.upperBound, next < names.count ? names[next].tokens.lowerBound : .max)
        if let found = match(index, before: limit), !context.isNoActor(found.tokens) {
          result.append(found)
          index = found.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return result
  }

  private func match(_ start: Int, before limit: Int) -> NameMention? {
    let text = context.text
    guard text.tokens[start].isCapitalised, let most = firstWords[text.tokens[start].key] else { return nil }
    var key = text.tokens[start].key
    var found: NameMention?
    for end in start + 1...start + most {
      if end - 1 >= limit { break }
      if end - 1 > start { key = key.followed(by: text.tokens[end - 1].key) }
      if let name = known[key].map({ names[$0] }), text.tokens[end - 1].isCapitalised || end - start > 1 {
        found = NameMention(
          tokens: start..<end, span: text.span(start..<end), kind: name.kind,
          decision: Decision("repeatedName", name.decision.confidence * 0.9))
      }
    }
    return found
  }
}
