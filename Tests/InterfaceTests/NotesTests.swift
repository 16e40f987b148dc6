import Article
import Canvas
import Formats
import Interface
import Notebook
import Testing

extension [Effect] {
  /// What is given to the clipboard.
  var copied: String? {
    for case .copy(let text) in self { return text }
    return nil
  }
}

@Suite struct CopyTests {
  @Test func `a quote is copied with its speaker, title and source`() {
    var model = Sample.model(80, 24, keys: "q")
    #expect(
      model.press("y").copied == """
        "Beras ini untuk semua orang," … "Kami tidak akan berhenti." — Rina Wati, Presiden
        Harga Beras Turun, Petani Menolak · beras.txt · ¶ 3
        """)
  }

  @Test func `pressed twice, the paragraph is copied`() {
    var model = Sample.model(80, 24, keys: "6 g")
    #expect(model.press("y y").copied?.hasPrefix("Beberapa pihak menyambut baik") == true)
    #expect(model.press("j y").copied?.hasPrefix("Beberapa pihak menyambut baik langkah tersebut —") == true)
  }

  @Test func `what follows a copy later has its own meaning`() {
    var model = Sample.model(60, 10, keys: "5 g")
    let top = model.top
    #expect(model.press("y").contains(.startTimer(.chord, milliseconds: 1000)))
    _ = model.update(.timerFired(.chord))
    #expect(model.press("u").copied == nil)
    #expect(model.top != top)
    model.press("G y")
    _ = model.update(.timerFired(.chord))
    #expect(model.press("y").copied?.hasPrefix("Pengamat menilai kebijakan itu biasa saja —") == true)
  }

  @Test(arguments: [
    ("c j", "akan menjaga harga itu sampai panen — Rina Wati, Presiden"),
    ("r", "Serikat Tani menolak kebijakan itu — Serikat Tani"),
    ("a", "Rina Wati, Presiden"), ("]q ]q", "\"Harga pupuk naik,\""),
  ])
  func `what is at hand is copied`(_ keys: String, _ start: String) {
    var model = Sample.model(80, 24, keys: keys)
    #expect(model.press("y").copied?.split(separator: "\n").first.map(String.init) == start)
  }

  @Test func `nothing to copy is told of`() {
    var model = Sample.model(80, 24, annotated: false)
    #expect(model.press("y").copied == nil)
    #expect(model.screen.joined().contains("tidak ada kutipan"))
  }
}

@Suite struct SelectionTests {
  @Test(arguments: [
    ("", "Presiden"), ("w w", "Presiden Rina Wati"), ("w b", "Presiden "), ("h h", "Presid"),
    ("l l", "Presiden R"), ("}", "PARAGRAPH"), ("w o b", "Menolak\n\nPresiden Rina"),
  ])
  func `a selection is extended by keys and copied`(_ keys: String, _ expected: String) {
    var model = Sample.model(80, 24, keys: "2 g v")
    model.press(keys)
    let copied = model.press("y").copied ?? ""
    let body = copied.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(
      separator: "\n")
    if expected == "PARAGRAPH" {
      #expect(body.hasSuffix("sampai panen."))
    } else {
      #expect(body.hasSuffix(expected) && (keys == "w o b" || body == expected))
    }
    #expect(model.desk.selection == nil)
  }

  @Test func `rows are selected down to the end and up again`() {
    var model = Sample.model(60, 12, keys: "2 g v j j")
    #expect(model.desk.selection.map { $0.head > $0.origin + 100 } == true)
    for _ in 0..<40 { model.press("j") }
    #expect(model.desk.selection?.head == Sample.article.text.count)
    for _ in 0..<80 { model.press("k") }
    #expect(model.desk.selection?.head == 0)
  }

  @Test(arguments: ["Esc", "v", "q", "C-c"]) func `a selection is left`(_ key: String) {
    var model = Sample.model(80, 24, keys: "v w w")
    #expect(!model.press(key).contains(.quit))
    #expect(model.desk.selection == nil)
    #expect(model.lens == .all)
  }
}

