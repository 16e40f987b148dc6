import Article
import Formats
import Testing

/// The article that Markdown becomes, and what its source says.
private func read(_ text: String) -> (source: SourceText, article: Article) {
  let source = Array(text.utf8).withUnsafeBufferPointer { SourceText($0, name: "a.md") }
  let article = (source.words ?? []).withUnsafeBufferPointer {
    PlainText.article($0, source: "a.md", links: source.links)
  }
  return (source, article)
}

private func blocks(_ text: String) -> [String] {
  let article = read(text).article
  return article.blocks.map { "\($0.kind.rawValue)|\(article.text[$0.span])" }
}

/// A line of it.
private func line(_ text: String) -> String {
  String(blocks(text).first?.drop { $0 != "|" }.dropFirst() ?? "")
}

@Suite struct MarkdownTextTests {
  @Test func `headings, paragraphs, lists, quotations and tables`() {
    #expect(
      blocks(
        """
        # Harga *Beras* Turun

        Menteri mengatakan bahwa
        harga **turun**.

        Reaksi petani
        ---
        > Kami menolak,
        > kata mereka.

        - satu
          dua
        * tiga

        1. empat
        2. lima

        ***
        <!-- iklan -->
        | Daerah | Harga |
        |--------|:-----:|
        | Jawa   | 12    |

        ```sh
        ls *_* [a](b)
        ```
        """) == [
          "heading|Harga Beras Turun", "body|Menteri mengatakan bahwa harga turun.", "heading|Reaksi petani",
          "quote|Kami menolak, kata mereka.", "list|• satu dua", "list|• tiga", "list|1. empat",
          "list|2. lima",
          "body|Daerah | Harga", "body|Jawa | 12", "body|ls *_* [a](b)",
        ])
  }

  @Test(arguments: [
    ("a *b* **c** ***d*** ~~e~~ _f_ __g__ `*h*`", "a b c d e f g *h*"),
    ("2 * 3 * 4, nama_berkas_ini, * a, a*, ~b~", "2 * 3 * 4, nama_berkas_ini, * a, a*, ~b~"),
    ("\\*bukan\\* \\[a\\](b) &amp; &lt;b&gt; &x", "*bukan* [a](b) & <b> &x"),
    ("\"Kami *sangat* menolak,\" kata **Ratna**.", "\"Kami sangat menolak,\" kata Ratna."),
    ("a <b>tebal</b><br> <https://a.id> 1 < 2 > 1", "a tebal https://a.id 1 < 2 > 1"),
    ("![foto](x.png \"judul\")[a] [b", "foto[a] [b"), ("`a", "`a"), ("**a", "**a"), ("[", "["), ("\\", "\\"),
  ])
  func `marks are left out where they are marks`(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test func `links lead where they say`() {
    let (source, article) = read(
      """
      ---
      title: "Harga turun"
      date: 2026-09-03
      source: https://contoh.id/berita/1
      ---
      Harga [beras *turun*](https://a.id/1_(x) "judul"), kata [dia][1] dan [kami]; [jahat](javascript:alert(1)),
      [relatif](2), ![g](h), [luar [dalam](https://b.id)](https://c.id).

      [1]: https://d.id "judul"
      [kami]: <https://e.id>
      """)
    #expect(article.title.map { article.text[$0] } == "Harga turun")
    #expect(source.publication.host == "contoh.id" && source.publication.day?.description == "2026-09-03")
    #expect(
      article.links.map { "\(article.text[$0.span]) → \($0.address)" } == [
        "beras turun → https://a.id/1_(x)", "dia → https://d.id", "kami → https://e.id",
        "relatif → https://contoh.id/berita/2", "dalam → https://b.id",
      ])
    #expect(article.blocks.count == 2)
  }

  @Test func `only the end of its name makes a file Markdown`() {
    for name in ["a.txt", "-", "md"] {
      let source = Array("# a *b*".utf8).withUnsafeBufferPointer { SourceText($0, name: name) }
      #expect(source.words == nil)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["*a ", "[", "<a ", "`a ", "[a](", "_a _"])
  func `marks without end take no time`(mark: String) {
    #expect(blocks(String(repeating: mark, count: 5_000)).count > 0)
  }

  @Test func `any piece of it is read`() {
    let text =
      "---\ntitle: 'a\n---\n# *a [b](c \"d\") `e` ![f][g]\n> h\n- i\n| j |\n```\nk\n<l> &amp; \\* ~~m~~ _n_\n[g]: h"
    for end in text.indices {
      _ = read(String(text[..<end]))
      _ = read(String(text[end...]))
    }
  }
}
