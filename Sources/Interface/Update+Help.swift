extension Model {
  /// Opens the help: first the keys of where one is.
  mutating func openHelp() -> [Effect] {
    helpHere = keysHere
    help = 0
    helpPattern = ""
    return []
  }

  mutating func runInHelp(_ command: Command) -> [Effect] {
    guard let line = help else { return [] }
    let height = geometry.bodyRows
    let last = max(0, helpLines.count - height)
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .help, .cancel, .open: help = nil
    case .lineDown, .nextParagraph: help = min(last, line + 1)
    case .lineUp, .previousParagraph: help = max(0, line - 1)
    case .pageDown, .halfPageDown: help = min(last, line + height)
    case .pageUp, .halfPageUp: help = max(0, line - height)
    case .top: help = 0
    case .bottom: help = last
    case .search:
      prompt = Prompt(kind: .search, input: "")
      helpBeforeSearch = line
    case .nextMatch: return findInHelp(from: line + 1, forward: true)
    case .previousMatch: return findInHelp(from: line - 1, forward: false)
    case .redraw: return [.redraw]
    default: return show(keyed(words.helpClose))
    }
    return []
  }

  /// To the next row of the help, from a row on or back, in which the words looked for stand; around the end if need be.
  mutating func findInHelp(from row: Int, forward: Bool) -> [Effect] {
    guard !helpPattern.isEmpty else { return show(keyed(words.noSearch)) }
    let lines = helpLines
    let rows = lines.indices.filter { Self.column(of: helpPattern, in: lines[$0]) != nil }
    let next = forward ? rows.first { $0 >= row } ?? rows.first : rows.last { $0 <= row } ?? rows.last
    guard let next else { return show(words.notFound(helpPattern)) }
    help = min(next, max(0, lines.count - geometry.bodyRows))
    return []
  }
}
