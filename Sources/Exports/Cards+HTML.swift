import Article

extension Cards {
  /// One page that needs nothing else: every paragraph with the cards that begin in it beside it. Marked words lead to
  /// their card and a card's label back to its words, by links.
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
      <header><p>\(labels.source): \(origin)</p><p>\(counts)</p></header>
      <main\(language == .undetermined ? "" : " lang=\"\(language.rawValue)\"")>

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
          "<li id=\"\(actor.id)\"><b>\(Self.escaped(actor.who))</b> \(actor.label) · \(Self.escaped(role))\(corrected)</li>\n"
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

  /// The file's name: where it lay on the writer's machine is nobody's business.
  private var source: String {
    article.source == "-" ? labels.standardInput : String(article.source.split(separator: "/").last ?? "")
  }

  /// Where it was published, as a link, or the file.
  private var origin: String {
    let day = article.publication.day.map { " · <time datetime=\"\($0)\">\($0)</time>" } ?? ""
    guard let address = article.publication.address else { return Self.escaped(source) + day }
    let name = article.publication.site ?? article.publication.host ?? address
    return "<a href=\"\(Self.escaped(address))\">\(Self.escaped(name))</a>" + day
  }

  private func card(_ card: Card) -> String {
    let kind =
      switch card.layer {
      case .quote: labels.quote
      case .claim: labels.claim
      case .reaction: labels.reaction
      case .actor, .highlight: labels.highlight
      }
    let label = "\(kind) \(Self.escaped(card.label))"
    let isMarked = !card.pieces.isEmpty && card.corrected != .wrong
    var head = isMarked ? "<a class=\"label\" href=\"#w-\(card.id)\">\(label)</a>" : "<b>\(label)</b>"
    if card.layer != .highlight {
      let missing = card.layer == .claim ? labels.unnamed : labels.unknownSpeaker
      head += " " + (card.who.isEmpty ? "<i>\(missing)</i>" : "<b>\(Self.escaped(card.who))</b>")
    }
    // A colon is no word to show, and that something is asserted goes without saying.
    let cue = card.cue.contains(where: \.isLetter) ? card.cue : ""
    let manner =
      card.layer == .claim && card.manner == Claim.Modality.asserted.rawValue ? "" : card.mannerWords
    var facts = [cue, manner].filter { !$0.isEmpty }.map(Self.escaped)
    if let corrected = card.corrected {
      facts.append("<em>\(labels.name(corrected))</em>")
    } else if card.isUncertain {
      facts.append("? \(labels.uncertain)")
    }
    let state = card.corrected == .wrong ? " wrong" : ""
    let role = card.role.isEmpty ? "" : " title=\"\(Self.escaped(card.role))\""
    let note = card.note.isEmpty ? "" : "<p class=\"note\">\(Self.escaped(card.note))</p>"
    return
      "<article class=\"\(Self.look(card))\(state)\" id=\"\(card.id)\"\(role)><p>\(head)"
      + (facts.isEmpty ? "" : " <span class=\"facts\">\(facts.joined(separator: " · "))</span>")
      + "</p><blockquote>\(Self.escaped(card.text))</blockquote>\(note)</article>"
  }

  /// What a card and its words are shown by.
  private static func look(_ card: Card) -> String {
    switch card.layer {
    case .highlight: "mark\(card.manner)"
    case .reaction: "reaction \(card.manner)"
    case .quote, .claim, .actor: card.layer.rawValue
    }
  }

  private typealias Mark = (span: Span, card: Card)

