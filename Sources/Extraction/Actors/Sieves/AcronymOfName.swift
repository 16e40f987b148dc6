import Article

/// A single word that is the acronym of a longer name elsewhere: `Kemenhub` of `Kementerian Perhubungan`.
struct AcronymOfName: NameSieve {
  private static let mostCandidates = 200
  let acronym: Acronym

  func link(_ forms: inout NameForms) {
    let text = forms.text
    var long: [UInt8: [Int]] = [:]
    for form in forms.forms.indices
    where forms.forms[form].tokens.count > 1 && forms.forms[form].kind != .person {
      long[first(forms.forms[form], text), default: []].append(form)
    }
    for form in forms.forms.indices
    where forms.forms[form].tokens.count == 1 && forms.forms[form].kind != .person {
      let token = text.tokens[forms.forms[form].tokens.lowerBound]
      guard forms.root(form) == form, token.span.count >= 2 else { continue }
      let match = (long[first(forms.forms[form], text)] ?? []).prefix(Self.mostCandidates).first { other in
        guard forms.forms[other].kind == forms.forms[form].kind else { return false }
        let words = Array(text.tokens[forms.forms[other].tokens])
        // Two or three small letters are no acronym.
        guard token.shape == .capitals || token.span.count >= 5 else { return false }
        return acronym.stands(token.span, for: words, in: text.text)
      }
      if let match { forms.link(form, match, Decision("acronymOfName", 0.8)) }
    }
  }

  private func first(_ form: NameForm, _ text: TokenizedText) -> UInt8 {
    text.text.utf8[text.tokens[form.tokens.lowerBound].span.start] | 0x20
  }
}
