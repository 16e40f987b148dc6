import Article

/// Tells words that are two names with a hyphen between them, `Thailand-Kamboja`, `Prabowo-Gibran`, from those that are one,
/// `Timor-Leste`, `Januari-April`.
///
/// Two persons are well known by these names, or have others on both sides: `Rina Wati-Budi Santoso`; else it is a double
/// name: `Alexander-Arnold`, `Jean-Pierre`.
struct JoinedNames: Sendable {
  /// Shorter words, but for abbreviations, are parts of one name: `Al-Fatih`.
  private static let shortest = 3
  private let known: Lexicon
  private let months: Lexicon
  private let words: Gazetteer
  private let place, organisation, person, month: Lexicon.Attributes

  /// Those of a language.
  init(language: Language) {
    known = Lexicon("known-names", language: language.rawValue)
    months = Lexicon("name-cues", language: language.rawValue)
    words = Gazetteer("name-words", language: language.rawValue)
    place = known.attribute("place")
    organisation = known.attribute("organisation")
    person = known.attribute("person")
    month = months.attribute("month")
  }

  /// The hyphen within a word that joins two names of one kind.
  func hyphen(in word: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let hyphen = (word.start..<word.end).first(where: { bytes[$0] == 0x2D }),
      hyphen > word.start + 1, hyphen + 2 < word.end,
      isCapital(bytes[word.start]), isCapital(bytes[hyphen + 1])
    else { return nil }
    let (first, second) = (word.start..<hyphen, hyphen + 1..<word.end)
    let (one, other) = (WordKey(bytes: bytes, first), WordKey(bytes: bytes, second))
    func isWhole(_ range: Range<Int>) -> Bool {
      range.count >= Self.shortest || range.allSatisfy { isCapital(bytes[$0]) }
    }
    guard isWhole(first), isWhole(second), one != other,
      known.attributes(WordKey(bytes: bytes, word.start..<word.end)) == .none,
      !months.attributes(one).contains(month)
    else { return nil }
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
