private import FoundationEssentials

extension ArticleNotes {
  /// The notes in a file's bytes; throws where they are damaged or of another form.
  package init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(ArticleNotes.self, from: Data(bytes))
  }

  /// The file's bytes.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers, lists and tables of them can always be written.
    return (try? encoder.encode(self)).map { Array($0) + [0x0A] } ?? []
  }
}
