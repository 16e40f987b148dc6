import Article
import Extraction

/// `readertool train-attributions LANGUAGE OUT EPOCHS SYNTAX SYNTAX-A SYNTAX-B TRAIN DEV`: trains cues, their sources and contents,
/// and the judgement of the whole.
///
/// Cues, sources and judgements by logistic regression (AdaGrad), pieces by an averaged structured perceptron. SYNTAX-A reads
/// articles at even places, and SYNTAX-B the others: each is to have been trained on the other half, so that trees are as
/// wrong as on new texts. The judgement learns from what models of three quarters of the articles find in the fourth.
struct AttributionTraining {
  /// Choices of which one is right: of two, whether there is a cue; of several, the source.
  struct ChoiceSample {
    /// The rows of each choice; the first of two has none.
    var choices: [[UInt32]]
    var right: Int
  }
  struct PieceSample {
    var rows: [UInt32]
    var bounds: [Int]
    var labels: [UInt8]
  }
  /// What is learned from one article.
  struct Samples {
    var cues: [ChoiceSample] = []
    var sources: [ChoiceSample] = []
    var pieces: [PieceSample] = []
    var judgements: [ChoiceSample] = []

    mutating func append(_ other: Samples) {
      cues += other.cues
      sources += other.sources
      pieces += other.pieces
      judgements += other.judgements
    }
  }
  /// The tokens of an attribution, by token of the passage.
  struct Gold {
    var source: Set<Int>
    var cue: Set<Int>
    var content: Set<Int>

    /// Whether `draft` is the same one, by the measure `triple partial` of the scorers.
    func matches(_ draft: AttributionDraft) -> Bool {
      guard !cue.isDisjoint(with: draft.cue) else { return false }
      return dice(content, Set(draft.runs(.content).joined())) >= 0.5
        && (source.isEmpty ? draft.source == nil : dice(source, Set(draft.source ?? 0..<0)) >= 0.5)
    }
  }

  /// The judgement learns from so many parts, each found by models of the others: an even number, as the trees are of halves.
  private static let parts = 4
  /// Of so many trainings in different orders the weights are the mean: those of one are a matter of chance to 0.4 points.
  private static let runs = 3
  private static let (cueEpochs, sourceEpochs, judgementEpochs) = (24, 16, 10)
  /// The part of the features that is looked at each time, so that none is relied on alone: of choices, of pieces.
  ///
  /// Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 2014.
  private static let (kept, keptOfPieces): (Float, Float) = (0.25, 0.35)

  private let context: Context
  private var missed = 0
  private var (unreached, reached, exact) = (0, 0, 0)

  static func main(_ arguments: [String]) {
    guard arguments.count >= 8 else { return }
    let language = Language(rawValue: arguments[0])
    let epochs = Int(arguments[2]) ?? 8
    let readers = arguments[3...5].map { ModelFile.read(SyntaxReader.self, $0, language.rawValue) }
    var training = AttributionTraining(context: Context(language))
    let articles = AnnotatedArticle.read(arguments[6])
    var parts = Array(repeating: Samples(), count: Self.parts)
    for (index, article) in articles.enumerated() {
      training.add(article, readers[1 + index % 2], nil, &parts[index % Self.parts])
    }
    print(
      "\(parts.reduce(0) { $0 + $1.cues.count }) candidates, \(parts.reduce(0) { $0 + $1.pieces.count }) cues,"
        + " \(training.missed) missed; sources: \(training.exact) exact, \(training.reached) partly, \(training.unreached) not"
    )
    let models = parts.indices.map { part in
      var others = Samples()
      for other in parts.indices where other != part { others.append(parts[other]) }
      return AttributionModel(weights: weights(others, epochs))
    }
    var all = Samples()
    for (index, article) in articles.enumerated() {
      training.add(article, readers[1 + index % 2], models[index % Self.parts], &all)
    }
    print("\(all.judgements.count) drafts, \(all.judgements.count { $0.right == 1 }) of them right")
    Files.write(AttributionModel.file(weights(all, epochs), language: language.rawValue), to: arguments[1])
  }

  /// What reads an article as the product does.
  struct Context {
    let splitter: SentenceSplitter
    let names: NameFinder
    let attributions: Attributions
    let senses: Lexicon
    let words: ClassedWords
    let language: Language

