import Article

/// An organisation's name that begins longer ones of exactly one actor: `Persis` of `Persis Anu`, `Komisi III` of
/// `Komisi III DPR`, `KPP` of `KPP Anu`.
struct BeginningOfName: NameSieve {
  func link(_ forms: inout NameForms) {
    var longer: [WordKey: [Int]] = [:]
    for form in forms.forms.indices where forms.forms[form].kind == .organization {
      let words = forms.words(form)
      guard words.count > 1, words.count <= 10 else { continue }
      var key = words[0]
      longer[key, default: []].append(form)
      for word in words.dropFirst().dropLast() {
        key = key.followed(by: word)
        longer[key, default: []].append(form)
      }
    }
    for form in forms.forms.indices where forms.forms[form].kind == .organization {
      let tokens = forms.forms[form].tokens
      guard let others = longer[forms.text.key(tokens)], Set(others.map { forms.root($0) }).count == 1 else {
        continue
      }
      forms.link(form, others[0], Decision("beginningOfName", 0.7))
    }
  }
}
