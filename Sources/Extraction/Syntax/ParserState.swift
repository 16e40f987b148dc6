/// Where a parse stands: arc-hybrid transitions over a stack and a buffer.
///
/// The root is the token behind the last. Kuhlmann, Gómez-Rodríguez & Satta, "Dynamic programming algorithms for
/// transition-based dependency parsers", ACL 2011.
package struct ParserState: Sendable {
  /// A step of the parse.
  package enum Transition: Int, Sendable, CaseIterable {
    /// The first token of the buffer goes on the stack.
    case shift
    /// The top of the stack hangs on the first of the buffer.
    case left
    /// The top of the stack hangs on the one under it.
    case right
  }

  /// The bits of a row's number.
  package static let bits = 19

  /// How many tokens there are without the root.
  package let count: Int
  /// The tokens that wait for a head or dependents, the last one on top.
  package private(set) var stack: [Int] = []
  /// The first of the buffer.
  package private(set) var front = 0
  /// The head of each token; -1 where there is none yet.
  package private(set) var heads: [Int]
  private var first: [Int]  // the outermost dependent before and behind each token, and how many there are
  private var last: [Int]
  private var counts: [UInt8]

  /// The beginning of a parse of `count` tokens.
  package init(count: Int) {
    self.count = count
    heads = Array(repeating: -1, count: count + 1)
    first = Array(repeating: -1, count: count + 1)
    last = Array(repeating: -1, count: count + 1)
    counts = Array(repeating: 0, count: count + 1)
  }

  /// Whether every token has its head.
  package var isFinal: Bool { front == count && stack.isEmpty }

  /// Whether a step is possible.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: front < count
    case .left: !stack.isEmpty
    case .right: stack.count > 1
    }
  }

  /// Takes a step that is possible.
  @inline(__always)
  package mutating func take(_ transition: Transition) {
    switch transition {
    case .shift:
      stack.append(front)
      front += 1
    case .left: attach(stack.removeLast(), to: front)
    case .right:
      let token = stack.removeLast()
      attach(token, to: stack[stack.count - 1])
    }
  }

  @inline(__always)
  private mutating func attach(_ token: Int, to head: Int) {
    heads[token] = head
    if counts[head] < 7 { counts[head] += 1 }
    if token < head {
      if first[head] < 0 || token < first[head] { first[head] = token }
    } else if token > last[head] {
      last[head] = token
    }
  }

  /// Adds the features of this state.
  package func addFeatures(_ forms: WordForms, _ tags: [PartOfSpeech], to features: inout FeatureRows) {
    func word(_ token: Int) -> UInt64 { token < 0 ? 1 : token < count ? forms.key[token] : 5 }
    func tag(_ token: Int) -> UInt64 { token < 0 ? 40 : token < count ? UInt64(tags[token].rawValue) : 41 }
    func firstOf(_ token: Int) -> Int { token < 0 ? -1 : first[token] }
    func lastOf(_ token: Int) -> Int { token < 0 ? -1 : last[token] }
    let depth = stack.count
    let s0 = depth > 0 ? stack[depth - 1] : -1
    let s1 = depth > 1 ? stack[depth - 2] : -1
    let s2 = depth > 2 ? stack[depth - 3] : -1
    let b0 = front
    let b1 = front < count ? front + 1 : -1
    let b2 = front + 1 < count ? front + 2 : -1
    let (s0w, s1w, b0w, b1w) = (word(s0), word(s1), word(b0), word(b1))
    let (s0p, s1p, s2p, b0p, b1p, b2p) = (tag(s0), tag(s1), tag(s2), tag(b0), tag(b1), tag(b2))
    let (s0l, s0r, s1l, s1r, b0l) = (
      tag(firstOf(s0)), tag(lastOf(s0)), tag(firstOf(s1)), tag(lastOf(s1)), tag(firstOf(b0))
    )
    let valence = s0 < 0 ? 8 : UInt64(counts[s0])
    let distance = s0 < 0 ? 0 : UInt64(min(b0 - s0, 8))
    let gap = s1 < 0 ? 0 : UInt64(min(s0 - s1, 8))
    features.add(1, s0w, s0p)
    features.add(2, s0p)
    features.add(3, s1w, s1p)
    features.add(4, s1p, s0p)
    features.add(5, b0w, b0p)
    features.add(6, b0p, b1p)
    features.add(7, b1w, b1p)
    features.add(8, s0w, b0w)
    features.add(9, s0p << 8 | b0p, s0w)
    features.add(10, s0p << 8 | b0p, b0w)
    features.add(11, s0p << 8 | b0p, b1p)
    features.add(12, s1p << 16 | s0p << 8 | b0p)
    features.add(13, s1w, s0w)
    features.add(14, s1w, s0p)
    features.add(15, s0w, s1p)
    features.add(16, s2p << 16 | s1p << 8 | s0p, b0p)
    features.add(17, s0p << 16 | s0l << 8 | b0p)
    features.add(18, s0p << 16 | s0r << 8 | b0p)
    features.add(19, s1p << 16 | s1r << 8 | s0p, b0p)
    features.add(20, s1p << 16 | s1l << 8 | s0p)
    features.add(21, b0p << 16 | b0l << 8 | s0p)
    features.add(22, b0p << 16 | b1p << 8 | b2p, s0p)
    features.add(23, distance << 16 | s0p << 8 | b0p)
    features.add(24, gap << 16 | s1p << 8 | s0p)
    features.add(25, valence, s0w)
    features.add(26, valence << 16 | s0p << 8 | b0p)
    features.add(27, s1w, b0p << 8 | s0p)
    features.add(28, s1w << 1, b0w)
    features.add(29, word(lastOf(s0)), s0p << 8 | b0p)
    features.add(30, word(firstOf(s0)), s0p << 8 | b0p)
    features.add(31, s0r << 8 | s0l, s0w)
    features.add(32, s1r << 8 | s0p, s1w)
    features.add(33, b0w, b1p << 8 | s0p)
    features.add(34, s0w, b0p << 8 | b1p)
  }
}
