import Article
import Canvas

extension Model {
  /// Rows above the list of cards.
  static let paneHeadRows = 1

  /// The pane: how many there are, then the cards.
  func paneView() -> (lines: [Line], cursor: Point?) {
    guard let pane else { return ([], nil) }
    let height = geometry.bodyRows
    var lines = [paneHead(pane)]
    guard findings != nil else {
      for row in wrapped(notYet, columns: geometry.cardColumns - 2) {
        var line = Line()
        line.append("  " + row, theme.style(.textDim))
        lines.append(line)
      }
      return (lines, nil)
    }
    var cursor: Point?
    var index = pane.top
    while lines.count < height, let entry = paneEntry(index) {
      if case .card(let item) = entry, item == pane.selected { cursor = Point(column: 1, row: lines.count) }
      lines += entryLines(entry)
      index += 1
    }
    return (Array(lines.prefix(height)), cursor)
  }

  /// How many there are of each; where names have no room, the keys for them stand in their place.
  private func paneHead(_ pane: Pane) -> Line {
    let room = geometry.cardColumns
    func parts(_ named: [Layer]) -> [(layer: Layer, text: String)] {
      zip(Self.paneLayers, [Command.claims, .reactions, .actors]).map { layer, command in
        let name = named.contains(layer) ? words.name(layer) : key(command)
        return (layer, name + (findings.map { " \($0.count(layer))" } ?? ""))
      }
    }
    func columns(_ parts: [(layer: Layer, text: String)]) -> Int {
      parts.reduce(-1) { $0 + $1.text.columns + 2 }
    }
    let shown = [Self.paneLayers, [pane.layer]].map(parts).first { columns($0) <= room } ?? parts([])
    let separator = columns(shown) + 2 <= room ? " · " : "  "
    var line = Line()
    for (index, part) in shown.enumerated() {
      line.append(index == 0 ? " " : separator, theme.style(.uiPaneBorder), limit: room - line.columns)
      line.append(
        part.text, theme.style(part.layer == pane.layer ? .uiPaneTitle : .textDim), limit: room - line.columns
      )
    }
    return line
  }

  /// The rows of an entry of the list. Their number does not depend on what is chosen.
  func entryLines(_ entry: PaneEntry) -> [Line] {
    let columns = geometry.cardColumns
    switch entry {
    case .head(let layer):
      var line = Line()
      line.append("── \(words.name(layer)) ", theme.style(.uiPaneBorder), limit: columns)
      while line.columns < columns - 1 { line.append("─", theme.style(.uiPaneBorder)) }
      return [line]
    case .none(let layer):
      return wrapped(words.none(layer), columns: columns - 3).map { row in
        var line = Line()
        line.append("  " + row, theme.style(.textDim))
        return line
      }
    case .balance: return balanceLines(columns)
    case .group(let group): return [groupLine(group, columns)]
    case .card(let item): return cardLines(item, columns)
    }
  }

  /// A bar of stance marks, each as long as its share, and the counts in words.
  private func balanceLines(_ columns: Int) -> [Line] {
    guard let findings else { return [] }
    let balance = findings.balance.filter { $0.count > 0 }
    let total = balance.reduce(0) { $0 + $1.count }
    let room = columns - 4
    var bar = Line()
    bar.append("  ", .plain)
    var used = 0
    var passed = 0
    for (stance, count) in balance {
      passed += count
      let end = passed * room / max(1, total)
      let length = max(1, end - used)
      for _ in 0..<min(length, room - used) {
        bar.append(theme.glyph(stance), theme.style(theme.scope(stance)))
      }
      used += length
    }
    var lines = [bar, Line()]
    lines[1].append("  ", .plain)
    for (stance, count) in balance {
      let text = "\(theme.glyph(stance)) \(count) \(words.name(stance))"
      if lines[lines.count - 1].columns + text.columns > columns - 1, lines[lines.count - 1].columns > 2 {
        lines.append(Line())
        lines[lines.count - 1].append("  ", .plain)
      }
      lines[lines.count - 1].append(theme.glyph(stance), theme.style(theme.scope(stance)))
      lines[lines.count - 1].append(
        " \(count) \(words.name(stance))  ", theme.style(.text),
        limit: columns - lines[lines.count - 1].columns)
    }
    return lines
  }

