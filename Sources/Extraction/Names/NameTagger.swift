package import Article

/// Labels tokens as parts of names with a trained linear model.
///
/// Only stretches around capitalised words are looked at, and everything where capitals tell nothing: the rest is outside.
package struct NameTagger: Sendable {
  /// A stretch of tokens that is labelled as a whole, with the rows of the features of each.
  package struct Stretch: Sendable {
    /// The tokens, within one sentence.
    package var tokens: Range<Int>
    /// The rows of all of them.
    package var rows: [UInt32]
    /// Where the rows of each start, and the end.
    package var bounds: [Int]
  }

  private let cues: NameCues
  private let lists: NameLists
  private let model: NameModel?

  /// A tagger for a language.
  package init(language: Language) {
    self.init(language: language, model: .builtIn(language.rawValue))
  }

  /// A tagger with this model; one without finds nothing.
  package init(language: Language, model: NameModel?) {
    cues = NameCues(language: language.rawValue)
    lists = NameLists(language: language.rawValue)
    self.model = model
  }

  /// Calls `body` with each stretch of the text that may hold names, in order.
  package func forEachStretch(_ text: TokenizedText, _ body: (Stretch) -> Void) {
    forEachStretch(context(text)) { features, tokens in
      var stretch = Stretch(tokens: tokens, rows: [], bounds: [0])
      for token in tokens {
        features.append(token, to: &stretch.rows)
        stretch.bounds.append(stretch.rows.count)
      }
      body(stretch)
    }
  }

  func context(_ text: TokenizedText) -> NameContext { NameContext(text, cues: cues, lists: lists) }

  /// Calls `body` with the tokens of each stretch that may hold names, in order, and with the label of each and its margin.
  func forEachLabelled(
    _ context: NameContext, _ body: (Range<Int>, [(label: NameLabel, margin: Int32)]) -> Void
  ) {
    guard let model else { return }
    var emissions: [SIMD8<Int32>] = []
    forEachStretch(context) { features, tokens in
      emissions.removeAll(keepingCapacity: true)
      for token in tokens { emissions.append(features.emission(token, model)) }
      body(tokens, model.labels(emissions))
    }
  }

  private func forEachStretch(_ context: NameContext, _ body: (NameFeatures, Range<Int>) -> Void) {
    var features = NameFeatures(context)
    for sentence in context.text.sentences {
      var index = sentence.lowerBound
      var isRead = false
      while let tokens = nextStretch(context, from: index, in: sentence) {
        if !isRead { features.read(sentence) }
        isRead = true
        body(features, tokens)
        index = tokens.upperBound
      }
    }
  }

  /// The share of names of this confidence that are right.
  func probability(_ confidence: Float) -> Float { model?.confidence(confidence) ?? confidence }

  /// The next tokens that may be of names, with up to three before each and one behind.
  private func nextStretch(_ context: NameContext, from index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var first = index
    while first < sentence.upperBound, !context.mayBeName(first) { first += 1 }
    guard first < sentence.upperBound else { return nil }
    var end = first + 1
    var next = first + 1
    // The tokens around another name go on with those around the one before.
    while next < min(end + 5, sentence.upperBound) {
      if context.mayBeName(next) { end = next + 1 }
      next += 1
    }
    return max(index, first - 3)..<min(end + 1, sentence.upperBound)
  }
}
