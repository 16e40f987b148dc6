import Article

/// The features of a token by which a name is told, each as the number of a row of weights.
///
/// Words, shapes and affixes around the token, what the lists say of them, the run of capitalised words it
/// stands in, and what the rest of the article shows of the word.
struct NameFeatures {
  /// How many rows of weights there are: a power of two. Features share rows by chance.
  static let rowBits: UInt64 = 18

  /// The flags of known names that are features: not that of words that name no actor.
  private static let kinds: UInt8 = 31

  let context: NameContext
  private let tokens: [Token]

  init(_ context: NameContext) {
    self.context = context
    tokens = context.text.tokens
  }

  /// Appends the rows of the token at `index` of the sentence `sentence`.
  func append(_ index: Int, in sentence: Range<Int>, to rows: inout [UInt32]) {
    let word = context.words[index]
    let itself = key(index, sentence)
    let shape = context.shape(index)
    let state = shape << 2 | (context.isDue[index] ? 1 : 0) | (context.isHeadline[index] ? 2 : 0)
    let before = key(index - 1, sentence)
    let after = key(index + 1, sentence)
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      rows.append(FeatureRows.row(template, a, b, shift: 64 - Self.rowBits))
    }
    add(1, itself)
    add(2, before)
    add(3, after)
    add(4, key(index - 2, sentence))
    add(5, key(index + 2, sentence))
    add(6, itself, before)
    add(7, itself, after)
    add(8, state)
    add(9, shapes(index, sentence), state)
    add(10, word.prefix3, shape)
    add(11, word.suffix2, shape)
    add(12, word.suffix3, shape)
    add(13, word.suffix4, shape)
    // What the lists say.
    let gazetteer = UInt64(word.gazetteer)
    add(14, gazetteer, state)
    add(15, gazetteer << 8 | self.gazetteer(index - 1, sentence), shape)
    add(16, gazetteer << 8 | self.gazetteer(index + 1, sentence), shape)
    let cuesBefore = self.cues(index - 1, sentence)
    let cuesAfter = self.cues(index + 1, sentence)
    add(17, word.cues.bits, state)
    add(18, cuesBefore, state)
    add(19, cuesAfter, state)
    add(20, cuesBefore &* 8191 &+ word.cues.bits, cuesAfter)
    let known = UInt64(context.known[index] & Self.kinds)
    let knownBefore = UInt64(index > sentence.lowerBound ? context.known[index - 1] & Self.kinds : 64)
    let knownAfter = UInt64(index + 1 < sentence.upperBound ? context.known[index + 1] & Self.kinds : 64)
    add(32, known, shape)
    add(33, known, knownBefore)
    add(34, known, knownAfter)
    add(35, known, cuesBefore)
    // The run of capitalised words.
    let (start, end) = (Int(context.runStart[index]), Int(context.runEnd[index]))
    let place = UInt64(min(index - start, 3)) << 4 | UInt64(min(end - 1 - index, 3)) << 2
    add(21, key(start - 1, sentence), place)
    add(22, key(end, sentence), place)
    add(23, key(start, sentence), place | (index == start ? 1 : 0))
    add(24, place, state)
    add(25, self.cues(start - 1, sentence) &* 8191 &+ self.cues(end, sentence), place)
    add(26, self.cues(start, sentence), place | shape << 6)
    add(27, key(end - 1, sentence), place)
    // The rest of the article.
    let evidence = UInt64(word.evidence.rawValue)
    add(28, evidence, state)
    var bit: UInt64 = 1
    while bit < 4096 {
      if evidence & bit != 0 { add(29, bit, shape) }
      bit <<= 1
    }
    add(30, evidence & 0b11, gazetteer << 8 | state)
    add(31, evidence & 0b1111_1100, gazetteer)
    // More of what stands around.
    let beforeBefore = key(index - 2, sentence)
    let afterAfter = key(index + 2, sentence)
    add(36, before, beforeBefore)
    add(37, after, afterAfter)
    add(38, suffix(index - 1, sentence), shape)
    add(39, suffix(index + 1, sentence), shape)
    add(
      40, gazetteer << 8 | self.gazetteer(index - 1, sentence),
      self.gazetteer(index + 1, sentence) << 8 | shape)
    add(41, self.cues(index - 2, sentence), cuesBefore)
    add(42, self.cues(index + 2, sentence), cuesAfter)
    // Classes of words, from coarse to fine.
    let own = wordClass(index, sentence)
    if own != 0 {
      add(50, own, shape)
      add(51, own & 0x3FF, shape)
      add(52, own & 0x3F, shape)
      add(53, own & 0xF, state)
    }
    let classBefore = wordClass(index - 1, sentence)
    if classBefore != 0 {
      add(54, classBefore, shape)
      add(55, classBefore & 0x3F, shape)
    }
    let classAfter = wordClass(index + 1, sentence)
    if classAfter != 0 {
      add(56, classAfter, shape)
      add(57, classAfter & 0x3F, shape)
    }
    add(58, own & 0x3FF, classBefore & 0x3FF)
    add(59, own & 0x3FF, classAfter & 0x3FF)
    let classBeforeRun = wordClass(start - 1, sentence)
    if classBeforeRun != 0 { add(60, classBeforeRun & 0x3FF, place) }
    let classAfterRun = wordClass(end, sentence)
    if classAfterRun != 0 { add(61, classAfterRun & 0x3FF, place) }
    if end - start > 1 { add(62, wordClass(end - 1, sentence) & 0x3FF, place) }
    // A single sentence has no article around it that would tell more, and is of another kind of text.
    if context.text.sentences.count == 1 {
      add(70, itself)
      add(71, state)
      add(72, gazetteer, state)
      add(73, known, shape)
      add(74, key(start - 1, sentence), place)
      add(75, word.cues.bits, state)
      add(76, itself, before)
    }
    guard context.isFlat[index] else { return }
    // Where capitals tell nothing words and their neighbours count for more.
    add(43, word.key.bits)
    add(44, before)
    add(45, after)
    add(46, word.key.bits, before)
    add(47, word.key.bits, after)
    add(48, word.prefix3, word.suffix3)
    add(49, gazetteer << 8 | cuesBefore, self.gazetteer(index + 1, sentence))
  }

  /// The word at `index`, or what stands for a number, a mark or the border of the sentence.
  private func key(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    if index < sentence.lowerBound { return index == sentence.lowerBound - 1 ? 3 : 5 }
    if index >= sentence.upperBound { return index == sentence.upperBound ? 7 : 11 }
    let token = tokens[index]
    switch token.kind {
    case .word: return token.key.bits
    case .number: return 0x1_0000 | UInt64(min(token.span.count, 5))
    case .punctuation, .quotationMark, .other:
      return 0x2_0000 | UInt64(context.text.text.utf8[token.span.start])
    }
  }

  /// The class of the word at `index` as it is written; 0 without one.
  private func wordClass(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    guard sentence.contains(index) else { return 1 << 40 }
    let classes = context.words[index].classes
    return tokens[index].shape == .lower && !context.isFlat[index] ? classes.small : classes.capital
  }

  private func suffix(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? context.words[index].suffix3 : 1 << 40
  }

  private func gazetteer(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    guard sentence.contains(index) else { return 64 }
    return UInt64(context.words[index].gazetteer) | context.shape(index) << 4
  }

  private func cues(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? context.words[index].cues.bits : 1 << 40
  }

  private func shapes(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    var shapes: UInt64 = 0
    for offset in [-1, 1] {
      let at = index + offset
      shapes =
        shapes << 6
        | (sentence.contains(at)
          ? context.shape(at) << 3 | UInt64(tokens[at].kind.rawValue) : 63)
    }
    return shapes
  }
}
