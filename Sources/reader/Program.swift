import Glibc
import Interface

/// Runs other programs in the terminal. Their arguments are lists: no shell looks at what an article says.
enum Program {
  /// Shows an address in `$BROWSER`; what went wrong, if something did.
  static func browse(_ address: String, _ words: Words) -> String? {
    // A list parted by colons: the first is meant (but a colon may stand in an address with %s).
    let wanted =
      Environment["BROWSER"].flatMap { $0.split(separator: ":").first.map(String.init) } ?? "xdg-open"
    var command = parts(wanted)
    if command.contains(where: { $0.contains("%s") }) {
      command = command.map { replaced($0, address) }
    } else {
      command.append(address)
    }
    return run(command, named: "BROWSER", words)
  }

  /// Opens a file in `$VISUAL` or `$EDITOR`.
  static func edit(_ path: String, _ words: Words) -> String? {
    let editor = Environment["VISUAL"] ?? Environment["EDITOR"] ?? "vi"
    return run(parts(editor) + [path.hasPrefix("-") ? "./" + path : path], named: "EDITOR", words)
  }

  private static func parts(_ command: String) -> [String] {
    command.split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  private static func replaced(_ part: String, _ address: String) -> String {
    var result = ""
    var rest = part[...]
    while let percent = rest.firstIndex(of: "%") {
      let next = rest.index(after: percent)
      let isPlace = next < rest.endIndex && rest[next] == "s"
      result += rest[..<percent] + (isPlace ? address : "%")
      rest = rest[(isPlace ? rest.index(after: next) : next)...]
    }
    return result + rest
  }

  private static func run(_ command: [String], named variable: String, _ words: Words) -> String? {
    guard let program = command.first else { return words.settings.noProgram(variable) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()  // as if nobody had asked for any
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var argv = command.map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    // The keys are the other program's, also where the article came through standard input.
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isatty(STDIN_FILENO) == 0 { posix_spawn_file_actions_addopen(&actions, 0, "/dev/tty", O_RDWR, 0) }
    var child: pid_t = 0
    let failed = posix_spawnp(&child, program, &actions, &attributes, &argv, environ)
    guard failed == 0 else {
      return words.settings.notRunning(Failure.safe(program), String(cString: strerror(failed)))
    }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
