/// The text of a theme with its name, for messages.
struct ThemeSource: Hashable {
  var name: String
  var text: String

  var file: String { name + ".toml" }

  func error(_ line: Int, _ reason: String) -> ThemeError {
    ThemeError(file: file, line: line, reason: reason)
  }

  func noColor(_ word: String, _ line: Int) -> ThemeError {
    error(line, "'\(word)' is no colour; write #rrggbb or one of the 16 names")
  }
}
