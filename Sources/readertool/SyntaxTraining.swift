import Article
import Extraction

/// `readertool train-syntax LANGUAGE OUT EPOCHS TRAIN DEV`: trains parts of speech, the parser and relations.
///
/// The parser learns with the dynamic oracle of arc-hybrid (Goldberg & Nivre, "Training deterministic parsers with
/// non-deterministic oracles", TACL 2013).
struct SyntaxTraining {
  private var tagging = Perceptron(rows: 1 << SpeechTagger.bits, width: 32)
  private var parsing = Perceptron(rows: 1 << ParserState.bits, width: 4)
  private var relating = Perceptron(rows: 1 << RelationFeatures.bits, width: 32)
  private var scores = [Float](repeating: 0, count: 32)

  struct Sample {
    var forms: WordForms
    var tree: SyntaxTree
    /// The tags that a tagger trained on other sentences gave.
    var tags: [PartOfSpeech]
  }

  static func main(_ arguments: [String]) {
    guard arguments.count == 5 else { return }
    let language = Language(rawValue: arguments[0])
    let epochs = Int(arguments[2]) ?? 5
    var samples = samples(arguments[3], language)
    print("\(samples.count) sentences")
    jackknife(&samples)
    var training = SyntaxTraining()
    training.train(&samples, epochs)
    let weights =
      Quantised.nibbles(training.tagging.means) + Quantised.bytes(Quantised.pairs(training.parsing.means))
      + Quantised.nibbles(training.relating.means)
    Files.write(SyntaxReader.file(weights, language: language.rawValue), to: arguments[1])
    measure(SyntaxReader(weights: weights), arguments[4], language)
  }

  /// Gives every sentence tags of a tagger that has not seen it.
  private static func jackknife(_ samples: inout [Sample]) {
    let parts = 4
    for part in 0..<parts {
      var training = SyntaxTraining()
      var generator = NameTraining.Generator(state: 7)
      var indices = samples.indices.filter { $0 * parts / samples.count != part }
      for _ in 1...2 {
        indices.shuffle(using: &generator)
        for index in indices { training.tags(samples[index], learns: true) }
      }
      for index in samples.indices where index * parts / samples.count == part {
        samples[index].tags = training.tags(samples[index], learns: false)
      }
    }
  }

  private mutating func train(_ samples: inout [Sample], _ epochs: Int) {
    var generator = NameTraining.Generator(state: 42)
    for epoch in 1...epochs {
      samples.shuffle(using: &generator)
      var wrong = 0
      for sample in samples {
        tags(sample, learns: true)
        wrong += learnHeads(sample, explores: epoch > 1)
        learnRelations(sample)
      }
      print("epoch \(epoch): \(wrong) wrong steps")
    }
  }

  /// The tags of a sample; `learns` from its own while it is at it.
  @discardableResult
  private mutating func tags(_ sample: Sample, learns: Bool) -> [PartOfSpeech] {
    var features = FeatureRows(bits: SpeechTagger.bits)
    var tags: [PartOfSpeech] = []
    for index in 0..<sample.forms.count {
      features.removeAll()
      SpeechTagger.addFeatures(index, sample.forms, tags, to: &features)
      tagging.score(features.rows, into: &scores)
      let guess = best(PartOfSpeech.allCases.count)
      if learns {
        tagging.tick()
        let right = Int(sample.tree.tags[index].rawValue)
        if guess != right { tagging.update(features.rows, right: right, wrong: guess) }
      }
      tags.append(PartOfSpeech(rawValue: UInt8(guess))!)
    }
    return tags
  }

  private mutating func learnHeads(_ sample: Sample, explores: Bool) -> Int {
    var state = ParserState(TaggedWords(sample.forms, sample.tags))
    var features = FeatureRows(bits: ParserState.bits)
    var wrong = 0
    while !state.isFinal {
      features.removeAll()
      state.addFeatures(to: &features)
      parsing.score(features.rows, into: &scores)
      parsing.tick()
      var best: ParserState.Transition?
      var bestRight: ParserState.Transition?
      let costs = costs(state, sample.tree.heads)
      let least = ParserState.Transition.allCases.filter(state.allows).map { costs[$0.rawValue] }.min()!
      for transition in ParserState.Transition.allCases where state.allows(transition) {
        let score = scores[transition.rawValue]
        if best == nil || score > scores[best!.rawValue] { best = transition }
        if costs[transition.rawValue] == least, bestRight == nil || score > scores[bestRight!.rawValue] {
          bestRight = transition
        }
      }
      let isWrong = costs[best!.rawValue] > least
      if isWrong {
        parsing.update(features.rows, right: bestRight!.rawValue, wrong: best!.rawValue)
        wrong += 1
      }
      state.take(isWrong && !explores ? bestRight! : best!)
    }
    return wrong
  }