  /// What is marked in each block.
  private func marks() -> [Int: [Mark]] {
    var marks: [Int: [Mark]] = [:]
    for card in all where card.corrected != .wrong {
      for piece in card.pieces {
        var block = article.blockIndex(at: piece.start)
        while block < article.blocks.count, article.blocks[block].span.start < piece.end {
          if let inside = article.blocks[block].span.intersection(piece) {
            marks[block, default: []].append((inside, card))
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
      var target: Card?
      for mark in marks where mark.span.start <= from && to <= mark.span.end {
        let look = mark.card.layer == .reaction ? "" : Self.look(mark.card)
        if !look.isEmpty, !looks.contains(look) { looks.append(look) }
        if mark.card.layer != .actor, target == nil || target?.layer == .reaction { target = mark.card }
        // Where a card's words begin, for the way back from it.
        if mark.span.start == from, mark.card.layer != .actor, mark.span == firstMark(of: mark.card) {
          result += "<span id=\"w-\(mark.card.id)\"></span>"
        }
      }
      let words = Self.escaped(article.text[Span(from, to)])
      let look = looks.isEmpty ? "" : " class=\"\(looks.joined(separator: " "))\""
      if let target {
        result += "<a href=\"#\(target.id)\"\(look)>\(words)</a>"
      } else {
        result += look.isEmpty ? words : "<span\(look)>\(words)</span>"
      }
    }
    return result
  }

  /// The first words of a card that are marked.
  private func firstMark(of card: Card) -> Span? {
    guard let piece = card.pieces.first else { return nil }
    return article.blocks[article.blockIndex(at: piece.start)].span.intersection(piece)
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
    body { font: 1.05rem/1.6 Georgia, "Times New Roman", serif; margin: 2rem auto; max-width: 68rem;
      padding: 0 1.2rem; }
    h1, h2 { line-height: 1.2; }
    header, footer { font: .85rem/1.5 system-ui, sans-serif; } header p { margin: 0; opacity: .75; }
    main { margin: 1.5rem 0 3rem; }
    section { display: grid; grid-template-columns: minmax(0, 36rem) minmax(0, 1fr); gap: 2.2rem; }
    section > .text { align-self: start; position: sticky; top: 1rem; }
    section > .text > * { margin: 0 0 1rem; overflow-wrap: anywhere; }
    .text a { color: inherit; text-decoration: none; }
    aside { font: .8rem/1.4 system-ui, sans-serif; }
    article { border-left: 3px solid var(--rule); margin: 0 0 .7rem; padding: .1rem 0 .1rem .7rem; }
    article p, article blockquote { margin: 0; overflow-wrap: anywhere; }
    article blockquote { opacity: .85; }
    .label { color: inherit; font-weight: bold; text-decoration: none; white-space: nowrap; }
    .label:hover, .label:focus { text-decoration: underline; }
    .label::after { content: " ·"; } .facts::before { content: "· "; } .facts { opacity: .75; }
    article.quote { border-color: var(--quote); } article.claim { border-color: var(--claim); }
    .quote .label { color: var(--quote); } .claim .label { color: var(--claim); }
    article.support { border-color: var(--support); } .support .label { color: var(--support); }
    article.oppose { border-color: var(--oppose); } .oppose .label { color: var(--oppose); }
    article.concern { border-color: var(--concern); } .concern .label { color: var(--concern); }
    article.mixed { border-color: var(--mixed); } .mixed .label { color: var(--mixed); }
    article.wrong blockquote { text-decoration: line-through; opacity: .7; }
    article:target { background: color-mix(in srgb, currentColor 10%, transparent); }
    .text :target { outline: .35rem solid var(--claim); border-radius: 1px; margin-right: .4rem; }
    .note { font-style: italic; }
    .text .quote { color: var(--quote); }
    .text .claim { text-decoration: underline dotted var(--claim); text-underline-offset: .2em; }
    .actor { font-weight: bold; }
    .text a:hover, .text a:focus { background: color-mix(in srgb, currentColor 12%, transparent); }
    .text .mark1, article.mark1 .label { background: #b7e1a1; color: #111; }
    .text .mark2, article.mark2 .label { background: #e3c8f5; color: #111; }
    .text .mark3, article.mark3 .label { background: #bcdcf5; color: #111; }
    footer { border-top: 1px solid var(--rule); } footer ul { columns: 20rem; padding-left: 1.2rem; }
    @media (max-width: 44rem) { body { margin-top: 1rem; } section { grid-template-columns: 1fr; gap: 0; }
      section > .text { position: static; } aside { padding-left: .8rem; } h1 { font-size: 1.6rem; } }
    @media print { section { break-inside: avoid; } }
    """
}
