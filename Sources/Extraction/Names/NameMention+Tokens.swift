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

  /// These names, with others in the place of all that share a token with where those stand.
  ///
  /// - Parameter replacements: by where they begin; one that overlaps the one before is left out.
  /// - Complexity: O(names and replacements).
  func replacing(_ replacements: [Replacement]) -> [NameMention] {
    guard !replacements.isEmpty else { return self }
    var result: [NameMention] = []
    result.reserveCapacity(count + replacements.count)
    var next = startIndex
    var end = 0
    for replacement in replacements where replacement.tokens.lowerBound >= end {
      while next < count, self[next].tokens.upperBound <= replacement.tokens.lowerBound {
        if self[next].tokens.lowerBound >= end { result.append(self[next]) }
        next += 1
      }
      result += replacement.names
      end = replacement.tokens.upperBound
    }
    result += self[next...].lazy.filter { $0.tokens.lowerBound >= end }
    return result
  }

  /// Names to stand in the place of all that share one of `tokens`.
  struct Replacement {
    var tokens: Range<Int>
    var names: [NameMention]
  }

  /// The index of the name in which this token stands.
  func index(at token: Int) -> Int? { touching(token..<token + 1).first }

  /// The name that begins with this token.
  func beginning(at token: Int) -> NameMention? {
    self[touching(token..<token + 1)].first { $0.tokens.lowerBound == token }
  }
}
