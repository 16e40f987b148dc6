import Foundation
import Testing

@Suite struct SettingsTests {
  private let folder = TemporaryFolder()

  @Test func `settings hold from the first screen on, and mistakes are told`() throws {
    folder.write(Articles.news, to: "berita.txt")
    folder.write("wdth = 3\n[keys]\npreset = \"less\"\n", to: "config/reader/config.toml")
    let session = try TerminalSession(columns: 140, in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "config.toml, baris 1: setelan 'wdth' tidak ada")
    try session.expectScreen(contains: "q keluar")
    try session.press("q")
    try session.expectLeft()
  }

  @Test func `mistakes are listed one by one, and a file without any is fine`() throws {
    let environment = ["XDG_CONFIG_HOME": folder.path]
    func check() throws -> Reader.Outcome {
      try Reader.run([Reader.path, "config", "--check"], environment: environment)
    }
    #expect(try check().output.hasSuffix("no such file; everything is as usual\n"))
    folder.write("a = 1\nmouse = 3\ntheme = \"nope\"\n", to: "reader/config.toml")
    let bad = try check()
    #expect(bad.status == 2 && bad.error.split(separator: "\n").count == 3, "\(bad.error)")
    #expect(bad.error.contains("config.toml: no theme 'nope'"))
    let template = try Reader.run([Reader.path, "config", "--print-default"], environment: environment).output
    folder.write(template, to: "reader/config.toml")
    #expect(try check().status == 0)
    let keys = try Reader.run([Reader.path, "keys", "--print", "vim"], environment: environment).output
    folder.write(keys, to: "reader/config.toml")
    #expect(try check().status == 0)
    #expect(
      try Reader.run([Reader.path, "keys"], environment: environment).output.contains("preset = \"vim\""))
  }

  @Test func `a scheme is imported once, and again only if asked`() throws {
    let colors = (0..<16).map {
      "base0\(String($0, radix: 16, uppercase: true)): \"\($0 < 4 ? "101010" : "f0f0f0")\""
    }
    folder.write("scheme: Contoh\n" + colors.joined(separator: "\n"), to: "contoh.yaml")
    folder.write("scheme: [", to: "rusak.yaml")
    let environment = ["XDG_CONFIG_HOME": folder.path]
    func reader(_ arguments: String...) throws -> Reader.Outcome {
      try Reader.run([Reader.path, "theme"] + arguments, environment: environment, folder: folder)
    }
    #expect(try reader("import", "contoh.yaml").status == 0)
    #expect(try reader("import", "contoh.yaml").status != 0)
    #expect(try reader("import", "--force", "contoh.yaml").status == 0)
    #expect(try reader("import", "rusak.yaml").error.contains("rusak.yaml"))
    #expect(try reader("check", "contoh", "malam").status == 0)
    #expect(try reader("list").output.contains("contoh"))
    #expect(try reader("show", "tiada").status == 2)
  }

  @Test func `24-bit colours are sent where the environment has them`() throws {
    let path = folder.write(Articles.news, to: "berita.txt")
    for (color, sequence) in [("truecolor", "38;2;227;213;197"), ("", "38;5;")] {
      let terminal = try RawTerminal(
        [path], environment: ["COLORTERM": color, "READER_THEME": "senja", "LANG": "id_ID.UTF-8"])
      #expect(terminal.wait { $0.text.contains("Q") && $0.text.contains(sequence) }, "\(color)")
      terminal.type("Q")
      #expect(terminal.status() == 0)
    }
  }

  @Test func `the background the terminal tells chooses between two themes`() throws {
    let path = folder.write(Articles.news, to: "berita.txt")
    folder.write("theme = { dark = \"malam\", light = \"siang\" }\n", to: "config/reader/config.toml")
    let terminal = try RawTerminal([path], environment: ["XDG_CONFIG_HOME": folder.path + "/config"])
    #expect(terminal.wait { $0.text.contains("\u{1B}]11;?") })
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    #expect(terminal.wait { $0.text.contains("48;5;231") }, "the light page")
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test func `the mouse is the reader's until it is set off, and the terminal's afterwards`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "aktor")
    #expect(try session.flag("mouse_any_flag") == "1")
    #expect(try session.flag("mouse_sgr_flag") == "1")
    let hint = try session.screen.split(separator: "\n").last { $0.contains("c klaim") } ?? ""
    let column = hint.distance(from: hint.startIndex, to: hint.range(of: "c klaim")!.lowerBound) + 1
    try session.press("-l", "\u{1B}[<0;\(column);24M")
    try session.expectScreen(contains: "[KLAIM]")
    try session.press("Escape")
    try session.press(":")
    try session.press("-l", "set mouse off")
    try session.press("Enter")
    try session.expectScreen(contains: "tetikus mati")
    #expect(try session.flag("mouse_any_flag") == "0")
    try session.press("-l", ":set mouse on\r")
    try session.expectScreen(contains: "tetikus hidup")
    try session.press("C-z")
    try session.expectScreen(contains: "Stopped")
    #expect(try session.flag("mouse_any_flag") == "0", "suspended")
    try session.enter("fg")
    try session.expectScreen(contains: "c klaim")
    #expect(try session.flag("mouse_any_flag") == "1", "and back")
    try session.press("Q")
  }

  @Test func `the theme that is looked at is seen, and Escape brings back the one before`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "aktor")
    try session.press("t")
    try session.expectScreen(contains: "▶ terminal")
    try session.press("j")
    try session.expectScreen(contains: "▶ malam")
    try session.press("Escape")
    try session.expectScreen(lacks: "▶")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `line by line: the article, its lists, then what is asked for`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let outcome = try Reader.run(
      [Reader.path, "--linear", "--ui-language", "en", "berita.txt"],
      input: Data("c\n2\nQ\nnever read\n".utf8),
      folder: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.components(separatedBy: "Claims (").count == 3, "once at the beginning, once asked for")
    #expect(!outcome.output.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(outcome.output.hasSuffix("> "))
  }

  @Test func `the hardware cursor stands on what has the focus`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "aktor")
    for (keys, sign) in [
      (["J", "J"], "›"), (["c", "j"], "▶"), (["Escape", "t"], "▶"), (["Escape", "q"], "▶"),
    ] {
      for key in keys { try session.press(key) }
      try session.expectScreen("the cursor's row after \(keys)") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = Int((try? session.flag("cursor_y")) ?? "") ?? -1
        return lines.indices.contains(row) && lines[row].contains(sign)
      }
    }
    try session.press("Q")
    try session.expectLeft()
  }
}