@Suite struct HighlightTests {
  @Test func `a selection becomes a highlight in a colour, and is kept`() {
    var model = Sample.model(80, 24, keys: "2 g v w")
    #expect(model.press("2").contains(.keepNotes))
    #expect(model.notesToKeep.highlights.map(\.anchor.text) == ["Presiden Rina"])
    #expect(model.notesToKeep.highlights.map(\.color) == [2])
    #expect(model.press("U").contains(.keepNotes))
    #expect(model.notesToKeep.highlights.isEmpty)
  }

  @Test func `a note is written beside it, listed, changed and removed`() {
    var model = Sample.model(80, 24, keys: "2 g v w m p e n t i n g Enter")
    #expect(model.notesToKeep.highlights.map(\.note) == ["penting"])
    model.press("M")
    #expect(model.screen.joined().contains("Presiden Rina  — penting"))
    model.press("3 m ! Enter")
    #expect(model.notesToKeep.highlights.map(\.note) == ["penting!"])
    #expect(model.notesToKeep.highlights.map(\.color) == [3])
    #expect(model.screen.joined().contains("Presiden Rina  — penting!"))
    model.press("m Esc")
    #expect(model.popup?.kind == .highlights)
    model.press("x")
    #expect(model.notesToKeep.highlights.isEmpty)
    #expect(model.popup == nil)
  }

  @Test func `beside a long highlight its note is to be read`() {
    let model = Sample.model(60, 12, keys: "2 g v } m p e n t i n g Enter M")
    #expect(model.screen.contains { $0.contains("…  — penting") })
  }

  @Test func `from the list one goes to the words`() {
    let model = Sample.model(80, 10, keys: "7 g v 1 g M Enter")
    #expect(model.focus == 6)
    #expect(model.screen.joined().contains("belum bergerak"))
  }

  @Test func `highlights are found again in a text that has changed`() {
    var model = Sample.model(80, 24, keys: "2 g v w 1")
    let longer = PlainText.article(Array(("Baru saja.\n\n" + Sample.text).utf8), source: "beras.txt")
    _ = model.update(.reloaded(longer))
    #expect(model.desk.highlights.map { longer.text[$0.span] } == ["Presiden Rina"])
  }
}

@Suite struct ResumeTests {
  private func closed(_ keys: String) -> ArticleNotes { Sample.model(60, 10, keys: keys).notesToKeep }

  @Test func `an article opens where it was closed, and says so`() {
    let notes = closed("5 g")
    var model = Sample.model(60, 10)
    _ = model.update(.notesRead(notes, notice: nil))
    #expect(model.focus == 4)
    #expect(model.screen.joined().contains("lanjut dari ¶ 5 · g = awal"))
    model.press("g")
    #expect(model.top == Place())
  }

  @Test func `at the beginning there is nothing to say`() {
    var model = Sample.model(60, 10)
    _ = model.update(.notesRead(closed(""), notice: nil))
    #expect(model.top == Place())
    #expect(model.toast == nil)
  }

  @Test func `a place behind what is read so far waits for the rest, unless one has moved`() {
    let notes = closed("G")
    for keys in ["", "j j"] {
      var model = Model(
        article: Sample.article.beginning(bytes: 330), isWhole: false, size: Size(columns: 60, rows: 6),
        theme: .plain, words: .english)
      _ = model.update(.notesRead(notes, notice: nil))
      model.press(keys)
      #expect(keys != "" || model.notesToKeep.place == notes.place)
      _ = model.update(.articleRead(Sample.article))
      #expect((model.focus > 3) == (keys == ""))
    }
  }

