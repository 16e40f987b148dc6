/// The weights of a linear-chain tagger of names: rows of eight 8-bit weights, one a label.
///
/// First the rows of the features (see ``NameFeatures/rowBits``), then eight rows of transitions, from the label of
/// the row to that of the column. The eighth of each is unused. The last row holds the ``ConfidenceMap``.
package struct NameModel: TrainedModel {
  package static let kind = "names"
  package static let version = 4
  /// Rows of weights, transitions among them.
  package static let rows = 1 << Int(NameFeatures.rowBits) + 8
  package static let count = rows * 8 + ConfidenceMap.knots.count
  /// What a weight of 1 is as a number of 8 bits.
  package static let scale: Float = 32
  private let weights: Weights
  /// How often names of some confidence are right.
  let confidence: ConfidenceMap

  /// Those from each label to the others, and those to each from the others; what may not follow is out of reach.
  private let (from, to): ([SIMD8<Int32>], [SIMD8<Int32>])

  package init(_ weights: Weights) {
    self.weights = weights
    confidence = ConfidenceMap(
      bytes: UnsafeRawBufferPointer(start: weights.start + Self.rows * 8, count: ConfidenceMap.knots.count))
    let from = (0..<7).map { from in
      let offset = (from + (1 << Int(NameFeatures.rowBits))) * 8
      var row = SIMD8<Int32>(
        truncatingIfNeeded: weights.start.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int8>.self))
      for to in 0..<8 where to == 7 || !Self.allows(from, to) { row[to] = -10_000_000 }
      return row
    }
    self.from = from
    to = (0..<7).map { to in
      var column = SIMD8<Int32>(repeating: -10_000_000)
      for row in 0..<7 { column[row] = from[row][to] }
      return column
    }
  }

  /// The labels of a stretch of tokens, and how far the best sequence of each is from being outside.
  ///
  /// - Parameter emissions: what speaks for each label at each token: its ``Sum``.
  func labels(_ emissions: [SIMD8<Int32>]) -> [(label: NameLabel, margin: Int32)] {
    guard !emissions.isEmpty else { return [] }
    return withUnsafeTemporaryAllocation(of: Step.self, capacity: emissions.count) { steps in
      var scores = SIMD8<Int32>(repeating: 0)
      for (token, emission) in emissions.enumerated() {
        let (best, from) = step(scores, isFirst: token == 0)
        scores = best &+ emission
        steps.initializeElement(at: token, to: Step(scores: scores, from: from, emission: emission))
      }
      return trace(UnsafeBufferPointer(steps))
    }
  }

  /// What is known of a token on the way ahead, for each label.
  private struct Step {
    /// The best score of a sequence up to here.
    var scores: SIMD8<Int32>
    /// The label before in that sequence.
    var from: SIMD8<Int32>
    var emission: SIMD8<Int32>
  }

  /// Adds up the weights of a token's features, at most 256: 16 bits hold their sum.
  struct Sum {
    private let weights: UnsafeRawPointer
    private var sum = SIMD8<Int16>(repeating: 0)

    init(_ model: NameModel) { weights = model.weights.start }

    /// Adds the weights of the feature that `template` has the values `a` and `b`.
    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      let row = FeatureRows.row(template, a, b, shift: 64 - NameFeatures.rowBits)
      let eight = weights.loadUnaligned(fromByteOffset: row &* 8, as: SIMD8<Int8>.self)
      sum &+= SIMD8<Int16>(truncatingIfNeeded: eight)
    }

    /// The sum of each column.
    var columns: SIMD8<Int32> { SIMD8<Int32>(truncatingIfNeeded: sum) }
  }

  /// The best score of each label at a token, given those at the one before, and the label it comes from; of equals the first.
  @inline(__always)
  private func step(_ scores: SIMD8<Int32>, isFirst: Bool) -> (best: SIMD8<Int32>, from: SIMD8<Int32>) {
    // Each score stands above the number of its label, counted from behind.
    var best = SIMD8<Int32>(repeating: -1_000_000 << 3 | 7)
    for label in 0..<(isFirst ? 1 : 7) {
      let candidate = (from[label] &+ SIMD8(repeating: scores[label])) &<< 3 | Int32(7 - label)
      best = pointwiseMax(best, candidate)
    }
    return (best &>> 3, 7 &- best & 7)
  }

  /// Whether the label `to` may stand behind `from`: a name goes on only behind its own kind.
  @inline(__always)
  package static func allows(_ from: Int, _ to: Int) -> Bool {
    to == 0 || to & 1 == 1 || from == to || from == to - 1
  }

  /// The best sequence, and how far each label in it is from the best sequence with a label of another kind there.
  private func trace(_ steps: UnsafeBufferPointer<Step>) -> [(label: NameLabel, margin: Int32)] {
    let last = steps[steps.count - 1].scores
    var label = 0
    for other in 1..<7 where last[other] > last[label] { label = other }
    let top = last[label]
    // The best score of what follows, for each label of the token.
    var behind = SIMD8<Int32>(repeating: 0)
    return [(label: NameLabel, margin: Int32)](unsafeUninitializedCapacity: steps.count) { labels, count in
      for token in stride(from: steps.count - 1, through: 0, by: -1) {
        let others = (steps[token].scores &+ behind).replacing(with: -1_000_000, where: Self.ofKind[label])
        (labels.baseAddress! + token).initialize(
          to: (NameLabel(rawValue: UInt8(label))!, top - max(-1_000_000, others.max())))
        label = Int(steps[token].from[label])
        let next = behind &+ steps[token].emission
        behind = SIMD8<Int32>(repeating: -1_000_000)
        for label in 0..<7 { behind = pointwiseMax(behind, to[label] &+ SIMD8(repeating: next[label])) }
      }
      count = steps.count
    }
  }

  /// For each label those of the same kind, and the unused one.
  private static let ofKind: [SIMDMask<SIMD8<Int32>>] = (0..<7).map { label in
    var mask = SIMDMask<SIMD8<Int32>>(repeating: false)
    for other in 0..<8 where other == 7 || (other + 1) / 2 == (label + 1) / 2 { mask[other] = true }
    return mask
  }
}
