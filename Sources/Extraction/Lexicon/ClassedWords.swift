import Article

/// The classes of words that occur in like contexts, from the list `word-classes` of a language.
///
/// A class is a path in a tree, its root in the lowest bit: the lower bits alone are that of a wider class.
package struct ClassedWords: Sendable {
  private let list: Gazetteer
  private let spellings: Spellings

  /// Those of a language; words of others have none.
  package init(language code: String) {
    list = Gazetteer(NameLists.classes, language: code)
    spellings = Spellings(language: code)
  }

  /// The class of each token as it is written, 0 without one.
  ///
  /// Complexity: O(tokens); a word that came by not long ago is not looked up again.
  func classes(of text: TokenizedText) -> [UInt64] {
    var slots = 256
    while slots < 16_384, slots < text.tokens.count { slots *= 2 }
    var seen = [(key: WordKey, capital: UInt64, small: UInt64)?](repeating: nil, count: slots)
    return text.text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.map { token in
        guard token.kind == .word else { return 0 }
        let slot = Int(truncatingIfNeeded: token.key.bits >> 16) & (slots - 1)
        if seen[slot]?.key != token.key {
          let range = token.span.start..<token.span.end
          let word = spellings.usual(bytes, range)
          let field = word.map { list.flags($0, 0..<$0.count) } ?? list.flags(bytes, range)
          let (capital, small) = Self.classes(field)
          seen[slot] = (token.key, capital, small)
        }
        return token.shape == .lower ? seen[slot]!.small : seen[slot]!.capital
      }
    }
  }

  /// The one or two hexadecimal numbers of a field of the list: the class of a word with a capital, and in small letters.
  static func classes(_ field: UnsafeBufferPointer<UInt8>) -> (capital: UInt64, small: UInt64) {
    var (first, last): (UInt64?, UInt64) = (nil, 0)
    for byte in field {
      if byte == 0x20 {
        (first, last) = (last, 0)
      } else {
        last = last << 4 | UInt64(byte & 0xF) + (byte > 0x39 ? 9 : 0)
      }
    }
    return (first ?? last, last)
  }
}
