import Article

/// Takes every word that is a site's name, `kabar.com`, for an organisation.
struct SiteNames {
  func completed(_ names: [NameMention], in text: TokenizedText) -> [NameMention] {
    let sites = text.text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.indices.filter { isSite(text.tokens[$0], bytes) }
    }
    guard !sites.isEmpty else { return names }
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    var next = 0
    for index in sites {
      let token = text.tokens[index]
      while next < names.count, names[next].tokens.upperBound <= index {
        result.append(names[next])
        next += 1
      }
      if next < names.count, names[next].tokens.contains(index) {
        var name = names[next]
        if name.tokens.count == 1 { name.kind = .organization }
        result.append(name)
        next += 1
      } else if result.last.map({ $0.tokens.upperBound <= index }) ?? true {
        result.append(
          NameMention(
            tokens: index..<index + 1, span: token.span, kind: .organization,
            decision: Decision("siteName", 0.9)))
      }
    }
    return result + names[next...]
  }

  private func isSite(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .word, token.span.count >= 6, token.shape != .none else { return false }
    var dot = token.span.end - 1
    while dot > token.span.start, bytes[dot] != 0x2E, token.span.end - dot <= 5 { dot -= 1 }
    guard bytes[dot] == 0x2E, dot - token.span.start >= 3, dot + 1 < token.span.end else { return false }
    var builder = WordKey.Builder()
    for offset in dot + 1..<token.span.end { _ = builder.append(bytes, at: offset) }
    return Domains.contains(builder.key)
  }
}
