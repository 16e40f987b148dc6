import Article

/// Takes the small words of a person's name and what they join into the name: `[Rina] von der Anu` → `[Rina von der Anu]`,
/// `Pemain Rina van [Anu]` → `Pemain [Rina van Anu]`; and so at the beginning of a sentence: `[Von der Anu]`.
///
/// Only where heads come first: elsewhere ``NameTrimmer`` does it.
struct SurnameParticles {
  private static let (mostParticles, mostWords) = (3, 2)
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast, names.contains(where: hasParticleBeside) else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for name in names {
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
        // Taken in by the one before.
        if last.tokens.upperBound >= name.tokens.upperBound || name.kind != .person { continue }
        result[result.count - 1] = extended(last, last.tokens.lowerBound..<name.tokens.upperBound)
        continue
      }
      guard name.kind == .person else {
        result.append(name)
        continue
      }
      var tokens = name.tokens
      tokens = withSurname(withForename(tokens, after: result.last?.tokens.upperBound ?? 0))
      while let last = result.last, last.tokens.upperBound > tokens.lowerBound { result.removeLast() }
      result.append(tokens == name.tokens ? name : extended(name, tokens))
    }
    return result
  }

  private func extended(_ name: NameMention, _ tokens: Range<Int>) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: .person,
      decision: Decision("surnameParticles", max(name.decision.confidence, 0.85)))
  }

  /// With the particles behind and the words that they join: `Rina [von der Anu]`.
  private func withSurname(_ tokens: Range<Int>) -> Range<Int> {
    let sentence = sentence(of: tokens)
    var end = tokens.upperBound
    while end < sentence.upperBound, end - tokens.upperBound < Self.mostParticles, isParticle(end) {
      end += 1
    }
    guard end > tokens.upperBound, end < sentence.upperBound, context.mayBePlainName(end) else {
      return tokens
    }
    let first = end
    while end < sentence.upperBound, end - first < Self.mostWords, context.mayBePlainName(end) { end += 1 }
    return tokens.lowerBound..<end
  }

  /// With the particles before and the name before those: `[Rina van] Anu`, `[Von der] Anu`.
  ///
  /// - Parameter limit: where the name before ends.
  private func withForename(_ tokens: Range<Int>, after limit: Int) -> Range<Int> {
    let lowest = max(sentence(of: tokens).lowerBound, limit)
    var start = tokens.lowerBound
    while start > lowest, tokens.lowerBound - start < Self.mostParticles, isParticle(start - 1) { start -= 1 }
    guard start < tokens.lowerBound else { return tokens }
    let particles = start
    while start > lowest, particles - start < Self.mostWords, isForename(start - 1) { start -= 1 }
    return start..<tokens.upperBound
  }

  private func sentence(of tokens: Range<Int>) -> Range<Int> {
    context.text.sentences[context.text.sentenceIndex(ofToken: tokens.lowerBound)]
  }

  private func hasParticleBeside(_ name: NameMention) -> Bool {
    let (before, behind) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    return name.kind == .person
      && (before >= 0 && isParticle(before) || behind < context.text.tokens.count && isParticle(behind))
  }

  private func isParticle(_ token: Int) -> Bool {
    context.text.tokens[token].shape == .lower && context.isReference(token, context.cues.particle)
  }

  /// Whether the token may be of a forename: at the beginning of a sentence only what is known as a word of persons' names, or a
  /// particle.
  private func isForename(_ token: Int) -> Bool {
    context.mayBePlainName(token)
      && (!context.isDue[token] || context.words[token].gazetteer.contains(.person)
        || context.isReference(token, context.cues.particle))
  }
}