    init(_ language: Language, _ learned: LearnedReader? = nil) {
      self.language = language
      splitter = SentenceSplitter(language: language)
      names = NameFinder(language: language)
      senses = Lexicon("senses", language: language.rawValue)
      words = ClassedWords(language: language.rawValue)
      attributions = Attributions(
        languages: [language.rawValue], learned: learned.map { [language.rawValue: $0] } ?? [:])
    }

    func reading(_ article: Article) -> Reading {
      let text = splitter(article)
      return attributions.reading(of: text, names: names(text), words: words) { _ in language }
    }
  }

  private init(context: Context) { self.context = context }

  // MARK: - Samples

  private mutating func add(
    _ article: AnnotatedArticle, _ syntax: SyntaxReader, _ model: AttributionModel?, _ samples: inout Samples
  ) {
    let reading = context.reading(article.article)
    for index in reading.passages.indices {
      let passage = PassageSyntax(reading, index, syntax, context.senses)
      let gold = gold(article, passage)
      var heads: [Int: Int] = [:]
      for (index, attribution) in gold.enumerated() {
        let candidates = attribution.cue.sorted().filter { passage.isCandidate($0) }
        if let head = candidates.first(where: { !attribution.cue.contains(passage.headOfToken($0)) })
          ?? candidates.first
        {
          heads[head] = index
        } else if model == nil {
          missed += 1
        }
      }
      for token in 0..<passage.count where passage.isCandidate(token) {
        var features = FeatureRows(bits: CueFeatures.bits)
        CueFeatures.add(token, passage, to: &features)
        samples.cues.append(ChoiceSample(choices: [[], features.rows], right: heads[token] == nil ? 0 : 1))
      }
      if let model {
        let drafts = AttributionDraft.drafts(in: passage, model)
        for draft in drafts {
          var features = FeatureRows(bits: AttributionDraft.bits)
          draft.add(passage, among: drafts, to: &features)
          samples.judgements.append(
            ChoiceSample(choices: [[], features.rows], right: gold.contains { $0.matches(draft) } ? 1 : 0))
        }
      }
      for (head, index) in heads.sorted(by: { $0.key < $1.key }) {
        addPieces(passage, head, gold[index], isFirst: model == nil, &samples)
      }
    }
  }

  /// The attributions of a passage.
  private func gold(_ article: AnnotatedArticle, _ passage: PassageSyntax) -> [Gold] {
    article.attributions.compactMap { attribution in
      func tokens(_ spans: [Span]) -> Set<Int> {
        Set(
          spans.flatMap { passage.reading.text.tokens(touching: $0) }.filter { passage.tokens.contains($0) }
            .map { $0 - passage.tokens.lowerBound })
      }
      let cue = tokens(attribution.cue)
      return cue.isEmpty
        ? nil : Gold(source: tokens(attribution.source), cue: cue, content: tokens(attribution.content))
    }
  }

  private mutating func addPieces(
    _ passage: PassageSyntax, _ head: Int, _ gold: Gold, isFirst: Bool, _ samples: inout Samples
  ) {
    let candidates = AttributionDraft.candidates(passage, head)
    var choices: [[UInt32]] = []
    var features = FeatureRows(bits: SourceCandidates.bits)
    candidates.addNone(to: &features)
    choices.append(features.rows)
    var best = (place: 0, likeness: 0.0)
    for (index, span) in candidates.spans.enumerated() {
      features.removeAll()
      candidates.add(index, to: &features)
      choices.append(features.rows)
      let likeness = dice(gold.source, Set(span))
      if likeness > best.likeness { best = (index + 1, likeness) }
    }
    if isFirst, !gold.source.isEmpty {
      if best.likeness == 1 {
        exact += 1
      } else if best.likeness >= 0.5 {
        reached += 1
      } else {
        unreached += 1
      }
    }
    if gold.source.isEmpty || best.likeness >= 0.5 {
      samples.sources.append(ChoiceSample(choices: choices, right: best.place))
    }
    let source = best.likeness >= 0.5 ? candidates.spans[best.place - 1] : nil
    let labels = (0..<passage.count).map { token -> UInt8 in
      (gold.cue.contains(token)
        ? .cue : gold.content.contains(token) ? .content : AttributionModel.Piece.none).rawValue
    }
    let pieces = AttributionDraft.pieces(passage, head, source: source)
    var rows: [UInt32] = []
    var bounds = [0]
    var own = FeatureRows(bits: PieceFeatures.bits)
    for token in 0..<passage.count {
      own.removeAll()
      pieces.add(token, to: &own)
      rows += own.rows
      bounds.append(rows.count)
    }
    samples.pieces.append(PieceSample(rows: rows, bounds: bounds, labels: labels))
  }

