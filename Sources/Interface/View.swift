import Article
package import Canvas

extension Model {
  /// The screen as it is to be: title, body (rail, text or cards or help, pane), rule, status, hints.
  package func view() -> Frame {
    let geometry = self.geometry
    guard !geometry.isTooSmall else { return tooSmallView() }
    var lines: [Line] = []
    if geometry.titleRows > 0 { lines.append(chrome?.title ?? titleLine()) }
    let bodyStart = lines.count
    var body = body()
    while body.lines.count < geometry.bodyRows { body.lines.append(Line()) }
    lines += body.lines.prefix(geometry.bodyRows)
    if geometry.hasRule { lines.append(chrome?.rule ?? ruleLine()) }
    let statusRow = lines.count
    let status = chrome?.status.map { (line: $0.line, cursor: nil) } ?? statusLine()
    lines.append(status.line)
    if geometry.hasHints { lines.append(chrome?.hints ?? hintsLine()) }
    var cursor = body.cursor.map { Point(column: $0.column, row: min($0.row + bodyStart, statusRow)) }
    if let column = status.cursor { cursor = Point(column: min(column, size.columns - 1), row: statusRow) }
    return Frame(
      size: size, lines: lines, cursor: cursor ?? Point(column: 0, row: bodyStart),
      showsCursor: status.cursor != nil,
      background: theme.background, links: links(in: lines))
  }

  /// Where the links lead that are on the screen.
  private func links(in lines: [Line]) -> [UInt32: String] {
    var result: [UInt32: String] = [:]
    guard settings.links else { return result }
    for line in lines {
      for run in line.runs where run.style.link > 0 && result[run.style.link] == nil {
        let start = Int(run.style.link) - 1
        let block = article.blocks[article.blockIndex(at: start)].span
        let near = Span(start, min(block.end, start + Links.longest + 1))
        let link = Links.links(in: article, near).first
        if let link, link.span.start == start { result[run.style.link] = link.address }
      }
    }
    return result
  }

  private func tooSmallView() -> Frame {
    var line = Line()
    line.append(
      keyed(words.tooSmall).truncated(to: max(1, size.columns)), theme.style(.uiNotice), limit: size.columns)
    return Frame(size: size, lines: [line], background: theme.background)
  }

  private func body() -> (lines: [Line], cursor: Point?) {
    if help != nil { return (helpView(), Point(column: 0, row: 0)) }
    return withPopup(articleBody())
  }

  private func articleBody() -> (lines: [Line], cursor: Point?) {
    let geometry = self.geometry
    if let pane, geometry.isDrawer, pane.isFocused { return paneView() }
    let main = showsQuoteCards ? quotesView() : textView()
    guard !geometry.isDrawer else { return main }
    var lines = main.lines
    var cursor = main.cursor
    let rows = geometry.bodyRows
    if geometry.railColumns > 0 {
      let rail = railView()
      lines = (0..<rows).map { row in
        var line = row < rail.count ? rail[row].line : Line()
        line.pad(to: geometry.railColumns - 1)
        line.append("│", theme.style(.uiPaneBorder))
        if row < lines.count { line.append(lines[row]) }
        return line
      }
      cursor?.column += geometry.railColumns
    }
    if let pane {
      let cards = paneView()
      let border = theme.style(pane.isFocused ? .uiPaneBorderFocused : .uiPaneBorder)
      lines = (0..<rows).map { row in
        var line = row < lines.count ? lines[row] : Line()
        line.pad(to: size.columns - geometry.paneColumns)
        line.append("│", border)
        if row < cards.lines.count { line.append(cards.lines[row]) }
        return line
      }
      if pane.isFocused, let point = cards.cursor {
        cursor = Point(column: point.column + size.columns - geometry.paneColumns + 1, row: point.row)
      }
    }
    return (lines, cursor)
  }

  // MARK: Title, rule

