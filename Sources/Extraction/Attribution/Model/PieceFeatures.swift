/// The features by which it is told what a token is to a cue: of its source, of the cue, of its content.
package struct PieceFeatures {
  /// The bits of a row's number.
  package static let bits = 19

  let passage: PassageSyntax
  let cue: Int
  private let word: UInt64
  private let classes: UInt64
  /// How far up from the cue each token is that heads it, itself 0; -1 elsewhere.
  private var spine: [Int8]
  private let chain: (UInt64, UInt64)
  private let complements: UInt64
  /// The dependent of the spine over each token; the token itself where it is on the spine.
  private var branch: [Int]
  private var depth: [UInt8]

  /// The features of the tokens of a passage beside its cue with the head `cue`.
  package init(_ passage: PassageSyntax, cue: Int) {
    self.passage = passage
    self.cue = cue
    word = passage.key(cue)
    classes = passage.cueClasses(cue)
    spine = Array(repeating: -1, count: passage.count)
    var node = cue
    var up: Int8 = 0
    while node >= 0, up < 6 {
      spine[node] = up
      up += 1
      node = passage.heads[node]
    }
    chain = (passage.relation(cue), passage.relation(passage.head(cue)))
    let mask = Relation.clausalComplement.bit | Relation.openComplement.bit | Relation.object.bit
    complements = UInt64((passage.before[cue] | passage.behind[cue]) & mask)
    branch = Array(repeating: -1, count: passage.count)
    depth = Array(repeating: 0, count: passage.count)
    for token in 0..<passage.count where passage.sentence[token] == passage.sentence[cue] {
      var node = token
      var last = token
      var steps: UInt8 = 0
      while node >= 0, spine[node] < 0 {
        last = node
        node = passage.heads[node]
        steps += 1
        if steps > 60 { break }
      }
      branch[token] = node >= 0 ? last : -1
      depth[token] = min(steps, 5)
    }
  }

  /// Adds those of `token`.
  package func add(_ token: Int, to features: inout FeatureRows) {
    let tag = passage.tag(token)
    let key = passage.key(token)
    let behind: UInt64 = token > cue ? 1 : token < cue ? 0 : 2
    let gap = abs(token - cue)
    let far = UInt64(gap < 6 ? gap : gap < 9 ? 6 : gap < 14 ? 7 : gap < 22 ? 8 : 9) << 2 | behind
    let own = passage.sentence[token] == passage.sentence[cue]
    let x = branch[token]
    var path: UInt64
    var mark: UInt64 = 0
    if !own {
      path = 1 << 40 | behind
    } else if x < 0 {
      path = 2 << 40 | behind
    } else if spine[x] >= 0 {
      path = 3 << 40 | UInt64(min(spine[x], 3)) << 8 | chain.0
    } else {
      let node = passage.heads[x]
      let up = min(node < 0 ? 4 : Int(spine[node]), 3)
      path = UInt64(up) << 32 | passage.relation(x) << 24 | (x > node ? 1 : 0) << 16 | (x > cue ? 1 : 0) << 17
      if up > 0 { path |= chain.0 << 8 }
      if up > 1 { path |= chain.1 }
      mark = passage.key(firstDependent(x))
    }
    let depth = UInt64(self.depth[token])
    let (low, high) = token < cue ? (token, cue) : (cue, token)
    let between = passage.marks[high] &- passage.marks[low]
    let bits =
      UInt64(min(between[0], 2)) | UInt64(min(between[1], 2)) << 2 | UInt64(min(between[2], 1)) << 4
      | UInt64(min(between[3], 2)) << 5 | behind << 7
    let quotation = passage.quotation(token)
    let quote: UInt64 = (quotation == nil ? 0 : 1) | (own ? 0 : 2) | behind << 2
    let relation = passage.relation(token)
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
    features.add(19, passage.key(x), passage.relation(x) << 1 | behind)
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
  }

  private func firstDependent(_ head: Int) -> Int {
    for token in max(0, head - 16)..<head where passage.heads[token] == head { return token }
    return head
  }
}
