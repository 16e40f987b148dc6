import Article
import Notebook
import Testing

@Suite struct AnchorTests {
  private let text = Text("Harga naik. Petani marah. Harga turun.")

  @Test func `a passage is found at its place`() {
    #expect(Anchor(Span(26, 31), in: text).span(in: text) == Span(26, 31))
  }

  @Test func `a passage is found where its words are nearest when the text has changed`() {
    let anchor = Anchor(Span(26, 31), in: text)
    let longer = Text("Baru. Harga naik. Petani marah. Harga turun.")
    #expect(anchor.span(in: longer) == Span(32, 37))
  }

  @Test func `a passage whose words are gone is nowhere`() {
    #expect(Anchor(Span(12, 18), in: text).span(in: Text("Harga naik.")) == nil)
    #expect(Anchor(Span(0, 5), in: text).span(in: Text("")) == nil)
  }

  @Test func `offsets from a file that lead nowhere do no harm`() throws {
    let json = #"{"schema":"reader-notes/1","place":{"start":-9,"end":99999999,"text":"marah"}}"#
    let notes = try ArticleNotes(json: Array(json.utf8))
    #expect(notes.place?.span(in: text) == Span(19, 24))
  }
}

@Suite struct ArticleNotesTests {
  private let text = Text("Harga naik. Petani marah.")

  private func highlight(_ from: Int, _ to: Int, _ color: Int = 1, note: String = "") -> Highlight {
    Highlight(Anchor(Span(from, to), in: text), color: color, note: note)
  }

  @Test func `what is written is read again`() throws {
    var notes = ArticleNotes()
    notes.source = "a.txt"
    notes.place = Anchor(Span(12, 18), in: text)
    notes.marks["a"] = Anchor(Span(0, 5), in: text)
    notes.highlights = [highlight(0, 5, 3, note: "kata \"ini\"\n\u{1B}")]
    notes.corrections = [
      Correction(.quote, at: Anchor(Span(0, 5), in: text), .speaker(nil)),
      Correction(.reaction, at: Anchor(Span(0, 5), in: text), .stance("oppose")),
      Correction(.claim, at: Anchor(Span(0, 5), in: text), .wrong),
    ]
    #expect(try ArticleNotes(json: notes.json) == notes)
  }

  @Test(arguments: ["", "{", "[]", "null", "{\"schema\":\"reader-notes/9\"}", "{\"schema\":1}", "\u{0}\u{1}"])
  func `what is damaged is told of by an error`(_ json: String) {
    #expect(throws: (any Error).self) { try ArticleNotes(json: Array(json.utf8)) }
  }

  @Test func `two readers of one article lose nothing of each other`() {
    var base = ArticleNotes()
    base.highlights = [highlight(0, 5), highlight(6, 10)]
    base.marks = ["a": Anchor(Span(0, 5), in: text), "b": Anchor(Span(0, 5), in: text)]
    var ours = base
    ours.highlights.removeFirst()
    ours.highlights.append(highlight(12, 18, 2))
    ours.marks["c"] = Anchor(Span(6, 10), in: text)
    var theirs = base
    theirs.highlights.append(highlight(19, 24, 3))
    theirs.marks["a"] = Anchor(Span(12, 18), in: text)
    theirs.marks["b"] = nil
    let merged = ours.merged(since: base, with: theirs)
    #expect(merged.highlights == [highlight(6, 10), highlight(19, 24, 3), highlight(12, 18, 2)])
    #expect(merged.marks.mapValues(\.start) == ["a": 12, "c": 6])
  }
}

@Suite struct CorrectionTests {
  private let text = Text("\"Naik,\" kata Rina. \"Turun,\" kata Budi. Tani menolak.")
  private var annotations: Annotations {
    let sure = Decision("byHand")
    var annotations = Annotations(language: .indonesian)
    annotations.actors = ["Rina", "Budi", "Tani"].enumerated().map { index, name in
      Actor(id: index, name: name, kind: .person, mentions: [], decision: sure)
    }
    annotations.quotes = [
      Quote(kind: .direct, pieces: [Span(0, 7)], speaker: 0, decision: sure),
      Quote(kind: .direct, pieces: [Span(19, 27)], speaker: 1, decision: sure),
    ]
    annotations.reactions = [Reaction(span: Span(39, 51), stakeholder: 2, stance: .oppose, decision: sure)]
    return annotations
  }

  @Test func `corrections change what they are about and nothing else`() {
    let corrected = annotations.corrected(
      by: [
        Correction(.quote, at: Anchor(Span(0, 7), in: text), .speaker("Budi")),
        Correction(.reaction, at: Anchor(Span(39, 51), in: text), .stance("support")),
      ], in: text)
    #expect(corrected.quotes.map(\.speaker) == [1, 1])
    #expect(corrected.quotes.map(\.corrected) == [.speaker, nil])
    #expect(corrected.reactions[0].stance == .support)
    #expect(corrected.reactions[0].corrected == .stance)
  }

  @Test func `another speaker is one of the quote, the claim and the reaction at the same cue`() {
    var found = annotations
    let cue = Span(8, 12)
    let sure = Decision("byHand")
    found.quotes[0].cue = cue
    found.claims = [
      Claim(pieces: [Span(0, 7)], holder: 0, modality: .asserted, cue: cue, decision: sure),
      Claim(pieces: [Span(0, 7)], holder: 1, modality: .asserted, cue: cue, decision: sure),
    ]
    found.reactions.append(
      Reaction(span: Span(0, 17), stakeholder: 0, stance: .concern, cue: cue, decision: sure))
    let change = Correction.Change.speaker("Tani")
    for correction in [
      Correction(.quote, at: Anchor(Span(0, 7), in: text), change),
      Correction(.reaction, at: Anchor(Span(0, 17), in: text), change),
    ] {
      let stance = Correction(.reaction, at: Anchor(Span(0, 17), in: text), .stance("oppose"))
      let corrected = found.corrected(by: [correction, stance], in: text)
      #expect(corrected.quotes.map(\.speaker) == [2, 1])
      #expect(corrected.claims.map(\.holder) == [2, 1])  // who says it as well goes on saying it
      #expect(corrected.reactions.map(\.stakeholder) == [2, 2])
      #expect(corrected.reactions.map(\.stance) == [.oppose, .oppose])
    }
    let wrong = Correction(.reaction, at: Anchor(Span(0, 17), in: text), .wrong)
    let quote = Correction(.quote, at: Anchor(Span(0, 7), in: text), change)
    #expect(found.corrected(by: [wrong, quote], in: text).reactions[1].corrected == .wrong)
  }

  @Test func `of two corrections of one finding the later one counts`() {
    let quote = Anchor(Span(0, 7), in: text)
    let corrected = annotations.corrected(
      by: [Correction(.quote, at: quote, .wrong), Correction(.quote, at: quote, .speaker(nil))], in: text)
    #expect(corrected.quotes[0].corrected == .speaker)
    #expect(corrected.quotes[0].speaker == nil)
  }

  @Test func `a correction to somebody who is not there, or of words that are gone, changes nothing`() {
    var gone = Anchor(Span(0, 7), in: text)
    gone.text = "\"Hilang,\""
    let corrections = [
      Correction(.quote, at: Anchor(Span(0, 7), in: text), .speaker("Siapa")),
      Correction(.reaction, at: Anchor(Span(39, 51), in: text), .stance("sideways")),
      Correction(.quote, at: gone, .wrong),
    ]
    #expect(annotations.corrected(by: corrections, in: text) == annotations)
  }
}
