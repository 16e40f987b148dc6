import Article
import Canvas
import Formats
import Interface
import Testing

@Suite struct QuittingTests {
  @Test(
    arguments: ["Q", "Z Z", "Z Q", ": q Enter", ": Q Enter", ": q u i t Enter", "C-c C-c"],
    ["", "q", "c", "r", "a", "c Tab", "?"])
  func quitsFromEverywhere(_ quit: String, _ mode: String) {
    var model = Sample.model(80, 24, keys: mode)
    if mode == "?", quit.first == ":" || quit.first == "Z" { model.press("Esc") }
    #expect(model.press(quit).contains(.quit))
  }

  @Test func escapeNeverQuits() {
    var model = Sample.model(80, 24, keys: "c ? / Esc")
    #expect(!model.press("Esc Esc Esc Esc Esc Esc").contains(.quit))
  }

  @Test func escapeClosesOneLayerAtATime() {
    var model = Sample.model(80, 24, keys: "q c ?")
    #expect(model.help != nil)
    model.press("Esc")
    #expect(model.help == nil && model.pane != nil)
    model.press("Esc")
    #expect(model.pane == nil && model.lens == .quotes)
    model.press("Esc")
    #expect(model.lens == .all)
  }

  @Test func interruptCancelsAPromptFirst() {
    var model = Sample.model(80, 24, keys: "/ a")
    #expect(!model.press("C-c").contains(.quit))
    #expect(model.prompt == nil)
  }

  @Test func theWayOutIsAlwaysOnScreen() {
    for words in [Words.indonesian, .english] {
      for (columns, rows) in [
        (140, 40), (119, 30), (100, 24), (80, 24), (71, 24), (50, 12), (40, 12), (30, 9), (24, 6), (20, 5),
        (19, 4), (10, 2),
      ] {
        for keys in ["", "q", "c", "r", "a", "?", "/", ":", "q q"] {
          let screen = Sample.model(columns, rows, words: words, keys: keys).screen
          let isCut = columns < 20 || rows < 5
          #expect(isCut || screen.contains { $0.contains("Q") }, "\(columns)x\(rows) after \(keys)")
          #expect(screen.count <= rows)
        }
      }
    }
  }
}

@Suite struct MovingTests {
  @Test func paragraphsAreWalkedOneByOne() {
    var model = Sample.model(80, 12)
    var walked: [Int] = []
    for _ in 0..<8 {
      walked.append(model.focus)
      model.press("J")
    }
    #expect(walked == [0, 1, 2, 3, 4, 5, 6, 6])
    model.press("3 K")
    #expect(model.focus == 3)
  }

  @Test func countsGoToParagraphs() {
    var model = Sample.model(80, 12, keys: "5 g")
    #expect(model.focus == 4)
    model.press("g")
    #expect(model.focus == 0)
    model.press(": 3 Enter")
    #expect(model.focus == 2)
    #expect(model.press("9 9 g").contains { if case .startTimer = $0 { true } else { false } })
    #expect(model.focus == 2)
  }

  @Test func theLastScreenIsFull() {
    let model = Sample.model(80, 12, keys: "G")
    #expect(model.screen.joined().contains("belum bergerak"))
    #expect(model.screen.dropFirst().prefix(8).allSatisfy { _ in true })
    #expect(model.view().lines.count == 12)
  }

  @Test func linesDownAndUpComeBack() {
    var model = Sample.model(60, 10)
    let before = model.top
    model.press("j j j")
    #expect(model.top != before)
    model.press("k k k")
    #expect(model.top == before)
  }

  @Test func resizingKeepsThePlace() {
    var model = Sample.model(80, 10, keys: "5 g j")
    let words = model.article.text[
      Span(
        model.article.blocks[model.top.block].span.start + max(0, model.top.offset),
        model.article.blocks[model.top.block].span.end)]
    for (columns, rows) in [(40, 12), (140, 40), (20, 6), (10, 3), (80, 10)] {
      _ = model.update(.resized(Size(columns: columns, rows: rows)))
    }
    #expect(model.focus == 4)
    #expect(model.screen.joined(separator: " ").contains(words.prefix(12)))
  }

