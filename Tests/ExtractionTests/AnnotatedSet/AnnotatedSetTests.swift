import Article
import Foundation
import Testing

@testable import Extraction

@Suite struct AnnotatedSetTests {
  /// F1 that must be reached, a little below what was reached last. Raise them when the reader learns; never lower one
  /// without saying why. `RECORD=1` prints what is reached now.
  static let floors: [Language: [AnnotatedScore.Row: Double]] = [
    .indonesian: [
      .actor: 82, .name: 88, .mention: 84, .quote: 95, .quoteCue: 93, .claim: 81, .claimWords: 82,
      .modality: 86, .reaction: 76, .stakeholder: 66, .stance: 57,
    ],
    .english: [
      .actor: 80, .name: 85, .mention: 80, .quote: 92, .quoteCue: 96, .claim: 73, .claimWords: 79,
      .modality: 69, .reaction: 66, .stakeholder: 51, .stance: 44,
    ],
  ]

  @Test(arguments: [(Language.indonesian, 14), (.english, 6)])
  func `the annotated articles are read as well as before`(_ language: Language, _ atLeast: Int) throws {
    let texts = try Self.texts(language)
    #expect(texts.count >= atLeast)
    let score = Self.score(texts, language)
    let floors = try #require(Self.floors[language])
    for row in AnnotatedScore.Row.allCases {
      let floor = floors[row] ?? 0
      #expect(
        score[row] >= floor, "\(language.rawValue), \(row.rawValue): \(score[row]), not \(floor) any more")
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil { Self.show(score, language) }
  }

  @Test func `what is annotated scores all, nothing scores nothing, and a mistake is seen`() throws {
    let text = try AnnotatedText(
      "Rapat\n\n[Rina]R dan [Budi]B hadir. \"Ya,\" kata [Rina]R.\n====\nR person Rina\nB person Budi\n"
        + "quote direct support | Rina = R | kata | \"Ya,\"\n")
    var whole = Annotations(language: .indonesian)
    whole.actors = ["B", "R"].enumerated().map { id, label in
      let actor = text.actors[label]!
      return Actor(
        id: id, name: actor.name, kind: actor.kind, role: nil,
        mentions: actor.names.map { .init($0, .name, Decision("test")) }, decision: Decision("test"))
    }
    let quote = text.statements[0]
    whole.quotes = [
      Quote(
        kind: .direct, pieces: quote.pieces, speaker: 1, source: quote.source, cue: quote.cue,
        decision: Decision("test"))
    ]
    whole.reactions = [
      Reaction(
        span: text.reactions[0].span, stakeholder: 1, stance: .support, source: quote.source, cue: quote.cue,
        decision: Decision("test"))
    ]
    func score(_ found: Annotations) -> AnnotatedScore {
      var score = AnnotatedScore()
      score.add(text, found)
      return score
    }
    let rows: [AnnotatedScore.Row] = [
      .actor, .name, .mention, .quote, .quoteCue, .reaction, .stakeholder, .stance,
    ]
    for row in rows {
      #expect(score(whole)[row] == 100, "\(row)")
      #expect(score(Annotations(language: .indonesian))[row] == 0, "\(row)")
    }
    whole.quotes[0].speaker = 0
    whole.reactions[0].stance = .oppose
    #expect(score(whole)[.quote] == 0)
    #expect(score(whole)[.quoteCue] == 100)
    #expect(score(whole)[.stakeholder] == 100)
    #expect(score(whole)[.stance] == 0)
  }

  @Test func `a line of an annotation that cannot be read is told`() {
    for line in [
      "quote direct | Rina = R | bilang | \"Ya,\"", "quote direct | Rina = X | kata | \"Ya,\"", "R",
    ] {
      #expect(throws: AnnotatedText.Mistake.self) {
        try AnnotatedText("Rapat\n\n\"Ya,\" kata [Rina]R.\n====\nR person Rina\n\(line)\n")
      }
    }
  }

  static func texts(_ language: Language) throws -> [AnnotatedText] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Annotated/\(language.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      do {
        return try AnnotatedText(
          String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
      } catch let mistake as AnnotatedText.Mistake {
        throw AnnotatedText.Mistake(line: mistake.line, reason: "\(name): \(mistake.reason)")
      }
    }
  }

  static func score(_ texts: [AnnotatedText], _ language: Language) -> AnnotatedScore {
    let extractor = Extractor()
    var score = AnnotatedScore()
    for text in texts {
      score.add(text, extractor.annotations(of: text.article, language: language)!)
    }
    return score
  }

  private static func show(_ score: AnnotatedScore, _ language: Language) {
    for row in AnnotatedScore.Row.allCases {
      let count = score.counts[row]!
      func percent(_ value: Double) -> String { String(format: "%5.1f", value * 100) }
      print(
        "\(language.rawValue) \(row.rawValue): P \(percent(count.precision)) R \(percent(count.recall))"
          + " F1 \(percent(count.f1 / 100)) of \(count.annotated)")
    }
  }
}
