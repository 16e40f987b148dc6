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
    cues = WeightTable(base)
    sources = WeightTable(base + (1 << CueFeatures.bits))
    judgements = WeightTable(base + (1 << CueFeatures.bits) + (1 << SourceCandidates.bits))
    pieces = WeightTable(base + Self.before)
    transitions = (0..<4).map { row in
      SIMD4<Int32>(
        truncatingIfNeeded: base.loadUnaligned(
          fromByteOffset: Self.before + (2 << PieceFeatures.bits) + row * 4, as: SIMD4<Int8>.self))
    }
  }

  /// How much speaks for this token being the head of a cue.
  package func cueScore(_ features: borrowing FeatureRows) -> Int { Int(cues.score(features)) }

  /// How likely an attribution with these features is right in all its pieces.
  func probability(_ features: borrowing FeatureRows) -> Float {
    1 / (1 + exponential(-Float(judgements.score(features)) / Self.scale))
  }

  /// The most likely source among the candidates, nil for none, and how likely it is.
  func source(_ candidates: SourceCandidates) -> (span: Range<Int>?, probability: Float) {
    var features = FeatureRows(bits: SourceCandidates.bits)
    candidates.addNone(to: &features)
    var scores = [Float(sources.score(features)) / Self.scale]
    for index in candidates.spans.indices {
      features.removeAll()
      candidates.add(index, to: &features)
      scores.append(Float(sources.score(features)) / Self.scale)
    }
    let top = scores.indices.max { scores[$0] < scores[$1] }!
    let sum = scores.reduce(0) { $0 + exponential($1 - scores[top]) }
    return (top == 0 ? nil : candidates.spans[top - 1], 1 / sum)
  }

  /// What each token of the passage is to the cue, and how far the best labels are from calling all tokens nothing.
  func labels(_ features: PieceFeatures) -> [Piece] {
    let count = features.passage.count
    var rows = FeatureRows(bits: PieceFeatures.bits)
    var back: [SIMD4<UInt8>] = []
    back.reserveCapacity(count)
    var scores = SIMD4<Int32>(repeating: 0)
    for token in 0..<count {
      rows.removeAll()
      features.add(token, to: &rows)
      let sums = pieces.pair(rows)
      let emission = SIMD4<Int32>(0, Int32(sums[0]), Int32(sums[1]), 0)
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
