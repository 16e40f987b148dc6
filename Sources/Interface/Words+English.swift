import Article

extension Words {
  /// English.
  package static let english = Words(
    language: .english,
    quotes: "Quotes", claims: "Claims", reactions: "Reactions", actors: "Actors",
    quote: "quote",
    direct: "direct", mixed: "partial",
    kinds: "Kinds",
    unknownSpeaker: "speaker not found", noHolder: "no holder named",
    asserted: "asserted", hedged: "hedged", denied: "denied", intended: "intended", questioned: "questioned",
    support: "supports", oppose: "opposes", concern: "worries", neutral: "neutral", mixedStance: "mixed",
    person: "person", organization: "organisation", place: "place", group: "group",
    uncertain: "uncertain",
    contents: "Contents", lens: "Lens", beginning: "Beginning",
    role: "role", mentions: "mentions", speakers: "speakers",
    all: "ALL", quotesOnly: "QUOTES", minutes: "min", hours: "h",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    onScreen: "on screen",
    analysing: "finding who says what", readingRest: "reading the rest",
    reading: "reading",
    noQuotes: "No quotes in this article.", noClaims: "No claims in this article.",
    noReactions: "No reactions in this article.", noActors: "No actors in this article.",
    noneFound: "none",
    notYet: "Still reading; they appear here in a moment.",
    endToCome: "still reading the rest; the end comes when it is there",
    welcomeTitle: "welcome",
    hintQuotes: "quotes", hintAll: "all", hintClaims: "claims", hintReactions: "reactions",
    hintActors: "actors",
    hintParagraph: "paragraph", hintSearch: "search", hintHelp: "help",
    hintQuit: "quit", hintFocus: "focus", hintJump: "to the words", hintToText: "to the text",
    hintContext: "context",
    hintClose: "close", hintNext: "next/back", hintGo: "go", hintCancel: "cancel",
    hintBack: "back to the card",
    hintOnlyActor: "only this one", hintMention: "next mention",
    hintScroll: "scroll", hintTheme: "theme",
    quotesOnlyToast: "{quotes}: only quotes/all · quit: {quit}",
    interruptToast: "Ctrl-C again to quit · or {quit}",
    topOfLayers: "{quit} quits · {help} help",
    tooSmall: "{quit} quits · terminal too small",
    searchPrompt: "search",
    searchWrapped: "search went on from the beginning", searchWrappedBack: "search went on from the end",
    followOn: "follow on: text and cards move together", followOff: "follow off",
    highlightsOn: "highlights on", highlightsOff: "highlights off ({highlights} brings them back)",
    pressAgain: { "\($0) again to quit" },
    firstParagraph: "first paragraph", lastParagraph: "last paragraph", firstItem: "the first one",
    lastItem: "the last one",
    noPlaceBack: "no earlier place", noPlaceForward: "no later place",
    noSearch: "nothing searched for yet · {search}",
    percentNeedsNumber: "30% goes to that part: a number first",
    noLinkedCard: "no card for this paragraph",
    counted: { count, layer in
      let one = count == 1
      return switch layer {
      case .quotes: "\(count) \(one ? "quote" : "quotes")"
      case .claims: "\(count) \(one ? "claim" : "claims")"
      case .reactions: "\(count) \(one ? "reaction" : "reactions")"
      case .actors: "\(count) \(one ? "actor" : "actors")"
      }
    },
    notFound: { "not found: \($0)" },
    standsAlone: { ":\($0) takes nothing behind it; it is about the article that is open" },
    unknownCommand: { "no command :\($0) · :help lists them" },
    unusedKey: { "\($0) does nothing here · {help} help" },
    contexts: ["the quote alone", "with its speaker", "in its paragraph", "in the whole text"],
    noParagraph: { "no paragraph \($0); there are \($1)" },
    noNumber: { "no number \($0): \($1)" },
    quotesOf: { "quotes only: \($0) in \($1) ¶" },
    notice: { notice in
      switch notice {
      case .encoding(let name): "not UTF-8: read as \(name)"
      case .invalidBytes(let count): "\(count) bytes were no UTF-8 and are shown as �"
      case .controlCharacters(let count): "\(count) control characters made visible"
      case .combiningMarks(let count): "\(count) stacked marks left out"
      case .longParagraphs(let count): "\(count) overlong paragraphs broken"
      }
    },
    analysedBeginning: { "only the first \($0) MB were looked through" },
    foreignModel: { "\($0) is not used: expected '\($1)' at its head, found '\($2)'" },
    cutModel: { "\($0) is not used: expected \($1) weights, found \($2)" },
    damagedModel: { "\($0) is not used: it is damaged, its checksum is another one" },
    standardInput: "standard input",
    systemErrors: [:],
    noSuchFile: { "\($0): no such file; expected the path of a text file, or - for standard input" },
    isDirectory: { "\($0): a directory; expected a text file" },
    isEmpty: { "\($0): empty; expected an article as UTF-8 text" },
    isBinary: { "\($0): not a text file; expected an article as UTF-8 text" },
    unreadable: { "\($0): cannot be read (\($1)); expected a readable text file" },
    unwritable: { "cannot write the output (\($0))" },
    unknownTheme: { "no theme '\($0)'; expected one of \($1)" },
    unknownLanguage: { "no language '\($0)'; expected one of \($1)" },
    cliAbstract: "Opens an article and shows who says what.",
    cliDiscussion: "Without a file, a welcome article opens. Press ? for the keys and Q to quit.",
    cliFile: "A text file, or - for standard input.",
    cliFiles: "Text files; - or none for standard input.",
    cliPlain: "Print plain text instead of opening the screen.",
    cliTheme: { "The theme: \($0) or one of your own." },
    cliLanguage: "The language of the article.",
    cliUILanguage: "The language of the interface.",
    cliExtract: "Prints actors, quotes, claims and reactions as JSON.",
    cliFormat: "One document laid out for people, or one a line.",
    settings: .english, searching: .english, notes: .english, explain: .english,
    lineNames: [:],
    helpTitle: "Help", helpClose: "{help} closes", helpHere: "Here",
    groupNames: { group in
      switch group {
      case .lenses: "See who says what"
      case .moving: "Move"
      case .searching: "Search"
      case .pane: "Side pane"
      case .taking: "Take away, set right"
      case .using: "Source and links"
      case .program: "Program"
      }
    },
    help: { command in
      switch command {
      case .quotes: "only the quotes, and back"
      case .claims: "claims in the side pane; again closes"
      case .reactions: "reactions in the side pane; again closes"
      case .actors: "actors in the side pane; again closes"
      case .moreContext: "quotes only: more context"
      case .lessContext: "quotes only: less context"
      case .follow: "text and cards move together, or not"
      case .highlights: "highlights on or off"
      case .lineDown: "a line down (in the pane: next card)"
      case .lineUp: "a line up (in the pane: card before)"
      case .pageDown: "a page down"
      case .pageUp: "a page up"
      case .halfPageDown: "half a page down"
      case .halfPageUp: "half a page up"
      case .top: "beginning; 42g: paragraph 42"
      case .bottom: "end"
      case .percent: "30%: to that part"
      case .nextParagraph: "next paragraph"
      case .previousParagraph: "paragraph before"
      case .nextItem: "next quote, claim, reaction or mention of the lens"
      case .previousItem: "the one before"
      case .nextQuote: "next quote"
      case .previousQuote: "quote before"
      case .nextClaim: "next claim"
      case .previousClaim: "claim before"
      case .nextReaction: "next reaction"
      case .previousReaction: "reaction before"
      case .nextActor: "next actor named"
      case .previousActor: "actor named before"
      case .nextHeading: "next heading"
      case .previousHeading: "heading before"
      case .jumpBack: "back to where you were"
      case .jumpForward: "forward again"
      case .search: "search; ↑ ↓ bring earlier patterns"
      case .nextMatch: "next match"
      case .previousMatch: "match before"
      case .keep: "only the paragraphs that match; nothing typed shows all"
      case .onlySpeaker: "in the quotes: only one speaker; elsewhere a page down"
      case .focus: "switch between text and pane"
      case .open: "from a card to its words; for an actor: only what concerns it, then its mentions"
      case .showCard: "from the text to the card"
      case .mark: "with a letter: mark this place"
      case .goToMark: "with a letter: to that mark; '' back and forth"
      case .headings: "list of headings"
      case .copy: "copy the quote or claim with speaker and source; yy the paragraph, yu the address"
      case .select: "select by keyboard; then y copies, 1 2 3 highlight, m with a note"
      case .highlightList: "list of your highlights and notes"
      case .export: ":export FILE writes .md .html .csv .json; :export! overwrites"
      case .write: ":write FILE writes the text"
      case .explain: "why this is shown: rule or model, words, confidence"
      case .regroup: "reactions by stance or by who reacts"
      case .markWrong: "mark the chosen finding as wrong, or not wrong after all"
      case .correct: "give it another speaker, or another stance"
      case .undo: "undo the last correction or highlight"
      case .command: "command line (:42  :theme NAME  :set NAME VALUE  :q); Tab completes"
      case .theme: "choose a theme, seeing it at once"
      case .narrowerPane: "narrower pane"
      case .widerPane: "wider pane"
      case .zen: "only the text, and back"
      case .links: "list of links; Enter opens one"
      case .linkHints: "open a link on the screen by its letter"
      case .openSource: "open the source in $BROWSER"
      case .edit: "edit the file in $EDITOR"
      case .reload: "read the file again"
      case .pipe: "give the selection, or the whole text, to a program"
      case .help: "this help"
      case .redraw: "paint the screen anew"
      case .suspend: "suspend; fg comes back"
      case .interrupt: "cancel; twice quits"
      case .cancel: "close one layer; never quits"
      case .quit: "quit"
      }
    },
    marksTitle: "Marks",
    marksLegend: [
      ("1▌", "a quote, with its number"), ("A", "a claim, with the letter of its card"),
      ("+ - ! = ~", "a reaction: supports, opposes, worries, neutral, mixed"), ("?", "uncertain"),
      ("›", "the paragraph you are in"),
    ])
}
