import Article

/// Names that are sorted and disjoint, by the tokens they cover.
extension [NameMention] {
  /// The indices of the names that share a token with `tokens`.
  ///
  /// Complexity: O(log count).
  func touching(_ tokens: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    let end = partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return first..<Swift.max(first, end)
  }

  /// Puts `names` in the place of all that share a token with `tokens`.
  mutating func replace(_ tokens: Range<Int>, with names: [NameMention]) {
    replaceSubrange(touching(tokens), with: names)
  }

  /// The name that begins with this token.
  func beginning(at token: Int) -> NameMention? {
    self[touching(token..<token + 1)].first { $0.tokens.lowerBound == token }
  }
}
