import Foundation

/// The built binary.
enum Reader {
  /// Where it lies: beside the bundle of these tests.
  static let folder: String = {
    // The bundle is mapped into this process under its path.
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let bundle = maps.split(separator: "\n").first { $0.hasSuffix("PackageTests.xctest") }
    guard let bundle, let slash = bundle.firstIndex(of: "/") else { return ".build/debug" }
    return URL(fileURLWithPath: String(bundle[slash...])).deletingLastPathComponent().path
  }()

  /// Its path.
  static let path = folder + "/reader"

  /// What a program printed, and how it ended.
  struct Outcome {
    var output: String
    var error: String
    var status: Int32
  }

  /// Runs a program to its end, without a terminal.
  static func run(
    _ command: [String], input: Data = Data(), environment: [String: String] = [:],
    folder: TemporaryFolder? = nil
  ) throws -> Outcome {
    // Not Process: it waits for a descriptor that a server like tmux's keeps open.
    let scratch = TemporaryFolder()
    scratch.write(input, to: "in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, scratch.path + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch.path + "/error", O_WRONLY | O_CREAT, 0o600)
    let variables = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
      .merging(environment) { $1 }.map { "\($0)=\($1)" }
    var argv = (["env", "-C", folder?.path ?? "/", "--"] + command).map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var attributes = SpawnAttributes.make()
    defer { posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    guard posix_spawn(&child, "/usr/bin/env", &actions, &attributes, &argv, &envp) == 0 else {
      throw CocoaError(.executableLoad)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let signal = status & 0x7F
    return Outcome(
      output: scratch.read("out"), error: scratch.read("error"),
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }
}

/// How programs are started.
enum SpawnAttributes {
  /// No signals blocked (threads of the test runner block most) or ignored, and a session of its own if wanted.
  static func make(newSession: Bool = false) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let setSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which does not import
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (newSession ? setSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }
}

/// A folder that is removed when nobody holds it any more.
final class TemporaryFolder {
  /// Its path.
  let path: String

  /// Makes one.
  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("reader-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, and gives its path.
  @discardableResult
  func write(_ data: Data, to name: String) -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: url)
    return url.path
  }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Data(text.utf8), to: name) }

  /// A file's text; "" where there is none.
  func read(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
