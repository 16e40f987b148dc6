import Canvas
import Interface
import Testing

@Suite struct PictureTests {
  @Test(arguments: ["80x24", "140x40", "40x12", "20x6"]) func everyLensAtEverySize(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    for (name, keys) in [
      ("text", ""), ("quotes", "q"), ("claims", "c j"), ("reactions", "r"), ("actors", "a"), ("help", "?"),
      ("search", "/ r i n a Enter"),
    ] {
      expectPicture(Sample.model(parts[0], parts[1], keys: keys).view(), "\(size)-\(name)")
    }
  }

  @Test func theSameInEnglish() {
    for (name, keys) in [("text", ""), ("quotes", "q"), ("claims", "c"), ("help", "?")] {
      expectPicture(Sample.model(80, 24, words: .english, keys: keys).view(), "80x24-en-\(name)")
    }
  }

  @Test func withoutColour() {
    for (name, keys) in [("text", ""), ("claims", "c"), ("reactions", "r")] {
      expectPicture(Sample.model(80, 24, theme: "mono", keys: keys).view(), "80x24-mono-\(name)")
    }
  }

  @Test func contextOfQuotes() {
    for level in 0...3 {
      let keys = "q " + ["-", "", "+", "+ +"][level]
      expectPicture(Sample.model(80, 24, keys: keys).view(), "80x24-context-\(level)")
    }
  }

  @Test func beforeAnythingIsFound() {
    expectPicture(Sample.model(80, 24, annotated: false, keys: "c").view(), "80x24-waiting")
  }
}
