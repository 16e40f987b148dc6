import Foundation
import Testing

@Suite struct SearchEndToEndTests {
  /// A text in which a search takes a while.
  private func open(in folder: TemporaryFolder) throws -> TerminalSession {
    let text = (1...60_000).map { "Alinea ke-\($0) berisi satu kalimat biasa tentang rapat di kota itu.\n\n" }
      .joined()
    folder.write(text, to: "panjang.txt")
    let session = try TerminalSession(in: folder)
    try session.start("reader panjang.txt")
    try session.expectScreen(contains: "/60000 ")
    return session
  }

  @Test func `a long text is searched in the background, and keys are answered meanwhile`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("G")
    try session.expectScreen(contains: "Alinea ke-60000 ")
    try session.press("g", "/ke-5999[89]\\b", "Enter")
    try session.expectScreen(contains: "Alinea ke-59998 ")
    try session.expectScreen(contains: "1/2")
    try session.press("&ke-[0-9]00\\b", "Enter")
    try session.expectScreen(contains: "hanya")
    try session.expectScreen(contains: "Alinea ke-900 ")
    try session.press("Q")
    try session.expectLeft()
  }

  @Test func `a pattern that would take for ever does not hold up the screen`() throws {
    let folder = TemporaryFolder()
    let session = try open(in: folder)
    try session.press("/([a-zA-Z -]+)+[0-9]{9}$", "Enter")
    try session.expectScreen(contains: "pola ini mencoba terlalu banyak")
    try session.press("j")
    try session.press("Q")
    try session.expectLeft()
  }
}
