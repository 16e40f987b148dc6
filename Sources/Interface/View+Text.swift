import Article
import Canvas

extension Model {
  /// Gutter, text and ruler.
  func textView() -> (lines: [Line], cursor: Point?) {
    let geometry = self.geometry
    let rows = visible
    let key = PaintedRows.Key(self)
    var before = paintedRows.lines(for: key)
    var painted = PaintedRows.Lines()
    var painter: TextPainter?
    let ruler = geometry.rulerColumns > 0 ? rulerColumn() : []
    let textStart = geometry.marginColumns + geometry.gutterColumns
    var lines: [Line] = []
    var cursor: Point?
    lines.reserveCapacity(geometry.bodyRows)
    // Those with the same mark, which mostly stand together, are one.
    var lastBlank: (mark: RulerMark, line: Line)?
    func blank(_ mark: RulerMark?) -> Line {
      guard let mark else { return Line() }
      if let lastBlank, lastBlank.mark == mark { return lastBlank.line }
      let line = withRuler(Line(), mark)
      lastBlank = (mark, line)
      return line
    }
    for (index, row) in rows.enumerated() {
      let mark = ruler.isEmpty ? nil : ruler[index]
      guard let span = row.span else {
        lines.append(blank(mark))
        continue
      }
      if row.block == focus, cursor == nil { cursor = Point(column: textStart, row: index) }
      let place = PaintedRows.Row(start: span.start, block: row.block, isFocused: row.block == focus)
      var now: PaintedRows.Painted
      if let known = before.painted(place) {
        now = known
        if known.mark != mark { now.line = withRuler(known.text, mark) }
      } else {
        if painter == nil { painter = TextPainter(self) }
        let text = textLine(row, span, painter!)
        now = PaintedRows.Painted(text: text, mark: mark, line: withRuler(text, mark))
      }
      now.mark = mark
      painted.append(now, of: place)
      lines.append(now.line)
    }
    paintedRows.keep(painted, for: key)
    while lines.count < ruler.count { lines.append(blank(ruler[lines.count])) }
    if let head = desk.selection?.head,
      let row = rows.lastIndex(where: { $0.span.map { $0.start <= head && head <= $0.end } ?? false }),
      let start = rows[row].span?.start
    {
      let text = article.text.line(Span(start, head))
      cursor = Point(
        column: min(size.columns - 1, geometry.marginColumns + geometry.gutterColumns + text.columns),
        row: row)
    } else if let current = found?.current,
      let row = rows.firstIndex(where: {
        $0.span.map { $0.start <= current.start && current.start <= $0.end } ?? false
      })
    {
      cursor = Point(column: geometry.marginColumns + geometry.gutterColumns, row: row)
    }
    return (linkLetters.isEmpty ? lines : lettered(lines), cursor)
  }

  /// Whether letters that are written from right to left are put in order here.
  var ordersLetters: Bool { settings.bidi == .on || settings.bidi == .auto && ordersLettersItself }

  /// Gutter and text of a row: what ``PaintedRows/Key`` and ``PaintedRows/Row`` say, and nothing else, decides its looks.
  private func textLine(_ row: TextFlow.Row, _ span: Span, _ painter: TextPainter) -> Line {
    let geometry = self.geometry
    let marks = painter.marks(in: span, of: row.block)
    var line = Line(capacity: span.count + 32)
    line.pad(to: geometry.marginColumns)
    gutter(row, span, marks, into: &line)
    let start = line.columns
    painter.append(span, of: row.block, marks, to: &line)
    let isDivided = flow.wrapping.needsHyphen(span, of: article.blocks[row.block].span, in: article.text)
    if stretch(of: span, row.block) != nil {
      line = line.justified(from: start, to: start + geometry.textColumns - (isDivided ? 1 : 0))
    }
    if isDivided, line.columns < start + geometry.textColumns { line.append("-", theme.style(.text)) }
    return ordersLetters ? line.visuallyOrdered(from: start) : line
  }

