import Article

extension Cards {
  /// Quotes, claims, reactions, actors and highlights as lists under headings.
  var markdown: String {
    let title = article.title.map { article.text.line($0) } ?? article.source
    var result = "# \(Self.escaped(title))\n\n\(labels.source): \(origin)\n"
    section(labels.quotes, .quote, into: &result) { card in
      "> \(Self.escaped(card.text))\n>\n> — \(who(card, labels.unknownSpeaker))\(facts(card))\n"
    }
    section(labels.claims, .claim, into: &result) { card in
      "- **\(card.label)** \(who(card, labels.unnamed))\(card.cue.isEmpty ? "" : " · *\(Self.escaped(card.cue))*")"
        + ": \(Self.escaped(card.text))\(facts(card))"
    }
    section(labels.reactions, .reaction, into: &result) { card in
      "- \\\(card.label) \(who(card, labels.unknownSpeaker)): \(Self.escaped(card.text))\(facts(card))"
    }
    section(labels.actors, .actor, into: &result) { card in
      "- \(who(card, "")) \(card.label) · \(card.mannerWords)\(card.corrected.map { " · *\(labels.name($0))*" } ?? "")"
    }
    section(labels.highlights, .highlight, into: &result) { card in
      "> \(Self.escaped(card.text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n> "))\n>\n"
        + "> — \(card.label)\(paragraph(card).map { " · ¶ \($0)" } ?? "")\(card.note.isEmpty ? "" : " · \(Self.escaped(card.note))")\n"
    }
    return result
  }

  /// Where it was published, or the file.
  private var origin: String {
    let day = article.publication.day.map { " · \($0)" } ?? ""
    return (article.publication.address.map { "<\($0)>" } ?? Self.escaped(article.source)) + day
  }

  private func section(
    _ head: String, _ layer: Card.Layer, into result: inout String, _ entry: (Card) -> String
  ) {
    let cards = of(layer)
    guard !cards.isEmpty else { return }
    result += "\n## \(head) (\(cards.count))\n\n"
    for card in cards { result += entry(card) + "\n" }
  }

  private func who(_ card: Card, _ missing: String) -> String {
    card.who.isEmpty
      ? "(\(missing))"
      : "**\(Self.escaped(card.who))**" + (card.role.isEmpty ? "" : ", \(Self.escaped(card.role))")
  }

  private func facts(_ card: Card) -> String {
    var facts: [String] = []
    if !card.mannerWords.isEmpty { facts.append(card.mannerWords) }
    if let paragraph = paragraph(card) { facts.append("¶ \(paragraph)") }
    if let corrected = card.corrected {
      facts.append("*\(labels.name(corrected))*")
    } else if card.isUncertain {
      facts.append("? \(labels.uncertain)")
    }
    return facts.isEmpty ? "" : " (\(facts.joined(separator: " · ")))"
  }

  /// Text that Markdown takes for nothing else.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|~&".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
