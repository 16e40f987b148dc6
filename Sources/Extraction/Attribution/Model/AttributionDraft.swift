import Article

/// A cue of a passage with its source and content, by token of the passage, before it is judged.
package struct AttributionDraft: Sendable {
  /// The bits of a row's number, for the features of a whole attribution.
  package static let bits = 14

  /// The head of the cue.
  package private(set) var head: Int
  /// A token with a score as a cue below this one is not looked at.
  private static let floor = -60

  /// How much speaks for it as a cue.
  let cueScore: Int
  /// The source; nil for none.
  package internal(set) var source: Range<Int>?
  private let sourceProbability: Float
  /// What each token of the passage is.
  package internal(set) var labels: [AttributionModel.Piece]

  /// What `model` makes of the token `head` as a cue.
  private init(_ passage: PassageSyntax, head: Int, cueScore: Int, _ model: AttributionModel) {
    self.head = head
    self.cueScore = cueScore
    let paths = CuePaths(passage, cue: head)
    let candidates = SourceCandidates(paths)
    (source, sourceProbability) = model.source(candidates)
    labels = model.labels(PieceFeatures(paths, source: source))
    labels[head] = .cue
    if let source { for token in source { labels[token] = .none } }
    keepOneCue()
    snap(passage)
    mendContent(passage)
  }

  /// What `model` makes of each token of a passage that may be a cue, in order.
  package static func drafts(in passage: PassageSyntax, _ model: AttributionModel) -> [AttributionDraft] {
    var drafts: [AttributionDraft] = []
    for token in 0..<passage.count where passage.isCandidate(token) {
      let score = model.cueScore(token, passage)
      guard score > floor else { continue }
      drafts.append(AttributionDraft(passage, head: token, cueScore: score, model))
    }
    return drafts
  }

  /// The candidates for the source of the cue with this head, for training.
  package static func candidates(_ passage: PassageSyntax, _ head: Int) -> SourceCandidates {
    SourceCandidates(CuePaths(passage, cue: head))
  }

  /// The features of the pieces of the cue with this head, for training.
  package static func pieces(_ passage: PassageSyntax, _ head: Int, source: Range<Int>?) -> PieceFeatures {
    PieceFeatures(CuePaths(passage, cue: head), source: source)
  }

  /// The tokens with this label, as stretches.
  package func runs(_ piece: AttributionModel.Piece) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var next = 0
    while let start = labels[next...].firstIndex(of: piece) {
      next = labels[start...].firstIndex { $0 != piece } ?? labels.count
      runs.append(start..<next)
    }
    return runs
  }

  /// Takes the tokens that `isOthers` out of the content.
  mutating func dropContent(_ isOthers: (Int) -> Bool) {
    for token in labels.indices where labels[token] == .content && isOthers(token) { labels[token] = .none }
  }

  /// A draft of the same source with another cue behind it, whose content goes on to `content`.
  func joined(cue: Range<Int>, head: Int, content: Int) -> AttributionDraft {
    var draft = self
    draft.head = head
    draft.labels = labels.map { _ in .none }
    for token in cue { draft.labels[token] = .cue }
    for token in cue.upperBound..<content { draft.labels[token] = .content }
    return draft
  }

  /// The words of the cue.
  package var cue: Range<Int> {
    var (first, end) = (head, head + 1)
    while first > 0, labels[first - 1] == .cue { first -= 1 }
    while end < labels.count, labels[end] == .cue { end += 1 }
    return first..<end
  }

  /// How much speaks for it as a cue, in tens, of which extremes are taken together.
  var roundedScore: UInt64 { UInt64(bitPattern: Int64(max(-12, min(12, cueScore / 10)))) }

  /// Whether the content has a verb.
  func hasVerb(_ passage: PassageSyntax) -> Bool {
    runs(.content).contains { $0.contains { passage.tags[$0].isVerb } }
  }

  /// How far from the head of the cue a stretch on either side of it begins or ends.
  private func distance(_ run: Range<Int>) -> Int {
    run.lowerBound > head ? run.lowerBound - head : head - run.upperBound + 1
  }

  /// Keeps only those words of the cue that stand around its head.
  private mutating func keepOneCue() {
    let cue = cue
    for token in labels.indices where labels[token] == .cue && !cue.contains(token) { labels[token] = .none }
  }

  /// Makes the labels of a quotation one: that of most of its words.
  private mutating func snap(_ passage: PassageSyntax) {
    let base = passage.tokens.lowerBound
    var token = 0
    while token < labels.count {
      guard let index = passage.quotation(token) else {
        token += 1
        continue
      }
      let quotation = passage.reading.quotations[index].tokens.clamped(to: passage.tokens)
      let tokens = max(token, quotation.lowerBound - base)..<max(token + 1, quotation.upperBound - base)
      token = tokens.upperBound
      guard tokens.count > 2 else { continue }
      let inside = tokens.count { labels[$0] == .content }
      guard inside > 0 else { continue }
      for token in tokens where labels[token] != .cue {
        labels[token] = inside * 2 > tokens.count ? .content : .none
      }
    }
  }

  /// Fills small gaps in the content; keeps of its stretches on either side of the cue the nearest, and those of quotations;
  /// and of both sides the longer one, where more than cue and source stand between them.
  private mutating func mendContent(_ passage: PassageSyntax) {
    let runs = runs(.content)
    for (run, next) in zip(runs, runs.dropFirst()) {
      let gap = run.upperBound..<next.lowerBound
      guard gap.count <= 3, gap.allSatisfy({ labels[$0] == .none && source?.contains($0) != true }) else {
        continue
      }
      for token in gap { labels[token] = .content }
    }
    let whole = self.runs(.content)
    guard whole.count > 1 else { return }
    func isQuoted(_ run: Range<Int>) -> Bool { run.contains { passage.quotation($0) != nil } }
    func size(_ runs: [Range<Int>]) -> Int { runs.reduce(0) { $0 + $1.count } }
    func kept(_ runs: [Range<Int>]) -> [Range<Int>] {
      let plain = runs.filter { !isQuoted($0) }
      let nearest =
        plain.filter { $0.count > 1 }.min { distance($0) < distance($1) } ?? plain.max { $0.count < $1.count }
      return runs.filter { isQuoted($0) || $0 == nearest }
    }
    var before = kept(whole.filter { $0.upperBound <= head })
    var behind = kept(whole.filter { $0.lowerBound > head })
    if let last = before.last, let next = behind.first, !(isQuoted(last) && isQuoted(next)) {
      let others = (last.upperBound..<next.lowerBound).count {
        labels[$0] != .cue && source?.contains($0) != true
          && passage.tags[$0].rawValue < PartOfSpeech.fullStop.rawValue
      }
      if others > 2 || source == nil && min(size(before), size(behind)) < 3 {
        // What stands before the subject of a verb with an object is what others did: `X backed it, Y opposed [it]`.
        let isObject =
          source.map { $0.upperBound == cue.lowerBound } ?? false && cue.upperBound == next.lowerBound
        if size(before) > size(behind), !isObject { behind = [] } else { before = [] }
      }
    }
    for run in whole where !before.contains(run) && !behind.contains(run) {
      for token in run { labels[token] = .none }
    }
  }

  /// Adds the features by which it is judged as a whole, beside the other drafts of its passage.
  package func add<Sink: FeatureSink>(
    _ passage: PassageSyntax, among drafts: [AttributionDraft], to features: inout Sink
  ) {
    DraftSurroundings(of: self, among: drafts, passage).add(self, passage, to: &features)
    let contents = runs(.content)
    let words = contents.reduce(0) { $0 + $1.count }
    let tag = passage.tag(head)
    let word = passage.key(head)
    let score = roundedScore
    let sure = UInt64(min(9, Int(sourceProbability * 10)))
    let sourceHead = source.map { source in
      source.first { passage.head($0) < 0 || !source.contains(passage.head($0)) } ?? source.lowerBound
    }
    let kind = sourceHead.map { passage.tag($0) << 3 | passage.name($0) | 1 << 20 } ?? 0
    let sense = sourceHead.map { passage.sense($0) } ?? 0
    let first = contents.first?.lowerBound ?? -1
    let size = UInt64(words < 4 ? words : words < 7 ? 4 : words < 12 ? 5 : words < 25 ? 6 : 7)
    let hasVerb: UInt64 = self.hasVerb(passage) ? 1 : 0
    let quoted = contents.reduce(0) { $0 + $1.count { passage.quotation($0) != nil } }
    let quote: UInt64 = quoted == 0 ? 0 : quoted == words ? 2 : 1
    let gap = contents.map(distance).min() ?? 0
    let sourceGap = source.map(distance) ?? 0
    let place: UInt64 =
      UInt64(min(gap, 6)) | (first > head ? 8 : 0)
      | UInt64(min(sourceGap, 6)) << 4 | (source.map { $0.lowerBound > head } ?? false ? 128 : 0)
    let shape = size << 8 | hasVerb << 4 | quote << 1 | (contents.count > 1 ? 1 : 0)
    features.add(1, 0)
    features.add(2, score)
    features.add(3, score, tag)
    features.add(4, score, shape)
    features.add(5, sure, source == nil ? 1 : 0)
    features.add(6, score, sure << 1 | (source == nil ? 1 : 0))
    features.add(7, word)
    features.add(8, word, hasVerb << 2 | quote)
    features.add(9, passage.cueClasses(head), hasVerb << 2 | quote)
    features.add(10, kind, sure)
    features.add(11, sense, tag)
    features.add(12, shape)
    features.add(13, shape, tag)
    features.add(14, place)
    features.add(15, place, tag)
    features.add(16, passage.key(first), tag)
    features.add(17, passage.tag(first) << 8 | passage.tag(first - 1), tag)
    features.add(18, passage.sense(head), hasVerb << 8 | quote << 4 | (source == nil ? 1 : 0))
    features.add(19, passage.sense(head), score)
    features.add(20, UInt64(passage.behind(head)), hasVerb)
    features.add(21, passage.relation(head), tag << 1 | (source == nil ? 1 : 0))
    let last = contents.last?.upperBound ?? -1
    features.add(22, passage.key(last), hasVerb)
    features.add(23, size, source == nil ? 1 : 0)
    features.add(24, passage.isHeading ? 1 : 0, score)
    features.add(25, cue.reduce(0) { $0 &* 31 &+ passage.key($1) })
    features.add(26, passage.key(cue.upperBound - 1), size)
    features.add(27, UInt64(cue.count), score)
    features.add(28, passage.key(head - 1), tag)
    features.add(29, passage.relation(passage.head(first)), tag)
    let contentHead = contents.first.flatMap { run in run.first { !run.contains(passage.head($0)) } } ?? -1
    features.add(30, passage.relation(contentHead), tag << 1 | (passage.head(contentHead) == head ? 1 : 0))
    features.add(31, passage.tag(contentHead), passage.relation(contentHead))
    features.add(32, passage.sense(contentHead), tag)
    features.add(33, passage.key(contentHead), passage.relation(contentHead))
    features.add(
      34, source.map { passage.relation($0.last!) << 8 | passage.tag(passage.head(sourceHead!)) } ?? 0, tag)
    features.add(35, sourceHead.map { passage.head($0) == head ? 1 : 2 } ?? 0, score)
    features.add(36, sourceHead.map { passage.key($0) } ?? 0, hasVerb)
  }
}
