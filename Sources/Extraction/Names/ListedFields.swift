import Article

/// Takes a list of fields into the name of the body that is for them: `Kepala [Dinas Pendidikan], Pemuda, dan Olahraga Kota Anu` →
/// `Kepala [Dinas Pendidikan, Pemuda, dan Olahraga Kota Anu]`.
///
/// Such a list has a comma and ends with a conjunction and its last field, with the place or the abbreviation of the larger body
/// behind it; no name stands in it, and no other word for a body.
struct ListedFields {
  private static let (mostWords, mostFields) = (3, 5)
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    var found: [[NameMention].Replacement] = []
    var end = 0
    for head in context.text.tokens.indices where head >= end && isHead(head) && isTitled(head) {
      guard let body = body(from: head, names) else { continue }
      let name = NameMention(
        tokens: body, span: context.text.span(body), kind: .organization,
        decision: Decision("listedFields", 0.85))
      found.append(.init(tokens: body, names: [name]))
      end = body.upperBound
    }
    return names.replacing(found)
  }

  /// The body's name from its head on, if a list of fields stands in it.
  private func body(from head: Int, _ names: [NameMention]) -> Range<Int>? {
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: head)]
    var comma = fieldEnd(head + 1, before: sentence.upperBound)
    guard comma > head + 1 else { return nil }
    var fields = 1
    while fields < Self.mostFields, comma < sentence.upperBound, context.isBracket(comma, 0x2C) {
      let first = comma + 1
      if isConjunction(first, before: sentence.upperBound) {
        return fields > 1 ? whole(head, last: first + 1, sentence, names) : nil
      }
      let end = fieldEnd(first, before: sentence.upperBound)
      guard end > first else { return nil }
      fields += 1
      if isConjunction(end, before: sentence.upperBound) {
        return whole(head, last: end + 1, sentence, names)
      }
      comma = end
    }
    return nil
  }

  /// The name up to its last field, and what stands behind that; nil where others are named in it.
  private func whole(_ head: Int, last: Int, _ sentence: Range<Int>, _ names: [NameMention]) -> Range<Int>? {
    var end = fieldEnd(last, before: sentence.upperBound)
    guard end > last else { return nil }
    let others = names[names.touching(head + 1..<end)].filter { $0.tokens.lowerBound > head }
    guard others.allSatisfy({ $0.tokens.lowerBound >= last && $0.kind != .person }) else { return nil }
    if let behind = names[names.touching(end - 1..<end)].first { end = max(end, behind.tokens.upperBound) }
    // `… dan Olahraga [Kota] Anu`
    if end + 1 < sentence.upperBound, context.words[end].cues.contains(context.cues.place),
      let behind = names.beginning(at: end + 1), behind.kind == .place
    {
      return head..<min(behind.tokens.upperBound, sentence.upperBound)
    }
    if let behind = names.beginning(at: end) {
      let isAcronym = behind.tokens.count == 1 && context.text.tokens[end].shape == .capitals
      if behind.kind == .place || behind.kind == .organization && isAcronym { end = behind.tokens.upperBound }
    }
    return head..<min(end, sentence.upperBound)
  }

  /// Where the words of a field end that begins at `first`.
  private func fieldEnd(_ first: Int, before limit: Int) -> Int {
    var end = first
    while end < limit, end - first < Self.mostWords, isOfField(end) { end += 1 }
    return end
  }

  private func isOfField(_ token: Int) -> Bool {
    context.mayBePlainName(token) && context.known[token].isDisjoint(with: .actor)
  }

  private func isConjunction(_ token: Int, before limit: Int) -> Bool {
    token + 1 < limit && context.words[token].cues.contains(context.cues.connector)
      && context.words[token].cues.contains(context.cues.function)
      && context.text.tokens[token].shape == .lower
  }

  private func isHead(_ token: Int) -> Bool {
    context.text.tokens[token].shape == .capitalised
      && context.words[token].cues.contains(context.cues.organisation)
  }

  /// Whether a title or nothing with a capital stands before.
  private func isTitled(_ head: Int) -> Bool {
    guard head > 0, !context.isDue[head] else { return true }
    return context.text.tokens[head - 1].shape == .lower
      || context.words[head - 1].cues.contains(context.cues.title)
  }
}
