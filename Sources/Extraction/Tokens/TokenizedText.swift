package import Article

/// A word, a number, a mark: the smallest piece that rules look at.
package struct Token: Sendable, Hashable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    case word, number, punctuation, quotationMark, other
  }
  /// Where a token has capital letters.
  package enum Shape: UInt8, Sendable {
    /// No letter at all.
    case none
    /// Letters, none of them a capital.
    case lower
    /// A capital at the start, or at the start of each part around a hyphen.
    case capitalised
    /// Two letters or more, all of them capitals.
    case capitals
    /// A capital at the start and others within: `MotoGP`, `KOMPAS.com`.
    case mixed
    /// Capitals, but none at the start: `detikNews`, `iPhone`.
    case inner
  }
  /// Its bytes.
  package var span: Span
  /// What it is.
  package var kind: Kind
  /// Where its capitals stand.
  package var shape: Shape
  /// What it is irrespective of case: the key by which a ``Lexicon`` knows it.
  package var key: WordKey

  package init(_ kind: Kind, _ span: Span, shape: Shape = .none, key: WordKey = .none) {
    self.kind = kind
    self.span = span
    self.shape = shape
    self.key = key
  }

  /// Whether it starts like a name.
  package var isCapitalised: Bool {
    switch shape {
    case .capitalised, .capitals, .mixed, .inner: true
    case .none, .lower: false
    }
  }
}

/// The tokens of an article with the borders of its sentences and blocks.
package struct TokenizedText: Sendable {
  /// The text that the spans count.
  package var text: Text
  /// Sorted, disjoint.
  package var tokens: [Token]
  /// Token ranges, sorted, not empty; every token stands in one. A sentence never crosses a block.
  package var sentences: [Range<Int>]
  /// Token ranges, one a block of the article, in order; empty for a block of code.
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

  /// The bytes from the first to the last of these tokens; the range is not empty.
  package func span(_ range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The string of these tokens with what stands between them. Copies.
  package func string(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : text.line(span(range))
  }

  /// The sentence in which the token at `index` stands.
  ///
  /// Complexity: O(log sentences).
  package func sentenceIndex(ofToken index: Int) -> Int {
    max(0, sentences.partitioningIndex { $0.lowerBound > index } - 1)
  }

  /// Whether the token at `index` stands in a heading.
  ///
  /// Complexity: O(log sentences).
  package func isInHeading(_ index: Int) -> Bool {
    kinds[blockOfSentence[sentenceIndex(ofToken: index)]] == .heading
  }

  /// The index of the first token that ends behind `offset`; the number of tokens when there is none.
  ///
  /// Complexity: O(log tokens).
  package func tokenIndex(at offset: Int) -> Int {
    tokens.partitioningIndex { $0.span.end > offset }
  }

  /// The tokens that `span` touches.
  package func tokens(touching span: Span) -> Range<Int> {
    let first = tokenIndex(at: span.start)
    var end = first
    while end < tokens.count && tokens[end].span.start < span.end { end += 1 }
    return first..<end
  }

  /// Whether nothing stands between the token at `index` and the one before it.
  package func isJoined(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].span.end == tokens[index].span.start
  }
}
