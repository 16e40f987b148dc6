import Extraction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A conditional random field over the labels of ``NameLabel``, trained by gradient descent with a step for each weight.
///
/// Lafferty, McCallum & Pereira, "Conditional random fields", ICML 2001; Duchi, Hazan & Singer, "Adaptive subgradient methods",
/// JMLR 2011.
struct LinearChain {
  typealias Vector = SIMD8<Float>

  /// Tokens with the rows of their features and their labels.
  struct Sample {
    var rows: [UInt32]
    /// Where the rows of each token start, and the end.
    var bounds: [Int]
    var labels: [UInt8]
  }

  private static let rate: Float = 0.1
  private static let labels = 7

  /// A row for each feature; the eighth of each is unused.
  private(set) var weights: [Vector]
  /// From the label of the row to that of the column.
  private(set) var transitions: [Vector]
  private var squares: [Vector]
  private var transitionSquares: [Vector]

  init(rows: Int) {
    weights = Array(repeating: .zero, count: rows)
    squares = Array(repeating: Vector(repeating: 1e-2), count: rows)
    transitions = Array(repeating: .zero, count: 8)
    transitionSquares = Array(repeating: Vector(repeating: 1e-2), count: 8)
  }

  /// Learns from a sample, which counts `weight` times, and returns minus the logarithm of its likelihood.
  mutating func learn(_ sample: Sample, weight: Float = 1) -> Float {
    let count = sample.labels.count
    guard count > 0 else { return 0 }
    var emissions = Array(repeating: Vector.zero, count: count)
    for token in 0..<count {
      var sum = Vector.zero
      for row in sample.rows[sample.bounds[token]..<sample.bounds[token + 1]] { sum += weights[Int(row)] }
      emissions[token] = sum
    }
    var loss: Float = 0
    var factors = transitions.map(Self.exponential)
    for from in 0..<Self.labels {
      for to in 0..<8 where to >= Self.labels || !NameModel.allows(from, to) { factors[from][to] = 0 }
    }
    // Forward, each step scaled to a sum of 1.
    var forward = Array(repeating: Vector.zero, count: count)
    var local = emissions
    var before = Vector.zero
    before[0] = 1
    for token in 0..<count {
      var sum = Vector.zero
      for from in 0..<Self.labels { sum += factors[from] * before[from] }
      let top = emissions[token].max()
      local[token] = Self.exponential(emissions[token] - top)
      sum *= local[token]
      let total = sum.sum()
      loss += log(total) + top
      before = sum / total
      forward[token] = before
    }
    // Backward, and the gradient on the way.
    var behind = Vector(repeating: 1)
    var expected = Array(repeating: Vector.zero, count: 8)
    for token in stride(from: count - 1, through: 0, by: -1) {
      var marginal = forward[token] * behind
      marginal /= marginal.sum()
      let gold = Int(sample.labels[token])
      var gradient = marginal
      gradient[gold] -= 1
      step(sample.rows[sample.bounds[token]..<sample.bounds[token + 1]], gradient * weight)
      loss -= emissions[token][gold]
      let previous = token == 0 ? 0 : Int(sample.labels[token - 1])
      loss -= transitions[previous][gold]
      let weighted = local[token] * behind
      let sources = token == 0 ? Self.start : forward[token - 1]
      var joint = factors
      var total: Float = 0
      for from in 0..<Self.labels {
        joint[from] = factors[from] * weighted * sources[from]
        total += joint[from].sum()
      }
      for from in 0..<Self.labels { expected[from] += joint[from] / total }
      expected[previous][gold] -= 1
      var next = Vector.zero
      for from in 0..<Self.labels { next[from] = (factors[from] * weighted).sum() }
      behind = next / next.sum()
    }
    for from in 0..<Self.labels {
      let gradient = expected[from] * weight
      transitionSquares[from] += gradient * gradient
      transitions[from] -= Self.rate * gradient / transitionSquares[from].squareRoot()
    }
    return loss
  }

  private static let start = Vector(1, 0, 0, 0, 0, 0, 0, 0)

  private mutating func step(_ rows: ArraySlice<UInt32>, _ gradient: Vector) {
    let square = gradient * gradient
    guard square.max() > 1e-8 else { return }
    let move = gradient * Self.rate
    for row in rows {
      squares[Int(row)] += square
      weights[Int(row)] -= move / squares[Int(row)].squareRoot()
    }
  }

  private static func exponential(_ vector: Vector) -> Vector {
    var result = Vector.zero
    for lane in 0..<labels { result[lane] = exp(vector[lane]) }
    return result
  }
}
