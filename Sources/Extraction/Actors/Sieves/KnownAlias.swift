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
  private var targetWords: [WordKey: [WordKey]] = [:]
  private var states: [WordKey: WordKey] = [:]

  init(language code: String) {
    let list = WordList("aliases", language: code)
    let tokenizer = Tokenizer()
    var targets: [WordKey: WordKey] = [:]
    var targetWords: [WordKey: [WordKey]] = [:]
    var states: [WordKey: WordKey] = [:]
    list.forEachLine { line in
      let fields = list.fields(line)
      guard fields.count > 1, fields[1].count > 3 else { return }
      let alias = tokenizer.keys(UnsafeBufferPointer(rebasing: list.bytes[fields[0]]))
      let name = tokenizer.keys(UnsafeBufferPointer(rebasing: list.bytes[fields[1].dropFirst(3)]))
      guard let aliasKey = Self.key(alias), let nameKey = Self.key(name) else { return }
      guard fields.count == 2 else {
        states[aliasKey] = nameKey
        return
      }
      targets[aliasKey] = nameKey
      if alias.count == 1 { targetWords[aliasKey] = name }
    }
    self.targets = targets
    self.targetWords = targetWords
    self.states = states
  }

  /// The key of the name that the phrase with this key stands for; nil for most.
  func target(of key: WordKey) -> WordKey? { targets[key] }

  /// The key of the state whose government the city with this key is named for; nil for most.
  func state(ofSeat key: WordKey) -> WordKey? { states[key] }

  /// The words that this one word stands for within a longer name; nil for most.
  func words(of key: WordKey) -> [WordKey]? { targetWords[key] }

  private static func key(_ keys: [WordKey]) -> WordKey? {
    keys.first.map { first in keys.dropFirst().reduce(first) { $0.followed(by: $1) } }
  }
}
