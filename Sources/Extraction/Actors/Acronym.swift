import Article

/// Whether a short word stands for a phrase: `KPK`, `Kemenkeu`, `Menkeu`, `Jokowi`.
///
/// The letters of the short word are cut into pieces, each the beginning of a word of the phrase, in order; the
/// first piece begins the first word.
struct Acronym {
  /// Function words, which need no letter.
  let skipped: (WordKey) -> Bool

  /// The letters of a phrase, word by word.
  struct Phrase {
    fileprivate let words: [(letters: [UInt8], mayBeSkipped: Bool)]
  }

  /// The letters of these words.
  func phrase(_ words: [Token], in text: Text) -> Phrase {
    guard words.count >= 2, words.count <= 16 else { return Phrase(words: []) }
    return Phrase(
      words: words.filter { $0.kind == .word }.map { (Self.letters(text, $0.span), skipped($0.key)) })
  }

  /// - Parameter loosely: whether words of the phrase may be passed over, and the pieces be letters from within
  ///   them: for a short word in brackets behind the phrase.
  func stands(_ short: Span, for words: [Token], in text: Text, loosely: Bool = false) -> Bool {
    guard let first = words.first(where: { $0.kind == .word }),
      mayBeEqual(text.utf8[short.start], text.utf8[first.span.start])
    else { return false }
    return stands(Self.letters(text, short), for: phrase(words, in: text), loosely: loosely)
  }

  /// Whether two first bytes can be those of the same letter: most phrases need no further look.
  private func mayBeEqual(_ a: UInt8, _ b: UInt8) -> Bool {
    let (a, b) = (a | 0x20, b | 0x20)
    return a == b || a &- 0x61 >= 26 || b &- 0x61 >= 26
  }

  /// The same of the letters of a short word and of a phrase.
  func stands(_ letters: [UInt8], for phrase: Phrase, loosely: Bool = false) -> Bool {
    let words = phrase.words
    guard letters.count >= 2, letters.count <= 24, words.count >= 2, words[0].letters.first == letters[0]
    else {
      return false
    }
    if loosely { return Self.isSubsequence(letters, words.flatMap { $0.letters }) }
    return matches(letters, from: 0, words, from: 0, used: 0)
  }

  private func matches(
    _ letters: [UInt8], from start: Int, _ words: [(letters: [UInt8], mayBeSkipped: Bool)], from index: Int,
    used: Int
  ) -> Bool {
    guard index < words.count else { return start == letters.count && used >= 2 }
    var end = start
    while end < min(letters.count, start + min(words[index].letters.count, 8)),
      letters[end] == words[index].letters[end - start]
    {
      end += 1
      if matches(letters, from: end, words, from: index + 1, used: used + 1) { return true }
    }
    return words[index].mayBeSkipped && used > 0
      && matches(letters, from: start, words, from: index + 1, used: used)
  }

  private static func isSubsequence(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    var next = 0
    for letter in long where next < short.count && letter == short[next] { next += 1 }
    return next == short.count
  }

  /// The ASCII letters and digits, in small letters.
  static func letters(_ text: Text, _ span: Span) -> [UInt8] {
    text.utf8[span.start..<min(span.end, span.start + 40)].compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: nil
      }
    }
  }
}
