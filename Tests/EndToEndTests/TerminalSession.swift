import Foundation
import Testing

/// A shell in a real pseudo-terminal (tmux's), with `reader` in its path: keys in, screen out.
///
/// Everything is waited for by looking again and again, never by sleeping for a fixed time.
final class TerminalSession {
  private let socket = "reader-\(UUID().uuidString)"
  private let folder: TemporaryFolder
  /// How long the slowest machine may take for what is expected.
  private static let patience: TimeInterval = 20

  /// Opens a shell on a screen of this size. Files are named as in `folder`, which is the working directory.
  init(columns: Int = 80, rows: Int = 24, in folder: TemporaryFolder, environment: [String: String] = [:])
    throws
  {
    self.folder = folder
    let settings = folder.write(
      """
      set -g status off
      set -g default-terminal tmux-256color
      set -g remain-on-exit off
      set -s set-clipboard on
      """, to: "tmux.conf")
    var variables = [
      "PATH=\(Reader.folder):/usr/bin:/bin", "HOME=\(folder.path)", "XDG_CONFIG_HOME=\(folder.path)/config",
      "LANG=id_ID.UTF-8", "PS1=$ ", "ENV=", "SWIFT_BACKTRACE=enable=no",
    ]
    variables += environment.map { "\($0)=\($1)" }
    try tmux(
      ["-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path]
        + ["env", "-i", "TERM=tmux-256color"] + variables + ["/bin/sh"])
    try expectScreen(contains: "$")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Reader.run(["tmux", "-u", "-L", socket] + arguments).output
  }

  /// Sends keys by tmux's names: `Enter`, `Escape`, `C-c`; anything else is typed.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a line to the shell.
  func enter(_ line: String) throws {
    try tmux(["send-keys", "-l", line])
    try press("Enter")
  }

  /// Gives the screen another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen now, a line a row, without blanks at their ends.
  var screen: String {
    get throws { try tmux(["capture-pane", "-p"]) }
  }

  /// What was copied last.
  var clipboard: String {
    get throws { try tmux(["show-buffer"]) }
  }

  /// What tmux says of the terminal: `alternate_on`, `cursor_flag`…
  func flag(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process that runs in the shell.
  func identifier(of program: String) throws -> String {
    try waiting {
      try tmux(["display-message", "-p", "#{pane_pid}"])
    } until: { _ in
      true
    }
    let shell = try flag("pane_pid")
    let children = try waiting {
      try Reader.run(["pgrep", "-P", shell, "-f", program]).output
    } until: {
      !$0.isEmpty
    }
    return children.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// Waits until the screen shows `text`, and fails with the screen if it never does.
  func expectScreen(contains text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let last = try waiting {
      try screen
    } until: {
      $0.contains(text)
    }
    #expect(last.contains(text), "waited for \(text); the screen:\n\(last)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen does not show `text` any more.
  func expectScreen(lacks text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let last = try waiting {
      try screen
    } until: {
      !$0.contains(text)
    }
    #expect(!last.contains(text), "still there; the screen:\n\(last)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen satisfies `condition`.
  func expectScreen(
    _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (String) -> Bool
  ) throws {
    // A condition may look at more than the screen, which goes on changing: it is asked once for each look.
    var isRight = false
    let last = try waiting {
      try screen
    } until: { screen in
      isRight = condition(screen)
      return isRight
    }
    #expect(isRight, "\(what); the screen:\n\(last)", sourceLocation: sourceLocation)
  }

  /// Starts a program between two looks at the modes of the terminal.
  func start(_ command: String) throws {
    folder.write(
      "stty -a > before\n\(command)\necho left with $?\nstty -a > after\necho all done\n", to: "try")
    try enter(". ./try")
  }

  /// Waits for the program of ``start(_:)`` to end, and checks that the terminal is as it was before.
  func expectLeft(with status: String = "0", sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectScreen(contains: "left with \(status)\n", sourceLocation: sourceLocation)
    try expectScreen("the shell goes on", sourceLocation: sourceLocation) { $0.contains("\nall done\n") }
    #expect(
      folder.read("before") == folder.read("after"), "the modes of the terminal",
      sourceLocation: sourceLocation)
    #expect(try flag("alternate_on") == "0", "the alternate screen is left", sourceLocation: sourceLocation)
    #expect(try flag("cursor_flag") == "1", "the cursor is shown", sourceLocation: sourceLocation)
    #expect(try flag("keypad_cursor_flag") == "0", "the keypad is as it was", sourceLocation: sourceLocation)
    #expect(try flag("scroll_region_upper") == "0", sourceLocation: sourceLocation)
    #expect(try flag("mouse_any_flag") == "0", sourceLocation: sourceLocation)
  }

  @discardableResult
  private func waiting(for look: () throws -> String, until isRight: (String) -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let seen = try look()
      if isRight(seen) || Date() > deadline { return seen }
      usleep(10_000)
    }
  }
}