  func titleLine() -> Line {
    let title = help != nil ? words.helpTitle : article.title.map { article.text.line($0) } ?? sourceName
    var facts: String
    if help != nil {
      facts = keyed(words.helpClose)
    } else if lens == .quotes, let findings {
      facts = words.quotesOf(findings.count(.quotes), article.blocks.count)
    } else {
      facts = self.facts(columns: max(size.columns / 2, size.columns - title.columns - 2))
    }
    return spread(
      [(" " + title, theme.style(.uiTitle))],
      [
        (
          facts + " ",
          theme.style(.textDim).merging(Style(background: theme.style(.uiTitle).background))
        )
      ], columns: size.columns,
      rightMatters: size.columns >= 50)
  }

  /// Who published it, when, in which language, how long it takes: the last of these that there is room for.
  private func facts(columns: Int) -> String {
    var facts = words.origin(article.publication)
    let others = facts.count
    if let language = findings?.annotations.language, language != .undetermined {
      facts.append(language.rawValue)
    }
    if isWhole { facts.append(words.readingTime(article.text.count)) }
    // A date without a place says more than the other way round, but the place is what one looks for.
    let shorter = others == 2 ? [facts[0]] + facts[2...] : facts
    return [facts, shorter].map { $0.joined(separator: " · ") }.first { $0.columns < columns }
      ?? facts[others...].joined(separator: " · ")
  }

  /// What an article without a title is called: its file, or standard input.
  private var sourceName: String {
    article.source == "-" ? words.standardInput : String(article.source.split(separator: "/").last ?? "")
  }

  func ruleLine() -> Line {
    var line = Line()
    let style = theme.style(.uiPaneBorder)
    let geometry = self.geometry
    var joints: [Int] = []
    if help == nil {
      if geometry.railColumns > 0 { joints.append(geometry.railColumns - 1) }
      if geometry.paneColumns > 0, !geometry.isDrawer { joints.append(size.columns - geometry.paneColumns) }
    }
    for joint in joints + [size.columns] {
      let count = max(0, joint - line.columns)
      line.append(utf8: String(repeating: "─", count: count).utf8, columns: count, style: style)
      if joint < size.columns { line.append("┴", style) }
    }
    return line
  }

  /// Text at the left and at the right; the left part is cut where they would meet.
  func spread(_ left: [(String, Style)], _ right: [(String, Style)], columns: Int, rightMatters: Bool = true)
    -> Line
  {
    var line = Line()
    var rightColumns = right.reduce(0) { $0 + $1.0.columns }
    let showsRight = rightColumns < columns && rightMatters
    if !showsRight { rightColumns = 0 }
    for (text, style) in left {
      let room = columns - rightColumns - line.columns - (showsRight ? 1 : 0)
      if room > 0 { line.append(isolated(text.truncated(to: room)), style) }
    }
    guard showsRight else { return line }
    line.pad(
      to: columns - rightColumns, left.last?.1.background == .standard ? .plain : left.last?.1 ?? .plain)
    for (text, style) in right { line.append(isolated(text), style) }
    return line
  }

  /// Words of an article among our own: where they have letters from right to left, a terminal that puts those in
  /// order is told that they begin and end here (FSI … PDI), so that nothing of ours changes its place.
  func isolated(_ text: String) -> String {
    guard !theme.usesASCII, !ordersLetters, text.unicodeScalars.contains(where: \.isFromRightToLeft) else {
      return text
    }
    // Behind the blanks: what takes no cell would be lost at the start of a row.
    let words = text.drop { $0 == " " }
    return "\(text[..<words.startIndex])\u{2068}\(words)\u{2069}"
  }

  // MARK: Status

