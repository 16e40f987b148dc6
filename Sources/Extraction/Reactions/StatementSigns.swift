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

  /// Those of the statement by itself, shared, where these are those of the statement among others.
  private let alone: [Sign]
  private var own: [Sign] = []

  /// None yet, and room for those that most statements have.
  init() {
    alone = []
    own.reserveCapacity(96)
  }

  /// Those of a statement by itself, to which some may be added.
  init(_ alone: StatementSigns) { self.alone = alone.all }

  /// All of them.
  package var all: [Sign] { alone.isEmpty ? own : alone + own }

  /// The sum of what `body` gives for each.
  @inline(__always)
  func sum(_ body: (Sign) -> Float) -> Float {
    own.reduce(alone.reduce(0) { $0 + body($1) }) { $0 + body($1) }
  }

  /// Adds one of another statement.
  mutating func add(_ sign: Sign) { own.append(sign) }

  /// Adds one: its kind, and which of that kind.
  mutating func add(_ kind: Kind, _ detail: UInt64 = 0, _ value: Float = 1, at place: Range<Int>? = nil) {
    own.append(
      Sign(
        row: FeatureRows.row(kind.rawValue, detail, shift: UInt64(64 - ReactionModel.bits)), value: value,
        place: place,
        tellsStance: kind.tellsStance))
  }
}
