import Article
import Canvas
import Notebook

extension Model {
  /// `:set NAME VALUE`, `:set NAME=VALUE`; `:set NAME` says what holds, `:set` what is other than usual.
  mutating func set(_ argument: String?) -> [Effect] {
    let parts = (argument ?? "").split(maxSplits: 1) { $0 == " " || $0 == "=" }.map {
      String($0.drop { $0 == " " || $0 == "=" })
    }
    guard let name = parts.first else {
      let usual = Settings()
      let others = Setting.allCases.filter { settings.text($0) != usual.text($0) }
        .map { "\($0.rawValue)=\(settings.text($0))" }
      return show(others.isEmpty ? words.settings.allUsual : others.joined(separator: " "))
    }
    guard let setting = Setting(rawValue: name), setting.isForScreen else {
      let isInFile = name == "keys" || Setting(rawValue: name) != nil
      return show(isInFile ? words.settings.onlyInFile(name) : words.settings.noSetting(name), isError: true)
    }
    guard parts.count > 1 else { return show(words.settings.set(name, settings.text(setting))) }
    if setting == .theme { return [.loadTheme(parts[1], isChosen: true)] }
    guard settings.set(setting, to: parts[1]) else {
      return show(words.settings.problem(.badValue(setting, parts[1])), isError: true)
    }
    settle()
    switch setting {
    case .hyphenate where settings.hyphenate: return askForHyphenation()
    case .mouse:
      return [.useMouse(settings.mouse)]
        + show(settings.mouse ? words.settings.mouseOn : words.settings.mouseOff)
    default: return show(words.settings.keeps(Settings.line(setting, settings.text(setting))))
    }
  }

  /// Patterns for the language of the article are wanted, unless they are there.
  func askForHyphenation() -> [Effect] {
    guard settings.hyphenate, let language = findings?.annotations.language, language != .undetermined,
      hyphenator?.language != language.rawValue
    else { return [] }
    return [.loadHyphenation(language)]
  }

  mutating func use(_ hyphenator: Hyphenator?, _ language: Language) -> [Effect] {
    self.hyphenator = hyphenator
    settings.hyphenate = hyphenator != nil  // laid out anew, or said to be off
    settle()
    return hyphenator == nil ? show(words.settings.noPatterns(language.rawValue), isError: true) : []
  }

  mutating func toggleZen() -> [Effect] {
    isZen.toggle()
    settle()
    return show(keyed(isZen ? words.settings.zenOn : words.settings.zenOff))
  }

  mutating func resizePane(by columns: Int) -> [Effect] {
    guard pane != nil, !geometry.isDrawer else { return show(words.settings.noPane) }
    let before = geometry.paneColumns
    settings.pane += columns
    // What has no room is not remembered either: the next step the other way is to be seen.
    settings.pane -= columns - (geometry.paneColumns - before)
    settle()
    return []
  }

  /// Another version of the article: the place is kept as far as it is still there.
  mutating func reload(_ article: Article) -> [Effect] {
    let (place, below) = (notesToKeep.place, focus - top.block)
    self.article = article
    isWhole = true
    findings = nil
    desk.original = nil
    filter = nil
    filterNumber += 1
    searching = nil
    desk.selection = nil
    placeHighlights()
    if let span = place?.span(in: article.text) {
      top = flow.place(at: span.start)
      focus = top.block + below
    }
    selected = nil
    found = nil
    let effects = look()
    settle()
    return effects + show(words.settings.reloaded)
  }

  /// The article's address in the browser.
  mutating func openSource() -> [Effect] {
    sourceAddress.map { [.browse($0)] } ?? show(words.settings.noAddress)
  }
}
