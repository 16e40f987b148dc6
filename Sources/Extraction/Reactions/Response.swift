package import Article

/// A stakeholder's response, before it is known who the stakeholder is.
package struct Response: Sendable, Hashable {
  /// From the first to the last of source, cue and content.
  package var span: Span
  /// Toward what it responds to.
  package var stance: Reaction.Stance
  /// Who responds; nil when the text does not say, or the attribution does.
  package var source: SourcePhrase?
  /// The word that shows the response.
  package var cue: Span?
  /// The index of the attribution that is the response, when it is one.
  package var attribution: Int?
  /// Who responds, where that is not whose words the attribution or the source is: one of several.
  package var companion: Actor.ID?
  /// Who decided.
  package var decision: Decision

  package init(
    span: Span, stance: Reaction.Stance, source: SourcePhrase?, cue: Span?, attribution: Int? = nil,
    decision: Decision
  ) {
    self.span = span
    self.stance = stance
    self.source = source
    self.cue = cue
    self.attribution = attribution
    self.decision = decision
  }
}
