import Article
import Extraction

/// `readertool train-attributions LANGUAGE OUT EPOCHS SYNTAX SYNTAX-A SYNTAX-B TRAIN DEV`: trains cues and their pieces.
///
/// Cues by logistic regression (AdaGrad), pieces by an averaged structured perceptron. SYNTAX-A reads articles at even
/// places, and SYNTAX-B the others: each is to have been trained on the other half, so that trees are as wrong as on new texts.
struct AttributionTraining {
  struct CueSample {
    var rows: [UInt32]
    var isCue: Bool
  }
  struct PieceSample {
    var rows: [UInt32]
    var bounds: [Int]
    var labels: [UInt8]
  }

  /// More passes over the candidates learn the training articles by heart.
  private static let cueEpochs = 2

  private var cues: [CueSample] = []
  private var pieces: [PieceSample] = []
  private var missed = 0

  static func main(_ arguments: [String]) {
    guard arguments.count >= 8 else { return }
    let language = Language(rawValue: arguments[0])
    let epochs = Int(arguments[2]) ?? 8
    let readers = arguments[3...5].map { ModelFile.read(SyntaxReader.self, $0, language.rawValue) }
    let context = Context(language)
    var training = AttributionTraining()
    for (index, article) in AnnotatedArticle.read(arguments[6]).enumerated() {
      training.add(article, context, readers[1 + index % 2])
    }
    print("\(training.cues.count) candidates, \(training.pieces.count) cues, \(training.missed) missed")
    let weights = training.cueWeights(cueEpochs) + training.pieceWeights(epochs)
    Files.write(AttributionModel.file(weights, language: language.rawValue), to: arguments[1])
  }

  /// What reads an article as the product does.
  struct Context {
    let splitter: SentenceSplitter
    let names: NameFinder
    let attributions: Attributions
    let language: Language

    init(_ language: Language, _ learned: LearnedReader? = nil) {
      self.language = language
      splitter = SentenceSplitter(language: language)
      names = NameFinder(language: language)
      attributions = Attributions(languages: [language.rawValue], learned: learned)
    }

    func reading(_ article: Article) -> Reading {
      let text = splitter(article)
      return attributions.reading(of: text, names: names(text)) { _ in language }
    }
  }

  private mutating func add(_ article: AnnotatedArticle, _ context: Context, _ syntax: SyntaxReader) {
    let reading = context.reading(article.article)
    let text = reading.text
    for index in reading.passages.indices {
      let passage = PassageSyntax(reading, index, syntax)
      let base = passage.tokens.lowerBound
      var heads: [Int: AnnotatedArticle.Attribution] = [:]
      for attribution in article.attributions {
        var cue: [Int] = []
        for span in attribution.cue {
          for token in text.tokens(touching: span) where passage.tokens.contains(token) {
            cue.append(token - base)
          }
        }
        guard !cue.isEmpty else { continue }
        let candidates = cue.filter { passage.isCandidate($0) }
        guard
          let head = candidates.first(where: { !cue.contains(passage.headOfToken($0)) }) ?? candidates.first
        else {
          missed += 1
          continue
        }
        heads[head] = attribution
      }
      for token in 0..<passage.count where passage.isCandidate(token) {
        var features = FeatureRows(bits: CueFeatures.bits)
        CueFeatures.add(token, passage, to: &features)
        cues.append(CueSample(rows: features.rows, isCue: heads[token] != nil))
      }
      for (head, attribution) in heads.sorted(by: { $0.key < $1.key }) {
        var labels = [UInt8](repeating: 0, count: passage.count)
        func mark(_ spans: [Span], _ piece: AttributionModel.Piece) {
          for token in spans.flatMap({ Array(text.tokens(touching: $0)) }) {
            let place = token - base
            if place >= 0, place < passage.count { labels[place] = piece.rawValue }
          }
        }
        mark(attribution.content, .content)
        mark(attribution.source, .source)
        mark(attribution.cue, .cue)
        let features = PieceFeatures(passage, cue: head)
        var rows: [UInt32] = []
        var bounds = [0]
        var own = FeatureRows(bits: PieceFeatures.bits)
        for token in 0..<passage.count {
          own.removeAll()
          features.add(token, to: &own)
          rows += own.rows
          bounds.append(rows.count)
        }
        pieces.append(PieceSample(rows: rows, bounds: bounds, labels: labels))
      }
    }
  }

  // MARK: - Cues

  private func cueWeights(_ epochs: Int) -> [Int8] {
    let count = 1 << CueFeatures.bits
    var weights = [Float](repeating: 0, count: count)
    var squares = [Float](repeating: 1e-4, count: count)
    var order = Array(cues.indices)
    var generator = NameTraining.Generator(state: 11)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var loss = 0.0
      for index in order {
        let sample = cues[index]
        var score: Float = 0
        for row in sample.rows { score += weights[Int(row)] }
        let probability = 1 / (1 + exponential(-score))
        let slope = probability - (sample.isCue ? 1 : 0)
        loss += Double(abs(slope))
        for row in sample.rows {
          let gradient = slope + 1e-6 * weights[Int(row)]
          squares[Int(row)] += gradient * gradient
          weights[Int(row)] -= 0.15 * gradient / squares[Int(row)].squareRoot()
        }
      }
      print("epoch \(epoch): \(loss / Double(order.count))")
    }
    // One unit of score is 1/24.
    return weights.map { Int8(max(-127, min(127, ($0 * 24).rounded()))) }
  }

  // MARK: - Pieces

  private func pieceWeights(_ epochs: Int) -> [Int8] {
    let rows = (1 << PieceFeatures.bits) + 5
    var perceptron = Perceptron(rows: rows, width: 4)
    var order = Array(pieces.indices)
    var generator = NameTraining.Generator(state: 12)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for index in order {
        let sample = pieces[index]
        let guess = viterbi(sample, perceptron, margin: 1)
        perceptron.tick()
        if guess == sample.labels { continue }
        wrong += 1
        var last = (4, 4)
        for token in sample.labels.indices {
          let (right, other) = (Int(sample.labels[token]), Int(guess[token]))
          if right != other {
            perceptron.update(
              sample.rows[sample.bounds[token]..<sample.bounds[token + 1]], right: right, wrong: other)
          }
          let base = 1 << PieceFeatures.bits
          if last.0 != last.1 || right != other {
            perceptron.add(UInt32(base + last.0), right, 1)
            perceptron.add(UInt32(base + last.1), other, -1)
          }
          last = (right, other)
        }
      }
      print("epoch \(epoch): \(wrong) wrong of \(order.count)")
    }
    return perceptron.quantised()
  }

  private func viterbi(_ sample: PieceSample, _ perceptron: Perceptron, margin: Float) -> [UInt8] {
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
        var best = token == 0 ? row(base + 4) : row(base) + scores[0]
        var from = SIMD4<UInt8>(repeating: 0)
        if token > 0 {
          for label in 1..<4 {
            let candidate = row(base + label) + scores[label]
            for to in 0..<4 where candidate[to] > best[to] {
              best[to] = candidate[to]
              from[to] = UInt8(label)
            }
          }
        }
        back.append(from)
        scores = best + sum
      }
      var label = 0
      for other in 1..<4 where scores[other] > scores[label] { label = other }
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
    let threshold = Int(arguments[3])!
    let context = Context(language, LearnedReader(syntax: syntax, model: model, threshold: threshold))
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
