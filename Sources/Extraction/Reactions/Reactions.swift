import Article

/// Finds who responds how to the main event or to somebody else's words.
///
/// Statements are judged by ``ReactionModel``; acts and nouns of response stand by themselves.
package struct Reactions: Sendable {
  private let models: [String: ReactionModel]
  /// A statement this likely to be a reaction is taken for one.
  private static let threshold: Float = 0.3

  /// A finder for the languages of these codes.
  package init(languages: [String] = ["id", "en"]) {
    var models: [String: ReactionModel] = [:]
    for code in languages { models[code] = ReactionModel(language: code) }
    self.models = models
  }

  /// The reactions in a text, by position.
  package func reactions(in reading: Reading, attributions: [Attribution]) -> [Response] {
    var responses = statements(reading, attributions)
    responses += ResponseReader.responses(in: reading, attributions: attributions, known: responses)
    return responses.sorted { $0.span < $1.span }
  }

  private func statements(_ reading: Reading, _ attributions: [Attribution]) -> [Response] {
    let shares = SourceShares(attributions, reading)
    var responses: [Response] = []
    for (index, attribution) in attributions.enumerated() {
      guard let cue = attribution.cue, let source = attribution.source, let first = attribution.content.first
      else { continue }
      let block = reading.text.blockOfSentence[
        reading.text.sentenceIndex(ofToken: reading.text.tokenIndex(at: cue.start))]
      let grammar = reading.grammars[block]
      guard let model = models[grammar.code] else { continue }
      var signs = Signs(reading: reading, grammar: grammar)
      signs.add(attribution, cue)
      signs.set.formUnion(shares.signs(source))
      guard let judged = model.stance(signs.set), judged.probability > Self.threshold else { continue }
      var span = source.span.union(cue).union(first)
      for piece in attribution.content { span = span.union(piece) }
      responses.append(
        Response(
          span: span, stance: judged.stance, source: source, cue: cue, attribution: index,
          decision: Decision("statementModel", judged.probability)))
    }
    return responses
  }
}
