/// Reads the syntax of sentences with trained linear models: parts of speech, heads, relations.
///
/// Greedy at every step; a sentence costs O(tokens).
package struct SyntaxReader: TrainedModel {
  package static let kind = "syntax"
  package static let version = 2
  /// The bytes of the three tables, one after the other.
  package static let count = sizes.tagging + sizes.parsing + sizes.relating

  private static let sizes = (
    tagging: 16 << SpeechTagger.bits, parsing: 2 << ParserState.bits, relating: 16 << RelationFeatures.bits
  )

  private let tagging: WeightTable
  private let parsing: WeightTable
  private let relating: WeightTable

  package init(_ weights: Weights) {
    let base = weights.start
    tagging = WeightTable(base, bits: SpeechTagger.bits)
    parsing = WeightTable(base + Self.sizes.tagging, bits: ParserState.bits)
    relating = WeightTable(base + Self.sizes.tagging + Self.sizes.parsing, bits: RelationFeatures.bits)
  }

  /// The syntax of these tokens, taken as one sentence.
  package func tree(_ text: TokenizedText, _ range: Range<Int>) -> SyntaxTree {
    Self.trees([(self, WordForms(text, range))])[0]
  }

  /// The syntax of sentences, each by its reader.
  ///
  /// Of many at a time it costs less: the tables, of which each fills a cache, are gone through one after the other.
  static func trees(_ sentences: [(reader: SyntaxReader, forms: WordForms)]) -> [SyntaxTree] {
    let tags = sentences.map { $0.reader.tags($0.forms) }
    let words = zip(sentences, tags).map { TaggedWords($0.forms, $1) }
    let heads = zip(sentences, words).map { $0.reader.heads($1) }
    return sentences.indices.map { index in
      let relations = sentences[index].reader.relations(words[index], heads[index])
      return SyntaxTree(tags: tags[index], heads: heads[index], relations: relations)
    }
  }

  private func tags(_ forms: WordForms) -> [PartOfSpeech] {
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(forms.count)
    for index in 0..<forms.count {
      // The treebank has such words whole.
      if forms[index].isJoined {
        tags.append(.adjective)
        continue
      }
      var sums = WeightTable.LabelSums(tagging)
      SpeechTagger.addFeatures(index, forms, tags, to: &sums)
      tags.append(PartOfSpeech(rawValue: UInt8(sums.best))!)
    }
    return tags
  }

  private func heads(_ words: TaggedWords) -> [Int] {
    var state = ParserState(words)
    while !state.isFinal {
      var scores = WeightTable.PairSum(parsing)
      state.addFeatures(to: &scores)
      var best = (transition: ParserState.Transition.shift, score: state.allows(.shift) ? 0 : Int32.min)
      if state.allows(.left), scores.second > best.score { best = (.left, scores.second) }
      if state.allows(.right), scores.third > best.score { best = (.right, scores.third) }
      state.take(best.transition)
    }
    return state.heads
  }

  private func relations(_ words: TaggedWords, _ heads: [Int]) -> [Relation] {
    var first = [Int](repeating: -1, count: words.count + 1)
    for token in heads.indices.reversed() { first[heads[token]] = token }
    var relations: [Relation] = []
    relations.reserveCapacity(words.count)
    for token in 0..<words.count {
      guard heads[token] < words.count else {
        relations.append(.root)
        continue
      }
      var sums = WeightTable.LabelSums(relating)
      RelationFeatures.add(token, heads[token], words, first: first, to: &sums)
      relations.append(Relation(rawValue: UInt8(sums.best))!)
    }
    return relations
  }
}
