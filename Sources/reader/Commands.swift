import ArgumentParser
import Article
import Exports
import Extraction
import Glibc
import Interface
import Notebook
import Terminal

/// `reader [FILE]`
struct ReaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader", abstract: Environment.localWords.cliAbstract,
    usage: Environment.localWords.usage.joined(separator: "\n"),
    discussion: Environment.localWords.cliDiscussion,
    version: version,
    subcommands: subcommands)

  static let subcommands: [any ParsableCommand.Type] = [
    ExtractCommand.self, ExportCommand.self, KeysCommand.self, ConfigCommand.self, ThemeCommand.self,
    ManualCommand.self,
  ]

  /// The version of the program.
  static let version = "0.1.0"

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions
  @Argument(help: ArgumentHelp(Environment.localWords.cliFile), completion: .file()) var file: String?

  mutating func run() throws {
    let preset = try showing.keys.map { try KeyPreset.named($0, Environment.localWords) }
    try read(
      file, theme: showing.theme, preset: preset, plain: showing.plain, linear: showing.linear,
      options: reading)
  }
}

/// How an article is shown.
struct ShowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Environment.localWords.cliTheme(ThemeFiles.builtInList), valueName: "name"))
  var theme: String?
  @Option(
    help: ArgumentHelp(Environment.localWords.settings.cliPreset, valueName: "preset"),
    completion: .list(KeyPreset.allCases.map(\.rawValue)))
  var keys: String?
  @Flag(help: ArgumentHelp(Environment.localWords.cliPlain)) var plain = false
  @Flag(help: ArgumentHelp(Environment.localWords.settings.cliLinear)) var linear = false
}

/// Options of everything that reads articles.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Environment.localWords.cliLanguage, valueName: "id|en|auto"),
    completion: .list(["id", "en", "auto"]))
  var language = "auto"
  @Option(
    help: ArgumentHelp(Environment.localWords.cliUILanguage, valueName: "id|en"),
    completion: .list(Words.languages.map(\.language.rawValue)))
  var uiLanguage: String?

  /// The language asked for; nil for "auto".
  func language(_ words: Words) throws(Failure) -> Language? {
    if language == "auto" { return nil }
    let known = [Language.indonesian, .english]
    guard let match = known.first(where: { $0.rawValue == language }) else {
      throw .usage(
        words.unknownLanguage(language, (known.map(\.rawValue) + ["auto"]).joined(separator: ", ")))
    }
    return match
  }
}

/// `reader extract [FILE…]`
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: "reader", abstract: Environment.localWords.cliExtract)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson }

  @OptionGroup var reading: ReadingOptions
  @Option(help: ArgumentHelp(Environment.localWords.cliFormat, valueName: "json|ndjson")) var format = Format
    .json
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(Environment.localWords.notes.cliCorrections))
  var corrections = true
  @Argument(help: ArgumentHelp(Environment.localWords.cliFiles), completion: .file()) var files: [String] = []

  /// Prints each document as soon as it is done; a file that cannot be read is told of, and the others go on.
  mutating func run() throws {
    let words = try Environment.words(reading.uiLanguage)
    let language = try reading.language(words)
    let extractor = Extractor(models: .installed)
    var told: Set<String> = []
    let folder = NotesFolder()
    var hasFailed = false
    for file in files.isEmpty ? ["-"] : files {
      do throws(Failure) {
        let input = try Input.open(file)
        let article = input.article(keepsLines: Environment.isPager)
        let part = Session.part(of: article, words)
        var annotations =
          extractor.annotations(of: part, language: language) ?? Annotations(language: .undetermined)
        for notice in extractor.notices(words) where told.insert(notice).inserted {
          Output.error("reader: \(notice)")
        }
        if corrections {
          let notes = folder.page(of: input).notes
          annotations = annotations.corrected(by: notes.corrections, in: article.text)
        }
        let document = ArticleJSON.document(article, annotations, layout: format == .json ? .indented : .line)
        input.close()
        guard try Output.write(document) else { break }
      } catch {
        if case .unwritable = error { throw error }
        error.report(words)
        hasFailed = true
      }
    }
    if hasFailed { throw Failure.someUnread }
  }
}

/// Opens an article on the screen, or prints it where there is none.
func read(
  _ file: String?, theme: String? = nil, preset: KeyPreset? = nil, plain: Bool = false,
  linear: Bool = false, options: ReadingOptions? = nil
) throws {
  let config = ConfigFile(preset: preset ?? (Environment.isPager ? .less : nil))
  let words = try Environment.words(options?.uiLanguage, config.settings)
  let language = try options?.language(words)
  let themes = ThemeFiles(words: words, choice: config.settings.theme)
  if let theme { try themes.check(theme) }
  let hasScreen = isatty(STDOUT_FILENO) == 1
  let input: Input
  if let file {
    input = try Input.open(file)
  } else if isatty(STDIN_FILENO) == 1 {
    input = Input(name: words.welcomeTitle, text: Welcome.text(words.language))
  } else {
    input = try Input.open("-")
  }
  if hasScreen, !plain, !linear {
    do throws(TerminalError) {
      try Session(
        input: input, words: words, settings: config.settings, notice: config.notice(words), themes: themes,
        theme: theme, language: language
      ).run()
      return
    } catch {
      // No screen to be had: plain text it is.
    }
  }
  let article = input.article()
  let extractor = Extractor(models: .installed)
  let annotations = extractor.annotations(of: Session.part(of: article, words), language: language)?
    .corrected(by: NotesFolder().page(of: input).notes.corrections, in: article.text)
  extractor.reportModels(words)
  if linear {
    try runLinear(
      LinearReader(article, annotations, words, keyMap: config.settings.keyMap), isFromPipe: input.name == "-"
    )
  } else {
    _ = try Output.write(PlainView(article, annotations, words).bytes)
  }
}

/// Prints the article, then answers line by line until somebody quits or the lines end. An article that comes through
/// standard input leaves the lines to the terminal.
private func runLinear(_ reader: LinearReader, isFromPipe: Bool) throws {
  var reader = reader
  guard try Output.write(reader.opening) else { return }
  guard let lines = isFromPipe ? fopen("/dev/tty", "r") : fdopen(STDIN_FILENO, "r") else { return }
  while true {
    guard try Output.write(Array(reader.prompt.utf8)), let line = Input.line(from: lines),
      let answer = reader.answer(line), try Output.write(answer)
    else { break }
  }
}
