import Article

extension Cards {
  /// One page that needs nothing else: every paragraph with the cards that begin in it beside it.
  var html: String {
    let title = Self.escaped(article.title.map { article.text.line($0) } ?? article.source)
    var result = """
      <!DOCTYPE html>
      <html lang="\(labels.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="reader">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header><p>\(labels.source): \(Self.escaped(article.source)) · \(counts)</p></header>
      <main>

      """
    var byParagraph: [Int: [Card]] = [:]
    for card in all where card.layer != .actor && !card.pieces.isEmpty {
      byParagraph[article.blockIndex(at: card.pieces[0].start), default: []].append(card)
    }
    let marks = marks()
    for (index, block) in article.blocks.enumerated() {
      let tag =
        switch block.kind {
        case .heading: index == 0 ? "h1" : "h2"
        case .quote: "blockquote"
        case .code: "pre"
        default: "p"
        }
      result += "<section id=\"p\(index + 1)\"><div class=\"text\"><\(tag)>"
      result += marked(block.span, marks[index] ?? [])
      result += "</\(tag)></div><aside>"
      for card in byParagraph[index] ?? [] { result += self.card(card) }
      result += "</aside></section>\n"
    }
    result += "</main>\n<footer>\n"
    let actors = of(.actor)
    if !actors.isEmpty {
      result += "<h2>\(labels.actors)</h2>\n<ul>\n"
      for actor in actors {
        let role = actor.role.isEmpty ? actor.mannerWords : actor.role
        let corrected = actor.corrected.map { " · \(labels.name($0))" } ?? ""
        result +=
          "<li><b>\(Self.escaped(actor.who))</b> \(actor.label) · \(Self.escaped(role))\(corrected)</li>\n"
      }
      result += "</ul>\n"
    }
    let lost = of(.highlight).filter(\.pieces.isEmpty)
    if !lost.isEmpty { result += "<h2>\(labels.highlights)</h2>\n" + lost.map(card).joined() }
    return result + "</footer>\n</body>\n</html>\n"
  }

  private var counts: String {
    [(labels.quotes, Card.Layer.quote), (labels.claims, .claim), (labels.reactions, .reaction)].map {
      "\($0) \(of($1).count)"
    }.joined(separator: " · ")
  }

  private func card(_ card: Card) -> String {
    var head = "<b>\(Self.escaped(card.label))</b> "
    if card.layer != .highlight {
      let missing = card.layer == .claim ? labels.unnamed : labels.unknownSpeaker
      head += card.who.isEmpty ? "<i>\(missing)</i>" : "<b>\(Self.escaped(card.who))</b>"
    }
    var facts = [card.role, card.cue, card.mannerWords].filter { !$0.isEmpty }.map(Self.escaped)
    if let corrected = card.corrected {
      facts.append("<em>\(labels.name(corrected))</em>")
    } else if card.isUncertain {
      facts.append("? \(labels.uncertain)")
    }
    let state = card.corrected == .wrong ? " wrong" : ""
    let look = card.layer == .highlight ? "mark\(card.manner)" : card.manner
    let note = card.note.isEmpty ? "" : "<p class=\"note\">\(Self.escaped(card.note))</p>"
    return
      "<article class=\"\(card.layer.rawValue) \(look)\(state)\" id=\"\(card.id)\"><p>\(head)"
      + (facts.isEmpty ? "" : " · " + facts.joined(separator: " · "))
      + "</p><blockquote>\(Self.escaped(card.text))</blockquote>\(note)</article>"
  }

  private typealias Mark = (span: Span, look: String)

  /// What is marked in each block.
  private func marks() -> [Int: [Mark]] {
    var marks: [Int: [Mark]] = [:]
    for card in all where card.corrected != .wrong {
      let look = card.layer == .highlight ? "mark\(card.manner)" : card.layer.rawValue
      for piece in card.pieces {
        var block = article.blockIndex(at: piece.start)
        while block < article.blocks.count, article.blocks[block].span.start < piece.end {
          if let inside = article.blocks[block].span.intersection(piece) {
            marks[block, default: []].append((inside, look))
          }
          block += 1
        }
      }
    }
    return marks
  }

  /// A passage with its marks: cut where one begins or ends, so that they may overlap.
  private func marked(_ span: Span, _ marks: [Mark]) -> String {
    let borders = Set(marks.flatMap { [$0.span.start, $0.span.end] } + [span.start, span.end]).sorted()
    var result = ""
    for (from, to) in zip(borders, borders.dropFirst()) {
      var looks: [String] = []
      for mark in marks where mark.span.start <= from && to <= mark.span.end && !looks.contains(mark.look) {
        looks.append(mark.look)
      }
      let words = Self.escaped(article.text[Span(from, to)])
      result += looks.isEmpty ? words : "<span class=\"\(looks.joined(separator: " "))\">\(words)</span>"
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x7F: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    :root { color-scheme: light dark; --quote: #8a5a00; --claim: #00695c; --support: #1b7f37; --oppose: #b3261e;
      --concern: #8a5a00; --mixed: #7b3fa0; --rule: #8888; }
    @media (prefers-color-scheme: dark) { :root { --quote: #ffd787; --claim: #87d7d7; --support: #87d787;
      --oppose: #ff8787; --concern: #ffd787; --mixed: #d7afff; } }
    body { font: 1rem/1.55 Georgia, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
    header, footer { font: .85rem/1.5 system-ui, sans-serif; }
    section { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 2rem; }
    section > .text > * { margin: 0 0 1rem; overflow-wrap: anywhere; }
    aside { font: .85rem/1.45 system-ui, sans-serif; }
    article { border-left: 3px solid var(--rule); margin: 0 0 .8rem; padding: 0 0 0 .7rem; }
    article p, article blockquote { margin: 0; overflow-wrap: anywhere; }
    article.quote { border-color: var(--quote); } article.claim { border-color: var(--claim); }
    article.support { border-color: var(--support); } article.oppose { border-color: var(--oppose); }
    article.concern { border-color: var(--concern); } article.mixed { border-color: var(--mixed); }
    article.wrong blockquote { text-decoration: line-through; opacity: .7; }
    .note { font-style: italic; }
    span.quote { color: var(--quote); } span.claim { text-decoration: underline dotted var(--claim); }
    span.actor { font-weight: bold; }
    .mark1 { background: #b7e1a1; color: #111; } .mark2 { background: #e3c8f5; color: #111; }
    .mark3 { background: #bcdcf5; color: #111; }
    @media (max-width: 44rem) { section { grid-template-columns: 1fr; gap: 0; } }
    @media print { section { break-inside: avoid; } }
    """
}
