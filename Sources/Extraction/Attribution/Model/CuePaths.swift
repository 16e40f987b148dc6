/// How the tokens of a passage hang together with one cue.
struct CuePaths {
  let passage: PassageSyntax
  let cue: Int
  /// How far up from the cue each token is that heads it, itself 0; -1 elsewhere.
  private var spine: [Int8]
  /// How the cue hangs on its head, and that one on its own.
  let chain: (UInt64, UInt64)
  /// The dependent of the spine over each token; the token itself where it is on the spine; -1 in other sentences.
  private(set) var branch: [Int]
  /// How deep each is under its branch, up to 5.
  private(set) var depth: [UInt8]

  /// The paths of a passage's tokens to its cue with the head `cue`.
  init(_ passage: PassageSyntax, cue: Int) {
    self.passage = passage
    self.cue = cue
    spine = Array(repeating: -1, count: passage.count)
    var node = cue
    var up: Int8 = 0
    while node >= 0, up < 6 {
      spine[node] = up
      up += 1
      node = passage.heads[node]
    }
    chain = (passage.relation(cue), passage.relation(passage.head(cue)))
    branch = Array(repeating: -1, count: passage.count)
    depth = Array(repeating: 0, count: passage.count)
    for token in 0..<passage.count where passage.sentence(token) == passage.sentence(cue) {
      var node = token
      var last = token
      var steps: UInt8 = 0
      while node >= 0, spine[node] < 0 {
        last = node
        node = passage.heads[node]
        steps += 1
        if steps > 60 { break }
      }
      // In the deepest sentences the way up ends before the spine.
      branch[token] = node >= 0 && spine[node] >= 0 ? last : -1
      depth[token] = min(steps, 5)
    }
  }

  /// On which side of the cue a token is: 0 before, 1 behind, 2 itself.
  func side(_ token: Int) -> UInt64 { token > cue ? 1 : token < cue ? 0 : 2 }

  /// The way from the cue to a token: up the spine, and by which relation down the branch.
  func path(_ token: Int) -> UInt64 {
    let behind = side(token)
    let branch = branch[token]
    if passage.sentence(token) != passage.sentence(cue) { return 1 << 40 | behind }
    if branch < 0 { return 2 << 40 | behind }
    if spine[branch] >= 0 { return 3 << 40 | UInt64(min(spine[branch], 3)) << 8 | chain.0 }
    let node = passage.heads[branch]
    let up = min(node < 0 ? 4 : Int(spine[node]), 3)
    var path =
      UInt64(up) << 32 | passage.relation(branch) << 24 | (branch > node ? 1 : 0) << 16
      | (branch > cue ? 1 : 0) << 17
    if up > 0 { path |= chain.0 << 8 }
    if up > 1 { path |= chain.1 }
    return path
  }

  /// The first word under the branch over a token: its complementiser, preposition, determiner; 0 where it has none.
  func mark(_ token: Int) -> UInt64 {
    let branch = branch[token]
    guard branch >= 0, spine[branch] < 0 else { return 0 }
    return passage.key(passage.opening(branch))
  }

  /// How far a token is from the cue, and on which side.
  func distance(_ token: Int) -> UInt64 {
    let behind = side(token)
    let gap = abs(token - cue)
    return UInt64(gap < 6 ? gap : gap < 9 ? 6 : gap < 14 ? 7 : gap < 22 ? 8 : 9) << 2 | behind
  }

  /// Which commas, quotation marks, colons and verbs stand between a token and the cue.
  func between(_ token: Int) -> UInt64 {
    let (low, high) = token < cue ? (token, cue) : (cue, token)
    let between = passage.marks(high) &- passage.marks(low)
    return UInt64(min(between[0], 2)) | UInt64(min(between[1], 2)) << 2 | UInt64(min(between[2], 1)) << 4
      | UInt64(min(between[3], 2)) << 5 | side(token) << 7
  }
}