  @Test func theRestOfTheArticleKeepsThePlace() {
    let beginning = Sample.article.beginning(bytes: 330)
    var model = Model(
      article: beginning, isWhole: false, size: Size(columns: 80, rows: 8), theme: .plain, words: .english)
    model.press("J J")
    let top = model.top
    _ = model.update(.articleRead(Sample.article))
    #expect(model.top == top)
    #expect(model.focus == 2)
  }

  @Test func `the end of an article that is still being read comes when it is there`() {
    let beginning = Sample.article.beginning(bytes: 330)
    func model(_ keys: String) -> Model {
      var model = Model(
        article: beginning, isWhole: false, size: Size(columns: 80, rows: 8), theme: .plain, words: .english)
      model.press(keys)
      #expect(keys != "G" || model.toast != nil)
      _ = model.update(.articleRead(Sample.article))
      return model
    }
    #expect(model("G").screen.contains { $0.contains("100%") })
    #expect(!model("G k").screen.contains { $0.contains("100%") })
  }

  @Test func `in the pane the ends are the first and the last card`() {
    var model = Sample.model(80, 24, keys: "c J J G")
    #expect(model.pane?.selected == Item(.actors, Sample.annotations.actors.count - 1))
    model.press("g")
    #expect(model.pane?.selected == Item(.claims, 0))
  }

  @Test func `who has read nothing goes through reactions from the first of the list`() {
    var model = Sample.model(80, 12, keys: "r")
    for _ in Sample.annotations.reactions {
      #expect(model.pane?.selected?.layer == .reactions)
      model.press("Down")
    }
    #expect(model.pane?.selected?.layer == .actors)
  }

  @Test func jumpsAreRemembered() {
    var model = Sample.model(60, 10)
    let top = model.top
    model.press("G")
    #expect(model.top != top)
    model.press("C-o")
    #expect(model.top == top)
    model.press("C-n")
    #expect(model.top != top)
  }

  @Test func `a key that waits too long for its second one is forgotten`() {
    var model = Sample.model(80, 24, keys: "]")
    _ = model.update(.timerFired(.chord))
    model.press("q")
    #expect(model.lens == .quotes && model.selected == nil)
  }

  @Test func anEmptyPlaceIsNoTrap() {
    let empty = Article(source: "-", text: Text(""), blocks: [], title: nil)
    var model = Model(
      article: empty, isWhole: true, size: Size(columns: 80, rows: 24), theme: .plain, words: .english)
    _ = model.update(.annotated(Findings(Annotations(language: .undetermined), of: empty), beginning: nil))
    for keys in [
      "j k J K Space b d u g G 5 0 %", "q q + -", "c r a Enter s Tab", ". , n N", "/ x Enter", "?",
    ] {
      model.press(keys)
      _ = model.view()
    }
    #expect(model.article.blocks.isEmpty)
  }
}

@Suite struct LensTests {
  @Test func qShowsOnlyQuotesAndAgainAll() {
    var model = Sample.model(80, 24, keys: "q")
    let quotes = model.screen.joined(separator: "\n")
    #expect(quotes.contains("Beras ini untuk semua orang") && !quotes.contains("Pengamat menilai"))
    model.press("q")
    #expect(model.screen.joined(separator: "\n").contains("Pengamat menilai"))
  }

  @Test(arguments: ["q", "c", "]r", "Tab"])
  func `a pager looks for findings when they are first asked for`(_ keys: String) {
    var model = Model(
      article: Sample.article, isWhole: true, size: Size(columns: 80, rows: 24),
      theme: Sample.theme("terminal"), words: .english, looksAtOnce: false)
    #expect(model.work == .done && !model.press("j / H Enter").contains(.look))
    #expect(model.press(keys).contains(.look) && model.work != .done)
    _ = model.update(.annotated(Findings(Sample.annotations, of: Sample.article), beginning: nil))
    #expect(!model.press("a").contains(.look))
  }

  @Test func enterGoesFromAQuoteToItsPlace() {
    var model = Sample.model(80, 10, keys: "q . Enter")
    #expect(model.lens == .all)
    #expect(model.selected == Item(.quotes, 1))
    #expect(model.screen.joined().contains("Harga pupuk naik"))
    model.press("q")
    #expect(model.quotes.selected == 1)
  }

