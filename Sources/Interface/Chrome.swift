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
    private let isHelp: Bool
    private let popup: Popup.Kind?
    private let settings: Int
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
      isHelp = model.help != nil
      popup = model.popup?.kind
      settings = model.settingsNumber
      filter = model.filterNumber
      isSelecting = model.desk.selection != nil
      prompt = model.prompt?.kind
      choices = model.prompt?.choices ?? []
    }
  }

  let key: Key
  let title: Line
  let rule: Line
  let hints: Line

  init(_ key: Key, _ model: Model) {
    self.key = key
    let isTooSmall = model.geometry.isTooSmall
    title = isTooSmall ? Line() : model.titleLine()
    rule = isTooSmall ? Line() : model.ruleLine()
    hints = isTooSmall ? Line() : model.hintsLine()
  }
}
