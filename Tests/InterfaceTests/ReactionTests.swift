import Article
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
