import Foundation
import Testing

/// Each trainer is run twice, as a program: what depended on the seeds of hashing would differ.
@Suite struct TrainingTests {
  private let folder = TemporaryFolder()

  /// Fails unless two runs of a trainer write the same model; its bytes.
  @discardableResult
  private func train(
    _ name: String, _ out: String, _ arguments: (_ out: String) -> [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Data {
    let models = try (1...2).map { run in
      let path = "\(folder.path)/\(run)-\(out)"
      let outcome = try Reader.run(
        [Reader.folder + "/readertool", name] + arguments(path), folder: folder)
      #expect(outcome.status == 0, "\(outcome.error)", sourceLocation: sourceLocation)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(models[0] == models[1], "\(name) is not deterministic", sourceLocation: sourceLocation)
    #expect(models[0].starts(with: Data("reader ".utf8)), sourceLocation: sourceLocation)
    #expect(
      models[0].dropFirst(64).contains { $0 != 0 }, "nothing was learnt", sourceLocation: sourceLocation)
    return models[0]
  }

  @Test func `names are learnt the same way every time`() throws {
    let articles = (1...6).map { number in
      "Presiden ⟦Rina Wati\(number)⟧P tiba di ⟦Kota \(number)⟧L.\n\nMenurut ⟦Kementerian Sungai⟧O, air naik.\n%%\n"
    }
    folder.write(articles.joined(), to: "names.txt")
    try train("train-names", "names.model") { ["id", $0, "2", "60", "names.txt", "--", "names.txt"] }
  }

  @Test func `syntax and attributions are learnt the same way every time`() throws {
    folder.write(corpus(), to: "corpus.tsv")
    try train("train-syntax", "syntax.model") { ["en", $0, "2", "corpus.tsv", "corpus.tsv"] }
    let syntax = folder.path + "/1-syntax.model"
    try train("train-attributions", "attributions.model") {
      ["en", $0, "2", syntax, syntax, syntax, "corpus.tsv", "corpus.tsv"]
    }
  }

  @Test func `reactions are learnt the same way every time`() throws {
    let names = (1...6).map { number in
      folder.write(reaction(number), to: "\(number).json")
    }
    try train("train-reactions", "reactions.model") { [$0] + names }
  }

  /// Articles of one sentence, with its tree and attribution.
  private func corpus() -> String {
    var lines: [String] = []
    for (number, (name, cue)) in [
      ("Rina", "said"), ("Budi", "denied"), ("Sari", "claimed"), ("Hasan", "said"),
    ]
    .enumerated() {
      let words = [
        (name, "NNP", 2, "nsubj"), (cue, "VBD", 0, "root"), ("that", "IN", 6, "mark"),
        ("roads", "NNS", 6, "nsubj"),
        ("were", "VBD", 6, "cop"), ("closed", "JJ", 2, "ccomp"), (".", ".", 2, "punct"),
      ]
      var text = ""
      var tokens: [String] = []
      var starts: [Int] = []
      for (word, tag, head, relation) in words {
        if !text.isEmpty, word != "." { text += " " }
        starts.append(text.utf8.count)
        tokens.append(
          "T\t\(text.utf8.count)\t\(text.utf8.count + word.utf8.count)\t\(tag)\t\(head)\t\(relation)")
        text += word
      }
      let path = folder.write(text + "\n", to: "text\(number).txt")
      lines += ["=\(number)", "@\(path)"] + tokens + ["T"]
      let (behindName, behindCue) = (name.utf8.count, starts[1] + cue.utf8.count)
      lines.append("A\t0-\(behindName)\t\(starts[1])-\(behindCue)\t\(starts[2])-\(text.utf8.count - 1)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An article in which somebody rejects or welcomes a plan.
  private func reaction(_ number: Int) -> String {
    let isFor = number % 2 == 0
    let (who, cue, what) = ("Budi", isFor ? "menyambut baik" : "menolak", "rencana nomor \(number)")
    let title = "Jalan Ditutup"
    let text = "\(title)\n\n\(who) \(cue) \(what)."
    func place(_ words: String) -> String {
      let start = text.range(of: words)!.lowerBound.utf16Offset(in: text)
      return "{\"start\":\(start),\"end\":\(start + words.count)}"
    }
    let statement = "\"source\":\(place(who)),\"cue\":\(place(cue))"
    return """
      {"source":"\(number)","language":"id","text":"\(text.replacingOccurrences(of: "\n", with: "\\n"))",
      "paragraphs":[{"start":0,"end":\(title.count),"kind":"heading"},
      {"start":\(title.count + 2),"end":\(text.count),"kind":"body"}],"quotes":[],
      "claims":[{"modality":"asserted","pieces":[\(place(what))],\(statement)}],
      "reactions":[{"span":{"start":\(title.count + 2),"end":\(text.count - 1)},
      "stance":"\(isFor ? "support" : "oppose")",\(statement)}]}
      """
  }
}
