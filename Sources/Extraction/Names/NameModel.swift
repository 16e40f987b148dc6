/// The weights of a linear-chain tagger of names: rows of eight 8-bit weights, one a label.
///
/// First the rows of the features (see ``NameFeatures/rowBits``), then eight rows of transitions, from the label of
/// the row to that of the column. The eighth of each is unused.
package struct NameModel: TrainedModel {
  package static let kind = "names"
  package static let version = 1
  package static let count = (1 << Int(NameFeatures.rowBits) + 8) * 8
  private let weights: Weights

  package init(_ weights: Weights) { self.weights = weights }

  /// The labels of a stretch of tokens, and how far the best sequence of each is from being outside.
  ///
  /// - Parameter rows: the rows of all tokens; those of token `i` are `rows[bounds[i]..<bounds[i + 1]]`.
  func labels(_ rows: [UInt32], bounds: [Int]) -> [(label: NameLabel, margin: Int32)] {
    let count = bounds.count - 1
    guard count > 0 else { return [] }
    var back = Array(repeating: UInt8(0), count: count * 8)
    var emissions: [SIMD8<Int32>] = []
    emissions.reserveCapacity(count)
    let weights = weights.start
    let transitions = (0..<8).map { row($0 + (1 << Int(NameFeatures.rowBits)), weights) }
    var scores = SIMD8<Int32>(repeating: 0)
    for token in 0..<count {
      var sum = SIMD8<Int16>(repeating: 0)
      for row in rows[bounds[token]..<bounds[token + 1]] {
        sum &+= SIMD8<Int16>(
          truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: Int(row) * 8, as: SIMD8<Int8>.self))
      }
      let emission = SIMD8<Int32>(truncatingIfNeeded: sum)
      emissions.append(emission)
      scores = Self.step(scores, transitions, isFirst: token == 0, emission, &back, token * 8)
    }
    return Self.trace(scores, back, emissions)
  }

  private func row(_ index: Int, _ weights: UnsafeRawPointer) -> SIMD8<Int32> {
    SIMD8<Int32>(truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: index * 8, as: SIMD8<Int8>.self))
  }

  /// The best score of each label at a token, given those at the one before.
  private static func step(
    _ scores: SIMD8<Int32>, _ transitions: [SIMD8<Int32>], isFirst: Bool, _ emission: SIMD8<Int32>,
    _ back: inout [UInt8], _ base: Int
  ) -> SIMD8<Int32> {
    var best = SIMD8<Int32>(repeating: -1_000_000)
    for from in 0..<(isFirst ? 1 : 7) {
      let candidate = transitions[from] &+ SIMD8<Int32>(repeating: scores[from])
      for to in 0..<7 where allows(from, to) && candidate[to] > best[to] {
        best[to] = candidate[to]
        back[base + to] = UInt8(from)
      }
    }
    return best &+ emission
  }

  /// Whether the label `to` may stand behind `from`: a name goes on only behind its own kind.
  @inline(__always)
  static func allows(_ from: Int, _ to: Int) -> Bool {
    to == 0 || to & 1 == 1 || from == to || from == to - 1
  }

  private static func trace(
    _ scores: SIMD8<Int32>, _ back: [UInt8], _ emissions: [SIMD8<Int32>]
  ) -> [(label: NameLabel, margin: Int32)] {
    var label = 0
    for other in 1..<7 where scores[other] > scores[label] { label = other }
    var labels: [(label: NameLabel, margin: Int32)] = []
    for token in stride(from: emissions.count - 1, through: 0, by: -1) {
      var second = Int32.min
      for other in 0..<7 where other != label { second = max(second, emissions[token][other]) }
      labels.append((NameLabel(rawValue: UInt8(label))!, emissions[token][label] - second))
      label = Int(back[token * 8 + label])
    }
    return labels.reversed()
  }
}