  /// The paragraph's mark, the number of a quote or the letter of a claim, the bar.
  private func gutter(_ row: TextFlow.Row, _ span: Span, _ marks: [TextPainter.Mark], into line: inout Line) {
    let geometry = self.geometry
    let columns = geometry.gutterColumns
    guard columns > 0 else { return }
    let end = line.columns + columns
    if columns > 2, row.block == focus, row.isFirst {
      line.append("›", theme.style(.uiHintsKey))
    } else if columns > 2, let color = desk.highlights.first(where: { $0.span.overlaps(span) })?.color {
      let style = theme.style(.uiHintsKey)
      line.append(theme.usesASCII ? "\(color)" : Self.sign(ofColor: color), style)
    }
    line.pad(to: end - columns + (columns > 2 ? 1 : 0))
    if showsHighlights, let findings {
      let layer: Layer = pane?.layer == .claims ? .claims : pane?.layer == .reactions ? .reactions : .quotes
      let mark =
        marks.first { $0.item == selected && $0.item.layer == layer && $0.part == .words }
        ?? marks.first { $0.item.layer == layer && $0.part == .words }
      if let item = mark?.item {
        let isSelected = item == selected
        switch layer {
        case .claims:
          let style = theme.style(.claimGutter).merging(isSelected ? theme.style(.stateSelected) : .plain)
          let letters = isSelected ? Findings.letter(item.index) : letters(marks, in: span)
          label(columns > 2 ? letters : "▌", columns > 2 ? geometry.labelColumns : 1, style, into: &line)
        case .reactions:
          let reaction = findings.annotations.reactions[item.index]
          let style = theme.style(theme.scope(reaction.stance)).merging(
            isSelected ? theme.style(.stateSelected) : .plain)
          label(theme.glyph(reaction.stance), columns > 2 ? geometry.labelColumns : 1, style, into: &line)
        default:
          let isUncertain = findings.decision(item).isUncertain
          if columns > 2 {
            let number = "\(item.index + 1)"
            let isStart = span.contains(findings.start(item))
            let isMarked = isUncertain && isStart && number.utf8.count < geometry.labelColumns
            label(isMarked ? number + "?" : number, geometry.labelColumns, theme.style(.textDim), into: &line)
          }
          line.append(theme.glyph(.quoteGutter) ?? "▌", theme.style(.quoteGutter))
        }
      } else if article.blocks[row.block].kind == .heading, row.isFirst, row.block > 0, columns > 2 {
        line.pad(to: end - 2)
        line.append("▸", theme.style(.heading))
      }
    }
    line.pad(to: end)
  }

  /// The letters of the claims that begin in a row, as many as there is room for; where none does, of the shortest that has
  /// words in it.
  private func letters(_ marks: [TextPainter.Mark], in row: Span) -> String {
    guard let findings else { return "" }
    let claims = marks.filter { $0.item.layer == .claims && $0.part == .words }
    let beginning = claims.filter {
      $0.span.start >= row.start
        && $0.span.start == findings.annotations.claims[$0.item.index].pieces.first?.start
    }
    let shown = Set(beginning.map(\.item.index)).sorted().map(Findings.letter).joined()
    if !shown.isEmpty, shown.utf8.count <= geometry.labelColumns { return shown }
    let shortest = (beginning.isEmpty ? claims : beginning).min { $0.span.count < $1.span.count }
    return shortest.map { Findings.letter($0.item.index) } ?? ""
  }

  private func label(_ text: String, _ columns: Int, _ style: Style, into line: inout Line) {
    if text.columns < columns { line.pad(to: line.columns + columns - text.columns) }
    line.append(text, style, limit: columns)
  }

  /// A row with what the ruler has beside it.
  private func withRuler(_ line: Line, _ mark: RulerMark?) -> Line {
    guard let mark else { return line }
    var line = line
    line.pad(to: geometry.bodyColumns - 2)
    line.append(
      mark.hasQuote ? "\"" : "┃", theme.style(mark.isThumb ? .uiRulerThumb : .quoteGutter))
    return line
  }

