package import Canvas

/// Which parts the screen has and how wide they are: the ladder of degradation from 140×40 to 20×5.
///
/// | columns | what there is |
/// |---|---|
/// | 120 and more | rail + text (80), or text (80) + pane (50) |
/// | 100–119 | text + pane (36) |
/// | 72–99 | text (40 and more) + pane (32) |
/// | 50–71 | the pane is a drawer over the text |
/// | 30–49 | no ruler, no quote numbers |
/// | 20–29 | text and one status line |
/// | below 20×5 | a notice |
package struct Geometry: Hashable, Sendable {
  package let size: Size
  /// Whether the pane is asked for.
  let hasPane: Bool
  /// Columns that the longest number of a quote or letter of a claim takes.
  let labelColumns: Int
  /// The longest row of text that is asked for; 0 is as long as reads well.
  let width: Int
  /// Columns by which the pane is wider than usual.
  let widerPane: Int
  /// Whether only the text and the status are shown.
  let isZen: Bool

  /// Rows of text can be asked to be no shorter.
  static let leastWidth = 20

  init(
    _ size: Size, hasPane: Bool, labelColumns: Int = 2, width: Int = 0, widerPane: Int = 0,
    isZen: Bool = false
  ) {
    self.size = size
    self.hasPane = hasPane
    self.labelColumns = labelColumns
    self.width = width
    self.widerPane = widerPane
    self.isZen = isZen
  }

  var isTooSmall: Bool { size.columns < 20 || size.rows < 5 }
  var isTiny: Bool { size.columns < 30 }
  /// Whether the pane covers the text.
  var isDrawer: Bool { size.columns < 72 }

  // Rows
  var titleRows: Int { isTiny || isZen || size.rows < 8 ? 0 : 1 }
  var hasRule: Bool { !isTiny && !isZen && size.rows >= 12 }
  var hasHints: Bool { !isTiny && !isZen && size.rows >= 10 }
  /// Rows of the text, the cards, the help.
  package var bodyRows: Int { max(1, size.rows - titleRows - (hasRule ? 1 : 0) - 1 - (hasHints ? 1 : 0)) }

  // Columns
  /// Columns of the pane with its border; 0 if there is none.
  var paneColumns: Int {
    guard hasPane else { return 0 }
    let usual: Int
    switch size.columns {
    case ..<72: return size.columns
    case ..<100: usual = max(32, min(38, size.columns - 44)) + 2
    case ..<120: usual = 38 + 2
    default: usual = max(38, min(50, size.columns - 92)) + 2
    }
    return max(Self.leastPane, min(size.columns - Self.leastBody, usual + widerPane))
  }
  private static let leastPane = 26
  private static let leastBody = 36
  /// Columns of the rail with its border; 0 if there is none.
  var railColumns: Int { size.columns >= 120 && size.rows >= 30 && !hasPane && !isZen ? 26 : 0 }
  /// Columns of everything that belongs to the text: margin, gutter, text, ruler.
  var bodyColumns: Int { isDrawer ? size.columns : size.columns - paneColumns - railColumns }
  /// The paragraph's mark, number, bar and a space; or as much of it as there is room for.
  var gutterColumns: Int { isTiny ? 0 : size.columns < 50 || isFull ? 2 : labelColumns + (hasPane ? 2 : 3) }
  var rulerColumns: Int { size.columns < 50 || paneColumns > 0 || isZen || isFull ? 0 : 2 }
  /// Whether rows are asked for that take the whole screen, as those of a manual made for it do.
  private var isFull: Bool { size.columns >= 50 && width >= size.columns && !hasPane }
  /// The longest row of text.
  package var textColumns: Int {
    let limit = width > 0 ? width : size.columns >= 120 ? 80 : 72
    return max(1, min(limit, bodyColumns - gutterColumns - rulerColumns - (isTiny || isFull ? 0 : 1)))
  }
  /// Blank columns left of the gutter, so that narrow text stands in the middle.
  var marginColumns: Int {
    railColumns > 0 ? 1 : max(0, (bodyColumns - gutterColumns - textColumns - rulerColumns - 1) / 2)
  }
  /// Columns inside the pane.
  var cardColumns: Int { isDrawer ? size.columns - 1 : max(1, paneColumns - 2) }
}