  // MARK: - Learning

  private static func weights(_ samples: Samples, _ epochs: Int) -> [Int8] {
    choiceWeights(samples.cues, bits: CueFeatures.bits, cueEpochs)
      + choiceWeights(samples.sources, bits: SourceCandidates.bits, sourceEpochs)
      + choiceWeights(samples.judgements, bits: AttributionDraft.bits, judgementEpochs)
      + pieceWeights(samples.pieces, epochs)
  }

  /// The weights of a log-linear choice.
  private static func choiceWeights(_ samples: [ChoiceSample], bits: Int, _ epochs: Int) -> [Int8] {
    guard !samples.isEmpty else { return Array(repeating: 0, count: 1 << bits) }
    let means = mean((0..<runs).map { choiceWeights(samples, bits: bits, epochs, run: $0) })
    return means.map { Int8(max(-127, min(127, ($0 * kept * AttributionModel.scale).rounded()))) }
  }

  /// The mean of vectors.
  private static func mean(_ vectors: [[Float]]) -> [Float] {
    vectors[0].indices.map { index in vectors.reduce(0) { $0 + $1[index] } / Float(vectors.count) }
  }

  private static func choiceWeights(_ samples: [ChoiceSample], bits: Int, _ epochs: Int, run: Int) -> [Float]
  {
    var weights = [Float](repeating: 0, count: 1 << bits)
    var squares = [Float](repeating: 1e-4, count: 1 << bits)
    // The mean of the weights after each pass of the later half: they still go to and fro.
    var mean = weights
    let late = epochs - epochs / 2
    var order = Array(samples.indices)
    var generator = NameTraining.Generator(state: 11 + 100 * UInt64(run))
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var loss = 0.0
      for index in order {
        var sample = samples[index]
        for place in sample.choices.indices {
          sample.choices[place].removeAll { _ in generator.next() >> 40 < UInt64(Float(1 << 24) * (1 - kept))
          }
        }
        var scores = sample.choices.map { rows in rows.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let top = scores.max()!
        for place in scores.indices { scores[place] = exponential(scores[place] - top) }
        let sum = scores.reduce(0, +)
        loss += Double(1 - scores[sample.right] / sum)
        for (place, rows) in sample.choices.enumerated() {
          let slope = scores[place] / sum - (place == sample.right ? 1 : 0)
          guard abs(slope) > 1e-4 else { continue }
          for row in rows {
            let gradient = slope + 1e-6 * weights[Int(row)]
            squares[Int(row)] += gradient * gradient
            weights[Int(row)] -= 0.15 * gradient / squares[Int(row)].squareRoot()
          }
        }
      }
      print("epoch \(epoch): \(loss / Double(order.count))")
      guard epoch > epochs - late else { continue }
      for row in mean.indices { mean[row] += weights[row] / Float(late) }
    }
    return mean
  }

  private static func pieceWeights(_ pieces: [PieceSample], _ epochs: Int) -> [Int8] {
    let base = 1 << PieceFeatures.bits
    let means = mean((0..<runs).map { pieceWeights(pieces, epochs, run: $0) })
    return Quantised.bytes(Quantised.pairs(means[..<(base * 4)]) + means[(base * 4)...])
  }