  /// The head of a group of reactions.
  private func groupLine(_ group: ReactionList.Entry, _ columns: Int) -> Line {
    var left: [(String, Style)] = []
    switch group {
    case .stance(let stance, let count):
      let style = theme.style(theme.scope(stance))
      left = [
        ("─ \(theme.glyph(stance)) \(words.name(stance)) ", style), ("\(count) ", theme.style(.textDim)),
      ]
    case .stakeholder(let id, let count):
      let actor = findings?.annotations.actor(id)
      let style = theme.style(actor.map { theme.scope($0.kind) } ?? .textDim)
      left = [
        ("─ \(actor?.name ?? words.unknownSpeaker) ", style), ("\(count) ", theme.style(.textDim)),
      ]
    case .reaction: break
    }
    return spread(left, [], columns: columns)
  }

  /// The stances of reactions with their counts: `- 2  ! 1`.
  private func stances(of reactions: [Int]) -> String {
    Reaction.Stance.allCases.compactMap { stance in
      let count = reactions.count { findings?.annotations.reactions[$0].stance == stance }
      return count > 0 ? "\(theme.glyph(stance)) \(count)" : nil
    }.joined(separator: "  ")
  }

  private func cardLines(_ item: Item, _ columns: Int) -> [Line] {
    guard let findings else { return [] }
    let isSelected = pane?.selected == item
    let isUncertain = findings.decision(item).isUncertain
    let marker: (String, Style) = (isSelected ? "▶" : " ", isSelected ? theme.style(.uiCardSelected) : .plain)
    let who: String
    var whoStyle = theme.style(.uiCard)
    if let actor = findings.actor(item) {
      who = actor.name
      whoStyle = theme.style(theme.scope(actor.kind))
    } else {
      who = item.layer == .claims ? words.noHolder : words.unknownSpeaker
      whoStyle = theme.style(.textDim)
    }
    let corrected = findings.corrected(item)
    if corrected == .wrong { whoStyle = theme.style(.textDim) }
    if isSelected {
      whoStyle = whoStyle.merging(theme.style(.uiCardSelected)).merging(
        pane?.isFocused == true ? theme.style(.stateSelected) : .plain)
    }
    let paragraph = "¶\(article.blockIndex(at: findings.start(item)) + 1) "
    var lines: [Line]
    var details: [String] = []
    var more: [String] = []
    var firstWords: [Line] = []
    switch item.layer {
    case .quotes: lines = []
    case .claims:
      let claim = findings.annotations.claims[item.index]
      let letter = Findings.letter(item.index)
      let cue = spoken(claim.cue).map { " · " + $0 } ?? ""
      let label = letter + String(repeating: " ", count: max(1, geometry.labelColumns - letter.columns))
      // Who is known by a part of the name; a verb that is cut says nothing.
      let room = columns - 2 - label.columns - paragraph.columns
      let name = who.truncated(to: max(10, room - cue.columns))
      lines = [
        spread(
          [marker, (label, theme.style(.claimGutter)), (name, whoStyle), (cue, theme.style(.claimCue))],
          [(paragraph, theme.style(.textDim))], columns: columns)
      ]
      lines += excerpt(claim.pieces, columns: columns - 4, rows: 3, indent: 3)
      if claim.modality != .asserted { details.append(words.name(claim.modality)) }
    case .reactions:
      let reaction = findings.annotations.reactions[item.index]
      lines = [
        spread(
          [
            marker, (theme.glyph(reaction.stance) + " ", theme.style(theme.scope(reaction.stance))),
            (who, whoStyle),
          ],
          [
            (words.name(reaction.stance) + " ", theme.style(theme.scope(reaction.stance))),
            (paragraph, theme.style(.textDim)),
          ], columns: columns)
      ]
      lines += excerpt(
        [findings.annotations.words(ofReaction: item.index)], columns: columns - 4, rows: 2, indent: 3)
      if let target = targetText(reaction) { details.append("→ " + target) }
    case .actors:
      let actor = findings.annotations.actors[item.index]
      lines = [
        spread(
          [marker, (theme.sign(actor.kind) + " ", theme.style(theme.scope(actor.kind))), (who, whoStyle)],
          [("×\(actor.mentions.count) ", theme.style(.textDim))], columns: columns)
      ]
      let said = findings.annotations.quotes.count { $0.speaker == actor.id }
      let claimed = findings.annotations.claims.count { $0.holder == actor.id }
      details.append(actor.role ?? words.name(actor.kind))
      if said > 0 { details.append(words.counted(said, .quotes)) }
      if claimed > 0 { details.append(words.counted(claimed, .claims)) }
      if geometry.bodyRows >= 28,
        let first = findings.annotations.claims.firstIndex(where: { $0.holder == actor.id })
      {
        firstWords = excerpt(
          findings.annotations.claims[first].pieces, columns: columns - 4, rows: 1, indent: 3)
      }
      let reacts = stances(of: findings.reactions(by: actor.id))
      let answered = stances(of: findings.reactions(to: actor.id))
      if !reacts.isEmpty { more.append("\(words.explain.reacts) \(reacts)") }
      if !answered.isEmpty { more.append("\(words.explain.answered) \(answered)") }
    }
    if let corrected {
      details.insert(words.notes.corrected(corrected), at: 0)
    } else if isUncertain {
      details.append("? " + words.uncertain)
    }
    for row in [details, more] where !row.isEmpty {
      var line = Line()
      line.append("   " + row.joined(separator: " · ").truncated(to: columns - 4), theme.style(.textDim))
      lines.append(line)
    }
    lines += firstWords
    if geometry.bodyRows >= 28 || geometry.isDrawer, item.layer != .actors { lines.append(Line()) }
    return lines
  }

