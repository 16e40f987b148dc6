import Article

/// Takes what a body is for into its name, where heads come last: `Dalen [Lawyers for Human Rights]`, but `Minister for [Trade]`.
struct BodyWithPurpose {
  private static let mostWords = 5
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard context.cues.hasHeadLast else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for name in names {
      guard let first = beginning(of: name) else {
        result.append(name)
        continue
      }
      while let last = result.last, last.tokens.lowerBound >= first { result.removeLast() }
      if let last = result.last, last.tokens.upperBound > first {
        result.append(name)
        continue
      }
      var whole = name
      whole.tokens = first..<name.tokens.upperBound
      whole.span = context.text.span(whole.tokens)
      whole.decision = Decision("bodyWithPurpose", name.decision.confidence)
      result.append(whole)
    }
    return result
  }

  /// Where the body begins of whose name a body is only the end: words with capitals before what tells its purpose, no title among them.
  private func beginning(of name: NameMention) -> Int? {
    let joint = name.tokens.lowerBound - 1
    guard name.kind == .organization, joint > 0, context.isReference(joint, context.cues.purpose),
      !context.isHeadline[joint]
    else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: joint)]
    var first = joint
    while first > max(sentence.lowerBound, joint - Self.mostWords), isOfBody(first - 1) { first -= 1 }
    // A capital that is due tells nothing.
    let isTold = (first..<joint).contains { !context.isDue[$0] }
    return first < joint && isTold ? first : nil
  }

  private func isOfBody(_ token: Int) -> Bool {
    let word = context.words[token]
    let others = context.cues.title.union(context.cues.function).union(context.cues.day).union(
      context.cues.month)
    return context.text.tokens[token].shape == .capitalised && !word.cues.contains(others)
      && (!word.gazetteer.contains(.person) || word.cues.contains(context.cues.organisation))
  }
}
