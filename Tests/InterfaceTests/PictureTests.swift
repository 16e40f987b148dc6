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

  @Test(arguments: ["80x24", "140x40", "40x12"]) func whatAReaderLeaves(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    for (name, keys) in [
      ("selecting", "2 g v w w w"), ("highlight", "2 g v w w w 1 5 g v w w w w 2"),
      ("highlights", "2 g v w w w m p e n t i n g Enter 5 g v w w w w 2 M"), ("note", "2 g v w w w m c e k"),
      ("speakers", "q J X"), ("stances", "r X"), ("wrong-claim", "c x"), ("wrong-quote", "q x"),
      ("stance", "r X g Enter"), ("headings", "O"), ("kept", "& p e t a n i Enter j"),
      ("pattern", "/ t a n i | r ( i"), ("literal", "/ C-r t a n i"), ("only-actor", "a Enter"),
      ("speaker", "q f"), ("only-speaker", "q f j Enter"),
    ] {
      expectPicture(Sample.model(parts[0], parts[1], keys: keys).view(), "\(size)-\(name)")
    }
  }

  @Test(arguments: ["80x24", "140x40"]) func groupedReactions(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    for theme in ["terminal", "mono"] {
      let suffix = theme == "mono" ? "-mono" : ""
      for (name, keys) in [("by-stance", "r"), ("by-stakeholder", "r p")] {
        expectPicture(
          Sample.model(parts[0], parts[1], theme: theme, keys: keys).view(), "\(size)\(suffix)-\(name)")
      }
    }
  }

  @Test(arguments: ["80x24", "140x40"]) func explanations(_ size: String) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    for (language, words) in [("", Words.indonesian), ("-en", .english)] {
      for (name, keys) in [("quote", "q w"), ("claim", "c w"), ("reaction", "r j w"), ("actor", "a w")] {
        expectPicture(
          Sample.model(parts[0], parts[1], words: words, keys: keys).view(), "\(size)\(language)-why-\(name)")
      }
    }
  }

  @Test func theSameInEnglish() {
    for (name, keys) in [("text", ""), ("quotes", "q"), ("claims", "c"), ("help", "?")] {
      expectPicture(Sample.model(80, 24, words: .english, keys: keys).view(), "80x24-en-\(name)")
    }
  }

  @Test func withoutColour() {
    for (name, keys) in [
      ("text", ""), ("claims", "c"), ("reactions", "r"), ("highlight", "2 g v w w w 1 5 g v w w w w 2"),
    ] {
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
