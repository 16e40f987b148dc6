import Article
import Canvas
import Testing

/// Divides every word behind every second letter.
private let pairs = Hyphenator(language: "xx") { word in Array(stride(from: 2, to: word.count, by: 2)) }

private func rows(_ string: String, _ columns: Int) -> [String] {
  let text = Text(string)
  let wrapping = Wrapping(columns: columns, hyphenator: pairs)
  return wrapping.rows(of: text.span, in: text).map { row in
    text[row] + (wrapping.needsHyphen(row, of: text.span, in: text) ? "-" : "")
  }
}

@Suite struct HyphenationTests {
  @Test func `a long word is divided where it fits with its hyphen`() {
    #expect(rows("satu abcdefghij", 10) == ["satu abcd-", "efghij"])
    #expect(rows("satu abcdefghij", 11) == ["satu abcd-", "efghij"])
    #expect(rows("abcdefghijklmnop", 7) == ["abcdef-", "ghijkl-", "mnop"])
  }

  @Test func `short words, capitals, numbers and other letters stay whole`() {
    #expect(rows("satu duatu", 7) == ["satu", "duatu"])
    #expect(rows("satu ABCDEFGHIJ", 10) == ["satu", "ABCDEFGHIJ"])
    #expect(rows("satu abc1efghij", 10) == ["satu", "abc1efghij"])
    #expect(rows("satu abcdéfghij", 10) == ["satu", "abcdéfghij"])
  }

  @Test func `no row is longer than it may be, and no letter is lost`() {
    let text =
      "Pemerintah menaikkan harga bahan bakar minyak bersubsidi, negara-negara tetangga ikut menyesuaikan."
    for columns in 15...60 {
      let rows = rows(text, columns)
      #expect(rows.allSatisfy { $0.columns <= columns }, "\(columns): \(rows)")
      let letters = rows.joined().filter { $0 != "-" && $0 != " " }
      #expect(letters == text.filter { $0 != "-" && $0 != " " })
    }
  }
}

@Suite struct BidiTests {
  private func ordered(_ text: String, from start: Int = 0) -> String {
    var line = Line()
    line.append(text, .plain)
    return line.visuallyOrdered(from: start).string
  }

  @Test func `runs from right to left are turned round, the rest stays`() {
    #expect(ordered("kata שלום biasa") == "kata םולש biasa")
    #expect(ordered("abc") == "abc")
  }

  @Test func `numbers in them are read from left to right, brackets are mirrored`() {
    #expect(ordered("א 12 (ב) ג") == "ג (ב) 12 א")
  }

  @Test func `what stands before the text stays where it is`() {
    #expect(ordered("› א ב", from: 2) == "› ב א")
  }

  @Test func `marks stay with their letters`() {
    #expect(ordered("א\u{5B8}ב") == "בא\u{5B8}")
  }
}
