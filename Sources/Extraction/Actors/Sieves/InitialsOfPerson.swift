import Article

/// A person's name by initials: `RW` of `Rina Wati`, `R. Wati` of `Rina Wati`, `RD Wati` of `Rina Dewi Wati`.
struct InitialsOfPerson: NameSieve {
  func link(_ forms: inout NameForms) {
    let persons = forms.forms.indices.filter { forms.forms[$0].kind == .person }
    var byInitials: [[UInt8]: [Int]] = [:]
    var byRest: [WordKey: [Int]] = [:]  // by all words but the first
    var bySeveral: [Shortened: [Int]] = [:]
    for form in persons where forms.forms[form].tokens.count > 1 {
      byInitials[initials(forms, form), default: []].append(form)
      byRest[rest(forms, form), default: []].append(form)
      for shortened in shortened(forms, form) { bySeveral[shortened, default: []].append(form) }
    }
    for form in persons {
      let tokens = forms.forms[form].tokens
      let first = forms.text.tokens[tokens.lowerBound]
      if tokens.count == 1 {
        guard first.shape == .capitals, first.span.count <= 5 else { continue }
        let letters = forms.text.text.utf8[first.span.start..<first.span.end].map { $0 | 0x20 }
        link(form, byInitials[letters] ?? [], &forms)
      } else if first.span.count <= 2,
        forms.text.text.utf8[first.span.end - 1] == 0x2E || first.span.count == 1
      {
        let letter = forms.text.text.utf8[first.span.start]
        let others = (byRest[rest(forms, form)] ?? []).filter {
          let other = forms.text.tokens[forms.forms[$0].tokens.lowerBound]
          return $0 != form && other.span.count > 2 && forms.text.text.utf8[other.span.start] == letter
        }
        link(form, others, &forms)
      } else if first.shape == .capitals, first.span.count <= 6 {
        let letters = Acronym.letters(forms.text.text, first.span)
        let others = bySeveral[Shortened(initials: letters, rest: rest(forms, form))] ?? []
        link(form, others.filter { $0 != form }, &forms)
      }
    }
  }

  /// A name whose first words are initials in one word: `RD Wati`.
  private struct Shortened: Hashable {
    var initials: [UInt8]
    var rest: WordKey
  }

  /// A name of three words and more with two of them or more, but for the last, as initials.
  private func shortened(_ forms: NameForms, _ form: Int) -> [Shortened] {
    let (words, letters) = (forms.words(form), initials(forms, form))
    guard (3...6).contains(words.count) else { return [] }
    return (2..<words.count).map { count in
      Shortened(
        initials: Array(letters[..<count]),
        rest: words.dropFirst(count).reduce(WordKey(bits: 1)) { $0.followed(by: $1) })
    }
  }

  /// Links a form to the others when all of those are one actor.
  private func link(_ form: Int, _ others: [Int], _ forms: inout NameForms) {
    guard let other = others.first, Set(others.map { forms.root($0) }).count == 1 else { return }
    forms.link(form, other, Decision("initialsOfPerson", 0.75))
  }

  private func initials(_ forms: NameForms, _ form: Int) -> [UInt8] {
    forms.forms[form].tokens.map { forms.text.text.utf8[forms.text.tokens[$0].span.start] | 0x20 }
  }

  private func rest(_ forms: NameForms, _ form: Int) -> WordKey {
    forms.words(form).dropFirst().reduce(WordKey(bits: 1)) { $0.followed(by: $1) }
  }
}
