import Foundation
import Testing

@Suite struct BadInputTests {
  private let folder = TemporaryFolder()

  /// Fails unless `reader` says one clear line, prints nothing else, and ends with `status`.
  private func expect(
    _ arguments: [String], status: Int32, says expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Reader.run([Reader.path] + arguments, folder: folder)
    #expect(outcome.status == status, "\(arguments): \(outcome.error)", sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    let lines = outcome.error.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 2 && lines.last == "", "one line: \(outcome.error)", sourceLocation: sourceLocation)
    for text in expected {
      #expect(outcome.error.contains(text), "\(outcome.error)", sourceLocation: sourceLocation)
    }
  }

  @Test func `a file that is not there`() throws { try expect(["tiada.txt"], status: 2, says: "tiada.txt") }

  @Test func `a directory`() throws {
    folder.write("x", to: "map/x")
    try expect(["map"], status: 2, says: "map", "directory")
  }

  @Test func `an empty file`() throws {
    folder.write("", to: "kosong.txt")
    try expect(["kosong.txt"], status: 2, says: "kosong.txt", "empty")
    folder.write(" \n\n\t\n", to: "hampa.txt")
    try expect(["hampa.txt"], status: 2, says: "hampa.txt", "empty")
  }

  @Test func `a binary file`() throws {
    var bytes = Data([0x7F, 0x45, 0x4C, 0x46])
    for index in 0..<4000 { bytes.append(UInt8(truncatingIfNeeded: index &* 37 &+ index / 256)) }
    folder.write(bytes, to: "biner")
    try expect(["biner"], status: 2, says: "biner", "text")
  }

  @Test func `a file that may not be read`() throws {
    let path = folder.write("x", to: "rahasia.txt")
    chmod(path, 0)
    guard geteuid() != 0 else { return }  // root may read everything
    try expect(["rahasia.txt"], status: 2, says: "rahasia.txt", "read")
  }

  @Test func `an unknown option`() throws {
    try expect(["--bogus"], status: 64, says: "--bogus")
    try expect(["extract", "--bogus"], status: 64, says: "--bogus")
  }

  @Test func `an unknown format or language`() throws {
    folder.write(Articles.news, to: "berita.txt")
    try expect(["extract", "--format", "xml", "berita.txt"], status: 64, says: "xml")
    try expect(["--language", "tlh", "berita.txt"], status: 64, says: "tlh", "id")
    try expect(["--ui-language", "tlh", "berita.txt"], status: 64, says: "tlh", "id")
  }

  @Test func `errors are told in the language that is asked for`() throws {
    try expect(["--ui-language", "id", "tiada.txt"], status: 2, says: "tidak ada")
    try expect(["--ui-language=id", "tiada.txt"], status: 2, says: "tidak ada")
    try expect(["tiada.txt", "--ui-language", "en"], status: 2, says: "no such file")
  }

  @Test func `an unknown theme`() throws {
    folder.write(Articles.news, to: "berita.txt")
    try expect(["--theme", "subuh", "berita.txt"], status: 2, says: "subuh", "terminal", "malam")
  }

  @Test func `one bad file of several is told of and the others go on`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let outcome = try Reader.run(
      [Reader.path, "extract", "--format", "ndjson", "tiada.txt", "berita.txt"], folder: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func `output that is no terminal gets plain text`() throws {
    folder.write(Articles.news, to: "berita.txt")
    let outcome = try Reader.run([Reader.path, "berita.txt"], folder: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Ini pilihan terakhir pemerintah"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `standard input is read without a file`() throws {
    let outcome = try Reader.run([Reader.path], input: Data(Articles.news.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Pemerintah menaikkan"))
  }

  @Test func `the help shows options where they work, and names every theme`() throws {
    let help = try Reader.run([Reader.path, "--help"]).output
    let themes = try Reader.run([Reader.path, "theme", "list"]).output.split(separator: "\n")
    #expect(help.contains("reader SUBCOMMAND [OPTIONS]"))
    for theme in themes { #expect(help.contains(theme.split(separator: " ")[0]), "\(theme)") }
  }

  @Test func `help and version are printed and end well`() throws {
    for option in ["--help", "--version"] {
      let outcome = try Reader.run([Reader.path, option])
      #expect(outcome.status == 0)
      #expect(outcome.error == "")
      #expect(outcome.output != "")
    }
  }
}
