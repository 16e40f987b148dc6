import Article

/// Everything that can be set: the one table that feeds `config.toml`, `:set`, its completion and the manual.
package enum Setting: String, CaseIterable, Hashable, Sendable {
  case theme, width, pane, justify, hyphenate, mouse, follow, highlights, links, bidi
  case uiLanguage = "ui-language"

  /// What can be written behind the `=`.
  package enum Kind: Sendable {
    /// `true` or `false`, on the `:` line also `on` or `off`.
    case flag
    /// A whole number.
    case number(ClosedRange<Int>)
    case choice([String])
    /// The name of a theme, or a table of `dark`, `light` and `fallback`.
    case theme
  }

  /// What can be written behind the `=`.
  package var kind: Kind {
    switch self {
    case .theme: .theme
    case .width: .number(0...200)
    case .pane: .number(-40...40)
    case .justify, .hyphenate, .mouse, .follow, .highlights, .links: .flag
    case .bidi: .choice(Settings.Bidi.allCases.map(\.rawValue))
    case .uiLanguage: .choice(["auto"] + Words.languages.map(\.language.rawValue))
    }
  }

  /// The words that can be written, where they are few.
  package var values: [String] {
    switch kind {
    case .flag: ["on", "off"]
    case .choice(let words): words
    case .number, .theme: []
    }
  }

  /// Whether it works while one reads.
  var isForScreen: Bool { self != .uiLanguage }
}
