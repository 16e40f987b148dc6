package import Article

/// A passage between quotation marks, before it is known whose words it holds.
package struct Quotation: Sendable, Hashable {
  /// Its tokens, marks included.
  package var tokens: Range<Int>
  /// Its bytes, marks included.
  package var span: Span
  /// How its edges were found.
  package var evidence: Evidence
  /// The block in which it ends, when it runs over several.
  package var block: Int

  /// How the edges of a quotation were found.
  package enum Evidence: UInt8, Sendable {
    /// Both marks are there.
    case marks
    /// The marks are single ones.
    case singleMarks
    /// It runs over paragraphs, each opened anew.
    case paragraphs
    /// One mark is missing.
    case lostMark
    /// A paragraph set apart as a quotation.
    case block
    /// A paragraph opened by a dash.
    case dash
  }

  package init(tokens: Range<Int>, span: Span, evidence: Evidence, block: Int) {
    self.tokens = tokens
    self.span = span
    self.evidence = evidence
    self.block = block
  }
}
