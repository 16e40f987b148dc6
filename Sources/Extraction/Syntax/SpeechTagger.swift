import Article

/// Gives each token of a sentence its part of speech, from left to right.
///
/// A linear model over the word, its neighbours, its ending, and the two parts of speech before it.
package struct SpeechTagger: Sendable {
  /// The bits of a row's number.
  package static let bits = 16

  /// Adds the features of the token at `index`.
  @inline(__always)
  package static func addFeatures<Sink: FeatureSink>(
    _ index: Int, _ forms: WordForms, _ tags: [PartOfSpeech], to features: inout Sink
  ) {
    let before = index > 0 ? UInt64(tags[index - 1].rawValue) : 40
    let before2 = index > 1 ? UInt64(tags[index - 2].rawValue) : 40
    let (form, next) = (forms[index], forms[index + 1])
    let word = form.key
    let shape = form.shape << 1 | (index == 0 ? 1 : 0)
    features.add(1, word)
    features.add(2, word, before)
    features.add(3, forms[index - 1].key)
    features.add(4, next.key)
    features.add(5, before)
    features.add(6, before, before2)
    features.add(7, form.suffix3, shape)
    features.add(8, form.suffix2, before)
    features.add(9, form.prefix, form.suffix2)
    features.add(10, shape, before)
    features.add(11, word, next.key)
    features.add(12, next.suffix3, before)
    features.add(13, forms[index - 1].key, word)
    features.add(14, forms[index + 2].key)
    features.add(15, forms[index - 2].key, before)
    features.add(16, form.suffix3, next.shape)
    features.add(17, shape, next.shape)
  }
}
