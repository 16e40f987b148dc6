import Article

/// How headlines go on: `Rina Sebut Bima Keliru, Ancam Gugat Menteri`, `Bupati Janji Perbaiki Jalan, Warga Masih Ragu`.
extension PassageReader {
  /// The subject of a verb that a headline goes on with behind a comma or a conjunction, `[Rina] Sebut Bima Keliru, Ancam Gugat
  /// Menteri`; nil where it stands right before the verb, in a part of its own.
  func headlineSubject(before verb: Int) -> SourcePhrase?? {
    let joint = verb - 1
    let isJoined = reading.has(joint, word.coordinate)
    guard joint > passage.tokens.lowerBound, reading.isComma(joint) || isJoined else { return nil }
    if isJoined, let last = joinedSubject(of: verb) { return last }
    let parts = segments(passage.tokens.lowerBound..<joint)
    guard let last = parts.last, headlinePhrase(last).upperBound < last.upperBound else { return nil }
    return .some(parts.reversed().lazy.map(headlinePhrase).first { !$0.isEmpty }.flatMap(phrase))
  }

  /// The noun phrase that a part of a headline begins with: people or a name. `[Rina] Sebut Bima Keliru`
  func headlinePhrase(_ part: Range<Int>) -> Range<Int> {
    guard !part.isEmpty else { return part }
    let start = behindGenre(part)
    var end = start + reading.phrase(start, word.human.union(word.determiner).union(word.body))
    while end < part.upperBound {
      // `Jokowi dan Prabowo Bertemu`
      let next = end > start && end + 1 < part.upperBound && reading.has(end, word.coordinate) ? end + 1 : end
      guard let name = reading.name(next), reading.names[name].tokens.lowerBound >= start else { break }
      end = reading.names[name].tokens.upperBound
    }
    return start..<min(end, part.upperBound)
  }

  /// Whether a verb that may stand behind what is said goes on with a headline instead: `Rina Mundur, Sebut Partai Otoriter`,
  /// but `Harga Naik, Sebut Menteri`.
  func goesOn(_ group: CueGroup) -> Bool {
    let (first, next) = (group.tokens.lowerBound, group.tokens.upperBound)
    guard isHeading, word.headFirst != .none, group.classes.contains(cue.heading),
      first - 1 > passage.tokens.lowerBound, reading.isComma(first - 1), reading.quotation(first - 2) == nil,
      next < passageEnd(), headlinePhrase(next..<passageEnd()).upperBound < passageEnd()
    else { return false }
    return segments(passage.tokens.lowerBound..<first - 1).contains { part in
      let people = headlinePhrase(part)
      return !people.isEmpty && people.upperBound < part.upperBound
    }
  }

  /// The comma before a clause of others in a headline: `Bupati Janji Perbaiki Jalan[,] Warga Masih Ragu`
  func commaBeforeOthers(behind group: CueGroup, from start: Int, before end: Int) -> Int? {
    guard isHeading, word.headFirst != .none, group.classes.contains(cue.heading), start + 1 < end else {
      return nil
    }
    return (start + 1..<end - 1).first { comma in
      guard reading.isComma(comma), reading.quotation(comma) == nil else { return false }
      let people = headlinePhrase(comma + 1..<end)
      return !people.isEmpty && people.upperBound < end && !reading.isComma(people.upperBound)
        && !reading.has(people.upperBound, word.relative.union(word.coordinate))
    }
  }

  // MARK: - Where heads come last

  /// Leaves out what an English headline has nobody to say, `Night closure row: …`, and what a label tells that a verb before it does.
  /// `[Officer tells mayor]: We can't leave`
  mutating func dropSpeechlessOfHeadline() {
    guard isHeading, word.headFirst == .none, syntax != nil else { return }
    let spoken = found.filter { attribution in
      attribution.source.map { $0.form != .nominal || isSpeech($0.tokens) } ?? true
    }
    found = spoken.filter { label in
      label.decision.rule != Self.labelRule
        || !spoken.contains {
          $0.decision.rule != Self.labelRule && $0.content == label.content
            && $0.source?.span == label.source?.span
        }
    }
  }

  /// Whether a noun phrase of a headline may be of people, of bodies or of their words: not where a verb or a thing ends it.
  private func isSpeech(_ tokens: Range<Int>) -> Bool {
    guard let syntax, let learned = grammar.learned, tokens.lowerBound >= passage.tokens.lowerBound,
      tokens.upperBound <= passage.tokens.upperBound
    else { return true }
    let base = passage.tokens.lowerBound
    let phrase = tokens.prefix {
      $0 == tokens.lowerBound || syntax.tags[$0 - base] != .preposition || reading.name($0) != nil
    }
    guard let last = phrase.last else { return false }
    if reading.name(last) != nil || canSpeak(last - base..<last - base + 1, syntax) { return true }
    if reading.has(last, word.medium) { return true }
    let sense = learned.senses.attributes(reading.key(last))
    return !phrase.contains { syntax.tags[$0 - base].isPredicate } && syntax.tags[last - base] != .verbGerund
      && (!sense.contains(learned.things) || sense.contains(learned.texts))
  }
}
