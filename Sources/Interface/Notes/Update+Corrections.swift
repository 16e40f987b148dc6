package import Article
import Notebook

extension Model {
  /// All that was found, with what was corrected; nothing as long as it is not known.
  package var annotations: Annotations {
    desk.original?.corrected(by: desk.notes.corrections, in: article.text)
      ?? Annotations(language: .undetermined)
  }

  /// The findings with what was corrected, as far as they are to be shown.
  mutating func showFindings() {
    guard let findings else { return }
    var shown = annotations
    if let onlyActor { shown = shown.only(onlyActor) }
    if shown != findings.annotations { self.findings = Findings(shown, of: article) }
  }

  private func correction(of item: Item, _ change: Correction.Change) -> Correction? {
    guard let annotations = findings?.annotations else { return nil }
    let (subject, span): (Correction.Subject, Span?) =
      switch item.layer {
      case .quotes: (.quote, annotations.quotes[item.index].pieces.first)
      case .claims: (.claim, annotations.claims[item.index].pieces.first)
      case .reactions: (.reaction, annotations.reactions[item.index].span)
      case .actors: (.actor, annotations.actors[item.index].mentions.first?.span)
      }
    return span.map { Correction(subject, at: Anchor($0, in: article.text), change) }
  }

  private mutating func add(_ correction: Correction, _ said: Corrected, of item: Item) -> [Effect] {
    desk.notes.corrections.append(correction)
    desk.done.append(.corrected)
    showFindings()
    settle()
    return show(name(of: item) + (said == .wrong ? " " : ": ") + words.notes.corrected(said)) + [.keepNotes]
  }

  /// What a correction is about: only what one sees that it is chosen. The chosen card or quote, else the words that were
  /// stepped to, as long as they are marked on the screen.
  private var itemToCorrect: Item? {
    if pane?.isFocused == true || showsQuoteCards { return itemAtHand }
    guard let selected, showsHighlights, let visibleSpan else { return nil }
    return findings?.evidence(selected).contains { $0.overlaps(visibleSpan) } == true ? selected : nil
  }

  /// What a finding is called where it cannot be pointed at: "claim B of Rina Wati".
  private func name(of item: Item) -> String {
    let label: String? =
      switch item.layer {
      case .quotes: "\(item.index + 1)"
      case .claims: Findings.letter(item.index)
      case .reactions, .actors: nil
      }
    return words.notes.finding(item.layer, label, findings?.actor(item)?.name)
  }

  /// Marks what is chosen as no such finding, or takes that back.
  mutating func markWrong() -> [Effect] {
    guard let item = itemToCorrect, let correction = correction(of: item, .wrong) else {
      return show(keyed(words.notes.nothingToCorrect))
    }
    if findings?.corrected(item) == .wrong {
      desk.notes.corrections.removeAll { $0 == correction }
      showFindings()
      settle()
      return show("\(name(of: item)) \(words.notes.unmarkedWrong)") + [.keepNotes]
    }
    return add(correction, .wrong, of: item)
  }

  /// Offers another speaker, and before that another modality for a claim, another stance for a reaction.
  mutating func openCorrections() -> [Effect] {
    guard let item = itemToCorrect, item.layer != .actors, let findings else {
      return show(keyed(words.notes.nothingToCorrect))
    }
    let manners = manners(of: item)
    var now = manners.count + (findings.actor(item).map { $0.id + 1 } ?? 0)
    if item.layer == .reactions {
      let stance = findings.annotations.reactions[item.index].stance
      now = Reaction.Stance.allCases.firstIndex(of: stance) ?? now
    }
    popup = Popup(
      kind: .corrections(item),
      entries: manners.map(\.text) + [words.notes.nobody]
        + findings.annotations.actors.map { $0.name + ($0.role.map { " · \($0)" } ?? "") },
      selected: now, before: now)
    settlePopup()
    return []
  }

  /// How a finding can be meant: the modalities of a claim, the stances of a reaction.
  private func manners(of item: Item) -> [(text: String, change: Correction.Change, said: Corrected)] {
    switch item.layer {
    case .claims: Claim.Modality.allCases.map { (words.name($0), .modality($0.rawValue), .modality) }
    case .reactions:
      Reaction.Stance.allCases.map {
        ("\(theme.glyph($0)) \(words.name($0))", .stance($0.rawValue), .stance)
      }
    case .quotes, .actors: []
    }
  }

  /// Takes an entry of ``openCorrections()``: first how it is meant, where there is such a thing, then whose it is.
  mutating func correct(_ item: Item, by entry: Int) -> [Effect] {
    guard let actors = findings?.annotations.actors else { return [] }
    let manners = manners(of: item)
    let (change, said): (Correction.Change, Corrected) =
      entry < manners.count
      ? (manners[entry].change, manners[entry].said)
      : (.speaker(entry == manners.count ? nil : actors[entry - manners.count - 1].name), .speaker)
    return correction(of: item, change).map { add($0, said, of: item) } ?? []
  }

  /// Takes back the last highlight or correction; when there is none of this reading, the last correction of all.
  mutating func undo() -> [Effect] {
    if case .highlighted(let highlight)? = desk.done.popLast() {
      desk.notes.highlights.removeAll { $0.anchor == highlight.anchor && $0.color == highlight.color }
      placeHighlights()
      return show(words.notes.highlightGone) + [.keepNotes]
    }
    guard desk.notes.corrections.popLast() != nil else { return show(words.notes.nothingToUndo) }
    showFindings()
    settle()
    return show(words.notes.undone) + [.keepNotes]
  }
}