  func statusLine() -> (line: Line, cursor: Int?) {
    let style = theme.style(.uiStatus)
    let columns = size.columns
    // What is seen is told of: in a drawer the cards.
    let isCovered = geometry.isDrawer && pane?.isFocused == true
    let showsQuotes = showsQuoteCards && !isCovered
    if let prompt {
      var line = Line()
      let sign =
        switch prompt.kind {
        case .search: "/"
        case .command: ":"
        case .keep: "&"
        case .pipe: "|"
        case .note: " \(words.notes.notePrompt): "
        }
      line.append(sign, theme.style(.uiPrompt))
      var input = prompt.input
      let end = geometry.hasHints ? "" : " Esc, \(quitKey)"
      while input.columns > columns - 3 - sign.columns - end.columns { input.removeFirst() }
      line.append(input, theme.style(.uiPrompt))
      let cursor = line.columns
      if prompt.kind == .search || prompt.kind == .keep {
        line.append(
          "  " + searchNote(prompt), theme.style(.textDim), limit: columns - end.columns - line.columns)
      }
      if prompt.kind == .search, !prompt.input.isEmpty, let found {
        let counter =
          found.counter.map { found.current == nil ? "\($0.total)" : "\($0.number)/\($0.total)" } ?? ""
        let note = found.current == nil && found.counter?.total ?? 0 == 0 ? words.noneFound : counter
        line.append("  " + note, theme.style(.textDim), limit: columns - end.columns - line.columns)
      }
      line.pad(to: columns - end.columns)
      line.append(end, theme.style(.uiHints))
      return (line, cursor)
    }
    if let toast {
      var line = Line()
      let style = theme.style(toast.isError ? .uiError : .uiNotice)
      line.append(
        (" " + toast.text).truncated(to: columns - (geometry.hasHints ? 0 : quitHint.columns + 2)), style)
      line.pad(to: columns - (geometry.hasHints ? 0 : quitHint.columns + 1), style)
      if !geometry.hasHints { line.append(" " + quitHint, self.theme.style(.uiStatus)) }
      return (line, nil)
    }
    if geometry.isTiny {
      return (
        spread([(" \(percent)%", style)], [("\(key(.help)) \(quitKey) ", style)], columns: columns), nil
      )
    }
    var fields: [String] = []
    if let counter = found?.counter, !isPopupOpen {
      let total = counter.total >= Self.countedMatches ? "\(Self.countedMatches)+" : "\(counter.total)"
      fields.append("\(words.searchPrompt) “\(found?.search.pattern ?? "")” \(counter.number)/\(total)")
    }
    if let popup {
      fields.append("\(popupTitle) \(popup.selected + 1)/\(popup.entries.count)")
    } else if let help {
      let last = min(helpLines.count, help + geometry.bodyRows)
      fields.append("\(help + 1)–\(last)/\(helpLines.count)" + (last < helpLines.count ? " ↓" : ""))
    } else if showsQuotes {
      fields += quotesStatus()
    } else {
      fields.append(
        "¶ \(article.blocks.isEmpty ? 0 : focus + 1)/\(article.blocks.count)\(isWhole ? "" : "+")  \(percent)%"
      )
      if let number = numberOfSelected { fields.append(number) }
    }
    if searching != nil { fields.insert(words.searching.searching, at: 0) }
    if let writing { fields.insert("\(words.notes.writing) \(writing)…", at: 0) }
    if let filter, !isPopupOpen { fields.insert(name(of: filter), at: 0) }
    switch work {
    case .reading: fields.append("\(words.readingRest)…")
    case .extracting(let done): fields.append("\(words.analysing) \(done)%")
    case .done: break
    }
    if let findings, !isPopupOpen, !showsQuotes {
      let quotes = quoteCounts(findings)
      if findings.count(.quotes) > 0 {
        fields.append(
          "\(words.counted(quotes.onScreen, .quotes)) \(words.onScreen)"
            + (quotes.below > 0 ? ", \(quotes.below) ↓" : ""))
      }
      for layer in [Layer.actors, .claims, .reactions] {
        fields.append(words.counted(findings.count(layer), layer))
      }
    }
    let pending = (count.map { "\($0)" } ?? "") + (prefix.map(Self.name) ?? "")
    let lens =
      desk.selection != nil
      ? words.notes.selection
      : self.lens == .quotes && !isCovered
        ? words.quotesOnly : pane.map { words.name($0.layer).uppercased() } ?? words.all
    var right = "\(pending) [\(lens)] "
    if !geometry.hasHints {  // the way out comes first
      right =
        ["\(pending) [\(lens)] \(quitHint) ", "\(quitHint) "].first { $0.columns + 8 <= columns }
        ?? "\(key(.help)) \(quitKey) "
    }
    // What does not fit is left out whole.
    let rightColumns = right.columns < columns ? right.columns : 0
    var line = Line()
    line.append((" " + fields[0]).truncated(to: columns - rightColumns - 1), style)
    for field in fields.dropFirst() where line.columns + 3 + field.columns + right.columns <= columns {
      line.append("   ", style)
      line.append(field, style)
    }
    line.pad(to: columns - rightColumns, style)
    if rightColumns > 0 { line.append(right, style) }
    return (line, nil)
  }

