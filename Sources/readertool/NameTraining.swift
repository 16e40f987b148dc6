import Article
import Extraction

/// Trains the tagger of names: an averaged structured perceptron over ``NameTagger/Stretch``es.
///
/// Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002. Weights are rounded to
/// 8 bits at the end.
///
/// `FILE*3` counts a file three times.
struct NameTraining {
  private static let rows = NameModel.count / 8

  private var perceptron = Perceptron(rows: rows, width: 8)

  struct Sample {
    var rows: [UInt32]
    var bounds: [Int]
    var labels: [UInt8]
  }

  static func main(_ arguments: [String]) {
    guard arguments.count >= 4 else { return }
    let epochs = Int(arguments[2]) ?? 8
    let language = Language(rawValue: arguments[0])
    let files = arguments[3...].split(separator: "--", omittingEmptySubsequences: false)
    var samples: [Sample] = []
    for file in files[0] {
      let parts = file.split(separator: "*")
      let made = Self.samples(MarkedNames.read(String(parts[0])), language)
      for _ in 0..<(parts.count > 1 ? Int(parts[1]) ?? 1 : 1) { samples += made }
    }
    print("\(samples.count) stretches")
    var training = NameTraining()
    var generator = Generator(state: 42)
    for epoch in 1...epochs {
      samples.shuffle(using: &generator)
      var errors = 0
      for sample in samples where training.learn(Self.thinned(sample, &generator)) { errors += 1 }
      print("epoch \(epoch): \(errors) wrong")
    }
    let model = training.perceptron.quantised()
    let dev = files.count > 1 ? Array(files[1]) : []
    let tagger = NameTagger(language: language, model: NameModel(weights: model))
    for file in dev { NameScore.print(String(file), MarkedNames.read(String(file)), tagger, language) }
    Files.write(NameModel.file(model, language: language.rawValue), to: arguments[1])
  }

  /// The sample without some of its features, so that no feature is relied on alone.
  private static func thinned(_ sample: Sample, _ generator: inout Generator) -> Sample {
    var result = Sample(rows: [], bounds: [0], labels: sample.labels)
    result.rows.reserveCapacity(sample.rows.count)
    for token in sample.labels.indices {
      for row in sample.rows[sample.bounds[token]..<sample.bounds[token + 1]]
      where generator.next() >> 56 >= dropped {
        result.rows.append(row)
      }
      result.bounds.append(result.rows.count)
    }
    return result
  }

  /// How many of 256 features are left out at random.
  private static let dropped: UInt64 = 60

  /// Learns from a sample and returns whether it had been wrong.
  private mutating func learn(_ sample: Sample) -> Bool {
    perceptron.tick()
    let guess = viterbi(sample)
    guard guess != sample.labels else { return false }
    var last = (gold: 0, guess: 0)
    for token in sample.labels.indices {
      let (gold, wrong) = (Int(sample.labels[token]), Int(guess[token]))
      if gold != wrong {
        perceptron.update(
          sample.rows[sample.bounds[token]..<sample.bounds[token + 1]], right: gold, wrong: wrong)
      }
      perceptron.add(UInt32(Self.rows - 8 + last.gold), gold, 1)
      perceptron.add(UInt32(Self.rows - 8 + last.guess), wrong, -1)
      last = (gold, wrong)
    }
    return true
  }

  private func viterbi(_ sample: Sample) -> [UInt8] {
    let count = sample.labels.count
    var back = [UInt8](repeating: 0, count: count * 8)
    var scores = [Float](repeating: 0, count: 8)
    return perceptron.weights.withUnsafeBufferPointer { weights in
      let transitions = (Self.rows - 8) * 8
      for token in 0..<count {
        var sum = SIMD8<Float>(repeating: 0)
        for row in sample.rows[sample.bounds[token]..<sample.bounds[token + 1]] {
          sum += UnsafeRawPointer(weights.baseAddress!).loadUnaligned(
            fromByteOffset: Int(row) * 32, as: SIMD8<Float>.self)
        }
        // Cost-augmented: a wrong label must lose by a margin.
        var best = [Float](repeating: -1e9, count: 8)
        for from in 0..<(token == 0 ? 1 : 7) {
          for to in 0..<7 where to == 0 || to & 1 == 1 || from == to || from == to - 1 {
            let score = scores[from] + weights[transitions + from * 8 + to]
            if score > best[to] {
              best[to] = score
              back[token * 8 + to] = UInt8(from)
            }
          }
        }
        for label in 0..<7 {
          best[label] += sum[label] + (label == Int(sample.labels[token]) ? 0 : Self.margin)
        }
        scores = best
      }
      var label = (0..<7).max { scores[$0] < scores[$1] }!
      var labels = [UInt8](repeating: 0, count: count)
      for token in stride(from: count - 1, through: 0, by: -1) {
        labels[token] = UInt8(label)
        label = Int(back[token * 8 + label])
      }
      return labels
    }
  }

  private static let margin: Float = 2

  private static func samples(_ articles: [MarkedNames], _ language: Language) -> [Sample] {
    let splitter = SentenceSplitter(language: language)
    let tagger = NameTagger(language: language, model: nil)
    var samples: [Sample] = []
    for article in articles {
      let text = splitter(article.article)
      let labels = Self.labels(article, text)
      tagger.forEachStretch(text) { stretch in
        samples.append(
          Sample(
            rows: stretch.rows, bounds: stretch.bounds,
            labels: Self.valid(Array(labels[stretch.tokens])).map(\.rawValue)))
      }
    }
    return samples
  }

  /// The labels of the tokens of an article by its marks.
  private static func labels(_ article: MarkedNames, _ text: TokenizedText) -> [NameLabel] {
    var labels = Array(repeating: NameLabel.outside, count: text.tokens.count)
    for name in article.names {
      var label = NameLabel.first(name.kind)
      for index in text.tokens(touching: name.span) {
        labels[index] = label
        label = label.inside
      }
    }
    return labels
  }

  /// Labels that start with no further token of a name.
  private static func valid(_ labels: [NameLabel]) -> [NameLabel] {
    var labels = labels
    for index in labels.indices where labels[index].isInside {
      if index == 0 || labels[index - 1].kind != labels[index].kind {
        labels[index] = .first(labels[index].kind!)
      }
    }
    return labels
  }

  /// The same order on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
