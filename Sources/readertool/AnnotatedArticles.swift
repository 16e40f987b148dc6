import Article
import Extraction
import Formats

/// Articles with tokens, trees and attributions of a corpus, for training.
///
/// A line `=NAME` begins an article; `@FILE` names its text. `T start end tag head relation` is a token of a sentence,
/// with its head counted from 1; `T` alone ends the sentence. `A sources cues contents` is an attribution, each a list `start-end,…`.
/// Fields are parted by TABs; offsets are UTF-8 bytes of the article's text.
struct AnnotatedArticle {
  struct Token {
    var span: Span
    var tag: PartOfSpeech
    var head: Int
    var relation: Relation
  }
  struct Attribution {
    var source: [Span]
    var cue: [Span]
    var content: [Span]
  }

  var name = ""
  var article: Article
  var sentences: [[Token]] = []
  var attributions: [Attribution] = []

  static func read(_ path: String) -> [AnnotatedArticle] {
    let lines = String(decoding: Files.read(path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: true)
    var articles: [AnnotatedArticle] = []
    var name = ""
    var sentence: [Token] = []
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      switch fields[0] {
      case "T" where fields.count > 5:
        sentence.append(
          Token(
            span: Span(Int(fields[1])!, Int(fields[2])!), tag: PartOfSpeech(penn: fields[3]),
            head: Int(fields[4])!, relation: Relation(universal: fields[5])))
      case "T":
        if !sentence.isEmpty { articles[articles.count - 1].sentences.append(sentence) }
        sentence = []
      case "A":
        articles[articles.count - 1].attributions.append(
          Attribution(source: spans(fields[1]), cue: spans(fields[2]), content: spans(fields[3])))
      case "D": break
      default:
        if line.hasPrefix("=") { name = String(line.dropFirst()) }
        if line.hasPrefix("@") {
          let file = String(line.dropFirst())
          articles.append(
            AnnotatedArticle(
              name: name, article: PlainText.article(Files.read(file), source: file)))
        }
      }
    }
    return articles
  }

  private static func spans(_ field: Substring) -> [Span] {
    field.split(separator: ",").map { piece in
      let ends = piece.split(separator: "-")
      return Span(Int(ends[0])!, Int(ends[1])!)
    }
  }

  /// The trees of the sentences of `text`, carried over from the corpus' own tokens; nil where none fits.
  func trees(_ text: TokenizedText) -> [SyntaxTree?] {
    // The corpus token of each of ours, and ours for each of the corpus.
    var tokens: [(token: Token, head: Int)] = []  // head: index in `tokens`, or -1
    for sentence in sentences {
      let base = tokens.count
      for token in sentence { tokens.append((token, token.head == 0 ? -1 : base + token.head - 1)) }
    }
    var ours = [Int](repeating: -1, count: tokens.count)
    var covered = [Range<Int>](repeating: 0..<0, count: text.tokens.count)
    var next = 0
    for (index, token) in text.tokens.enumerated() {
      while next < tokens.count, tokens[next].token.span.end <= token.span.start { next += 1 }
      var end = next
      while end < tokens.count, tokens[end].token.span.start < token.span.end {
        if ours[end] < 0 { ours[end] = index }
        end += 1
      }
      covered[index] = next..<end
    }
    return text.sentences.map { range in
      var tree = SyntaxTree(tags: [], heads: [], relations: [])
      for index in range {
        let cover = covered[index]
        guard !cover.isEmpty else { return nil }
        // Of several, the one whose head stands outside.
        let main = cover.first { !cover.contains(tokens[$0].head) } ?? cover.lowerBound
        tree.tags.append(tokens[main].token.tag)
        if ours[main] != index {  // a part of a token of the corpus
          let isInside = range.contains(ours[main])
          tree.heads.append(isInside ? ours[main] - range.lowerBound : range.count)
          tree.relations.append(isInside ? .other : .root)
          continue
        }
        let head = tokens[main].head
        let own = head < 0 ? -1 : ours[head]
        let isInside = own >= 0 && range.contains(own) && own != index
        tree.heads.append(isInside ? own - range.lowerBound : range.count)
        tree.relations.append(isInside ? tokens[main].token.relation : .root)
      }
      return tree
    }
  }
}
