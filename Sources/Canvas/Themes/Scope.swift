/// A role a theme gives a look to.
///
/// Themes name scopes with dots (`quote.gutter`); a scope a theme leaves out looks like the longest
/// dotted prefix that it has (`quote`). The raw value is the place in a theme's table.
public enum Scope: UInt8, CaseIterable, Hashable, Sendable {
  // The article.
  case text, textDim, heading, title
  case quote, quoteMixed, quoteGutter
  case actorPerson, actorOrganization, actorPlace, actorGroup
  case claim, claimCue, claimGutter
  case reactionSupport, reactionOppose, reactionConcern, reactionNeutral, reactionMixed
  case search, searchCurrent
  /// A reader's own highlights.
  case markFirst, markSecond, markThird
  // What is round it.
  case uiTitle, uiStatus, uiHints, uiHintsKey
  case uiPane, uiPaneTitle, uiPaneBorder, uiPaneBorderFocused
  case uiRuler, uiRulerThumb
  case uiCard, uiCardSelected
  case uiHelp, uiHelpKey
  case uiPrompt, uiNotice, uiError
  // Laid over another style: what they set wins, attributes add up.
  case stateSelected, stateUncertain, stateLinked
  /// Control characters made visible.
  case control

  /// The dotted name that themes use.
  public var name: String {
    switch self {
    case .text: "text"
    case .textDim: "text.dim"
    case .heading: "heading"
    case .title: "title"
    case .quote: "quote"
    case .quoteMixed: "quote.mixed"
    case .quoteGutter: "quote.gutter"
    case .actorPerson: "actor.person"
    case .actorOrganization: "actor.organization"
    case .actorPlace: "actor.place"
    case .actorGroup: "actor.group"
    case .claim: "claim"
    case .claimCue: "claim.cue"
    case .claimGutter: "claim.gutter"
    case .reactionSupport: "reaction.support"
    case .reactionOppose: "reaction.oppose"
    case .reactionConcern: "reaction.concern"
    case .reactionNeutral: "reaction.neutral"
    case .reactionMixed: "reaction.mixed"
    case .search: "search"
    case .searchCurrent: "search.current"
    case .markFirst: "mark.first"
    case .markSecond: "mark.second"
    case .markThird: "mark.third"
    case .uiTitle: "ui.title"
    case .uiStatus: "ui.status"
    case .uiHints: "ui.hints"
    case .uiHintsKey: "ui.hints.key"
    case .uiPane: "ui.pane"
    case .uiPaneTitle: "ui.pane.title"
    case .uiPaneBorder: "ui.pane.border"
    case .uiPaneBorderFocused: "ui.pane.border.focused"
    case .uiRuler: "ui.ruler"
    case .uiRulerThumb: "ui.ruler.thumb"
    case .uiCard: "ui.card"
    case .uiCardSelected: "ui.card.selected"
    case .uiHelp: "ui.help"
    case .uiHelpKey: "ui.help.key"
    case .uiPrompt: "ui.prompt"
    case .uiNotice: "ui.notice"
    case .uiError: "ui.error"
    case .stateSelected: "state.selected"
    case .stateUncertain: "state.uncertain"
    case .stateLinked: "state.linked"
    case .control: "control"
    }
  }

  /// Whether it is laid over other styles rather than used alone.
  public var isAdditive: Bool {
    self == .stateSelected || self == .stateUncertain || self == .stateLinked
  }
}
