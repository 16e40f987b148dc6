import ArgumentParser
import Glibc
import Interface

/// `reader keys --print [PRESET]`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", _superCommandName: "reader", abstract: Environment.localWords.settings.cliKeys)

  @Flag(help: ArgumentHelp(Environment.localWords.settings.cliPrintKeys)) var print = false
  @Argument(
    help: ArgumentHelp(KeyPreset.allCases.map(\.rawValue).joined(separator: ", ")),
    completion: .list(KeyPreset.allCases.map(\.rawValue))) var preset: String?

  /// Prints the keys that hold, or those of a preset, as the section of a `config.toml`.
  mutating func run() throws {
    let words = Environment.localWords
    let preset = try preset.map { try KeyPreset.named($0, words) }
    let config = ConfigFile(preset: nil)
    let map = preset.map { KeyMap($0) } ?? config.settings.keyMap
    _ = try Output.write(Array(map.text(preset ?? config.settings.preset, words).utf8))
  }
}

/// `reader config --print-default|--check`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", _superCommandName: "reader", abstract: Environment.localWords.settings.cliConfig)

  @Flag(help: ArgumentHelp(Environment.localWords.settings.cliPrintDefault)) var printDefault = false
  @Flag(help: ArgumentHelp(Environment.localWords.settings.cliCheckConfig)) var check = false

  /// Prints a file that says what holds anyway, or everything that is wrong with the user's.
  mutating func run() throws {
    let config = ConfigFile(preset: nil)
    let words = try Environment.words(nil, config.settings)
    if printDefault { _ = try Output.write(Array(Settings.template(words).utf8)) }
    guard check || !printDefault else { return }
    let themes = ThemeFiles(words: words).known
    let messages =
      config.messages(words)
      + config.settings.theme.names.filter { !themes.contains($0) }.compactMap {
        Failure.unknownTheme($0, known: themes).message(words).map { "config.toml: \($0)" }
      }
    for message in messages { Output.error("reader: " + Failure.safe(message)) }
    if !messages.isEmpty { throw Failure.someUnread }
    guard !printDefault else { return }
    let path = ConfigFile.path ?? "config.toml"
    _ = try Output.write(Array((config.exists ? "\(path): ok" : words.settings.noConfig(path)).utf8 + [0x0A]))
  }
}

extension KeyPreset {
  /// The preset of this name.
  static func named(_ name: String, _ words: Words) throws(Failure) -> KeyPreset {
    guard let preset = KeyPreset(rawValue: name) else {
      throw .usage(words.settings.problem(.unknownPreset(name)))
    }
    return preset
  }
}
