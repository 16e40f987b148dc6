package import Article

/// A search to be done: at once in a short text, in the background in a long one.
package struct SearchJob: Hashable, Sendable {
  /// What is wanted.
  package enum Purpose: Hashable, Sendable {
    /// The next match behind, or before, a byte.
    case next(from: Int, forward: Bool)
    /// The paragraphs that have a match.
    case keep
  }

  /// What came of it.
  package enum Result: Sendable {
    /// A match, its number from 1, how many there are (up to ``Model/countedMatches``), and whether it is beyond the end.
    case match(Span, number: Int, total: Int, wrapped: Bool)
    case paragraphs([Int])
    case none
    case tooSlow
  }

  /// Tells one from another.
  package var number: Int
  package var search: Search
  package var purpose: Purpose

  /// Does it; nil when it was cancelled.
  package func result(in article: Article, goesOn: () -> Bool = { true }) -> Result? {
    let text = article.text
    do throws(Search.Trouble) {
      switch purpose {
      case .keep:
        var kept: [Int] = []
        for (index, block) in article.blocks.enumerated() {
          if index % 256 == 0, !goesOn() { return nil }
          if try search.first(in: text, block.span, goesOn: goesOn) != nil { kept.append(index) }
        }
        return kept.isEmpty ? Result.none : .paragraphs(kept)
      case .next(let from, let forward):
        let from = min(max(0, from), text.count)
        let ahead = forward ? Span(from, text.count) : Span(0, from)
        func next(_ span: Span) throws(Search.Trouble) -> Span? {
          forward
            ? try search.first(in: text, span, goesOn: goesOn)
            : try search.last(in: text, span, goesOn: goesOn)
        }
        var match = try next(ahead)
        let wrapped = match == nil
        if wrapped { match = try next(text.span) }
        guard let match else { return Result.none }
        let limit = Model.countedMatches
        let before = try search.all(in: text, Span(0, match.start), limit: limit, goesOn: goesOn).count
        let total =
          before < limit ? try search.all(in: text, text.span, limit: limit, goesOn: goesOn).count : limit
        return .match(match, number: before + 1, total: max(total, min(limit, before + 1)), wrapped: wrapped)
      }
    } catch {
      return error == .cancelled ? nil : .tooSlow
    }
  }
}
