/// The parts of speech of a sentence and how its words depend on each other.
package struct SyntaxTree: Sendable, Hashable {
  /// The part of speech of each token.
  package var tags: [PartOfSpeech]
  /// The head of each token, in the sentence; the number of tokens for the root.
  package var heads: [Int]
  /// How each token hangs on its head.
  package var relations: [Relation]

  /// A tree of these parts, of equal length.
  package init(tags: [PartOfSpeech], heads: [Int], relations: [Relation]) {
    self.tags = tags
    self.heads = heads
    self.relations = relations
  }

  /// How many tokens there are.
  package var count: Int { tags.count }
}
