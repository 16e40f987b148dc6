package import Article
package import Notebook

/// The forms in which an article with its findings is written to a file.
package enum ExportForm: String, CaseIterable, Sendable {
  case markdown = "md"
  case html, csv, json

  /// The form that a file's name asks for by its end.
  package init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let end = path[path.index(after: dot)...].lowercased()
    self.init(rawValue: end == "markdown" ? "md" : end == "htm" ? "html" : end)
  }

  /// The file's bytes.
  package func document(
    _ article: Article, _ annotations: Annotations, _ notes: ArticleNotes, labels: Labels
  ) -> [UInt8] {
    let cards = Cards(article, annotations, notes, labels)
    return switch self {
    case .markdown: Array(cards.markdown.utf8)
    case .html: Array(cards.html.utf8)
    case .csv: Array(cards.csv.utf8)
    case .json:
      ArticleJSON.document(article, annotations, highlights: notes.highlights, layout: .indented)
    }
  }
}
