/// Why there is no screen to draw on.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Neither standard input nor /dev/tty is a terminal.
  case noTerminal
  /// TERM is not set, "dumb", or names an entry that is not installed.
  case unknownTerminal
  /// The terminal cannot move its cursor.
  case noCursorMovement
  /// Out of memory or file descriptors.
  case noResources

  /// One line.
  public var description: String {
    switch self {
    case .noTerminal: "no terminal to take keys from"
    case .unknownTerminal: "the terminal is unknown; set TERM, for example to xterm-256color"
    case .noCursorMovement: "the terminal cannot move its cursor"
    case .noResources: "out of memory or file descriptors"
    }
  }
}
