import Article
import Formats
import TestSupport
import Testing

/// The blocks of a text as lines: `heading|…`.
private func blocks(_ text: String) -> [String] { blocks(Array(text.utf8)) }
private func blocks(_ bytes: [UInt8]) -> [String] {
  let article = PlainText.article(bytes, source: "test")
  return article.blocks.map { "\($0.kind.rawValue)|\(article.text[$0.span])" }
}

@Suite struct StructureTests {
  @Test func theFirstLineAloneIsTheTitle() {
    let article = PlainText.article(Array("Harga Naik\n\nIsi berita ini panjang.\n".utf8), source: "x")
    #expect(article.title.map { article.text[$0] } == "Harga Naik")
    #expect(
      blocks("Harga Naik\n\nIsi berita ini panjang.\n") == [
        "heading|Harga Naik", "body|Isi berita ini panjang.",
      ])
  }

  @Test func aRepeatedTitleIsOneTitle() {
    #expect(blocks("Harga Naik\n\nHarga Naik\n\nIsi berita.") == ["heading|Harga Naik", "body|Isi berita."])
  }

  @Test func aFirstParagraphIsNoTitle() {
    let paragraph =
      "Harga beras naik. Pemerintah belum berkata apa-apa. " + String(repeating: "Pasar ramai. ", count: 20)
    #expect(blocks(paragraph + "\n\nLagi.").first?.hasPrefix("body|") == true)
  }

  @Test func linesAreParagraphsWhenNothingIsWrapped() {
    #expect(
      blocks(
        "Judul\n\nSatu kalimat pendek.\nKalimat lain yang jauh lebih panjang daripada yang pertama tadi.\nTiga."
      ) == [
        "heading|Judul", "body|Satu kalimat pendek.",
        "body|Kalimat lain yang jauh lebih panjang daripada yang pertama tadi.", "body|Tiga.",
      ])
  }

  @Test func linesWrappedAtAColumnAreJoined() {
    let text = """
      Judul Berita

      Pemerintah menyatakan bahwa harga
      beras akan turun pada bulan depan
      setelah panen raya di Jawa Tengah
      selesai.

      Petani di beberapa kabupaten lain
      menolak rencana itu karena negara-
      negara tetangga menjual lebih mahal.
      """
    #expect(
      blocks(text) == [
        "heading|Judul Berita",
        "body|Pemerintah menyatakan bahwa harga beras akan turun pada bulan depan setelah panen raya di Jawa Tengah selesai.",
        "body|Petani di beberapa kabupaten lain menolak rencana itu karena negara-negara tetangga menjual lebih mahal.",
      ])
  }

  @Test func lineEndsOfEveryKind() {
    for end in ["\n", "\r\n", "\r", "\u{2028}"] {
      #expect(
        blocks("Judul\(end)\(end)Satu.\(end)\(end)Dua.") == ["heading|Judul", "body|Satu.", "body|Dua."])
    }
  }

  @Test func aByteOrderMarkIsDropped() {
    #expect(blocks("\u{FEFF}Judul\n\nIsi.") == ["heading|Judul", "body|Isi."])
  }

  @Test func headingsQuotesAndLists() {
    let text = """
      Judul

      Paragraf pertama yang cukup panjang untuk disebut paragraf.

      Latar belakang

      Paragraf kedua yang cukup panjang untuk disebut paragraf.

      > Kutipan blok
      > dua baris.

      - satu
      - dua
      """
    #expect(
      blocks(text) == [
        "heading|Judul", "body|Paragraf pertama yang cukup panjang untuk disebut paragraf.",
        "heading|Latar belakang",
        "body|Paragraf kedua yang cukup panjang untuk disebut paragraf.", "quote|Kutipan blok dua baris.",
        "list|- satu", "list|- dua",
      ])
  }

  @Test func theTextIsTheBlocksJoinedByABlankLine() {
    let article = PlainText.article(Array("Judul\n\n\n\n  Satu.  \n\n\nDua.\n\n".utf8), source: "x")
    #expect(article.text[article.text.span] == "Judul\n\nSatu.\n\nDua.")
  }

  @Test func theBeginningHasTheSameBlocksAsTheWhole() throws {
    var text = "Judul\n\n"
    for number in 0..<3000 { text += "Ini paragraf nomor \(number) dari teks yang panjang sekali.\n\n" }
    let bytes = Array(text.utf8)
    let whole = PlainText.article(bytes, source: "x")
    let beginning = try #require(bytes.withUnsafeBufferPointer { PlainText.beginning(of: $0, source: "x") })
    #expect(beginning.blocks.count > 200)
    #expect(Array(whole.blocks.prefix(beginning.blocks.count)) == beginning.blocks)
    #expect(whole.text.utf8.starts(with: beginning.text.utf8))
  }
}

@Suite struct HostileTextTests {
  /// A paragraph as it comes out, behind a title.
  private func safe(_ text: String) -> String { safe(Array(text.utf8)) }
  private func safe(_ bytes: [UInt8]) -> String {
    let article = PlainText.article(Array("Judul\n\n".utf8) + bytes, source: "x")
    return article.blocks.count > 1 ? article.text[article.blocks[1].span] : ""
  }

