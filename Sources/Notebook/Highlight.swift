/// A passage that a reader marked, in one of three colours, with a note or without.
package struct Highlight: Hashable, Sendable, Codable {
  /// How many colours there are.
  package static let colors = 3

  /// The words.
  package var anchor: Anchor
  /// From 1 to ``colors``.
  package var color: Int
  /// What the reader wrote beside it; "" for nothing.
  package var note: String

  /// A passage marked in a colour.
  package init(_ anchor: Anchor, color: Int, note: String = "") {
    self.anchor = anchor
    self.color = min(Self.colors, max(1, color))
    self.note = note
  }

  /// Reads one; a colour that there is not becomes one that there is, a note may be missing.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try fields.decode(Anchor.self, forKey: .anchor), color: try fields.decode(Int.self, forKey: .color),
      note: try fields.decodeIfPresent(String.self, forKey: .note) ?? "")
  }
}
