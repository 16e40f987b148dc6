import Article
import TestSupport
import Testing

@testable import Extraction

/// A file of a model of names in which every weight is zero.
private let zeros = NameModel.file(Array(repeating: 0, count: NameModel.count), language: "id")

/// What is wrong with the file `bytes` as the Indonesian model of names; nil when nothing is.
private func reason(_ bytes: some Sequence<UInt8>) -> ModelError.Reason? {
  do throws(ModelError) {
    _ = try NameModel(file: Array(bytes), language: "id")
    return nil
  } catch {
    return error.reason
  }
}

/// Bare weights get their header by `readertool stamp KIND LANGUAGE FILE`.
@Test(arguments: LanguageIdentifier.languages) func `every built-in model fits`(_ language: Language) throws {
  func check<Model: TrainedModel>(_: Model.Type, _ language: String) throws {
    _ = try Models.builtIn.model(Model.self, language)
  }
  try check(NameModel.self, language.rawValue)
  try check(SyntaxReader.self, language.rawValue)
  try check(AttributionModel.self, language.rawValue)
  #expect(try Models.builtIn.model(NameModel.self, language.rawValue) != nil)
  #expect(try Models.builtIn.model(ReactionModel.self, "any") != nil)
}

@Test func `a model begins with a line that says what it is`() {
  let line = String(decoding: zeros.prefix { $0 != 0x0A }, as: UTF8.self)
  #expect(line.hasPrefix("reader names 4 id \(NameModel.count) "))
  #expect(line.utf8.count == 63)
  #expect(reason(zeros) == nil)
}

@Test func `a model of something else is told from one that fits`() {
  let expected = "reader names 4 id"
  let english = NameModel.file(Array(repeating: 0, count: NameModel.count), language: "en")
  #expect(reason(english) == .foreign(expected: expected, found: "reader names 4 en"))
  let reactions = ReactionModel.file(Array(repeating: 0, count: ReactionModel.count), language: "id")
  #expect(reason(reactions) == .foreign(expected: expected, found: "reader reactions 2 id"))
  #expect(reason([]) == .foreign(expected: expected, found: ""))
  #expect(reason("\u{1B}[2J not a model".utf8) == .foreign(expected: expected, found: "?[2J not a model"))
  #expect(reason(zeros.dropFirst(64)) != nil)
}

@Test func `a model that was cut or changed is not used`() {
  #expect(
    reason(zeros.dropLast(10)) == .size(expected: NameModel.count, found: NameModel.count - 10))
  for place in [64, 70_001, zeros.count - 1] {
    var changed = zeros
    changed[place] ^= 1
    #expect(reason(changed) == .damaged)
  }
}

@Test func `confidence never falls and is that of the model`() {
  let map = ConfidenceMap([0.2, 0.3, 0.25, 0.5, 0.7, 0.7, 0.9, 1.5])
  let values = (0...100).map { map(Float($0) / 100) }
  #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  #expect(values.allSatisfy { (0...1).contains($0) })
  #expect(map(0.5) == 0.3 && abs(map(0.65) - 0.6) < 1e-6 && map(1) == 1)
  #expect(ConfidenceMap.identity(0.75) == 0.75)
}

@Test func `names are as sure as the map of the model says`() throws {
  let text = SentenceSplitter(language: .indonesian)(
    Article(paragraphs: "Presiden Rina Wati tiba di Jakarta."))
  let builtIn = WordList("names.model", language: "id").bytes.dropFirst(64).map { Int8(bitPattern: $0) }
  func confidences(_ share: Float) -> [Float] {
    let map = ConfidenceMap(Array(repeating: share, count: ConfidenceMap.knots.count))
    let model = NameModel(weights: builtIn.dropLast(map.bytes.count) + map.bytes.map { Int8(bitPattern: $0) })
    return NameFinder(tagger: NameTagger(language: .indonesian, model: model))(text).map(
      \.decision.confidence)
  }
  #expect(confidences(0.2) == [0.2, 0.2])
  #expect(confidences(0.8) == [0.8, 0.8])
}

@Test func `an article is read without a model that is damaged`() throws {
  let article = Article(paragraphs: "\"Kami menolak,\" kata Rina Wati di Bandung.")
  let extractor = Extractor(models: Models { $0 == "id/names.model" ? Array(zeros.dropLast()) : nil })
  let found = try #require(extractor.annotations(of: article, language: .indonesian))
  #expect(found.quotes.count == 1)
  #expect(extractor.modelErrors.map(\.file) == ["id/names.model"])
  let whole = Extractor()
  #expect(whole.annotations(of: article, language: .indonesian)?.actors.first?.name == "Rina Wati")
  #expect(whole.modelErrors.isEmpty)
}

@Test func `the built-in models are as their headers say`() throws {
  for language in ["id", "en"] {
    let models = Models { file in
      let name = file.split(separator: "/")
      return Array(WordList(String(name[1]), language: String(name[0])).bytes)
    }
    #expect(try models.model(NameModel.self, language) != nil)
    guard language == "en" else { continue }
    #expect(try models.model(SyntaxReader.self, language) != nil)
    #expect(try models.model(AttributionModel.self, language) != nil)
    #expect(try models.model(ReactionModel.self, "any") != nil)
  }
}

@Test func `an extractor that keeps no lists finds the same, again and again`() throws {
  let article = Article(
    paragraphs: "\"We refuse,\" said Jane Doe in London. She warned that prices would rise.")
  let expected = Extractor().annotations(of: article, language: .english)
  let thrifty = Extractor(models: .builtIn, keepsLists: false)
  for _ in 1...2 { #expect(thrifty.annotations(of: article, language: .english) == expected) }
}

/// A model that was trained on trees must read those too that are deeper than any it has seen.
@Test(arguments: ["that the brother of ", "that he knew ", "he said ", "which needs a plan "])
func `a sentence is read however deep its words hang`(_ link: String) throws {
  let deep = "Officials said " + String(repeating: link, count: 90) + "it."
  let article = Article(paragraphs: "\(deep)\n\n\"We refuse,\" said Jane Doe in London.")
  let found = try #require(Extractor().annotations(of: article, language: .english))
  #expect(found.quotes.count == 1)
}
