import Article

/// A short name that is the acronym of a longer one elsewhere: `Kemenhub` of `Kementerian Perhubungan`.
struct AcronymOfName: NameSieve {
  private static let mostCandidates = 200
  let acronym: Acronym
  let cues: ReferenceCues

  func link(_ forms: inout NameForms) {
    let text = forms.text
    var long: [UInt8: [Int]] = [:]
    var phrases = [[Phrase]](repeating: [], count: forms.forms.count)
    for form in forms.forms.indices
    where forms.forms[form].tokens.count > 1 && forms.forms[form].kind != .person {
      let variants = variants(forms, form)
      for letter in Set(variants.compactMap { $0.first.map { first($0, text) } }) {
        long[letter, default: []].append(form)
      }
      phrases[form] = variants.map { Phrase(head: $0.first, letters: acronym.phrase($0, in: text.text)) }
    }
    for form in forms.forms.indices where forms.forms[form].kind != .person {
      let tokens = text.tokens[forms.forms[form].tokens]
      guard tokens.count <= 2, !forms.isLinked(form), text.span(forms.forms[form].tokens).count >= 2 else {
        continue
      }
      let letters = Acronym.letters(text.text, Span(tokens.first!.span.start, tokens.last!.span.end))
      let others = (long[first(tokens[tokens.startIndex], text)] ?? []).prefix(Self.mostCandidates).filter {
        other in
        other != form && forms.forms[other].kind == forms.forms[form].kind
          && forms.forms[other].tokens.count > tokens.count
          && phrases[other].contains { stands(tokens, letters, for: $0, text) }
      }
      guard let other = others.first, Set(others.map { forms.root($0) }).count == 1 else { continue }
      forms.link(form, other, Decision("acronymOfName", 0.8))
    }
  }

  /// A name that may have an acronym.
  private struct Phrase {
    let head: Token?
    let letters: Acronym.Phrase
  }

  private func stands(
    _ short: ArraySlice<Token>, _ letters: [UInt8], for phrase: Phrase, _ text: TokenizedText
  ) -> Bool {
    let span = Span(short.first!.span.start, short.last!.span.end)
    // Two or three small letters are no acronym.
    guard short.contains(where: { $0.shape == .capitals }) || span.count >= 5 else { return false }
    if acronym.stands(letters, for: phrase.letters) { return true }
    // `Kemenpora`: letters from within the words, where the beginning is that of the first word.
    guard short.count == 1, span.count >= 7, let head = phrase.head, head.span.count >= 7 else {
      return false
    }
    let bytes = text.text.utf8
    let isBeginning = (0..<min(span.count, head.span.count)).allSatisfy {
      bytes[span.start + $0] | 0x20 == bytes[head.span.start + $0] | 0x20
    }
    guard !isBeginning else { return false }
    let sameStart = (0..<3).allSatisfy {
      bytes[span.start + $0] | 0x20 == bytes[head.span.start + $0] | 0x20
    }
    return sameStart && acronym.stands(letters, for: phrase.letters, loosely: true)
  }

  /// The words of a name, and those without what marks a company.
  private func variants(_ forms: NameForms, _ form: Int) -> [[Token]] {
    let words = forms.text.tokens[forms.forms[form].tokens].filter { $0.kind == .word || $0.kind == .number }
    var bare = words[...]
    while bare.count > 1, let first = bare.first, cues.attributes(first.key).contains(cues.company) {
      bare = bare.dropFirst()
    }
    while bare.count > 1, let last = bare.last, cues.attributes(last.key).contains(cues.company) {
      bare = bare.dropLast()
    }
    return bare.count == words.count ? [words] : [words, Array(bare)]
  }

  private func first(_ token: Token, _ text: TokenizedText) -> UInt8 {
    text.text.utf8[token.span.start] | 0x20
  }
}
