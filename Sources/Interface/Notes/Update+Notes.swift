import Article
import Canvas
package import Notebook

extension Model {
  // MARK: From one reading to the next

  /// Takes in the notes of an earlier reading and goes to where it ended.
  mutating func readNotes(_ notes: ArticleNotes) -> [Effect] {
    desk.notes = notes
    placeHighlights()
    showFindings()
    guard top == Place(), let place = notes.place, place.start > 0 else { return [] }
    return resume(at: place)
  }

  private mutating func resume(at place: Anchor) -> [Effect] {
    guard let span = place.span(in: article.text) else {
      desk.resumed = isWhole ? nil : place
      return []
    }
    desk.resumed = nil
    top = flow.rowStart(flow.place(at: span.start))
    focus = top.block + max(0, min(desk.notes.below, geometry.bodyRows))
    settle()
    // On a screen that shows the end anyway nothing was left behind.
    guard top != Place() else { return [] }
    return show(keyed(words.notes.resumed(focus + 1)))
  }

  /// The rest of the article is there: goes where one was last time, if nobody has moved meanwhile.
  mutating func resumeInRest() -> [Effect] {
    placeHighlights()
    guard let place = desk.resumed else { return [] }
    desk.resumed = nil
    return top == Place() ? resume(at: place) : []
  }

  /// The notes as they are to be kept: with the place one is at.
  package var notesToKeep: ArticleNotes {
    var notes = desk.notes
    notes.source = article.source
    if let resumed = desk.resumed {
      notes.place = resumed
    } else {
      let start = flow.offset(top)
      notes.place = top == Place() ? nil : words(at: start).map { Anchor($0, in: article.text) }
      notes.below = max(0, focus - top.block)
    }
    return notes
  }

  /// The first words at an offset, enough to find them again.
  private func words(at start: Int) -> Span? {
    guard let block = article.blocks.indices.contains(top.block) ? article.blocks[top.block].span : nil,
      start < block.end
    else { return nil }
    var end = min(block.end, start + 64)
    while !article.text.isScalarBoundary(end) { end -= 1 }
    return end > start ? Span(start, end) : nil
  }

  /// Finds the highlights in the text as it is now.
  mutating func placeHighlights() {
    desk.highlights = desk.notes.highlights.enumerated().compactMap { index, highlight in
      highlight.anchor.span(in: article.text).map {
        Desk.Shown(span: $0, color: highlight.color, index: index)
      }
    }.sorted { ($0.span, $0.index) < ($1.span, $1.index) }
  }

  // MARK: Marks

  /// The letter behind `m` or `'`.
  mutating func mark(_ key: Key, for command: Command) -> [Effect] {
    guard case .character(let letter) = key else { return [] }
    let name = String(letter)
    if command == .mark {
      guard letter.isLetter, name.utf8.count == 1 else { return show(words.notes.whichMark) }
      guard let span = words(at: flow.offset(top)) else { return [] }
      desk.notes.marks[name] = Anchor(span, in: article.text)
      return show(words.notes.marked(name)) + [.keepNotes]
    }
    switch letter {
    case "'":  // as in vim: there and back again
      guard let place = back.popLast() else { return show(words.noPlaceBack) }
      let here = top
      go(to: place)
      back.append(here)
    case "^": return run(.top)
    case "$": return run(.bottom)
    default:
      guard let span = desk.notes.marks[name]?.span(in: article.text) else {
        let known = desk.notes.marks.keys.sorted().joined(separator: " ")
        return show(keyed(words.notes.noMark(name, known)))
      }
      remember()
      if showsQuoteCards { lens = .all }
      go(to: flow.place(at: span.start))
    }
    return []
  }

  private mutating func go(to place: Place) {
    top = flow.rowStart(place)
    focus = place.block
    settle()
  }

  // MARK: Lists

  mutating func openHeadings() -> [Effect] {
    let headings = article.blocks.indices.filter { article.blocks[$0].kind == .heading }
    guard !headings.isEmpty else { return show(words.notes.noHeadings) }
    let here = headings.lastIndex { $0 <= focus } ?? 0
    popup = Popup(
      kind: .headings(headings),
      entries: headings.map { "¶\($0 + 1)  " + article.text.line(article.blocks[$0].span) }, selected: here,
      before: here)
    settlePopup()
    return []
  }

