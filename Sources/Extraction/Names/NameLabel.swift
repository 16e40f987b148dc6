package import Article

/// What a tagger says of a token: outside of names, or the first or a further token of one of a kind.
package enum NameLabel: UInt8, Sendable, CaseIterable {
  case outside, firstOfPerson, inPerson, firstOfOrganization, inOrganization, firstOfPlace, inPlace

  /// The first label of a kind.
  package static func first(_ kind: Actor.Kind) -> NameLabel {
    switch kind {
    case .person: .firstOfPerson
    case .organization, .group: .firstOfOrganization
    case .place: .firstOfPlace
    }
  }
  /// The label of further tokens behind this one; itself when it is one, or outside.
  package var inside: NameLabel { self == .outside || isInside ? self : NameLabel(rawValue: rawValue + 1)! }
  /// Whether it goes on with a name.
  package var isInside: Bool { self != .outside && rawValue & 1 == 0 }
  /// Whether a name starts here.
  package var isFirst: Bool { rawValue & 1 == 1 }
  /// The kind of the name.
  package var kind: Actor.Kind? {
    switch self {
    case .outside: nil
    case .firstOfPerson, .inPerson: .person
    case .firstOfOrganization, .inOrganization: .organization
    case .firstOfPlace, .inPlace: .place
    }
  }
}
