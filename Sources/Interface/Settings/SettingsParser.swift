import Canvas

extension Settings {
  /// Something strange, and the line of the file it stands on, from 1.
  package struct Notice: Hashable, Sendable {
    package var line: Int
    package var problem: SettingsProblem
  }

  /// Reads `config.toml`. What makes no sense is told of and skipped.
  ///
  /// ```toml
  /// theme = { dark = "malam", light = "siang" }
  /// mouse = false
  /// [keys]
  /// preset = "vim"
  /// quotes = ["q", "F2"]
  /// ```
  ///
  /// `preset`, where given, wins over the file's; own keys are bound over it all the same.
  package static func parse(_ text: String, preset: KeyPreset? = nil) -> (
    settings: Settings, notices: [Notice]
  ) {
    var settings = Settings()
    var notices: [Notice] = []
    if let preset { settings.use(preset) }
    let table: TOMLTable
    do {
      table = try TOMLReader.read(text)
    } catch {
      return (settings, [Notice(line: error.line, problem: .notTOML(error.reason))])
    }
    for entry in table.entries where entry.key != "keys" {
      guard let setting = Setting(rawValue: entry.key) else {
        notices.append(Notice(line: entry.node.line, problem: .unknownSetting(entry.key)))
        continue
      }
      if setting == .theme, let pair = entry.node.table {
        settings.readPair(pair, &notices)
      } else if entry.node.word == nil || !settings.set(setting, to: entry.node.word ?? "") {
        notices.append(
          Notice(line: entry.node.line, problem: .badValue(setting, entry.node.word ?? entry.node.shape)))
      }
    }
    if let keys = table["keys"] { settings.readKeys(keys, preset, &notices) }
    return (settings, notices.sorted { $0.line < $1.line })
  }

  private mutating func readPair(_ pair: TOMLTable, _ notices: inout [Notice]) {
    for entry in pair.entries {
      guard let name = entry.node.string, !name.isEmpty else {
        notices.append(Notice(line: entry.node.line, problem: .badValue(.theme, entry.node.shape)))
        continue
      }
      switch entry.key {
      case "dark": theme.dark = name
      case "light": theme.light = name
      case "fallback": theme.name = name
      default: notices.append(Notice(line: entry.node.line, problem: .unknownSetting("theme." + entry.key)))
      }
    }
  }

  private mutating func readKeys(_ node: TOMLNode, _ given: KeyPreset?, _ notices: inout [Notice]) {
    guard let table = node.table else {
      return notices.append(Notice(line: node.line, problem: .expectedTable("keys")))
    }
    if let wanted = table["preset"] {
      if let preset = wanted.string.flatMap(KeyPreset.init) {
        use(given ?? preset)
      } else {
        notices.append(
          Notice(line: wanted.line, problem: .unknownPreset(wanted.word ?? wanted.shape)))
      }
    }
    for entry in table.entries where entry.key != "preset" {
      let line = entry.node.line
      guard let command = Command(rawValue: entry.key) else {
        notices.append(Notice(line: line, problem: .unknownCommand(entry.key)))
        continue
      }
      var keys: [String] = []
      for node in entry.node.array ?? [entry.node] {
        guard let notation = node.string else {
          notices.append(Notice(line: line, problem: .expectedKeys(command)))
          continue
        }
        if KeyMap.isBindable(notation) || command.keys.contains(notation) {
          keys.append(notation)
        } else {
          notices.append(Notice(line: line, problem: .badKey(notation)))
        }
      }
      var map = keyMap
      map.bind(command, to: keys)
      if map.keys(.quit).isEmpty {
        notices.append(Notice(line: line, problem: .noWayOut))
      } else {
        keyMap = map
      }
    }
  }

  /// Takes over a preset's keys.
  package mutating func use(_ preset: KeyPreset) {
    self.preset = preset
    keyMap = KeyMap(preset)
  }
}

extension TOMLNode {
  /// A value as a word: text, number, true or false.
  var word: String? {
    switch value {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .boolean(let isTrue): "\(isTrue)"
    case .array, .table: nil
    }
  }

  /// What stands there, where it is no word.
  var shape: String {
    switch value {
    case .array: "[…]"
    case .table: "{…}"
    default: word ?? ""
    }
  }
}
