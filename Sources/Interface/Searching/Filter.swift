package import Article

/// Which paragraphs are shown, when it is not all of them.
package struct Filter: Sendable {
  /// What they have in common.
  package enum Kind: Hashable, Sendable {
    case pattern(Search)
    /// Who speaks in them or is spoken of.
    case actor(Actor.ID)
  }

  package var kind: Kind
  /// The blocks shown, sorted, not empty.
  package var blocks: [Int]

  /// The index of the first block shown at or behind `block`; the count where there is none.
  func index(of block: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a block is shown.
  func contains(_ block: Int) -> Bool {
    let index = index(of: block)
    return index < blocks.count && blocks[index] == block
  }
}

extension Annotations {
  /// What an actor says, and what is said of him.
  func only(_ id: Actor.ID) -> Annotations {
    guard let actor = actor(id) else { return self }
    func isOf(_ pieces: [Span]) -> Bool {
      pieces.contains { piece in actor.mentions.contains { $0.span.overlaps(piece) } }
    }
    var result = self
    result.quotes = quotes.filter { $0.speaker == id || isOf($0.pieces) }
    result.claims = claims.filter { $0.holder == id || isOf($0.pieces) }
    result.reactions = reactions.filter { $0.stakeholder == id || isOf([$0.span]) }
    return result
  }
}
