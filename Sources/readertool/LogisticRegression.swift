import Extraction

/// Multinomial logistic regression over sparse rows, with a quadratic penalty.
///
/// All samples at once, by Adam (Kingma & Ba, 2015): the same weights on every run.
struct LogisticRegression {
  struct Sample {
    var signs: [StatementSigns.Sign]
    var label: Int
  }

  /// Row by row, a weight for each label.
  private(set) var weights: [Float]
  let labels: Int
  private static let steps = 250
  private static let rate: Float = 0.03

  /// Weights that fit `samples`; `penalty` is that of a weight of 1, in halves of a sample.
  init(_ samples: [Sample], labels: Int, rows: Int, penalty: Float) {
    self.labels = labels
    weights = Array(repeating: 0, count: rows * labels)
    var mean = weights
    var square = weights
    var gradient = weights
    let used = Set(samples.flatMap { $0.signs.map { Int($0.row) } }).sorted()
    for step in 1...Self.steps {
      for row in used {
        for label in 0..<labels { gradient[row * labels + label] = weights[row * labels + label] * penalty }
      }
      for sample in samples {
        var error = probabilities(sample.signs)
        error[sample.label] -= 1
        for sign in sample.signs {
          for label in 0..<labels {
            gradient[Int(sign.row) * labels + label] += error[label] * sign.value
          }
        }
      }
      let rate = Self.rate * (step > Self.steps / 2 ? Float(Self.steps - step) / Float(Self.steps / 2) : 1)
      let (past, pastSquare) = (1 - power(0.9, step), 1 - power(0.999, step))
      for row in used {
        for index in (row * labels)..<(row * labels + labels) {
          mean[index] += (gradient[index] - mean[index]) * 0.1
          square[index] += (gradient[index] * gradient[index] - square[index]) * 0.001
          weights[index] -= rate * mean[index] / past / ((square[index] / pastSquare).squareRoot() + 1e-6)
        }
      }
    }
  }

  /// How likely each label is.
  func probabilities(_ signs: [StatementSigns.Sign]) -> [Float] {
    var scores = [Float](repeating: 0, count: labels)
    for sign in signs {
      for label in 0..<labels { scores[label] += weights[Int(sign.row) * labels + label] * sign.value }
    }
    let top = scores.max() ?? 0
    scores = scores.map { exponential($0 - top) }
    let sum = scores.reduce(0, +)
    return scores.map { $0 / sum }
  }

  private func power(_ base: Float, _ exponent: Int) -> Float {
    (0..<exponent).reduce(1) { result, _ in result * base }
  }
}
