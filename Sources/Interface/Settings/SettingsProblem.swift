/// Something in `config.toml` or on the `:set` line that nobody knows; it is skipped, the rest holds.
package enum SettingsProblem: Hashable, Sendable {
  /// The file is no TOML: from here on nothing of it is used.
  case notTOML(String)
  case unknownSetting(String)
  case badValue(Setting, String)
  case unknownPreset(String)
  case unknownCommand(String)
  case badKey(String)
  /// A table or a value of another shape.
  case expectedTable(String)
  case expectedKeys(Command)
  /// Nothing would quit any more.
  case noWayOut
}
