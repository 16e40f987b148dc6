package import Article

/// Trained weights: whether a statement is a reaction, and of which stance.
///
/// Three logistic regressions over the same ``StatementSigns``, trained by `readertool train-reactions`. For each
/// row of signs the weights of the columns; one model serves all languages.
package struct ReactionModel: TrainedModel {
  package static let kind = "reactions"
  package static let version = 1
  package static let count = (1 << bits) * Column.allCases.count

  /// What a weight speaks for.
  package enum Column: Int, CaseIterable, Sendable {
    /// That it is a reaction, by the statement alone; by the statements around it too.
    case alone, among
    /// Of this stance, if it is one.
    case support, oppose, concern, neutral
  }
  /// The stances that a statement can have, in the order of their columns.
  package static let stances: [Reaction.Stance] = [.support, .oppose, .concern, .neutral]
  /// The bits of a row's number.
  package static let bits = 16
  /// What a weight of 1 is in the data.
  package static let scale: Float = 64

  private let weights: Weights

  package init(_ weights: Weights) { self.weights = weights }

  /// How likely a reaction is, by `alone` or `among`.
  package func probability(_ signs: StatementSigns, _ column: Column) -> Float {
    1 / (1 + exponential(-signs.sum { weight($0, column) }))
  }

  /// The most likely stance, if the statement is a reaction, and how likely.
  package func stance(_ signs: StatementSigns) -> (stance: Reaction.Stance, probability: Float) {
    let scores = Self.stances.indices.map { stance in
      signs.all.lazy.filter(\.tellsStance).reduce(0) { $0 + weight($1, Self.column(stance)) }
    }
    let top = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    let sum = scores.reduce(0) { $0 + exponential($1 - scores[top]) }
    return (Self.stances[top], 1 / sum)
  }

  /// The places of the signs that speak most for a reaction of this stance, the strongest first.
  func evidence(_ signs: StatementSigns, _ stance: Reaction.Stance) -> [Range<Int>] {
    guard let index = Self.stances.firstIndex(of: stance) else { return [] }
    var weights: [Range<Int>: Float] = [:]
    for sign in signs.all {
      guard let place = sign.place else { continue }
      weights[place, default: 0] +=
        weight(sign, .among) + (sign.tellsStance ? weight(sign, Self.column(index)) : 0)
    }
    return weights.filter { $0.value > 0.1 }
      .sorted { ($1.value, $0.key.lowerBound) < ($0.value, $1.key.lowerBound) }.map(\.key)
  }

  private static func column(_ stance: Int) -> Column { Column.allCases[Column.support.rawValue + stance] }

  private func weight(_ sign: StatementSigns.Sign, _ column: Column) -> Float {
    let offset = Int(sign.row) * Column.allCases.count + column.rawValue
    return Float(weights.start.load(fromByteOffset: offset, as: Int8.self)) / Self.scale * sign.value
  }
}

/// e to the power of `x`, to six digits: by the series of its 64th part.
package func exponential(_ x: Float) -> Float {
  let y = min(20, max(-20, x)) / 64
  var result = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4)))
  for _ in 0..<6 { result *= result }
  return result
}
