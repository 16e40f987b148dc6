/// The part of speech of a token: the tags of the Penn Treebank, some of them merged.
///
/// Marcus, Santorini & Marcinkiewicz, "Building a large annotated corpus of English", CL 1993. Comparatives count as
/// their positives, plural names as names, and the marks by what they do.
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case noun, nouns, name, adjective, adverb
  case verb, verbPast, verbGerund, verbParticiple, verbPresent, verbPresent3, modal
  case preposition, to, determiner, pronoun, possessivePronoun, whPronoun, whDeterminer, whAdverb
  case conjunction, number, existential, possessive, particle, other
  case fullStop, comma, colon, quotationMark, bracket, currency

  /// The part of speech that a tag of the treebank is taken for.
  package init(penn tag: some StringProtocol) {
    self =
      switch tag {
      case "NN": .noun
      case "NNS": .nouns
      case "NNP", "NNPS": .name
      case "JJ", "JJR", "JJS": .adjective
      case "RB", "RBR", "RBS": .adverb
      case "VB": .verb
      case "VBD": .verbPast
      case "VBG": .verbGerund
      case "VBN": .verbParticiple
      case "VBP": .verbPresent
      case "VBZ": .verbPresent3
      case "MD": .modal
      case "IN": .preposition
      case "TO": .to
      case "DT", "PDT": .determiner
      case "PRP": .pronoun
      case "PRP$": .possessivePronoun
      case "WP", "WP$": .whPronoun
      case "WDT": .whDeterminer
      case "WRB": .whAdverb
      case "CC": .conjunction
      case "CD": .number
      case "EX": .existential
      case "POS": .possessive
      case "RP": .particle
      case ".": .fullStop
      case ",": .comma
      case ":": .colon
      case "``", "''": .quotationMark
      case "-LRB-", "-RRB-": .bracket
      case "$", "#": .currency
      default: .other
      }
  }

  /// Whether it is a form of a verb that has a subject of its own.
  package var isFinite: Bool { self == .verbPast || self == .verbPresent || self == .verbPresent3 }

  /// Whether it begins a predicate: such a form, or a modal.
  package var isPredicate: Bool { isFinite || self == .modal }

  /// Whether it is a noun and no name.
  package var isCommonNoun: Bool { self == .noun || self == .nouns }

  /// Whether it is a noun or a name.
  package var isNoun: Bool { isCommonNoun || self == .name }

  /// Whether it is of a noun phrase without what follows the noun: a noun, name, or what stands before one.
  package var isOfNounPhrase: Bool {
    switch self {
    case .noun, .nouns, .name, .adjective, .determiner, .number, .possessive, .possessivePronoun: true
    default: false
    }
  }

  /// Whether it is a mark.
  package var isMark: Bool { rawValue >= Self.fullStop.rawValue && self != .currency }

  /// Whether it is a form of a verb.
  package var isVerb: Bool {
    rawValue >= Self.verb.rawValue && rawValue <= Self.verbPresent3.rawValue
  }
}
