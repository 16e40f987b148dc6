/// The usual spelling of words that are spelled in two ways: the one that the lists and the models of a language have.
package struct Spellings: Sendable {
  private let list: Gazetteer
  private let words: WordList

  /// Those of a language; most have none.
  package init(language code: String) {
    words = WordList("spellings", language: code)
    list = Gazetteer("spellings", language: code)
  }

  /// The key of the usual spelling of each word, by its own.
  func byKey() -> WordTable<WordKey> {
    var keys = WordTable<WordKey>()
    words.forEachLine { line in
      let fields = words.fields(line)
      guard fields.count == 2 else { return }
      _ = keys.index(
        of: WordKey(bytes: words.bytes, fields[0]), adding: WordKey(bytes: words.bytes, fields[1]))
    }
    return keys
  }

  /// The usual spelling of the word at `range` of `bytes`; nil where it is that.
  func usual(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
    let word = list.flags(bytes, range)
    return word.isEmpty ? nil : word
  }
}
