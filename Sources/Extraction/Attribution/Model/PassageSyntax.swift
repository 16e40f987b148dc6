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
  /// The sentence of each.
  let sentence: [Int]
  /// The relations of its dependents before and behind it, a bit each.
  let before: [UInt32]
  let behind: [UInt32]
  /// The key of each word; of marks, what they are.
  let keys: [UInt64]
  /// What each word is about: the attributes of the list `senses`.
  let senses: [UInt64]
  /// The first token of what hangs on each, itself included, and the end of it: trees have no crossing branches.
  let first: [Int]
  let end: [Int]
  /// How many commas, quotation marks… stand before each token, to count those between two.
  let marks: [SIMD4<UInt16>]

  /// The syntax of the passage at `index`.
  package init(_ reading: Reading, _ index: Int, _ syntax: SyntaxReader, _ senses: Lexicon) {
    let passage = reading.passages[index]
    self.reading = reading
    tokens = passage.tokens
    grammar = reading.grammars[passage.block]
    isHeading = reading.text.kinds[passage.block] == .heading
    var tags: [PartOfSpeech] = []
    var heads: [Int] = []
    var relations: [Relation] = []
    var sentence: [Int] = []
    var keys: [UInt64] = []
    var about: [UInt64] = []
    var next = reading.text.sentenceIndex(ofToken: tokens.lowerBound)
    while next < reading.text.sentences.count,
      reading.text.sentences[next].lowerBound < tokens.upperBound
    {
      let range = reading.text.sentences[next].clamped(to: tokens)
      let base = range.lowerBound - tokens.lowerBound
      let forms = WordForms(reading.text, range)
      let tree = syntax.tree(forms)
      tags += tree.tags
      heads += tree.heads.map { $0 == tree.count ? -1 : base + $0 }
      relations += tree.relations
      keys += forms.key
      for index in range { about.append(senses.attributes(reading.text.tokens[index].key).bits) }
      sentence += Array(repeating: next, count: range.count)
      next += 1
    }
    var before = [UInt32](repeating: 0, count: tags.count)
    var behind = before
    var first = Array(tags.indices)
    var end = tags.indices.map { $0 + 1 }
    for token in tags.indices {
      var node = heads[token]
      while node >= 0, token < first[node] {
        first[node] = token
        node = heads[node]
      }
    }
    for token in tags.indices.reversed() {
      var node = heads[token]
      while node >= 0, token >= end[node] {
        end[node] = token + 1
        node = heads[node]
      }
    }
    var marks: [SIMD4<UInt16>] = []
    var seen = SIMD4<UInt16>(repeating: 0)
    for token in tags.indices {
      let head = heads[token]
      if head >= 0 {
        let bit = UInt32(1) << UInt32(relations[token].rawValue)
        if token < head { before[head] |= bit } else { behind[head] |= bit }
      }
      marks.append(seen)
      switch tags[token] {
      case .comma: seen[0] += 1
      case .quotationMark: seen[1] += 1
      case .colon: seen[2] += 1
      default: if tags[token].isVerb { seen[3] += 1 }
      }
    }
    (self.tags, self.heads, self.relations, self.sentence) = (tags, heads, relations, sentence)
    (self.keys, self.senses, self.marks) = (keys, about, marks)
    (self.before, self.behind, self.first, self.end) = (before, behind, first, end)
  }

  /// How many tokens it has.
  package var count: Int { tags.count }

  func key(_ token: Int) -> UInt64 { token < 0 ? 3 : token < count ? keys[token] : 7 }
  func tag(_ token: Int) -> UInt64 { token < 0 ? 40 : token < count ? UInt64(tags[token].rawValue) : 41 }
  func relation(_ token: Int) -> UInt64 {
    token < 0 || token >= count ? 40 : UInt64(relations[token].rawValue)
  }
  func sense(_ token: Int) -> UInt64 { token < 0 || token >= count ? 0 : senses[token] }
  /// The class of a word among those of like contexts, and the wider one around that.
  func wordClass(_ token: Int) -> UInt64 {
    token < 0
      ? 1 << 40
      : token >= count
        ? 1 << 41
        : reading.wordClasses.isEmpty ? 0 : reading.wordClasses[tokens.lowerBound + token]
  }
  func wideClass(_ token: Int) -> UInt64 { wordClass(token) & 1023 }
  func head(_ token: Int) -> Int { token < 0 || token >= count ? -1 : heads[token] }

  /// The head of a token; -1 for the root of a sentence.
  package func headOfToken(_ token: Int) -> Int { heads[token] }

  /// The quotation in which a token stands.
  func quotation(_ token: Int) -> Int? {
    token < 0 || token >= count ? nil : reading.quotation(tokens.lowerBound + token)
  }

  /// 0 outside of names, else 1 to 4 by kind.
  func name(_ token: Int) -> UInt64 {
    guard token >= 0, token < count, let name = reading.name(tokens.lowerBound + token) else { return 0 }
    switch reading.names[name].kind {
    case .person: return 1
    case .organization: return 2
    case .place: return 3
    case .group: return 4
    }
  }

  /// What the lexicon of cues says of a word.
  func cueClasses(_ token: Int) -> UInt64 {
    token < 0 || token >= count ? 0 : grammar.cues.attributes(reading.key(tokens.lowerBound + token)).bits
  }

  /// The first dependent of `head` with one of the relations in `mask`.
  func dependent(_ head: Int, _ mask: UInt32) -> Int {
    guard (before[head] | behind[head]) & mask != 0 else { return -1 }
    for token in 0..<count where heads[token] == head && mask >> UInt32(relations[token].rawValue) & 1 == 1 {
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
