import Article
import Extraction

/// A file of marked names, and how it is to be learned from: `FILE[*TIMES][:CASE]`.
struct TrainingFile {
  enum Casing: String { case asWritten, lower, mixed }

  var path: String
  var weight: Float = 1
  var casing = Casing.asWritten

  init(_ argument: String) {
    var rest = argument[...]
    if let colon = rest.lastIndex(of: ":") {
      let name = String(rest[rest.index(after: colon)...])
      guard let casing = Casing(rawValue: name) else { Files.end("no such letters: \(name)", status: 64) }
      self.casing = casing
      rest = rest[..<colon]
    }
    if let star = rest.lastIndex(of: "*") {
      weight = Float(rest[rest.index(after: star)...]) ?? 1
      rest = rest[..<star]
    }
    path = String(rest)
  }

  /// The article in the letters asked for.
  func recased(_ article: MarkedNames, _ language: Language, _ generator: inout NameTraining.Generator)
    -> MarkedNames
  {
    guard casing != .asWritten else { return article }
    var bytes = article.article.text.utf8
    if casing == .lower {
      for index in bytes.indices where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    } else {
      let text = SentenceSplitter(language: language)(article.article)
      for sentence in text.sentences {
        let choice = generator.next() % 3
        guard choice > 0 else { continue }
        for token in text.tokens[sentence] where token.kind == .word {
          let end =
            choice == 1 ? token.span.end : token.span.count > 3 ? token.span.start + 1 : token.span.start
          for index in token.span.start..<end where bytes[index] &- 0x61 < 26 { bytes[index] &= 0xDF }
        }
      }
    }
    var result = article
    result.article = Article(
      source: article.article.source, text: Text(validated: bytes), blocks: article.article.blocks, title: nil
    )
    return result
  }
}
