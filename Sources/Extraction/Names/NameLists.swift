/// The long lists of a language that names are told by.
struct NameLists: Sendable {
  /// Their names in the language data.
  static let (words, classes) = ("name-words", "word-classes")

  /// Words of names, with flags.
  let words: Gazetteer
  /// Classes of words by the words around them: paths in a tree, the root in the lowest bit.
  let classes: Gazetteer
  /// The spellings that these lists have of words with two.
  let spellings: Spellings
  /// What they were found to say of words.
  let memory = ListMemory()

  init(language code: String) {
    words = Gazetteer(Self.words, language: code)
    classes = Gazetteer(Self.classes, language: code)
    spellings = Spellings(language: code)
  }
}
