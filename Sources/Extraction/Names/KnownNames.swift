import Article

/// Gives well-known names the kind they are known for where the tagger is in doubt: `Trump` is no place behind *on*.
struct KnownNames {
  /// A tagger surer than this is believed: `Jordan` may be a person too.
  private static let doubt: Float = 0.75

  let context: NameContext

  func apply(to names: inout [NameMention]) {
    for index in names.indices where names[index].decision.confidence < Self.doubt {
      guard let kind = kind(names[index].tokens), kind != names[index].kind else { continue }
      names[index].kind = kind
      names[index].decision = Decision("knownName", 0.9)
    }
  }

  /// The one kind that a name of exactly these tokens is known for.
  private func kind(_ tokens: Range<Int>) -> Actor.Kind? {
    let flags = context.known[tokens.lowerBound]
    let isFirst = flags & 8 != 0
    let further = flags & ~8
    guard isFirst, !context.isHeadline[tokens.lowerBound],
      tokens.dropFirst().allSatisfy({ context.known[$0] == further }),
      tokens.upperBound == context.known.count || tokens.count == 1
        || context.known[tokens.upperBound] != further
    else { return nil }
    switch flags & 39 {
    case 1: return .place
    case 2: return .organization
    case 4: return .person
    default: return nil
    }
  }
}
