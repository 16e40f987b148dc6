/// The signs of a statement by which ``ReactionModel`` judges it, as rows of weights.
///
/// Signs share rows by chance, rarely.
package struct StatementSigns: Sendable {
  /// One of them.
  package struct Sign: Sendable {
    /// The row of its weights.
    package var row: UInt32
    /// How strongly it shows.
    package var value: Float
    /// The tokens that show it, where it is words.
    var place: Range<Int>?
    /// Whether it tells one stance from another, and not only a reaction from none.
    package var tellsStance: Bool
  }

  /// What a sign is about. The numbers are part of the trained model.
  enum Kind: UInt64 {
    case bias = 1
    // The cue.
    case cueWord, cuePhrase, cueClasses, cueStance, cueNegated, cuePlanned, noCue
    // How it is reported.
    case direct, mixed, modality
    // The words.
    case word, beginning, stance, share, stanceAgain, firstStance, noStrongStance
    case negated, planned, speaker, question, exclamation, short, long
    // The source.
    case sourceKind, sourceWord, sourceStanding, sourceShare, firstSource, inTitle, inLead, late
    // The place.
    case heading, nested, position, titleOverlap, leadOverlap, others, aboutTitle, titleStance
    case statements, sources
    // The statements around it.
    case own, sameMost, sameMean, noSame, otherMost, otherMean, noOther, nearMost, nearMean, noNear

    var tellsStance: Bool {
      switch self {
      case .bias, .cueWord, .cueClasses, .cueStance, .cueNegated, .direct, .modality, .word, .stance, .share,
        .stanceAgain, .firstStance, .noStrongStance, .negated, .question, .exclamation, .sourceStanding,
        .titleStance:
        true
      default: false
      }
    }
  }

  package private(set) var all: [Sign] = []

  /// None yet, and room for those that most statements have.
  init() { all.reserveCapacity(96) }

  /// Adds one of another statement.
  mutating func add(_ sign: Sign) { all.append(sign) }

  /// Adds one: its kind, and which of that kind.
  mutating func add(_ kind: Kind, _ detail: UInt64 = 0, _ value: Float = 1, at place: Range<Int>? = nil) {
    all.append(
      Sign(
        row: FeatureRows.row(kind.rawValue, detail, shift: UInt64(64 - ReactionModel.bits)), value: value,
        place: place,
        tellsStance: kind.tellsStance))
  }
}
