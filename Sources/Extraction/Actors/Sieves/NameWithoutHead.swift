import Article

/// A name that is another without its head word: `Kota Bandung` is `Bandung`, `Partai Mawar` is `Mawar`; or without
/// what may follow it: `DPR RI` is `DPR`.
struct NameWithoutHead: NameSieve {
  let cues: ReferenceCues

  func link(_ forms: inout NameForms) {
    for form in forms.forms.indices {
      var words = forms.words(form)[...]
      let kind = forms.forms[form].kind
      guard words.count > 1, kind != .person else { continue }
      let heads = kind == .place ? cues.samePlace : cues.sameOrganisation
      var changed = false
      while words.count > 1, cues.attributes(words[words.startIndex]).contains(heads) {
        words = words.dropFirst()
        changed = true
      }
      if kind == .organization {
        while words.count > 1, cues.attributes(words[words.endIndex - 1]).contains(cues.republic) {
          words = words.dropLast()
          changed = true
        }
      }
      guard changed else { continue }
      let key = words.dropFirst().reduce(words[words.startIndex]) { $0.followed(by: $1) }
      if let other = forms.index[key]?.first(where: { forms.forms[$0].kind == kind }) {
        forms.link(form, other, Decision("nameWithoutHead", 0.85))
      }
    }
  }
}
