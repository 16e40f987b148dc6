import Article

/// The features of a token by which a name is told, each as the number of a row of weights.
///
/// Words, shapes and affixes around the token, what the lists say of them, the run of capitalised words it
/// stands in, and what the rest of the article shows of the word.
struct NameFeatures {
  /// How many rows of weights there are: a power of two. Features share rows by chance.
  static let rowBits: UInt64 = 18

  /// How many tokens before and behind a token its features look at.
  private static let reach = 2
  /// More than a token has features.
  private static let mostRows = 224

  let context: NameContext
  /// What is looked at of each token of ``sentence``, with two borders before and behind.
  private var signs: [Signs] = []
  /// The sentence that ``read(_:)`` read last.
  private var sentence = 0..<0

  init(_ context: NameContext) { self.context = context }

  /// What the features of a token and of its neighbours look at.
  private struct Signs {
    /// The word, or what stands for a number, a mark or the border of the sentence.
    var key: UInt64
    var cues: UInt64 = 1 << 40
    /// The class of the word as it is written; 0 without one.
    var wordClass: UInt64 = 1 << 40
    var suffix3: UInt64 = 1 << 40
    /// What the list of names says of the word, and its shape.
    var gazetteer: UInt64 = 64
    var known: UInt64 = 64
    /// Shape and kind together.
    var form: UInt64 = 63

    /// The border of the sentence.
    static func border(_ key: UInt64) -> Signs { Signs(key: key) }
  }

  /// Reads a sentence, whose tokens' rows can then be appended.
  mutating func read(_ sentence: Range<Int>) {
    self.sentence = sentence
    signs.removeAll(keepingCapacity: true)
    signs.append(.border(5))
    signs.append(.border(3))
    for index in sentence {
      let word = context.words[index]
      let token = context.text.tokens[index]
      let shape = context.shape(index)
      let isSmall = token.shape == .lower && !context.isFlat[index]
      let key: UInt64 =
        switch token.kind {
        case .word: token.key.bits
        case .number: 0x1_0000 | UInt64(min(token.span.count, 5))
        case .punctuation where token.key == .apostrophe: 0x2_0027
        case .punctuation, .quotationMark, .other:
          0x2_0000 | UInt64(context.text.text.utf8[token.span.start])
        }
      signs.append(
        Signs(
          key: key, cues: word.cues.bits, wordClass: isSmall ? word.classes.small : word.classes.capital,
          suffix3: word.suffix3, gazetteer: UInt64(word.gazetteer.rawValue) | shape << 4,
          known: UInt64(context.known[index].subtracting(.nobody).rawValue),
          form: shape << 3 | UInt64(token.kind.rawValue)))
    }
    signs.append(.border(7))
    signs.append(.border(11))
  }

