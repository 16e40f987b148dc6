import Article

/// A person's name whose words all stand, in order, in a longer one: `Wati` in `Rina Wati`.
///
/// Of several longer ones the one counts that begins or ends with it, then the one mentioned most.
struct PartOfPersonName: NameSieve {
  private static let mostCandidates = 48

  func link(_ forms: inout NameForms) {
    var holders: [WordKey: [Int]] = [:]
    let persons = forms.forms.indices.filter { forms.forms[$0].kind == .person }
    for form in persons where forms.forms[form].tokens.count > 1 {
      for word in forms.words(form) { holders[word, default: []].append(form) }
    }
    for form in persons {
      let words = forms.words(form)
      var best: (form: Int, score: Int)?
      for word in words {
        for other in (holders[word] ?? []).prefix(Self.mostCandidates) where other != form {
          let long = forms.words(other)
          guard let score = score(words, in: long, forms.forms[other]) else { continue }
          if best.map({ score > $0.score }) ?? true { best = (other, score) }
        }
      }
      if let best { forms.link(form, best.form, Decision("partOfPersonName", 0.9)) }
    }
  }

  private func score(_ short: [WordKey], in long: [WordKey], _ form: NameForm) -> Int? {
    guard short.count < long.count else { return nil }
    var next = 0
    for word in long where next < short.count && word == short[next] { next += 1 }
    guard next == short.count else { return nil }
    let edge = short.first == long.first ? 3 : short.last == long.last ? 3 : 0
    return edge * 100 + min(form.mentions.count, 99)
  }
}
