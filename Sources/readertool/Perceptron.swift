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

  /// The mean weights, scaled to 8 bits.
  func quantised() -> [Int8] {
    let mean = weights.indices.map { weights[$0] - late[$0] / time }
    let sizes = mean.map(abs).filter { $0 > 0 }.sorted()
    let top = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
    print("  \(sizes.count) weights of \(weights.count), scaled by \(top)")
    return mean.map { Int8(max(-127, min(127, ($0 * 100 / top).rounded()))) }
  }
}
