/// What a reader leaves in an article from one reading to the next.
package struct ArticleNotes: Hashable, Sendable, Codable {
  /// The form these notes are written in.
  package static let schema = "reader-notes/1"

  /// What the article was called; only for people who look into the file.
  package var source = ""
  /// The first words that were on the screen.
  package var place: Anchor?
  /// How many paragraphs below it the one is that was being read.
  package var below = 0
  /// Places with a letter.
  package var marks: [String: Anchor] = [:]
  /// In the order they were made.
  package var highlights: [Highlight] = []
  /// In the order they were made; of two of the same finding the later one counts.
  package var corrections: [Correction] = []

  /// No notes.
  package init() {}

  private enum CodingKeys: String, CodingKey {
    case schema, source, place, below, marks, highlights, corrections
  }

  /// Thrown for notes of another form than ``schema``.
  package struct UnknownSchema: Error {}

  /// Reads notes; parts may be missing, the schema may not.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    guard try fields.decode(String.self, forKey: .schema) == Self.schema else { throw UnknownSchema() }
    source = try fields.decodeIfPresent(String.self, forKey: .source) ?? ""
    place = try fields.decodeIfPresent(Anchor.self, forKey: .place)
    below = try fields.decodeIfPresent(Int.self, forKey: .below) ?? 0
    marks = try fields.decodeIfPresent([String: Anchor].self, forKey: .marks) ?? [:]
    highlights = try fields.decodeIfPresent([Highlight].self, forKey: .highlights) ?? []
    corrections = try fields.decodeIfPresent([Correction].self, forKey: .corrections) ?? []
  }

  /// Writes notes, the schema first.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(Self.schema, forKey: .schema)
    try fields.encode(source, forKey: .source)
    try fields.encodeIfPresent(place, forKey: .place)
    if place != nil { try fields.encode(below, forKey: .below) }
    try fields.encode(marks, forKey: .marks)
    try fields.encode(highlights, forKey: .highlights)
    try fields.encode(corrections, forKey: .corrections)
  }

  /// Whether there is nothing that would be missed.
  package var isEmpty: Bool { place == nil && marks.isEmpty && highlights.isEmpty && corrections.isEmpty }

  /// These notes and those that somebody else wrote meanwhile, both of whom began with `base`.
  ///
  /// What either added is there, what either removed is not; the place is ours.
  package func merged(since base: ArticleNotes, with theirs: ArticleNotes) -> ArticleNotes {
    var result = self
    if place == nil {
      result.place = theirs.place
      result.below = theirs.below
    }
    result.highlights = Self.merged(highlights, base.highlights, theirs.highlights)
    result.corrections = Self.merged(corrections, base.corrections, theirs.corrections)
    for (letter, anchor) in theirs.marks where marks[letter] == base.marks[letter] {
      result.marks[letter] = anchor
    }
    for letter in base.marks.keys where theirs.marks[letter] == nil && marks[letter] == base.marks[letter] {
      result.marks[letter] = nil
    }
    return result
  }

  private static func merged<Item: Hashable>(_ ours: [Item], _ base: [Item], _ theirs: [Item]) -> [Item] {
    guard theirs != base else { return ours }
    let (mine, old) = (Set(ours), Set(base))
    let known = Set(theirs)
    return theirs.filter { mine.contains($0) || !old.contains($0) }
      + ours.filter { !old.contains($0) && !known.contains($0) }
  }
}
