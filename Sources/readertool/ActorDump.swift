import Article
import Extraction

/// Prints the actors of articles whose sources are marked, `kata ⟦Rina⟧O`, one JSON document a line.
///
/// P is a pronoun, L a nominal, O a name.
///
/// For the score of the actors alone: given the right sources. An article may start with a line `=name`.
/// The language may name a model to use instead of the built-in one: `id:names.model`.
enum ActorDump {
  static func main(_ arguments: [String]) {
    guard let parts = arguments.first?.split(separator: ":"), let code = parts.first else { return }
    let language = Language(rawValue: String(code))
    let tagger =
      parts.count > 1
      ? NameTagger(
        language: language,
        model: ModelFile.read(NameModel.self, String(parts[1]), language.rawValue))
      : NameTagger(language: language)
    let splitter = SentenceSplitter(language: language)
    let finder = NameFinder(tagger: tagger)
    let resolver = ActorResolver(language: language)
    for file in arguments.dropFirst() {
      for marked in MarkedNames.read(file) {
        let text = splitter(marked.article)
        let names = finder(text)
        let sources = marked.names.map { phrase($0.span, $0.kind, text, names) }
        let (actors, _) = resolver.resolve(text: text, names: names, sources: sources)
        print(json(marked.title, text.text, actors))
      }
    }
  }

  private static func phrase(
    _ span: Span, _ kind: Actor.Kind, _ text: TokenizedText, _ names: [NameMention]
  ) -> SourcePhrase {
    let tokens = text.tokens(touching: span)
    switch kind {
    case .person: return SourcePhrase(span: span, tokens: tokens, form: .pronoun)
    case .place: return SourcePhrase(span: span, tokens: tokens, form: .nominal)
    case .organization, .group:
      let inside = names.indices.filter { span.contains(names[$0].span) }
      let head = inside.first { names[$0].kind == .person } ?? inside.first
      return SourcePhrase(span: span, tokens: tokens, form: head == nil ? .nominal : .name, name: head)
    }
  }

  private static func json(_ source: String, _ text: Text, _ actors: [Actor]) -> String {
    let points = CodePoints(text)
    func string(_ string: String) -> String {
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
    let entries = actors.map { actor in
      let mentions = actor.mentions.map {
        "{\"start\":\(points($0.span.start)),\"end\":\(points($0.span.end)),\"form\":\"\($0.form.rawValue)\",\"rule\":\"\($0.decision.rule)\"}"
      }
      return "{\"id\":\"a\(actor.id)\",\"name\":\(string(actor.name)),\"kind\":\"\(actor.kind.rawValue)\","
        + "\"role\":\(string(actor.role ?? "")),\"mentions\":[\(mentions.joined(separator: ","))]}"
    }
    return "{\"source\":\(string(source)),\"text\":\(string(text[text.span])),"
      + "\"actors\":[\(entries.joined(separator: ","))]}"
  }
}
