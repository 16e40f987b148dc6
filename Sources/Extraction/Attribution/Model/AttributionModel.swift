import Article

/// Trained linear models that find cues and, for each, its source and content, and judge the whole.
package struct AttributionModel: TrainedModel {
  package static let kind = "attributions"
  package static let version = 4
  /// Those of cues, of sources, of whole attributions, of pieces; behind those of the pieces stand four rows of four transitions.
  package static let count = before + (2 << PieceFeatures.bits) + 16

  /// What a token is to a cue.
  package enum Piece: UInt8, Sendable, CaseIterable {
    case none, cue, content
  }

  private let cues: WeightTable
  private let sources: WeightTable
  private let judgements: WeightTable
  private let pieces: WeightTable
  private let transitions: [SIMD4<Int32>]

  /// How many weights of one column the tables have that stand before those of the pieces.
  private static let before =
    (1 << CueFeatures.bits) + (1 << SourceCandidates.bits) + (1 << AttributionDraft.bits)
  /// What a weight of 1 is in the tables of cues, sources and whole attributions.
  package static let scale: Float = 24

  package init(_ weights: Weights) {
    let base = weights.start
    cues = WeightTable(base, bits: CueFeatures.bits)
    sources = WeightTable(base + (1 << CueFeatures.bits), bits: SourceCandidates.bits)
    judgements = WeightTable(
      base + (1 << CueFeatures.bits) + (1 << SourceCandidates.bits), bits: AttributionDraft.bits)
    pieces = WeightTable(base + Self.before, bits: PieceFeatures.bits)
    transitions = (0..<4).map { row in
      SIMD4<Int32>(
        truncatingIfNeeded: base.loadUnaligned(
          fromByteOffset: Self.before + (2 << PieceFeatures.bits) + row * 4, as: SIMD4<Int8>.self))
    }
  }

  /// How much speaks for this token being the head of a cue.
  func cueScore(_ token: Int, _ passage: PassageSyntax) -> Int {
    var score = WeightTable.Sum(cues)
    CueFeatures.add(token, passage, to: &score)
    return Int(score.sum)
  }

  /// How likely this one of the drafts of a passage is right in all its pieces.
  func probability(
    _ draft: AttributionDraft, among drafts: [AttributionDraft], _ passage: PassageSyntax
  ) -> Float {
    var score = WeightTable.Sum(judgements)
    draft.add(passage, among: drafts, to: &score)
    return 1 / (1 + exponential(-Float(score.sum) / Self.scale))
  }

  /// The most likely source among the candidates, nil for none, and how likely it is.
  func source(_ candidates: SourceCandidates) -> (span: Range<Int>?, probability: Float) {
    var scores: [Float] = []
    scores.reserveCapacity(candidates.spans.count + 1)
    var none = WeightTable.Sum(sources)
    candidates.addNone(to: &none)
    scores.append(Float(none.sum) / Self.scale)
    for index in candidates.spans.indices {
      var score = WeightTable.Sum(sources)
      candidates.add(index, to: &score)
      scores.append(Float(score.sum) / Self.scale)
    }
    let top = scores.indices.max { scores[$0] < scores[$1] }!
    let sum = scores.reduce(0) { $0 + exponential($1 - scores[top]) }
    return (top == 0 ? nil : candidates.spans[top - 1], 1 / sum)
  }

  /// What each token of the passage is to the cue, and how far the best labels are from calling all tokens nothing.
  func labels(_ features: PieceFeatures) -> [Piece] {
    let count = features.passage.count
    var back: [SIMD4<UInt8>] = []
    back.reserveCapacity(count)
    var scores = SIMD4<Int32>(repeating: 0)
    for token in 0..<count {
      var sums = WeightTable.PairSum(pieces)
      features.add(token, to: &sums)
      let emission = SIMD4<Int32>(0, sums.second, sums.third, 0)
      var best = token == 0 ? transitions[3] : transitions[0] &+ SIMD4(repeating: scores[0])
      var from = SIMD4<UInt8>(repeating: 0)
      if token > 0 {
        for label in 1..<3 {
          let candidate = transitions[label] &+ SIMD4(repeating: scores[label])
          let isBetter = candidate .> best
          best.replace(with: candidate, where: isBetter)
          for to in 0..<3 where isBetter[to] { from[to] = UInt8(label) }
        }
      }
      back.append(from)
      scores = best &+ emission
    }
    var label = 0
    for other in 1..<3 where scores[other] > scores[label] { label = other }
    var labels = [Piece](repeating: .none, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      labels[token] = Piece(rawValue: UInt8(label))!
      label = Int(back[token][label])
    }
    return labels
  }
}
