/// How the reader is set: what `config.toml` says, and `:set` after it.
package struct Settings: Hashable, Sendable {
  /// Which theme is asked for: one name, or one for each kind of background.
  package struct ThemeChoice: Hashable, Sendable {
    /// The theme where the background is not told, or not known.
    package var name: String?
    package var dark: String?
    package var light: String?

    package init(name: String? = nil) { self.name = name }

    /// All that are named.
    package var names: [String] { [name, dark, light].compactMap(\.self) }
    /// Whether the background has to be known to choose.
    package var isPair: Bool { dark != nil || light != nil }
    /// The theme for a background; nil where none is asked for.
    package func name(isDark: Bool?) -> String? {
      switch isDark {
      case true?: dark ?? name
      case false?: light ?? name
      case nil: name
      }
    }
  }

  /// Who puts text that runs from right to left in the order it is seen in.
  package enum Bidi: String, CaseIterable, Hashable, Sendable {
    /// Nobody here: letters are sent in the order they are read, as terminals that know the way expect.
    case off
    /// The reader, in terminals that are known not to.
    case auto
    /// The reader.
    case on
  }

  package var theme = ThemeChoice()
  /// The longest row of text in columns; 0 is as long as reads well.
  package var width = 0
  /// Columns by which the side pane is wider, or narrower, than usual.
  package var pane = 0
  package var justify = false
  package var hyphenate = false
  package var mouse = true
  package var follow = true
  package var highlights = true
  package var links = true
  package var bidi = Bidi.off
  /// The code of the interface's language; nil is that of the locale.
  package var uiLanguage: String?
  package var preset = KeyPreset.standard
  package var keyMap = KeyMap.standard

  package init() {}

  /// Sets `setting` to what is written; false where that makes no sense.
  package mutating func set(_ setting: Setting, to text: String) -> Bool {
    switch setting.kind {
    case .flag:
      let isOn: Bool
      switch text {
      case "true", "on": isOn = true
      case "false", "off": isOn = false
      default: return false
      }
      switch setting {
      case .justify: justify = isOn
      case .hyphenate: hyphenate = isOn
      case .mouse: mouse = isOn
      case .follow: follow = isOn
      case .links: links = isOn
      default: highlights = isOn
      }
    case .number(let range):
      guard let number = Int(text), range.contains(number) else { return false }
      if setting == .width {
        guard number == 0 || number >= Geometry.leastWidth else { return false }
        width = number
      } else {
        pane = number
      }
    case .choice(let words):
      guard words.contains(text) else { return false }
      if setting == .bidi {
        bidi = Bidi(rawValue: text) ?? .off
      } else {
        uiLanguage = text == "auto" ? nil : text
      }
    case .theme:
      guard !text.isEmpty else { return false }
      theme = ThemeChoice(name: text)
    }
    return true
  }

  /// A setting's value as it can be written.
  package func text(_ setting: Setting) -> String {
    switch setting {
    case .theme: theme.name ?? "terminal"
    case .width: "\(width)"
    case .pane: "\(pane)"
    case .justify: "\(justify)"
    case .hyphenate: "\(hyphenate)"
    case .mouse: "\(mouse)"
    case .follow: "\(follow)"
    case .highlights: "\(highlights)"
    case .links: "\(links)"
    case .bidi: bidi.rawValue
    case .uiLanguage: uiLanguage ?? "auto"
    }
  }
}
