import Article
import Formats
import Testing

private func read(_ bytes: [UInt8], name: String = "x") -> (text: String?, source: SourceText) {
  let source = bytes.withUnsafeBufferPointer { SourceText($0, name: name) }
  return (source.words.map { String(decoding: $0, as: UTF8.self) }, source)
}

@Suite struct SourceTextTests {
  private func publication(_ head: String, _ body: String = "<p>Isi.") -> Publication {
    read(Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8)).source
      .publication
  }

  @Test func `a page says where and when it was published`() {
    let publication = publication(
      """
      <meta property="og:url" content="https://contoh.co.id/amp/1"><meta name="date" content="2026-09-05">
      <link rel="canonical" href="https://www.Contoh.co.id:443/berita/1?a=b">
      <meta property="article:published_time" content="2026-09-03T10:00:00+07:00">
      <meta property="og:site_name" content=" Warta  Contoh ">
      """, "<p>Isi.<time datetime='2020-01-01'>dulu</time>")
    #expect(publication.address == "https://www.Contoh.co.id:443/berita/1?a=b")
    #expect(publication.host == "contoh.co.id")
    #expect(publication.site == "Warta Contoh")
    #expect(publication.day == CalendarDay(year: 2026, month: 9, day: 3))
  }

  @Test func `the day is also told by structured data, and by the first time in the text`() {
    let json =
      #"<script type="application/ld+json">{"a":"datePublished is","datePublished" : "2026-12-31"}</script>"#
    #expect(publication(json).day?.description == "2026-12-31")
    #expect(publication("", "<time datetime='2026-02-28 08:00'>x</time>").day?.description == "2026-02-28")
    for wrong in ["2026-13-01", "2026-02-30", "kemarin", "", "12", "0999-01-01"] {
      #expect(publication("<meta name='date' content='\(wrong)'>").day == nil, "\(wrong)")
    }
  }

  @Test func `what a page says of itself is harmless`() {
    for address in [
      "javascript:alert(1)", "file:///etc/passwd", "https://a.id/\u{1B}]8;;x", "https://a.id/é", "", "//a.id",
    ] {
      #expect(publication("<link rel=canonical href='\(address)'>").address == nil, "\(address)")
    }
    let site = publication("<meta property='og:site_name' content='A&#27;]0;x&#8238;B'>").site
    #expect(site == "A␛]0;x<U+202E>B")
    #expect(Publication(address: "https://bank.id@jahat.id/x").host == "jahat.id")
    #expect(Publication(address: "https://").host == nil)
  }

  @Test func `an article from newsboat has its title, its source and whole paragraphs`() {
    let (text, source) = read(
      Array(
        """
        Feed: Warta
        Title: Harga beras turun
        Author: Ani
        Date: Thu, 03 Sep 2026 03:00:00 +0000
        Link: https://www.contoh.id/satu
         
        Menteri mengatakan bahwa harga beras 
        turun[1].
         
         * Petani menolak

        Links: 
        [1]: https://contoh.id/x (link)

        """.utf8))
    #expect(
      text == """
        Harga beras turun

        Menteri mengatakan bahwa harga beras turun[1].

         * Petani menolak

        Links:
        [1]: https://contoh.id/x (link)

        """)
    #expect(
      source.publication
        == Publication(
          address: "https://www.contoh.id/satu", site: "Warta", day: CalendarDay(year: 2026, month: 9, day: 3)
        ))
  }

  @Test func `a text that only begins alike stays as it is`() {
    for text in ["Title: Judul\n\nIsi.", "Feed: ternak\nIsi biasa.\n", "Feed: a", "Title: a\nLink b\n\nc"] {
      #expect(read(Array(text.utf8)).text == nil, "\(text)")
    }
  }

  @Test func `windows-1252 and UTF-16 are read, and told of`() {
    let old = read([0x93] + Array("Kami menolak,".utf8) + [0x94] + Array(" kata caf".utf8) + [0xE9, 0x0A])
    #expect(old.text == "“Kami menolak,” kata café\n")
    #expect(old.source.notices == [.encoding("windows-1252")])
    for (mark, isLittle) in [([0xFF, 0xFE], true), ([0xFE, 0xFF] as [UInt8], false)] {
      let units = Array("Judul 😀\n".utf16).flatMap {
        isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
      let wide = read(mark + units)
      #expect(wide.text == "Judul 😀\n")
      #expect(wide.source.notices == [.encoding("UTF-16")])
    }
    let page = read(Array("<p>".utf8) + [0x93] + Array("Halo, semua orang di sini.".utf8) + [0x94])
    #expect(page.text == "“Halo, semua orang di sini.”\n")
  }

  @Test func `UTF-8 with damaged bytes stays UTF-8, and so does what no Latin text is`() {
    for bytes in [Array("café ".utf8) + [0xFF], Array("abcdefgh".utf8) + [0x81], [0xC8, 0xD1, 0xCE, 0x20]] {
      #expect(read(bytes).text == nil, "\(bytes)")
    }
  }

  @Test func `the article knows what its source said`() {
    let publication = Publication(address: "https://contoh.id/1")
    let article = Array("Judul\n\nIsi.".utf8).withUnsafeBufferPointer {
      PlainText.article($0, source: "x", publication: publication, notices: [.encoding("UTF-16")])
    }
    #expect(article.publication == publication && article.notices == [.encoding("UTF-16")])
    #expect(article.beginning(bytes: 1).publication == publication)
  }
}
