package import Article

/// Cuts a text into tokens, in one pass over its bytes.
///
/// - One token each: words with hyphens (`negara-negara`, `Kim Jong-un` is two), with an apostrophe inside
///   (`Jum'at`, `don't`) or an ampersand (`AT&T`); numbers, dates and amounts (`Rp1.000,50`, `8/6/2025`);
///   initials (`H.M.`), abbreviations with their full stop (`dr.`), sites and addresses (`Kompas.com`).
/// - Apart: the English clitics (`'s`, `'ll`…), as words; every mark, runs of `.` and `-` as one.
/// - Apart too, where they are told from others: names with a hyphen behind or before them (`Thailand-Kamboja`, `US-led`).
/// - Kind `quotationMark`: double marks of every kind, guillemets, single marks that are no apostrophe. A
///   single mark behind a word counts as an apostrophe (kind `punctuation`) unless one was opened before.
package struct Tokenizer: Sendable {
  /// The abbreviations that it knows; all others end at their full stop.
  private let abbreviations: Lexicon?
  private let joinedNames: (@Sendable () -> JoinedNames)?

  /// A tokenizer that knows these abbreviations.
  package init(abbreviations: Lexicon? = nil) { self.init(abbreviations: abbreviations, joinedNames: nil) }

  /// The same that parts two names in one word, which it asks for where there may be some.
  init(abbreviations: Lexicon?, joinedNames: (@Sendable () -> JoinedNames)?) {
    self.abbreviations = abbreviations
    self.joinedNames = joinedNames
  }

  /// A tokenizer that knows the abbreviations of a language.
  package init(language code: String) {
    self.init(abbreviations: Lexicon([WordList("abbreviations", language: code)], asOneWord: true))
  }

  /// The tokens of the bytes of `span`, in order.
  package func tokens(_ text: Text, in span: Span) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(span.count / 5)
    append(text, in: span, to: &tokens)
    return tokens
  }

  /// Appends the tokens of the bytes of `span`.
  package func append(_ text: Text, in span: Span, to tokens: inout [Token]) {
    text.utf8.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(
        bytes: bytes, offset: span.start, end: span.end, abbreviations: abbreviations)
      while let token = scanner.next() {
        if let joinedNames, token.kind == .word, Self.mayBeJoined(bytes[token.span.start..<token.span.end]),
          let hyphen = joinedNames().hyphen(in: token.span, of: bytes)
        {
          append(token.span.start..<hyphen, bytes, to: &tokens)
          tokens.append(Token(.punctuation, Span(hyphen, hyphen + 1), key: .joint))
          append(hyphen + 1..<token.span.end, bytes, to: &tokens)
        } else {
          tokens.append(token)
        }
      }
    }
  }

  /// Whether a word has a hyphen, and a capital at its start or behind that.
  private static func mayBeJoined(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let hyphen = word.firstIndex(of: 0x2D), hyphen + 1 < word.endIndex else { return false }
    return word[word.startIndex] &- 0x41 < 26 || word[hyphen + 1] &- 0x41 < 26
  }

  private func append(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]
  ) {
    var scanner = TokenScanner(
      bytes: bytes, offset: range.lowerBound, end: range.upperBound, abbreviations: abbreviations)
    while let token = scanner.next() { tokens.append(token) }
  }

  /// The keys of the tokens of an entry of a list. A clitic is one where a word stands before it.
  func keys(_ bytes: UnsafeBufferPointer<UInt8>) -> [WordKey] {
    guard bytes.first == 0x27 || bytes.first == 0xE2 else { return tokenKeys(bytes) }
    let behindWord = ([0x78] + bytes).withUnsafeBufferPointer(tokenKeys)
    return behindWord.count == 2 ? [behindWord[1]] : tokenKeys(bytes)
  }

  private func tokenKeys(_ bytes: UnsafeBufferPointer<UInt8>) -> [WordKey] {
    var scanner = TokenScanner(bytes: bytes, offset: 0, end: bytes.count, abbreviations: abbreviations)
    var keys: [WordKey] = []
    while let token = scanner.next() { keys.append(token.key) }
    return keys
  }
}
