package import Article

/// Tells the language of a text by its function words.
///
/// Of every hundred words of running text some forty are in the list of their own language and hardly one in
/// another's. Where too few are found, or two languages are close, the language is undetermined.
package struct LanguageIdentifier: Sendable {
  /// The languages that there are lists for; the first one wins a tie.
  package static let languages: [Language] = [.indonesian, .english]

  private static let shared = LanguageIdentifier()
  private let lexicons: [Lexicon]

  /// The one identifier; its lists are read once.
  package static var standard: LanguageIdentifier { shared }

  private init() {
    lexicons = Self.languages.map { Lexicon("function-words", language: $0.rawValue) }
  }

  /// So much of a text tells its language, in bytes.
  private static let sample = 65_536

  /// The language of a text as a whole, by its first 64 KiB, or fewer.
  package func language(of text: Text, first bytes: Int = Self.sample) -> Language {
    var end = min(text.count, bytes)
    while !text.isScalarBoundary(end) { end -= 1 }
    return language(of: text, in: Span(0, end))
  }

  /// The language of a text that was cut into tokens already.
  package func language(of text: TokenizedText) -> Language {
    language(of: text.tokens[..<text.tokenIndex(at: Self.sample)])
  }

  /// The language of a part of a text.
  package func language(of text: Text, in span: Span) -> Language {
    language(of: Tokenizer().tokens(text, in: span)[...])
  }

  /// The language of some tokens.
  package func language(of tokens: ArraySlice<Token>) -> Language {
    var hits = Array(repeating: 0, count: lexicons.count)
    var words = 0
    for token in tokens where token.kind == .word {
      words += 1
      for index in lexicons.indices where lexicons[index].contains(token.key) { hits[index] += 1 }
    }
    return decide(hits, words)
  }

  /// Whether a word is in the list of a language.
  func isFunctionWord(_ word: WordKey, _ language: Language) -> Bool {
    Self.languages.firstIndex(of: language).map { lexicons[$0].contains(word) } ?? false
  }

  private func decide(_ hits: [Int], _ words: Int) -> Language {
    var best = 0
    for index in hits.indices where hits[index] > hits[best] { best = index }
    let second = hits.indices.filter { $0 != best }.map { hits[$0] }.max() ?? 0
    guard words > 0, hits[best] * 12 >= words, hits[best] > 2 * second || hits[best] >= second + 8 else {
      return .undetermined
    }
    return Self.languages[best]
  }
}
