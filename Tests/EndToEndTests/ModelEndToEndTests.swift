import Foundation
import Testing

@Suite struct ModelEndToEndTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(Articles.news, to: "berita.txt")
    folder.write("bukan model", to: "models/id/names.model")
  }

  @Test func `extract tells of a model that does not fit and goes on without it`() throws {
    let outcome = try Reader.run(
      [Reader.path, "extract", "--format", "ndjson", "berita.txt", "berita.txt"],
      environment: ["READER_MODELS": folder.path + "/models"], folder: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.error
        == "reader: id/names.model is not used: expected 'reader names 4 id' at its head, found 'bukan model'\n"
    )
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.output.contains("\"quotes\":[{"))
  }

  @Test(arguments: [("id", "id/names.model tidak dipakai"), ("en", "id/names.model is not used")])
  func `the screen tells of a model that does not fit, and shows the article`(
    _ language: String, _ notice: String
  ) throws {
    let session = try TerminalSession(columns: 140, in: folder)
    try session.start("READER_MODELS=$PWD/models reader --ui-language \(language) berita.txt")
    try session.expectScreen(contains: notice)
    try session.expectScreen(contains: "Ini pilihan terakhir pemerintah")
    try session.press("Q")
    try session.expectLeft()
  }
}
