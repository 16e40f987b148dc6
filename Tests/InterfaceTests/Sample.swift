import Article
import Canvas
import Formats
import Interface
import ThemeData

/// A short article of our own with annotations made by hand, and screens on it.
enum Sample {
  static let text = """
    Harga Beras Turun, Petani Menolak

    Presiden Rina Wati mengatakan bahwa harga beras turun di seluruh Jawa. Ia berjanji akan menjaga harga itu sampai panen.

    "Beras ini untuk semua orang," ujar Rina di pasar. "Kami tidak akan berhenti."

    Reaksi petani

    Serikat Tani menolak kebijakan itu. Ketua Serikat Tani Budi Santoso memperingatkan bahwa petani akan merugi. "Harga pupuk naik," katanya kepada wartawan.

    Beberapa pihak menyambut baik langkah tersebut.

    Pengamat menilai kebijakan itu biasa saja, dan pasar belum bergerak.
    """

  static let article = PlainText.article(Array(text.utf8), source: "beras.txt")

  /// The place of `words`, the `nth` time they occur.
  static func span(_ words: String, _ nth: Int = 1) -> Span {
    let all = Array(text.utf8)
    let wanted = Array(words.utf8)
    var found = 0
    for start in 0...(all.count - wanted.count)
    where all[start..<(start + wanted.count)].elementsEqual(wanted) {
      found += 1
      if found == nth { return Span(start, start + wanted.count) }
    }
    fatalError("the sample has no \(words)")
  }

  static let annotations: Annotations = {
    let sure = Decision("byHand")
    var annotations = Annotations(language: .indonesian)
    func mention(_ words: String, _ nth: Int = 1, _ form: Actor.Form = .name) -> Actor.Mention {
      Actor.Mention(span(words, nth), form, sure)
    }
    annotations.actors = [
      Actor(
        id: 0, name: "Rina Wati", kind: .person, role: "Presiden",
        mentions: [mention("Rina Wati"), mention("Ia", 1, .pronoun), mention("Rina", 2)], decision: sure),
      Actor(id: 1, name: "Jawa", kind: .place, mentions: [mention("Jawa")], decision: sure),
      Actor(
        id: 2, name: "Serikat Tani", kind: .organization,
        mentions: [mention("Serikat Tani"), mention("Serikat Tani", 2)], decision: sure),
      Actor(
        id: 3, name: "Budi Santoso", kind: .person, role: "Ketua Serikat Tani",
        mentions: [mention("Budi Santoso")], decision: sure),
      Actor(
        id: 4, name: "Beberapa pihak", kind: .group, mentions: [mention("Beberapa pihak", 1, .nominal)],
        decision: sure),
      Actor(
        id: 5, name: "Pengamat", kind: .group, mentions: [mention("Pengamat", 1, .nominal)], decision: sure),
    ]
    annotations.quotes = [
      Quote(
        kind: .direct,
        pieces: [span("\"Beras ini untuk semua orang,\""), span("\"Kami tidak akan berhenti.\"")], speaker: 0,
        source: span("Rina", 2), cue: span("ujar"), decision: sure),
      Quote(
        kind: .direct, pieces: [span("\"Harga pupuk naik,\"")], source: span("nya"), cue: span("kata"),
        decision: Decision("byHand", 0.3)),
    ]
    annotations.claims = [
      Claim(
        pieces: [span("bahwa harga beras turun di seluruh Jawa")], holder: 0, modality: .asserted,
        source: span("Presiden Rina Wati"), cue: span("mengatakan"), decision: sure),
      Claim(
        pieces: [span("akan menjaga harga itu sampai panen")], holder: 0, modality: .intended,
        source: span("Ia"), cue: span("berjanji"), decision: sure),
      Claim(
        pieces: [span("bahwa petani akan merugi")], holder: 3, modality: .hedged,
        source: span("Budi Santoso"), cue: span("memperingatkan"), decision: sure),
    ]
    annotations.reactions = [
      Reaction(
        span: span("Serikat Tani menolak kebijakan itu"), stakeholder: 2, stance: .oppose,
        target: .span(span("Harga Beras Turun, Petani Menolak")), source: span("Serikat Tani"),
        cue: span("menolak"), decision: sure),
      Reaction(
        span: span("Budi Santoso memperingatkan bahwa petani akan merugi"), stakeholder: 3, stance: .concern,
        target: .claim(1), source: span("Budi Santoso"), cue: span("memperingatkan"),
        decision: Decision("statementModel", 0.72, evidence: [span("memperingatkan"), span("merugi")])),
      Reaction(
        span: span("Beberapa pihak menyambut baik langkah tersebut"), stakeholder: 4, stance: .support,
        target: .actor(0), cue: span("menyambut baik"), decision: sure),
      Reaction(
        span: span("Pengamat menilai kebijakan itu biasa saja"), stakeholder: 5, stance: .neutral,
        cue: span("menilai"), decision: Decision("byHand", 0.4)),
    ]
    return annotations
  }()

  /// A built-in theme as a terminal of `depth` shows it.
  static func theme(_ name: String, depth: ColorDepth = .palette) -> Theme {
    func text(_ name: String) -> String? {
      var length = 0
      return theme_data(name, &length).map {
        String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
      }
    }
    let parser = ThemeParser(depth: depth) { name, _ in text(name) }
    guard let source = text(name), let result = try? parser.parse(source, name: name) else {
      fatalError("no theme \(name)")
    }
    return result.theme
  }

  /// A screen on the sample after `keys` (in the notation of the key map, with blanks between them).
  static func model(
    _ columns: Int, _ rows: Int, words: Words = .indonesian, theme: String = "terminal",
    annotated: Bool = true, settings: Settings = Settings(), keys: String = ""
  ) -> Model {
    var model = Model(
      article: article, isWhole: true, size: Size(columns: columns, rows: rows), theme: Self.theme(theme),
      words: words, settings: settings)
    if annotated { _ = model.update(.annotated(Findings(annotations, of: article), beginning: nil)) }
    model.press(keys)
    return model
  }
}

extension Model {
  /// Presses keys, with blanks between them; returns the effects of all.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    keys.split(separator: " ").flatMap { notation in
      KeyMap.keys(String(notation)).flatMap { update(.keyPressed($0)) }
    }
  }

  /// The screen's text, line by line, without the blanks at their ends.
  var screen: [String] {
    let lines = view().lines.map { line in
      var text = line.string
      while text.last == " " { text.removeLast() }
      return text
    }
    return lines
  }
}
