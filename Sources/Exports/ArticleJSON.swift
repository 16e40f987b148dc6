package import Article
package import Notebook

/// An article with its annotations as a JSON document of the schema `reader/1`.
///
/// All offsets in it count Unicode code points of `text`: here, and only here, bytes become code points.
package struct ArticleJSON {
  /// One document a line, or laid out for people.
  package enum Layout: Sendable { case line, indented }

  /// The document, a line break at its end. With `highlights`, those too; they are no findings.
  ///
  /// Complexity: O(text + annotations).
  package static func document(
    _ article: Article, _ annotations: Annotations, highlights: [Highlight]? = nil, layout: Layout
  ) -> [UInt8] {
    var json = JSONWriter(isIndented: layout == .indented)
    let codePoints = CodePoints(article.text)

    func span(_ json: inout JSONWriter, _ key: String?, _ span: Span?) {
      guard let span else { return }
      json.object(key) { json in
        json.number("start", codePoints(span.start))
        json.number("end", codePoints(span.end))
      }
    }
    func pieces(_ json: inout JSONWriter, _ pieces: [Span]) {
      json.array("pieces") { json in for piece in pieces { span(&json, nil, piece) } }
    }
    func actor(_ json: inout JSONWriter, _ key: String, _ id: Actor.ID?) {
      if let id { json.string(key, "a\(id + 1)") }
    }
    func decision(_ json: inout JSONWriter, _ decision: Decision) {
      json.string("rule", decision.rule)
      json.share("confidence", decision.confidence)
    }
    func corrected(_ json: inout JSONWriter, _ corrected: Corrected?) {
      if let corrected { json.string("corrected", corrected.rawValue) }
    }
    func evidence(_ json: inout JSONWriter, _ source: Span?, _ cue: Span?, _ own: Decision) {
      span(&json, "source", source)
      span(&json, "cue", cue)
      decision(&json, own)
    }

    json.object { json in
      json.string("schema", "reader/1")
      json.string("source", article.source)
      json.string("language", annotations.language.rawValue)
      if let title = article.title { json.string("title", article.text.line(title)) }
      if let address = article.publication.address { json.string("address", address) }
      if let site = article.publication.site { json.string("site", site) }
      if let day = article.publication.day { json.string("published", "\(day)") }
      json.string("text", utf8: article.text.utf8)
      json.array("paragraphs") { json in
        for block in article.blocks {
          json.object { json in
            json.number("start", codePoints(block.span.start))
            json.number("end", codePoints(block.span.end))
            json.string("kind", block.kind.rawValue)
          }
        }
      }
      json.array("actors") { json in
        for item in annotations.actors {
          json.object { json in
            json.string("id", "a\(item.id + 1)")
            json.string("name", item.name)
            json.string("kind", item.kind.rawValue)
            if let role = item.role { json.string("role", role) }
            json.array("mentions") { json in
              for mention in item.mentions {
                json.object { json in
                  json.number("start", codePoints(mention.span.start))
                  json.number("end", codePoints(mention.span.end))
                  json.string("form", mention.form.rawValue)
                }
              }
            }
            decision(&json, item.decision)
            corrected(&json, item.corrected)
          }
        }
      }
      json.array("quotes") { json in
        for (index, item) in annotations.quotes.enumerated() {
          json.object { json in
            json.string("id", "q\(index + 1)")
            json.string("kind", item.kind.rawValue)
            pieces(&json, item.pieces)
            actor(&json, "speaker", item.speaker)
            evidence(&json, item.source, item.cue, item.decision)
            corrected(&json, item.corrected)
          }
        }
      }
      json.array("claims") { json in
        for (index, item) in annotations.claims.enumerated() {
          json.object { json in
            json.string("id", "c\(index + 1)")
            pieces(&json, item.pieces)
            actor(&json, "holder", item.holder)
            json.string("modality", item.modality.rawValue)
            evidence(&json, item.source, item.cue, item.decision)
            corrected(&json, item.corrected)
          }
        }
      }
      json.array("reactions") { json in
        for (index, item) in annotations.reactions.enumerated() {
          json.object { json in
            json.string("id", "r\(index + 1)")
            span(&json, "span", item.span)
            actor(&json, "stakeholder", item.stakeholder)
            json.string("stance", item.stance.rawValue)
            switch item.target {
            case .actor(let id): json.object("target") { actor(&$0, "actor", id) }
            case .claim(let index): json.object("target") { $0.string("claim", "c\(index + 1)") }
            case .span(let place): span(&json, "target", place)
            case nil: break
            }
            evidence(&json, item.source, item.cue, item.decision)
            corrected(&json, item.corrected)
          }
        }
      }
      guard let highlights else { return }
      json.array("highlights") { json in
        for highlight in highlights {
          json.object { json in
            if let place = highlight.anchor.span(in: article.text) {
              json.number("start", codePoints(place.start))
              json.number("end", codePoints(place.end))
            }
            json.string("text", highlight.anchor.text)
            json.number("color", highlight.color)
            if !highlight.note.isEmpty { json.string("note", highlight.note) }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
