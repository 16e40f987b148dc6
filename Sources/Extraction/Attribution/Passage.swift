import Article

/// A stretch of tokens that the rules read as one sentence: sentences that a quotation holds together.
package struct Passage: Sendable {
  /// Its tokens.
  package var tokens: Range<Int>
  /// Its paragraph.
  package var block: Int

  /// The passages of a text, in order.
  ///
  /// - Parameter namesSpeaker: whether the sentence at this index names who said the words before it.
  static func passages(
    of text: TokenizedText, quotations: [Quotation], namesSpeaker: (Int) -> Bool
  ) -> [Passage] {
    var passages: [Passage] = []
    var quotation = 0
    var start: Int?
    for (index, sentence) in text.sentences.enumerated() {
      let first = start ?? sentence.lowerBound
      while quotation < quotations.count, quotations[quotation].tokens.upperBound <= sentence.upperBound {
        quotation += 1
      }
      if quotation < quotations.count, quotations[quotation].tokens.lowerBound < sentence.upperBound,
        index + 1 < text.sentences.count
      {
        start = first
        continue
      }
      // What follows a quotation without a capital belongs to it, `"Kapan?" tanya X.`, and so does its speaker: `"When?" X asked.`
      if index + 1 < text.sentences.count, text.blockOfSentence[index + 1] == text.blockOfSentence[index],
        text.tokens[sentence.upperBound - 1].kind == .quotationMark, quotation > 0,
        quotations[quotation - 1].tokens.upperBound == sentence.upperBound,
        text.tokens[sentence.upperBound].shape == .lower
          || text.tokens[sentence.upperBound].key == Mark.comma
          || Mark.isDash(text.tokens[sentence.upperBound].key) || namesSpeaker(index + 1)
      {
        start = first
        continue
      }
      start = nil
      passages.append(Passage(tokens: first..<sentence.upperBound, block: text.blockOfSentence[index]))
    }
    return passages
  }
}
