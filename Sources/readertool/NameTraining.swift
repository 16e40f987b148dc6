import Article
import Extraction

/// `readertool train-names LANGUAGE OUT EPOCHS DROPPED FILE[*TIMES][:CASE]… -- DEV… -- HELD…`: trains the tagger of names, see
/// ``LinearChain``.
///
/// DROPPED of 256 features are left out at random, so that none is relied on alone. `*3` counts a file three times; `:lower`
/// trains on its text in small letters, `:mixed` on sentences some of which are in capitals or have each word capitalised. The
/// weights are the mean of those after each pass but the first of four trainings, rounded to 8 bits. DEV is scored. On HELD
/// confidence is fitted, see ``NameCalibration``; if it is learned from too, by two trainings of which each did not see a half
/// of its articles.
struct NameTraining {
  typealias Sample = LinearChain.Sample
  /// Weights of one training are a matter of chance to half a point.
  private static let runs = 4
  private static let rows = NameModel.rows

  /// A sample with where it is from.
  private struct Lesson {
    var sample: Sample
    var weight: Float
    var path: String
    /// The number of its article in that file.
    var article: Int
  }

  private let language: Language
  private let epochs: Int
  private let dropped: UInt64
  private var generator = Generator(state: 42)

  static func main(_ arguments: [String]) {
    guard arguments.count >= 5, let dropped = UInt64(arguments[3]) else { return }
    var training = NameTraining(
      language: Language(rawValue: arguments[0]), epochs: Int(arguments[2]) ?? 8, dropped: dropped)
    let files = arguments[4...].split(separator: "--", omittingEmptySubsequences: false).map(Array.init)
    let lessons = files[0].flatMap { training.lessons($0) }
    let weights = quantised(training.weights(lessons, runs: runs))
    let map =
      files.count > 2 ? training.map(files[2], lessons, training.tagger(weights, .identity)) : .identity
    for file in files.count > 1 ? files[1] : [] {
      NameScore.print(file, MarkedNames.read(file), training.tagger(weights, map), training.language)
    }
    Files.write(
      NameModel.file(model(weights, map), language: training.language.rawValue), to: arguments[1])
  }

  private init(language: Language, epochs: Int, dropped: UInt64) {
    (self.language, self.epochs, self.dropped) = (language, epochs, dropped)
  }

  private mutating func lessons(_ argument: String) -> [Lesson] {
    let file = TrainingFile(argument)
    let articles = MarkedNames.read(file.path).map { file.recased($0, language, &generator) }
    let splitter = SentenceSplitter(language: language)
    let tagger = NameTagger(language: language, model: nil)
    let lessons = articles.enumerated().flatMap { number, article in
      Self.samples(article, splitter(article.article), tagger).map {
        Lesson(sample: $0, weight: file.weight, path: file.path, article: number)
      }
    }
    print("\(file.path): \(lessons.count) stretches")
    return lessons
  }

  /// The mean of the weights after each pass but the first of so many trainings.
  private mutating func weights(_ lessons: [Lesson], runs: Int) -> [LinearChain.Vector] {
    var lessons = lessons
    var sum = Array(repeating: LinearChain.Vector.zero, count: Self.rows)
    for run in 1...runs {
      var chain = LinearChain(rows: Self.rows)
      for epoch in 1...epochs {
        lessons.shuffle(using: &generator)
        var loss: Float = 0
        for lesson in lessons {
          let sample = Self.thinned(lesson.sample, dropped, &generator)
          loss += chain.learn(sample, weight: lesson.weight) * lesson.weight
        }
        print("run \(run), epoch \(epoch): \(loss)")
        if epoch > 1 || epochs == 1 {
          for row in 0..<Self.rows - 8 { sum[row] += chain.weights[row] }
          for row in 0..<8 { sum[Self.rows - 8 + row] += chain.transitions[row] }
        }
      }
    }
    return sum.map { $0 / Float(max(1, epochs - 1) * runs) }
  }

  /// The map of confidence by articles that no training saw.
  private mutating func map(_ files: [String], _ lessons: [Lesson], _ tagger: NameTagger) -> ConfidenceMap {
    var calibration = NameCalibration()
    let learned = files.filter { file in lessons.contains { $0.path == file } }
    for file in files where !learned.contains(file) {
      calibration.add(MarkedNames.read(file), tagger, language)
    }
    for half in learned.isEmpty ? 0..<0 : 0..<2 {
      let seen = lessons.filter { !learned.contains($0.path) || $0.article % 2 != half }
      let tagger = self.tagger(Self.quantised(weights(seen, runs: 1)), .identity)
      for file in learned {
        let articles = MarkedNames.read(file).enumerated().filter { $0.offset % 2 == half }.map(\.element)
        calibration.add(articles, tagger, language)
      }
    }
    let map = calibration.map()
    calibration.print(map)
    return map
  }

  private func tagger(_ weights: [Int8], _ map: ConfidenceMap) -> NameTagger {
    NameTagger(language: language, model: NameModel(weights: Self.model(weights, map)))
  }

  private static func model(_ weights: [Int8], _ map: ConfidenceMap) -> [Int8] {
    weights + map.bytes.map { Int8(bitPattern: $0) }
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

  private static func samples(_ article: MarkedNames, _ text: TokenizedText, _ tagger: NameTagger) -> [Sample]
  {
    let labels = Self.labels(article, text)
    var samples: [Sample] = []
    tagger.forEachStretch(text) { stretch in
      samples.append(
        Sample(
          rows: stretch.rows, bounds: stretch.bounds,
          labels: Self.valid(Array(labels[stretch.tokens])).map(\.rawValue)))
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
