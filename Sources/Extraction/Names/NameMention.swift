package import Article

/// A proper name in the text, before it is known whose.
package struct NameMention: Sendable, Hashable {
  /// The tokens of the bare name, without title.
  package var tokens: Range<Int>
  /// Their bytes.
  package var span: Span
  /// `person`, `organization` or `place`.
  package var kind: Actor.Kind
  /// Title, office or apposition beside it ("Presiden", "pemimpin Korea Utara"), as a span of the text.
  package var role: Span?
  /// Who decided.
  package var decision: Decision

  package init(tokens: Range<Int>, span: Span, kind: Actor.Kind, role: Span? = nil, decision: Decision) {
    self.tokens = tokens
    self.span = span
    self.kind = kind
    self.role = role
    self.decision = decision
  }
}
