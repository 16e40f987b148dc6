/// What was said of some statements.
struct Company {
  private(set) var count = 0
  /// How likely a reaction they are, together.
  private(set) var sum: Float = 0
  private var stanceSums = SIMD4<Float>(repeating: 0)
  /// The scores of the two likeliest.
  private var top: (first: Float?, second: Float?)

  /// The score of the likeliest.
  var most: Float { top.first ?? 0 }

  /// How likely each stance is of those that are reactions; less where there are none.
  var stances: SIMD4<Float> { stanceSums / max(1, sum) }

  /// How likely they have the stance of `other`.
  func agreement(with other: Judgement) -> Float {
    let both = stances * other.stances
    return both[0] + both[1] + both[2] + both[3]
  }

  mutating func add(_ judgement: Judgement) {
    count += 1
    sum += judgement.probability
    stanceSums += judgement.probability * judgement.stances
    let score = judgement.score
    if top.first.map({ score > $0 }) ?? true {
      top = (score, top.first)
    } else if top.second.map({ score > $0 }) ?? true {
      top.second = score
    }
  }

  /// All but one of them.
  func without(_ judgement: Judgement) -> Company {
    var rest = self
    rest.count -= 1
    rest.sum -= judgement.probability
    rest.stanceSums -= judgement.probability * judgement.stances
    if top.first == judgement.score {
      rest.top = (top.second, nil)
    } else if top.second == judgement.score {
      rest.top.second = nil
    }
    return rest
  }
}
