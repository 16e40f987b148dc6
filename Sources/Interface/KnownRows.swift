import Article
import Canvas
import Synchronization

/// The rows of paragraphs one has just been in: moving about asks for the same ones several times a key.
final class KnownRows: Sendable, Equatable {
  private struct State {
    var columns = 0
    var dividesWords = false
    var rows: [Int: [Span]] = [:]
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
      if let rows = state.rows[block] { return rows }
      let rows = make()
      if state.rows.count >= Self.limit { state.rows.removeAll(keepingCapacity: true) }
      state.rows[block] = rows
      return rows
    }
  }
}
