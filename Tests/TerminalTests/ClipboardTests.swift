import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("“é”", "4oCcw6nigJ0="),
  ])
  func `base64 is that of RFC 4648`(_ text: String, _ encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `the sequence is wrapped for what stands between`() {
    func sequence(_ multiplexer: Clipboard.Multiplexer?) -> String? {
      Clipboard.sequence("foo", through: multiplexer).map { String(decoding: $0, as: UTF8.self) }
    }
    let plain = "\u{1B}]52;c;Zm9v\u{7}"
    #expect(sequence(nil) == plain)
    #expect(sequence(.tmux) == plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\")
    #expect(sequence(.screen) == "\u{1B}P\(plain)\u{1B}\\")
  }

  @Test func `more than a hundred kilobytes are not sent`() {
    #expect(Clipboard.sequence(String(repeating: "x", count: Clipboard.limit), through: nil) != nil)
    #expect(Clipboard.sequence(String(repeating: "x", count: Clipboard.limit + 1), through: nil) == nil)
  }
}
