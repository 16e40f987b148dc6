import Article
import Canvas

extension Model {
  /// At the left of a wide screen: contents, actors, lenses.
  func railView() -> [Line] {
    let columns = geometry.railColumns - 2
    let height = geometry.bodyRows
    var lines: [Line] = []
    func head(_ text: String) {
      if !lines.isEmpty { lines.append(Line()) }
      var line = Line()
      line.append(" " + text, theme.style(.uiPaneTitle), limit: columns)
      lines.append(line)
    }
    func entry(_ left: [(String, Style)], _ right: String) {
      lines.append(spread([(" ", .plain)] + left, [(right, theme.style(.textDim))], columns: columns))
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
        [(current == nil ? "▸ " : "  ", theme.style(.heading)), (words.beginning, theme.style(.text))], "¶1 ")
      for heading in headings[start..<(start + room)] {
        let text = article.text.line(article.blocks[heading].span)
        entry(
          [(heading == current ? "▸ " : "  ", theme.style(.heading)), (text, theme.style(.text))],
          "¶\(heading + 1) ")
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
        ], "×\(actor.mentions.count) ")
    }
    head(words.lens)
    for (isOn, word, key) in [
      (lens == .all, words.hintAll, lens == .all ? "" : "q"),
      (lens == .quotes, words.hintQuotes, lens == .all ? "q" : ""),
      (false, words.hintClaims, "c"), (false, words.hintReactions, "r"), (false, words.hintActors, "a"),
    ] {
      entry([(isOn ? "● " : "○ ", theme.style(.uiHintsKey)), (word, theme.style(.text))], key + " ")
    }
    return lines
  }
}
