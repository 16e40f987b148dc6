import Article
import Extraction
import Formats

#if canImport(Glibc)
  import Glibc
#endif

/// `readertool findings FILE…`: what is found in plain-text files, a JSON document a line, for the scorers.
enum FindingsDump {
  static func main(_ paths: [String]) {
    let extractor = Extractor()
    for path in paths {
      guard let file = fopen(path, "rb") else { continue }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { break }
        bytes.append(contentsOf: buffer[0..<count])
      }
      fclose(file)
      let article = PlainText.article(bytes, source: path)
      guard let found = extractor.annotations(of: article) else { continue }
      print(line(article, found))
    }
  }

  private static func line(_ article: Article, _ found: Annotations) -> String {
    let points = CodePoints(article.text)
    func span(_ s: Span) -> String { "{\"start\":\(points(s.start)),\"end\":\(points(s.end))}" }
    func optional(_ name: String, _ s: Span?) -> String { s.map { ",\"\(name)\":\(span($0))" } ?? "" }
    func id(_ name: String, _ actor: Int?) -> String { actor.map { ",\"\(name)\":\"a\($0)\"" } ?? "" }
    let actors = found.actors.map { actor in
      "{\"id\":\"a\(actor.id)\",\"name\":\(quoted(actor.name)),\"kind\":\"\(actor.kind.rawValue)\",\"mentions\":["
        + actor.mentions.map {
          "{\"start\":\(points($0.span.start)),\"end\":\(points($0.span.end)),\"form\":\"\($0.form.rawValue)\"}"
        }
        .joined(separator: ",") + "]}"
    }
    let quotes = found.quotes.map {
      "{\"kind\":\"\($0.kind.rawValue)\",\"pieces\":[\($0.pieces.map(span).joined(separator: ","))]"
        + id("speaker", $0.speaker) + optional("source", $0.source) + optional("cue", $0.cue) + rule($0.decision) + "}"
    }
    let claims = found.claims.map {
      "{\"modality\":\"\($0.modality.rawValue)\",\"pieces\":[\($0.pieces.map(span).joined(separator: ","))]"
        + id("holder", $0.holder) + optional("source", $0.source) + optional("cue", $0.cue) + rule($0.decision) + "}"
    }
    let reactions = found.reactions.map {
      "{\"stance\":\"\($0.stance.rawValue)\",\"span\":\(span($0.span))"
        + id("stakeholder", $0.stakeholder) + optional("source", $0.source) + optional("cue", $0.cue)
        + rule($0.decision) + "}"
    }
    return "{\"schema\":\"reader/1\",\"source\":\(quoted(article.source)),\"language\":\"\(found.language.rawValue)\","
      + "\"text\":\(quoted(article.text[article.text.span])),\"actors\":[\(actors.joined(separator: ","))],"
      + "\"quotes\":[\(quotes.joined(separator: ","))],\"claims\":[\(claims.joined(separator: ","))],"
      + "\"reactions\":[\(reactions.joined(separator: ","))]}"
  }

  private static func rule(_ decision: Decision) -> String {
    ",\"rule\":\"\(decision.rule)\",\"confidence\":\(decision.confidence)"
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
