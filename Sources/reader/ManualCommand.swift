import ArgumentParser
import Interface

/// `reader manual`
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", _superCommandName: "reader", abstract: Environment.localWords.settings.cliManual)

  @Option(help: ArgumentHelp(Environment.localWords.cliUILanguage, valueName: "id|en")) var uiLanguage:
    String?

  /// Prints the manual page for `man`.
  mutating func run() throws {
    let words = try Environment.words(uiLanguage)
    let own = words.settings
    let file = words.fileName
    let manual = Manual(
      words, version: ReaderCommand.version,
      options: [
        ("--theme NAME", words.cliTheme(ThemeFiles.builtInList)), ("--keys PRESET", own.cliPreset),
        ("--plain", words.cliPlain),
        ("--linear", own.cliLinear), ("--language id|en|auto", words.cliLanguage),
        ("--ui-language id|en", words.cliUILanguage), ("--version", own.cliVersion),
        ("-h, --help", own.cliHelp),
      ],
      subcommands: [
        ("extract [--format json|ndjson] [--corrections|--no-corrections] [\(file)…]", words.cliExtract),
        ("export [--format md|html|csv|json] [-o, --output \(file)] [\(file)]", words.notes.cliExport),
        ("keys [--print] [PRESET]", own.cliPrintKeys),
        ("config --print-default", own.cliPrintDefault), ("config --check", own.cliCheckConfig),
        ("theme list", own.cliThemeList), ("theme show NAME", own.cliThemeShow),
        ("theme check NAME|\(file).toml…", own.cliThemeCheck),
        ("theme import [--force] BASE16.yaml", own.cliThemeImport),
        ("manual [--ui-language id|en]", own.cliManual),
      ])
    _ = try Output.write(Array(manual.roff.utf8))
  }
}
