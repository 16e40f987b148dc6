import Foundation
import Testing

/// Where a reader may be when he wants out, and the keys that lead there.
enum Mode: String, CaseIterable, CustomTestStringConvertible {
  case normal, quotes, pane, help, search, line

  var testDescription: String { rawValue }

  var keys: [String] {
    switch self {
    case .normal: []
    case .quotes: ["q"]
    case .pane: ["c"]
    case .help: ["?"]
    case .search: ["/"]
    case .line: [":"]
    }
  }

  /// Whether letters are typed into a prompt there.
  var takesText: Bool { self == .search || self == .line }
}

@Suite struct QuittingTests {
  /// Opens an article and goes to `mode`.
  private func open(_ mode: Mode) throws -> TerminalSession {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Pemerintah")
    let before = try session.screen
    for key in mode.keys { try session.press(key) }
    if !mode.keys.isEmpty { try session.expectScreen("\(mode) shows itself") { $0 != before } }
    return session
  }

  @Test(arguments: Mode.allCases)
  func `Q quits from everywhere; a prompt is left with Esc before`(mode: Mode) throws {
    let session = try open(mode)
    if mode.takesText { try session.press("Escape") }
    try session.press("Q")
    try session.expectLeft()
  }

  @Test(arguments: Mode.allCases)
  func `Esc and colon q quit from everywhere, however hurried`(mode: Mode) throws {
    let session = try open(mode)
    try session.press("Escape", "Escape", "Escape", "Escape", "Escape", ":", "q", "Enter")
    try session.expectLeft()
  }

  @Test(arguments: Mode.allCases)
  func `ZZ quits from everywhere; a prompt is left with Esc before`(mode: Mode) throws {
    let session = try open(mode)
    if mode.takesText { try session.press("Escape") }
    try session.press("Z", "Z")
    try session.expectLeft()
  }

  @Test(arguments: Mode.allCases)
  func `Ctrl-C cancels or warns, then quits`(mode: Mode) throws {
    let session = try open(mode)
    try session.press("C-c")
    if mode.takesText { try session.press("C-c") }  // the first one cancelled the prompt
    try session.expectScreen(contains: "Ctrl-C lagi")
    try session.press("C-c")
    try session.expectLeft()
  }

  @Test func `pressing q again and again never traps`() throws {
    let session = try open(.normal)
    try session.press("q", "q", "q", "Q")
    try session.expectLeft()
  }

  @Test func `Esc alone never quits`() throws {
    let session = try open(.normal)
    for _ in 0..<5 { try session.press("Escape") }
    try session.expectScreen(contains: "Pemerintah")
    #expect(try session.flag("alternate_on") == "1")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test(arguments: [
    ("TERM", "0"), ("HUP", "0"), ("SEGV", "139"), ("ABRT", "134"), ("ILL", "132"), ("FPE", "136"),
    ("BUS", "135"),
  ])
  func `signals leave the terminal as it was`(signal: (name: String, status: String)) throws {
    let session = try open(.quotes)
    let process = try session.identifier(of: "reader")
    _ = try Reader.run(["kill", "-\(signal.name)", process])
    try session.expectLeft(with: signal.status)
  }

  @Test func `an interrupt from outside counts as Ctrl-C`() throws {
    let session = try open(.normal)
    _ = try Reader.run(["kill", "-INT", try session.identifier(of: "reader")])
    try session.expectScreen(contains: "Ctrl-C lagi")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `Ctrl-Z gives the shell back and fg the article`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.long, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.enter("stty -a > before")
    try session.enter("reader berita.txt")
    try session.expectScreen(contains: "Pemerintah")
    try session.press("G")
    try session.expectScreen(contains: "Paragraf ke-200")
    try session.press("C-z")
    try session.expectScreen(contains: "Stopped")
    try session.enter("stty -a > after; echo shell\\ again")
    try session.expectScreen(contains: "\nshell again")
    #expect(try session.flag("alternate_on") == "0")
    #expect(folder.read("before") == folder.read("after"))
    try session.enter("fg")
    try session.expectScreen(contains: "Paragraf ke-200")
    #expect(try session.flag("alternate_on") == "1")
    try session.press("Q")
    try session.expectScreen(contains: "shell again")
    #expect(try session.flag("alternate_on") == "0")
  }

  @Test func `a terminal that goes away ends the program`() throws {
    let folder = TemporaryFolder()
    let file = folder.write(Articles.news, to: "berita.txt")
    let pid: String
    do {
      let session = try TerminalSession(in: folder)
      try session.enter("reader \(file)")
      try session.expectScreen(contains: "Pemerintah")
      pid = try session.identifier(of: "reader")
    }
    let deadline = Date(timeIntervalSinceNow: 10)
    while Self.runs(pid), Date() < deadline { usleep(10_000) }
    #expect(!Self.runs(pid))
  }

  /// Whether a process is there and not only waits to be buried.
  private static func runs(_ pid: String) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    return status != "" && !status.contains("State:\tZ")
  }
}
