/// The usual spelling of words that are spelled in two ways: the one that the lists and the models of a language have.
package struct Spellings: Sendable {
  private let keys: WordTable<WordKey>
  private let list: Gazetteer

  /// Those of a language; most have none.
  package init(language code: String) {
    let words = WordList("spellings", language: code)
    list = Gazetteer(words)
    var keys = WordTable<WordKey>()
    words.forEachLine { line in
      let fields = words.fields(line)
      guard fields.count == 2 else { return }
      _ = keys.index(
        of: WordKey(bytes: words.bytes, fields[0]), adding: WordKey(bytes: words.bytes, fields[1]))
    }
    self.keys = keys
  }

  /// Whether the language has none.
  var isEmpty: Bool { keys.keys.isEmpty }

  /// The key of the usual spelling of a word.
  func usual(_ key: WordKey) -> WordKey { keys[key] ?? key }

  /// The usual spelling of the word at `range` of `bytes`; nil where it is that.
  func usual(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
    let word = list.flags(bytes, range)
    return word.isEmpty ? nil : word
  }
}
