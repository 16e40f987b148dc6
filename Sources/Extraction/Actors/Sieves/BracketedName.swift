import Article

/// A name in brackets behind another is its short form: `Komisi Pengawas Pasar (KPP)`, `Rina Wati (Riwa)`.
struct BracketedName: NameSieve {
  let acronym: Acronym

  func link(_ forms: inout NameForms) {
    let text = forms.text
    for mention in forms.names.indices.dropFirst() {
      let name = forms.names[mention]
      let before = forms.names[mention - 1]
      let open = name.tokens.lowerBound - 1
      guard open >= 1, before.tokens.upperBound == open, name.tokens.upperBound < text.tokens.count,
        text.text.utf8[text.tokens[open].span.start] == 0x28,
        text.text.utf8[text.tokens[name.tokens.upperBound].span.start] == 0x29
      else { continue }
      if isShort(name, of: before, text) || before.kind == name.kind && isShort(before, of: name, text) {
        forms.link(
          forms.formOfName[mention - 1], forms.formOfName[mention], Decision("bracketedName", 0.95))
      }
    }
  }

  private func isShort(_ name: NameMention, of long: NameMention, _ text: TokenizedText) -> Bool {
    let words = Array(text.tokens[long.tokens])
    if long.tokens.count >= 2, name.tokens.count == 1,
      acronym.stands(name.span, for: words, in: text.text, loosely: true)
    {
      return true
    }
    guard name.kind == long.kind else { return false }
    switch name.kind {
    case .person: return name.tokens.count == 1 || long.tokens.count == 1
    case .organization:
      return name.tokens.count == 1 && text.tokens[name.tokens.lowerBound].shape == .capitals
    case .place, .group: return false
    }
  }
}
