import Article
import Foundation
import Interface
import Testing

@Suite struct ReactionTests {
  @Test func aKeyGroupsReactionsTheOtherWay() {
    var model = Sample.model(80, 24, keys: "r")
    let chosen = model.pane?.selected
    #expect(model.screen.contains { $0.contains("─ - menolak 1") })
    model.press("p")
    #expect(model.screen.contains { $0.contains("─ Serikat Tani 1") })
    #expect(model.pane?.selected == chosen)
    model.press("p")
    #expect(model.screen.contains { $0.contains("─ - menolak 1") })
  }

  @Test func regroupingOpensTheReactions() {
    let model = Sample.model(80, 24, keys: "p")
    #expect(model.pane?.layer == .reactions)
  }

  @Test(arguments: [ReactionGrouping.stance, .stakeholder])
  func walkingDownMeetsEachReactionOnce(_ grouping: ReactionGrouping) {
    var model = Sample.model(80, 24, keys: grouping == .stance ? "c" : "r p c")
    var met: [Int] = []
    for _ in 0..<30 {
      if let item = model.pane?.selected, item.layer == .reactions, met.last != item.index {
        met.append(item.index)
      }
      model.press("j")
    }
    #expect(met.sorted() == [0, 1, 2, 3])
  }

  @Test(arguments: ["c", "r p c"])
  func `beside their cards reactions are counted as they are listed`(_ keys: String) {
    var model = Sample.model(80, 24, keys: keys)
    while model.pane?.layer == .claims { model.press("j") }
    for number in 1...4 {
      #expect(model.screen.contains { $0.contains("reaksi \(number)/4") }, "\(number)")
      model.press("j")
    }
  }

  @Test func aQuoteThatIsAReactionBearsItsMark() {
    var annotations = Sample.annotations
    annotations.reactions.append(
      Reaction(
        span: Sample.span("\"Harga pupuk naik,\" katanya"), stance: .concern, cue: Sample.span("kata"),
        decision: Decision("byHand")))
    annotations.quotes[1].cue = Sample.span("kata")
    var model = Sample.model(80, 24, annotated: false)
    _ = model.update(.annotated(Findings(annotations, of: Sample.article), beginning: nil))
    model.press("q")
    #expect(model.screen.contains { $0.contains("! khawatir · langsung · ¶ 5") })
    #expect(model.screen.contains { $0.hasSuffix("  langsung · ¶ 3") })
  }

  @Test func theExplanationLeadsToTheWordsAndClosesByEscape() {
    var model = Sample.model(80, 24, keys: "r w")
    #expect(model.screen.contains { $0.contains("Keyakinan: ") })
    model.press("Esc")
    #expect(!model.screen.contains { $0.contains("Keyakinan: ") })
    #expect(model.pane?.layer == .reactions)
    model.press("w Enter")
    #expect(model.popup == nil)
    #expect(model.selected?.layer == .reactions)
  }

  @Test func whereNothingIsFoundNothingIsExplained() {
    let model = Sample.model(80, 24, annotated: false, keys: "w")
    #expect(model.popup == nil)
  }
}

@Test func aSentenceWithTwoReactionsOfOneStakeholderIsShownOnce() {
  let text = "Some observers welcomed the step, saying that talks were better than tension."
  func span(_ words: String) -> Span {
    let start = text.utf8.count - text[text.range(of: words)!.lowerBound...].utf8.count
    return Span(start, start + words.utf8.count)
  }
  func reaction(_ words: String, _ cue: String) -> Reaction {
    Reaction(
      span: span(words), stakeholder: 0, stance: .support, source: span("Some observers"), cue: span(cue),
      decision: Decision("test"))
  }
  var annotations = Annotations(language: .english)
  let long = "Some observers welcomed the step, saying that talks were better than tension"
  annotations.reactions = [
    reaction(long, "saying"), reaction("Some observers welcomed the step", "welcomed"),
  ]
  for _ in 0..<2 {
    let shown = annotations.reactions.indices.map { annotations.words(ofReaction: $0) }
    let expected = ["Some observers welcomed the step", "saying that talks were better than tension"].map(
      span)
    #expect(Set(shown) == Set(expected))
    annotations.reactions.reverse()
  }
}

@Test func aMarkIsNoWordOfAReaction() {
  let text = "Smith opposed the road: I am against the road."
  func span(_ words: String) -> Span {
    let start = text.utf8.count - text[text.range(of: words)!.lowerBound...].utf8.count
    return Span(start, start + words.utf8.count)
  }
  let colon = Span(span("Smith").end, span("Smith").end + 1)
  let said = Span(colon.end + 1, text.utf8.count)
  var annotations = Annotations(language: .english)
  annotations.claims = [
    Claim(
      pieces: [said], holder: 0, modality: .asserted, source: span("Smith"), cue: colon,
      decision: Decision("test"))
  ]
  annotations.reactions = [
    Reaction(
      span: span("Smith"), stakeholder: 0, stance: .oppose, source: span("Smith"), cue: span("Smith"),
      decision: Decision("test")),
    Reaction(
      span: Span(0, text.utf8.count), stakeholder: 0, stance: .oppose, source: span("Smith"), cue: colon,
      decision: Decision("test")),
  ]
  #expect(annotations.words(ofReaction: 1) == said)
}
