/// Everything a key or the `:` line can ask for: the one table that feeds key maps, help and README.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case quotes, claims, reactions, actors, moreContext, lessContext, follow, highlights
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent
  case nextParagraph, previousParagraph, nextItem, previousItem
  case nextQuote, previousQuote, nextClaim, previousClaim, nextReaction, previousReaction
  case nextActor, previousActor, nextHeading, previousHeading
  case jumpBack, jumpForward
  case search, nextMatch, previousMatch, keep, onlySpeaker
  case focus, open, showCard
  case narrowerPane, widerPane, zen
  case links, linkHints, openSource, edit, reload
  case mark, goToMark, headings
  case copy, select, highlightList, export, write, pipe
  case markWrong, correct, undo
  case explain, regroup
  case command, theme, help, redraw, suspend, interrupt, cancel, quit

  /// The heading under which help lists a command.
  package enum Group: CaseIterable, Sendable {
    case lenses, moving, searching, pane, taking, using, program
  }

  /// Where help lists it.
  package var group: Group {
    switch self {
    case .quotes, .claims, .reactions, .actors, .moreContext, .lessContext, .highlights: .lenses
    case .search, .nextMatch, .previousMatch, .keep, .onlySpeaker: .searching
    case .focus, .open, .showCard, .follow, .narrowerPane, .widerPane, .explain, .regroup: .pane
    case .copy, .select, .highlightList, .export, .write, .pipe, .markWrong, .correct, .undo: .taking
    case .links, .linkHints, .openSource, .edit, .reload: .using
    case .command, .theme, .zen, .help, .redraw, .suspend, .interrupt, .cancel, .quit: .program
    default: .moving
    }
  }

  /// Whether it shows, or goes to, what is found in an article.
  var isOfFindings: Bool {
    switch self {
    case .quotes, .claims, .reactions, .actors, .moreContext, .lessContext, .focus, .showCard, .explain,
      .regroup, .nextItem, .previousItem, .nextQuote, .previousQuote, .nextClaim, .previousClaim,
      .nextReaction, .previousReaction, .nextActor, .previousActor:
      true
    default: false
    }
  }

  /// Its keys in the default preset, in the notation of ``KeyMap``; the first ones are shown first.
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
    case .lineDown: ["j", "Down"]
    case .lineUp: ["k", "Up"]
    case .pageDown: ["Space", "PgDn", "C-f"]
    case .pageUp: ["b", "PgUp", "C-b"]
    case .halfPageDown: ["d", "C-d"]
    case .halfPageUp: ["u", "C-u"]
    case .top: ["g", "Home"]
    case .bottom: ["G", "End"]
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
    case .jumpBack: ["C-o"]
    case .jumpForward: ["C-n"]
    case .search: ["/"]
    case .nextMatch: ["n"]
    case .previousMatch: ["N"]
    case .keep: ["&"]
    case .onlySpeaker: ["f"]
    case .focus: ["Tab"]
    case .open: ["Enter"]
    case .showCard: ["s"]
    case .narrowerPane: ["<"]
    case .widerPane: [">"]
    case .zen: ["z"]
    case .links: ["L"]
    case .linkHints: ["F"]
    case .openSource: ["o"]
    case .edit: ["e"]
    case .reload: ["R"]
    case .mark: ["m"]
    case .goToMark: ["'"]
    case .headings: ["O"]
    case .copy: ["y"]
    case .select: ["v"]
    case .highlightList: ["M"]
    case .export: ["S"]
    case .write: ["W"]
    case .pipe: ["|"]
    case .markWrong: ["x"]
    case .correct: ["X"]
    case .undo: ["U"]
    case .explain: ["w"]
    case .regroup: ["p"]
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

  /// What the `:` line calls it, in every language of the interface; the first one where nothing else is asked for.
  var lineNames: [String] { ownLineNames + Words.languages.compactMap { $0.lineNames[self] } }

  /// What the `:` line calls it in the language of `words`, if it calls it anything.
  func lineName(_ words: Words) -> String? {
    words.lineNames[self] ?? ownLineNames.first { $0.utf8.count > 2 }
  }

  private var ownLineNames: [String] {
    switch self {
    case .quit: ["q", "quit", "exit", "x", "qa", "q!", "wq", "Q"]
    case .help: ["help", "h"]
    case .quotes, .claims, .reactions, .actors, .theme, .highlights, .follow, .top, .bottom, .redraw,
      .zen, .links, .reload, .headings, .copy, .export, .pipe, .correct, .undo, .regroup:
      [rawValue]
    case .openSource: ["source"]
    case .edit: ["edit", "e"]
    case .highlightList: ["notes"]
    case .write: ["write", "w"]
    case .explain: ["why"]
    default: []
    }
  }
}
