import Article

/// A passage with the syntax of its sentences, by token of the passage.
///
/// Places count from the first token of the passage; -1 stands for no token.
package final class PassageSyntax: Sendable {
  /// The text.
  package let reading: Reading
  /// The tokens of the passage.
  package let tokens: Range<Int>
  let isHeading: Bool
  let grammar: Grammar
  /// The part of speech of each token.
  let tags: [PartOfSpeech]
  /// The head of each; -1 for the root of a sentence.
  let heads: [Int]
  /// How each hangs on its head.
  let relations: [Relation]
  /// What features look at of each token, with borders before the first and behind the last.
  private let signs: [Signs]
  /// How many tokens a border stands for: no feature looks farther beyond the passage.
  private static let border = 4

  /// What features look at of a token.
  private struct Signs {
    /// The key of the word; of marks, what they are.
    var key: UInt64
    /// What it is about: the attributes of the list `senses`.
    var sense: UInt64 = 0
    var wordClass: UInt64
    /// What the lexicon of cues says of it.
    var cueClasses: UInt64 = 0
    /// How many commas, quotation marks, colons and verbs stand before it, to count those between two.
    var marks = SIMD4<UInt16>(repeating: 0)
    /// The relations of its dependents before and behind it, a bit each.
    var before: UInt32 = 0
    var behind: UInt32 = 0
    /// The first token of what hangs on it, itself included, and the end of it: trees have no crossing branches.
    var first: Int32 = -1
    var end: Int32 = -1
    /// Its first dependent not far before it; itself where there is none.
    var opening: Int32 = -1
    var sentence: Int32 = -1
    var quotation: Int32 = -1
    var head: Int32 = -1
    var tag: UInt8
    var relation: UInt8 = 40
    /// 0 outside of names, else 1 to 4 by kind.
    var name: UInt8 = 0
  }

  /// The syntax of the passage at `index`.
  package convenience init(_ reading: Reading, _ index: Int, _ syntax: SyntaxReader, _ senses: Lexicon) {
    let forms = Self.forms(reading, index)
    self.init(reading, index, forms, SyntaxReader.trees(forms.map { (syntax, $0) })[...], senses)
  }

  /// The syntax of passages, each by what is learned of its language; nil where nothing is.
  ///
  /// Costs less than to read one by one, see ``SyntaxReader/trees(_:)``.
  static func read(_ passages: Range<Int>, of reading: Reading) -> [PassageSyntax?] {
    var sentences: [(reader: SyntaxReader, forms: WordForms)] = []
    var bounds = [0]
    for index in passages {
      if let learned = reading.learned(index) {
        sentences += forms(reading, index).map { (learned.syntax, $0) }
      }
      bounds.append(sentences.count)
    }
    let trees = SyntaxReader.trees(sentences)
    return passages.enumerated().map { place, index in
      let own = bounds[place]..<bounds[place + 1]
      return reading.learned(index).map { learned in
        PassageSyntax(reading, index, sentences[own].map(\.forms), trees[own], learned.senses)
      }
    }
  }

  /// The forms of the sentences of the passage at `index`.
  private static func forms(_ reading: Reading, _ index: Int) -> [WordForms] {
    let (text, tokens) = (reading.text, reading.passages[index].tokens)
    return text.sentences[text.sentenceIndex(ofToken: tokens.lowerBound)...]
      .prefix { $0.lowerBound < tokens.upperBound }.map { WordForms(text, $0.clamped(to: tokens)) }
  }

  private init(
    _ reading: Reading, _ index: Int, _ sentences: [WordForms], _ trees: ArraySlice<SyntaxTree>,
    _ senses: Lexicon
  ) {
    let passage = reading.passages[index]
    self.reading = reading
    tokens = passage.tokens
    grammar = reading.grammars[passage.block]
    isHeading = reading.text.kinds[passage.block] == .heading
    var tags: [PartOfSpeech] = []
    var heads: [Int] = []
    var relations: [Relation] = []
    var signs: [Signs] = []
    tags.reserveCapacity(tokens.count)
    heads.reserveCapacity(tokens.count)
    relations.reserveCapacity(tokens.count)
    signs.reserveCapacity(tokens.count + 2 * Self.border)
    for _ in 0..<Self.border { signs.append(Signs(key: 3, wordClass: 1 << 40, tag: 40)) }
    for (number, (forms, tree)) in zip(sentences, trees).enumerated() {
      let base = forms.tokens.lowerBound - tokens.lowerBound
      for place in 0..<forms.count {
        let index = forms.tokens.lowerBound + place
        let key = reading.key(index)
        let head = tree.heads[place] == forms.count ? -1 : base + tree.heads[place]
        tags.append(tree.tags[place])
        heads.append(head)
        relations.append(tree.relations[place])
        signs.append(
          Signs(
            key: forms[place].key, sense: senses.attributes(key).bits,
            wordClass: reading.wordClasses.isEmpty ? 0 : reading.wordClasses[index],
            cueClasses: grammar.cues.attributes(key).bits,
            first: Int32(base + place), end: Int32(base + place + 1),
            opening: Int32(base + place), sentence: Int32(number),
            quotation: Int32(reading.quotation(index) ?? -1), head: Int32(head),
            tag: tree.tags[place].rawValue, relation: tree.relations[place].rawValue,
            name: reading.name(index).map { Self.number(reading.names[$0].kind) } ?? 0))
      }
    }
    for _ in 0..<Self.border { signs.append(Signs(key: 7, wordClass: 1 << 41, tag: 41)) }
    for token in tags.indices {
      var node = heads[token]
      while node >= 0, token < signs[node + Self.border].first {
        signs[node + Self.border].first = Int32(token)
        node = heads[node]
      }
    }
    for token in tags.indices.reversed() {
      var node = heads[token]
      while node >= 0, token >= signs[node + Self.border].end {
        signs[node + Self.border].end = Int32(token + 1)
        node = heads[node]
      }
    }
    var seen = SIMD4<UInt16>(repeating: 0)
    for token in tags.indices {
      let head = heads[token]
      if head >= 0 {
        let bit = UInt32(1) << UInt32(relations[token].rawValue)
        if token < head {
          signs[head + Self.border].before |= bit
          if head - token <= 16, signs[head + Self.border].opening == head {
            signs[head + Self.border].opening = Int32(token)
          }
        } else {
          signs[head + Self.border].behind |= bit
        }
      }
      signs[token + Self.border].marks = seen
      switch tags[token] {
      case .comma: seen[0] += 1
      case .quotationMark: seen[1] += 1
      case .colon: seen[2] += 1
      default: if tags[token].isVerb { seen[3] += 1 }
      }
    }
    (self.tags, self.heads, self.relations, self.signs) = (tags, heads, relations, signs)
  }

  /// How many tokens it has.
  package var count: Int { tags.count }

  @inline(__always)
  private func sign(_ token: Int) -> Signs { signs[token + Self.border] }

  func first(_ token: Int) -> Int { Int(sign(token).first) }
  func end(_ token: Int) -> Int { Int(sign(token).end) }
  func opening(_ token: Int) -> Int { Int(sign(token).opening) }
  func marks(_ token: Int) -> SIMD4<UInt16> { sign(token).marks }
  func before(_ token: Int) -> UInt32 { sign(token).before }
  func behind(_ token: Int) -> UInt32 { sign(token).behind }
  func sentence(_ token: Int) -> Int32 { sign(token).sentence }
  func key(_ token: Int) -> UInt64 { sign(token).key }
  func tag(_ token: Int) -> UInt64 { UInt64(sign(token).tag) }
  func relation(_ token: Int) -> UInt64 { UInt64(sign(token).relation) }
  func sense(_ token: Int) -> UInt64 { sign(token).sense }
  /// The class of a word among those of like contexts, and the wider one around that.
  func wordClass(_ token: Int) -> UInt64 { sign(token).wordClass }
  func wideClass(_ token: Int) -> UInt64 { wordClass(token) & 1023 }
  func head(_ token: Int) -> Int { Int(sign(token).head) }

  /// The head of a token; -1 for the root of a sentence.
  package func headOfToken(_ token: Int) -> Int { heads[token] }

  /// The quotation in which a token stands.
  func quotation(_ token: Int) -> Int? {
    let quotation = sign(token).quotation
    return quotation < 0 ? nil : Int(quotation)
  }

  /// 0 outside of names, else 1 to 4 by kind.
  func name(_ token: Int) -> UInt64 { UInt64(sign(token).name) }

  private static func number(_ kind: Actor.Kind) -> UInt8 {
    switch kind {
    case .person: 1
    case .organization: 2
    case .place: 3
    case .group: 4
    }
  }

  /// What the lexicon of cues says of a word.
  func cueClasses(_ token: Int) -> UInt64 { sign(token).cueClasses }

  /// The first dependent of `head` with one of the relations in `mask`.
  func dependent(_ head: Int, _ mask: UInt32) -> Int {
    guard (before(head) | behind(head)) & mask != 0 else { return -1 }
    for token in first(head)..<end(head)
    where heads[token] == head && mask >> UInt32(relations[token].rawValue) & 1 == 1 {
      return token
    }
    return -1
  }

  /// Whether a token may be the head of a cue.
  package func isCandidate(_ token: Int) -> Bool {
    guard quotation(token) == nil else { return false }
    return tags[token].isVerb || tags[token] == .colon || cueClasses(token) != 0
  }
}

extension Relation {
  /// Its bit in a set of relations.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}
