import Article
import Canvas
import TestSupport
import Testing

private func rows(_ string: String, _ columns: Int) -> [String] {
  let text = Text(string)
  return Wrapping(columns: columns).rows(of: text.span, in: text).map { text[$0] }
}

@Suite struct WrappingTests {
  @Test func breaksAtSpaces() {
    #expect(rows("satu dua tiga empat", 9) == ["satu dua", "tiga", "empat"])
    #expect(rows("satu   dua", 5) == ["satu", "dua"])
    #expect(rows("", 5) == [""])
    #expect(rows("satu ", 10) == ["satu"])
  }

  @Test func longWordsAreCut() { #expect(rows("abcdefghij", 4) == ["abcd", "efgh", "ij"]) }

  @Test func breaksBehindHyphensOfLongWords() {
    #expect(rows("para negara-negara itu", 12) == ["para negara-", "negara itu"])
    #expect(rows("pemimpin Kim Jong-un", 18) == ["pemimpin Kim", "Jong-un"])
  }

  @Test func wideLettersTakeTwoCells() {
    #expect(rows("漢字漢字", 4) == ["漢字", "漢字"])
    #expect(rows("漢字漢字", 5) == ["漢字", "漢字"])
  }

  @Test func clustersStayWhole() {
    #expect(rows("ae\u{301}ae\u{301}", 2) == ["ae\u{301}", "ae\u{301}"])
    #expect(rows("👩\u{200D}🌾👩\u{200D}🌾", 2) == ["👩\u{200D}🌾", "👩\u{200D}🌾"])
    #expect(rows("🇮🇩🇲🇾", 2) == ["🇮🇩", "🇲🇾"])
  }

  @Test func rowsCoverAllButSpaces() {
    var generator = SeededGenerator(seed: 1)
    let letters = ["a", "b", " ", " ", "-", "é", "漢", "👩\u{200D}🌾", "e\u{301}", "—", "\n"]
    for _ in 0..<200 {
      let string = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        letters.randomElement(using: &generator)!
      }
      .joined()
      let columns = Int.random(in: 1...20, using: &generator)
      let rows = rows(string, columns)
      #expect(rows.joined().filter { $0 != " " && $0 != "\n" } == string.filter { $0 != " " && $0 != "\n" })
      #expect(rows.allSatisfy { $0.columns <= max(2, columns) })
    }
  }
}

@Suite struct WidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("👩", 2), ("👩\u{200D}🌾", 2), ("👍🏽", 2), ("🇮🇩", 2),
    ("❤\u{FE0F}", 1), ("“”", 2), ("", 0),
  ])
  func cellsOfAString(_ string: String, _ columns: Int) { #expect(string.columns == columns) }

  @Test func truncationEndsWithAnEllipsis() {
    #expect("Harga beras".truncated(to: 8) == "Harga b…")
    #expect("Harga beras".truncated(to: 7) == "Harga…")
    #expect("Harga".truncated(to: 5) == "Harga")
    #expect("漢字漢字".truncated(to: 4) == "漢…")
    #expect("Harga".truncated(to: 0) == "")
  }
}

@Suite struct LineTests {
  @Test func runsAddUp() {
    var line = Line()
    line.append("ab", Style.plain)
    line.append("漢", Style(attributes: .bold))
    line.append("字", Style(attributes: .bold))
    line.pad(to: 8)
    #expect(line.columns == 8)
    #expect(line.runs.map(\.columns) == [2, 4, 2])
    #expect(line.runs.reduce(0) { $0 + $1.bytes } == line.utf8.count)
  }

  @Test func aLimitNeverSplitsACluster() {
    var line = Line()
    line.append("a漢", Style.plain, limit: 2)
    #expect(line.string == "a" && line.columns == 1)
  }

  @Test func controlCharactersNeverGetIn() {
    var line = Line()
    line.append("a\u{1B}[31m\u{7}b\n", Style.plain)
    #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F })
  }

  @Test func sequencesThatNoCellHoldsAreShortened() {
    var line = Line()
    line.append("👩\u{200D}🌾x", Style.plain)
    #expect(line.string == "👩x" && line.columns == 3)
    line = Line()
    line.append("a" + String(repeating: "\u{301}", count: 8), Style.plain)
    #expect(line.string.unicodeScalars.count == 5 && line.columns == 1)
  }
}