  /// What holds for a pattern that is being typed.
  private func searchNote(_ prompt: Prompt) -> String {
    if searchMode == .literal { return words.searching.literal }
    if !prompt.input.isEmpty, (try? Search(prompt.input, mode: .regular)) == nil {
      return words.searching.incomplete
    }
    return prompt.input.isEmpty ? words.searching.regular : ""
  }

  private func name(of filter: Filter) -> String {
    let what =
      switch filter.kind {
      case .pattern(let search): "“\(search.pattern)”"
      case .actor(let id): desk.original?.actor(id)?.name ?? ""
      }
    return "\(words.searching.only) \(what) \(filter.blocks.count) ¶"
  }

  /// Which of its kind is stepped to: "claims 3/10"; of an actor which mention.
  private var numberOfSelected: String? {
    guard let selected, let findings else { return nil }
    guard selected.layer == .actors, let actor = findings.annotations.actor(selected.index) else {
      // Beside their cards reactions count as those stand.
      let isListed = selected.layer == .reactions && pane?.layer == .reactions
      let number =
        isListed ? findings.reactionList(grouping).numbers[selected.index] : selected.index + 1
      return "\(words.name(selected.layer).lowercased()) \(number)/\(findings.count(selected.layer))"
    }
    return "\(isolated(actor.name.truncated(to: 24))) \(part + 1)/\(findings.evidence(selected).count)"
  }

  private var quitHint: String {
    size.columns < 40
      ? "\(key(.help)) \(quitKey)" : "\(key(.help)):\(words.hintHelp) \(quitKey):\(words.hintQuit)"
  }

  func quoteCounts(_ findings: Findings) -> (onScreen: Int, below: Int) {
    guard let visible = visibleSpan else { return (0, 0) }
    let above = findings.count(.quotes, before: visible.start)
    let before = findings.count(.quotes, before: visible.end)
    // Those that begin above the screen and reach into it; a quotation has few paragraphs.
    let quotes = findings.annotations.quotes
    let reaching = quotes[max(0, above - 8)..<min(above, quotes.count)].count {
      $0.pieces.contains { $0.overlaps(visible) }
    }
    return (before - above + reaching, findings.count(.quotes) - before)
  }

  private func quotesStatus() -> [String] {
    guard let findings, findings.count(.quotes) > 0 else { return [words.quotes] }
    let quotes = findings.annotations.quotes
    let unknown = quotes.count { $0.speaker == nil }
    let kinds = [(words.direct, Quote.Kind.direct), (words.mixed, .mixed)].map { word, kind in
      (word, quotes.count { $0.kind == kind })
    }
    return [
      "\(words.quote) \(self.quotes.selected + 1)/\(quotes.count)",
      "\(words.speakers) \(Set(quotes.compactMap(\.speaker)).count)",
    ] + (kinds + [("?", unknown)]).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script written from right to left: Hebrew, Arabic and their neighbours.
  fileprivate var isFromRightToLeft: Bool {
    value >= 0x590
      && (value < 0x900 || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFE).contains(value)
        || (0x10800...0x10FFF).contains(value) || (0x1E800...0x1EFFF).contains(value))
  }
}
