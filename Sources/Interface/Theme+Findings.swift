import Article
import Canvas

extension Theme {
  func scope(_ stance: Reaction.Stance) -> Scope {
    switch stance {
    case .support: .reactionSupport
    case .oppose: .reactionOppose
    case .concern: .reactionConcern
    case .neutral: .reactionNeutral
    case .mixed: .reactionMixed
    }
  }

  func scope(_ kind: Actor.Kind) -> Scope {
    switch kind {
    case .person: .actorPerson
    case .organization: .actorOrganization
    case .place: .actorPlace
    case .group: .actorGroup
    }
  }

  /// The mark of a stance, so that it needs no colour.
  func glyph(_ stance: Reaction.Stance) -> String {
    if let glyph = glyph(scope(stance)) { return glyph }
    return switch stance {
    case .support: "+"
    case .oppose: "-"
    case .concern: "!"
    case .neutral: "="
    case .mixed: "~"
    }
  }

  /// The look of a reader's own highlights.
  static func scope(ofHighlight color: Int) -> Scope {
    switch color {
    case 1: .markFirst
    case 2: .markSecond
    default: .markThird
    }
  }

  /// The sign of a kind of actor, so that it needs no colour.
  func sign(_ kind: Actor.Kind) -> String {
    switch kind {
    case .person: usesASCII ? "P" : "◆"
    case .organization: usesASCII ? "O" : "■"
    case .place: usesASCII ? "L" : "●"
    case .group: usesASCII ? "G" : "○"
    }
  }
}
