package import Article

/// Every word the interface shows, in one language.
///
/// A language is one value of this type; the compiler makes sure that none leaves a word out. A new language
/// is a new file `Words+Language.swift` and a line in ``languages``.
package struct Words: Sendable {
  /// The language, by its ISO 639-1 code.
  package var language: Language

  // Parts of an article
  var quotes, claims, reactions, actors: String
  var quote: String
  var direct, mixed: String
  var kinds: String
  var unknownSpeaker, noHolder: String
  var asserted, hedged, denied, intended, questioned: String
  var support, oppose, concern, neutral, mixedStance: String
  var person, organization, place, group: String
  var uncertain: String
  var contents, lens, beginning: String
  var role, mentions, speakers: String

  // Status and titles
  var all, quotesOnly, minutes, hours: String
  /// The months, short.
  var months: [String]
  var onScreen: String
  var analysing, readingRest: String
  /// Said while the writer of a pipe is waited for.
  package var reading: String
  var noQuotes, noClaims, noReactions, noActors: String
  var noneFound: String
  var notYet, endToCome: String
  package var welcomeTitle: String

  // Hints under the text
  var hintQuotes, hintAll, hintClaims, hintReactions, hintActors, hintParagraph, hintSearch, hintHelp: String
  var hintQuit, hintFocus, hintJump, hintToText, hintContext, hintClose, hintNext, hintGo, hintCancel,
    hintBack, hintOnlyActor, hintMention: String
  var hintScroll, hintTheme: String

  // Notices
  var quotesOnlyToast, interruptToast, topOfLayers, tooSmall: String
  var searchPrompt: String
  var searchWrapped, searchWrappedBack: String
  var followOn, followOff, highlightsOn, highlightsOff: String
  var pressAgain: @Sendable (_ key: String) -> String
  var firstParagraph, lastParagraph, firstItem, lastItem: String
  var noPlaceBack, noPlaceForward, noSearch, percentNeedsNumber: String
  var noLinkedCard: String

  /// Sentences with something in them.
  var counted: @Sendable (_ count: Int, Layer) -> String
  var notFound: @Sendable (_ pattern: String) -> String
  /// `standsAlone`: something was written behind a command that takes nothing.
  var standsAlone, unknownCommand: @Sendable (_ command: String) -> String
  var unusedKey: @Sendable (_ key: String) -> String
  /// How much is shown round a quote, by level.
  var contexts: [String]
  var noParagraph: @Sendable (_ number: Int, _ count: Int) -> String
  /// `counted` are how many there are.
  var noNumber: @Sendable (_ number: Int, _ counted: String) -> String
  var quotesOf: @Sendable (_ shown: Int, _ paragraphs: Int) -> String
  var notice: @Sendable (Notice) -> String
  /// Shown when only the beginning of a very long text was looked at; in MB.
  package var analysedBeginning: @Sendable (_ megabytes: Int) -> String
  /// A trained model is not used: by its header, by its size, by its checksum.
  package var foreignModel: @Sendable (_ file: String, _ expected: String, _ found: String) -> String
  package var cutModel: @Sendable (_ file: String, _ expected: Int, _ found: Int) -> String
  package var damagedModel: @Sendable (_ file: String) -> String

  // Errors and the command line
  package var standardInput: String
  /// What the system says of errors, by their numbers, where it does not say it in this language.
  package var systemErrors: [Int32: String]
  package var noSuchFile, isDirectory, isEmpty, isBinary: @Sendable (_ path: String) -> String
  package var unreadable: @Sendable (_ path: String, _ reason: String) -> String
  package var unwritable: @Sendable (_ reason: String) -> String
  package var unknownTheme, unknownLanguage: @Sendable (_ name: String, _ known: String) -> String
  package var cliAbstract, cliDiscussion, cliFile, cliFiles, cliPlain: String
  package var cliTheme: @Sendable (_ builtIn: String) -> String
  package var cliLanguage, cliUILanguage, cliExtract, cliFormat: String

  /// Settings, themes, keys, popups.
  package var settings: SettingsWords
  /// Searching and filtering.
  package var searching: SearchingWords
  /// Copying, highlights, corrections, exports.
  package var notes: NotesWords
  /// Why something is shown.
  package var explain: ExplainWords

  /// What the `:` line calls commands, where it calls them otherwise than in English.
  var lineNames: [Command: String]

  // Help
  var helpTitle, helpClose, helpHere: String
  var groupNames: @Sendable (Command.Group) -> String
  package var help: @Sendable (Command) -> String
  var marksTitle: String
  var marksLegend: [(sign: String, meaning: String)]

  /// The languages the interface speaks, the first one where nothing else is asked for.
  package static let languages: [Words] = [.english, .indonesian]

  /// The words in `language`, if the interface speaks it.
  package static func of(_ language: Language) -> Words? { languages.first { $0.language == language } }
}

extension Words {
  /// How the program is called: with an article, with a subcommand.
  package var usage: [String] {
    let own = settings.manual
    return ["reader [\(own.options)] [\(fileName)|-]", "reader \(own.subcommand) [\(own.options)]"]
  }
  /// What stands for a file in a line of usage.
  package var fileName: String { settings.manual.file }
  /// "context 2: in its paragraph"
  func contextSet(_ level: Int) -> String { "\(hintContext) \(level): \(contexts[level])" }
  /// How long so many bytes take to read: "4 min", "12 h".
  func readingTime(_ bytes: Int) -> String {
    let minutes = max(1, bytes / 1200)
    return minutes < 120 ? "\(minutes) \(self.minutes)" : "\(minutes / 60) \(hours)"
  }
  /// Who published it and when, as far as is known: ["contoh.id", "3 Sep 2026"].
  func origin(_ publication: Publication) -> [String] {
    [publication.host ?? publication.site, publication.day.map(date)].compactMap(\.self)
  }
  /// "3 Sep 2026"
  func date(_ day: CalendarDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }
  func name(_ kind: Actor.Kind) -> String {
    switch kind {
    case .person: person
    case .organization: organization
    case .place: place
    case .group: group
    }
  }
  func name(_ modality: Claim.Modality) -> String {
    switch modality {
    case .asserted: asserted
    case .hedged: hedged
    case .denied: denied
    case .intended: intended
    case .questioned: questioned
    }
  }
  func name(_ stance: Reaction.Stance) -> String {
    switch stance {
    case .support: support
    case .oppose: oppose
    case .concern: concern
    case .neutral: neutral
    case .mixed: mixedStance
    }
  }
  func name(_ kind: Quote.Kind) -> String { kind == .direct ? direct : mixed }
  func name(_ layer: Layer) -> String {
    switch layer {
    case .quotes: quotes
    case .claims: claims
    case .reactions: reactions
    case .actors: actors
    }
  }
  func none(_ layer: Layer) -> String {
    switch layer {
    case .quotes: noQuotes
    case .claims: noClaims
    case .reactions: noReactions
    case .actors: noActors
    }
  }
}
