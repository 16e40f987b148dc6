import Article
import Canvas
import Synchronization

/// The rows of paragraphs one has just been in: moving about asks for the same ones several times a key.
final class KnownRows: Sendable, Equatable {
  private struct State {
    var columns = 0
    var dividesWords = false
    /// A block's stand at its number's rest.
    var rows: [(block: Int, rows: [Span])] = Array(repeating: (-1, []), count: KnownRows.limit)
  }
  private static let limit = 128
  private let state = Mutex(State())

  static func == (a: KnownRows, b: KnownRows) -> Bool { a === b }

  /// Those of a block, from `make` where they are not known for such a wrapping.
  func rows(ofBlock block: Int, _ wrapping: Wrapping, _ make: () -> [Span]) -> [Span] {
    state.withLock { state in
      if state.columns != wrapping.columns || state.dividesWords != wrapping.dividesWords {
        state = State(columns: wrapping.columns, dividesWords: wrapping.dividesWords)
      }
      let slot = block % Self.limit
      if state.rows[slot].block == block { return state.rows[slot].rows }
      let rows = make()
      state.rows[slot] = (block, rows)
      return rows
    }
  }
}
