import Article
import Canvas

/// A line of the pane's list: a section's head, its balance, or a card.
enum PaneEntry: Hashable {
  case head(Layer)
  case balance
  case group(ReactionList.Entry)
  case none(Layer)
  case card(Item)

  /// Whether it stands over what follows.
  var isHead: Bool {
    switch self {
    case .head, .balance, .group: true
    case .none, .card: false
    }
  }
}

extension Model {
  /// The sections of the pane, from the top.
  static let paneLayers: [Layer] = [.claims, .reactions, .actors]

  /// The entry at `index` of the pane's list; nil outside.
  ///
  /// Complexity: O(1)
  func paneEntry(_ index: Int) -> PaneEntry? {
    guard let findings, index >= 0 else { return nil }
    var index = index
    for layer in Self.paneLayers {
      let count = findings.count(layer)
      if index == 0 { return .head(layer) }
      index -= 1
      if count == 0 {
        if index == 0 { return .none(layer) }
        index -= 1
      } else if layer == .reactions {
        if index == 0 { return .balance }
        index -= 1
        let entries = findings.reactionList(grouping).entries
        if index < entries.count {
          if case .reaction(let reaction) = entries[index] { return .card(Item(.reactions, reaction)) }
          return .group(entries[index])
        }
        index -= entries.count
      } else {
        if index < count { return .card(Item(layer, index)) }
        index -= count
      }
    }
    return nil
  }

  /// Where a section's head stands in the list.
  func paneIndex(of layer: Layer) -> Int {
    var index = 0
    for other in Self.paneLayers {
      if other == layer { return index }
      let count = findings?.count(other) ?? 0
      index += 1 + max(1, count)
      if other == .reactions, count > 0, let findings {
        index += 1 + findings.reactionList(grouping).entries.count - count
      }
    }
    return index
  }

  /// Where a card stands in the list.
  func paneIndex(of item: Item) -> Int {
    let head = paneIndex(of: item.layer)
    guard item.layer == .reactions, let findings else { return head + 1 + item.index }
    return head + 2 + findings.reactionList(grouping).places[item.index]
  }

  /// Groups the reactions the other way, and shows them.
  mutating func regroup() -> [Effect] {
    let before = pane?.selected
    grouping = pane?.layer == .reactions ? grouping.next : grouping
    if pane?.layer != .reactions { togglePane(.reactions) }
    if let before, before.layer == .reactions { pane?.selected = before }
    let head = paneIndex(of: Layer.reactions)
    pane?.top = head
    settle()
    return show(words.explain.grouped(grouping))
  }

  mutating func togglePane(_ layer: Layer) {
    let isHidden = geometry.isDrawer && pane?.isFocused == false
    if let pane, pane.layer == layer, !isHidden { return closePane() }
    let origin = pane == nil ? Pane.Origin(top: top, focus: focus) : pane?.origin
    pane = Pane(layer: layer, origin: origin)
    layOut()
    selectCardNearby()
    let head = paneIndex(of: layer)
    pane?.top = head
    guard let item = pane?.selected else { return }
    if follows, layer != .actors, !geometry.isDrawer {
      reveal(item, remember: false)
    } else {
      selected = item
    }
  }

  /// Closes the pane. Who only looked through the cards is back where he was before.
  mutating func closePane() {
    if let origin = pane?.origin {
      top = origin.top
      focus = origin.focus
    }
    pane = nil
    selected = nil
  }

  /// From now on one is in the text: closing the pane changes nothing there, and a jump leads back.
  mutating func leaveOrigin() {
    guard let origin = pane?.origin else { return }
    if back.last != origin.top { back.append(origin.top) }
    pane?.origin = nil
  }

  mutating func toggleFocus() {
    if pane == nil {
      togglePane(.claims)
    } else {
      pane?.isFocused.toggle()
      leaveOrigin()
    }
  }

  /// Chooses the card of the pane's section that is nearest to the text on the screen.
  mutating func selectCardNearby() {
    guard let findings, let pane, findings.count(pane.layer) > 0 else { return }
    if let selected, selected.layer == pane.layer {
      self.pane?.selected = selected
      return
    }
    if pane.layer == .actors {
      let near = findings.marks(inBlock: focus).first { $0.item.layer == .actors }?.item ?? Item(.actors, 0)
      self.pane?.selected = near
      part = findings.evidence(near).firstIndex { $0.start >= here } ?? 0
      return
    }
    let start = here
    let stop =
      findings.stop(in: [pane.layer], from: start, forward: true)
      ?? findings.stop(in: [pane.layer], from: start, forward: false)
    self.pane?.selected = stop?.item
    // Reactions are listed by what they say: who has met none yet goes through the list from its beginning.
    if pane.layer == .reactions, top == Place(), let stop, stop.start >= visibleSpan?.end ?? 0 {
      let places = findings.reactionList(grouping).places
      self.pane?.selected = places.indices.min { places[$0] < places[$1] }.map { Item(.reactions, $0) }
    }
  }

  mutating func selectCard(_ item: Item) {
    pane?.selected = item
    pane?.layer = item.layer
  }

  /// Moves between cards.
  mutating func moveInPane(_ command: Command, count: Int?) {
    guard let pane, let findings else { return }
    let current = pane.selected.map { paneIndex(of: $0) } ?? paneIndex(of: pane.layer)
    let total = paneIndex(of: .actors) + 1 + max(1, findings.count(.actors))
    var target = current
    switch command {
    case .lineDown, .nextParagraph: target += count ?? 1
    case .lineUp, .previousParagraph: target -= count ?? 1
    case .halfPageDown, .pageDown: target += max(1, geometry.bodyRows / 4)
    case .halfPageUp, .pageUp: target -= max(1, geometry.bodyRows / 4)
    case .top: target = 0
    case .bottom: target = total - 1
    default: return
    }
    target = min(total - 1, max(0, target))
    let step = command == .top || target >= current ? 1 : -1
    var index = target
    while index >= 0, index < total {
      if case .card(let item) = paneEntry(index) {
        if item == pane.selected { return }
        selectCard(item)
        if follows, !geometry.isDrawer { reveal(item, remember: false) } else { selected = item }
        settlePane()
        return
      }
      index += step
    }
    if step < 0 { self.pane?.top = 0 }
    settlePane()
  }

  /// In follow mode: chooses the card of the paragraph one is in.
  mutating func followText() {
    guard follows, let pane, !pane.isFocused, let findings else { return }
    if let item = findings.marks(inBlock: focus).first(where: { $0.item.layer == pane.layer })?.item {
      self.pane?.selected = item
      settlePane()
    }
  }

  /// Scrolls the list until the chosen card is to be seen whole.
  mutating func settlePane() {
    guard let pane, let selected = pane.selected else { return }
    let index = paneIndex(of: selected)
    if index <= pane.top {
      // With a card comes the head above it.
      var top = index
      while top > 0, case .card = paneEntry(top) ?? .none(.claims) {
        top -= 1
        if case .card = paneEntry(top) ?? .none(.claims) {
          top += 1
          break
        }
      }
      while top > 0, let entry = paneEntry(top), let above = paneEntry(top - 1), entry.isHead, above.isHead {
        top -= 1
      }
      self.pane?.top = top
    }
    var rows = 0
    var top = index
    while top >= 0, let entry = paneEntry(top) {
      rows += entryLines(entry).count
      if rows > geometry.bodyRows - Self.paneHeadRows { break }
      top -= 1
    }
    if let now = self.pane?.top, now <= top { self.pane?.top = min(index, top + 1) }
  }
}
