import Foundation

/// A pseudo-terminal of our own, to see every byte that `reader` sends.
final class RawTerminal {
  private let master: Int32
  private var child: pid_t = 0
  /// All that came so far.
  private(set) var bytes: [UInt8] = []

  /// What went wrong with the system.
  struct Trouble: Error { var call: String }

  /// Starts `reader` with these arguments as the session leader of a new terminal.
  init(_ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:])
    throws
  {
    // By hand: posix_openpt, unlockpt and ptsname do not import.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else {
      throw Trouble(call: "/dev/ptmx")
    }
    let slave = "/dev/pts/\(number)"
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = SpawnAttributes.make(newSession: true)
    defer { posix_spawnattr_destroy(&attributes) }

    let variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
    ]
    .merging(environment) { $1 }.map { "\($0)=\($1)" }
    var argv = ([Reader.path] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    guard posix_spawn(&child, Reader.path, &actions, &attributes, &argv, &envp) == 0 else {
      throw Trouble(call: "posix_spawn")
    }
  }

  deinit {
    if child > 0 {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(master)
  }

  /// All that came so far, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Sends keys.
  func type(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) }
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(child, number) }

  /// Reads until `condition` holds or time is up; whether it held.
  @discardableResult
  func wait(seconds: TimeInterval = 30, until condition: (RawTerminal) -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      if condition(self) { return true }
      if Date() > deadline { return false }
      _ = read(milliseconds: 20)
    }
  }

  /// Reads until nothing has come for a while.
  func settle(milliseconds: Int32 = 300) { while read(milliseconds: milliseconds) {} }

  /// Reads what is there; false when nothing came in time.
  private func read(milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }

  /// Waits for the program to end; how it did: an exit code, or 128 and the signal. Nil if it does not.
  func status(seconds: TimeInterval = 30) -> Int32? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if Date() > deadline { return nil }
      _ = read(milliseconds: 10)
    }
    child = 0
    settle(milliseconds: 20)
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// The kernel's peak of its memory in KiB.
  var peakMemory: Int? {
    let status = (try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }
  }
}
