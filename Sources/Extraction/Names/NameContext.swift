import Article

/// Everything about an article that the features of names look at, one entry a token.
struct NameContext {
  let text: TokenizedText
  let cues: NameCues
  private(set) var words: ArticleWords
  /// First word of a sentence, of a quotation or behind a dash or colon: a capital is due.
  private(set) var isDue: [Bool]
  /// In a sentence whose words are capitalised throughout, like many headlines.
  private(set) var isHeadline: [Bool]
  /// In a sentence whose capitals tell nothing: all of capitals, or of an article in small letters.
  private(set) var isFlat: [Bool]
  /// Where the run of capitalised tokens starts in which a token stands; itself for others.
  private(set) var runStart: [Int32]
  /// Where that run ends.
  private(set) var runEnd: [Int32]
  /// The known name that a token stands in.
  private(set) var known: [KnownName]

  init(_ text: TokenizedText, cues: NameCues, lists: NameLists) {
    self.text = text
    self.cues = cues
    words = ArticleWords(text, cues: cues, lists: lists)
    let count = text.tokens.count
    isDue = Array(repeating: false, count: count)
    isHeadline = Array(repeating: false, count: count)
    isFlat = Array(repeating: Self.isInSmallLetters(text), count: count)
    runStart = (0..<Int32(count)).map { $0 }
    runEnd = (0..<Int32(count)).map { $0 + 1 }
    known = Array(repeating: [], count: count)
    for sentence in text.sentences {
      markDue(sentence)
      markHeadline(sentence)
      markKnown(sentence)
      markRuns(sentence)
    }
    for sentence in text.sentences { gather(sentence) }
  }