  /// A column of the whole article: where one is, where quotes are.
  private func rulerColumn() -> [RulerMark?] {
    let height = geometry.bodyRows
    let total = max(1, article.text.count)
    let seen = visibleSpan ?? Span(0, 0)
    let first = seen.start * height / total
    let thumb = first...max(first, min(height - 1, seen.end * height / total))
    let showsThumb = seen.count < article.text.count
    var before = 0
    var ruler: [RulerMark?] = []
    ruler.reserveCapacity(height)
    for row in 0..<height {
      let end = showsHighlights ? findings?.count(.quotes, before: (row + 1) * total / height) ?? 0 : 0
      let mark = RulerMark(isThumb: showsThumb && thumb.contains(row), hasQuote: end > before)
      ruler.append(mark.isThumb || mark.hasQuote ? mark : nil)
      before = end
    }
    return ruler
  }
}

/// What the ruler has beside a row: that one is there, or that a quote is.
struct RulerMark: Equatable, Sendable {
  var isThumb: Bool
  var hasQuote: Bool
}

/// Gives text its looks: the layers over a row, merged in a fixed order.
final class TextPainter {
  typealias Mark = Findings.Mark
  // Not the whole model: it is large, and this is made for every frame.
  private let article: Article
  private let findings: Findings?
  private let theme: Theme
  private let section: Interface.Layer?
  private let linkedSpans: [Span]
  private let found: Model.Found?
  private let matches = Matches()
  private let showsLinks: Bool
  private var links: (block: Int, spans: [Span]) = (-1, [])
  private let highlights: [Desk.Shown]
  private let selection: Span?
  /// Whether what is no quote is dimmed.
  private let dimsRest: Bool

  init(_ model: borrowing Model, dimsRest: Bool? = nil) {
    article = model.article
    findings = model.showsHighlights ? model.findings : nil
    theme = model.theme
    section = model.pane?.layer
    linkedSpans = Self.linkedSpans(model)
    found = model.found
    highlights = model.desk.highlights
    selection = model.desk.selection?.span
    showsLinks = model.settings.links
    self.dimsRest = dimsRest ?? (model.lens == .quotes && model.quotes.context == 3)
  }

  /// The marks that a row of a block has a part of.
  func marks(in row: Span, of block: Int) -> [Mark] {
    guard let findings else { return [] }
    var marks: [Mark] = []
    for mark in findings.marks(inBlock: block) {
      if mark.span.start >= row.end { break }
      if mark.span.overlaps(row) { marks.append(mark) }
    }
    return marks
  }

  /// Appends a row of a block with its looks.
  func append(_ row: Span, of block: Int, _ marks: [Mark], to line: inout Line) {
    let kind = article.blocks[block].kind
    let base: Style =
      dimsRest
      ? theme.style(.textDim)
      : kind == .heading
        ? theme.style(article.title?.start == article.blocks[block].span.start ? .title : .heading)
        : kind == .quote ? theme.style(.quote) : theme.style(.text)
    let layers =
      layers(row, marks)
      + links(in: row, of: block).map {
        Coat(span: $0, style: Style(link: UInt32(truncatingIfNeeded: $0.start + 1)))
      }
    let text = article.text.utf8
    text.withUnsafeBufferPointer { bytes in
      guard !layers.isEmpty else { return line.append(bytes, row.start, row.end, base) }
      var borders = [row.start, row.end]
      for layer in layers {
        if layer.span.start > row.start { borders.append(layer.span.start) }
        if layer.span.end < row.end { borders.append(layer.span.end) }
      }
      borders.sort()
      for (from, to) in zip(borders, borders.dropFirst()) where from < to {
        var style = base
        for layer in layers where layer.span.start <= from && to <= layer.span.end {
          if layer.undims, dimsRest { style = theme.style(.text) }
          style = style.merging(layer.style)
        }
        line.append(bytes, from, to, style)
      }
    }
  }

  /// The matches of paragraphs, looked for once a frame.
  private final class Matches {
    private var known: [Int: [Span]] = [:]

    func of(_ search: Search, in article: Article, near row: Span) -> [Span] {
      let index = article.blockIndex(at: row.start)
      if let matches = known[index] { return matches }
      let block = article.blocks[index].span
      let isShort = block.count <= 8192
      let near = isShort ? block : Span(max(block.start, row.start - 512), min(block.end, row.end + 512))
      let matches = (try? search.all(in: article.text, near)) ?? []
      if isShort { known[index] = matches }
      return matches
    }
  }

