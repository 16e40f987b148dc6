import Article

/// A single word that begins or ends a word of one person's name, and of no other's: `Tika` of `Dyah Kartika`.
struct NicknameOfPerson: NameSieve {
  private static let shortest = 4
  private static let mostForms = 400

  func link(_ forms: inout NameForms) {
    let persons = forms.forms.indices.filter { forms.forms[$0].kind == .person }
    guard persons.count <= Self.mostForms else { return }
    for form in persons where forms.forms[form].tokens.count == 1 && forms.root(form) == form {
      let nickname = forms.text.tokens[forms.forms[form].tokens.lowerBound].span
      guard nickname.count >= Self.shortest else { continue }
      let holders = persons.filter { other in
        other != form && forms.forms[other].tokens.count > 1
          && forms.forms[other].tokens.contains {
            holds(forms.text.tokens[$0].span, nickname, forms.text.text.utf8)
          }
      }
      guard let holder = holders.first, Set(holders.map { forms.root($0) }).count == 1 else { continue }
      if !forms.isLinked(form) { forms.link(form, holder, Decision("nicknameOfPerson", 0.55)) }
    }
  }

  private func holds(_ word: Span, _ nickname: Span, _ bytes: [UInt8]) -> Bool {
    guard word.count > nickname.count else { return false }
    func same(_ start: Int) -> Bool {
      (0..<nickname.count).allSatisfy { bytes[start + $0] | 0x20 == bytes[nickname.start + $0] | 0x20 }
    }
    return same(word.start) || same(word.end - nickname.count)
  }
}
