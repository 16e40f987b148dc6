import Article
import Canvas

/// Where an entry of the rail leads.
enum RailTarget: Hashable {
  case block(Int)
  case actor(Int)
  case command(Command)
}

extension Model {
  /// At the left of a wide screen: contents, actors, lenses.
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
    let kinds: [Actor.Kind] = [.person, .organization, .place, .group]
    if height - lines.count >= 12 {
      lines.append((Line(), nil))
      for pair in [kinds.prefix(2), kinds.suffix(2)] {
        entry(
          [
            (
              pair.map { "\(theme.sign($0)) \(words.name($0))" }.joined(separator: "  "),
              theme.style(.textDim)
            )
          ], "")
      }
    }
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
    return lines
  }
}