  @Test func `marks are set, gone to, and gone back from`() {
    var model = Sample.model(60, 10, keys: "5 g")
    let place = model.top
    #expect(model.press("m a").contains(.keepNotes))
    model.press("g ' a")
    #expect(model.top == place)
    model.press("' '")
    #expect(model.top == Place())
    model.press("' '")
    #expect(model.top == place)
    model.press("' z")
    #expect(model.screen.joined().contains("tidak ada tanda z; yang ada a"))
  }

  @Test func `headings are listed and gone to`() {
    var model = Sample.model(80, 10, keys: "O")
    #expect(model.screen.joined().contains("Reaksi petani"))
    model.press("j Enter")
    #expect(model.focus == 3)
  }

  @Test func `reading again keeps the words one was at`() {
    var model = Sample.model(60, 10, keys: "5 g")
    let longer = PlainText.article(Array(("Baru saja.\n\n" + Sample.text).utf8), source: "beras.txt")
    _ = model.update(.reloaded(longer))
    #expect(model.focus == 5)
  }
}

@Suite struct CorrectingTests {
  @Test func `x marks what is at hand as wrong, and again takes it back`() {
    var model = Sample.model(80, 24, keys: "c")
    #expect(model.press("x").contains(.keepNotes))
    #expect(model.annotations.claims[0].corrected == .wrong)
    #expect(model.screen.joined().contains("ditandai salah"))
    model.press("x")
    #expect(model.annotations.claims[0].corrected == nil)
  }

  @Test func `x says what it marked and takes that back on the same one`() {
    var model = Sample.model(80, 24, words: .english, keys: "] c ] c x")
    #expect(model.toast?.text == "claim B of Rina Wati marked as wrong")
    model.press("x")
    #expect(model.toast?.text == "claim B of Rina Wati no longer marked as wrong")
    #expect(model.annotations.claims.allSatisfy { $0.corrected == nil })
  }

  @Test func `nothing is corrected that nobody sees chosen`() {
    for keys in ["J", "] c Esc", "] q G", "H ] q", "c Tab Esc"] {
      var model = Sample.model(60, 12, words: .english, keys: keys)
      for key in ["x", "X"] {
        #expect(!model.press(key).contains(.keepNotes), "\(keys)")
        #expect(model.popup == nil, "\(keys)")
        #expect(model.toast?.text.hasPrefix("choose a finding first") == true, "\(keys)")
      }
    }
  }

  @Test func `a quote gets another speaker`() {
    var model = Sample.model(80, 24, keys: "q J X")
    #expect(model.screen.joined().contains("Milik siapa?"))
    model.press("j j j j Enter")
    #expect(model.annotations.quotes[1].speaker == 3)
    #expect(model.annotations.quotes[1].corrected == .speaker)
    #expect(model.screen.joined().contains("BUDI SANTOSO"))
    #expect(model.screen.joined().contains("pembicara dikoreksi"))
    model.press("U")
    #expect(model.annotations.quotes[1].speaker == nil)
  }

  @Test func `a reaction gets another stance, and the balance with it`() {
    var model = Sample.model(80, 24, keys: "r X")
    model.press("g Enter")
    #expect(model.annotations.reactions[0].stance == .support)
    #expect(model.screen.joined().contains("+ 2 mendukung"))
    model.press("U")
    #expect(model.annotations.reactions[0].stance == .oppose)
  }

  @Test func `a reaction gets another speaker`() throws {
    var model = Sample.model(80, 24, words: .english, keys: "r X")
    let entries = try #require(model.popup?.entries)
    let name = try #require(entries.firstIndex { $0.hasPrefix("Budi Santoso") })
    model.press("g")
    for _ in 0..<name { model.press("j") }
    model.press("Enter")
    #expect(model.annotations.reactions[0].stakeholder == 3)
    #expect(model.toast?.text == "reaction of Budi Santoso: speaker corrected")
  }

  @Test func `what is wrong is passed over`() {
    let model = Sample.model(80, 24, keys: "c x Tab Esc . ")
    #expect(model.selected == Item(.claims, 1))
  }

