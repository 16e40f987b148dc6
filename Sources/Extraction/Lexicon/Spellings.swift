/// The usual spelling of words that are spelled in two ways: the one that the lists and the models of a language have.
package struct Spellings: Sendable {
  private static let name = "spellings"
  private let list: Gazetteer

  /// Those of a language; most have none.
  package init(language code: String) { list = Gazetteer(Self.name, language: code) }

  /// The usual spelling of the word at `range` of `bytes`; nil where it is that.
  func usual(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
    let word = list.flags(bytes, range)
    return word.isEmpty ? nil : word
  }

  /// The keys of the usual spellings of a language, by those of the others.
  static func keys(language code: String) -> WordTable<WordKey> {
    let words = WordList(name, language: code)
    var keys = WordTable<WordKey>()
    words.forEachLine { line in
      let fields = words.fields(line)
      guard fields.count == 2 else { return }
      _ = keys.index(
        of: WordKey(bytes: words.bytes, fields[0]), adding: WordKey(bytes: words.bytes, fields[1]))
    }
    return keys
  }
}
