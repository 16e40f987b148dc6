package import Article

/// The words that name who says, thinks, plans or responds, before it is known who that is.
package struct SourcePhrase: Sendable, Hashable {
  /// The whole noun phrase with title and apposition; for *-nya* the letters of the enclitic.
  package var span: Span
  /// The tokens that the span touches.
  package var tokens: Range<Int>
  /// `name` when its head is a proper name, `pronoun`, or `nominal`.
  package var form: Actor.Form
  /// The index of the name mention that is its head, when `form` is `name`.
  package var name: Int?
  /// The people without a name of whom the sentence before tells, whom a plural pronoun means.
  package var antecedent: Range<Int>?

  package init(
    span: Span, tokens: Range<Int>, form: Actor.Form, name: Int? = nil, antecedent: Range<Int>? = nil
  ) {
    self.span = span
    self.tokens = tokens
    self.form = form
    self.name = name
    self.antecedent = antecedent
  }
}

/// Somebody (the source) is reported to say, think or plan something (the content), signalled by a cue.
package struct Attribution: Sendable, Hashable {
  /// Who; nil when the text does not say.
  package var source: SourcePhrase?
  /// The signal; nil for a quotation that only goes on.
  package var cue: Span?
  /// What: sorted, disjoint pieces.
  package var content: [Span]
  /// Set when the content is a quotation, or partly one: then it becomes a `Quote`.
  package var quote: Quote.Kind?
  /// The pieces inside quotation marks, marks included (all of `content` for a direct quote).
  package var quoted: [Span]
  /// Set where the cue ends in a preposition that leads to the content.
  package var preposition: LeadingPreposition?
  /// How a claim made of it is reported.
  package var modality: Claim.Modality
  /// A quotation that goes on from the one at this index, or leads to it, and has its speaker.
  package var continues: Int?
  /// Who decided.
  package var decision: Decision

  package init(
    source: SourcePhrase?, cue: Span?, content: [Span], quote: Quote.Kind? = nil, quoted: [Span] = [],
    preposition: LeadingPreposition? = nil, modality: Claim.Modality = .asserted, continues: Int? = nil,
    decision: Decision
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.quote = quote
    self.quoted = quoted
    self.preposition = preposition
    self.modality = modality
    self.continues = continues
    self.decision = decision
  }
}

extension Attribution {
  /// A preposition at the end of a cue, `apologised [for the delay]`. By the specification a claim's cue is the verb group
  /// alone and its content all behind it; but stances are told with it: `voted for`, `voted against`.
  package struct LeadingPreposition: Sendable, Hashable {
    let span: Span
    /// The cue before it.
    let cue: Span
  }

  /// The content of a claim made of it.
  package var claimed: [Span] {
    guard let preposition,
      let index = content.firstIndex(where: { $0.start >= preposition.span.end })
    else { return content }
    var pieces = content
    pieces[index] = Span(preposition.span.start, pieces[index].end)
    return pieces
  }
}

extension [Attribution] {
  /// Whose words each one is, `own` being the actor of its source: a quotation without a source is of the one with whose
  /// words it goes on.
  package func holders(_ own: (Attribution) -> Actor.ID?) -> [Actor.ID?] {
    var holders = map(own)
    func follow(_ index: Int) {
      if holders[index] == nil { holders[index] = self[index].continues.flatMap { holders[$0] } }
    }
    for index in indices { follow(index) }
    for index in indices.reversed() { follow(index) }
    return holders
  }
}
