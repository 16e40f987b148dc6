import Foundation
import Testing

@Suite struct HostileTextTests {
  /// What must never reach a terminal from a text: anything but the reader's own links to an address that is seen.
  private func danger(in bytes: [UInt8]) -> String? {
    let all = String(decoding: bytes, as: UTF8.self)
    let opened = #/\x{1B}\]8;id=[0-9]+;(?:https?:\/\/|mailto:)[\x{21}-\x{7E}]+\x{1B}\\/#
    let closed = "\u{1B}]8;;\u{1B}\\"
    guard all.matches(of: opened).count == all.components(separatedBy: closed).count - 1 else {
      return "a link without end"
    }
    let text = all.replacing(opened, with: "").replacingOccurrences(of: closed, with: "")
    for (sequence, name) in [
      ("\u{1B}]", "OSC"), ("\u{1B}P", "DCS"), ("\u{1B}_", "APC"), ("\u{1B}c", "RIS"),
      ("\u{1B}[6n", "a question"),
      ("\u{7}", "BEL"), ("\u{7F}", "DEL"), ("\u{202E}", "a bidi override"), ("\u{2066}", "a bidi isolate"),
      ("\u{1B}[5m", "blinking"), ("\u{200F}", "a direction mark"),
    ] where text.unicodeScalars.contains(sequence.unicodeScalars) {
      return name
    }
    if text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) || $0.value == 0 }) {
      return "C1 or NUL"
    }
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.value == 0x301 ? marks + 1 : 0
      if marks > 8 { return "a tower of marks" }
    }
    return nil
  }

  @Test(arguments: ["", "q", "c", "r", "a", "?", "/Judul\r", ":quotes\r"])
  func `nothing of a hostile text reaches the terminal raw`(keys: String) throws {
    let folder = TemporaryFolder()
    let file = folder.write(Articles.hostile, to: "hostile.txt")
    let terminal = try RawTerminal([file])
    #expect(terminal.wait { $0.text.contains("berita") })
    terminal.settle()
    for key in keys { terminal.type(String(key)) }
    terminal.settle()
    terminal.type("\u{1B}\u{1B}\u{1B}")
    terminal.settle()
    terminal.type("GgQ")
    #expect(terminal.status() == 0)
    #expect(danger(in: terminal.bytes) == nil)
  }

  @Test func `plain text and JSON are safe as well`() throws {
    let folder = TemporaryFolder()
    let file = folder.write(Articles.hostile, to: "hostile.txt")
    for arguments in [["--plain", file], ["extract", file], ["extract", "--format", "ndjson", file]] {
      let terminal = try RawTerminal(arguments)
      #expect(terminal.status() == 0)
      #expect(danger(in: terminal.bytes) == nil, "\(arguments)")
      #expect(!terminal.bytes.contains(0x1B), "\(arguments)")
    }
  }

  @Test func `twenty megabytes without a newline open at once and quit at once`() throws {
    let folder = TemporaryFolder()
    let file = folder.write(Data(repeating: UInt8(ascii: "a"), count: 20 << 20), to: "line.txt")
    let terminal = try RawTerminal([file])
    #expect(terminal.wait { $0.text.contains("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") })
    terminal.type("jjjj G")
    terminal.settle(milliseconds: 1000)
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test func `words without end, too`() throws {
    let folder = TemporaryFolder()
    let words = Data("kata Ratna \"begitu\" ".utf8)
    var text = Data(capacity: 8 << 20)
    while text.count < 8 << 20 { text += words }
    let file = folder.write(text, to: "words.txt")
    let terminal = try RawTerminal([file])
    #expect(terminal.wait { $0.text.contains("Ratna") })
    terminal.type("j Q")
    #expect(terminal.status() == 0)
  }

  @Test func `hostile names of files are harmless in messages`() throws {
    let outcome = try Reader.run([Reader.path, "no\u{1B}]0;PWNED\u{7}such\nfile"])
    #expect(outcome.status == 2)
    #expect(!outcome.error.contains("\u{1B}"))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }
}
