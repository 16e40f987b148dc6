package import Article

/// The kinds of findings that one can step through.
package enum Layer: CaseIterable, Hashable, Sendable {
  case quotes, claims, reactions, actors

  /// Which one comes first where two begin at the same place.
  var rank: Int {
    switch self {
    case .quotes: 0
    case .claims: 1
    case .reactions: 2
    case .actors: 3
    }
  }
}

/// One finding: a card in the pane, marked words in the text.
package struct Item: Hashable, Sendable {
  package var layer: Layer
  /// Index in its layer of the annotations.
  package var index: Int

  package init(_ layer: Layer, _ index: Int) {
    self.layer = layer
    self.index = index
  }
}

/// The annotations of an article, arranged for a screen: what is marked in a block, what comes next.
package struct Findings: Sendable {
  /// Words to be marked.
  struct Mark: Sendable {
    var span: Span
    var item: Item
    /// What the words are in their item.
    var part: Part
    enum Part: Sendable { case words, cue, source }
  }
  /// A place to step to. Ordered as one meets them: by where the words begin, then by layer.
  struct Stop: Sendable, Comparable {
    var start: Int
    var item: Item
    /// Which mention of an actor.
    var part: Int

    static func < (a: Stop, b: Stop) -> Bool {
      (a.start, a.item.layer.rank, a.item.index, a.part) < (b.start, b.item.layer.rank, b.item.index, b.part)
    }
  }

  package let annotations: Annotations
  /// By block, then by span.
  private let marks: [Mark]
  /// Where the marks of a block begin; one more than there are blocks.
  private let firstMark: [Int]
  /// Columns that the longest number of a quote or letter of a claim takes; at least 2.
  let labelColumns: Int
  /// The cards of reactions, by ``ReactionGrouping``.
  private let reactionLists: [ReactionGrouping: ReactionList]
  /// Reactions by their stakeholder, and by whom they are about.
  private let reactionsBy: [Actor.ID: [Int]]
  private let reactionsTo: [Actor.ID: [Int]]
  /// Reactions by their cue, or by their words where they have none.
  private let reactionAt: [Span: Int]
  /// By the layers' ranks.
  private var stops: [[Stop]] = []

  /// Arranges `annotations` of `article`.
  ///
  /// Complexity: O(findings · log findings + blocks).
  package init(_ annotations: Annotations, of article: Article) {
    self.annotations = annotations
    var marks: [(block: Int, mark: Mark)] = []
    func mark(_ span: Span?, _ item: Item, _ part: Mark.Part = .words) {
      guard let span, !span.isEmpty, !article.blocks.isEmpty else { return }
      var block = article.blockIndex(at: span.start)
      while block < article.blocks.count, article.blocks[block].span.start < span.end {
        if let inside = article.blocks[block].span.intersection(span) {
          marks.append((block, Mark(span: inside, item: item, part: part)))
        }
        block += 1
      }
    }
    // What is wrong is listed and told of as such, but not marked.
    for (index, quote) in annotations.quotes.enumerated() where quote.corrected != .wrong {
      for piece in quote.pieces { mark(piece, Item(.quotes, index)) }
      mark(quote.cue, Item(.quotes, index), .cue)
      mark(quote.source, Item(.quotes, index), .source)
    }
    for (index, claim) in annotations.claims.enumerated() where claim.corrected != .wrong {
      for piece in claim.pieces { mark(piece, Item(.claims, index)) }
      mark(claim.cue, Item(.claims, index), .cue)
      mark(claim.source, Item(.claims, index), .source)
    }
    for (index, reaction) in annotations.reactions.enumerated() where reaction.corrected != .wrong {
      mark(reaction.span, Item(.reactions, index))
      mark(reaction.cue, Item(.reactions, index), .cue)
    }
    for actor in annotations.actors where actor.corrected != .wrong {
      for mention in actor.mentions {
        mark(mention.span, Item(.actors, actor.id), mention.form == .name ? .words : .source)
      }
    }
    marks.sort { ($0.block, $0.mark.span) < ($1.block, $1.mark.span) }
    var firstMark = [0]
    firstMark.reserveCapacity(article.blocks.count + 1)
    var next = 0
    for block in article.blocks.indices {
      while next < marks.count, marks[next].block == block { next += 1 }
      firstMark.append(next)
    }
    self.marks = marks.map(\.mark)
    labelColumns = max(
      2, String(annotations.quotes.count).utf8.count,
      Self.letter(max(0, annotations.claims.count - 1)).utf8.count)
    self.firstMark = firstMark
    let reactions = annotations.reactions
    reactionLists = Dictionary(
      uniqueKeysWithValues: ReactionGrouping.allCases.map { ($0, ReactionList(reactions, by: $0)) })
    let kept = reactions.indices.filter { reactions[$0].corrected != .wrong }
    reactionsBy = kept.reduce(into: [:]) { result, index in
      if let id = reactions[index].stakeholder { result[id, default: []].append(index) }
    }
    reactionsTo = kept.reduce(into: [:]) { result, index in
      if let id = Self.target(reactions[index], annotations) { result[id, default: []].append(index) }
    }
    reactionAt = kept.reduce(into: [:]) { $0[reactions[$1].cue ?? reactions[$1].span] = $1 }
    for layer in Layer.allCases {
      let items = (0..<count(layer)).map { Item(layer, $0) }.filter { corrected($0) != .wrong }
      stops.append(
        items.flatMap { item in
          let evidence = evidence(item)
          return (layer == .actors ? evidence : Array(evidence.prefix(1))).enumerated().map {
            Stop(start: $1.start, item: item, part: $0)
          }
        }.sorted())
    }
  }

  /// The marks of a block, by span.
  func marks(inBlock block: Int) -> ArraySlice<Mark> {
    block + 1 < firstMark.count ? marks[firstMark[block]..<firstMark[block + 1]] : []
  }

  /// How many items a layer has.
  func count(_ layer: Layer) -> Int {
    switch layer {
    case .quotes: annotations.quotes.count
    case .claims: annotations.claims.count
    case .reactions: annotations.reactions.count
    case .actors: annotations.actors.count
    }
  }

  /// The words that bear out an item: what is shown when its card is chosen. Never empty for an item that exists.
  func evidence(_ item: Item) -> [Span] {
    switch item.layer {
    case .quotes: annotations.quotes[item.index].pieces
    case .claims:
      (annotations.claims[item.index].pieces
        + [annotations.claims[item.index].source, annotations.claims[item.index].cue].compactMap { $0 })
        .sorted()
    case .reactions: [annotations.reactions[item.index].span]
    case .actors: annotations.actors[item.index].mentions.map(\.span)
    }
  }

  /// Where an item begins.
  func start(_ item: Item) -> Int { evidence(item).first?.start ?? 0 }

  /// Which decision an item rests on.
  func decision(_ item: Item) -> Decision {
    switch item.layer {
    case .quotes: annotations.quotes[item.index].decision
    case .claims: annotations.claims[item.index].decision
    case .reactions: annotations.reactions[item.index].decision
    case .actors: annotations.actors[item.index].decision
    }
  }

  /// What a reader set right in an item.
  func corrected(_ item: Item) -> Corrected? {
    switch item.layer {
    case .quotes: annotations.quotes[item.index].corrected
    case .claims: annotations.claims[item.index].corrected
    case .reactions: annotations.reactions[item.index].corrected
    case .actors: annotations.actors[item.index].corrected
    }
  }

  /// The actor an item belongs to.
  func actor(_ item: Item) -> Actor? {
    switch item.layer {
    case .quotes: annotations.actor(annotations.quotes[item.index].speaker)
    case .claims: annotations.actor(annotations.claims[item.index].holder)
    case .reactions: annotations.actor(annotations.reactions[item.index].stakeholder)
    case .actors: annotations.actors[item.index]
    }
  }

  /// The stop at an item.
  func stop(at item: Item, part: Int) -> Stop? {
    let evidence = evidence(item)
    let index = item.layer == .actors ? min(part, evidence.count - 1) : 0
    return evidence.indices.contains(index)
      ? Stop(start: evidence[index].start, item: item, part: index) : nil
  }

  /// The next stop of the layers behind (or, with `forward` false, before) `stop`.
  func stop(in layers: [Layer], from stop: Stop, forward: Bool) -> Stop? {
    let found = layers.compactMap { layer -> Stop? in
      let all = stops[layer.rank]
      let index = Self.firstIndex(in: all) { forward ? $0 > stop : $0 >= stop }
      return forward ? (index < all.count ? all[index] : nil) : (index > 0 ? all[index - 1] : nil)
    }
    return forward ? found.min() : found.max()
  }

  /// The first stop of the layers that begins at or behind the byte at `offset` (or the last that begins before it).
  func stop(in layers: [Layer], from offset: Int, forward: Bool) -> Stop? {
    stop(in: layers, from: Stop(start: offset, item: Item(.quotes, -1), part: 0), forward: forward)
  }

  /// How many items of a layer begin before the byte at `offset`.
  func count(_ layer: Layer, before offset: Int) -> Int {
    Self.firstIndex(in: stops[layer.rank]) { $0.start >= offset }
  }

  /// The index of the first stop that `isBehind`; those behind it are, too.
  private static func firstIndex(in stops: [Stop], _ isBehind: (Stop) -> Bool) -> Int {
    var low = 0
    var high = stops.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(stops[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The cards of reactions, grouped.
  func reactionList(_ grouping: ReactionGrouping) -> ReactionList { reactionLists[grouping]! }

  /// The reactions of an actor, by position.
  func reactions(by id: Actor.ID) -> [Int] { reactionsBy[id] ?? [] }

  /// The reactions to an actor or to what the actor says, by position.
  func reactions(to id: Actor.ID) -> [Int] { reactionsTo[id] ?? [] }

  /// The reaction that a quote is, if it is one.
  func reaction(ofQuote index: Int) -> Int? {
    let quote = annotations.quotes[index]
    return (quote.cue ?? quote.pieces.first).flatMap { reactionAt[$0] }
  }

  /// Whom a reaction is about.
  private static func target(_ reaction: Reaction, _ annotations: Annotations) -> Actor.ID? {
    switch reaction.target {
    case .actor(let id): id
    case .claim(let index):
      annotations.claims.indices.contains(index) ? annotations.claims[index].holder : nil
    case .span, nil: nil
    }
  }

  /// How many reactions take each stance, in the order of ``Reaction/Stance``.
  var balance: [(stance: Reaction.Stance, count: Int)] {
    Reaction.Stance.allCases.map { stance in
      (stance, annotations.reactions.count { $0.stance == stance && $0.corrected != .wrong })
    }
  }

  /// The letter of a claim's card: A…Z, then AA….
  static func letter(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + index % 26)))
    return index < 26 ? letter : Self.letter(index / 26 - 1) + letter
  }
}
