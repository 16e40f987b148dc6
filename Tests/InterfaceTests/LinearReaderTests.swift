import Article
import Formats
import Interface
import Testing

@Suite struct LinearReaderTests {
  private func reader(_ preset: KeyPreset = .standard, _ words: Words = .english) -> LinearReader {
    LinearReader(Sample.article, Sample.annotations, words, keyMap: KeyMap(preset))
  }

  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func `it opens with all that the screen shows`() throws {
    let opening = try #require(text(reader().opening))
    for words in [
      "¶1 Harga Beras Turun", "[Q1] \"Beras ini", "Quotes (2)", "Claims (3)", "Reactions (4)", "Actors (6)",
      "Q quits",
    ] {
      #expect(opening.contains(words), "\(words)")
    }
    #expect(!opening.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test func `it begins with who published the article, and when`() {
    let article = Array("Judul\n\nIsi berita.".utf8).withUnsafeBufferPointer {
      PlainText.article(
        $0, source: "x",
        publication: Publication(site: "Warta", day: CalendarDay(year: 2026, month: 5, day: 1)))
    }
    let reader = LinearReader(article, nil, .indonesian, keyMap: KeyMap(.standard))
    #expect(text(reader.opening)?.hasPrefix("Warta · 1 Mei 2026\n\n¶1 Judul\n") == true)
    #expect(
      text(PlainView(article, nil, .indonesian).bytes)?.hasPrefix("Warta · 1 Mei 2026\n\nJudul\n") == true)
  }

  @Test func `a number prints a paragraph, Enter the next one`() {
    var reader = reader()
    #expect(text(reader.answer("4")) == "¶4 Reaksi petani\n\n")
    #expect(text(reader.answer(""))?.hasPrefix("¶5 Serikat Tani menolak") == true)
    #expect(reader.prompt == "¶5/7> ")
    #expect(text(reader.answer("99")) == "no paragraph 99; there are 7\n")
    #expect(text(reader.answer("7"))?.hasPrefix("¶7") == true)
    #expect(text(reader.answer("")) == "last paragraph\n")
  }

  @Test func `a key prints a list, with a number one entry and its paragraph`() {
    var reader = reader()
    #expect(text(reader.answer("c"))?.contains("Claims (3)") == true)
    let one = text(reader.answer("c 3"))
    #expect(one?.contains("C Budi Santoso") == true && one?.contains("¶5 Serikat Tani") == true)
    #expect(text(reader.answer("q2"))?.contains("Harga pupuk naik") == true)
    #expect(text(reader.answer("r 9")) == "no number 9: 4 reactions\n")
  }

  @Test func `words are found, with the paragraphs they stand in`() {
    var reader = reader()
    #expect(text(reader.answer("/pupuk"))?.hasPrefix("¶5") == true)
    #expect(text(reader.answer("/xyz")) == "not found: xyz\n")
  }

  @Test(arguments: KeyPreset.allCases) func `the keys of the preset end it`(preset: KeyPreset) throws {
    let key = try #require(KeyMap(preset).keys(.quit).first)
    var reader = reader(preset)
    #expect(text(reader.opening)?.contains("\(key) quits") == true)
    #expect(reader.answer(key) == nil)
    #expect(reader.answer(":q") == nil)
  }

  @Test func `anything else prints how to go on`() {
    var reader = reader(.standard, .indonesian)
    for line in ["dance", "zz9", "\u{FFFD}", "  ?"] {
      #expect(text(reader.answer(line))?.contains("Q keluar") == true)
    }
  }
}
