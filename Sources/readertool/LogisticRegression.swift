import Extraction

/// Multinomial logistic regression over sparse rows, with a quadratic penalty and dropout.
///
/// By AdaGrad (Duchi, Hazan & Singer, 2011), one sample after the other; the weights are the mean of those after each
/// pass of the second half, of four trainings in different orders. The same weights on every run.
struct LogisticRegression {
  struct Sample {
    var signs: [StatementSigns.Sign]
    var label: Int
  }

  /// Row by row, a weight for each label.
  private(set) var weights: [Float]
  let labels: Int
  private static let passes = 30
  private static let trainings = 4
  private static let rate: Float = 0.03

  /// Weights that fit `samples`.
  ///
  /// - Parameter penalty: that of a weight of 1, in halves of a sample.
  /// - Parameter dropout: how many of a sample's signs are left out at each pass, as a part of 1.
  init(_ samples: [Sample], labels: Int, rows: Int, penalty: Float, dropout: Float = 0) {
    self.labels = labels
    weights = Array(repeating: 0, count: rows * labels)
    // What chance leaves out and puts first is evened out.
    for training in 0..<Self.trainings {
      let one = LogisticRegression(
        samples, labels: labels, rows: rows, penalty: penalty, dropout: dropout, seed: 42 + UInt64(training))
      for place in weights.indices { weights[place] += one.weights[place] / Float(Self.trainings) }
    }
  }

  private init(
    _ samples: [Sample], labels: Int, rows: Int, penalty: Float, dropout: Float, seed: UInt64
  ) {
    self.labels = labels
    weights = Array(repeating: 0, count: rows * labels)
    var squares = Array(repeating: Float(0.01), count: rows * labels)
    var sums = weights
    var counts = Array(repeating: Float(0), count: rows)
    for sample in samples { for sign in sample.signs { counts[Int(sign.row)] += 1 } }
    let used = counts.indices.filter { counts[$0] > 0 }
    var random = NameTraining.Generator(state: seed)
    var order = Array(samples.indices)
    for pass in 0..<Self.passes {
      order.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.9 * Float(pass) / Float(Self.passes))
      for index in order {
        var sample = samples[index]
        if dropout > 0 { sample.signs.removeAll { _ in random.next() % 1000 < UInt64(dropout * 1000) } }
        let strength = 1 / (1 - dropout)
        var error = probabilities(sample.signs, strength)
        error[sample.label] -= 1
        for sign in sample.signs {
          let row = Int(sign.row)
          for label in 0..<labels {
            let place = row * labels + label
            let slope = error[label] * sign.value * strength + penalty * weights[place] / counts[row]
            squares[place] += slope * slope
            weights[place] -= rate * slope / squares[place].squareRoot()
          }
        }
      }
      guard pass >= Self.passes / 2 else { continue }
      for row in used {
        for place in (row * labels)..<((row + 1) * labels) { sums[place] += weights[place] }
      }
    }
    for row in used {
      for place in (row * labels)..<((row + 1) * labels) {
        weights[place] = sums[place] / Float(Self.passes - Self.passes / 2)
      }
    }
  }

  /// How likely each label is, by signs that show so many times as strongly.
  private func probabilities(_ signs: [StatementSigns.Sign], _ strength: Float) -> [Float] {
    var scores = [Float](repeating: 0, count: labels)
    for sign in signs {
      let start = Int(sign.row) * labels
      for label in 0..<labels { scores[label] += weights[start + label] * sign.value * strength }
    }
    let top = scores.max() ?? 0
    scores = scores.map { exponential($0 - top) }
    let sum = scores.reduce(0, +)
    return scores.map { $0 / sum }
  }
}
