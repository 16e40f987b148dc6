import Article
import FoundationEssentials

/// An article annotated by hand, in the form of `reader extract`.
struct GoldArticle: Decodable {
  struct Place: Decodable {
    var start: Int
    var end: Int
  }
  struct Paragraph: Decodable {
    var start: Int
    var end: Int
    var kind: String
  }
  struct Reaction: Decodable {
    var span: Place
    var stance: String
    var source: Place?
    var cue: Place?
  }

  var source: String
  var language: String
  var text: String
  var paragraphs: [Paragraph]
  var reactions: [Reaction]

  /// The article of a file; nil when it cannot be read as one.
  static func read(_ path: String) -> GoldArticle? {
    try? JSONDecoder().decode(GoldArticle.self, from: Data(Files.read(path)))
  }

  /// The bytes at which each code point of ``text`` begins, and the end.
  var offsets: [Int] {
    var offset = 0
    return [0]
      + text.unicodeScalars.map { scalar in
        offset += UTF8.width(scalar)
        return offset
      }
  }

  /// The article itself.
  func article(_ offsets: [Int]) -> Article {
    let blocks = paragraphs.map {
      Block(Block.Kind(rawValue: $0.kind) ?? .body, Span(offsets[$0.start], offsets[$0.end]))
    }
    return Article(source: source, text: Text(text), blocks: blocks, title: nil)
  }
}
