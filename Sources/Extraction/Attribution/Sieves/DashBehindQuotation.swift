import Article

/// `"…" — Rina Wati`: a quotation with its speaker behind a dash, and nothing more.
extension PassageReader {
  func dashBehindQuotation(_ index: Int) -> Attribution? {
    let quotation = reading.quotations[index]
    let dash = quotation.tokens.upperBound
    guard dash + 1 < passage.tokens.upperBound, Mark.isDash(reading.key(dash)),
      let source = sourceBehind(dash + 1, strict: true), source.form == .name,
      source.tokens.upperBound >= passageEnd()
    else { return nil }
    return Attribution(
      source: source, cue: reading.token(dash).span, content: [quotation.span], quote: .direct,
      quoted: [quotation.span], decision: Decision("dashBehindQuotation", 0.8))
  }
}
