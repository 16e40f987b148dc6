import Article
import Canvas
import Synchronization

/// Rows of text as they were painted last: while one scrolls, all but one stay as they are.
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
  struct Row: Hashable {
    var start: Int
    var block: Int
    var isFocused: Bool
  }

  private static let limit = 512
  private let state = Mutex<(key: Key?, lines: [Row: Line])>((nil, [:]))

  /// Takes out the rows painted for a key.
  func lines(for key: Key) -> [Row: Line] {
    state.withLock { state in
      defer { state.lines = [:] }
      return state.key == key && state.lines.count < Self.limit ? state.lines : [:]
    }
  }

  /// Puts rows back.
  func keep(_ lines: consuming [Row: Line], for key: Key) {
    let kept = lines
    state.withLock { $0 = (key, kept) }
  }
}
