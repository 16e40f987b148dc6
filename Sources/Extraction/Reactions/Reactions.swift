package import Article

/// Finds who responds how to the main event or to somebody else's words.
///
/// Statements are judged by ``ReactionModel``; acts and nouns of response stand by themselves (``ResponseReader``).
package struct Reactions: Sendable {
  /// A statement more likely than this to be a reaction of its stance is taken for one: what is a reaction, but of
  /// any stance, helps a reader less.
  private static let threshold: Float = 0.18
  /// Where no word of a statement speaks for it by so much,
  private static let weightOfWord: Float = 0.2
  /// it must be so likely: `"On Monday, perhaps," she said.`
  private static let thresholdWithoutWords: Float = 0.25
  /// Where the cue itself takes a stance, it must be so likely to be one at all,
  private static let thresholdOfCue: Float = 0.05
  /// for of such statements so many were annotated as reactions.
  private static let certaintyOfCue: Float = 0.6
  /// Where words in it take a stance by themselves, it must be so likely.
  private static let thresholdOfWords: Float = 0.03
  /// A stance more likely than this is not asked of single words.
  private static let certaintyOfStance: Float = 0.7
  /// What experts judge in no words for or against is analysis, unless it is more likely than this to be a reaction of
  /// another stance.
  private static let thresholdOfAnalysis: Float = 0.5
  /// What is only supposed or foreseen must be so likely: of the 70 such statements of the annotated articles six are reactions.
  private static let thresholdOfForecast: Float = 0.3

  private let model: ReactionModel?

  /// A finder with this model; one without takes no statement for a reaction.
  package init(model: ReactionModel? = .builtIn("any")) { self.model = model }

  /// The acts and nouns of response in a text.
  package func acts(in reading: Reading, attributions: [Attribution]) -> [Response] {
    ResponseReader.responses(in: reading, attributions: attributions)
  }

  /// The reactions in a text, by position: of the attributions those that are reactions, and the `acts`.
  ///
  /// - Parameter holders: whose words each attribution is.
  package func reactions(
    in reading: Reading, attributions: [Attribution], actors: [Actor], holders: [Actor.ID?], acts: [Response]
  ) -> [Response] {
    let statements = withoutDoubles(
      statements(
        StatementReader(reading, attributions, actors: actors, holders: holders), reading, attributions,
        holders),
      attributions, holders)
    // A passive tells whose response it is; what was taken for a statement of its subject is none.
    let passives = acts.filter { $0.decision.rule == "passiveResponse" }.compactMap(\.cue)
    let own = statements.filter { statement in
      !passives.contains { passive in statement.cue?.overlaps(passive) ?? false }
    }
    // Where a statement is one, the act within it is the same.
    var sources: [Span: [Span]] = [:]
    for statement in own {
      if let source = statement.source { sources[source.span, default: []].append(statement.span) }
    }
    let others = acts.filter { act in
      !(act.source.flatMap { sources[$0.span] } ?? []).contains { $0.overlaps(act.span) }
    }
    let protests = Dictionary(
      grouping: acts.filter { $0.stance == .oppose && $0.decision.rule == "respondingAct" },
      by: \.source?.span)
    var companions = Companions(reading, actors)
    let all = (own.map { settled($0, by: protests) } + others).flatMap {
      [$0] + companions.responses(with: $0)
    }
    // Of two in one sentence, as their cues stand: `welcomed the step, saying …`.
    return all.sorted {
      ($0.span.start, $0.cue?.start ?? 0, $0.span.end) < ($1.span.start, $1.cue?.start ?? 0, $1.span.end)
    }
  }

  /// A demand made by an act against something is against it: `Buruh menggelar demo menuntut …`
  ///
  /// - Parameter protests: the acts against something, by the source.
  private func settled(_ statement: Response, by protests: [Span?: [Response]]) -> Response {
    guard statement.stance == .concern, let source = statement.source, let cue = statement.cue else {
      return statement
    }
    let isAgainst = (protests[source.span] ?? []).contains {
      statement.span.contains($0.span) && ($0.cue.map { $0.end <= cue.start } ?? false)
    }
    var settled = statement
    if isAgainst { settled.stance = .oppose }
    return settled
  }

  private func statements(
    _ reader: StatementReader, _ reading: Reading, _ attributions: [Attribution], _ holders: [Actor.ID?]
  ) -> [Response] {
    guard let model else { return [] }
    let alone = reader.signs()
    let judgements = reader.signs(among: alone.map(model.judgement)).map(model.judgement)
    let found: [Response] = attributions.indices.compactMap { index in
      let judgement = judgements[index]
      guard
        let taken = stance(
          of: index, judgement, reader,
          evidence: { model.evidence(alone[index], $0, atLeast: Self.weightOfWord) }),
        !reader.isCitation(index), !reader.isCharge(index), !reader.isAdmission(index),
        !reader.isInterrogation(index), !reader.isCondition(index), !reader.isOfHealth(index)
      else { return nil }
      let stance = taken.stance == .support && reader.isMixed(index) ? .mixed : taken.stance
      let evidence = model.evidence(alone[index], stance).prefix(4).map { reading.text.span($0) }
      let attribution = attributions[index]
      let confidence =
        reader.stanceOfCue(index) == nil
        ? judgement.probability : max(judgement.probability, Self.certaintyOfCue)
      return Response(
        span: attribution.span, stance: stance, source: attribution.source, cue: attribution.cue,
        attribution: index, decision: Decision(taken.rule, confidence, evidence: evidence.sorted()))
    }
    // Who tells how somebody else takes it has not said how he does himself: `Bima mengatakan, Rina mengecam …`
    let takings = Dictionary(
      grouping: found.filter { $0.attribution.flatMap(reader.stanceOfCue) != nil }, by: \.span.start)
    return found.filter { response in
      guard let index = response.attribution, reader.stanceOfCue(index) == nil,
        let first = attributions[index].content.first
      else { return true }
      return !(takings[first.start] ?? []).contains { other in
        guard let inner = other.attribution else { return false }
        return holders[inner] != holders[index] && first.contains(other.span)
      }
    }
  }

  /// The stance that a statement takes, and the rule that told it: its cue, what experts judge, words that take one by
  /// themselves, or the model; nil for one that is no reaction.
  ///
  /// - Parameter evidence: the words that speak for a stance.
  private func stance(
    of index: Int, _ judgement: Judgement, _ reader: StatementReader,
    evidence: (Reaction.Stance) -> [Range<Int>]
  ) -> (stance: Reaction.Stance, rule: String)? {
    let probability = judgement.probability
    if let ofCue = reader.stanceOfCue(index), let rule = reader.ruleOfStance(index) {
      return probability > Self.thresholdOfCue ? (ofCue, rule) : nil
    }
    if reader.isFinding(index) || reader.isOfCourt(index) { return nil }
    let judged = judgement.stance
    let likelihood = probability * judged.probability
    if likelihood < Self.thresholdOfAnalysis, reader.isAnalysis(index) {
      return (stance: .neutral, rule: "expertJudgement")
    }
    func ofWords() -> (stance: Reaction.Stance, rule: String)? {
      guard probability > Self.thresholdOfWords else { return nil }
      return reader.stanceOfWords(index).map { (stance: $0, rule: "stanceOfWords") }
    }
    guard likelihood > (reader.isForecast(index) ? Self.thresholdOfForecast : Self.threshold) else {
      return ofWords()
    }
    if judged.probability <= Self.certaintyOfStance, let ofWords = ofWords() { return ofWords }
    var judgedStance = judged.stance
    // Whoever is asked to respect something is not praised for it.
    if judgedStance == .support, reader.isDemand(index) { judgedStance = .concern }
    let stance = reader.settled(judgedStance, index)
    if stance == .concern, reader.isPromise(index) || reader.isCondolence(index) { return nil }
    if likelihood < Self.thresholdWithoutWords, evidence(stance).isEmpty { return nil }
    return (stance: stance, rule: "statementModel")
  }

  /// Of two cues of one stakeholder of which one lies in the words of the other, the surer one: they are one reaction.
  /// Over exactly the same words they are one whoever responds, of the first, or of the one whose cue takes a stance.
  private func withoutDoubles(
    _ statements: [Response], _ attributions: [Attribution], _ holders: [Actor.ID?]
  ) -> [Response] {
    var result: [Response] = []
    for statement in statements {
      let double = result.indices.suffix(4).first { index in
        guard result[index].span != statement.span else { return true }
        guard let own = statement.attribution, let other = result[index].attribution else { return false }
        return holders[own] != nil && holders[own] == holders[other]
          && attributions[own].predicate.overlaps(attributions[other].predicate)
      }
      guard let double else {
        result.append(statement)
        continue
      }
      let isSame = result[double].span == statement.span
      // `X, kata Y, mengecam …`: by the cue it is X who responds.
      let isOfCue =
        statement.source != result[double].source && statement.decision.rule.hasPrefix("stanceOf")
        && result[double].decision.rule == "statementModel"
      if isSame ? isOfCue : result[double].decision.confidence < statement.decision.confidence {
        result[double] = statement
      }
    }
    return result
  }
}
