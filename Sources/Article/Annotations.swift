/// What was found in an article: sorted layers over its text.
///
/// Definitions of actor, quote, claim and reaction follow the format `reader/1`. A field that is unknown
/// is nil, never guessed.
public struct Annotations: Sendable, Hashable {
  /// The language of the text as a whole.
  public var language: Language
  /// The language of each block where it differs from that of the text.
  public var blockLanguages: [Int: Language] = [:]
  /// By first mention.
  public var actors: [Actor] = []
  /// By first piece.
  public var quotes: [Quote] = []
  /// By first piece.
  public var claims: [Claim] = []
  /// By span.
  public var reactions: [Reaction] = []

  /// No finding, in `language`.
  public init(language: Language) { self.language = language }

  /// The actor with this id, if there is one.
  public func actor(_ id: Actor.ID?) -> Actor? {
    id.flatMap { actors.indices.contains($0) ? actors[$0] : nil }
  }
}

/// A language, by its ISO 639-1 code ("id", "en"); "und" where it could not be told.
public struct Language: Hashable, Sendable, RawRepresentable {
  /// The code.
  public let rawValue: String
  /// A language by its code.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Indonesian.
  public static let indonesian = Language(rawValue: "id")
  /// English.
  public static let english = Language(rawValue: "en")
  /// Not told.
  public static let undetermined = Language(rawValue: "und")
}

/// What a reader set right in a finding; the raw value is the word in JSON.
public enum Corrected: String, Sendable, CaseIterable {
  /// It is none: kept, and told of as such.
  case wrong
  /// It is somebody else's.
  case speaker
  /// It takes another stance.
  case stance
  /// It is reported in another way.
  case modality
}

/// Which rule or model decided, and how sure it is.
public struct Decision: Hashable, Sendable {
  /// The name of the rule, sieve or model, in lowerCamelCase.
  public var rule: String
  /// From 0 (a guess) to 1 (certain). Below ``certain`` a finding is shown as uncertain.
  public var confidence: Float
  /// The words that counted, sorted, where they are not simply those of source and cue.
  public var evidence: [Span]
  /// From here on a finding is shown as certain.
  public static let certain: Float = 0.6
  /// Decided by `rule` with `confidence`.
  public init(_ rule: String, _ confidence: Float = 1, evidence: [Span] = []) {
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
  }
  /// Whether it is to be shown as uncertain.
  public var isUncertain: Bool { confidence < Self.certain }
}

/// One of the article's actors: a person, an organisation, a place or a nameless group.
public struct Actor: Sendable, Hashable, Identifiable {
  /// The kind of an actor; the raw value is the word in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    case person, organization, place, group
  }
  /// How a mention refers; the raw value is the word in JSON.
  public enum Form: String, Sendable, CaseIterable {
    case name, nominal, pronoun
  }
  /// A place in the text where the actor is spoken of.
  public struct Mention: Sendable, Hashable {
    /// The words: the bare name for a name, the whole phrase otherwise.
    public var span: Span
    /// How it refers.
    public var form: Form
    /// Who found that this mention is of this actor.
    public var decision: Decision
    /// A mention at `span`.
    public init(_ span: Span, _ form: Form, _ decision: Decision) {
      self.span = span
      self.form = form
      self.decision = decision
    }
  }
  /// The index in ``Annotations/actors``.
  public var id: Int
  /// The fullest proper name without title, or the words of a group.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Title or apposition as written.
  public var role: String?
  /// Sorted, disjoint.
  public var mentions: [Mention]
  /// Who decided that it is one, and of this kind.
  public var decision: Decision
  /// What a reader set right in it.
  public var corrected: Corrected?

  /// An actor of these parts.
  public init(id: Int, name: String, kind: Kind, role: String? = nil, mentions: [Mention], decision: Decision)
  {
    self.id = id
    self.name = name
    self.kind = kind
    self.role = role
    self.mentions = mentions
    self.decision = decision
  }
}

/// A passage in quotation marks that reproduces somebody's words.
public struct Quote: Sendable, Hashable {
  /// Whether the marks enclose a whole utterance; the raw value is the word in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    case direct, mixed
  }
  /// Whole utterance or part of a paraphrase.
  public var kind: Kind
  /// Sorted, disjoint, not empty; with the marks.
  public var pieces: [Span]
  /// Who speaks.
  public var speaker: Actor.ID?
  /// The words that name the speaker there.
  public var source: Span?
  /// The word of saying.
  public var cue: Span?
  /// Who decided.
  public var decision: Decision
  /// What a reader set right in it.
  public var corrected: Corrected?

  /// A quotation of these parts.
  public init(
    kind: Kind, pieces: [Span], speaker: Actor.ID? = nil, source: Span? = nil, cue: Span? = nil,
    decision: Decision
  ) {
    self.kind = kind
    self.pieces = pieces
    self.speaker = speaker
    self.source = source
    self.cue = cue
    self.decision = decision
  }
}

/// What a holder is reported to assert, believe, promise, plan or deny, in the article's words.
public struct Claim: Sendable, Hashable {
  /// How the article reports it; the raw value is the word in JSON.
  public enum Modality: String, Sendable, CaseIterable {
    case asserted, hedged, denied, intended, questioned
  }
  /// Sorted, disjoint, not empty.
  public var pieces: [Span]
  /// Whose claim it is.
  public var holder: Actor.ID?
  /// How it is reported.
  public var modality: Modality
  /// The words that name the holder there.
  public var source: Span?
  /// The word of saying, believing, planning…
  public var cue: Span?
  /// Who decided.
  public var decision: Decision
  /// What a reader set right in it.
  public var corrected: Corrected?

  /// A claim of these parts.
  public init(
    pieces: [Span], holder: Actor.ID? = nil, modality: Modality, source: Span? = nil, cue: Span? = nil,
    decision: Decision
  ) {
    self.pieces = pieces
    self.holder = holder
    self.modality = modality
    self.source = source
    self.cue = cue
    self.decision = decision
  }
}

/// A stakeholder's response to the main event or to another's statement.
public struct Reaction: Sendable, Hashable {
  /// Toward what it responds to; the raw value is the word in JSON.
  public enum Stance: String, Sendable, CaseIterable {
    case support, oppose, concern, neutral, mixed
  }
  /// What it responds to.
  public enum Target: Sendable, Hashable {
    /// Somebody, whatever was said or done.
    case actor(Actor.ID)
    /// What somebody is reported to say: an index of ``Annotations/claims``.
    case claim(Int)
    /// Words of the article; those of the title stand for the main event.
    case span(Span)
  }
  /// From the first to the last of source, cue and content.
  public var span: Span
  /// Who responds.
  public var stakeholder: Actor.ID?
  /// How.
  public var stance: Stance
  /// What it responds to.
  public var target: Target?
  /// The words that name the stakeholder there.
  public var source: Span?
  /// The word that shows the response.
  public var cue: Span?
  /// Who decided.
  public var decision: Decision
  /// What a reader set right in it.
  public var corrected: Corrected?

  /// A reaction of these parts.
  public init(
    span: Span, stakeholder: Actor.ID? = nil, stance: Stance, target: Target? = nil, source: Span? = nil,
    cue: Span? = nil, decision: Decision
  ) {
    self.span = span
    self.stakeholder = stakeholder
    self.stance = stance
    self.target = target
    self.source = source
    self.cue = cue
    self.decision = decision
  }
}
