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

  /// `X was blunt: "…"`: where no verb of saying stands before a colon, the person with whom the sentence begins.
  func colonBeforeQuotation(_ index: Int) -> Attribution? {
    let quotation = reading.quotations[index]
    let colon = quotation.tokens.lowerBound - 1
    guard !isHeading, quotation.tokens.count > 3, colon > passage.tokens.lowerBound,
      reading.key(colon) == Mark.colon
    else { return nil }
    let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: colon)]
    let first = behindOpeners(max(sentence.lowerBound, passage.tokens.lowerBound)..<colon)
    guard first < colon,
      reading.has(first, word.pronoun) || isNamedPerson(first..<first + 1) || isRole(first),
      let source = sourceBehind(first, limit: colon), source.form != .nominal,
      source.tokens.upperBound < colon, !reading.isComma(source.tokens.upperBound)
    else { return nil }
    return Attribution(
      source: source, cue: reading.token(colon).span, content: [quotation.span], quote: .direct,
      quoted: [quotation.span], decision: Decision("colonBeforeQuotation", 0.5))
  }
}
