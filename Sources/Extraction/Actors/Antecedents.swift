/// Who was mentioned and who spoke up to a place in a text, and whom a pronoun there is likely to mean.
///
/// The weights are those of a logistic regression over 662 pronouns and enclitics of the project's training articles
/// (rounded; 95 % of them right in cross-validation), but for that of a sentence that has just begun with somebody else:
/// there are few in those articles, and it is as large as they allow.
struct Antecedents {
  /// How many actors are remembered.
  private static let memory = 16

  /// Where an actor was mentioned, and how.
  enum Manner {
    /// Named: what a sentence begins with; another that may be its subject; or neither.
    case opening, subject, other
    /// Named in what somebody else says.
    case told
    /// As the source of words.
    case source
  }

  /// An actor that was mentioned.
  struct Entry {
    var draft: Int
    /// The sentences in which it was last named by the article, was last named by somebody else, and last spoke.
    var named, told, spoke: Int?
    /// Whether it could be the subject where it was last named by the article.
    var isSubject = false
    /// Whether that sentence began with it.
    var isOpening = false
    var count = 0
    /// The last sentence with any mention.
    var last: Int { max(named ?? -1, told ?? -1, spoke ?? -1) }
  }

  /// Latest last, each actor once.
  private(set) var entries: [Entry] = []
  /// Who spoke last.
  private(set) var lastSpeaker: (draft: Int, sentence: Int)?

  mutating func note(_ draft: Int, _ sentence: Int, _ manner: Manner) {
    var entry = Entry(draft: draft)
    if let index = entries.firstIndex(where: { $0.draft == draft }) { entry = entries.remove(at: index) }
    entry.count += 1
    switch manner {
    case .opening, .subject, .other:
      let isSubject = manner != .other
      entry.isOpening = manner == .opening || entry.named == sentence && entry.isOpening
      entry.isSubject = isSubject || entry.named == sentence && entry.isSubject
      entry.named = sentence
    case .told: entry.told = sentence
    case .source:
      entry.isSubject = true
      entry.named = sentence
      entry.spoke = sentence
      lastSpeaker = (draft, sentence)
    }
    entries.append(entry)
    if entries.count > Self.memory { entries.removeFirst() }
  }

  /// How much speaks for an actor as the one that a pronoun in `sentence` means.
  ///
  /// - Parameter age: how many were mentioned later.
  /// - Parameter behindQuotation: whether the pronoun is the source of a quotation before it.
  func score(_ entry: Entry, age: Int, at sentence: Int, behindQuotation: Bool) -> Float {
    let isLast = lastSpeaker?.draft == entry.draft
    let distance = entry.named.map { min(sentence - $0, 6) } ?? 6
    // Of a list of names none is nearer than the others.
    var score = -0.2 * Float(distance) - 0.26 * Float(min(age, 5))
    if isLast { score += behindQuotation ? 1.15 : 0.55 }
    if entry.spoke != nil { score += 1.3 }
    if entry.isSubject, distance <= 1 { score += 0.6 }
    if entry.isSubject, distance == 1, !isLast, !behindQuotation { score += 0.7 }
    if entry.isOpening, distance == 1, !isLast { score += 2.2 }
    if let told = entry.told, told > entry.named ?? -1 { score -= 0.6 }
    return score
  }

  /// The latest actor that fits.
  func latest(_ fits: (Int) -> Bool) -> Entry? { entries.last { fits($0.draft) } }
}
