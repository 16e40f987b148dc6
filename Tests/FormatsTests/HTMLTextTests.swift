import Formats
import Testing

private func plain(_ text: String) -> String? {
  Array(text.utf8).withUnsafeBufferPointer { HTMLText.plain($0).map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct HTMLTextTests {
  @Test func `paragraphs, lists and tables are lines and blank lines`() {
    #expect(
      plain(
        """
        <p>Satu <b>dua</b>
        tiga<br>empat</p><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><div>lima</div>
        """) == "Satu dua tiga\nempat\n\n• a\n• b\n\nc d\ne\n\nlima\n")
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
