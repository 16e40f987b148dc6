import Article

/// Tells words that are two names with a hyphen between them, `Thailand-Kamboja`, `Prabowo-Gibran`, from those that are one,
/// `Timor-Leste`, `Januari-April`.
struct JoinedNames: Sendable {
  /// Shorter words, but for abbreviations, are parts of one name: `Al-Fatih`.
  private static let shortest = 3
  private let known: Lexicon
  private let months: Lexicon
  private let words: Gazetteer
  private let place, organisation, month: Lexicon.Attributes

  /// Those of a language.
  init(language: Language) {
    known = Lexicon("known-names", language: language.rawValue)
    months = Lexicon("name-cues", language: language.rawValue)
    words = Gazetteer("name-words", language: language.rawValue)
    place = known.attribute("place")
    organisation = known.attribute("organisation")
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
    return kinds(one, first, bytes).isDisjoint(with: kinds(other, second, bytes)) ? nil : hyphen
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private func kinds(
    _ key: WordKey, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Set<Actor.Kind> {
    var kinds: Set<Actor.Kind> = []
    let attributes = known.attributes(key)
    if attributes.contains(place) { kinds.insert(.place) }
    if attributes.contains(organisation) { kinds.insert(.organization) }
    for flag in words.flags(bytes, range) {
      switch flag {
      case UInt8(ascii: "l"): kinds.insert(.place)
      case UInt8(ascii: "p"), UInt8(ascii: "P"): kinds.insert(.person)
      default: break
      }
    }
    return kinds
  }
}
