package import Article
package import Canvas

/// All that the screen depends on: a value that `update` changes and `view` draws.
package struct Model: Sendable {
  /// Whether all of the text is shown, or the quotes alone.
  package enum Lens: Hashable, Sendable { case all, quotes }

  /// Something typed into the status line.
  package struct Prompt: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case search, command, note, keep, pipe }
    package var kind: Kind
    package var input: String
    /// What may stand where something is completed.
    package var choices: [String] = []
  }

  /// The side pane: a list of claims, reactions and actors.
  package struct Pane: Hashable, Sendable {
    /// The section the list was opened at.
    package var layer: Layer
    /// The card under the cursor; nil in a section without any.
    package var selected: Item?
    /// The first entry shown.
    package var top = 0
    package var isFocused = true
    /// Where one was in the text before the pane was opened, as long as one has not gone to the text from it.
    package var origin: Origin?

    package struct Origin: Hashable, Sendable {
      package var top: Place
      package var focus: Int
    }
  }

  /// A search and where it stands.
  package struct Found: Hashable, Sendable {
    package var search: Search
    /// The match one is at.
    package var current: Span?
    /// Its number from 1, and how many there are; nil while typing.
    package var counter: (number: Int, total: Int)?

    package static func == (a: Found, b: Found) -> Bool { a.search == b.search && a.current == b.current }
    package func hash(into hasher: inout Hasher) { hasher.combine(search) }
  }

  /// How far the work behind the screen is.
  package enum Work: Hashable, Sendable {
    case reading
    case extracting(percent: Int)
    case done
  }

  // What is read
  package internal(set) var article: Article {
    didSet {
      knownRows = KnownRows()
      layout = nil
    }
  }
  /// False as long as `article` is only the beginning.
  package internal(set) var isWhole = false
  package internal(set) var findings: Findings? {
    didSet { findingsNumber += 1 }
  }
  /// Changes with ``findings``.
  private(set) var findingsNumber = 0
  package internal(set) var work: Work
  /// Whether to look for who says what as soon as an article is read; a pager waits until somebody asks for it.
  private(set) var looksAtOnce: Bool

  // How it is shown
  package internal(set) var size: Size
  package internal(set) var theme: Theme
  private let vocabulary: Vocabulary
  package internal(set) var settings: Settings {
    didSet { settingsNumber += 1 }
  }
  /// Changes with ``settings``: comparing those whole would cost more.
  private(set) var settingsNumber = 0
  var keyMap: KeyMap { settings.keyMap }
  package internal(set) var lens = Lens.all
  /// The first row of the text.
  package internal(set) var top = Place()
  /// The paragraph one is in.
  package internal(set) var focus = 0
  /// What was stepped to or opened: its words are marked.
  package internal(set) var selected: Item?
  /// Which mention of a selected actor.
  package internal(set) var part = 0
  package internal(set) var pane: Pane?
  package internal(set) var quotes = QuotesView()
  package internal(set) var help: Int?
  /// The keys of where one was when the help was opened.
  var helpHere: [(keys: String, text: String)] = []
  /// What is looked for in the help; empty for nothing.
  var helpPattern = ""
  var helpBeforeSearch = 0
  package internal(set) var popup: Popup?
  /// Divides words, once patterns for the article's language were found.
  package internal(set) var hyphenator: Hyphenator?
  /// Whether the terminal is known to leave the order of letters to programs: what the setting `bidi` calls `auto`.
  package var ordersLettersItself = false
  /// Whether only the text is shown.
  package internal(set) var isZen = false
  package internal(set) var prompt: Prompt?
  /// Links that wait for their letters.
  var linkLetters: [LinkHint] = []
  package internal(set) var found: Found?
  /// How the cards of reactions are grouped.
  package internal(set) var grouping = ReactionGrouping.stance
  /// What was searched for, the last at the end, each once.
  var searches: [Search] = []
  /// How the next pattern is read.
  package internal(set) var searchMode = Search.Mode.regular
  /// A search that goes on in the background.
  package internal(set) var searching: SearchJob?
  var searchNumber = 0
  /// The file that is being written in the background.
  package internal(set) var writing: String?
  /// Which paragraphs are shown; nil for all.
  package internal(set) var filter: Filter?
  /// Changes with ``filter``.
  var filterNumber = 0
  /// What is left in the article besides reading it.
  package internal(set) var desk = Desk()
  package internal(set) var follows: Bool {
    get { settings.follow }
    set { settings.follow = newValue }
  }
  package internal(set) var showsHighlights: Bool {
    get { settings.highlights }
    set { settings.highlights = newValue }
  }
  /// A message in the status line, until the next key or its timer.
  package internal(set) var toast: Toast?

  /// The rows of text on the screen, laid out anew when ``layout`` no longer holds.
  var visible: [TextFlow.Row] = []
  private var layout: Layout?
  private(set) var knownRows = KnownRows()
  var paintedRows = PaintedRows()
  private struct Layout: Equatable {
    var top: Place, columns: Int, rows: Int, settings: Int, filter: Int
  }

  /// The lines round the body, made anew when ``Chrome/Key`` no longer holds.
  var chrome: Chrome?

  // Keys in the making
  var count: Int?
  var prefix: Key?
  var hasInterrupted = false
  /// Whether to go to the end of the article once it is read.
  var awaitsEnd = false
  var quotesToggles = 0
  /// Whether it is known what the key for the quotes does, and which one quits.
  package var hasSeenQuotesToast = false
  var back: [Place] = []
  var forward: [Place] = []
  var placeBeforeSearch: Place?
  var foundBeforeSearch: Found?
  /// The top that resizing had to give up for want of text, until somebody moves.
  var anchor: Place?

  /// A message in the status line.
  package struct Toast: Hashable, Sendable {
    package var text: String
    package var isError = false
    package var number = 0
  }
  var toasts = 0

  /// The quotes-only list: which card is the first, which one is chosen, how much context.
  package struct QuotesView: Hashable, Sendable {
    package var selected = 0
    /// The first row shown: a card and a row in it.
    package var top = Place()
    /// 0 the quote alone, 1 with speaker and cue, 2 in its paragraph, 3 the whole text with the rest dimmed.
    package var context = 1
  }

  /// A screen of `size` on an article, or on its beginning.
  package init(
    article: Article, isWhole: Bool, size: Size, theme: Theme, words: Words, settings: Settings = Settings(),
    looksAtOnce: Bool = true
  ) {
    self.article = article
    self.settings = settings
    self.isWhole = isWhole
    self.size = size
    self.theme = theme
    vocabulary = Vocabulary(words)
    self.looksAtOnce = looksAtOnce
    work = .reading
    if isWhole { _ = look() }
    layOut()
    dress()
    if !article.notices.isEmpty {
      toast = Toast(text: article.notices.map(words.notice).joined(separator: " · "))
    }
  }

  /// The article is read: looks for who says what, unless that waits until somebody asks for it.
  mutating func look() -> [Effect] {
    work = looksAtOnce ? .extracting(percent: 0) : .done
    return looksAtOnce ? [.look] : []
  }

  /// Somebody asks for who says what.
  mutating func ask() -> [Effect] {
    guard !looksAtOnce else { return [] }
    looksAtOnce = true
    return work == .done ? look() : []
  }

  /// The words it is shown in.
  package var words: Words {
    _read { yield vocabulary.words }
  }

  package var geometry: Geometry {
    Geometry(
      size, hasPane: pane != nil, labelColumns: findings?.labelColumns ?? 2, width: settings.width,
      widerPane: settings.pane, isZen: isZen)
  }
  package var flow: TextFlow {
    TextFlow(
      article, columns: geometry.textColumns, hyphenator: settings.hyphenate ? hyphenator : nil,
      filter: filter, known: knownRows)
  }
  /// Whether the list of quotes stands in place of the text.
  package var showsQuoteCards: Bool { lens == .quotes && quotes.context < 3 }

  /// Makes the lines round the body, if something they depend on has changed.
  mutating func dress() {
    let key = Chrome.Key(self)
    if chrome?.key != key { chrome = Chrome(key, self) }
    let status = Chrome.StatusKey(self)
    guard status == nil || chrome?.status?.key != status else { return }
    let line = status.map { ($0, statusLine().line) }
    chrome?.status = line
  }

  /// Lays out the rows on the screen, if something they depend on has changed.
  mutating func layOut() {
    let geometry = self.geometry
    let wanted = Layout(
      top: top, columns: geometry.textColumns, rows: geometry.bodyRows, settings: settingsNumber,
      filter: filterNumber)
    guard layout != wanted else { return }
    layout = wanted
    visible = flow.rows(from: top, height: geometry.bodyRows)
  }

  /// Where one is in all that can be scrolled or walked through.
  package struct Whereabouts: Equatable, Sendable {
    let top: Place
    let selected: Item?
    let part: Int
    let quotes: QuotesView
    let card: Item?
    let help: Int?
  }
  package var whereabouts: Whereabouts {
    Whereabouts(
      top: top, selected: selected, part: part, quotes: quotes, card: pane?.selected, help: help)
  }

  /// The bytes on the screen, from the first row's start to the last one's end.
  var visibleSpan: Span? {
    guard let first = visible.first(where: { $0.span != nil })?.span,
      let last = visible.last(where: { $0.span != nil })?.span
    else { return nil }
    return Span(first.start, max(first.start, last.end))
  }

  /// How far one is, in percent of the text: by the last row on the screen.
  var percent: Int {
    guard article.text.count > 0 else { return 100 }
    let end = visibleSpan?.end ?? 0
    return end >= article.text.count ? 100 : min(99, end * 100 / article.text.count)
  }
}

/// Keeps the words in one place: they are many, and models are copied.
private final class Vocabulary: Sendable {
  let words: Words
  init(_ words: Words) { self.words = words }
}
