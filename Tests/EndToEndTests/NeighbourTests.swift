import Foundation
import Testing

/// Whether a program is installed; its tests are skipped where it is not.
private func has(_ program: String) -> Bool { access("/usr/bin/" + program, X_OK) == 0 }

@Suite struct NeighbourTests {
  private let folder = TemporaryFolder()

  /// A feed with an article in HTML whose link leads to a file.
  private func feed() -> String {
    let article = folder.write(Articles.news, to: "berita.txt")
    return folder.write(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Warta</title><link>http://contoh.id</link>
      <item><title>Harga beras turun</title><link>file://\(article)</link><guid>satu</guid>
      <pubDate>Thu, 03 Sep 2026 10:00:00 +0700</pubDate>
      <description>&lt;p&gt;Menteri Ratna Dewi mengatakan bahwa harga beras turun.&lt;/p&gt;
      &lt;ul&gt;&lt;li&gt;Petani menolak&lt;/li&gt;&lt;/ul&gt;</description></item></channel></rss>
      """, to: "feed.xml")
  }

  private func newsboat(_ settings: String) throws -> TerminalSession {
    folder.write("file://\(feed())\n", to: "urls")
    folder.write("auto-reload yes\nconfirm-exit no\n" + settings + "\n", to: "config-newsboat")
    // newsboat wants a locale that is installed.
    let session = try TerminalSession(in: folder, environment: ["LC_ALL": "C.UTF-8"])
    try session.enter("newsboat -u urls -C config-newsboat -c cache.db")
    try session.expectScreen(contains: "Warta")
    try session.press("Enter")
    try session.expectScreen(contains: "Harga beras turun")
    return session
  }

  @Test(.enabled(if: has("newsboat"), "newsboat is not installed")) func `newsboat's pager`() throws {
    let session = try newsboat("pager \"reader %f\"")
    try session.press("Enter")
    try session.expectScreen(contains: "Q quit")
    try session.expectScreen(contains: "Menteri Ratna Dewi")
    try session.expectScreen("its title and what is known of it") {
      $0.hasPrefix(" Harga beras turun") && $0.contains(" Warta · 3 Sep 2026 ") && !$0.contains("Feed:")
    }
    try session.press("Q")
    try session.expectScreen(lacks: "Q quit")
    try session.press("q")
    try session.expectScreen(contains: "Warta")
  }

  @Test(.enabled(if: has("newsboat"), "newsboat is not installed")) func `newsboat's browser`() throws {
    let session = try newsboat("browser \"reader %u\"")
    try session.press("o")
    try session.expectScreen(contains: "Q quit")
    try session.expectScreen(contains: "Pemerintah")
    try session.press("Q")
    try session.expectScreen(contains: "Harga beras turun")
  }

  @Test(.enabled(if: has("newsboat"), "newsboat is not installed")) func `newsboat's HTML renderer`() throws {
    let session = try newsboat("html-renderer \"reader --plain -\"")
    try session.press("Enter")
    try session.expectScreen(contains: "• Petani menolak")
    try session.expectScreen(contains: "Claims (1)")
    try session.press("Q")
  }

  @Test func `as a pager q leaves, and overstrikes are letters`() throws {
    symlink(Reader.path, folder.path + "/rpager")
    folder.write(
      "N\u{8}NA\u{8}AM\u{8}MA\u{8}A\n\n  _\u{8}d_\u{8}a_\u{8}f_\u{8}t_\u{8}a_\u{8}r isi \u{1B}[1mmap\u{1B}[0m\n",
      to: "man")
    let session = try TerminalSession(in: folder)
    try session.start("cat man | ./rpager")
    try session.expectScreen(contains: "daftar isi map")
    try session.expectScreen(contains: "q keluar")
    try session.press("q")
    try session.expectLeft()
  }

  @Test func `a pager looks for who says what when that is first asked for`() throws {
    symlink(Reader.path, folder.path + "/rpager")
    folder.write(Articles.news, to: "berita.txt")
    let session = try TerminalSession(in: folder)
    try session.start("cat berita.txt | ./rpager")
    try session.expectScreen("counts nothing") { $0.contains("Q kutipan") && !$0.contains("0 aktor") }
    try session.press("Q")
    try session.expectScreen(contains: "RATNA DEWI")
    try session.press("q")
    try session.expectLeft()
  }

  @Test func `the editor gets the file, and what it wrote is read again`() throws {
    folder.write("Judul\n\nIsi lama.\n", to: "-a.txt")
    folder.write("#!/bin/sh\nprintf 'Judul\\n\\nIsi baru dari %s.\\n' \"$1\" > \"$1\"\n", to: "sunting")
    let session = try TerminalSession(in: folder, environment: ["EDITOR": "sh ./sunting"])
    try session.start("reader ./-a.txt")
    try session.expectScreen(contains: "Isi lama.")
    try session.press("e")
    try session.expectScreen(contains: "Isi baru dari ./-a.txt.")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `a program gets the text as its input, and its arguments as they stand`() throws {
    folder.write("Judul\n\nSatu dua tiga.\n", to: "a.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader a.txt")
    try session.expectScreen(contains: "Satu dua")
    try session.press("|")
    try session.press(
      "g", "r", "e", "p", " ", "-", "c", " ", "$", "(", "i", "d", ")", "|", "d", "u", "a", "Enter")
    try session.expectScreen(contains: "kembali ke artikel")
    try session.expectScreen("the program's count") { $0.hasPrefix("0\n") || $0.contains("\n0\n") }
    try session.press("Enter")
    try session.expectScreen(contains: "Q keluar")
    try session.press("|")
    try session.press("w", "c", " ", "-", "w", "Enter")
    try session.expectScreen("the program's count") { $0.hasPrefix("4\n") || $0.contains("\n4\n") }
    try session.press("Enter")
    try session.press("|")
    try session.press("t", "i", "d", "a", "k", "a", "d", "a", "Enter")
    try session.expectScreen(contains: "tidakada")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `the browser gets a link as one argument, and no shell looks at it`() throws {
    folder.write("Judul\n\nLihat https://contoh.id/a?b=$(touch%20x)&c;touch bahaya.\n", to: "a.txt")
    folder.write("#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > dibuka\n", to: "jelajah")
    let session = try TerminalSession(in: folder, environment: ["BROWSER": "sh ./jelajah -n %s:w3m"])
    try session.start("reader a.txt")
    try session.expectScreen(contains: "Lihat")
    try session.press("L")
    try session.expectScreen(contains: "Tautan")
    try session.press("Enter")
    try session.expectScreen(lacks: "Tautan")
    try session.press("j")
    try session.expectScreen("one argument, taken as it stands") { _ in
      folder.read("dibuka") == "2|-n|https://contoh.id/a?b=$(touch%20x)&c;touch|"
    }
    try session.press("Q")
    try session.expectLeft()
    #expect(access(folder.path + "/x", F_OK) != 0 && access(folder.path + "/bahaya", F_OK) != 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions are what their shell can read`(shell: String)
    throws
  {
    let script = try Reader.run([Reader.path, "--generate-completion-script", shell])
    #expect(script.status == 0 && script.output.contains("theme"))
    guard has(shell) else { return }
    let file = folder.write(script.output, to: "completions")
    #expect(try Reader.run([shell, "-n", file]).status == 0)
  }

  @Test func `bash completes subcommands, their options, and files`() throws {
    let script = try Reader.run([Reader.path, "--generate-completion-script", "bash"]).output
    folder.write(
      script + """

        t() { COMP_WORDS=("$@" ""); COMP_CWORD=$#; COMPREPLY=(); _reader reader "" "${@: -1}"
          echo "${COMPREPLY[@]}"; }
        t reader; t reader theme; t reader export --format; t reader --keys; complete -p reader
        """, to: "completions")
    let lines = try Reader.run(["bash", "completions"], folder: folder).output.split(separator: "\n")
    try #require(lines.count == 5, "\(lines)")
    #expect(lines[0].hasSuffix("extract export keys config theme manual help"))
    #expect(lines[1].hasSuffix("list show check import"))
    #expect(lines[2] == "md html csv json")
    #expect(lines[3] == "default less vim newsboat")
    #expect(lines[4].contains("-o default") && lines[4].contains("-o filenames"))
  }

  @Test(.enabled(if: has("fish"), "fish is not installed"))
  func `fish completes subcommands, their options, and files`() throws {
    let script = try Reader.run([Reader.path, "--generate-completion-script", "fish"]).output
    folder.write(script, to: "c.fish")
    func completions(_ line: String) throws -> [String] {
      try Reader.run(["fish", "-c", "source c.fish; complete -C \"\(line)\""], folder: folder).output
        .split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }
    #expect(try Set(completions("reader ")).isSuperset(of: ["c.fish", "theme", "export"]))
    #expect(try completions("reader theme ").sorted() == ["check", "import", "list", "show"])
    #expect(try completions("reader export --format ").sorted() == ["csv", "html", "json", "md"])
  }

  @Test(arguments: ["id", "en"]) func `the manual names every option and subcommand there is`(
    language: String
  ) throws {
    let manual = try Reader.run([Reader.path, "manual", "--ui-language", language]).output
      .replacingOccurrences(of: "\\-", with: "-")
    /// What stands under SUBCOMMANDS.
    func subcommands(_ command: [String]) throws -> [String] {
      let help = try Reader.run([Reader.path] + command + ["--help"]).output
      return help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.compactMap { line in
        line.hasPrefix("  ") && !line.hasPrefix("   ")
          ? line.split(separator: " ").first.map(String.init) : nil
      }.filter { $0 != "See" && $0 != "help" }
    }
    var commands = [["--help"]]
    for name in try subcommands([]) {
      #expect(manual.contains("reader " + name))
      commands.append([name, "--help"])
    }
    #expect(commands.count > 5)
    for name in try subcommands(["theme"]) {
      #expect(manual.contains("reader theme " + name))
      commands.append(["theme", name, "--help"])
    }
    for command in commands {
      let help = try Reader.run([Reader.path] + command).output
      for word in help.split(whereSeparator: { " \n[],()/".contains($0) }) where word.hasPrefix("--") {
        #expect(manual.contains(word), "\(word) of \(command)")
      }
    }
    if has("groff") {
      let file = folder.write(
        try Reader.run([Reader.path, "manual", "--ui-language", language]).output, to: "reader.1")
      let page = try Reader.run(["groff", "-k", "-Tutf8", "-man", "-ww", file])
      #expect(page.error == "", "\(page.error)")
      #expect(page.output.contains("READER(1)"))
    }
  }
}
