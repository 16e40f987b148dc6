import Article
import Extraction

/// `readertool train-names LANGUAGE OUT EPOCHS DROPPED FILE[*TIMES][:CASE]… -- DEV…`: trains the tagger of names, see
/// ``LinearChain``.
///
/// DROPPED of 256 features are left out at random, so that none is relied on alone. `*3` counts a file three times; `:lower`
/// trains on its text in small letters, `:mixed` on sentences some of which are in capitals or have each word capitalised. The
/// weights are the mean of those after each pass but the first of four trainings, rounded to 8 bits.
struct NameTraining {
  typealias Sample = LinearChain.Sample
  /// Weights of one training are a matter of chance to half a point.
  private static let runs = 4
  private static let rows = NameModel.count / 8

  static func main(_ arguments: [String]) {
    guard arguments.count >= 5, let dropped = UInt64(arguments[3]) else { return }
    let epochs = Int(arguments[2]) ?? 8
    let language = Language(rawValue: arguments[0])
    let files = arguments[4...].split(separator: "--", omittingEmptySubsequences: false)
    var generator = Generator(state: 42)
    var samples: [(sample: Sample, weight: Float)] = []
    for file in files[0] {
      let file = TrainingFile(file)
      let articles = MarkedNames.read(file.path).map { file.recased($0, language, &generator) }
      let made = Self.samples(articles, language)
      samples += made.map { ($0, file.weight) }
      print("\(file.path): \(made.count) stretches")
    }
    var sum = Array(repeating: LinearChain.Vector.zero, count: rows)
    for run in 1...runs {
      var chain = LinearChain(rows: rows)
      for epoch in 1...epochs {
        samples.shuffle(using: &generator)
        var loss: Float = 0
        for (sample, weight) in samples {
          loss += chain.learn(Self.thinned(sample, dropped, &generator), weight: weight) * weight
        }
        print("run \(run), epoch \(epoch): \(loss)")
        if epoch > 1 || epochs == 1 {
          for row in 0..<rows - 8 { sum[row] += chain.weights[row] }
          for row in 0..<8 { sum[rows - 8 + row] += chain.transitions[row] }
        }
      }
    }
    let model = quantised(sum.map { $0 / Float(max(1, epochs - 1) * runs) })
    let tagger = NameTagger(language: language, model: NameModel(weights: model))
    for file in files.count > 1 ? Array(files[1]) : [] {
      NameScore.print(String(file), MarkedNames.read(String(file)), tagger, language)
    }
    Files.write(NameModel.file(model, language: language.rawValue), to: arguments[1])
  }

  /// Weights of 8 bits, ``NameModel/scale`` to 1.
  private static func quantised(_ weights: [LinearChain.Vector]) -> [Int8] {
    var result: [Int8] = []
    result.reserveCapacity(weights.count * 8)
    for vector in weights {
      for lane in 0..<8 {
        result.append(Int8(max(-127, min(127, (vector[lane] * NameModel.scale).rounded()))))
      }
    }
    return result
  }

  /// The sample without `dropped` of 256 features.
  private static func thinned(_ sample: Sample, _ dropped: UInt64, _ generator: inout Generator) -> Sample {
    var result = Sample(rows: [], bounds: [0], labels: sample.labels)
    result.rows.reserveCapacity(sample.rows.count)
    for token in sample.labels.indices {
      var bits: UInt64 = 0
      var left = 0
      for row in sample.rows[sample.bounds[token]..<sample.bounds[token + 1]] {
        if left == 0 { (bits, left) = (generator.next(), 8) }
        if bits & 0xFF >= dropped { result.rows.append(row) }
        bits >>= 8
        left -= 1
      }
      result.bounds.append(result.rows.count)
    }
    return result
  }

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
