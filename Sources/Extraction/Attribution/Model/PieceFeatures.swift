/// The features by which it is told what a token is to a cue whose source is known: part of the cue, of its content.
package struct PieceFeatures {
  /// The bits of a row's number.
  package static let bits = 17

  let passage: PassageSyntax
  let cue: Int
  private let paths: CuePaths
  private let source: Range<Int>?
  private let word: UInt64
  private let classes: UInt64
  private let complements: UInt64
  private let order: UInt64

  /// The features of the tokens of a passage beside the cue of these paths and its source.
  init(_ paths: CuePaths, source: Range<Int>?) {
    passage = paths.passage
    cue = paths.cue
    self.paths = paths
    self.source = source
    word = passage.key(cue)
    classes = passage.cueClasses(cue)
    let mask = Relation.clausalComplement.bit | Relation.openComplement.bit | Relation.object.bit
    complements = UInt64((passage.before(cue) | passage.behind(cue)) & mask)
    order = source.map { $0.lowerBound > paths.cue ? 2 : $0.upperBound == paths.cue ? 3 : 1 } ?? 0
  }

  /// Adds those of `token`.
  package func add<Sink: FeatureSink>(_ token: Int, to features: inout Sink) {
    let tag = passage.tag(token)
    let key = passage.key(token)
    let behind = paths.side(token)
    let far = paths.distance(token)
    let own = passage.sentence(token) == passage.sentence(cue)
    let branch = paths.branch[token]
    let path = paths.path(token)
    let mark = paths.mark(token)
    let depth = UInt64(paths.depth[token])
    let bits = paths.between(token)
    let quotation = passage.quotation(token)
    let quote: UInt64 = (quotation == nil ? 0 : 1) | (own ? 0 : 2) | behind << 2
    let relation = passage.relation(token)
    // Where it stands in the order of source and cue.
    var place = order << 4
    if let source {
      place |= token < source.lowerBound ? 1 : token >= source.upperBound ? 2 : 3
      place |= behind << 2
      if token == source.upperBound || token + 1 == source.lowerBound { place |= 1 << 8 }
      if let last = source.last, passage.heads[token] == last { place |= 1 << 9 }
    }
    features.add(1, path)
    features.add(2, path, word)
    features.add(3, path, tag << 3 | depth)
    features.add(4, path, classes)
    features.add(5, path, relation << 8 | passage.tag(cue))
    features.add(6, path, mark)
    features.add(7, key, behind)
    features.add(8, key, far)
    features.add(9, tag, far)
    features.add(10, passage.key(token - 1), behind << 8 | tag)
    features.add(11, passage.key(token + 1), behind << 8 | tag)
    features.add(12, passage.tag(token - 1) << 16 | tag << 8 | passage.tag(token + 1), behind)
    features.add(13, far, word)
    features.add(14, quote, classes)
    features.add(15, quote << 8 | bits)
    features.add(16, path, bits)
    features.add(17, path, quote << 8 | passage.name(token))
    features.add(18, word, tag << 8 | far)
    features.add(19, passage.key(branch), passage.relation(branch) << 1 | behind)
    features.add(20, complements, path)
    features.add(21, bits, classes)
    features.add(22, quote << 8 | bits, word)
    features.add(23, path, key)
    let edge: UInt64 = token == 0 ? 1 : token == passage.count - 1 ? 2 : 0
    features.add(24, tag << 2 | edge, bits)
    features.add(25, passage.name(token) << 8 | tag, far)
    let nextQuote: UInt64 =
      (passage.quotation(token + 1) == nil ? 0 : 1) | (passage.quotation(token - 1) == nil ? 0 : 2)
    features.add(26, nextQuote << 8 | tag, quote)
    features.add(27, relation << 8 | passage.tag(passage.head(token)), path)
    features.add(28, word, complements << 4 | behind)
    features.add(29, quote << 16 | complements << 4 | behind, classes)
    features.add(30, place, bits)
    features.add(31, place, path)
    features.add(32, place, tag << 8 | passage.tag(cue))
    features.add(33, place, key)
    features.add(34, place, word)
    features.add(35, place, quote << 8 | complements)
    let cueClass = passage.wordClass(cue)
    features.add(36, path, cueClass)
    features.add(37, path, passage.wordClass(token))
    features.add(38, passage.wordClass(token), passage.wideClass(cue))
    features.add(39, place, cueClass)
    features.add(40, cueClass, complements << 4 | behind)
  }
}
