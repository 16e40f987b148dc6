/// The features by which it is told how a token hangs on its head.
package enum RelationFeatures {
  /// The bits of a row's number.
  package static let bits = 14

  /// Adds those of `token` under `head`, which is not the root.
  ///
  /// - Parameter first: the first dependent of each token, or -1.
  @inline(__always)
  package static func add<Sink: FeatureSink>(
    _ token: Int, _ head: Int, _ words: TaggedWords, first: [Int], to features: inout Sink
  ) {
    func word(_ at: Int) -> UInt64 { words[at].key }
    func tag(_ at: Int) -> UInt64 { words[at].tag }
    let behind: UInt64 = token > head ? 1 : 0
    let far = UInt64(min(abs(token - head), 4)) << 1 | behind
    let (tokenTag, headTag) = (tag(token), tag(head))
    let pair = headTag << 8 | tokenTag
    let firstTag = tag(first[token])
    features.add(1, pair, far)
    features.add(2, word(token), headTag << 1 | behind)
    features.add(3, word(head), tokenTag << 1 | behind)
    features.add(4, word(head), word(token))
    features.add(5, pair << 8 | tag(token - 1), behind)
    features.add(6, pair << 8 | tag(token + 1), behind)
    features.add(7, word(first[token]), pair << 1 | behind)
    features.add(8, firstTag << 16 | pair, behind)
    features.add(9, pair << 8 | tag(head + 1), behind)
    features.add(10, pair << 8 | tag(head - 1), behind)
    features.add(11, word(token - 1), pair)
    features.add(12, first[head] == token ? 1 : 0, pair << 1 | behind)
    features.add(13, word(token))
  }
}
