extension Settings {
  /// A `config.toml` that says what holds anyway, with what each setting means.
  package static func template(_ words: Words) -> String {
    let standard = Settings()
    var text = words.settings.fileHead.map { "# \($0)\n" }.joined()
    for setting in Setting.allCases {
      text += "\n# \(words.settings.help(setting))"
      switch setting.kind {
      case .choice(let choices): text += " (\(choices.joined(separator: ", ")))"
      case .number(let range): text += " (\(range.lowerBound) … \(range.upperBound))"
      case .flag, .theme: break
      }
      if setting == .theme {
        text += "\n# theme = { dark = \"malam\", light = \"siang\", fallback = \"terminal\" }"
      }
      text += "\n\(line(setting, standard.text(setting)))\n"
    }
    text += "\n# \(words.settings.keysHead)\n[keys]\npreset = \"default\"  # "
    text += KeyPreset.allCases.map(\.rawValue).joined(separator: ", ") + "\n# quotes = [\"q\", \"F2\"]\n"
    return text
  }

  /// The line of `config.toml` that sets `setting` to `value`.
  static func line(_ setting: Setting, _ value: String) -> String {
    switch setting.kind {
    case .choice, .theme: "\(setting.rawValue) = \"\(value)\""
    case .flag, .number: "\(setting.rawValue) = \(value)"
    }
  }
}

extension KeyMap {
  /// The whole table as the section of a `config.toml`, with what each command does.
  package func text(_ preset: KeyPreset, _ words: Words) -> String {
    var text = "[keys]\npreset = \"\(preset.rawValue)\"\n"
    for group in Command.Group.allCases {
      text += "\n# \(words.groupNames(group))\n"
      for command in Command.allCases where command.group == group {
        let keys = keys(command).map { Self.quoted($0) }.joined(separator: ", ")
        text += "\(command.rawValue) = [\(keys)]  # \(words.help(command))\n"
      }
    }
    return text
  }

  private static func quoted(_ notation: String) -> String {
    "\"" + notation.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }
}
