import Interface

/// `config.toml` in the user's folder.
struct ConfigFile {
  /// `$XDG_CONFIG_HOME/reader`.
  static var folder: String? {
    (Environment["XDG_CONFIG_HOME"] ?? Environment["HOME"].map { $0 + "/.config" }).map { $0 + "/reader" }
  }

  static var path: String? { folder.map { $0 + "/config.toml" } }

  /// What holds: without a file everything usual.
  let settings: Settings
  /// What in the file makes no sense.
  let notices: [Settings.Notice]
  /// Whether there is a file.
  let exists: Bool

  /// Reads the file. `preset` wins over its preset of keys.
  init(preset: KeyPreset?) {
    var settings = Settings()
    let text = Self.path.flatMap(ThemeFiles.contents)
    exists = text != nil
    if let text {
      (settings, notices) = Settings.parse(text, preset: preset)
    } else {
      if let preset { settings.use(preset) }
      notices = []
    }
    // A pager's text was laid out by somebody else: its rows stay as long as there is room for.
    if Environment.isPager, settings.width == 0 { settings.width = 200 }
    self.settings = settings
  }

  /// What is wrong, a line each.
  func messages(_ words: Words) -> [String] {
    notices.map { words.settings.inFile("config.toml", $0.line, words.settings.problem($0.problem)) }
  }

  /// What is wrong in one line.
  func notice(_ words: Words) -> String? {
    let messages = messages(words)
    guard let first = messages.first else { return nil }
    return messages.count == 1 ? first : "\(first) (\(words.settings.andMore(messages.count - 1)))"
  }
}