  private static func pieceWeights(_ pieces: [PieceSample], _ epochs: Int, run: Int) -> [Float] {
    let base = 1 << PieceFeatures.bits
    var perceptron = Perceptron(rows: base + 4, width: 4)
    var order = Array(pieces.indices)
    var generator = NameTraining.Generator(state: 12 + 100 * UInt64(run))
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for index in order {
        let sample = thinned(pieces[index], &generator)
        let guess = viterbi(sample, perceptron, margin: 1)
        perceptron.tick()
        if guess == sample.labels { continue }
        wrong += 1
        var last = (3, 3)
        for token in sample.labels.indices {
          let (right, other) = (Int(sample.labels[token]), Int(guess[token]))
          if right != other {
            perceptron.update(
              sample.rows[sample.bounds[token]..<sample.bounds[token + 1]], right: right, wrong: other)
          }
          if last.0 != last.1 || right != other {
            perceptron.add(UInt32(base + last.0), right, 1)
            perceptron.add(UInt32(base + last.1), other, -1)
          }
          last = (right, other)
        }
      }
      print("epoch \(epoch): \(wrong) wrong of \(order.count)")
    }
    return perceptron.means
  }

  /// A sample with a part of its features.
  private static func thinned(_ sample: PieceSample, _ generator: inout NameTraining.Generator) -> PieceSample
  {
    var thin = PieceSample(rows: [], bounds: [0], labels: sample.labels)
    thin.rows.reserveCapacity(sample.rows.count)
    let limit = UInt64(Float(1 << 24) * keptOfPieces)
    for token in sample.labels.indices {
      for index in sample.bounds[token]..<sample.bounds[token + 1] where generator.next() >> 40 < limit {
        thin.rows.append(sample.rows[index])
      }
      thin.bounds.append(thin.rows.count)
    }
    return thin
  }

  private static func viterbi(_ sample: PieceSample, _ perceptron: Perceptron, margin: Float) -> [UInt8] {
    let count = sample.labels.count
    let base = 1 << PieceFeatures.bits
    return perceptron.weights.withUnsafeBufferPointer { weights in
      let pointer = UnsafeRawPointer(weights.baseAddress!)
      func row(_ index: Int) -> SIMD4<Float> {
        pointer.loadUnaligned(fromByteOffset: index * 16, as: SIMD4<Float>.self)
      }
      var back: [SIMD4<UInt8>] = []
      var scores = SIMD4<Float>(repeating: 0)
      for token in 0..<count {
        var sum = SIMD4<Float>(repeating: margin)
        sum[Int(sample.labels[token])] = 0
        for index in sample.bounds[token]..<sample.bounds[token + 1] { sum += row(Int(sample.rows[index])) }
        var best = token == 0 ? row(base + 3) : row(base) + scores[0]
        var from = SIMD4<UInt8>(repeating: 0)
        if token > 0 {
          for label in 1..<3 {
            let candidate = row(base + label) + scores[label]
            for to in 0..<3 where candidate[to] > best[to] {
              best[to] = candidate[to]
              from[to] = UInt8(label)
            }
          }
        }
        back.append(from)
        scores = best + sum
      }
      var label = 0
      for other in 1..<3 where scores[other] > scores[label] { label = other }
      var labels = [UInt8](repeating: 0, count: count)
      for token in stride(from: count - 1, through: 0, by: -1) {
        labels[token] = UInt8(label)
        label = Int(back[token][label])
      }
      return labels
    }
  }

  // MARK: - Trying

  /// `readertool try-attributions LANGUAGE MODEL SYNTAX THRESHOLD FILE`: what the models find, as the scorers read it.
  static func tryOut(_ arguments: [String]) {
    let language = Language(rawValue: arguments[0])
    let model = ModelFile.read(AttributionModel.self, arguments[1], language.rawValue)
    let syntax = ModelFile.read(SyntaxReader.self, arguments[2], language.rawValue)
    let context = Context(
      language,
      LearnedReader(
        syntax: syntax, model: model, senses: Lexicon("senses", language: language.rawValue),
        words: ClassedWords(language: language.rawValue), threshold: Float(arguments[3])!))
    for article in AnnotatedArticle.read(arguments[4]) {
      let reading = context.reading(article.article)
      let points = CodePoints(article.article.text)
      func json(_ spans: [Span]) -> String {
        "["
          + spans.map { "{\"start\":\(points($0.start)),\"end\":\(points($0.end))}" }.joined(separator: ",")
          + "]"
      }
      let claims = context.attributions.attributions(in: reading)!.map { found in
        "{\"pieces\":\(json(found.content)),\"source\":\(json(found.source.map { [$0.span] } ?? [])),"
          + "\"cue\":\(json(found.cue.map { [$0] } ?? [])),\"rule\":\"\(found.decision.rule)\"}"
      }
      print(
        "{\"source\":\"\(article.name).txt\",\"text\":\(quoted(article.article.text[article.article.text.span])),\"quotes\":[],\"claims\":[\(claims.joined(separator: ","))]}"
      )
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// How like two sets of tokens are, by Dice.
private func dice(_ a: Set<Int>, _ b: Set<Int>) -> Double {
  a.isEmpty && b.isEmpty ? 0 : 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
}