  mutating func openHighlights(at index: Int = 0) -> [Effect] {
    guard !desk.highlights.isEmpty else {
      popup = nil
      return show(keyed(words.notes.noHighlights))
    }
    let index = min(index, desk.highlights.count - 1)
    let entries = desk.highlights.map { shown in
      let note = desk.notes.highlights[shown.index].note
      let end = note.isEmpty ? "" : "  — \(note)"
      let start = "\(Self.sign(ofColor: shown.color)) ¶\(article.blockIndex(at: shown.span.start) + 1)  "
      let words = article.text.line(Span(shown.span.start, boundary(shown.span, bytes: 400)))
      // The words stand in the text as well; the note does not.
      return start + words.truncated(to: max(16, popupColumns - start.columns - end.columns)) + end
    }
    popup = Popup(kind: .highlights, entries: entries, selected: index, before: index)
    settlePopup()
    return []
  }

  /// An end of `span` that is at most so many bytes behind its start.
  func boundary(_ span: Span, bytes: Int) -> Int {
    var end = min(span.end, span.start + bytes)
    while !article.text.isScalarBoundary(end) { end -= 1 }
    return end
  }

  /// The sign of a colour, so that it needs none.
  static func sign(ofColor color: Int) -> String { ["¹", "²", "³"][min(3, max(1, color)) - 1] }

  /// What a chosen entry of one of these lists does.
  mutating func choose(_ popup: Popup) -> [Effect] {
    switch popup.kind {
    case .headings(let blocks):
      remember()
      if showsQuoteCards { lens = .all }
      goTo(block: blocks[popup.selected])
    case .highlights:
      remember()
      if showsQuoteCards { lens = .all }
      let span = desk.highlights[popup.selected].span
      focus = article.blockIndex(at: span.start)
      bringIntoView(span)
    case .explanation(let item):
      if showsQuoteCards { lens = .all }
      reveal(item)
    case .corrections(let item): return correct(item, by: popup.selected)
    case .onlyActors(let ids):
      if popup.selected > 0 { return showOnly(ids[popup.selected - 1]) }
      setFilter(nil)
    default: break
    }
    return []
  }

  // MARK: Highlights

  /// Marks what is selected, and writes a note beside it if one is wanted.
  mutating func highlight(color: Int, withNote: Bool) -> [Effect] {
    guard let span = desk.selection?.span, !span.isEmpty else { return [] }
    desk.selection = nil
    desk.color = color
    let highlight = Highlight(Anchor(span, in: article.text), color: color)
    desk.notes.highlights.append(highlight)
    desk.done.append(.highlighted(highlight))
    placeHighlights()
    if withNote { writeNote(for: desk.notes.highlights.count - 1) }
    return (withNote ? [] : show(keyed(words.notes.highlighted))) + [.keepNotes]
  }

  private mutating func writeNote(for index: Int) {
    desk.noted = index
    prompt = Prompt(kind: .note, input: desk.notes.highlights[index].note)
  }

  /// A note is written.
  mutating func takeNote(_ note: String) -> [Effect] {
    guard let index = desk.noted, desk.notes.highlights.indices.contains(index) else { return [] }
    desk.noted = nil
    guard desk.notes.highlights[index].note != note else { return [] }
    desk.notes.highlights[index].note = note
    let list = popup.map { openHighlights(at: $0.selected) } ?? []
    return list + show(words.notes.noteSaved) + [.keepNotes]
  }

  /// A key in the list of highlights that changes the chosen one; nil if it does not.
  mutating func change(highlight key: Key) -> [Effect]? {
    guard let popup, popup.kind == .highlights, desk.highlights.indices.contains(popup.selected) else {
      return nil
    }
    let index = desk.highlights[popup.selected].index
    if case .character(let digit) = key, let color = digit.wholeNumberValue,
      (1...Highlight.colors).contains(color)
    {
      desk.notes.highlights[index].color = color
    } else if keyMap.command(key) == .mark {
      writeNote(for: index)
      return []
    } else if keyMap.command(key) == .markWrong || key == .delete {
      desk.notes.highlights.remove(at: index)
    } else {
      return nil
    }
    placeHighlights()
    return openHighlights(at: popup.selected) + [.keepNotes]
  }
}
