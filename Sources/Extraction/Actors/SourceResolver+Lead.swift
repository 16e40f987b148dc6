import Article

extension SourceResolver {
  /// Gives the nameless persons of the first paragraph their names where the text tells them later, by the same words: `A deputy
  /// finance minister warned … Deputy Finance Minister Rina Wati said …`
  mutating func nameThoseOfTheLead(_ sources: [SourcePhrase], _ result: inout [Int?]) {
    guard let lead = text.kinds.indices.first(where: { text.kinds[$0] == .body && !text.blocks[$0].isEmpty })
    else { return }
    for index in sources.indices where text.blocks[lead].contains(sources[index].tokens.lowerBound) {
      guard let nameless = result[index], drafts[nameless].kind == .group, drafts[nameless].isOnePerson,
        let person = personDescribed(as: sources[index].tokens, from: text.blocks[lead].upperBound)
      else { continue }
      move(nameless, to: person, Decision("namedLater", 0.6))
      for other in result.indices where result[other] == nameless { result[other] = person }
    }
  }

  /// The person first named from `start` on whose title or description has the head of the phrase and all its other words, or some of
  /// them, if it is the only one with that head.
  private func personDescribed(as phrase: Range<Int>, from start: Int) -> Int? {
    let determiners = references.definite.union(references.article)
    let words = phrase.filter {
      text.tokens[$0].kind == .word && !references.attributes(text.tokens[$0].key).contains(determiners)
    }
    guard !words.isEmpty else { return nil }
    let head = head(words)
    let others = words.filter { $0 != head }.map { text.tokens[$0].key }
    let named = drafts.indices.filter { draft in
      drafts[draft].kind == .person
        && drafts[draft].roles.contains { role in
          role.contains { text.tokens[$0].key == text.tokens[head].key }
        }
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