  @Test func `how a claim is reported can be corrected, and is kept and undone`() throws {
    var model = Sample.model(80, 24, keys: "c X")
    let before = model.annotations.claims[0]
    #expect(model.screen.contains { $0.contains("Bagaimana maksudnya") })
    let manner = try #require(Claim.Modality.allCases.firstIndex(of: .denied))
    for _ in 0..<20 { model.press("Up") }
    for _ in 0..<manner { model.press("Down") }
    #expect(model.press("Enter").contains(.keepNotes))
    #expect(model.annotations.claims[0].modality == .denied && before.modality != .denied)
    #expect(model.annotations.claims[0].corrected == .modality)
    #expect(model.annotations.claims[0].holder == before.holder)
    let kept = try ArticleNotes(json: model.notesToKeep.json)
    #expect(kept.corrections == model.notesToKeep.corrections)
    model.press("U")
    #expect(model.annotations.claims[0] == before)
  }

  @Test func `corrections of an earlier reading hold when the findings come`() {
    var model = Sample.model(80, 24, annotated: false)
    var notes = ArticleNotes()
    notes.corrections = [
      Correction(.claim, at: Anchor(Sample.annotations.claims[0].pieces[0], in: Sample.article.text), .wrong)
    ]
    _ = model.update(.notesRead(notes, notice: nil))
    _ = model.update(.annotated(Findings(Sample.annotations, of: Sample.article), beginning: nil))
    #expect(model.annotations.claims[0].corrected == .wrong)
  }

  @Test func `where there is nothing, that is said`() {
    var model = Sample.model(80, 24, annotated: false)
    for key in ["x", "X", "U", "M"] {
      #expect(!model.press(key).contains(.keepNotes))
      #expect(model.toast != nil, "\(key)")
    }
  }
}

@Suite struct WritingTests {
  @Test func `the line asks for a file, and overwrites only if told to`() {
    #expect(
      Sample.model(80, 24).pressed(": export a.md").contains(.export("a.md", overwrites: false)))
    #expect(Sample.model(80, 24).pressed(": export! a.md").contains(.export("a.md", overwrites: true)))
    #expect(Sample.model(80, 24).pressed(": w a.txt").contains(.write("a.txt", overwrites: false)))
    #expect(Sample.model(80, 24).pressed(": tulis! a.txt").contains(.write("a.txt", overwrites: true)))
    #expect(!Sample.model(80, 24).pressed(": write").contains { if case .write = $0 { true } else { false } })
  }

  @Test func `what is being written is told, can be left off, and is one at a time`() {
    var model = Sample.model(80, 24)
    func type(_ line: String) -> [Effect] {
      line.flatMap { model.update(.keyPressed(.character($0))) } + model.update(.keyPressed(.enter))
    }
    #expect(type(":export a.html").contains(.export("a.html", overwrites: false)))
    #expect(model.screen.joined().contains("menulis a.html…"))
    #expect(type(":write b.txt").allSatisfy { $0 != .write("b.txt", overwrites: false) })
    #expect(model.update(.keyPressed(.control("c"))).contains(.cancelWriting))
    #expect(model.screen.joined().contains("dihentikan") && !model.screen.joined().contains("menulis"))
    _ = model.update(.written("a.html: 3 byte", isError: false))  // too late
    #expect(!model.screen.joined().contains("3 byte"))
    #expect(type(":write b.txt").contains(.write("b.txt", overwrites: false)))
    _ = model.update(.written("b.txt: 3 byte", isError: false))
    #expect(model.screen.joined().contains("3 byte"))
  }
}

extension Model {
  /// What comes of a line typed after a key.
  fileprivate func pressed(_ line: String) -> [Effect] {
    var model = self
    var effects: [Effect] = []
    for (index, word) in line.split(separator: " ").enumerated() {
      if index > 1 { effects += model.update(.keyPressed(.character(" "))) }
      for character in word { effects += model.update(.keyPressed(.character(character))) }
    }
    return effects + model.update(.keyPressed(.enter))
  }
}
