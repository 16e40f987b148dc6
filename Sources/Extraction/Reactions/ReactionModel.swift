package import Article

/// Trained weights: whether a statement is a reaction, and of which stance.
///
/// Logistic regressions over the ``StatementSigns`` of a statement by itself, and then over those of what they say of it
/// and of the statements around it; trained by `readertool train-reactions`. For each row of signs the weights of the
/// columns; one model serves all languages.
package struct ReactionModel: TrainedModel {
  package static let kind = "reactions"
  package static let version = 2
  package static let count = (1 << bits) * Column.allCases.count

  /// What a weight speaks for.
  package enum Column: Int, CaseIterable, Sendable {
    /// That it is a reaction.
    case reaction
    /// Of this stance, if it is one.
    case support, oppose, concern, neutral
  }
  /// The stances that a statement can have, in the order of their columns.
  package static let stances: [Reaction.Stance] = [.support, .oppose, .concern, .neutral]
  /// The bits of a row's number.
  package static let bits = 17
  /// What a weight of 1 is in the data.
  package static let scale: Float = 64

  private let weights: Weights

  package init(_ weights: Weights) { self.weights = weights }

  /// What these signs say of a statement.
  package func judgement(_ signs: StatementSigns) -> Judgement {
    var score: Float = 0
    var stances = SIMD4<Float>(repeating: 0)
    for sign in signs.all {
      let start = Int(sign.row) * 5
      score += weight(start) * sign.value
      guard sign.tellsStance else { continue }
      stances +=
        SIMD4(weight(start + 1), weight(start + 2), weight(start + 3), weight(start + 4)) * sign.value
    }
    return Judgement(score: score, stanceScores: stances)
  }

  /// The places of the signs that speak for a reaction of this stance by so much, the strongest first.
  func evidence(
    _ signs: StatementSigns, _ stance: Reaction.Stance, atLeast least: Float = 0.1
  ) -> [Range<Int>] {
    guard let index = Self.stances.firstIndex(of: stance) else { return [] }
    var weights: [(place: Range<Int>, weight: Float)] = []
    for sign in signs.all {
      guard let place = sign.place else { continue }
      let start = Int(sign.row) * Column.allCases.count
      let ofStance = sign.tellsStance ? weight(start + Column.support.rawValue + index) : 0
      let own = (weight(start) + ofStance) * sign.value
      if let known = weights.lastIndex(where: { $0.place == place }) {
        weights[known].weight += own
      } else {
        weights.append((place, own))
      }
    }
    return weights.filter { $0.weight > least }
      .sorted { ($1.weight, $0.place.lowerBound) < ($0.weight, $1.place.lowerBound) }.map(\.place)
  }

  private func weight(_ offset: Int) -> Float {
    Float(weights.start.load(fromByteOffset: offset, as: Int8.self)) / Self.scale
  }
}

/// What ``ReactionModel`` says of a statement.
package struct Judgement: Sendable {
  /// How likely it is a reaction, as the logarithm of the odds, at most 7 either way.
  package let score: Float
  /// How far each of ``ReactionModel/stances`` is behind the likeliest, as a logarithm, at most 7.
  package let stanceScores: SIMD4<Float>
  /// How likely it is a reaction.
  package let probability: Float
  /// How likely each of the stances is, if it is one.
  package let stances: SIMD4<Float>

  package init(score: Float, stanceScores: SIMD4<Float>) {
    self.score = min(7, max(-7, score))
    self.stanceScores = (stanceScores - stanceScores.max()).clamped(
      lowerBound: SIMD4(repeating: -7), upperBound: SIMD4(repeating: 0))
    probability = 1 / (1 + exponential(-self.score))
    var odds = self.stanceScores
    for index in odds.indices { odds[index] = exponential(odds[index]) }
    stances = odds / (odds[0] + odds[1] + odds[2] + odds[3])
  }

  /// The likeliest stance, and how likely it is.
  package var stance: (stance: Reaction.Stance, probability: Float) {
    let index = stances.indices.max { stances[$0] < stances[$1] } ?? 0
    return (ReactionModel.stances[index], stances[index])
  }
}

/// e to the power of `x`, to six digits: by the series of its 64th part.
package func exponential(_ x: Float) -> Float {
  let y = min(20, max(-20, x)) / 64
  var result = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4)))
  for _ in 0..<6 { result *= result }
  return result
}
