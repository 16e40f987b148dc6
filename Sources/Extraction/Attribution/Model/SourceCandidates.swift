/// The noun phrases of a passage that may be the source of a cue.
package struct SourceCandidates {
  /// The bits of a row's number.
  package static let bits = 17

  private let paths: CuePaths
  private let passage: PassageSyntax
  private let cue: Int
  /// Their tokens.
  package private(set) var spans: [Range<Int>] = []
  private var heads: [Int] = []
  /// How the tokens were taken: the whole phrase, up to its first comma, up to its head, a name.
  private var cuts: [UInt64] = []

  /// Those for the cue of these paths.
  init(_ paths: CuePaths) {
    self.paths = paths
    passage = paths.passage
    cue = paths.cue
    spans.reserveCapacity(40)
    heads.reserveCapacity(40)
    cuts.reserveCapacity(40)
    for token in max(0, cue - 60)..<min(passage.count, cue + 60) where isNominal(token) { add(token) }
  }

  private func isNominal(_ token: Int) -> Bool {
    guard token != cue, passage.quotation(token) == nil else { return false }
    switch passage.tags[token] {
    case .noun, .nouns, .name, .pronoun, .possessivePronoun, .whPronoun, .whDeterminer, .number, .existential:
      return true
    case .determiner, .adjective:
      return passage.relations[token] == .subject
        || passage.end(token) == token + 1
          && passage.relations[token] != .determiner && passage.relations[token] != .adjective
    default: return false
    }
  }

  private mutating func add(_ head: Int) {
    var start = passage.first(head)
    while start < head {
      switch passage.relations[start] {
      case .caseMarker, .mark, .coordinator, .punctuation, .adverbialModifier: start += 1; continue
      default: break
      }
      break
    }
    let whole = passage.end(head)
    var cut = head + 1
    while cut < whole, passage.tags[cut] != .comma, passage.tags[cut] != .colon,
      passage.tags[cut] != .bracket,
      passage.quotation(cut) == nil
    {
      cut += 1
    }
    var core = head + 1
    if core < whole, passage.tags[core] == .possessive { core += 1 }
    insert(start..<whole, head, 0)
    insert(start..<cut, head, 1)
    insert(start..<core, head, 2)
    if let name = passage.reading.name(passage.tokens.lowerBound + head) {
      let tokens = passage.reading.names[name].tokens
      let base = passage.tokens.lowerBound
      insert(max(0, tokens.lowerBound - base)..<min(passage.count, tokens.upperBound - base), head, 3)
    }
  }

  private mutating func insert(_ span: Range<Int>, _ head: Int, _ cut: UInt64) {
    var span = span
    while let last = span.last, last > head, passage.tags[last] == .comma || passage.tags[last] == .colon {
      span.removeLast()
    }
    guard !span.isEmpty, !span.contains(cue), span.count <= 40, !spans.contains(span) else { return }
    spans.append(span)
    heads.append(head)
    cuts.append(cut)
  }

  /// The features of there being no source.
  package func addNone<Sink: FeatureSink>(to features: inout Sink) {
    let word = passage.key(cue)
    let (before, behind) = (UInt64(passage.before(cue)), UInt64(passage.behind(cue)))
    features.add(60, 0)
    features.add(61, word)
    features.add(62, word, passage.tag(cue))
    features.add(63, passage.tag(cue), before)
    features.add(64, passage.tag(cue), before << 32 | behind)
    features.add(65, passage.cueClasses(cue))
    features.add(66, passage.tag(cue), paths.chain.0)
    features.add(67, passage.key(cue - 1), word)
    features.add(68, passage.tag(cue - 1) << 8 | passage.tag(cue - 2), passage.tag(cue))
    features.add(69, passage.key(cue + 1), word)
    features.add(70, passage.key(cue + 1), passage.tag(cue))
    features.add(71, paths.chain.0 << 8 | paths.chain.1, passage.tag(passage.head(cue)))
    features.add(72, passage.key(passage.head(cue)), paths.chain.0)
    features.add(73, spans.isEmpty ? 1 : 0)
  }

  /// The features of the candidate at `index`.
  package func add<Sink: FeatureSink>(_ index: Int, to features: inout Sink) {
    let span = spans[index]
    let head = heads[index]
    let word = passage.key(cue)
    let tag = passage.tag(cue)
    let classes = passage.cueClasses(cue)
    let path = paths.path(head) << 3 | UInt64(paths.depth[head])
    let cut = cuts[index]
    let isBehind = span.lowerBound > cue
    let side: UInt64 = isBehind ? 1 : 0
    let edge = isBehind ? span.lowerBound : span.upperBound - 1
    let gap = isBehind ? span.lowerBound - cue - 1 : cue - span.upperBound
    let far = UInt64(gap < 5 ? gap : gap < 8 ? 5 : gap < 12 ? 6 : gap < 20 ? 7 : 8) << 1 | side
    let between = paths.between(edge)
    let key = passage.key(head)
    let name = passage.name(head)
    let headTag = passage.tag(head)
    let relation = passage.relation(head)
    let kind = headTag << 3 | name
    let sense = passage.sense(head)
    let (left, right) = (span.lowerBound - 1, span.upperBound)
    let lead = passage.key(span.lowerBound)
    let size = UInt64(min(span.count, 8))
    let governor = passage.head(head)
    let own: UInt64 = passage.sentence(head) == passage.sentence(cue) ? 1 : 0
    features.add(1, path)
    features.add(2, path, word)
    features.add(3, path, classes)
    features.add(4, path, tag)
    features.add(5, path, kind)
    features.add(6, far, word)
    features.add(7, far, tag << 8 | headTag)
    features.add(8, far, between)
    features.add(9, between, tag << 8 | relation)
    features.add(10, key, side << 8 | tag)
    features.add(11, kind, far)
    features.add(12, sense, far)
    features.add(13, sense, path)
    features.add(14, passage.key(left), side << 1 | own)
    features.add(15, passage.key(left), tag << 8 | far)
    features.add(16, passage.key(right), side << 4 | cut)
    features.add(17, passage.tag(right), passage.tag(left) << 8 | side)
    features.add(18, cut, passage.tag(right) << 8 | far)
    features.add(19, cut, size << 1 | side)
    features.add(20, size, kind << 8 | side)
    features.add(21, relation, passage.tag(governor) << 1 | side)
    features.add(22, passage.key(governor), relation)
    features.add(23, key, word)
    features.add(24, lead, side << 8 | tag)
    features.add(25, cut, lead)
    features.add(26, cut, path)
    features.add(
      27,
      span.lowerBound == 0 || passage.sentence(span.lowerBound - 1) != passage.sentence(span.lowerBound)
        ? 1 : 0, far << 8 | tag)
    if gap == 1 || gap == 2 {
      let token = isBehind ? cue + 1 : span.upperBound
      features.add(28, passage.key(token) &+ (gap == 2 ? passage.key(token + 1) &* 31 : 0), tag << 1 | side)
    } else {
      features.add(28, UInt64(gap == 0 ? 1 : 2), tag << 1 | side)
    }
    let subjects = subjectsBetween(span)
    features.add(29, subjects, far & 1 | tag << 8)
    features.add(30, subjects, path)
    features.add(31, passage.cueClasses(head) == 0 ? 0 : 1, headTag << 8 | side)
    features.add(32, UInt64(passage.before(cue)), path)
    features.add(
      33,
      side << 1
        | (passage.quotation(isBehind ? cue - 1 : cue + 1) != nil
          || passage.quotation(isBehind ? cue - 2 : cue + 2) != nil ? 1 : 0),
      between << 16 | kind)
    features.add(
      34, passage.quotation(left) != nil || passage.quotation(left - 1) != nil ? 1 : 0, far << 8 | tag)
    features.add(
      35, passage.quotation(right) != nil || passage.quotation(right + 1) != nil ? 1 : 0, far << 8 | tag)
    features.add(36, passage.isHeading ? 1 : 0, far << 8 | kind)
    features.add(37, sense, word)
    features.add(38, own, kind)
    let cueClass = passage.wordClass(cue)
    features.add(39, passage.wordClass(head), path)
    features.add(40, passage.wordClass(head), far)
    features.add(41, cueClass, path)
    features.add(42, passage.wideClass(head), cueClass)
    features.add(43, passage.wordClass(left), side << 1 | own)
    features.add(44, passage.wordClass(right), side << 4 | cut)
    features.add(45, cueClass, kind << 1 | side)
  }

  /// How many subjects stand between a span and the cue, up to 3.
  private func subjectsBetween(_ span: Range<Int>) -> UInt64 {
    let gap = span.lowerBound > cue ? cue + 1..<span.lowerBound : span.upperBound..<max(cue, span.upperBound)
    var count: UInt64 = 0
    for token in gap where count < 3 && passage.relations[token] == .subject { count += 1 }
    return count
  }
}
