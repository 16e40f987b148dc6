import Article

/// A person or body and what it is called: `Rina Wati, yang akrab disapa Riwa`, `Rina Wati alias Riwa`, `Riwa, sapaan akrabnya`,
/// `Anna Brown, also known as Annie`.
struct CalledName: NameSieve {
  let cues: ReferenceCues

  func link(_ forms: inout NameForms) {
    for mention in forms.names.indices.dropFirst() {
      let name = forms.names[mention]
      let before = forms.names[mention - 1]
      guard name.kind == before.kind, name.kind == .person || name.kind == .organization else { continue }
      let between = before.tokens.upperBound..<name.tokens.lowerBound
      if isCalled(between, forms.text) || name.kind == .person && isNickname(name, forms.text) {
        forms.link(forms.formOfName[mention - 1], forms.formOfName[mention], Decision("calledName", 0.85))
      }
    }
  }

  /// Whether words between two names say that the second is another name of the first: all of them, commas, the word for
  /// who and forms of address aside.
  private func isCalled(_ between: Range<Int>, _ text: TokenizedText) -> Bool {
    guard (1...7).contains(between.count) else { return false }
    var index = between.lowerBound
    while index < between.upperBound, text.tokens[index].kind != .word { index += 1 }
    if index < between.upperBound, cues.attributes(text.tokens[index].key).contains(cues.who) { index += 1 }
    guard index < between.upperBound,
      let match = cues.lexicon.longestMatch(text.tokens, from: index, before: between.upperBound)
    else { return false }
    return cues.lexicon.attributes(match.entry).contains(cues.called)
      && (match.tokens.upperBound..<between.upperBound).allSatisfy { text.tokens[$0].isCapitalised }
  }

  /// Whether a comma and a word for a nickname stand behind a name: `Riwa, sapaan akrabnya,`.
  private func isNickname(_ name: NameMention, _ text: TokenizedText) -> Bool {
    let comma = name.tokens.upperBound
    guard comma + 1 < text.tokens.count, text.tokens[comma].key == Mark.comma,
      let match = cues.lexicon.longestMatch(
        text.tokens, from: comma + 1, before: min(text.tokens.count, comma + 4))
    else { return false }
    return cues.lexicon.attributes(match.entry).contains(cues.nickname)
  }
}