  private mutating func markKnown(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard mayBeName(index),
        let match = cues.known.longestMatch(text.tokens, from: index, before: sentence.upperBound)
      else {
        index += 1
        continue
      }
      // `Who` is no abbreviation.
      if match.tokens.count == 1, words[index].cues.contains(cues.function),
        text.tokens[index].shape != .capitals
      {
        index += 1
        continue
      }
      let kinds = cues.known.attributes(match.entry)
      var name: KnownName = []
      if kinds.contains(cues.knownPlace) { name.insert(.place) }
      if kinds.contains(cues.knownOrganisation) { name.insert(.organisation) }
      if kinds.contains(cues.knownPerson) { name.insert(.person) }
      let isActor = !name.isEmpty
      if kinds.contains(cues.knownOther) { name.insert(.nobody) }
      if isActor, match.tokens.count > 1 { name.insert(.several) }
      for token in match.tokens { known[token] = name }
      if isActor { known[index].insert(.first) }
      index = match.tokens.upperBound
    }
  }

  private mutating func markDue(_ sentence: Range<Int>) {
    var due = true
    for index in sentence {
      switch text.tokens[index].kind {
      case .word:
        isDue[index] = due
        due = false
      case .number: due = false
      case .quotationMark: due = true
      case .punctuation:
        if text.tokens[index].key == .joint { continue }
        let byte = text.text.utf8[text.tokens[index].span.start]
        if byte == 0x3A || byte == 0x2D || byte == 0xE2 { due = true }
      case .other: break
      }
    }
  }

  private mutating func markHeadline(_ sentence: Range<Int>) {
    var capitalised = 0
    var capitals = 0
    var small = 0
    for index in sentence where text.tokens[index].kind == .word {
      switch text.tokens[index].shape {
      case .lower: small += 1
      case .capitals:
        capitals += 1
        capitalised += 1
      default: capitalised += 1
      }
    }
    guard capitalised >= 3, small * 2 <= capitalised else { return }
    for index in sentence { isHeadline[index] = true }
    guard small == 0, capitals * 5 >= capitalised * 4 else { return }
    for index in sentence { isFlat[index] = true }
  }

  /// Whether hardly a word of the text has a capital. Single letters (`I`) do not count.
  private static func isInSmallLetters(_ text: TokenizedText) -> Bool {
    var words = 0
    var capitalised = 0
    for token in text.tokens where token.kind == .word && token.span.count > 1 {
      words += 1
      if token.isCapitalised { capitalised += 1 }
    }
    return words >= 3 && capitalised * 50 < words
  }

  /// Whether the token can be of a name by its letters: it has a capital, or capitals tell nothing.
  @inline(__always)
  func mayBeName(_ index: Int) -> Bool {
    text.tokens[index].isCapitalised || isFlat[index] && text.tokens[index].kind == .word
  }

  /// The shape of the token as far as it tells something: one of its own where capitals tell nothing.
  @inline(__always)
  func shape(_ index: Int) -> UInt64 {
    isFlat[index] && text.tokens[index].shape != .none ? 6 : UInt64(text.tokens[index].shape.rawValue)
  }

  private mutating func markRuns(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      var end = index
      while end < sentence.upperBound, text.tokens[end].isCapitalised, text.tokens[end].kind == .word,
        !isFlat[end]
      {
        end += 1
      }
      for inner in index..<end {
        runStart[inner] = Int32(index)
        runEnd[inner] = Int32(end)
      }
      index = max(end, index + 1)
    }
  }

  private mutating func gather(_ sentence: Range<Int>) {
    for index in sentence where text.tokens[index].kind == .word {
      let token = text.tokens[index]
      guard token.isCapitalised else {
        if token.shape == .lower { words.note(.small, at: index) }
        continue
      }
      if isHeadline[index] { continue }
      var evidence: ArticleWords.Evidence = isDue[index] ? [] : .capital
      let (start, end) = (Int(runStart[index]), Int(runEnd[index]))
      if start > sentence.lowerBound {
        let before = words[start - 1].cues
        if before.contains(cues.locative) { evidence.insert(.located) }
        if before.contains(cues.title) { evidence.insert(.titled) }
        if before.contains(cues.speech) { evidence.insert(.speaks) }
        if end < sentence.upperBound, isBracket(start - 1, 0x28), isBracket(end, 0x29), end == start + 1 {
          evidence.insert(.bracketed)
        }
      }
      if end < sentence.upperBound, words[end].cues.contains(cues.speech) { evidence.insert(.speaks) }
      if index > start {
        let before = words[index - 1]
        if before.cues.contains(cues.title) { evidence.insert(.titled) }
        if words[start].cues.contains(cues.organisation) { evidence.insert(.ofOrganisation) }
        if before.cues.contains(cues.place) { evidence.insert(.ofPlace) }
        if before.gazetteer.contains(.person) { evidence.insert(.besideGivenName) }
      }
      if index + 1 < end, words[index + 1].gazetteer.contains(.person) { evidence.insert(.besideGivenName) }
      if end == start + 1 {
        if !isDue[index] { evidence.insert(.alone) }
      } else {
        if index == end - 1 { evidence.insert(.last) }
        if index == start, !isDue[index] { evidence.insert(.first) }
      }
      words.note(evidence, at: index)
    }
  }

  /// Whether a name at these tokens is only part of what names no actor: `dolar AS`, `bahasa Indonesia`.
  func isNoActor(_ tokens: Range<Int>) -> Bool {
    if known[tokens.lowerBound].isNobody { return true }
    return tokens.lowerBound > 0
      && isReference(tokens.lowerBound - 1, cues.noActor)
  }

  /// Whether the token may be a plain word of a name: with a capital, and no title, date, verb of saying or head of a body or place.
  func mayBePlainName(_ index: Int) -> Bool {
    text.tokens[index].shape == .capitalised && !words[index].cues.contains(cues.noPlainName)
  }

  /// Whether the list of references has the token at `index` with one of these attributes.
  func isReference(_ index: Int, _ attributes: Lexicon.Attributes) -> Bool {
    cues.references.attributes(text.tokens[index].key).contains(attributes)
  }

  /// Whether a phrase of the list of references begins at `index` that has one of these attributes.
  func isReferencePhrase(_ index: Int, _ attributes: Lexicon.Attributes) -> Bool {
    cues.references.attributes(text.tokens, from: index, before: text.tokens.count).contains(attributes)
  }

  /// Whether the token at `index` is this ASCII mark.
  func isBracket(_ index: Int, _ byte: UInt8) -> Bool {
    text.tokens[index].kind == .punctuation && text.text.utf8[text.tokens[index].span.start] == byte
  }
}
