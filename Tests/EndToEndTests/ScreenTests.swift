import Foundation
import Testing

@Suite struct ScreenTests {
  @Test func `the way out is always on the screen, whatever its size`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Q keluar")
    for (columns, rows) in [(140, 40), (40, 12), (20, 6), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
      try session.expectScreen("Q is shown at \(columns)x\(rows)") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count > rows && lines[rows - 1].contains("Q") && lines.allSatisfy { $0.count <= columns }
      }
    }
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `a locale without UTF-8 is told of, and the letters are right all the same`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news + "\n\nHarga naik — “sekali lagi”.\n", to: "berita.txt")
    let session = try TerminalSession(in: folder, environment: ["LANG": "C"])
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "C.UTF-8")
    try session.press("G")
    try session.expectScreen(contains: "— “sekali")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `after a storm of resizes the screen is that of the last size`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.long, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Pemerintah")
    for round in 0..<30 {
      try session.resize(columns: [60, 132, 40, 100, 81][round % 5], rows: [20, 40, 12, 30, 25][round % 5])
    }
    try session.resize(columns: 80, rows: 24)
    try session.expectScreen("all is said, at the last size") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count == 25 && lines[23].contains("Q keluar") && screen.contains("5 aktor")
    }
    let storm = try session.screen
    try session.press("C-l")
    try session.press("C-l")
    try session.expectScreen("as painted anew") { $0 == storm }
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `keys pressed one by one show what they show when hurried`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.long, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "5 aktor")
    let keys = "jjjjjk  jbj"
    for key in keys {
      let before = try session.screen
      try session.press(key == " " ? "Space" : String(key))
      var last = before
      try session.expectScreen("the text has moved and stands still") { screen in
        defer { last = screen }
        return screen == last && screen != before
      }
    }
    let slow = try session.screen
    try session.press("g")
    try session.expectScreen("the beginning") { $0 != slow }
    try session.press("-l", keys)
    try session.expectScreen("the same, hurried") { $0 == slow }
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `q shows only the quotes and q again everything`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Partai Maju mendukung")
    try session.press("q")
    try session.expectScreen(lacks: "Partai Maju mendukung")
    try session.expectScreen(contains: "pilihan terakhir")
    try session.press("q")
    try session.expectScreen(contains: "Partai Maju mendukung")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `standard input is read and keys come from the terminal`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("cat berita.txt | reader -")
    try session.expectScreen(contains: "Pemerintah")
    try session.press("q")
    try session.expectScreen(lacks: "Partai Maju mendukung")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `who waits for a slow program is told so, until there is something to read`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("(head -c 40 berita.txt; sleep 2; tail -c +41 berita.txt) | reader -")
    try session.expectScreen(contains: "membaca…")
    try session.expectScreen(contains: "Pemerintah")
    try session.press("Q")
    try session.expectLeft()
    try session.expectScreen(lacks: "membaca…")
  }

  @Test func `without an argument a welcome article opens`() throws {
    let session = try TerminalSession(in: TemporaryFolder())
    try session.start("reader")
    try session.expectScreen(contains: "Q keluar")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test(arguments: [
    "terminal", "malam", "senja", "laut", "hutan", "siang", "kertas", "high-contrast", "mono",
  ])
  func `every theme can be asked for`(name: String) throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder, environment: ["READER_THEME": name])
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Pemerintah")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `a broken theme of the user's is told of with its line, and the article is shown`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    folder.write("name = \"Senja\"\n\"quote\" = { fg = \"#12\" }\n", to: "config/reader/themes/senja.toml")
    let session = try TerminalSession(columns: 140, in: folder, environment: ["READER_THEME": "senja"])
    try session.start("reader berita.txt")
    try session.expectScreen(contains: "Pemerintah")
    try session.expectScreen(contains: "line 2: '#12'")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `a terminal that cannot move its cursor gets plain text`() throws {
    let folder = TemporaryFolder()
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("TERM=dumb reader berita.txt")
    try session.expectLeft()
    try session.expectScreen(contains: "Aktor (5)")
  }
}
