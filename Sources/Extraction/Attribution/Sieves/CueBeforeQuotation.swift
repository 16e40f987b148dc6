import Article

/// `X added, "…"`, `X asked: "…"`: a quotation behind its cue, which the models passed over.
extension PassageReader {
  func cueBeforeQuotation(_ index: Int) -> Attribution? {
    let quotation = reading.quotations[index]
    let mark = quotation.tokens.lowerBound - 1
    guard mark > passage.tokens.lowerBound, reading.isComma(mark) || reading.key(mark) == Mark.colon,
      let group = groups.firstIndex(where: { $0.tokens.upperBound == mark }),
      let subject = subject(of: groups[group], group)
    else { return nil }
    return Attribution(
      source: subject.source, cue: cueSpan(groups[group]), content: [quotation.span], quote: .direct,
      quoted: [quotation.span], modality: modality(groups[group], [quotation.span]),
      decision: Decision("cueBeforeQuotation", 0.7))
  }
}
