import Canvas
import Testing

@testable import Terminal

private func keys(_ text: String) -> [Event] {
  var decoder = KeyDecoder(sequences: [(Array("\u{1B}[[A".utf8), .function(1))])
  return decoder.decode(Array(text.utf8)) + decoder.finish()
}

@Suite struct KeyDecoderTests {
  @Test func `letters, controls and names`() {
    #expect(
      keys("qQ é😀\r\n\t\u{7F}\u{8}\u{3}\u{1A}\u{0}") == [
        .key(.character("q")), .key(.character("Q")), .key(.character(" ")), .key(.character("é")),
        .key(.character("😀")), .key(.enter), .key(.enter), .key(.tab), .key(.backspace), .key(.backspace),
        .key(.control("c")), .key(.control("z")), .key(.control(" ")),
      ])
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
    ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[24~", .function(12)), ("\u{1B}[3~", .delete),
    ("\u{1B}[[A", .function(1)),
    ("\u{1B}", .escape),
  ])
  func `sequences of keys`(text: String, key: Key) {
    #expect(keys(text) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[<0;10;10m", "\u{1B}[<2;10;10M", "\u{1B}[<0;0;9M",
    "\u{1B}]10;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:x/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[200;1", "\u{1B}Ox", "\u{1B}[I",
  ])
  func `unknown sequences are swallowed whole`(text: String) {
    #expect(keys(text) == [])
    if !text.hasSuffix("1") { #expect(keys(text + "j") == [.key(.character("j"))]) }
  }

  @Test(arguments: [
    ("\u{1B}[<0;10;7M", Mouse.Kind.pressed), ("\u{1B}[<64;10;7M", .wheelUp), ("\u{1B}[<65;10;7M", .wheelDown),
    ("\u{1B}[<81;10;7M", .wheelDown),
  ])
  func `the mouse is told by cells from nought`(text: String, kind: Mouse.Kind) {
    #expect(keys(text) == [.mouse(Mouse(kind, at: Point(column: 9, row: 6)))])
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}", true), ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\", false),
  ])
  func `the answer to what is behind the letters is dark or light`(text: String, isDark: Bool) {
    #expect(keys(text) == [.background(isDark: isDark)])
  }

  @Test func `escape and a hurried command are two things`() {
    #expect(
      keys("\u{1B}\u{1B}:q\r") == [
        .key(.escape), .key(.escape), .key(.character(":")), .key(.character("q")), .key(.enter),
      ])
  }

  @Test func `a sequence cut in two is one key`() {
    for text in ["\u{1B}[1;5A", "é", "😀", "\u{1B}OA"] {
      let bytes = Array(text.utf8)
      for cut in 1..<bytes.count {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes[..<cut]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.decode(bytes[cut...]) == keys(text))
        #expect(!decoder.isWaiting)
      }
    }
  }

  @Test func `what is pasted is text, not commands, and holds no controls`() {
    #expect(keys("\u{1B}[200~Q\u{1B}[31m\r:q\u{9B}\u{1B}[201~j") == [.paste("Q\n:q"), .key(.character("j"))])
    #expect(keys("\u{1B}[200~left open") == [.paste("left open")])
  }

  @Test func `bytes that are no UTF-8 are no keys`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [
      0xFF, 0xC3, UInt8(ascii: "j"), 0x80, 0xC2, 0x9B, UInt8(ascii: "k"), 0xED, 0xA0, 0x80,
    ]
    #expect(decoder.decode(bytes) + decoder.finish() == [.key(.character("j")), .key(.character("k"))])
  }
}
