import Article

/// Trained linear models that find cues and, for each, the tokens of its source and content.
package struct AttributionModel: TrainedModel {
  package static let kind = "attributions"
  package static let version = 1
  /// Those of the cues, then those of the pieces, then five rows of transitions.
  package static let count = (1 << CueFeatures.bits) + ((1 << PieceFeatures.bits) + 5) * 4

  /// What a token is to a cue.
  package enum Piece: UInt8, Sendable, CaseIterable {
    case none, source, cue, content
  }

  private let cues: WeightTable
  private let pieces: WeightTable
  private let transitions: [SIMD4<Int32>]

  package init(_ weights: Weights) {
    let base = weights.start
    cues = WeightTable(base, width: 1)
    pieces = WeightTable(base + (1 << CueFeatures.bits), width: 4)
    transitions = (0..<5).map { row in
      let offset = (1 << CueFeatures.bits) + ((1 << PieceFeatures.bits) + row) * 4
      return SIMD4<Int32>(
        truncatingIfNeeded: base.loadUnaligned(fromByteOffset: offset, as: SIMD4<Int8>.self))
    }
  }

  /// How much speaks for this token being the head of a cue.
  package func cueScore(_ features: FeatureRows) -> Int { Int(cues.score(features)) }

  /// What each token of the passage is to the cue with this head.
  package func labels(_ passage: PassageSyntax, cue: Int) -> [Piece] {
    let features = PieceFeatures(passage, cue: cue)
    var rows = FeatureRows(bits: PieceFeatures.bits)
    var back: [SIMD4<UInt8>] = []
    back.reserveCapacity(passage.count)
    var scores = SIMD4<Int32>(repeating: 0)
    for token in 0..<passage.count {
      rows.removeAll()
      features.add(token, to: &rows)
      let emission = SIMD4<Int32>(truncatingIfNeeded: pieces.scores4(rows))
      var best = token == 0 ? transitions[4] : transitions[0] &+ SIMD4(repeating: scores[0])
      var from = SIMD4<UInt8>(repeating: 0)
      if token > 0 {
        for label in 1..<4 {
          let candidate = transitions[label] &+ SIMD4(repeating: scores[label])
          let isBetter = candidate .> best
          best.replace(with: candidate, where: isBetter)
          for to in 0..<4 where isBetter[to] { from[to] = UInt8(label) }
        }
      }
      back.append(from)
      scores = best &+ emission
    }
    var label = 0
    for other in 1..<4 where scores[other] > scores[label] { label = other }
    var labels = [Piece](repeating: .none, count: passage.count)
    for token in stride(from: passage.count - 1, through: 0, by: -1) {
      labels[token] = Piece(rawValue: UInt8(label))!
      label = Int(back[token][label])
    }
    return labels
  }
}
