/// The long lists of a language that names are told by.
struct NameLists: Sendable {
  /// Words of names, with flags.
  let words: Gazetteer
  /// Classes of words by the words around them: paths in a tree, the root in the lowest bit.
  let classes: Gazetteer

  init(language code: String) {
    words = Gazetteer("name-words", language: code)
    classes = Gazetteer("word-classes", language: code)
  }
}
