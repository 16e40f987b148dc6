import Article

/// Leaves out what the tagger took for names and what names nobody.
///
/// - A letter and a figure is no person: `guru [P2]`.
/// - A state behind its coin, `3.000 dolar [Singapura]`, and a genus behind the word for it, `marga [Anu]`, are no actors.
/// - A word behind a verb of saying that no list knows of a person, before words in small letters and a person's name, is that
///   person's title: `kata [Kordinator] pengunjuk rasa Rina Wati`.
struct NoActors {
  /// A title goes on with so many words in small letters.
  private static let mostWords = 3
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    func isNone(_ index: Int) -> Bool {
      isCode(names[index]) || isOfMeasure(names[index]) || isTitle(index, names)
    }
    guard names.indices.contains(where: isNone) else { return names }
    return names.indices.filter { !isNone($0) }.map { names[$0] }
  }

  private func isCode(_ name: NameMention) -> Bool {
    guard name.kind == .person, name.tokens.count == 1, (2...3).contains(name.span.count) else {
      return false
    }
    let bytes = context.text.text.utf8[name.span.start..<name.span.end]
    return bytes.first.map { $0 &- 0x41 < 26 } ?? false && bytes.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }

  private func isOfMeasure(_ name: NameMention) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard before >= 0, context.text.tokens[before].shape == .lower else { return false }
    return name.kind == .place && context.isReference(before, context.cues.unit)
      || name.tokens.count == 1 && context.isReference(before, context.cues.taxon)
  }

  /// Whether a name is the title of the person behind it.
  private func isTitle(_ index: Int, _ names: [NameMention]) -> Bool {
    let name = names[index]
    guard name.kind == .person, name.tokens.count == 1, index + 1 < names.count,
      names[index + 1].kind == .person,
      name.tokens.lowerBound > 0, !context.words[name.tokens.lowerBound].gazetteer.contains(.person),
      context.words[name.tokens.lowerBound - 1].cues.contains(context.cues.speech)
    else { return false }
    let between = name.tokens.upperBound..<names[index + 1].tokens.lowerBound
    return (1...Self.mostWords).contains(between.count) && between.allSatisfy(isNoun)
  }

  /// Whether a word in small letters may go on a title.
  private func isNoun(_ token: Int) -> Bool {
    let cues = context.cues
    let others = cues.function.union(cues.speech).union(cues.locative).union(cues.connector).union(
      cues.honorific)
    return context.text.tokens[token].shape == .lower && !context.words[token].cues.contains(others)
      && !context.isReference(token, cues.link)
  }
}
