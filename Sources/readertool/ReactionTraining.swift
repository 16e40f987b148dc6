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

  private static let penalty: Float = 12
  private static let stancePenalty: Float = 6
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
    let alone = alone(samples)
    // What the model says of the statements around one must not have been learnt from the same article.
    var among: [LogisticRegression.Sample] = []
    for part in 0..<parts {
      let model = Self.alone(samples.indices.filter { $0 % parts != part }.map { samples[$0] })
      for index in samples.indices where index % parts == part {
        let sample = samples[index]
        let signs = sample.reader.signs(sample.signs, sample.signs.map { model.probabilities($0.all)[1] })
        among += zip(signs, sample.stances).map {
          LogisticRegression.Sample(signs: $0.all, label: $1 == nil ? 0 : 1)
        }
      }
    }
    let amongModel = LogisticRegression(among, labels: 2, rows: rows, penalty: penalty)
    let stance = stance(samples)
    var result: [Int8] = []
    for row in 0..<rows {
      // Two columns say the same of a decision between two: their difference counts.
      let weights =
        [alone, amongModel].map { $0.weights[row * 2 + 1] - $0.weights[row * 2] }
        + stance.weights[(row * stance.labels)..<((row + 1) * stance.labels)]
      result += weights.map { Int8(max(-127, min(127, ($0 * ReactionModel.scale).rounded()))) }
    }
    return result
  }

  private static func alone(_ samples: [Sample]) -> LogisticRegression {
    LogisticRegression(
      samples.flatMap { sample in
        zip(sample.signs, sample.stances).map {
          LogisticRegression.Sample(signs: $0.all, label: $1 == nil ? 0 : 1)
        }
      }, labels: 2, rows: rows, penalty: penalty)
  }

  private static func stance(_ samples: [Sample]) -> LogisticRegression {
    LogisticRegression(
      samples.flatMap { sample in
        zip(sample.signs, sample.stances).compactMap { signs, stance in
          stance.flatMap(ReactionModel.stances.firstIndex).map {
            LogisticRegression.Sample(signs: signs.all.filter(\.tellsStance), label: $0)
          }
        }
      }, labels: ReactionModel.stances.count, rows: rows, penalty: stancePenalty)
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
        let alone = example.signs.map { model.probability($0, .alone) }
        let among = example.reader.signs(example.signs, alone)
        for (statement, signs) in among.enumerated() {
          let known = example.stances[statement]
          let verdict = model.stance(example.signs[statement])
          judged.append(
            (
              model.probability(signs, .among) * verdict.probability, verdict.stance == known, known != nil
            ))
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