  /// Appends the rows of the token at `index` of the sentence read last.
  func append(_ index: Int, to rows: inout [UInt32]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.mostRows) { room in
      var count = 0
      signs.withUnsafeBufferPointer { signs in
        write(index, signs) { template, a, b in
          room[count] = UInt32(truncatingIfNeeded: FeatureRows.row(template, a, b, shift: 64 - Self.rowBits))
          count += 1
        }
      }
      rows.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[..<count]))
    }
  }

  /// What the weights of the model say of the token at `index` of the sentence read last, for each label.
  func emission(_ index: Int, _ model: NameModel) -> SIMD8<Int32> {
    var sum = NameModel.Sum(model)
    signs.withUnsafeBufferPointer { signs in write(index, signs) { sum.add($0, $1, $2) } }
    return sum.columns
  }

  /// Calls `each` with the template and the values of each feature of the token at `index`.
  @inline(__always)
  private func write(
    _ index: Int, _ signs: UnsafeBufferPointer<Signs>, _ each: (UInt64, UInt64, UInt64) -> Void
  ) {
    // A single sentence has no article around it that would tell more, and is of another kind of text.
    let isAlone = context.text.sentences.count == 1
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      each(template, a, b)
      if isAlone { each(template | 128, a, b) }
    }
    let word = context.words[index]
    let at = index - sentence.lowerBound + Self.reach
    let (here, last, next) = (signs[at], signs[at - 1], signs[at + 1])
    let (lastButOne, nextButOne) = (signs[at - 2], signs[at + 2])
    let itself = here.key
    let shape = context.shape(index)
    let state = shape << 2 | (context.isDue[index] ? 1 : 0) | (context.isHeadline[index] ? 2 : 0)
    let (before, after) = (last.key, next.key)
    add(1, itself)
    add(2, before)
    add(3, after)
    add(4, lastButOne.key)
    add(5, nextButOne.key)
    add(6, itself, before)
    add(7, itself, after)
    add(8, state)
    add(9, last.form << 6 | next.form, state)
    add(10, word.prefix3, shape)
    add(11, word.suffix2, shape)
    add(12, word.suffix3, shape)
    add(13, word.suffix4, shape)
    // What the lists say.
    let gazetteer = UInt64(word.gazetteer.rawValue)
    add(14, gazetteer, state)
    add(15, gazetteer << 8 | last.gazetteer, shape)
    add(16, gazetteer << 8 | next.gazetteer, shape)
    add(17, here.cues, state)
    add(18, last.cues, state)
    add(19, next.cues, state)
    add(20, last.cues &* 8191 &+ here.cues, next.cues)
    add(32, here.known, shape)
    add(33, here.known, last.known)
    add(34, here.known, next.known)
    add(35, here.known, last.cues)
    // The run of capitalised words.
    let (start, end) = (Int(context.runStart[index]), Int(context.runEnd[index]))
    let offset = Self.reach - sentence.lowerBound
    let (beforeRun, firstOfRun) = (signs[start - 1 + offset], signs[start + offset])
    let (lastOfRun, behindRun) = (signs[end - 1 + offset], signs[end + offset])
    let place = UInt64(min(index - start, 3)) << 4 | UInt64(min(end - 1 - index, 3)) << 2
    add(21, beforeRun.key, place)
    add(22, behindRun.key, place)
    add(23, firstOfRun.key, place | (index == start ? 1 : 0))
    add(24, place, state)
    add(25, beforeRun.cues &* 8191 &+ behindRun.cues, place)
    add(26, firstOfRun.cues, place | shape << 6)
    add(27, lastOfRun.key, place)
    // The rest of the article.
    let evidence = UInt64(word.evidence.rawValue)
    add(28, evidence, state)
    var bits = evidence
    while bits != 0 {
      add(29, bits & (0 &- bits), shape)
      bits &= bits &- 1
    }
    add(30, evidence & 0b11, gazetteer << 8 | state)
    add(31, evidence & 0b1111_1100, gazetteer)
    // More of what stands around.
    add(36, before, lastButOne.key)
    add(37, after, nextButOne.key)
    add(38, last.suffix3, shape)
    add(39, next.suffix3, shape)
    add(40, gazetteer << 8 | last.gazetteer, next.gazetteer << 8 | shape)
    add(41, lastButOne.cues, last.cues)
    add(42, nextButOne.cues, next.cues)
    // Classes of words, from coarse to fine.
    let own = here.wordClass
    if own != 0 {
      add(50, own, shape)
      add(51, own & 0x3FF, shape)
      add(52, own & 0x3F, shape)
      add(53, own & 0xF, state)
    }
    if last.wordClass != 0 {
      add(54, last.wordClass, shape)
      add(55, last.wordClass & 0x3F, shape)
    }
    if next.wordClass != 0 {
      add(56, next.wordClass, shape)
      add(57, next.wordClass & 0x3F, shape)
    }
    add(58, own & 0x3FF, last.wordClass & 0x3FF)
    add(59, own & 0x3FF, next.wordClass & 0x3FF)
    if beforeRun.wordClass != 0 { add(60, beforeRun.wordClass & 0x3FF, place) }
    if behindRun.wordClass != 0 { add(61, behindRun.wordClass & 0x3FF, place) }
    if end - start > 1 { add(62, lastOfRun.wordClass & 0x3FF, place) }
    guard context.isFlat[index] else { return }
    // Where capitals tell nothing words and their neighbours count for more.
    add(43, word.key.bits)
    add(44, before)
    add(45, after)
    add(46, word.key.bits, before)
    add(47, word.key.bits, after)
    add(48, word.prefix3, word.suffix3)
    add(49, gazetteer << 8 | last.cues, next.gazetteer)
  }
}
