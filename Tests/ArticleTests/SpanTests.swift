import Article
import Testing

@Test func aLongerSpanComesFirst() {
  #expect([Span(3, 5), Span(0, 2), Span(3, 9)].sorted() == [Span(0, 2), Span(3, 9), Span(3, 5)])
}
