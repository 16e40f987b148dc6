/// The manual page, made from the tables of commands and settings and the words of the interface.
package struct Manual {
  /// Text for `man`, in UTF-8.
  package private(set) var roff = ""

  /// A page in the language of `words`. `options` and `subcommands` are those of the command line, with what they do.
  package init(
    _ words: Words, version: String, options: [(String, String)], subcommands: [(String, String)]
  ) {
    let own = words.settings.manual
    roff = ".TH READER 1 \"\" \"reader \(version)\"\n"
    section(own.name)
    paragraph("reader - \(words.cliAbstract)")
    section(own.synopsis)
    for line in [words.usage[0]] + subcommands.map({ "reader \($0.0)" }) {
      roff += ".br\n\(Self.safe(line))\n"
    }
    section(own.description)
    own.about.forEach { paragraph($0) }
    section(own.options)
    options.forEach { item($0.0, $0.1) }
    section(own.subcommands)
    subcommands.forEach { item("reader \($0.0)", $0.1) }
    section(own.keys)
    paragraph(own.keysAbout)
    for group in Command.Group.allCases {
      roff += ".SS \(Self.safe(words.groupNames(group)))\n"
      for command in Command.allCases where command.group == group {
        item(Self.keys(command), words.help(command))
      }
    }
    section(own.settings)
    paragraph(own.settingsAbout)
    for setting in Setting.allCases {
      let standard = Settings().text(setting)
      item("\(setting.rawValue) = \(standard)", words.settings.help(setting))
    }
    for (title, table) in [
      (own.files, own.filesTable), (own.environment, own.environmentTable), (own.exit, own.exitTable),
      (own.neighbours, own.neighboursTable),
    ] {
      section(title)
      table.forEach { item($0.0, $0.1) }
    }
  }

  /// The keys of a command, and those of presets that have others.
  private static func keys(_ command: Command) -> String {
    func shown(_ map: KeyMap) -> String { map.keys(command).map(KeyMap.display).joined(separator: " ") }
    let usual = shown(.standard)
    let others = KeyPreset.allCases.map { ($0.rawValue, shown(KeyMap($0))) }.filter { $0.1 != usual }
    return usual
      + (others.isEmpty ? "" : " (" + others.map { "\($0.0): \($0.1)" }.joined(separator: "; ") + ")")
  }

  private mutating func section(_ title: String) { roff += ".SH \(Self.safe(title))\n" }
  private mutating func paragraph(_ text: String) { roff += ".PP\n\(Self.safe(text))\n" }
  private mutating func item(_ name: String, _ text: String) {
    roff += ".TP\n.B \(Self.safe(name))\n\(Self.safe(text))\n"
  }

  /// Text that is no request: a dot or quote at the beginning of a line, and backslashes, are only characters.
  private static func safe(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "\"": safe += "\\(dq"
      case "\n": safe += " "
      default: safe.append(character)
      }
    }
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
