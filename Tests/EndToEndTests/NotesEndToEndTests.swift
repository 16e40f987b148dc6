import Foundation
import Testing

@Suite struct NotesEndToEndTests {
  private func open(
    _ text: String = Articles.long, in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    folder.write(text, to: "berita.txt")
    let session = try TerminalSession(in: folder, environment: environment)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "5 aktor")
    return session
  }

  /// The files of notes in a folder that is a home.
  private func files(in folder: TemporaryFolder) -> [String] {
    let path = folder.path + "/.local/state/reader"
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0 != ".lock" }.map {
      path + "/" + $0
    }
  }

  @Test func `y reaches the clipboard through the terminal`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("q", "y")
    try session.expectScreen(contains: "disalin: \"Ini pilihan terakhir")
    try session.expectClipboard(
      "\"Ini pilihan terakhir pemerintah,\" — Ratna Dewi, Menteri Energi\nHarga BBM Naik, Serikat Buruh Menolak · berita.txt · ¶ 3"
    )
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `nothing is sent to the clipboard before a key asks for it`() throws {
    let folder = TemporaryFolder()
    let path = folder.write(Articles.news, to: "berita.txt")
    let terminal = try RawTerminal([path], environment: ["HOME": folder.path])
    #expect(terminal.wait { $0.text.contains("5 aktor") || $0.text.contains("5 actors") })
    #expect(!terminal.text.contains("\u{1B}]52"))
    terminal.type("qy")
    #expect(terminal.wait { $0.text.contains("\u{1B}]52;c;") && $0.text.contains("\u{7}") })
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test func `a program of this machine gets the words too, and no shell sees them`() throws {
    let folder = TemporaryFolder()
    folder.write("#!/bin/sh\ncat > \"$HOME/clip\"\necho \"$@\" > \"$HOME/args\"\n", to: "bin/xclip")
    chmod(folder.path + "/bin/xclip", 0o755)
    let path = folder.write("Judul\n\n\"$(touch \(folder.path)/pwned)`id`,\" kata Ratna Dewi.\n", to: "a.txt")
    let terminal = try RawTerminal(
      [path], environment: ["HOME": folder.path, "DISPLAY": ":9", "PATH": folder.path + "/bin:/usr/bin:/bin"])
    #expect(terminal.wait { $0.text.contains("Ratna Dewi") })
    terminal.type("2gyy")
    #expect(terminal.wait { _ in folder.read("args") == "-selection clipboard\n" })
    #expect(folder.read("clip").hasPrefix("\"$(touch"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/pwned"))
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test func `an article opens where it was closed`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("50g")
    try session.expectScreen(contains: "¶ 50/")
    try session.press("Q")
    try session.expectLeft()
    #expect(files(in: folder).count == 1)
    try session.start("clear; reader berita.txt")
    try session.expectScreen("says from where") { $0.contains("lanjut dari ¶") && $0.contains("ke-45 ") }
    try session.press("q")  // who has read here before is not told once more how to quit
    try session.expectScreen("the counts of quotes") { $0.contains("[KUTIPAN]") && $0.contains("kutipan 1/") }
    try session.press("q", "g")
    try session.expectScreen(contains: "Menteri Energi")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `looking at an article without going on leaves no file`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("q", "q", "c", "c", "Q")
    try session.expectLeft()
    #expect(files(in: folder).isEmpty)
  }

  @Test func `highlights, notes and corrections last, and go with every export`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("v", "w", "2")
    try session.expectScreen(contains: "disorot")
    try session.press("q", "x")
    try session.expectScreen(contains: "ditandai salah")
    try session.press("Q")
    try session.expectLeft()
    try session.start("clear; reader berita.txt")
    try session.expectScreen(contains: "5 aktor")
    try session.press("M")
    try session.expectScreen(contains: "² ¶1  Harga BBM")
    try session.press("Escape", "q")
    try session.expectScreen(contains: "ditandai salah")
    try session.press(":export out.json", "Enter")
    try session.expectScreen(contains: "out.json: ")
    try session.press(":export out.json", "Enter")
    try session.expectScreen(contains: "out.json sudah ada")
    try session.press(":export! out.html", "Enter")
    try session.expectScreen(contains: "out.html: ")
    try session.press("Q")
    try session.expectLeft()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.read("out.json").utf8)) as? [String: Any])
    let quotes = try #require(json["quotes"] as? [[String: Any]])
    #expect(quotes.first?["corrected"] as? String == "wrong")
    #expect((json["highlights"] as? [[String: Any]])?.first?["color"] as? Int == 2)
    #expect(folder.read("out.html").contains("ditandai salah"))
    let environment = ["HOME": folder.path]
    for (arguments, isCorrected) in [(["extract"], true), (["extract", "--no-corrections"], false)] {
      let output = try Reader.run(
        [Reader.path] + arguments + ["berita.txt"], environment: environment, folder: folder
      ).output
      #expect(output.contains("\"corrected\": \"wrong\"") == isCorrected)
    }
    let table = try Reader.run(
      [Reader.path, "export", "--format", "csv", "berita.txt"], environment: environment, folder: folder)
    #expect(table.output.contains("quote,q1,Ratna Dewi") && table.output.contains(",wrong\r\n"))
  }

  @Test func `export for scripts does not overwrite`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "a.txt")
    let command = [Reader.path, "export", "--format", "md", "-o", "b.md", "a.txt"]
    #expect(try Reader.run(command, folder: folder).status == 0)
    #expect(folder.read("b.md").contains("# Harga BBM Naik"))
    let again = try Reader.run(command, folder: folder)
    #expect(again.status == 2 && again.error.contains("b.md"))
  }

  @Test func `two readers of one article keep each other's highlights`() throws {
    let folder = TemporaryFolder()
    let first = try open(in: folder)
    let second = try open(in: folder)
    try first.press("v", "w", "1")
    try first.expectScreen(contains: "disorot")
    try second.press("2g", "v", "w", "w", "3")
    try second.expectScreen(contains: "disorot")
    try second.press("M")
    try second.expectScreen("both are there") { $0.contains("¹ ¶1") && $0.contains("³ ¶2") }
    try second.press("Escape", "Q")
    try second.expectLeft()
    try first.press("Q")
    try first.expectLeft()
    let notes = String(
      decoding: FileManager.default.contents(atPath: files(in: folder)[0]) ?? Data(), as: UTF8.self)
    #expect(notes.contains("\"color\" : 1") && notes.contains("\"color\" : 3"))
  }

  @Test func `damaged notes are set aside, and the article is read`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("v", "w", "1", "Q")
    try session.expectLeft()
    let file = try #require(files(in: folder).first)
    try Data("{\"schema\": \"reader-notes/1\", \u{1B}]0;".utf8).write(to: URL(fileURLWithPath: file))
    try session.start("clear; reader berita.txt")
    try session.expectScreen(contains: "rusak dan disisihkan")
    try session.press("Q")
    try session.expectLeft()
    #expect(FileManager.default.fileExists(atPath: file + ".damaged"))
  }
}

extension TerminalSession {
  /// Waits until tmux's buffer, which stands for the clipboard, holds `text`.
  func expectClipboard(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let deadline = Date(timeIntervalSinceNow: 20)
    var seen = ""
    while seen != text, Date() < deadline {
      seen = try clipboard
      if seen != text { usleep(20_000) }
    }
    #expect(seen == text, sourceLocation: sourceLocation)
  }
}
