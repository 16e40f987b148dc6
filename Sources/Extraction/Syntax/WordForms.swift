import Article

/// What the tagger and the parser look at of each token of a sentence.
package struct WordForms: Sendable {
  /// What is looked at of one token.
  package struct Form: Sendable {
    /// The word irrespective of case; one for all numbers.
    var key: UInt64
    /// The last two and three bytes, small.
    var suffix2: UInt64 = 0
    var suffix3: UInt64 = 0
    /// The first two bytes, small.
    var prefix: UInt64 = 0
    /// Shape, kind, hyphen.
    var shape: UInt64 = 0
    /// Whether it is the hyphen between two parts of a word, or the part behind that in small letters: `Jakarta[-][based]`.
    var isJoined = false
  }

  /// The tokens of the sentence.
  let tokens: Range<Int>
  /// With two borders before and behind.
  private var forms: [Form] = []
  private static let border = 2

  /// The forms of these tokens.
  package init(_ text: TokenizedText, _ range: Range<Int>) {
    tokens = range
    forms.reserveCapacity(range.count + 2 * Self.border)
    for _ in 0..<Self.border { forms.append(Form(key: 3)) }
    text.text.utf8.withUnsafeBufferPointer { bytes in
      for index in range {
        let token = text.tokens[index]
        func byte(_ offset: Int) -> UInt64 {
          guard token.span.contains(offset) else { return 0 }
          let byte = bytes[offset]
          return UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        let (start, end) = (token.span.start, token.span.end)
        let isMark = token.kind == .quotationMark || token.kind == .punctuation
        var hyphen: UInt64 = 0
        for offset in start..<end where bytes[offset] == 0x2D { hyphen = 1 }
        forms.append(
          Form(
            key: token.kind == .number ? 9 : isMark ? 16 + markKey(bytes, token) : token.key.bits,
            suffix2: byte(end - 2) << 8 | byte(end - 1),
            suffix3: byte(end - 3) << 16 | byte(end - 2) << 8 | byte(end - 1),
            prefix: byte(start) << 8 | byte(start + 1),
            shape: UInt64(token.shape.rawValue) << 4 | UInt64(token.kind.rawValue) << 1 | hyphen,
            isJoined: token.key == .joint
              || index > range.lowerBound && text.tokens[index - 1].key == .joint && token.shape == .lower))
      }
    }
    for _ in 0..<Self.border { forms.append(Form(key: 7)) }
  }

  /// How many tokens there are.
  package var count: Int { tokens.count }

  /// The token at `index` of the sentence, or a border, up to two tokens before and behind it.
  @inline(__always)
  subscript(index: Int) -> Form { forms[index + Self.border] }
}

/// The words of a sentence with their parts of speech.
package struct TaggedWords: Sendable {
  /// How many tokens there are.
  package let count: Int
  /// Before the first stands none, behind the last the root, then none again.
  private var words: [(key: UInt64, tag: UInt64)] = []

  /// The words of these forms.
  package init(_ forms: WordForms, _ tags: [PartOfSpeech]) {
    let none: (key: UInt64, tag: UInt64) = (1, 40)
    count = forms.count
    words.reserveCapacity(count + 4)
    words.append(none)
    for index in 0..<count { words.append((forms[index].key, UInt64(tags[index].rawValue))) }
    words.append((5, 41))
    words.append(none)
    words.append(none)
  }

  /// The word at `token`; none at -1, the root at ``count``, none at the two places behind that.
  @inline(__always)
  subscript(token: Int) -> (key: UInt64, tag: UInt64) { words[token + 1] }
}

/// The bytes of a mark as a number.
private func markKey(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> UInt64 {
  // An apostrophe is one whatever its form.
  if token.kind == .punctuation, token.key == .apostrophe { return 0x27 }
  let span = token.span
  var key: UInt64 = 0
  for offset in span.start..<min(span.end, span.start + 6) { key = key << 8 | UInt64(bytes[offset]) }
  return key
}
