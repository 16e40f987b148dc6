import Article

/// Other forms of a name that holds its short form in brackets: of `Pengadilan Negeri (PN) Anu` they are `Pengadilan Negeri Anu`,
/// `PN Anu` and, where no other body has them, `Pengadilan Negeri` and `PN`.
///
/// The short form may stand for the last words only: `Pengadilan Tipikor Anu` of `Pengadilan Tindak Pidana Korupsi (Tipikor) Anu`.
struct NameAroundBrackets: NameSieve {
  let acronym: Acronym

  func link(_ forms: inout NameForms) {
    var holders: [WordKey: [Int]] = [:]
    for form in forms.forms.indices where forms.forms[form].kind == .organization {
      for key in keys(of: forms.forms[form].tokens, forms.text) { holders[key, default: []].append(form) }
    }
    for (key, candidates) in holders.sorted(by: { $0.key.bits < $1.key.bits }) {
      guard let holder = candidates.first, Set(candidates.map { forms.root($0) }).count == 1 else { continue }
      for form in forms.index[key] ?? [] where forms.forms[form].kind == .organization && form != holder {
        forms.link(form, holder, Decision("nameAroundBrackets", 0.9))
      }
    }
  }

  /// The keys of the other forms of a name; none without a short form in brackets that it goes on behind.
  private func keys(of name: Range<Int>, _ text: TokenizedText) -> Set<WordKey> {
    guard let open = name.dropFirst(2).first(where: { text.tokens[$0].key == Mark.opening }),
      open + 3 < name.upperBound, text.tokens[open + 2].key == Mark.closing
    else { return [] }
    let (long, short) = (Array(name.lowerBound..<open), [open + 1])
    var beginnings = [long]
    for start in name.lowerBound..<open - 1
    where stands(open + 1, for: start..<open, text, loosely: start == name.lowerBound) {
      beginnings.append(Array(name.lowerBound..<start) + short)
    }
    guard beginnings.count > 1 else { return [] }
    let rest = Array(open + 3..<name.upperBound)
    return Set((beginnings + beginnings.map { $0 + rest }).map { key(of: $0, text) })
  }

  private func stands(_ short: Int, for words: Range<Int>, _ text: TokenizedText, loosely: Bool) -> Bool {
    acronym.stands(text.tokens[short].span, for: Array(text.tokens[words]), in: text.text, loosely: loosely)
  }

  private func key(of tokens: [Int], _ text: TokenizedText) -> WordKey {
    guard let first = tokens.first else { return .none }
    return tokens.dropFirst().reduce(text.tokens[first].key) { $0.followed(by: text.tokens[$1].key) }
  }
}
