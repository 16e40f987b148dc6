package import Article

/// A word, a number, a mark: the smallest piece that rules look at.
package struct Token: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case word, number, punctuation, quotationMark, other
  }
  /// Its bytes.
  package var span: Span
  /// What it is.
  package var kind: Kind

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// The tokens of an article with the borders of its sentences and blocks.
package struct TokenizedText: Sendable {
  /// The text that the spans count.
  package var text: Text
  /// Sorted, disjoint.
  package var tokens: [Token]
  /// Token ranges, sorted; every token stands in one. A sentence never crosses a block.
  package var sentences: [Range<Int>]
  /// Token ranges, one a block of the article, in order.
  package var blocks: [Range<Int>]
  /// The block of each sentence.
  package var blockOfSentence: [Int]
  /// What each block is.
  package var kinds: [Block.Kind]

  package init(
    text: Text, tokens: [Token], sentences: [Range<Int>], blocks: [Range<Int>], blockOfSentence: [Int],
    kinds: [Block.Kind]
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.blocks = blocks
    self.blockOfSentence = blockOfSentence
    self.kinds = kinds
  }
}
