import Article
import Canvas

extension Model {
  /// Nothing but the quotes: who, what, with which word.
  func quotesView() -> (lines: [Line], cursor: Point?) {
    let height = geometry.bodyRows
    guard let findings else { return (message(notYet), nil) }
    let total = findings.count(.quotes)
    guard total > 0 else { return (message(words.noQuotes), nil) }
    var lines: [Line] = []
    var cursor: Point?
    var card = quotes.top.block
    var skip = quotes.top.offset
    while lines.count < height, card < total {
      let own = quoteLines(card)
      if card == quotes.selected {
        cursor = Point(column: geometry.marginColumns, row: max(0, lines.count - skip))
      }
      lines += own.dropFirst(skip)
      skip = 0
      card += 1
    }
    return (Array(lines.prefix(height)), cursor)
  }

  private func message(_ text: String) -> [Line] {
    wrapped(text, columns: geometry.textColumns).map { row in
      var line = Line()
      line.pad(to: geometry.marginColumns + geometry.gutterColumns)
      line.append(row, theme.style(.textDim))
      return line
    }
  }

  /// The rows of a quote's card; their number does not depend on what is chosen.
  func quoteLines(_ index: Int) -> [Line] {
    guard let findings else { return [] }
    let quote = findings.annotations.quotes[index]
    let isSelected = index == quotes.selected
    let geometry = self.geometry
    let margin = geometry.marginColumns
    let indent = geometry.isTiny ? 1 : size.columns < 50 ? 2 : geometry.labelColumns + 3
    let columns = geometry.textColumns + geometry.gutterColumns
    let speaker = findings.annotations.actor(quote.speaker)
    let isUncertain = quote.decision.isUncertain

    // Who
    let number = "\(index + 1)"
    var name: (String, Style)
    if let speaker {
      name = (speaker.name.uppercased(), theme.style(theme.scope(speaker.kind)))
    } else {
      name = ("? " + words.unknownSpeaker, theme.style(.textDim))
    }
    if quote.corrected == .wrong { name.1 = theme.style(.textDim) }
    if isSelected {
      name.1 = name.1.merging(theme.style(.uiCardSelected)).merging(theme.style(.stateSelected))
    }
    let paragraph = article.blockIndex(at: quote.pieces[0].start) + 1
    var left: [(String, Style)] = [
      (isSelected ? "▶" : " ", isSelected ? theme.style(.uiCardSelected) : .plain),
      (
        indent > 3
          ? String(repeating: " ", count: max(0, geometry.labelColumns - number.columns)) + number + "  "
          : "",
        theme.style(.textDim)
      ), name,
    ]
    if let role = speaker?.role { left.append((" · " + role, theme.style(.textDim))) }
    let kind =
      (quote.corrected.map(words.notes.corrected) ?? words.name(quote.kind)) + " · ¶ \(paragraph)"
    let isNarrow = columns < 50
    var right: [(String, Style)] = [(isNarrow ? "¶ \(paragraph)" : kind, theme.style(.textDim))]
    if let reaction = findings.reaction(ofQuote: index) {
      let stance = findings.annotations.reactions[reaction].stance
      let mark =
        isNarrow ? "\(theme.glyph(stance)) " : "\(theme.glyph(stance)) \(words.name(stance)) · "
      right.insert((mark, theme.style(theme.scope(stance))), at: 0)
    }
    var head = Line()
    head.pad(to: margin)
    head.append(
      spread(
        left, right, columns: columns,
        rightMatters: !geometry.isTiny))
    var lines = [head]

    // What
    let painter = TextPainter(self, dimsRest: quotes.context == 2)
    let flow = Wrapping(columns: max(1, columns - indent))
    let spans: [Span]
    if quotes.context == 2 {
      spans = Set(quote.pieces.map { article.blockIndex(at: $0.start) }).sorted().map {
        article.blocks[$0].span
      }
    } else {
      spans = quote.pieces
    }
    for span in spans {
      let block = article.blockIndex(at: span.start)
      for row in flow.rows(of: span, in: article.text) {
        var line = Line()
        line.pad(to: margin + indent)
        painter.append(row, of: block, painter.marks(in: row, of: block), to: &line)
        lines.append(line)
      }
    }

    // With which word
    if quotes.context == 1 {
      var cue: [String] = []
      if let span = quote.cue, let source = quote.source, span.end == source.start {  // "ujarnya"
        cue.append(article.text.line(span.union(source)))
      } else {
        if let cueWords = spoken(quote.cue) { cue.append(cueWords) }
        if let source = quote.source, article.text.line(source) != speaker?.name {
          cue.append(article.text.line(source))
        }
      }
      if isUncertain { cue.append("? " + words.uncertain) }
      if !cue.isEmpty {
        var line = Line()
        line.pad(to: margin + indent)
        line.append(
          ("— " + cue.joined(separator: " · ")).truncated(to: max(1, columns - indent)), theme.style(.textDim)
        )
        lines.append(line)
      }
    }
    lines.append(Line())
    return lines
  }
}
