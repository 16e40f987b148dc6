import Article
import Canvas

/// Where an entry of the rail leads.
enum RailTarget: Hashable {
  case block(Int)
  case actor(Int)
  /// Only the quotes of this actor; nil for all.
  case speaker(Int?)
  /// So much context of quotes.
  case context(Int)
  case command(Command)
}

extension Model {
  /// Who is quoted, most often first, with the number of quotes.
  var speakerCounts: [(id: Actor.ID, count: Int)] {
    var counts: [Actor.ID: Int] = [:]
    for quote in annotations.quotes { if let speaker = quote.speaker { counts[speaker, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (id: $0.key, count: $0.value) }
  }

  /// At the left of a wide screen: contents, actors, lenses; in the quotes whose they are, and how much is shown of each.
  func railView() -> [(line: Line, target: RailTarget?)] {
    let columns = geometry.railColumns - 2
    let height = geometry.bodyRows
    var lines: [(line: Line, target: RailTarget?)] = []
    func head(_ text: String) {
      if !lines.isEmpty { lines.append((Line(), nil)) }
      var line = Line()
      line.append(" " + text, theme.style(.uiPaneTitle), limit: columns)
      lines.append((line, nil))
    }
    func entry(_ left: [(String, Style)], _ right: String, _ target: RailTarget? = nil) {
      lines.append(
        (spread([(" ", .plain)] + left, [(right, theme.style(.textDim))], columns: columns), target))
    }

    func addLenses() {
      head(words.lens)
      for (isOn, word, command) in [
        (lens == .all, words.hintAll, Command.quotes), (lens == .quotes, words.hintQuotes, .quotes),
        (false, words.hintClaims, .claims), (false, words.hintReactions, .reactions),
        (false, words.hintActors, .actors),
      ] {
        entry(
          [(isOn ? "● " : "○ ", theme.style(.uiHintsKey)), (word, theme.style(.text))],
          isOn ? "" : key(command) + " ", isOn ? nil : .command(command))
      }
    }

    if showsQuoteCards, findings != nil {
      let all = annotations
      head(words.searching.speakersTitle)
      let room = max(3, height - 22)
      entry(
        [(onlyActor == nil ? "● " : "○ ", theme.style(.uiHintsKey)), (words.hintAll, theme.style(.text))],
        "\(all.quotes.count) ", .speaker(nil))
      for (id, count) in speakerCounts.prefix(room) {
        let actor = all.actors[id]
        entry(
          [
            (onlyActor == id ? "● " : "○ ", theme.style(.uiHintsKey)),
            (actor.name, theme.style(theme.scope(actor.kind))),
          ], "\(count) ", .speaker(id))
      }
      let unknown = all.quotes.count { $0.speaker == nil }
      if unknown > 0 { entry([("? " + words.unknownSpeaker, theme.style(.textDim))], "\(unknown) ") }
      // Where there is room for what can be pressed as well.
      if height - lines.count >= 17 {
        head(words.kinds)
        for kind in Quote.Kind.allCases {
          let count = all.quotes.count { $0.kind == kind }
          if count > 0 { entry([("  " + words.name(kind), theme.style(.text))], "\(count) ") }
        }
      }
      head(words.hintContext.prefix(1).uppercased() + words.hintContext.dropFirst())
      for level in 0...3 {
        entry(
          [
            (quotes.context == level ? "● " : "○ ", theme.style(.uiHintsKey)),
            (words.contexts[level], theme.style(.text)),
          ], level == 0 ? key(.lessContext) + " " : level == 3 ? key(.moreContext) + " " : "", .context(level)
        )
      }
      addLenses()
      return lines
    }
    let headings = article.blocks.indices.prefix(5000).filter {
      $0 > 0 && article.blocks[$0].kind == .heading
    }
    if !headings.isEmpty {
      head(words.contents)
      let current = headings.last { $0 <= focus }
      let room = min(headings.count, 8)
      let start = max(
        0, min(headings.count - room, (current.flatMap { headings.firstIndex(of: $0) } ?? 0) - room / 2))
      entry(
        [(current == nil ? "▸ " : "  ", theme.style(.heading)), (words.beginning, theme.style(.text))], "¶1 ",
        .block(0))
      for heading in headings[start..<(start + room)] {
        let text = article.text.line(article.blocks[heading].span)
        entry(
          [(heading == current ? "▸ " : "  ", theme.style(.heading)), (text, theme.style(.text))],
          "¶\(heading + 1) ", .block(heading))
      }
    }
    guard let findings else { return lines }
    let counts = findings.annotations.actors.prefix(2000).sorted {
      ($0.mentions.count, -$0.id) > ($1.mentions.count, -$1.id)
    }
    head("\(words.actors) \(findings.count(.actors))")
    for actor in counts.prefix(max(3, height - lines.count - 8)) {
      entry(
        [
          (theme.sign(actor.kind) + " ", theme.style(theme.scope(actor.kind))),
          (actor.name, theme.style(.text)),
        ], "×\(actor.mentions.count) ", .actor(actor.id))
    }
    // What the signs mean, where there is room for it.
    let kinds = [Actor.Kind.person, .organization, .place, .group].map {
      "\(theme.sign($0)) \(words.name($0))"
    }
    let pairs = [kinds.prefix(2), kinds.suffix(2)].map { $0.joined(separator: "  ") }
    let legend = pairs.allSatisfy { $0.columns + 2 <= columns } ? pairs : kinds
    if height - lines.count >= 10 + legend.count {
      lines.append((Line(), nil))
      for row in legend { entry([(row, theme.style(.textDim))], "") }
    }
    addLenses()
    return lines
  }
}
