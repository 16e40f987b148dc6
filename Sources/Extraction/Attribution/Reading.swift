import Article

/// A text with what the rules of attribution look at: word classes, names and quotations by token.
package final class Reading: Sendable {
  /// The text.
  package let text: TokenizedText
  let names: [NameMention]
  let quotations: [Quotation]
  /// The stretches that are read as one sentence.
  package let passages: [Passage]
  /// The grammar of each block.
  let grammars: [Grammar]
  /// The classes of each token, by the grammar of its block.
  let classes: [Lexicon.Attributes]
  /// How many tokens the phrase of the grammar that begins here has; 1 for a single word.
  let phraseLength: [UInt8]
  /// The classes of that phrase.
  let phraseClasses: [Int: Lexicon.Attributes]
  /// The class of each token among words of like contexts; empty where no model asks for it.
  let wordClasses: [UInt64]
  private let quotationOfToken: [Int32]
  private let nameOfToken: [Int32]

  init(
    text: TokenizedText, names: [NameMention], quotations: [Quotation], grammars: [Grammar],
    wordClasses: [UInt64] = []
  ) {
    self.wordClasses = wordClasses
    self.text = text
    self.names = names
    self.quotations = quotations
    self.grammars = grammars
    passages = Passage.passages(of: text, quotations: quotations) { sentence in
      Self.namesSpeaker(sentence, text, grammars)
    }
    var ofQuotation = [Int32](repeating: -1, count: text.tokens.count)
    for (index, quotation) in quotations.enumerated() {
      for token in quotation.tokens { ofQuotation[token] = Int32(index) }
    }
    quotationOfToken = ofQuotation
    var ofName = [Int32](repeating: -1, count: text.tokens.count)
    for (index, name) in names.enumerated() {
      for token in name.tokens where token < ofName.count { ofName[token] = Int32(index) }
    }
    nameOfToken = ofName
    var classification = Classification(text)
    for (block, range) in text.blocks.enumerated() { classification.classify(range, text, grammars[block]) }
    classes = classification.classes
    phraseLength = classification.phraseLength
    phraseClasses = classification.phraseClasses
  }

  /// Whether a sentence is about who said the quotation before it: few words, with an aside between commas, before a cue
  /// behind which nothing is said, `X asked.`, `X, the mayor, shouted at Y`; or a cue and its source.
  private static func namesSpeaker(_ index: Int, _ text: TokenizedText, _ grammars: [Grammar]) -> Bool {
    let sentence = text.sentences[index]
    guard let first = sentence.first, text.tokens[first].isCapitalised else { return false }
    let grammar = grammars[text.blockOfSentence[index]]
    func cue(_ token: Int) -> (classes: Lexicon.Attributes, end: Int) {
      let match = grammar.cues.longestMatch(text.tokens, from: token, before: sentence.upperBound)
      return match.map { (grammar.cues.attributes($0.entry), $0.tokens.upperBound) } ?? (.none, token + 1)
    }
    // `Tanya X.`: where verbs may stand first.
    if grammar.word.headFirst != .none, cue(first).classes.contains(grammar.cue.inverted),
      sentence.count <= 8
    {
      return true
    }
    var words = 0
    var isAside = false
    for token in sentence.dropFirst().prefix(24) {
      if text.tokens[token].key == Mark.comma {
        isAside.toggle()
        continue
      }
      guard text.tokens[token].kind == .word || isAside else { return false }
      if isAside { continue }
      words += 1
      let (classes, next) = cue(token)
      guard classes.contains(grammar.cue.inverted) else {
        if words == 6 { return false }
        continue
      }
      guard next < sentence.upperBound, text.tokens[next].kind == .word else {
        return next == sentence.upperBound || text.tokens[next].key != Mark.colon
      }
      // `"Why?" X asked the members.`
      if classes.contains(grammar.cue.questioned), first >= 2, text.tokens[first - 2].key == Mark.question {
        return true
      }
      let following = grammar.words.attributes(text.tokens[next].key)
      let word = grammar.word
      return !following.contains(word.that)
        && following.contains(word.preposition.union(word.subordinate).union(word.topic).union(word.time))
    }
    return false
  }

  /// The classes of words and phrases, in the making.
  private struct Classification {
    var classes: [Lexicon.Attributes]
    var phraseLength: [UInt8]
    var phraseClasses: [Int: Lexicon.Attributes] = [:]

    init(_ text: TokenizedText) {
      classes = Array(repeating: .none, count: text.tokens.count)
      phraseLength = Array(repeating: 1, count: text.tokens.count)
    }

    /// Whether a word is written in capitals and the one beside it is not: `the [WHO] said`.
    private func isAbbreviation(_ index: Int, of text: TokenizedText, in block: Range<Int>) -> Bool {
      guard text.tokens[index].shape == .capitals, text.tokens[index].span.count > 2 else { return false }
      let beside = [index - 1, index + 1].filter { block.contains($0) && text.tokens[$0].kind == .word }
      return beside.contains { text.tokens[$0].shape != .capitals }
    }

    mutating func classify(_ range: Range<Int>, _ text: TokenizedText, _ grammar: Grammar) {
      let word = grammar.word
      let pronouns = word.relative.union(word.pronoun).union(word.speaker)
      for index in range {
        var own = grammar.words.attributes(text.tokens[index].key)
        if own.contains(pronouns), isAbbreviation(index, of: text, in: range) { own = .none }
        classes[index] = classes[index].union(own)
        guard let match = grammar.words.longestMatch(text.tokens, from: index, before: range.upperBound),
          match.tokens.count > 1
        else { continue }
        let attributes = grammar.words.attributes(match.entry)
        phraseLength[index] = UInt8(clamping: match.tokens.count)
        phraseClasses[index] = attributes
        if attributes.contains(word.adverb) {
          for token in match.tokens { classes[token] = classes[token].union(word.adverb) }
        }
      }
    }
  }

  /// The index of the passage in which a token stands.
  ///
  /// Complexity: O(log passages).
  func passageIndex(ofToken index: Int) -> Int {
    passages.partitioningIndex { $0.tokens.upperBound > index }
  }

  /// What is learned of the language of the passage at `index`.
  func learned(_ index: Int) -> LearnedReader? { grammars[passages[index].block].learned }

  func token(_ index: Int) -> Token { text.tokens[index] }
  func key(_ index: Int) -> WordKey { text.tokens[index].key }
  func has(_ index: Int, _ classes: Lexicon.Attributes) -> Bool { self.classes[index].contains(classes) }
  func isComma(_ index: Int) -> Bool { text.tokens[index].key == Mark.comma }
  func isWord(_ index: Int) -> Bool { text.tokens[index].kind == .word }

  /// The quotation in which this token stands.
  func quotation(_ token: Int) -> Int? {
    let index = quotationOfToken[token]
    return index < 0 ? nil : Int(index)
  }
  /// The name in which this token stands.
  func name(_ token: Int) -> Int? {
    let index = nameOfToken[token]
    return index < 0 ? nil : Int(index)
  }

  /// How many tokens a phrase of one of these classes has that begins here; 0 when there is none.
  func phrase(_ index: Int, _ classes: Lexicon.Attributes) -> Int {
    if phraseLength[index] > 1, let own = phraseClasses[index], own.contains(classes) {
      return Int(phraseLength[index])
    }
    return has(index, classes) ? 1 : 0
  }
}