  @Test func anUnknownSpeakerIsShownAsSuch() {
    #expect(Sample.model(80, 24, keys: "q").screen.joined().contains("? pembicara tidak ditemukan"))
  }

  @Test func contextWidensAndNarrows() {
    var model = Sample.model(80, 24, keys: "q -")
    #expect(model.quotes.context == 0)
    #expect(!model.screen.joined().contains("— ujar"))
    model.press("+ + + +")
    #expect(model.quotes.context == 3)
    #expect(model.screen.joined().contains("Pengamat menilai"))
  }

  @Test func firstQExplainsHowToQuit() {
    #expect(Sample.model(80, 24, keys: "q").screen.joined().contains("Keluar: Q"))
  }
}

@Suite struct PaneTests {
  @Test func theSameKeyClosesThePane() {
    var model = Sample.model(80, 24, keys: "c")
    #expect(model.pane?.layer == .claims)
    model.press("r")
    #expect(model.pane?.layer == .reactions)
    model.press("r")
    #expect(model.pane == nil)
  }

  @Test func walkingCardsMovesTheText() {
    var model = Sample.model(80, 12, keys: "c")
    #expect(model.pane?.selected == Item(.claims, 0))
    model.press("j j")
    #expect(model.pane?.selected == Item(.claims, 2))
    #expect(model.screen.joined().contains("merugi"))
    #expect(model.selected == Item(.claims, 2))
    model.press("j")  // the first of the first stance
    #expect(model.pane?.selected == Item(.reactions, 2))
  }

  @Test func `a claim within another one has its letter at its first line`() {
    var annotations = Sample.annotations
    annotations.claims[0].pieces = [Sample.span("Presiden Rina Wati mengatakan bahwa harga beras turun")]
    annotations.claims[1].pieces = [Sample.span("harga beras turun")]
    annotations.claims[2].pieces = [Sample.span("\"Harga pupuk naik,\" katanya kepada wartawan")]
    annotations.claims.append(annotations.claims[2])
    annotations.claims[3].pieces = [Sample.span("wartawan")]
    var model = Sample.model(70, 30, annotated: false)
    _ = model.update(.annotated(Findings(annotations, of: Sample.article), beginning: nil))
    model.press("c Tab Esc")
    let lines = model.screen
    for (letter, words) in [("AB", "Presiden Rina"), ("C", "pupuk"), ("D", "wartawan")] {
      #expect(lines.contains { $0.contains(words) && $0.prefix(5).contains(letter) }, "\(letter)")
    }
  }

  @Test func fromCardToWordsAndBack() {
    var model = Sample.model(80, 24, keys: "c j Enter")
    #expect(model.pane?.isFocused == false)
    #expect(model.selected == Item(.claims, 1))
    model.press("s")
    #expect(model.pane?.isFocused == true)
    #expect(model.pane?.selected == Item(.claims, 1))
  }

  @Test func walkingTheTextMovesTheCards() {
    var model = Sample.model(120, 30, keys: "c Tab 5 g")
    #expect(model.pane?.selected == Item(.claims, 2))
    model.press("= 2 g")
    #expect(model.pane?.selected == Item(.claims, 2))
  }

  @Test func inNarrowTerminalsThePaneIsADrawer() {
    var model = Sample.model(60, 20, keys: "c")
    #expect(!model.screen.joined().contains("│"))
    #expect(model.screen.joined().contains("Klaim 3"))
    model.press("Enter")
    #expect(model.screen.joined().contains("Presiden Rina Wati"))
    model.press("Tab")
    #expect(model.screen.joined().contains("Klaim 3"))
  }

  @Test func mentionsOfAnActorAreWalked() {
    var model = Sample.model(80, 24, keys: "a")
    #expect(model.part == 0)
    model.press("Enter Enter")
    #expect(model.part == 2)
    model.press("Enter")
    #expect(model.part == 0)
  }

  @Test func theBalanceCountsEveryStance() {
    let screen = Sample.model(80, 24, keys: "r").screen.joined(separator: "\n")
    for count in ["+ 1 mendukung", "- 1 menolak", "! 1 khawatir", "= 1 netral"] {
      #expect(screen.contains(count))
    }
  }

