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
    tagging = WeightTable(base)
    parsing = WeightTable(base + Self.sizes.tagging)
    relating = WeightTable(base + Self.sizes.tagging + Self.sizes.parsing)
  }

  /// The syntax of these tokens, taken as one sentence.
  package func tree(_ text: TokenizedText, _ range: Range<Int>) -> SyntaxTree {
    tree(WordForms(text, range))
  }

  /// The syntax of a sentence of these forms.
  package func tree(_ forms: WordForms) -> SyntaxTree {
    let tags = tags(forms)
    let heads = heads(forms, tags)
    return SyntaxTree(tags: tags, heads: heads, relations: relations(forms, tags, heads))
  }

  private func tags(_ forms: WordForms) -> [PartOfSpeech] {
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(forms.count)
    var features = FeatureRows(bits: SpeechTagger.bits)
    for index in 0..<forms.count {
      features.removeAll()
      SpeechTagger.addFeatures(index, forms, tags, to: &features)
      tags.append(PartOfSpeech(rawValue: UInt8(tagging.best32(features)))!)
    }
    return tags
  }

  private func heads(_ forms: WordForms, _ tags: [PartOfSpeech]) -> [Int] {
    var state = ParserState(count: forms.count)
    var features = FeatureRows(bits: ParserState.bits)
    while !state.isFinal {
      features.removeAll()
      state.addFeatures(forms, tags, to: &features)
      let scores = parsing.pair(features)
      var best = (transition: ParserState.Transition.shift, score: state.allows(.shift) ? 0 : Int16.min)
      if state.allows(.left), scores[0] > best.score { best = (.left, scores[0]) }
      if state.allows(.right), scores[1] > best.score { best = (.right, scores[1]) }
      state.take(best.transition)
    }
    return Array(state.heads[..<forms.count])
  }

  private func relations(_ forms: WordForms, _ tags: [PartOfSpeech], _ heads: [Int]) -> [Relation] {
    var first = [Int](repeating: -1, count: forms.count + 1)
    for token in heads.indices.reversed() { first[heads[token]] = token }
    var features = FeatureRows(bits: RelationFeatures.bits)
    return heads.indices.map { token in
      if heads[token] == forms.count { return .root }
      features.removeAll()
      RelationFeatures.add(token, heads[token], forms, tags, first: first, to: &features)
      return Relation(rawValue: UInt8(relating.best32(features)))!
    }
  }
}
