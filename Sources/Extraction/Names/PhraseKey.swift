extension TokenizedText {
  /// The key of these tokens as one phrase; the range is not empty.
  func key(_ range: Range<Int>) -> WordKey {
    var key = tokens[range.lowerBound].key
    for index in range.dropFirst() { key = key.followed(by: tokens[index].key) }
    return key
  }
}
