import Article

/// What an article says its bodies are, by the nouns beside their names: `energy regulator Ofgem`, `Ofgem, the energy regulator,`,
/// `the regulator, Ofgem,`, `maskapai Garuda`, `Garuda, maskapai nasional,`.
struct BodySorts {
  /// How far behind its comma an apposition is read.
  private static let farthest = 8

  private let text: TokenizedText
  private let references: ReferenceCues
  private let nameCues: NameCues
  private var sorts: [Int: Set<WordKey>] = [:]

  init(
    _ text: TokenizedText, _ names: [NameMention], _ draftOfName: [Int], _ references: ReferenceCues,
    _ nameCues: NameCues
  ) {
    self.text = text
    self.references = references
    self.nameCues = nameCues
    for (index, name) in names.enumerated() where name.kind == .organization {
      let sentence = text.sentences[text.sentenceIndex(ofToken: name.tokens.lowerBound)]
      for noun in [before(name.tokens, sentence), behind(name.tokens, sentence)].compactMap(\.self) {
        sorts[draftOfName[index], default: []].insert(text.tokens[noun].key)
      }
    }
  }

  /// Whether the text says of an actor that it is one of these.
  func contains(_ draft: Int, _ noun: WordKey) -> Bool { sorts[draft]?.contains(noun) ?? false }

  /// Whether a word says what sort of body something is.
  private func isSort(_ key: WordKey) -> Bool {
    references.attributes(key).contains(references.anyBody.union(references.apposed))
      || nameCues.lexicon.attributes(key).contains(nameCues.organisation)
  }

  /// The noun before a name, an article between them, or commas around the name.
  private func before(_ name: Range<Int>, _ sentence: Range<Int>) -> Int? {
    var noun = name.lowerBound - 1
    if noun > sentence.lowerBound, references.hasHeadLast, isArticle(noun) { noun -= 1 }
    if noun > sentence.lowerBound, text.tokens[noun].key == Mark.comma, name.upperBound < sentence.upperBound,
      text.tokens[name.upperBound].key == Mark.comma
    {
      noun -= 1
    }
    return sentence.contains(noun) && isPlainSort(noun) ? noun : nil
  }

  /// The head of the apposition behind a name, an abbreviation in brackets between them.
  private func behind(_ name: Range<Int>, _ sentence: Range<Int>) -> Int? {
    var comma = name.upperBound
    if comma < sentence.upperBound, text.tokens[comma].key == Mark.opening {
      let close = (comma..<min(sentence.upperBound, comma + Self.farthest)).first {
        text.tokens[$0].key == Mark.closing
      }
      comma = close.map { $0 + 1 } ?? sentence.upperBound
    }
    guard comma < sentence.upperBound, text.tokens[comma].key == Mark.comma else { return nil }
    var head: Int?
    for token in comma + 1..<min(sentence.upperBound, comma + Self.farthest) {
      guard text.tokens[token].kind == .word else { break }
      if isArticle(token) { continue }
      if isPlainSort(token) { head = token }
      // Where heads come first the first noun is it.
      if !references.hasHeadLast { break }
      if references.isFunctionWord(text.tokens[token].key) { break }
    }
    return head
  }

  private func isArticle(_ token: Int) -> Bool {
    references.attributes(text.tokens[token].key).contains(references.definite.union(references.article))
  }

  private func isPlainSort(_ token: Int) -> Bool {
    (text.tokens[token].shape == .lower || text.isFirstOfSentence(token)) && isSort(text.tokens[token].key)
  }
}
