/// The signs of a statement by which ``ReactionModel`` judges it, as rows of weights.
///
/// Signs share rows by chance, rarely.
package struct StatementSigns: Sendable {
  /// One of them: a hundred of each statement are kept, so they are small.
  package struct Sign: Sendable {
    /// The row of its weights.
    package let row: UInt32
    /// How strongly it shows.
    package let value: Float
    private let firstToken: UInt32
    private let tokens: UInt16
    /// Whether it tells one stance from another, and not only a reaction from none.
    package let tellsStance: Bool

    init(row: UInt32, value: Float, place: Range<Int>?, tellsStance: Bool) {
      self.row = row
      self.value = value
      firstToken = UInt32(clamping: place?.lowerBound ?? 0)
      tokens = UInt16(clamping: place?.count ?? 0)
      self.tellsStance = tellsStance
    }

    /// The tokens that show it, where it is words.
    var place: Range<Int>? { tokens == 0 ? nil : Int(firstToken)..<Int(firstToken) + Int(tokens) }
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
    // What was said of it by itself, and of the statements around it.
    case among, own, ownStance, ownSureness, ofCue, reported, overlapping
    case sameMost, sameMean, sameStance, sameAgreement, noSame
    case previous, previousAgreement, noPrevious, nearStance
    // How often there are reactions in articles of the language.
    case language

    var tellsStance: Bool {
      switch self {
      case .bias, .cueWord, .cueClasses, .cueStance, .cueNegated, .direct, .modality, .word, .stance, .share,
        .stanceAgain, .firstStance, .noStrongStance, .negated, .question, .exclamation, .sourceStanding,
        .titleStance, .among, .ownStance, .sameStance, .nearStance:
        true
      default: false
      }
    }
  }

  /// All of them.
  package private(set) var all: [Sign] = []

  /// None yet, and room for `count`.
  init(room count: Int = 96) { all.reserveCapacity(count) }

  /// Adds one seen before.
  mutating func add(_ sign: Sign) { all.append(sign) }

  /// Adds one: its kind, and which of that kind.
  mutating func add(_ kind: Kind, _ detail: UInt64 = 0, _ value: Float = 1, at place: Range<Int>? = nil) {
    all.append(
      Sign(
        row: UInt32(FeatureRows.row(kind.rawValue, detail, shift: UInt64(64 - ReactionModel.bits))),
        value: value,
        place: place,
        tellsStance: kind.tellsStance))
  }
}
