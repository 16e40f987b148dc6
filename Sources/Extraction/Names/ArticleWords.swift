import Article

/// The distinct words of an article with what its whole text tells of each: the memory that a sentence alone
/// lacks.
///
/// "Rina" at the start of a sentence is a name because it stands with a capital within another.
struct ArticleWords {
  /// What occurrences of a word together show.
  struct Evidence: OptionSet {
    var rawValue: UInt16
    /// With a capital where none is due.
    static let capital = Evidence(rawValue: 1)
    /// In small letters.
    static let small = Evidence(rawValue: 2)
    /// Behind a preposition of place.
    static let located = Evidence(rawValue: 4)
    /// Behind a title.
    static let titled = Evidence(rawValue: 8)
    /// Beside a verb of saying.
    static let speaks = Evidence(rawValue: 16)
    /// Alone in brackets.
    static let bracketed = Evidence(rawValue: 32)
    /// Behind the head word of an organisation, without a small word between.
    static let ofOrganisation = Evidence(rawValue: 64)
    /// Behind the head word of a place.
    static let ofPlace = Evidence(rawValue: 128)
    /// Next to a word of persons' names.
    static let besideGivenName = Evidence(rawValue: 256)
    /// As the only capitalised word.
    static let alone = Evidence(rawValue: 512)
    /// At the end of several capitalised words.
    static let last = Evidence(rawValue: 1024)
    /// At their start.
    static let first = Evidence(rawValue: 2048)
  }

  /// What is known of a word.
  struct Word {
    var key: WordKey
    var cues: Lexicon.Attributes
    /// What the list of names says of the word.
    var gazetteer: ListedName
    var evidence: Evidence = []
    /// The classes of the word with a capital and of that in small letters; 0 without one.
    var classes: (capital: UInt64, small: UInt64)
    /// Keys of its first three, last two, three and four bytes.
    var prefix3: UInt64
    var suffix2: UInt64
    var suffix3: UInt64
    var suffix4: UInt64
  }

  /// The distinct words, by first occurrence.
  private var words = WordTable<Word>()
  /// The word of each token, as an index.
  private var index: [Int32] = []

  init(_ text: TokenizedText, cues: NameCues, lists: NameLists) {
    index.reserveCapacity(text.tokens.count)
    var memory = lists.memory.taken()
    text.text.utf8.withUnsafeBufferPointer { bytes in
      for token in text.tokens {
        index.append(
          Int32(words.index(of: token.key, adding: Self.word(token, bytes, cues, lists, &memory))))
      }
    }
    lists.memory.put(memory)
  }

  /// Notes that the word of the token at `token` occurs like this.
  mutating func note(_ evidence: Evidence, at token: Int) {
    words.values[Int(index[token])].evidence.formUnion(evidence)
  }

  /// The word of a token.
  @inline(__always)
  subscript(token: Int) -> Word { words.values[Int(index[token])] }

  private static func word(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ cues: NameCues, _ lists: NameLists,
    _ memory: inout ListMemory.Table
  ) -> Word {
    if token.kind == .word, let usual = lists.spellings.usual(bytes, token.span.start..<token.span.end) {
      return word(token, usual, 0..<usual.count, cues, lists, &memory)
    }
    return word(token, bytes, token.span.start..<token.span.end, cues, lists, &memory)
  }

  /// The word of a token that the lists have as the bytes of `range`.
  private static func word(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ cues: NameCues,
    _ lists: NameLists, _ memory: inout ListMemory.Table
  ) -> Word {
    let (start, end) = (range.lowerBound, range.upperBound)
    var listed = ListMemory.Entry()
    if token.kind == .word {
      listed = memory.entry(token.key) {
        let classes = ClassedWords.classes(lists.classes.flags(bytes, start..<end))
        return ListMemory.Entry(
          key: token.key, names: ListedName(lists.words.flags(bytes, start..<end)), capital: classes.capital,
          small: classes.small)
      }
    }
    if token.kind == .punctuation, token.key == .apostrophe {
      let mark = ([0x27] as [UInt8]).withUnsafeBufferPointer { affix($0, 0, 1) }
      return Word(
        key: token.key, cues: cues.lexicon.attributes(token.key), gazetteer: listed.names,
        classes: (listed.capital, listed.small), prefix3: mark, suffix2: mark, suffix3: mark, suffix4: mark)
    }
    return Word(
      key: token.key, cues: cues.lexicon.attributes(token.key), gazetteer: listed.names,
      classes: (listed.capital, listed.small),
      prefix3: affix(bytes, start, min(start + 3, end)), suffix2: affix(bytes, max(start, end - 2), end),
      suffix3: affix(bytes, max(start, end - 3), end), suffix4: affix(bytes, max(start, end - 4), end))
  }

  /// Up to four bytes in small letters, as one number.
  private static func affix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var bits: UInt64 = UInt64(end - start)
    for offset in start..<end {
      let byte = bytes[offset]
      bits = bits << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return bits
  }
}
