import Article
import Testing

@Test func codePointsAreCountedAnywhere() {
  let string = String(repeating: "aé“👩\n", count: 300)
  let text = Text(string)
  let codePoints = CodePoints(text)
  var offset = 0
  for (count, scalar) in string.unicodeScalars.enumerated() {
    #expect(codePoints(offset) == count)
    offset += scalar.utf8.count
  }
  #expect(codePoints(text.count) == string.unicodeScalars.count)
}

@Test func codePointsAtTheEndOfAFullStride() {
  let text = Text(String(repeating: "a", count: 512))
  #expect(CodePoints(text)(512) == 512)
}

@Test func theBlockOfAByteIsTheOneBeforeIt() {
  let article = Article(
    source: "", text: Text("ab\n\ncd"), blocks: [Block(.body, Span(0, 2)), Block(.body, Span(4, 6))],
    title: nil)
  #expect([0, 1, 2, 3, 4, 5, 6].map(article.blockIndex) == [0, 0, 0, 0, 1, 1, 1])
}

@Test func theBeginningKeepsWholeBlocks() {
  let article = Article(
    source: "", text: Text("ab\n\ncd\n\nef"),
    blocks: [Block(.body, Span(0, 2)), Block(.body, Span(4, 6)), Block(.body, Span(8, 10))], title: nil)
  #expect(article.beginning(bytes: 7).blocks.count == 2)
  #expect(article.beginning(bytes: 7).text.count == 6)
  #expect(article.beginning(bytes: 1).blocks.count == 1)
  #expect(article.beginning(bytes: 100).text == article.text)
}
