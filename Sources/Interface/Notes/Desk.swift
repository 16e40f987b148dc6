package import Article
package import Notebook

/// What a reader does to an article besides reading it: marks, highlights, corrections, a selection.
package struct Desk: Sendable {
  /// What is kept from one reading to the next. Its place is set when it is kept.
  package var notes = ArticleNotes()
  /// Where the highlights stand in this text; those whose words are gone are left out. By span.
  package var highlights: [Shown] = []
  /// What is selected by keyboard.
  package var selection: Selection?
  /// Whether the place will be kept soon.
  var willKeep = false
  /// Where one was last time, as long as so much of the article is not read yet.
  var resumed: Anchor?
  /// What the key behind `m` or `'` names.
  var awaitsMark: Command?
  /// Whether a key has just copied, so that the next one copies the paragraph or the address.
  var hasCopied = false
  /// The highlight a note is being written for.
  var noted: Int?
  /// What was found, before anything was corrected.
  var original: Annotations?
  /// What was done in this reading and can be undone, the last at the end.
  var done: [Done] = []
  enum Done: Hashable, Sendable {
    case highlighted(Highlight)
    case corrected
  }
  /// The colour of the last highlight.
  var color = 1

  /// A highlight in this text.
  package struct Shown: Hashable, Sendable {
    package var span: Span
    package var color: Int
    /// Its place among the notes' highlights.
    package var index: Int
  }

  /// A selection by keyboard: where it began, and the byte behind its other end.
  package struct Selection: Hashable, Sendable {
    /// Where it began.
    package var origin: Int
    /// Where it has got to.
    package var head: Int
    /// What is selected.
    package var span: Span { Span(min(origin, head), max(origin, head)) }
  }
}
