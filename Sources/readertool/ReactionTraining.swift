import Article
import Extraction

/// `readertool train-reactions OUT FILE…`: trains ``ReactionModel`` on annotated articles and prints how well it does
/// on articles that it was not trained on, in five parts.
///
/// The statements are those that the engine finds: what it will judge.
struct ReactionTraining {
  /// The statements of an article, the stance of those that are reactions, and how many reactions were annotated.
  struct Sample {
    var reader: StatementReader
    var signs: [StatementSigns]
    var stances: [Reaction.Stance?]
    var reactions: Int
  }

  private static let penalty: Float = 5
  private static let dropout: Float = 0.3
  private static let parts = 5
  private static let rows = 1 << ReactionModel.bits

  static func main(_ arguments: [String]) {
    guard let out = arguments.first else { return }
    let samples = arguments.dropFirst().compactMap(GoldArticle.read).map(Self.sample)
    print("\(samples.count) articles, \(samples.reduce(0) { $0 + $1.reactions }) reactions")
    measure(samples)
    Files.write(ReactionModel.file(weights(samples), language: "any"), to: out)
  }

  // MARK: Learning

  /// The model of these articles.
  private static func weights(_ samples: [Sample]) -> [Int8] {
    let alone = regressions(samples.flatMap { zip($0.signs, $0.stances) }, dropout: dropout)
    // What is said of statements by themselves must not have been learnt from the same article.
    var among: [(StatementSigns, Reaction.Stance?)] = []
    for part in 0..<parts {
      let others = samples.indices.filter { $0 % parts != part }.map { samples[$0] }
      let model = ReactionModel(
        weights: table([regressions(others.flatMap { zip($0.signs, $0.stances) }, dropout: dropout)]))
      for index in samples.indices where index % parts == part {
        let sample = samples[index]
        among += zip(sample.reader.signs(among: sample.signs.map(model.judgement)), sample.stances)
      }
    }
    return table([alone, regressions(among, dropout: 0)])
  }

  /// Whether it is a reaction, and of which stance.
  private static func regressions(
    _ statements: [(StatementSigns, Reaction.Stance?)], dropout: Float
  ) -> [LogisticRegression] {
    let reaction = statements.map { signs, stance in
      LogisticRegression.Sample(signs: signs.all, label: stance == nil ? 0 : 1)
    }
    let stance = statements.compactMap { signs, stance in
      stance.flatMap(ReactionModel.stances.firstIndex).map {
        LogisticRegression.Sample(signs: signs.all.filter(\.tellsStance), label: $0)
      }
    }
    return [
      LogisticRegression(reaction, labels: 2, rows: rows, penalty: penalty, dropout: dropout),
      LogisticRegression(
        stance, labels: ReactionModel.stances.count, rows: rows, penalty: penalty, dropout: dropout),
    ]
  }

  /// The table of a model, from regressions whose signs are of different kinds.
  private static func table(_ regressions: [[LogisticRegression]]) -> [Int8] {
    (0..<rows).flatMap { row in
      // Two columns say the same of a decision between two: their difference counts.
      var weights = [Float](repeating: 0, count: ReactionModel.Column.allCases.count)
      for pair in regressions {
        weights[0] += pair[0].weights[row * 2 + 1] - pair[0].weights[row * 2]
        for stance in ReactionModel.stances.indices {
          weights[1 + stance] += pair[1].weights[row * ReactionModel.stances.count + stance]
        }
      }
      return weights.map { Int8(max(-127, min(127, ($0 * ReactionModel.scale).rounded()))) }
    }
  }

  // MARK: Measuring

