import Foundation
import Testing

@testable import Interface

/// The names of the rules that the engine writes into its decisions, read from its source.
private func rules() throws -> Set<String> {
  let engine = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Extraction").standardizedFileURL
  var rules: Set<String> = []
  for path in try FileManager.default.subpathsOfDirectory(atPath: engine.path) where path.hasSuffix(".swift")
  {
    let source = try String(contentsOf: engine.appendingPathComponent(path), encoding: .utf8)
    let places =
      source.matches(of: /\bDecision\(([^,)]*)[,)]/).map(\.1)
      + source.matches(of: /\brule: ("[^"]*")/).map(\.1)
    for place in places {
      // Of a choice, the rules and not what they are chosen by: `isPlain ? "a" : "b"`.
      for name in place.matches(of: /"([A-Za-z]+)"/) { rules.insert(String(name.1)) }
    }
  }
  return rules
}

@Test func everyRuleIsExplainedInBothLanguages() throws {
  let rules = try rules()
  #expect(
    rules.isSuperset(of: ["statementModel", "respondingAct", "subjectCueContent", "agentCue", "sameRole"]))
  for words in [ExplainWords.indonesian, .english] {
    let other = words.reason("no such rule")
    #expect(rules.filter { words.reason($0) == other }.sorted() == [])
  }
}
