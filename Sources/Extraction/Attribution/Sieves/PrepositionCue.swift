import Article

/// `Menurut X, …`, `…, menurut X.`, `According to X, …`
extension PassageReader {
  func prepositionCue(_ group: CueGroup, _ index: Int) -> Attribution? {
    let first = group.tokens.lowerBound
    let start = clauseStart(before: first)
    let atStart = behindOpeners(start..<first) == first
    if group.classes.contains(cue.front), !atStart { return nil }
    let source: SourcePhrase?
    if group.classes.contains(cue.enclitic) {
      source = enclitic(group)
    } else {
      source = sourceBehindPreposition(group, atStart: atStart)
    }
    guard let source else { return nil }
    let end = max(group.tokens.upperBound, source.tokens.upperBound)
    if group.classes.contains(cue.front) {
      // `Dikatakannya bahwa …`
      if group.classes.contains(cue.enclitic), end < passage.tokens.upperBound, reading.has(end, word.that) {
        return around(group, source, start: start, rule: "prepositionCue", before: false)
      }
      // Only with a comma behind the source is it the head of a clause.
      var next = end
      while next < passage.tokens.upperBound, next - end < 14, !reading.isComma(next) { next += 1 }
      guard next < passage.tokens.upperBound, reading.isComma(next) else { return nil }
      return around(group, source, start: start, rule: "prepositionCue", before: false)
    }
    // `Menurut Rina yang juga ketua partai mengatakan …`
    if atStart, end < passage.tokens.upperBound, reading.has(end, word.relative),
      !(end..<passage.tokens.upperBound).contains(where: { reading.isComma($0) })
    {
      return nil
    }
    // `Menurut Rina menjelaskan bahwa …`
    if atStart, word.headFirst != .none, index + 1 < groups.count, groups[index + 1].tokens.lowerBound == end,
      groups[index + 1].classes.contains(cue.active), contentBegin(groups[index + 1]) != nil
    {
      return nil
    }
    if atStart { return around(group, source, start: start, rule: "prepositionCue", before: false) }
    if reading.has(first - 1, word.relative) {
      // "satu halangan yang menurut Rahmad ...": the head noun with its pronoun is a piece.
      return around(group, source, start: headNoun(before: first - 1, from: start), rule: "prepositionCue")
    }
    return around(
      group, source, start: clauseStart(before: first, subordinates: false), rule: "prepositionCue")
  }

  /// The source behind a preposition. Where the clause that it says follows at once, a name behind a comma is of that:
  /// `Menurut jaksa, Rina menagih utang`, but `Menurut jaksa, Rina, …`.
  private func sourceBehindPreposition(_ group: CueGroup, atStart: Bool) -> SourcePhrase? {
    let isStrict = group.classes.contains(cue.weak)
    guard let source = sourceBehind(group.tokens.upperBound, strict: isStrict) else { return nil }
    let end = source.tokens.upperBound
    // `Harga menurut Rina, Analis Senior Anu Sekuritas adalah …`
    if !atStart, word.headFirst != .none, end + 1 < passageEnd(), reading.isComma(end), isTitle(end + 1),
      isNamedPerson(source.tokens),
      case let behind = nounPhraseEnd(end + 1, limit: passageEnd()), behind < passageEnd(),
      isPredicate(behind)
    {
      return phrase(source.tokens.lowerBound..<behind)
    }
    guard atStart, end < passageEnd(), !reading.isComma(end),
      let comma = source.tokens.first(where: { reading.isComma($0) }),
      !isNamedPerson(source.tokens.lowerBound..<comma), isPredicate(end)
    else { return source }
    return sourceBehind(group.tokens.upperBound, strict: isStrict, limit: comma)
  }

  /// Whether what is said of a subject begins there: a verb or an adverb.
  func isPredicate(_ index: Int) -> Bool {
    reading.token(index).shape == .lower
      && (isVerb(index) || isNoNoun(index) || reading.phrase(index, word.time) > 1)
  }

  private func headNoun(before relative: Int, from start: Int) -> Int {
    var first = relative
    while first > start, !reading.isComma(first - 1), !reading.has(first - 1, word.stop), !isVerb(first - 1),
      relative - first < 5
    {
      first -= 1
    }
    return first
  }
}