  /// The addresses in a row of a block, whole.
  private func links(in row: Span, of block: Int) -> [Span] {
    guard showsLinks else { return [] }
    if links.block != block {
      let span = article.blocks[block].span
      // Of an endless line only what is near.
      let near = Span(
        max(span.start, row.start - Links.longest), min(span.end, row.end + Links.longest))
      if near != span { return Links.links(in: article, near).map(\.span).filter { $0.overlaps(row) } }
      links = (block, Links.links(in: article, span).map(\.span))
    }
    return links.spans.filter { $0.overlaps(row) }
  }

  private struct Coat {
    var span: Span
    var style: Style
    var undims = false
  }

  /// What lies over a row, the lowest first: claim, quote, actor, control, the selected words, search.
  private func layers(_ row: Span, _ marks: [Mark]) -> [Coat] {
    if marks.isEmpty, linkedSpans.isEmpty, found == nil, article.controls.isEmpty, highlights.isEmpty,
      selection == nil
    {
      return []
    }
    var claims: [Coat] = []
    var quotes: [Coat] = []
    var actors: [Coat] = []
    if let findings {
      for mark in marks {
        switch mark.item.layer {
        case .quotes:
          if mark.part == .words {
            let kind = findings.annotations.quotes[mark.item.index].kind
            let uncertain = findings.decision(mark.item).isUncertain ? theme.style(.stateUncertain) : .plain
            quotes.append(
              Coat(
                span: mark.span,
                style: theme.style(kind == .direct ? .quote : .quoteMixed).merging(uncertain), undims: true))
          } else if dimsRest {
            quotes.append(Coat(span: mark.span, style: .plain, undims: true))
          }
        case .claims where section == .claims:
          if mark.part == .words { claims.append(Coat(span: mark.span, style: theme.style(.claim))) }
          if mark.part == .cue { claims.append(Coat(span: mark.span, style: theme.style(.claimCue))) }
        case .reactions where section == .reactions:
          if mark.part == .cue {
            claims.append(
              Coat(
                span: mark.span,
                style: theme.style(theme.scope(findings.annotations.reactions[mark.item.index].stance))))
          }
        case .actors:
          if mark.part == .words {
            actors.append(
              Coat(
                span: mark.span,
                style: theme.style(theme.scope(findings.annotations.actors[mark.item.index].kind))))
          }
        default: break
        }
      }
    }
    var result = claims + quotes + actors
    for highlight in highlights where highlight.span.overlaps(row) {
      result.append(Coat(span: highlight.span, style: theme.style(Theme.scope(ofHighlight: highlight.color))))
    }
    for control in controls(row) { result.append(Coat(span: control, style: theme.style(.control))) }
    for span in linkedSpans where span.overlaps(row) {
      result.append(Coat(span: span, style: theme.style(.stateLinked)))
    }
    if let found {
      for match in matches.of(found.search, in: article, near: row) where match.overlaps(row) {
        result.append(
          Coat(span: match, style: theme.style(match == found.current ? .searchCurrent : .search)))
      }
    }
    if let selection, selection.overlaps(row) {
      result.append(Coat(span: selection, style: theme.style(.stateSelected)))
    }
    return result
  }

  /// The words of what is selected, without gaps between words side by side. Of an actor only the mention one is at.
  private static func linkedSpans(_ model: borrowing Model) -> [Span] {
    guard model.showsHighlights, let item = model.selected, let findings = model.findings else { return [] }
    let evidence = findings.evidence(item)
    if item.layer == .actors { return evidence.indices.contains(model.part) ? [evidence[model.part]] : [] }
    return evidence.reduce(into: []) { spans, span in
      if let last = spans.last, span.start - last.end <= 1 {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
  }

  private func controls(_ row: Span) -> [Span] {
    let all = article.controls
    guard !all.isEmpty else { return [] }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].end <= row.start { low = middle + 1 } else { high = middle }
    }
    return Array(all[low...].prefix { $0.start < row.end })
  }
}