  /// How many arcs of the tree each step makes impossible.
  private func costs(_ state: ParserState, _ heads: [Int]) -> [Int] {
    var costs = [0, 0, 0]
    let front = state.front
    func head(_ token: Int) -> Int { token < heads.count ? heads[token] : -1 }
    // Shift: the front loses its head and dependents in the stack, the top as head excepted.
    if front < state.count {
      for (depth, token) in state.stack.enumerated() {
        if head(token) == front { costs[0] += 1 }
        if depth < state.stack.count - 1, head(front) == token { costs[0] += 1 }
      }
    }
    guard let top = state.stack.last else { return costs }
    let under = state.stack.count > 1 ? state.stack[state.stack.count - 2] : -2
    var dependents = 0
    for token in front..<state.count where head(token) == top { dependents += 1 }
    costs[1] = dependents + (head(top) == under || head(top) > front ? 1 : 0)
    costs[2] = dependents + (head(top) >= front ? 1 : 0)
    return costs
  }

  private mutating func learnRelations(_ sample: Sample) {
    let (words, tree) = (TaggedWords(sample.forms, sample.tags), sample.tree)
    var first = [Int](repeating: -1, count: words.count + 1)
    for token in tree.heads.indices.reversed() { first[tree.heads[token]] = token }
    var features = FeatureRows(bits: RelationFeatures.bits)
    for token in tree.heads.indices where tree.heads[token] < words.count {
      features.removeAll()
      RelationFeatures.add(token, tree.heads[token], words, first: first, to: &features)
      relating.score(features.rows, into: &scores)
      relating.tick()
      let right = Int(tree.relations[token].rawValue)
      let guess = best(Relation.allCases.count)
      if guess != right { relating.update(features.rows, right: right, wrong: guess) }
    }
  }

  private func best(_ count: Int) -> Int {
    var best = 0
    for label in 1..<count where scores[label] > scores[best] { best = label }
    return best
  }

  private static func samples(_ path: String, _ language: Language) -> [Sample] {
    let splitter = SentenceSplitter(language: language)
    var samples: [Sample] = []
    for article in AnnotatedArticle.read(path) {
      let text = splitter(article.article)
      for (range, tree) in zip(text.sentences, article.trees(text)) {
        guard let tree else { continue }
        samples.append(Sample(forms: WordForms(text, range), tree: tree, tags: tree.tags))
      }
    }
    return samples
  }

  private static func measure(_ reader: SyntaxReader, _ path: String, _ language: Language) {
    let splitter = SentenceSplitter(language: language)
    var (tokens, tags, heads, labelled) = (0, 0, 0, 0)
    var errors: [Relation: (Int, Int)] = [:]
    for article in AnnotatedArticle.read(path) {
      let text = splitter(article.article)
      for (range, tree) in zip(text.sentences, article.trees(text)) {
        guard let tree else { continue }
        let found = reader.tree(text, range)
        for token in 0..<tree.count {
          tokens += 1
          if found.tags[token] == tree.tags[token] { tags += 1 }
          var count = errors[tree.relations[token]] ?? (0, 0)
          count.0 += 1
          if found.heads[token] != tree.heads[token] { count.1 += 1 }
          errors[tree.relations[token]] = count
          guard found.heads[token] == tree.heads[token] else { continue }
          heads += 1
          if found.relations[token] == tree.relations[token] { labelled += 1 }
        }
      }
    }
    for (relation, count) in errors.sorted(by: { $0.value.1 > $1.value.1 }).prefix(16) {
      print("  \(relation): \(count.0) of which \(count.1) have another head")
    }
    func percent(_ part: Int) -> Double { (Double(part) / Double(max(1, tokens)) * 1000).rounded() / 10 }
    print("\(tokens) tokens: tags \(percent(tags)), heads \(percent(heads)), labelled \(percent(labelled))")
  }
}