  /// Prints what models find in the articles of each part that were trained on the others.
  private static func measure(_ samples: [Sample]) {
    var judged: [(probability: Float, right: Bool, found: Bool)] = []
    for part in 0..<parts {
      let train = samples.indices.filter { $0 % parts != part }.map { samples[$0] }
      let model = ReactionModel(weights: weights(train))
      for index in samples.indices where index % parts == part {
        let example = samples[index]
        let judgements = example.reader.signs(among: example.signs.map(model.judgement)).map(model.judgement)
        for (judgement, known) in zip(judgements, example.stances) {
          let verdict = judgement.stance
          judged.append(
            (judgement.probability * verdict.probability, verdict.stance == known, known != nil))
        }
      }
    }
    let known = samples.reduce(0) { $0 + $1.reactions }
    let gold = judged.filter(\.found)
    print("stance of known reactions: \(percent(gold.filter(\.right).count, gold.count))")
    for threshold in stride(from: Float(0.14), through: 0.42, by: 0.04) {
      let taken = judged.filter { $0.probability > threshold }
      let found = taken.filter(\.found).count
      let right = taken.filter(\.right).count
      print(
        "above \(threshold): found P \(percent(found, taken.count)) R \(percent(found, known))"
          + " F \(percent(2 * found, taken.count + known)), with stance P \(percent(right, taken.count))"
          + " F \(percent(2 * right, taken.count + known))")
    }
  }

  private static func percent(_ part: Int, _ whole: Int) -> Double {
    (Double(part) / Double(max(1, whole)) * 1000).rounded() / 10
  }

  // MARK: Reading

  private static let attributions: Attributions = {
    var learned: [String: LearnedReader] = [:]
    var errors: [ModelError] = []
    for code in ["id", "en"] { learned[code] = LearnedReader(language: code, .builtIn, &errors) }
    return Attributions(learned: learned)
  }()
  private static let splitters = Dictionary(
    uniqueKeysWithValues: LanguageIdentifier.languages.map { ($0, SentenceSplitter(language: $0)) })
  private static let finders = Dictionary(
    uniqueKeysWithValues: LanguageIdentifier.languages.map { ($0, NameFinder(language: $0)) })
  private static let resolvers = Dictionary(
    uniqueKeysWithValues: LanguageIdentifier.languages.map { ($0, ActorResolver(language: $0)) })

  private static func sample(_ gold: GoldArticle) -> Sample {
    let language = Language(rawValue: gold.language)
    let offsets = gold.offsets
    let text = splitters[language]!(gold.article(offsets))
    let names = finders[language]!(text)
    let reading = attributions.reading(of: text, names: names) { _ in language }
    func span(_ place: GoldArticle.Place) -> Span { Span(offsets[place.start], offsets[place.end]) }

    let found = attributions.attributions(in: reading) ?? []
    var sources: [Span: SourcePhrase] = [:]
    for source in found.lazy.compactMap(\.source) { sources[source.span] = source }
    let list = sources.values.sorted { $0.span < $1.span }
    let resolved = resolvers[language]!.resolve(
      text: text, names: names, sources: list, contents: found.flatMap(\.content))
    let actorOfSpan = Dictionary(zip(list.map(\.span), resolved.actorOfSource)) { first, _ in first }
    let holders = found.holders { $0.source.flatMap { actorOfSpan[$0.span] ?? nil } }
    let reader = StatementReader(reading, found, actors: resolved.actors, holders: holders)
    return Sample(
      reader: reader, signs: reader.signs(), stances: stances(of: found, gold, span),
      reactions: gold.reactions.count)
  }

  /// The stance of each attribution that is an annotated reaction: by its cue, or else by its place.
  private static func stances(
    of found: [Attribution], _ gold: GoldArticle, _ span: (GoldArticle.Place) -> Span
  ) -> [Reaction.Stance?] {
    var result = [Reaction.Stance?](repeating: nil, count: found.count)
    var taken: Set<Int> = []
    for byCue in [true, false] {
      for (number, reaction) in gold.reactions.enumerated() where !taken.contains(number) {
        let place = span(reaction.span)
        let fits = found.indices.filter { index in
          guard result[index] == nil else { return false }
          guard byCue else { return overlap(place, found[index].span) >= 0.5 }
          guard let cue = reaction.cue.map(span), let own = found[index].cue else { return false }
          return cue.overlaps(own)
        }
        guard
          let best = fits.max(by: { overlap(place, found[$0].span) < overlap(place, found[$1].span) })
        else { continue }
        result[best] = Reaction.Stance(rawValue: reaction.stance)
        taken.insert(number)
      }
    }
    return result.map { $0 == .mixed ? nil : $0 }
  }

  /// Twice what two spans share by what they have together.
  private static func overlap(_ a: Span, _ b: Span) -> Float {
    Float(2 * (a.intersection(b)?.count ?? 0)) / Float(max(1, a.count + b.count))
  }
}