  /// The words of a cue, if it has any: not a colon or a dash.
  func spoken(_ cue: Span?) -> String? {
    cue.map { article.text.line($0) }.flatMap { $0.utf8.contains { $0 > 0x40 } ? $0 : nil }
  }

  /// The first words of the pieces, in at most so many rows.
  private func excerpt(_ pieces: [Span], columns: Int, rows limit: Int, indent: Int) -> [Line] {
    let text = pieces.map { article.text.line(Span($0.start, shortened($0, columns * limit * 4))) }.joined(
      separator: " … ")
    var rows = wrapped(text, columns: columns)
    if rows.count > limit {
      rows = Array(rows.prefix(limit))
      rows[limit - 1] =
        (rows[limit - 1] + " …").columns <= columns
        ? rows[limit - 1] + " …" : rows[limit - 1].truncated(to: columns - 2) + " …"
      if rows[limit - 1].hasSuffix("… …") { rows[limit - 1].removeLast(2) }
    }
    return rows.map { row in
      var line = Line()
      line.pad(to: indent)
      line.append(row, theme.style(.uiCard))
      return line
    }
  }

  /// The end of a span, or a place not far behind its first `bytes` bytes.
  private func shortened(_ span: Span, _ bytes: Int) -> Int {
    guard span.count > bytes else { return span.end }
    var end = span.start + bytes
    while !article.text.isScalarBoundary(end) { end += 1 }
    return end
  }

  /// A string of ours as rows.
  func wrapped(_ string: String, columns: Int) -> [String] {
    let text = Text(string)
    return Wrapping(columns: max(1, columns)).rows(of: text.span, in: text).map { text[$0] }
  }
}
