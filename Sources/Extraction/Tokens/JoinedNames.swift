import Article

/// Tells words that are names with a hyphen and something else, `Thailand-Kamboja`, `Prabowo-Gibran`, `Jakarta-based`, `pro-Beijing`,
/// from those that are one, `Timor-Leste`, `Januari-April`.
///
/// Two persons are well known by these names, or have others on both sides: `Rina Wati-Budi Santoso`; else it is a double
/// name: `Alexander-Arnold`, `Jean-Pierre`. Where persons have such surnames, two names are only those of well-known places and
/// bodies.
struct JoinedNames: Sendable {
  /// Shorter words, but for abbreviations, are parts of one name: `Al-Fatih`.
  private static let shortest = 3
  private let known: Lexicon
  private let cues: Lexicon
  private let words: Gazetteer
  private let place, organisation, person, month, joined, joining: Lexicon.Attributes
  private let hasDoubleSurnames: Bool

  /// Those of a language.
  init(language: Language) {
    known = Lexicon("known-names", language: language.rawValue)
    cues = Lexicon("name-cues", language: language.rawValue)
    words = Gazetteer("name-words", language: language.rawValue)
    place = known.attribute("place")
    organisation = known.attribute("organisation")
    person = known.attribute("person")
    month = cues.attribute("month")
    joined = cues.attribute("joined")
    joining = cues.attribute("joining")
    hasDoubleSurnames = language == .english
  }

  /// The hyphen within a word between two names of one kind, or between a name and a word that is often joined to one.
  func hyphen(in word: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let hyphen = (word.start..<word.end).first(where: { bytes[$0] == 0x2D }),
      hyphen > word.start + 1, hyphen + 2 < word.end
    else { return nil }
    let (first, second) = (word.start..<hyphen, hyphen + 1..<word.end)
    let (one, other) = (WordKey(bytes: bytes, first), WordKey(bytes: bytes, second))
    let isNamed = isCapital(bytes[word.start])
    guard isCapital(bytes[hyphen + 1]) else {
      return isNamed && cues.attributes(other).contains(joined)
        && !kinds(one, first, true, bytes).isEmpty ? hyphen : nil
    }
    if cues.attributes(one).contains(joining) {
      return kinds(other, second, true, bytes).isEmpty ? nil : hyphen
    }
    func isWhole(_ range: Range<Int>) -> Bool {
      range.count >= Self.shortest || range.allSatisfy { isCapital(bytes[$0]) }
    }
    guard isNamed, isWhole(first), isWhole(second), one != other,
      known.attributes(WordKey(bytes: bytes, word.start..<word.end)) == .none,
      !cues.attributes(one).contains(month)
    else { return nil }
    if hasDoubleSurnames {
      let bodies = place.union(organisation)
      return known.attributes(one).contains(bodies) && known.attributes(other).contains(bodies) ? hyphen : nil
    }
    let isAmid = isBetweenCapitals(word, of: bytes)
    let kinds = kinds(one, first, isAmid, bytes).intersection(self.kinds(other, second, isAmid, bytes))
    return kinds.isEmpty ? nil : hyphen
  }

  /// Whether a word with a capital stands right before a word, and another right behind it.
  private func isBetweenCapitals(_ word: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.start > 1, bytes[word.start - 1] == 0x20, word.end + 1 < bytes.count, bytes[word.end] == 0x20
    else { return false }
    var start = word.start - 1
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    return isCapital(bytes[start]) && isCapital(bytes[word.end + 1])
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private func kinds(
    _ key: WordKey, _ range: Range<Int>, _ isAmid: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Set<Actor.Kind> {
    var kinds: Set<Actor.Kind> = []
    let attributes = known.attributes(key)
    if attributes.contains(place) { kinds.insert(.place) }
    if attributes.contains(organisation) { kinds.insert(.organization) }
    if attributes.contains(person) { kinds.insert(.person) }
    for flag in words.flags(bytes, range) {
      switch flag {
      case UInt8(ascii: "l"): kinds.insert(.place)
      case UInt8(ascii: "p"), UInt8(ascii: "P"): if isAmid { kinds.insert(.person) }
      default: break
      }
    }
    return kinds
  }
}
