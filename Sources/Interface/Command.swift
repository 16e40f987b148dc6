package import Canvas

/// Everything a key or the `:` line can ask for: the one table that feeds key maps, help and README.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case quotes, claims, reactions, actors, moreContext, lessContext, follow, highlights
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent
  case nextParagraph, previousParagraph, nextItem, previousItem
  case nextQuote, previousQuote, nextClaim, previousClaim, nextReaction, previousReaction
  case nextActor, previousActor, nextHeading, previousHeading
  case jumpBack, jumpForward
  case search, nextMatch, previousMatch
  case focus, open, showCard
  case command, theme, help, redraw, suspend, interrupt, cancel, quit

  /// The heading under which help lists a command.
  package enum Group: CaseIterable, Sendable {
    case lenses, moving, searching, pane, program
  }

  /// Where help lists it.
  package var group: Group {
    switch self {
    case .quotes, .claims, .reactions, .actors, .moreContext, .lessContext, .highlights: .lenses
    case .search, .nextMatch, .previousMatch: .searching
    case .focus, .open, .showCard, .follow: .pane
    case .command, .theme, .help, .redraw, .suspend, .interrupt, .cancel, .quit: .program
    default: .moving
    }
  }

  /// Its keys, in the notation of ``KeyMap``; the first ones are shown first.
  package var keys: [String] {
    switch self {
    case .quotes: ["q"]
    case .claims: ["c"]
    case .reactions: ["r"]
    case .actors: ["a"]
    case .moreContext: ["+"]
    case .lessContext: ["-"]
    case .highlights: ["H"]
    case .follow: ["="]
    case .lineDown: ["j", "Down", "e"]
    case .lineUp: ["k", "Up", "y"]
    case .pageDown: ["Space", "f", "PgDn", "C-f"]
    case .pageUp: ["b", "PgUp", "C-b"]
    case .halfPageDown: ["d", "C-d"]
    case .halfPageUp: ["u", "C-u"]
    case .top: ["g", "Home", "<"]
    case .bottom: ["G", "End", ">"]
    case .percent: ["%"]
    case .nextParagraph: ["J", "}"]
    case .previousParagraph: ["K", "{"]
    case .nextItem: ["."]
    case .previousItem: [","]
    case .nextQuote: ["]q"]
    case .previousQuote: ["[q"]
    case .nextClaim: ["]c"]
    case .previousClaim: ["[c"]
    case .nextReaction: ["]r"]
    case .previousReaction: ["[r"]
    case .nextActor: ["]a"]
    case .previousActor: ["[a"]
    case .nextHeading: ["]h"]
    case .previousHeading: ["[h"]
    case .jumpBack: ["C-o", "''"]
    case .jumpForward: ["C-n"]
    case .search: ["/"]
    case .nextMatch: ["n"]
    case .previousMatch: ["N"]
    case .focus: ["Tab"]
    case .open: ["Enter"]
    case .showCard: ["s"]
    case .command: [":"]
    case .theme: ["t"]
    case .help: ["?", "F1"]
    case .redraw: ["C-l"]
    case .suspend: ["C-z"]
    case .interrupt: ["C-c"]
    case .cancel: ["Esc"]
    case .quit: ["Q", "ZZ", "ZQ"]
    }
  }

  /// What the `:` line calls it, besides its own name.
  var lineNames: [String] {
    switch self {
    case .quit: ["q", "quit", "exit", "x", "qa", "q!", "wq", "keluar"]
    case .quotes: ["quotes", "kutipan"]
    case .claims: ["claims", "klaim"]
    case .reactions: ["reactions", "reaksi"]
    case .actors: ["actors", "aktor"]
    case .help: ["help", "h", "bantuan"]
    case .theme: ["theme", "tema"]
    case .highlights: ["highlights", "sorotan"]
    case .follow: ["follow", "ikuti"]
    case .top: ["top", "awal"]
    case .bottom: ["bottom", "akhir"]
    case .redraw: ["redraw"]
    default: []
    }
  }
}

/// Keys to commands.
///
/// Notation: a character stands for itself; `Space Enter Esc Tab Up Down PgUp PgDn Home End F1`; `C-f` is control;
/// two characters are pressed one after the other.
package struct KeyMap: Sendable {
  private var single: [Key: Command] = [:]
  private var double: [Key: [Key: Command]] = [:]

  /// The default keys.
  package static let standard = KeyMap()

  init() {
    for command in Command.allCases {
      for notation in command.keys {
        let keys = Self.keys(notation)
        if keys.count == 1 {
          single[keys[0]] = command
        } else {
          double[keys[0], default: [:]][keys[1]] = command
        }
      }
    }
  }

  /// What a key asks for by itself.
  func command(_ key: Key) -> Command? { single[key] }
  /// Whether a key begins a sequence of two.
  func isPrefix(_ key: Key) -> Bool { double[key] != nil }
  /// What two keys ask for.
  func command(_ first: Key, _ second: Key) -> Command? { double[first]?[second] }

  package static func keys(_ notation: String) -> [Key] {
    switch notation {
    case "Space": [.character(" ")]
    case "Enter": [.enter]
    case "Esc": [.escape]
    case "Tab": [.tab]
    case "Up": [.up]
    case "Down": [.down]
    case "PgUp": [.pageUp]
    case "PgDn": [.pageDown]
    case "Home": [.home]
    case "End": [.end]
    case "F1": [.function(1)]
    case _ where notation.utf8.count == 3 && notation.hasPrefix("C-"): [.control(notation.last!)]
    default: notation.map { .character($0) }
    }
  }

  /// A key's notation as help shows it.
  static func display(_ notation: String) -> String {
    switch notation {
    case "Up": "↑"
    case "Down": "↓"
    case "Enter": "⏎"
    case _ where notation.hasPrefix("C-"): "Ctrl-" + notation.dropFirst(2)
    default: notation
    }
  }
}
