import Article

/// What the list of known names says of the name that a token stands in. The first five are features of the tagger.
struct KnownName: OptionSet {
  var rawValue: UInt8
  static let place = KnownName(rawValue: 1)
  static let organisation = KnownName(rawValue: 2)
  static let person = KnownName(rawValue: 4)
  /// Its first token.
  static let first = KnownName(rawValue: 8)
  /// Of more than one token.
  static let several = KnownName(rawValue: 16)
  /// It names no actor: a currency, a day.
  static let nobody = KnownName(rawValue: 32)

  static let actor: KnownName = [.place, .organisation, .person]

  /// Whether it never names an actor.
  var isNobody: Bool { intersection([.actor, .nobody]) == .nobody }

  /// The one kind of actor that it always names.
  var kind: Actor.Kind? {
    switch intersection([.actor, .nobody]) {
    case .place: .place
    case .organisation: .organization
    case .person: .person
    default: nil
    }
  }
}
