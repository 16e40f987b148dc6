import Article
import Canvas
import Synchronization

/// The rows of text on the screen before: while one scrolls, all but one stay as they are.
final class PaintedRows: Sendable {
  /// All that the looks of rows depend on, besides which row it is.
  struct Key: Equatable, Sendable {
    private let knownRows: KnownRows  // new for every article
    private let findings: Int
    private let theme: Theme
    private let geometry: Geometry
    private let settings: Int
    private let dividesWords: Bool
    private let ordersLetters: Bool
    private let lens: Model.Lens
    private let context: Int
    private let pane: Layer?
    private let selected: Item?
    private let part: Int
    private let found: Model.Found?
    private let highlights: [Desk.Shown]
    private let selection: Span?

    init(_ model: borrowing Model) {
      knownRows = model.knownRows
      findings = model.findingsNumber
      theme = model.theme
      geometry = model.geometry
      settings = model.settingsNumber
      dividesWords = model.hyphenator != nil
      ordersLetters = model.ordersLetters
      lens = model.lens
      context = model.quotes.context
      pane = model.pane?.layer
      selected = model.selected
      part = model.part
      found = model.found
      highlights = model.desk.highlights
      selection = model.desk.selection?.span
    }
  }

  /// Which row it is.
  struct Row: Equatable, Sendable {
    var start: Int
    var block: Int
    var isFocused: Bool
  }

  /// A row as it was painted: by itself, and with what the ruler had beside it.
  struct Painted: Sendable {
    var text: Line
    var mark: RulerMark?
    var line: Line
  }

  /// Rows as one meets them.
  struct Lines: Sendable {
    fileprivate var rows: [(row: Row, painted: Painted)] = []
    private var next = 0

    /// A row, if it was painted; rows are to be asked for in their order.
    mutating func painted(_ row: Row) -> Painted? {
      while next < rows.count, rows[next].row.start < row.start { next += 1 }
      return next < rows.count && rows[next].row == row ? rows[next].painted : nil
    }

    /// Puts a row behind the others.
    mutating func append(_ painted: Painted, of row: Row) { rows.append((row, painted)) }
  }

  private let state = Mutex<(key: Key?, lines: Lines)>((nil, Lines()))

  /// The rows painted last, if it was for this key.
  func lines(for key: Key) -> Lines { state.withLock { $0.key == key ? $0.lines : Lines() } }

  /// Keeps rows in place of those painted before.
  func keep(_ lines: Lines, for key: Key) { state.withLock { $0 = (key, lines) } }
}