  @Test func steppingGoesThroughQuotesClaimsAndReactions() {
    var model = Sample.model(80, 24)
    var seen: [Item] = []
    for _ in 0..<4 {
      model.press(".")
      if let item = model.selected { seen.append(item) }
    }
    #expect(seen == [Item(.claims, 0), Item(.claims, 1), Item(.quotes, 0), Item(.reactions, 0)])
    model.press(",")
    #expect(model.selected == Item(.quotes, 0))
  }
}

@Suite struct SearchTests {
  @Test func findsWhileTyping() {
    let model = Sample.model(80, 10, keys: "/ p u p u k")
    #expect(model.screen.joined().contains("pupuk naik"))
    #expect(model.found?.current == Sample.span("pupuk"))
  }

  @Test func countsAndGoesRound() {
    var model = Sample.model(80, 24, keys: "/ r i n a Enter")
    #expect(model.screen.joined().contains("1/2"))
    model.press("n")
    #expect(model.screen.joined().contains("2/2"))
    model.press("n")
    #expect(model.found?.counter?.number == 1)
    #expect(model.screen.joined().contains("berlanjut dari awal"))
    model.press("N")
    #expect(model.found?.counter?.number == 2)
  }

  @Test func `n goes on with the last pattern after Esc, and Up brings earlier ones`() {
    var model = Sample.model(80, 24, keys: "/ p u p u k Enter / t a n i Enter Esc")
    #expect(model.found == nil)
    model.press("n")
    #expect(model.found?.search.pattern == "tani")
    model.press("/ Up")
    #expect(model.prompt?.input == "tani")
    model.press("Up Up")
    #expect(model.prompt?.input == "pupuk")
    model.press("Enter")
    #expect(model.found?.search.pattern == "pupuk")
  }

  @Test func capitalsMeanCapitals() {
    #expect(Sample.model(80, 24, keys: "/ B e r a s Enter").found?.counter?.total == 2)
    #expect(Sample.model(80, 24, keys: "/ b e r a s Enter").found?.counter?.total == 3)
  }

  @Test func sayingThatThereIsNone() {
    #expect(Sample.model(80, 24, keys: "/ z z z Enter").screen.joined().contains("tidak ditemukan: zzz"))
  }

  @Test func escapeBringsBackThePlace() {
    var model = Sample.model(80, 10)
    let top = model.top
    model.press("/ b e r g e r a k")
    #expect(model.top != top)
    model.press("Esc")
    #expect(model.top == top)
  }

  @Test func lastIsFoundAcrossTheBordersOfChunks() throws {
    let text = Text(
      String(repeating: "x", count: (1 << 16) - 3) + "needle" + String(repeating: "y", count: 40))
    let search = try Search("needle", mode: .regular)
    #expect(try search.last(in: text, text.span)?.start == (1 << 16) - 3)
    #expect(try search.first(in: text, text.span)?.start == (1 << 16) - 3)
  }
}

@Suite struct WordsTests {
  @Test func theCommandTableHasNoKeyTwice() {
    let keys = Command.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func helpListsEveryCommandInBothLanguages() {
    for words in Words.languages {
      var model = Sample.model(100, 200, words: words, keys: "?")
      let screen = model.screen.joined(separator: "\n")
      for command in Command.allCases { #expect(screen.contains(words.help(command).prefix(60))) }
      model.press("q")
      #expect(model.help == nil)
    }
  }

  @Test func `a command that takes nothing says so and does nothing`() {
    var model = Sample.model(80, 24, words: .english, keys: ": e Space a . t x t")
    #expect(!model.press("Enter").contains(.edit))
    #expect(model.screen.joined().contains(":e takes nothing behind it"))
    model.press(": p i p e Space w c")
    #expect(model.press("Enter") == [.pipe("wc", Sample.article.text[Sample.article.text.span] + "\n")])
  }

  @Test func `blanks before the name of a file are none of it`() {
    var model = Sample.model(80, 24, keys: "S Space a . m d")
    #expect(model.press("Enter").contains(.export("a.md", overwrites: false)))
  }

  @Test func unknownCommandsAreNamed() {
    #expect(
      Sample.model(80, 24, words: .english, keys: ": f o o Enter").screen.joined().contains("no command :foo")
    )
  }
}
