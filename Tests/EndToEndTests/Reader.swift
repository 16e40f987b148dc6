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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
      .merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    let scratch = TemporaryFolder()
    let ends = try ["in", "out", "error"].map { name in
      let path = scratch.write(name == "in" ? input : Data(), to: name)
      return try name == "in"
        ? FileHandle(forReadingFrom: .init(fileURLWithPath: path))
        : FileHandle(forWritingTo: .init(fileURLWithPath: path))
    }
    process.standardInput = ends[0]
    process.standardOutput = ends[1]
    process.standardError = ends[2]
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: scratch.read("out"), error: scratch.read("error"), status: process.terminationStatus)
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
