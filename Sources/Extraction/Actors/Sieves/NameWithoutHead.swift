import Article

/// Names that are the same but for words that may be left out or written in full: `Kota Bandung` is `Bandung`,
/// `Partai Mawar` is `Mawar`, `Dewan RI` is `Dewan`, `Pemkot Anu` is `Pemerintah Kota Anu`.
struct NameWithoutHead: NameSieve {
  let cues: ReferenceCues
  let aliases: Aliases

  func link(_ forms: inout NameForms) {
    // Places that larger ones are called after are looked at last.
    var known: [Key: Int] = [:]
    for (round, leavesOut) in [(0, false), (1, true), (2, true)] {
      for form in forms.forms.indices where forms.forms[form].kind != .person {
        let kind = forms.forms[form].kind
        let words = forms.words(form)
        let isPart = kind == .place && cues.attributes(words[0]).contains(cues.partPlace)
        guard isPart == (round == 2) || round == 0 else { continue }
        let bare = leavesOut ? withoutHead(words, kind) : words
        let key = Key(words: expanded(bare).reduce(WordKey(bits: 1)) { $0.followed(by: $1) }, kind: kind)
        guard let other = known[key] else {
          if !isPart || round == 0 { known[key] = form }
          continue
        }
        if round == 2, forms.isLinked(other) || forms.isLinked(form) { continue }
        forms.link(form, other, Decision("nameWithoutHead", 0.85))
      }
    }
  }

  private struct Key: Hashable {
    var words: WordKey
    var kind: Actor.Kind
  }

  private func withoutHead(_ words: [WordKey], _ kind: Actor.Kind) -> [WordKey] {
    var words = words[...]
    let heads = kind == .place ? cues.samePlace.union(cues.partPlace) : cues.sameOrganisation
    while words.count > 1, cues.attributes(words[words.startIndex]).contains(heads) {
      words = words.dropFirst()
    }
    guard kind == .organization else { return Array(words) }
    while words.count > 1, cues.attributes(words[words.endIndex - 1]).contains(cues.republic) {
      words = words.dropLast()
    }
    let telling = words.filter { !cues.attributes($0).contains(cues.level) }
    return telling.count > 1 ? telling : Array(words)
  }

  /// The words with known short forms written in full, and a word that is there twice then once: `Pemprov DKI Jakarta`.
  private func expanded(_ words: [WordKey]) -> [WordKey] {
    words.reduce(into: []) { result, word in
      let full = aliases.words(of: word) ?? [word]
      result += full.first == result.last && full.count == 1 ? [] : full
    }
  }
}
