import Article
import Canvas

extension Model {
  /// A line of help: the head of a group, or keys and what they do.
  struct HelpLine {
    var keys: String
    var text: String
    var isHead = false
  }

  /// All of the help, made from the command table.
  var helpLines: [HelpLine] {
    var lines: [HelpLine] = []
    for group in Command.Group.allCases {
      if !lines.isEmpty { lines.append(HelpLine(keys: "", text: "")) }
      lines.append(HelpLine(keys: "", text: words.groupNames(group), isHead: true))
      for command in Command.allCases where command.group == group {
        lines.append(HelpLine(keys: command.keys.map(KeyMap.display).joined(separator: " "), text: words.help(command)))
      }
    }
    lines.append(HelpLine(keys: "", text: ""))
    lines.append(HelpLine(keys: "", text: words.marksTitle, isHead: true))
    for mark in words.marksLegend { lines.append(HelpLine(keys: mark.sign, text: mark.meaning)) }
    return lines
  }

  func helpView() -> [Line] {
    let columns = min(size.columns, 100)
    let keyColumns = size.columns < 50 ? 12 : 18
    return helpLines.dropFirst(help ?? 0).prefix(geometry.bodyRows).map { entry in
      var line = Line()
      if entry.isHead {
        line.append((" " + entry.text).truncated(to: columns), theme.style(.heading))
      } else {
        line.append(("  " + entry.keys).truncated(to: keyColumns - 1), theme.style(.uiHelpKey))
        line.pad(to: keyColumns)
        line.append(entry.text.truncated(to: max(1, columns - keyColumns)), theme.style(.uiHelp))
      }
      return line
    }
  }
}
