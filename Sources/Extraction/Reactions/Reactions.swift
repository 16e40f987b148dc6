import Article

/// Finds who responds how to the main event or to somebody else's words.
///
/// Statements are judged by ``ReactionModel``; acts and nouns of response stand by themselves.
package struct Reactions: Sendable {
  private let models: [String: ReactionModel]
  /// A statement more likely than this to be a reaction is taken for one; less will do where the cue itself
  /// evaluates, more is needed of a plan and within somebody else's words.
  private static func threshold(_ signs: Set<ReactionModel.Sign>) -> Float {
    if !signs.isDisjoint(with: [.nested, .cuePlanned]) { return 0.6 }
    return signs.isDisjoint(with: [.cueSupport, .cueOppose]) ? 0.3 : 0.15
  }

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

  /// The signs of each statement that has a source and a cue, by its index.
  package func signs(in reading: Reading, attributions: [Attribution]) -> [Int: (
    source: UInt64, signs: Set<String>
  )] {
    judged(reading, attributions).mapValues { ($0.source.bits, Set($0.signs.map(\.rawValue))) }
  }

  private func judged(_ reading: Reading, _ attributions: [Attribution]) -> [Int: Seen] {
    let shares = SourceShares(attributions, reading)
    var result: [Int: Seen] = [:]
    var outer: Span?
    for (index, attribution) in attributions.enumerated() {
      guard let cue = attribution.cue, let source = attribution.source else { continue }
      let sentence = reading.text.sentenceIndex(ofToken: reading.text.tokenIndex(at: cue.start))
      let block = reading.text.blockOfSentence[sentence]
      var signs = Signs(reading: reading, grammar: reading.grammars[block])
      signs.add(attribution, cue)
      signs.set.formUnion(shares.signs(source, signs.grammar))
      if reading.text.kinds[block] == .heading { signs.set.insert(.heading) }
      if let outer, outer.contains(cue) { signs.set.insert(.nested) }
      if let last = attribution.content.last, last.end > outer?.end ?? 0 { outer = last }
      result[index] = Seen(code: signs.grammar.code, source: shares.key(of: source), signs: signs.set)
    }
    return result
  }

  private func statements(_ reading: Reading, _ attributions: [Attribution]) -> [Response] {
    var responses: [Response] = []
    for (index, seen) in judged(reading, attributions) {
      let attribution = attributions[index]
      guard let model = models[seen.code], let judged = model.stance(seen.signs), let cue = attribution.cue,
        let source = attribution.source
      else { continue }
      let isReaction = judged.probability > Self.threshold(seen.signs)
      // What an expert judges without words for or against is analysis.
      let isAnalysis =
        !isReaction && seen.signs.isSuperset(of: [.expert, .cueJudge]) && judged.probability > 0.15
      guard isReaction || isAnalysis else { continue }
      let span = attribution.content.reduce(source.span.union(cue)) { $0.union($1) }
      responses.append(
        Response(
          span: span, stance: isAnalysis ? .neutral : judged.stance, source: source, cue: cue,
          attribution: index,
          decision: Decision(isAnalysis ? "expertJudgement" : "statementModel", judged.probability)))
    }
    return responses
  }

  /// What is seen of one statement.
  private struct Seen {
    var code: String
    var source: WordKey
    var signs: Set<ReactionModel.Sign>
  }
}
