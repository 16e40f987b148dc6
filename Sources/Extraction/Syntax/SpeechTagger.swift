import Article

/// Gives each token of a sentence its part of speech, from left to right.
///
/// A linear model over the word, its neighbours, its ending, and the two parts of speech before it.
package struct SpeechTagger: Sendable {
  /// The bits of a row's number.
  package static let bits = 16

  /// Adds the features of the token at `index`.
  package static func addFeatures(
    _ index: Int, _ forms: WordForms, _ tags: [PartOfSpeech], to features: inout FeatureRows
  ) {
    func key(_ at: Int) -> UInt64 { at < 0 ? 3 : at < forms.count ? forms.key[at] : 7 }
    let before = index > 0 ? UInt64(tags[index - 1].rawValue) : 40
    let before2 = index > 1 ? UInt64(tags[index - 2].rawValue) : 40
    let word = key(index)
    let shape = forms.shape[index] << 1 | (index == 0 ? 1 : 0)
    features.add(1, word)
    features.add(2, word, before)
    features.add(3, key(index - 1))
    features.add(4, key(index + 1))
    features.add(5, before)
    features.add(6, before, before2)
    features.add(7, forms.suffix3[index], shape)
    features.add(8, forms.suffix2[index], before)
    features.add(9, forms.prefix[index], forms.suffix2[index])
    features.add(10, shape, before)
    features.add(11, word, key(index + 1))
    features.add(12, index + 1 < forms.count ? forms.suffix3[index + 1] : 0, before)
    features.add(13, key(index - 1), word)
    features.add(14, key(index + 2))
    features.add(15, key(index - 2), before)
    features.add(16, forms.suffix3[index], index + 1 < forms.count ? forms.shape[index + 1] : 0)
    features.add(17, shape, index + 1 < forms.count ? forms.shape[index + 1] : 0)
  }
}
