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
    case .zen: ["zen"]
    case .links: ["links", "tautan"]
    case .openSource: ["source", "sumber"]
    case .edit: ["edit", "e", "sunting"]
    case .reload: ["reload", "muat-ulang"]
    case .headings: ["headings", "judul"]
    case .copy: ["copy", "salin"]
    case .highlightList: ["notes", "catatan"]
    case .export: ["export", "ekspor"]
    case .write: ["write", "w", "tulis"]
    case .pipe: ["pipe", "pipa"]
    case .correct: ["correct", "koreksi"]
    case .undo: ["undo", "urung"]
    case .explain: ["why", "mengapa"]
    case .regroup: ["regroup", "kelompok"]
    default: []
    }
  }
}
