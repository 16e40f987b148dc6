import Article
import Canvas
import Formats
import Testing

@testable import Interface

@Suite struct TitleTests {
  private func model(
    _ columns: Int, _ publication: Publication, title: String = "Harga Beras Turun",
    words: Words = .indonesian,
    keys: String = ""
  ) -> Model {
    let article = Array("\(title)\n\nMenteri mengatakan bahwa harga turun.".utf8).withUnsafeBufferPointer {
      PlainText.article($0, source: "beras.html", publication: publication)
    }
    var model = Model(
      article: article, isWhole: true, size: Size(columns: columns, rows: 24),
      theme: Sample.theme("terminal"), words: words)
    model.press(keys)
    return model
  }

  private let known = Publication(
    address: "https://www.contoh.co.id/berita/1", site: "Warta",
    day: CalendarDay(year: 2026, month: 8, day: 3))

  @Test func `the title line tells who published the article, and when`() {
    #expect(model(80, known).screen[0].hasSuffix(" contoh.co.id · 3 Agu 2026 · 1 mnt"))
    #expect(model(80, known, words: .english).screen[0].hasSuffix(" contoh.co.id · 3 Aug 2026 · 1 min"))
    #expect(model(80, Publication(site: "Warta")).screen[0].hasSuffix(" Warta · 1 mnt"))
    #expect(model(80, Publication()).screen[0].hasSuffix("  1 mnt"))
  }

  @Test func `where there is little room the date goes first, then the place, and the title keeps half`() {
    let long = String(repeating: "Panjang sekali ", count: 10)
    #expect(model(80, known, title: long).screen[0].hasSuffix("… contoh.co.id · 3 Agu 2026 · 1 mnt"))
    #expect(model(60, known, title: long).screen[0].hasSuffix("… contoh.co.id · 1 mnt"))
    let longHost = Publication(address: "https://\(String(repeating: "a", count: 40)).id/")
    #expect(model(60, longHost, title: long).screen[0].hasSuffix("… 1 mnt"))
  }

  @Test func `what takes long is told in hours`() {
    for (bytes, time) in [(1, "1 min"), (1200 * 119, "119 min"), (1200 * 150, "2 h")] {
      #expect(Words.english.readingTime(bytes) == time)
    }
  }

  @Test func `the source is opened, copied and quoted by its address`() {
    var model = model(80, known, words: .english)
    #expect(model.press("o") == [.browse("https://www.contoh.co.id/berita/1")])
    #expect(model.press("y u").contains(.copy("https://www.contoh.co.id/berita/1")))
    let copied = model.press("J v y").compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied == ["Menteri\nHarga Beras Turun · https://www.contoh.co.id/berita/1 · ¶ 2"])
  }

  @Test func `words from right to left cannot move what stands beside them`() {
    let model = model(80, known, title: "قال الرئيس")
    #expect(model.view().lines[0].string.hasPrefix(" \u{2068}قال الرئيس\u{2069} "))
    #expect(!self.model(80, known).view().lines[0].string.contains("\u{2068}"))
    var settings = Settings()
    settings.bidi = .on
    var ordered = model
    ordered.settings = settings
    _ = ordered.update(.resized(Size(columns: 80, rows: 24)))
    #expect(
      !ordered.view().lines[0].string.contains("\u{2068}"), "put in order here, there is nothing to tell")
  }

  @Test func `the status tells which one was stepped to`() {
    var model = Sample.model(80, 24, words: .english, keys: "] c ] c")
    #expect(model.screen.contains { $0.contains("claims 2/3") })
    model.press("] r")
    #expect(model.screen.contains { $0.contains("reactions 1/4") })
    model.press("g ] a ] a")
    #expect(model.screen.contains { $0.contains("Jawa 1/1") })
    model = Sample.model(80, 24, words: .english, keys: "q j")
    #expect(model.screen.contains { $0.contains("direct 2") && !$0.contains("partial") })
  }
}
