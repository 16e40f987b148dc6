/// What is wrong with a theme, and where.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or built-in it was found in, as people call it: `senja.toml`.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// What was found and what was expected.
  public var reason: String

  /// Puts the three together.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// One line: `theme 'senja.toml', line 7: '#12' is no colour; write #rrggbb or one of the 16 names`.
  public var description: String {
    "theme '\(file)'" + (line.map { ", line \($0)" } ?? "") + ": " + reason
  }
}
