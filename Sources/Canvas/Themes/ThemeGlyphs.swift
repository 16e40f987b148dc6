extension Scope {
  /// The mark that stands where a theme names none, so that meaning is never by colour alone.
  var defaultGlyph: Theme.Glyph {
    switch self {
    case .heading: Theme.Glyph(unicode: "▸", ascii: ">")
    case .quoteGutter: Theme.Glyph(unicode: "▌", ascii: "|")
    case .claimGutter: Theme.Glyph(unicode: "┆", ascii: ":")
    case .actorPerson: Theme.Glyph(unicode: "◆", ascii: "*")
    case .actorOrganization: Theme.Glyph(unicode: "■", ascii: "#")
    case .actorPlace: Theme.Glyph(unicode: "▲", ascii: "^")
    case .actorGroup: Theme.Glyph(unicode: "●", ascii: "o")
    case .reactionSupport: Theme.Glyph(unicode: "+", ascii: "+")
    case .reactionOppose: Theme.Glyph(unicode: "-", ascii: "-")
    case .reactionConcern: Theme.Glyph(unicode: "!", ascii: "!")
    case .reactionNeutral: Theme.Glyph(unicode: "=", ascii: "=")
    case .reactionMixed: Theme.Glyph(unicode: "~", ascii: "~")
    case .uiPaneBorder: Theme.Glyph(unicode: "│", ascii: "|")
    case .uiPaneBorderFocused: Theme.Glyph(unicode: "┃", ascii: "|")
    case .uiRuler: Theme.Glyph(unicode: "│", ascii: "|")
    case .uiRulerThumb: Theme.Glyph(unicode: "┃", ascii: "#")
    case .uiCardSelected: Theme.Glyph(unicode: "▶", ascii: ">")
    case .stateUncertain: Theme.Glyph(unicode: "?", ascii: "?")
    default: Theme.Glyph()
    }
  }
}
