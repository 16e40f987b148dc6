import Article
import Canvas

/// The lines round the body that stay as they are while one scrolls.
struct Chrome {
  /// All that they depend on.
  struct Key: Equatable {
    private let size: Size
    private let theme: Theme
    private let articleBytes: Int
    private let isWhole: Bool
    private let isAnnotated: Bool
    private let lens: Model.Lens
    private let pane: Layer?
    private let isPaneFocused: Bool
    private let isOnlyActorChosen: Bool
    private let isHelp: Bool
    private let popup: Popup.Kind?
    private let settings: Int
    private let isZen: Bool
    private let isSelecting: Bool
    private let filter: Int
    private let prompt: Model.Prompt.Kind?
    private let choices: [String]

    init(_ model: borrowing Model) {
      size = model.size
      theme = model.theme
      articleBytes = model.article.text.count
      isWhole = model.isWhole
      isAnnotated = model.findings != nil
      lens = model.lens
      pane = model.pane?.layer
      isPaneFocused = model.pane?.isFocused == true
      isOnlyActorChosen = model.isOnlyActorChosen
      isHelp = model.help != nil
      popup = model.popup?.kind
      settings = model.settingsNumber
      isZen = model.isZen
      filter = model.filterNumber
      isSelecting = model.desk.selection != nil
      prompt = model.prompt?.kind
      choices = model.prompt?.choices ?? []
    }
  }

  /// All that the status depends on besides, while nothing but reading goes on.
  struct StatusKey: Equatable {
    private let focus: Int
    private let percent: Int
    private let quotesOnScreen: Int
    private let quotesBelow: Int
    private let findings: Int
    private let selected: Item?
    private let part: Int
    private let grouping: ReactionGrouping
    private let work: Model.Work

    /// Nil where there is more to be told.
    init?(_ model: borrowing Model) {
      guard model.toast == nil, model.prompt == nil, model.help == nil, model.popup == nil,
        model.found == nil,
        model.filter == nil, model.searching == nil, model.writing == nil, model.count == nil,
        model.prefix == nil, !model.showsQuoteCards, !model.geometry.isTooSmall
      else { return nil }
      focus = model.focus
      percent = model.percent
      (quotesOnScreen, quotesBelow) = model.findings.map { model.quoteCounts($0) } ?? (0, 0)
      findings = model.findingsNumber
      selected = model.selected
      part = model.part
      grouping = model.grouping
      work = model.work
    }
  }

  let key: Key
  let title: Line
  let rule: Line
  let hints: Line
  var status: (key: StatusKey, line: Line)?

  init(_ key: Key, _ model: Model) {
    self.key = key
    let isTooSmall = model.geometry.isTooSmall
    title = isTooSmall ? Line() : model.titleLine()
    rule = isTooSmall ? Line() : model.ruleLine()
    hints = isTooSmall ? Line() : model.hintsLine()
  }
}
