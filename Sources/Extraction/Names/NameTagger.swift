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
    forEachStretch(NameContext(text, cues: cues, lists: lists), body)
  }

  func context(_ text: TokenizedText) -> NameContext { NameContext(text, cues: cues, lists: lists) }

  func forEachStretch(_ context: NameContext, _ body: (Stretch) -> Void) {
    let features = NameFeatures(context)
    var stretch = Stretch(tokens: 0..<0, rows: [], bounds: [])
    for sentence in context.text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let start = nextActive(context, index, sentence) else { break }
        var end = start
        stretch.rows.removeAll(keepingCapacity: true)
        stretch.bounds.removeAll(keepingCapacity: true)
        stretch.bounds.append(0)
        while end < sentence.upperBound, isActive(context, end, sentence) {
          features.append(end, in: sentence, to: &stretch.rows)
          stretch.bounds.append(stretch.rows.count)
          end += 1
        }
        stretch.tokens = start..<end
        body(stretch)
        index = end
      }
    }
  }

  /// The label of each token of a stretch and its margin.
  package func labels(_ stretch: Stretch) -> [(label: NameLabel, margin: Int32)] {
    model?.labels(stretch.rows, bounds: stretch.bounds)
      ?? Array(repeating: (NameLabel.outside, 0), count: stretch.tokens.count)
  }

  private func nextActive(_ context: NameContext, _ index: Int, _ sentence: Range<Int>) -> Int? {
    (index..<sentence.upperBound).first { isActive(context, $0, sentence) }
  }

  /// Whether the token may be of a name, or stands up to three tokens before or one behind one that may.
  @inline(__always)
  private func isActive(_ context: NameContext, _ index: Int, _ sentence: Range<Int>) -> Bool {
    let low = max(index - 1, sentence.lowerBound)
    let high = min(index + 4, sentence.upperBound)
    for near in low..<high where context.mayBeName(near) { return true }
    return false
  }
}
