import Article

/// How much each sign counts for a statement to be a reaction, and of which stance.
///
/// A linear model; its weights are language data (`reactions`), so that another training changes no code.
struct ReactionModel: Sendable {
  /// What a statement shows; the raw value is the name in the data.
  enum Sign: String, CaseIterable, Sendable {
    case strongSupport = "strong support"
    case strongSupport2 = "strong support2"
    case strongOppose = "strong oppose"
    case strongOppose2 = "strong oppose2"
    case strongConcern = "strong concern"
    case strongConcern2 = "strong concern2"
    case strongNeutral = "strong neutral"
    case weakSupport = "weak support"
    case weakSupport2 = "weak support2"
    case weakSupport3 = "weak support3"
    case weakOppose = "weak oppose"
    case weakOppose2 = "weak oppose2"
    case weakOppose3 = "weak oppose3"
    case weakConcern = "weak concern"
    case weakConcern2 = "weak concern2"
    case weakConcern3 = "weak concern3"
    case cueActive = "cue active"
    case cueAgent = "cue agent"
    case cueConcern = "cue concern"
    case cueDenied = "cue denied"
    case cueHeading = "cue heading"
    case cueHedged = "cue hedged"
    case cueIntended = "cue intended"
    case cueInverted = "cue inverted"
    case cueNoun = "cue noun"
    case cueOppose = "cue oppose"
    case cuePassive = "cue passive"
    case cuePreposition = "cue prep"
    case cueJudge = "cue judge"
    case cuePlanned = "cue planned"
    case cueQuestioned = "cue questioned"
    case cueSupport = "cue support"
    case claims = "layer claims"
    case quotes = "layer quotes"
    case group = "kind group"
    case organization = "kind organization"
    case person = "kind person"
    case place = "kind place"
    case noSource = "nosrc"
    case asserted = "modality asserted"
    case denied = "modality denied"
    case hedged = "modality hedged"
    case intended = "modality intended"
    case questioned = "modality questioned"
    case mixedQuote = "layer mixed"
    case planned = "content planned"
    case negated = "content negated"
    case selves = "content self"
    case question = "content question"
    case expert = "source expert"
    case people = "source people"
    case authority = "source authority"
    case politician = "source politician"
    case heading
    case nested
    case first, other, short, long
    case share0, share1, share2, share3, share4
    case bias
  }

  /// The classes of the model, in the order of the columns; the first one is no reaction.
  static let stances: [Reaction.Stance?] = [nil, .support, .oppose, .concern, .neutral]

  private var weights: [Sign: [Float]] = [:]

  /// The model of a language; one without data finds nothing.
  init(language code: String) {
    let list = WordList("reactions", language: code)
    list.forEachLine { line in
      let fields = list.fields(line).map(list.string)
      guard let sign = Sign(rawValue: fields[0]), fields.count == Self.stances.count + 1 else { return }
      weights[sign] = fields.dropFirst().map { Float(Int($0) ?? 0) / 100 }
    }
  }

  /// The most likely stance of a statement with these signs, and how likely it is to be a reaction at all.
  func stance(_ signs: Set<Sign>) -> (stance: Reaction.Stance, probability: Float)? {
    guard !weights.isEmpty else { return nil }
    var scores = [Float](repeating: 0, count: Self.stances.count)
    for sign in signs.union([.bias]) {
      guard let row = weights[sign] else { continue }
      for column in scores.indices { scores[column] += row[column] }
    }
    let top = scores.max() ?? 0
    let exponentials = scores.map { Self.exponential($0 - top) }
    let sum = exponentials.reduce(0, +)
    var best = 1
    for column in 1..<scores.count where scores[column] > scores[best] { best = column }
    guard let stance = Self.stances[best] else { return nil }
    return (stance, 1 - exponentials[0] / sum)
  }

  /// e to the power of `x`, for x ≤ 0: the tenth root's series, raised again.
  private static func exponential(_ x: Float) -> Float {
    guard x > -20 else { return 0 }
    let y = x / 16
    var result = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4)))
    for _ in 0..<4 { result *= result }
    return result
  }
}
