/// An averaged perceptron over rows of weights, for decisions among a few labels.
///
/// Freund & Schapire, "Large margin classification using the perceptron algorithm", 1999.
struct Perceptron {
  private(set) var weights: [Float]
  private var late: [Float]  // sums of updates × their time
  private var time: Float = 1
  let width: Int

  /// All weights zero.
  init(rows: Int, width: Int) {
    self.width = width
    weights = Array(repeating: 0, count: rows * width)
    late = weights
  }

  /// The score of each label into `scores`.
  @inline(__always)
  func score(_ rows: [UInt32], into scores: inout [Float]) {
    for label in 0..<width { scores[label] = 0 }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for row in rows {
          let base = Int(row) * width
          for label in 0..<width { scores[label] += weights[base + label] }
        }
      }
    }
  }

  /// A decision is made: time goes on.
  @inline(__always)
  mutating func tick() { time += 1 }

  /// Learns that `right` is right where `wrong` was taken.
  mutating func update(_ rows: some Sequence<UInt32>, right: Int, wrong: Int) {
    for row in rows {
      let base = Int(row) * width
      add(base + right, 1)
      add(base + wrong, -1)
    }
  }

  /// Changes one weight.
  mutating func add(_ row: UInt32, _ label: Int, _ change: Float) { add(Int(row) * width + label, change) }

  @inline(__always)
  private mutating func add(_ index: Int, _ change: Float) {
    weights[index] += change
    late[index] += change * time
  }

  /// The mean weights, row by row.
  var means: [Float] { weights.indices.map { weights[$0] - late[$0] / time } }
}

/// The forms in which weights are kept.
enum Quantised {
  /// Whole numbers of 8 bits; those larger than nearly all others are cut off.
  static func bytes(_ weights: [Float]) -> [Int8] { scaled(weights, to: 127) }

  /// Rows of 32 labels in 16 bytes, as `WeightTable.best32` reads them.
  static func nibbles(_ weights: [Float]) -> [Int8] {
    let scaled = scaled(weights, to: 7)
    return stride(from: 0, to: scaled.count, by: 2).map { index in
      let (even, odd) = (UInt8(scaled[index] + 8), UInt8(scaled[index + 1] + 8))
      return Int8(bitPattern: even | odd << 4)
    }
  }

  /// Of rows of four labels, how much higher the second and third weigh than the first, as `WeightTable.pair` reads them.
  static func pairs(_ weights: some RandomAccessCollection<Float>) -> [Float] {
    let weights = Array(weights)
    var pairs: [Float] = []
    for row in stride(from: 0, to: weights.count, by: 4) {
      pairs.append(weights[row + 1] - weights[row])
      pairs.append(weights[row + 2] - weights[row])
    }
    return pairs
  }

  private static func scaled(_ weights: [Float], to limit: Float) -> [Int8] {
    let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
    let top = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9999 / 10000)]
    print("  \(sizes.count) weights of \(weights.count), scaled by \(top)")
    return weights.map { Int8(max(-limit, min(limit, ($0 * limit / top).rounded()))) }
  }
}
