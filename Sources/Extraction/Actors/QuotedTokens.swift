import Article

/// Which tokens stand within quotation marks.
///
/// Marks are taken in pairs within a block; one that is never closed holds until the block ends.
struct QuotedTokens {
  private var isQuoted: [Bool]

  init(_ text: TokenizedText) {
    isQuoted = Array(repeating: false, count: text.tokens.count)
    for block in text.blocks {
      var inside = false
      for index in block {
        if text.tokens[index].kind == .quotationMark,
          text.tokens[index].span.count != 1 || isDouble(index, text)
        {
          inside.toggle()
        } else {
          isQuoted[index] = inside
        }
      }
    }
  }

  /// Whether the token at `index` does.
  subscript(index: Int) -> Bool { isQuoted[index] }

  /// `"`; single marks enclose words and names.
  private func isDouble(_ index: Int, _ text: TokenizedText) -> Bool {
    text.text.utf8[text.tokens[index].span.start] == 0x22
  }
}
