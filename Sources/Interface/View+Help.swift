import Article
import Canvas

extension Model {
  /// All of the help in rows of the screen's width, made from the command table.
  var helpLines: [Line] {
    let columns = min(size.columns, 100)
    let keyColumns = geometry.isTiny ? 7 : size.columns < 50 ? 11 : 20
    var lines: [Line] = []

    func head(_ text: String) {
      if !lines.isEmpty { lines.append(Line()) }
      var line = Line()
      line.append((" " + text).truncated(to: columns), theme.style(.heading))
      lines.append(line)
    }
    func entry(_ keys: String, _ text: String) {
      let keys = wrapped(keys, columns: keyColumns - 3)
      let texts = wrapped(text, columns: columns - keyColumns - 1)
      for row in 0..<max(keys.count, texts.count) {
        var line = Line()
        if row < keys.count { line.append("  " + keys[row], theme.style(.uiHelpKey)) }
        line.pad(to: keyColumns)
        if row < texts.count { line.append(texts[row], theme.style(.uiHelp)) }
        lines.append(line)
      }
    }

    head(words.helpHere)
    for (keys, text) in helpHere { entry(keys, text) }
    for group in Command.Group.allCases {
      head(words.groupNames(group))
      for command in Command.allCases where command.group == group {
        let keys =
          keyMap.keys(command).map(KeyMap.display) + (command.lineName(words).map { [":\($0)"] } ?? [])
        entry(keys.joined(separator: " "), words.help(command))
      }
    }
    head(words.marksTitle)
    for mark in words.marksLegend { entry(mark.sign, mark.meaning) }
    return lines
  }

  func helpView() -> [Line] {
    helpLines.dropFirst(help ?? 0).prefix(geometry.bodyRows).map { line in
      guard let column = Self.column(of: helpPattern, in: line) else { return line }
      var match = Line()
      match.append(line.part(column..<column + helpPattern.columns).string, theme.style(.search))
      return line.overlaid(with: match, at: column)
    }
  }

  /// The cell in which words begin, in capitals or not.
  static func column(of words: String, in line: Line) -> Int? {
    let words = Array(words.lowercased())
    let text = Array(line.string.lowercased())
    guard !words.isEmpty, words.count <= text.count else { return nil }
    return (0...text.count - words.count).first { Array(text[$0..<$0 + words.count]) == words }
      .map { String(text[..<$0]).columns }
  }
}
