/// A set of words that most words are not in, which is told at once.
struct FewWords: Sendable {
  private var words: Set<WordKey>
  private var mask: UInt64 = 0

  init(_ words: some Sequence<WordKey>) {
    self.words = Set(words)
    for word in self.words { mask |= Self.bit(word) }
  }

  func contains(_ word: WordKey) -> Bool { mask & Self.bit(word) != 0 && words.contains(word) }

  private static func bit(_ word: WordKey) -> UInt64 { 1 << (word.bits >> 8 & 63) }
}

/// The few words that a statement has shown: looked through one by one, where hashing would take longer.
struct SeenWords {
  private var words: [WordKey] = []
  private var mask: UInt64 = 0

  var count: Int { words.count }

  /// Takes note of a word; whether it is a new one.
  mutating func insert(_ word: WordKey) -> Bool {
    let bit: UInt64 = 1 << (word.bits >> 8 & 63)
    if mask & bit != 0, words.contains(word) { return false }
    mask |= bit
    words.append(word)
    return true
  }
}