  @Test func controlCharactersBecomeVisible() {
    #expect(safe("a\u{1B}]0;x\u{07}b") == "a␛]0;x␇b")
    #expect(safe("a\u{7F}b\u{0}c") == "a␡b␀c")
    #expect(safe("a\u{9B}31mb") == "a<U+009B>31mb")
    #expect(safe("a\tb") == "a b")
  }

  @Test func formatCharactersBecomeVisible() {
    #expect(safe("a\u{202E}b\u{2066}c\u{200B}d\u{061C}e") == "a<U+202E>b<U+2066>c<U+200B>d<U+061C>e")
    #expect(safe("ko\u{AD}ta") == "kota")
    #expect(safe("a\u{200D}b") == "a<U+200D>b")
  }

  @Test func emojiSequencesStayWhole() {
    #expect(safe("a 👩\u{200D}🌾 b ❤\u{FE0F} c") == "a 👩\u{200D}🌾 b ❤\u{FE0F} c")
    let flag = "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    #expect(safe("a \(flag) b") == "a \(flag) b")
    #expect(safe("a 🏴\u{E0067}\u{E0062} b") == "a 🏴<U+E0067><U+E0062> b", "tags without an end")
    #expect(safe("a\u{E0067}\u{E007F}") == "a<U+E0067><U+E007F>", "tags without a flag")
  }

  @Test func invalidBytesAreReplacedAndCounted() {
    let article = PlainText.article(
      Array("Judul\n\nab".utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82] + Array("cd".utf8), source: "x")
    #expect(article.text[article.blocks[1].span] == "ab\u{FFFD}\u{FFFD}(\u{FFFD}cd")
    #expect(article.notices == [.invalidBytes(4)])
  }

  @Test func surrogatesAndOverlongFormsAreInvalid() {
    #expect(safe([0x61, 0xED, 0xA0, 0x80, 0x62]) == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect(safe([0x61, 0xC0, 0xAF, 0x62]) == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func stackedMarksAreCapped() {
    let article = PlainText.article(
      Array(("Judul\n\na" + String(repeating: "\u{301}", count: 200) + "b").utf8), source: "x")
    #expect(article.text[article.blocks[1].span].unicodeScalars.count == 10)
    #expect(article.notices == [.combiningMarks(192)])
  }

  @Test func controlsAreKnownByPlace() {
    let article = PlainText.article(Array("Judul\n\na\u{1B}b".utf8), source: "x")
    #expect(article.controls.map { article.text[$0] } == ["␛"])
  }

  @Test func anOverlongLineIsBroken() {
    let article = PlainText.article([UInt8](repeating: 0x61, count: 1 << 20), source: "x")
    #expect(article.blocks.count == 16)
    #expect(article.notices == [.longParagraphs(15)])
  }

  @Test func anyBytesGiveSafeText() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0x0A, 0x20, 0x22, 0xE2, 0x80, 0xAE, 0x1B, 0x2D, 0x3E].randomElement()!
      }
      let article = PlainText.article(bytes, source: "x")
      let text = article.text[article.text.span]
      #expect(Array(text.utf8) == article.text.utf8, "valid UTF-8")
      for scalar in text.unicodeScalars {
        let isAllowed =
          scalar == "\n"
          || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value))
        #expect(isAllowed, "U+\(String(scalar.value, radix: 16)) of \(bytes)")
      }
      var end = 0
      for block in article.blocks {
        #expect(block.span.start >= end && !block.span.isEmpty && block.span.end <= article.text.count)
        #expect(
          article.text.isScalarBoundary(block.span.start) && article.text.isScalarBoundary(block.span.end))
        end = block.span.end
      }
    }
  }

  @Test func binariesAreTold() {
    func isBinary(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { PlainText.isBinary($0) } }
    #expect(isBinary([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]))
    #expect(isBinary([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]))
    #expect(!isBinary(Array("Teks biasa, \u{1B}[31m satu warna.".utf8)))
    #expect(!isBinary([0xFF, 0x61, 0x62, 0x20, 0x63]))
  }

  @Test func `a pager keeps lines and the blanks before them`() {
    let article = PlainText.article(
      Array("NAME\n    ls - list\n\n  -a, --all\n\tall\u{1B}\n".utf8), source: "x", keepsLines: true)
    #expect(article.blocks.map(\.kind) == [.code, .code])
    #expect(article.text[article.text.span] == "NAME\n    ls - list\n\n  -a, --all\n all␛")
  }

  @Test func `a pager's long stretch without a blank line is cut at a line`() {
    let line = String(repeating: "a", count: 99) + "\n"
    let article = PlainText.article(
      Array(String(repeating: line, count: 2000).utf8), source: "x", keepsLines: true)
    #expect(article.blocks.count > 1 && article.blocks.allSatisfy { $0.span.count < 70_000 })
    #expect(article.text[article.text.span].split(separator: "\n").allSatisfy { $0.count == 99 })
  }
}
