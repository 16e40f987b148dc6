import Article

/// Another name that the list `aliases` knows: `Negeri Sakura` is Jepang.
struct KnownAlias: NameSieve {
  let aliases: Aliases

  func link(_ forms: inout NameForms) {
    var known: [WordKey: Int] = [:]
    for form in forms.forms.indices {
      let key = forms.text.key(forms.forms[form].tokens)
      let target = aliases.target(of: key) ?? key
      if let other = known[target] {
        if aliases.target(of: key) != nil
          || aliases.target(of: forms.text.key(forms.forms[other].tokens)) != nil
        {
          forms.link(other, form, Decision("knownAlias", 0.9))
        }
      } else {
        known[target] = form
      }
    }
  }
}

/// Other names of well-known actors, by the list `aliases`.
struct Aliases: Sendable {
  private var targets: [WordKey: WordKey] = [:]

  init(language code: String) {
    let list = WordList("aliases", language: code)
    let tokenizer = Tokenizer()
    var targets: [WordKey: WordKey] = [:]
    list.forEachLine { line in
      let fields = list.fields(line)
      guard fields.count == 2, fields[1].count > 3 else { return }
      let alias = Self.key(tokenizer, list, fields[0])
      let name = Self.key(tokenizer, list, fields[1].dropFirst(3))
      if let alias, let name { targets[alias] = name }
    }
    self.targets = targets
  }

  /// The key of the name that the phrase with this key stands for; nil for most.
  func target(of key: WordKey) -> WordKey? { targets[key] }

  private static func key(_ tokenizer: Tokenizer, _ list: WordList, _ range: Range<Int>) -> WordKey? {
    let keys = tokenizer.keys(UnsafeBufferPointer(rebasing: list.bytes[range]))
    guard let first = keys.first else { return nil }
    return keys.dropFirst().reduce(first) { $0.followed(by: $1) }
  }
}
