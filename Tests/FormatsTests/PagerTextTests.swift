import Formats
import Testing

private func plain(_ text: String) -> String? {
  Array(text.utf8).withUnsafeBufferPointer { PagerText.plain($0).map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct PagerTextTests {
  @Test func `overstruck letters are letters`() {
    #expect(plain("l\u{8}ls\u{8}s _\u{8}d_\u{8}i_\u{8}r") == "ls dir")
    #expect(plain("d\u{8}_é\u{8}é") == "dé")
    #expect(plain("+\u{8}o") == "o")
  }

  @Test func `colours and link marks are left out`() {
    #expect(
      plain("\u{1B}[1;38:5:3mLS\u{1B}[0m \u{1B}]8;;http://a\u{1B}\\di sini\u{1B}]8;;\u{7}") == "LS di sini")
  }

  @Test func `other controls stay, to be made visible`() {
    for text in [
      "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://a", "\u{1B}", "\u{1B}[31", "\u{8}a", "a\n\u{8}b",
    ] {
      #expect(plain(text) == text)
    }
  }

  @Test func `a text without any of them is left as it is`() {
    #expect(plain("biasa saja\n") == nil)
  }
}
