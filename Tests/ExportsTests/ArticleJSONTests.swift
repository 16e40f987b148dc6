import Article
import Exports
import Foundation
import Testing

@Suite struct ArticleJSONTests {
  private let article = Article(
    source: "a\u{1B}b\u{202E}.txt", text: Text("Café\n\n“Ya,” kata Ana."),
    blocks: [Block(.heading, Span(0, 5)), Block(.body, Span(7, 26))],
    title: Span(0, 5))

  private var annotations: Annotations {
    var annotations = Annotations(language: .indonesian)
    let decision = Decision("byHand", 0.5)
    annotations.actors = [
      Actor(
        id: 0, name: "Ana", kind: .person, role: "Ketua", mentions: [.init(Span(22, 25), .name, decision)],
        decision: decision)
    ]
    annotations.quotes = [
      Quote(
        kind: .direct, pieces: [Span(7, 16)], speaker: 0, source: Span(22, 25), cue: Span(17, 21),
        decision: decision)
    ]
    annotations.claims = [Claim(pieces: [Span(7, 16)], modality: .hedged, decision: decision)]
    annotations.reactions = [
      Reaction(span: Span(7, 25), stakeholder: 0, stance: .concern, decision: decision)
    ]
    return annotations
  }

  @Test func aDocumentOnALine() {
    let document = String(decoding: ArticleJSON.document(article, annotations, layout: .line), as: UTF8.self)
    #expect(
      document == """
        {"schema":"reader/1","source":"a\\u001bb\\u202e.txt","language":"id","title":"Café","text":"Café\\n\\n“Ya,” kata Ana.",\
        "paragraphs":[{"start":0,"end":4,"kind":"heading"},{"start":6,"end":21,"kind":"body"}],\
        "actors":[{"id":"a1","name":"Ana","kind":"person","role":"Ketua","mentions":[{"start":17,"end":20,"form":"name"}],"rule":"byHand","confidence":0.50}],\
        "quotes":[{"id":"q1","kind":"direct","pieces":[{"start":6,"end":11}],"speaker":"a1","source":{"start":17,"end":20},"cue":{"start":12,"end":16},"rule":"byHand","confidence":0.50}],\
        "claims":[{"id":"c1","pieces":[{"start":6,"end":11}],"modality":"hedged","rule":"byHand","confidence":0.50}],\
        "reactions":[{"id":"r1","span":{"start":6,"end":20},"stakeholder":"a1","stance":"concern","rule":"byHand","confidence":0.50}]}

        """)
  }

  @Test(arguments: [
    (Reaction.Target.actor(0), #""target":{"actor":"a1"}"#), (.claim(0), #""target":{"claim":"c1"}"#),
    (.span(Span(0, 5)), #""target":{"start":0,"end":4}"#),
  ]) func aReactionTellsWhatItRespondsTo(_ target: Reaction.Target, _ json: String) {
    var annotations = annotations
    annotations.reactions[0].target = target
    let document = String(decoding: ArticleJSON.document(article, annotations, layout: .line), as: UTF8.self)
    #expect(document.contains(#""stance":"concern",\#(json),"rule""#))
  }

  @Test func bothLayoutsSayTheSame() throws {
    let line =
      try JSONSerialization.jsonObject(with: Data(ArticleJSON.document(article, annotations, layout: .line)))
      as? NSDictionary
    let indented =
      try JSONSerialization.jsonObject(
        with: Data(ArticleJSON.document(article, annotations, layout: .indented))) as? NSDictionary
    #expect(line == indented && line != nil)
  }

  @Test func offsetsCountCodePointsOfTheText() throws {
    let json =
      try JSONSerialization.jsonObject(with: Data(ArticleJSON.document(article, annotations, layout: .line)))
      as? [String: Any]
    let scalars = Array(try #require(json?["text"] as? String).unicodeScalars)
    let mention = try #require(
      ((json?["actors"] as? [[String: Any]])?.first?["mentions"] as? [[String: Any]])?.first)
    let start = try #require(mention["start"] as? Int), end = try #require(mention["end"] as? Int)
    #expect(String(String.UnicodeScalarView(scalars[start..<end])) == "Ana")
  }
}
