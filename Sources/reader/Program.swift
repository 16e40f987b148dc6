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

  /// Gives text to a program that has the terminal meanwhile, and waits until what it says was read.
  static func pipe(_ text: String, to command: String, _ words: Words) -> String? {
    let failure = run(parts(command), named: "|", words, input: text)
    guard failure == nil, let terminal = fopen("/dev/tty", "r+") else { return failure }
    defer { fclose(terminal) }
    fputs("\n\(words.settings.goOn) ", terminal)
    fflush(terminal)
    while case let byte = getc(terminal), byte != EOF, byte != 0x0A {}
    return nil
  }

  /// Gives text to a program's standard input; false where there is no such program or it fails. It does not hold the
  /// terminal, and what it goes on doing (as owners of a selection do) is not waited for.
  static func feed(_ text: String, to command: [String]) -> Bool {
    guard let ends = makePipe() else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = command.map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    var child: pid_t = 0
    let failed = posix_spawnp(&child, command[0], &actions, nil, &argv, environ)
    close(ends[0])
    guard failed == 0 else {
      close(ends[1])
      return false
    }
    let isTaken = give(text, to: ends[1])
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 && isTaken
  }

  /// The ends to read from and to write to, which other programs do not get.
  private static func makePipe() -> [CInt]? {
    var ends: [CInt] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Writes text into a pipe and closes it; false where nobody wants all of it.
  private static func give(_ text: String, to pipe: CInt) -> Bool {
    defer { close(pipe) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
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

  private static func run(
    _ command: [String], named variable: String, _ words: Words, input: String? = nil
  ) -> String? {
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
    var ends: [CInt] = [-1, -1]
    if input != nil {
      guard let made = makePipe() else { return words.reason(errno) }
      ends = made
      posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    } else if isatty(STDIN_FILENO) == 0 {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/tty", O_RDWR, 0)
    }
    var child: pid_t = 0
    let failed = posix_spawnp(&child, program, &actions, &attributes, &argv, environ)
    if ends[0] >= 0 { close(ends[0]) }
    guard failed == 0 else {
      if ends[1] >= 0 { close(ends[1]) }
      return words.settings.notRunning(Failure.safe(program), words.reason(failed))
    }
    if let input { _ = give(input, to: ends[1]) }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
