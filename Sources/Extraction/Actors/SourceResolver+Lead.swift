import Article

extension SourceResolver {
  /// How many paragraphs may tell of somebody without a name who is named behind them.
  private static let paragraphsOfLead = 3

  /// Gives the nameless persons of the first paragraphs their names where the text tells them later, by the same words: `A deputy
  /// finance minister warned … Deputy Finance Minister Rina Wati said …`, `The head of the Fishing Board (FB) … FB chief Rina Wati`.
  mutating func nameThoseOfTheLead(_ sources: [SourcePhrase], _ result: inout [Int?]) {
    let lead = text.kinds.indices.filter { text.kinds[$0] == .body && !text.blocks[$0].isEmpty }
      .prefix(Self.paragraphsOfLead)
    for index in sources.indices {
      guard let nameless = result[index], drafts[nameless].kind == .group,
        let block = lead.first(where: { text.blocks[$0].contains(sources[index].tokens.lowerBound) }),
        drafts[nameless].isOnePerson || isLeader(sources[index].tokens),
        let person = personDescribed(as: sources[index].tokens, from: text.blocks[block].upperBound)
      else { continue }
      move(nameless, to: person, Decision("namedLater", 0.6))
      for other in result.indices where result[other] == nameless { result[other] = person }
    }
  }

  /// The noun that a phrase is about: its head, where heads come last the last word before a preposition. `The [head] of the union`
  func noun(of words: [Int]) -> Int {
    guard references.hasHeadLast else { return head(words) }
    let joint = words.dropFirst().first {
      nameCues.lexicon.attributes(text.tokens[$0].key).contains(
        nameCues.connector.union(nameCues.locative).union(nameCues.function))
    }
    return head(words.filter { $0 < joint ?? .max })
  }

  private func isLeader(_ phrase: Range<Int>) -> Bool {
    let words = telling(phrase)
    return !words.isEmpty
      && references.attributes(text.tokens[noun(of: words)].key).contains(references.leader)
  }

  /// The words of a phrase but for its articles.
  private func telling(_ phrase: Range<Int>) -> [Int] {
    let determiners = references.definite.union(references.article)
    return phrase.filter {
      text.tokens[$0].kind == .word && !references.attributes(text.tokens[$0].key).contains(determiners)
    }
  }

  /// The person first named from `start` on whose title or description has the head of the phrase, or another word for a leader, and
  /// all its other words, or some of them, if it is the only one with that head.
  private func personDescribed(as phrase: Range<Int>, from start: Int) -> Int? {
    let words = telling(phrase)
    guard !words.isEmpty else { return nil }
    let head = noun(of: words)
    let isLeader = references.attributes(text.tokens[head].key).contains(references.leader)
    // `the former secretary of state` is not any `former` one.
    let others = words.filter {
      let key = text.tokens[$0].key
      return $0 != head && !references.isFunctionWord(key)
        && (!isLeader || !nameCues.lexicon.attributes(key).contains(nameCues.title))
    }.map { text.tokens[$0].key }
    let named = drafts.indices.filter { draft in
      drafts[draft].kind == .person
        && drafts[draft].roles.contains { role in
          role.contains {
            text.tokens[$0].key == text.tokens[head].key
              || isLeader && references.attributes(text.tokens[$0].key).contains(references.leader)
          }
        }
        && (!isLeader || others.contains(where: drafts[draft].roleWords.contains))
    }
    let whole = named.filter { draft in others.allSatisfy(drafts[draft].roleWords.contains) }
    guard let person = whole.count == 1 ? whole[0] : named.count == 1 ? named[0] : nil,
      let first = drafts[person].mentions.map(\.span.start).min(), text.tokenIndex(at: first) >= start,
      others.isEmpty
        ? text.tokens[head].span.count > 5 : others.contains(where: drafts[person].roleWords.contains)
    else { return nil }
    return person
  }
}
