package import Article
import Canvas

/// A list over the screen to choose from.
package struct Popup: Hashable, Sendable {
  /// What is chosen.
  package enum Kind: Hashable, Sendable {
    case themes, highlights
    /// By their addresses.
    case links([String])
    /// By their paragraphs.
    case headings([Int])
    /// Whose quotes are shown; before them stands "all".
    case onlyActors([Actor.ID])
    /// Of a finding that is corrected: how it is meant, then whose it is.
    case corrections(Item)
    /// Of a finding that is explained.
    case explanation(Item)

    /// Whether an entry is taken rather than gone to.
    var isChoice: Bool {
      switch self {
      case .themes, .corrections, .onlyActors: true
      case .links, .highlights, .headings, .explanation: false
      }
    }
  }

  package var kind: Kind
  /// What the entries are called.
  package var entries: [String]
  package var selected: Int
  /// The first entry shown.
  package var top = 0
  /// The entry that holds until another is chosen.
  package var before: Int
}

extension Model {
  /// Whether something lies over the article.
  var isPopupOpen: Bool { help != nil || popup != nil }

  mutating func openThemes(_ names: [String], _ current: String) {
    let index = names.firstIndex(of: current) ?? 0
    popup = Popup(kind: .themes, entries: names, selected: index, before: index)
    settlePopup()
  }

  mutating func openLinks() -> [Effect] {
    let links = Links.all(in: article)
    guard !links.isEmpty else { return show(words.settings.noLinks) }
    // The first one at or behind what is on the screen.
    let start = visibleSpan?.start ?? 0
    let index = links.firstIndex { $0.span.start >= start } ?? 0
    let entries = links.map { link in
      let words = article.text.line(link.span)
      return words == link.address ? words : "\(words.truncated(to: 32))  \(link.address)"
    }
    popup = Popup(kind: .links(links.map(\.address)), entries: entries, selected: index, before: index)
    settlePopup()
    return []
  }

  /// A command while a list is open: moves in it, chooses, closes.
  mutating func run(inPopup command: Command) -> [Effect] {
    guard let popup else { return [] }
    let page = max(1, popupRows - 1)
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help: return openHelp()
    case .lineDown, .nextParagraph, .nextItem: return select(popup.selected + 1)
    case .lineUp, .previousParagraph, .previousItem: return select(popup.selected - 1)
    case .pageDown, .halfPageDown: return select(popup.selected + page)
    case .pageUp, .halfPageUp: return select(popup.selected - page)
    case .top: return select(0)
    case .bottom: return select(popup.entries.count - 1)
    case .open:
      self.popup = nil
      let entry = popup.entries[popup.selected]
      switch popup.kind {
      case .themes: return [.loadTheme(entry, isChosen: true)]
      case .links(let addresses): return [.browse(addresses[popup.selected])]
      default: return choose(popup)
      }
    default:
      self.popup = nil
      let isTried = popup.kind == .themes && popup.selected != popup.before
      return isTried ? [.loadTheme(popup.entries[popup.before], isChosen: false)] : []
    }
  }

  /// Moves to an entry; a theme is shown at once.
  mutating func select(_ entry: Int) -> [Effect] {
    guard let popup else { return [] }
    let entry = min(popup.entries.count - 1, max(0, entry))
    guard entry != popup.selected else { return [] }
    self.popup?.selected = entry
    settlePopup()
    return popup.kind == .themes ? [.loadTheme(popup.entries[entry], isChosen: false)] : []
  }

  mutating func settlePopup() {
    guard let popup else { return }
    let rows = popupRows
    self.popup?.top = max(
      0, min(popup.top, popup.selected, popup.entries.count - rows), popup.selected - rows + 1)
  }

  /// Rows of entries.
  var popupRows: Int { max(1, min(popup?.entries.count ?? 0, geometry.bodyRows - 2)) }

  /// The columns there are for an entry.
  var popupColumns: Int { max(1, size.columns - 6) }

  /// The cells of the list with its border, from the body's first row.
  var popupFrame: (column: Int, row: Int, columns: Int)? {
    guard let popup else { return nil }
    let wanted = popup.entries.reduce(popupTitle.columns + 4) { max($0, $1.columns + 6) }
    let columns = min(wanted, size.columns)
    let room = size.columns - columns
    let rows = popupRows + 2
    return popup.kind == .themes
      ? (max(0, room - 2), 0, columns)  // the text stays to be seen
      : (room / 2, max(0, (geometry.bodyRows - rows) / 2), columns)
  }

  var popupTitle: String {
    switch popup?.kind {
    case .links: words.settings.linksTitle
    case .highlights: words.notes.highlightsTitle
    case .headings: words.notes.headingsTitle
    case .onlyActors: words.searching.speakersTitle
    case .corrections(let item):
      switch item.layer {
      case .claims: words.notes.claimTitle
      case .reactions: words.notes.stanceTitle
      case .quotes, .actors: words.notes.speakerTitle
      }
    case .explanation: words.explain.title
    default: words.settings.themesTitle
    }
  }

  /// The body with the list over it.
  func withPopup(_ body: (lines: [Line], cursor: Point?)) -> (lines: [Line], cursor: Point?) {
    guard let popup, let frame = popupFrame else { return body }
    var body = body
    while body.lines.count < geometry.bodyRows { body.lines.append(Line()) }
    let border = theme.style(.uiPaneBorderFocused)
    func edge(_ left: String, _ title: String, _ right: String) -> Line {
      var line = Line()
      line.append(left + title, border, limit: frame.columns - 1)
      while line.columns < frame.columns - 1 { line.append("─", border) }
      line.append(right, border)
      return line
    }
    var lines = [edge("┌", "─ \(popupTitle) ", "┐")]
    for index in popup.top..<min(popup.entries.count, popup.top + popupRows) {
      let isSelected = index == popup.selected
      let style =
        isSelected
        ? theme.style(.uiCardSelected).merging(theme.style(.stateSelected)) : theme.style(.uiPane)
      var line = Line()
      line.append("│", border)
      line.append(isSelected ? " ▶ " : "   ", style)
      line.append(isolated(popup.entries[index].truncated(to: max(1, frame.columns - 6))), style)
      line.pad(to: frame.columns - 1, style)
      line.append("│", border)
      if isSelected { body.cursor = Point(column: frame.column + 2, row: frame.row + lines.count) }
      lines.append(line)
    }
    lines.append(edge("└", "", "┘"))
    for (index, line) in lines.enumerated() where frame.row + index < body.lines.count {
      body.lines[frame.row + index] = body.lines[frame.row + index].overlaid(with: line, at: frame.column)
    }
    return body
  }
}
