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

  private let words: TaggedWords
  /// The tokens that wait for a head or dependents, the last one on top, above three times none.
  private var tokens = [-1, -1, -1]
  /// The first of the buffer.
  package private(set) var front = 0
  /// Before the first token stands none, behind the last the root.
  private var nodes: [Node]

  /// What is known of a token.
  private struct Node {
    /// -1 where there is none yet.
    var head: Int32 = -1
    /// The outermost dependents before and behind it, -1 for none, and how many there are.
    var first: Int32 = -1
    var last: Int32 = -1
    var count: UInt8 = 0
  }

  /// The beginning of a parse of these words.
  package init(_ words: TaggedWords) {
    self.words = words
    tokens.reserveCapacity(32)
    nodes = Array(repeating: Node(), count: words.count + 2)
  }

  /// How many tokens there are without the root.
  package var count: Int { words.count }
  /// The tokens that wait for a head or dependents, the last one on top.
  package var stack: [Int] { Array(tokens.dropFirst(3)) }
  /// The head of each token; -1 where there is none yet.
  package var heads: [Int] { nodes[1...count].map { Int($0.head) } }

  /// Whether every token has its head.
  package var isFinal: Bool { front == count && tokens.count == 3 }

  /// Whether a step is possible.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: front < count
    case .left: tokens.count > 3
    case .right: tokens.count > 4
    }
  }

  /// Takes a step that is possible.
  @inline(__always)
  package mutating func take(_ transition: Transition) {
    switch transition {
    case .shift:
      tokens.append(front)
      front += 1
    case .left: attach(tokens.removeLast(), to: front)
    case .right:
      let token = tokens.removeLast()
      attach(token, to: tokens[tokens.count - 1])
    }
  }

  @inline(__always)
  private mutating func attach(_ token: Int, to head: Int) {
    nodes[token + 1].head = Int32(head)
    var node = nodes[head + 1]
    if node.count < 7 { node.count += 1 }
    if token < head {
      if node.first < 0 || token < node.first { node.first = Int32(token) }
    } else if token > node.last {
      node.last = Int32(token)
    }
    nodes[head + 1] = node
  }

  /// Adds the features of this state.
  @inline(__always)
  package func addFeatures<Sink: FeatureSink>(to features: inout Sink) {
    func word(_ token: Int) -> UInt64 { words[token].key }
    func tag(_ token: Int) -> UInt64 { words[token].tag }
    func firstOf(_ token: Int) -> Int { Int(nodes[token + 1].first) }
    func lastOf(_ token: Int) -> Int { Int(nodes[token + 1].last) }
    let depth = tokens.count
    let (s0, s1, s2) = (tokens[depth - 1], tokens[depth - 2], tokens[depth - 3])
    let (b0, b1, b2) = (front, front + 1, front + 2)
    let (s0w, s1w, b0w, b1w) = (word(s0), word(s1), word(b0), word(b1))
    let (s0p, s1p, s2p, b0p, b1p, b2p) = (tag(s0), tag(s1), tag(s2), tag(b0), tag(b1), tag(b2))
    let (s0l, s0r, s1l, s1r, b0l) = (
      tag(firstOf(s0)), tag(lastOf(s0)), tag(firstOf(s1)), tag(lastOf(s1)), tag(firstOf(b0))
    )
    let valence = s0 < 0 ? 8 : UInt64(nodes[s0 + 1].count)
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
