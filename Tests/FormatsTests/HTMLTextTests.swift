import Article
import Formats
import Testing

/// What marks links inside, and no page may bring in.
private let begin = Unicode.Scalar(0xFDD0 as UInt32)!
private let end = Unicode.Scalar(0xFDD1 as UInt32)!

private func read(_ text: String) -> SourceText {
  Array(text.utf8).withUnsafeBufferPointer { SourceText($0, name: "x") }
}

private func plain(_ text: String) -> String? { read(text).words.map { String(decoding: $0, as: UTF8.self) } }

/// The links of the article a page becomes: "words → address".
private func links(_ text: String) -> [String] {
  let source = read(text)
  let article = (source.words ?? []).withUnsafeBufferPointer {
    PlainText.article($0, source: "x", links: source.links)
  }
  return article.links.map { "\(article.text[$0.span]) → \($0.address)" }
}

@Suite struct HTMLTextTests {
  @Test func `paragraphs, lists and tables are lines and blank lines`() {
    #expect(
      plain(
        """
        <p>Satu <b>dua</b>
        tiga<br>empat</p><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><div>lima</div>
        """) == "Satu dua tiga\nempat\n\n• a\n• b\n\nc | d\ne\n\nlima\n")
  }

  @Test func `the words of links lead where the page says`() {
    #expect(
      links(
        """
        <head><link rel=canonical href="https://contoh.id/berita/1?x"></head><body><h1><a href="/">Judul</a></h1>
        <p>Harga <a href="https://a.id/1">beras
        <b>turun</b></a>, kata <a href="2#b">dia</a> <a href="//b.id">kami</a><a href="mailto:x@a.id">.</a></p>
        <p><a href="#atas">Ke atas</a><a href="javascript:alert(1)">jahat</a><a href="ftp://a">b</a> <a href="  ">c</a>
        <a href="https://c.id/é">d</a><a href="https://kosong.id"></a>
        """) == [
          "Judul → https://contoh.id/", "beras turun → https://a.id/1", "dia → https://contoh.id/berita/2#b",
          "kami → https://b.id", ". → mailto:x@a.id",
        ])
    #expect(links("<p><a href=/a>relatif</a> <a href=http://a.id>utuh</a>") == ["utuh → http://a.id"])
  }

  @Test func `a link over several paragraphs is one in each`() {
    #expect(
      links(
        "<p>Judul<p>Isi panjang.<a href=http://a.id><div>Satu dua.</div><div>Tiga empat.</div></a><p>Lagi.")
        == [
          "Satu dua. → http://a.id", "Tiga empat. → http://a.id",
        ])
  }

  @Test func `no page marks links of its own`() throws {
    let text = try #require(plain("<p>a\(begin)b\(end)c &#xFDD0;<a href=http://a.id>d\(end)e</a>"))
    #expect(text == "a\u{FFFD}b\u{FFFD}c \u{FFFD}\(begin)d\u{FFFD}e\(end)\n")
    let plainText = PlainText.article(Array("a\(begin)b\(end)c".utf8), source: "x")
    #expect(plainText.text.line(plainText.text.span) == "a<U+FDD0>b<U+FDD1>c")
  }

  @Test func `of a page its article is read, with its title`() {
    #expect(
      plain(
        """
        <!DOCTYPE html><html><head><title>Judul</title><style>p{}</style></head><body><nav>Menu</nav><article>
        <p>Isi<script>alert(1)</script>.</p></article><footer>Kaki</footer></body></html>
        """) == "Judul\n\nIsi.\n")
    #expect(plain("<html><title>Situs</title><main><h1>Judul</h1><p>Isi") == "Judul\n\nIsi\n")
  }

  @Test func `entities are letters; what they hide is made safe later`() {
    #expect(plain("<p>a&amp;b&nbsp;&#27;[31m&ldquo;") == "a&b\u{A0}\u{1B}[31m“\n")
  }

  @Test func `what is no page is left as it is`() {
    for text in ["", "a <p>b", "<3 you", "<xyz>", "<", "<p", "Judul\n\nIsi"] {
      #expect(plain(text) == nil, "\(text)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `elements in one another without end are no page`() {
    #expect(plain(String(repeating: "<div>", count: 100_000) + "a") == nil)
    #expect(plain(String(repeating: "<p>a", count: 20_000))?.utf8.count == 20_000 * 3 - 1)
  }

  @Test func `any piece of a page is read or refused`() {
    let page =
      "<div><p>a<table><td><select><svg><![CDATA[x]]></svg><!-- -- ><p></table>&#x110000;&#0;\u{0}é</p>"
    for end in page.indices { _ = plain(String(page[..<end])) }
  }
}
