/// Reads the syntax of sentences with trained linear models: parts of speech, heads, relations.
///
/// Greedy at every step; a sentence costs O(tokens).
package struct SyntaxReader: TrainedModel {
  package static let kind = "syntax"
  package static let version = 1
  /// Those of the three tables, one after the other.
  package static let count =
    (1 << SpeechTagger.bits) * 32 + (1 << ParserState.bits) * 4 + (1 << RelationFeatures.bits) * 32

  private let tagging: WeightTable
  private let parsing: WeightTable
  private let relating: WeightTable

  package init(_ weights: Weights) {
    let base = weights.start
    tagging = WeightTable(base, width: 32)
    parsing = WeightTable(base + (1 << SpeechTagger.bits) * 32, width: 4)
    relating = WeightTable(base + (1 << SpeechTagger.bits) * 32 + (1 << ParserState.bits) * 4, width: 32)
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
      let scores = parsing.scores4(features)
      var best: ParserState.Transition?
      for transition in ParserState.Transition.allCases
      where state.allows(transition) && (best == nil || scores[transition.rawValue] > scores[best!.rawValue])
      {
        best = transition
      }
      state.take(best!)
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
