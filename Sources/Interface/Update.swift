import Article
import Canvas

extension Model {
  /// Takes in what happened; returns what is to be done about it outside.
  package mutating func update(_ message: Message) -> [Effect] {
    defer {
      layOut()
      dress()
    }
    switch message {
    case .pasted(let text):
      if prompt != nil {
        for character in text where !character.isNewline { _ = type(.character(character)) }
      }
    case .keyPressed(let key):
      let before = top
      defer { if top != before { anchor = nil } }
      let effects = press(key)
      guard top != before, !desk.willKeep else { return effects }
      desk.willKeep = true
      return effects + [.startTimer(.keepNotes, milliseconds: 10_000)]
    case .resized(let size):
      linkLetters = []
      resize(to: size)
    case .articleRead(let article):
      self.article = article
      isWhole = true
      work = .extracting(percent: 0)
      settle()
      guard awaitsEnd else { return resumeInRest() }
      awaitsEnd = false
      desk.resumed = nil
      toast = nil
      return move(.bottom, count: nil)
    case .extracted(let percent):
      if work != .done { work = .extracting(percent: percent) }
    case .annotated(let findings, let beginning):
      self.findings = findings
      desk.original = findings.annotations
      showFindings()
      work = .done
      if pane != nil, pane?.selected == nil { selectCardNearby() }
      settle()
      if let beginning { return askForHyphenation() + show(words.analysedBeginning(beginning)) }
      return askForHyphenation()
    case .themeLoaded(let theme, let isChosen, let notice):
      self.theme = theme
      if let notice { return show(notice, isError: true) }
      return isChosen ? show(words.themeSet(theme.name)) : []
    case .themesListed(let names, let current): openThemes(names, current)
    case .hyphenationLoaded(let hyphenator, let language):
      return use(hyphenator, language)
    case .mouse(let mouse): return handle(mouse)
    case .reloaded(let article): return reload(article)
    case .notesRead(let notes, let notice):
      return readNotes(notes) + (notice.map { show($0, isError: true) } ?? [])
    case .notesKept(let notes):
      desk.notes = notes
      placeHighlights()
      showFindings()
    case .written(let words, let isError):
      guard writing != nil else { break }
      writing = nil
      return show(words, isError: isError)
    case .searched(let job, let result):
      if job.number == searching?.number { return take(result, of: job) }
    case .failed(let reason): return show(reason, isError: true)
    case .timerFired(.toast(let number)):
      if toast?.number == number { toast = nil }
    case .timerFired(.keepNotes):
      desk.willKeep = false
      return [.keepNotes]
    case .timerFired(.interrupt): hasInterrupted = false
    case .timerFired(.quotesToggle(let number)):
      if quotesToggles == number { quotesToggles = 0 }
    case .resumed: return [.redraw]
    }
    return []
  }

  /// Shows a message for four seconds.
  mutating func show(_ text: String, isError: Bool = false) -> [Effect] {
    toasts += 1
    toast = Toast(text: text, isError: isError, number: toasts)
    return [.startTimer(.toast(toasts), milliseconds: isError ? 8000 : 4000)]
  }

  private mutating func resize(to size: Size) {
    let wasDrawer = geometry.isDrawer
    // On a larger screen the text may have to move up; the place is kept for when it is smaller again.
    let place = anchor ?? top
    self.size = size
    top = place
    quotes.top.offset = 0
    if geometry.isDrawer, !wasDrawer, pane?.isFocused == false { pane = nil }
    settle()
    anchor = place
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect] {
    let wasInterrupted = hasInterrupted
    awaitsEnd = false
    if key != .control("c") { hasInterrupted = false }
    if key == .control("z") { return [.suspend] }
    if key == .control("l") { return [.redraw] }
    if key == .control("c") {
      if prompt != nil { return abandonPrompt() }
      if let effects = cancelSearch() { return effects }
      if let path = writing {
        writing = nil
        return [.cancelWriting] + show(words.notes.notWritten(path, words.notes.leftOff), isError: true)
      }
      if desk.selection != nil || desk.awaitsMark != nil {
        desk.selection = nil
        desk.awaitsMark = nil
        return []
      }
      if wasInterrupted { return [.quit] }
      hasInterrupted = true
      if case .extracting = work {
        work = .done
        return [.cancelWork, .startTimer(.interrupt, milliseconds: 2000)]
          + show(keyed(words.searching.stopped))
      }
      return show(keyed(words.interruptToast)) + [.startTimer(.interrupt, milliseconds: 2000)]
    }
    toast = nil
    let hasCopied = desk.hasCopied
    desk.hasCopied = false
    if prompt != nil { return type(key) }
    if let command = desk.awaitsMark {
      desk.awaitsMark = nil
      return mark(key, for: command)
    }
    if !linkLetters.isEmpty { return follow(hint: key) }
    if desk.selection != nil, help == nil { return select(with: key) }
    if key == .escape, let effects = cancelSearch() { return effects }
    if help == nil, let effects = change(highlight: key) { return effects }
    if hasCopied, key == .character("u"), !isPopupOpen { return copyAddress() }
    if hasCopied, keyMap.command(key) == .copy, !isPopupOpen { return copy(again: true) }
    if let prefix {
      self.prefix = nil
      let count = self.count
      self.count = nil
      if let command = keyMap.command(prefix, key) { return run(command, count: count) }
      if key == .escape { return [] }
      return show(keyed(words.unusedKey(Self.name(prefix) + Self.name(key))))
    }
    if case .character(let digit) = key, let value = digit.wholeNumberValue, digit.isASCII, !isPopupOpen,
      value > 0 || count != nil
    {
      count = min(9_999_999, (count ?? 0) * 10 + value)
      return []
    }
    if keyMap.isPrefix(key) {
      prefix = key
      return keyMap.command(key, key) == .quit ? show(words.pressAgain(Self.name(key))) : []
    }
    let count = self.count
    self.count = nil
    // In a popup it closes that, whatever it does elsewhere: who wants to leave makes nothing worse.
    if key == .character("q"), isPopupOpen { return run(.cancel) }
    guard let command = keyMap.command(key) else { return show(keyed(words.unusedKey(Self.name(key)))) }
    return run(command, count: count)
  }

  static func name(_ key: Key) -> String {
    switch key {
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter)"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }

  // MARK: Commands

  mutating func run(_ command: Command, count: Int? = nil) -> [Effect] {
    if help != nil { return runInHelp(command) }
    if popup != nil { return run(inPopup: command) }
    if geometry.isTooSmall, command != .quit { return [] }
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .interrupt: return []
    case .cancel: return cancel()
    case .help: return openHelp()
    case .command: prompt = Prompt(kind: .command, input: count.map { "\($0)" } ?? "")
    case .search:
      prompt = Prompt(kind: .search, input: "")
      placeBeforeSearch = top
      foundBeforeSearch = found
    case .keep:
      prompt = Prompt(kind: .keep, input: "")
      foundBeforeSearch = found
    case .onlySpeaker: return chooseSpeaker()
    case .theme: return [.listThemes]
    case .links: return openLinks()
    case .linkHints: return hintLinks()
    case .openSource: return openSource()
    case .edit: return [.edit]
    case .reload: return [.reload]
    case .mark, .goToMark:
      desk.awaitsMark = command
      return show(keyed(command == .mark ? words.notes.whichMark : words.notes.whereMark))
    case .headings: return openHeadings()
    case .copy: return copy(again: false)
    case .select: return beginSelection()
    case .highlightList: return openHighlights()
    case .pipe: prompt = Prompt(kind: .pipe, input: "")
    case .export, .write: prompt = Prompt(kind: .command, input: command.rawValue + " ")
    case .markWrong: return markWrong()
    case .correct: return openCorrections()
    case .undo: return undo()
    case .explain: return explain()
    case .regroup: return regroup()
    case .zen: return toggleZen()
    case .narrowerPane: return resizePane(by: -2 * (count ?? 1))
    case .widerPane: return resizePane(by: 2 * (count ?? 1))
    case .quotes: return toggleQuotes()
    case .claims: togglePane(.claims)
    case .reactions: togglePane(.reactions)
    case .actors: togglePane(.actors)
    case .moreContext: return setContext(quotes.context + 1)
    case .lessContext: return setContext(quotes.context - 1)
    case .highlights:
      showsHighlights.toggle()
      return show(showsHighlights ? words.highlightsOn : keyed(words.highlightsOff))
    case .follow:
      follows.toggle()
      return show(follows ? words.followOn : words.followOff)
    case .focus: toggleFocus()
    case .open: return open(count)
    case .showCard: return showCard()
    case .nextMatch: return nextMatch(forward: true)
    case .previousMatch: return nextMatch(forward: false)
    case .jumpBack: return jump(from: \.back, to: \.forward, words.noPlaceBack)
    case .jumpForward: return jump(from: \.forward, to: \.back, words.noPlaceForward)
    default: return move(command, count: count)
    }
    settle()
    return []
  }

  /// Opens the help: first the keys of where one is.
  mutating func openHelp() -> [Effect] {
    helpHere = keysHere
    help = 0
    helpPattern = ""
    return []
  }

  private mutating func runInHelp(_ command: Command) -> [Effect] {
    guard let line = help else { return [] }
    let height = geometry.bodyRows
    let last = max(0, helpLines.count - height)
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .help, .cancel, .open: help = nil
    case .lineDown, .nextParagraph: help = min(last, line + 1)
    case .lineUp, .previousParagraph: help = max(0, line - 1)
    case .pageDown, .halfPageDown: help = min(last, line + height)
    case .pageUp, .halfPageUp: help = max(0, line - height)
    case .top: help = 0
    case .bottom: help = last
    case .search:
      prompt = Prompt(kind: .search, input: "")
      helpBeforeSearch = line
    case .nextMatch: return findInHelp(from: line + 1, forward: true)
    case .previousMatch: return findInHelp(from: line - 1, forward: false)
    case .redraw: return [.redraw]
    default: return show(keyed(words.helpClose))
    }
    return []
  }

  /// Closes exactly one layer: selection, search, pane, lens.
  private mutating func cancel() -> [Effect] {
    if let pane, pane.isFocused || selected == nil, found == nil || pane.isFocused {
      closePane()
    } else if selected != nil {
      selected = nil
    } else if found != nil, found?.current != nil || filter == nil {
      found = nil
    } else if filter != nil {
      setFilter(nil)
      found = nil
    } else if pane != nil {
      closePane()
    } else if lens == .quotes {
      lens = .all
    } else {
      return show(keyed(words.topOfLayers))
    }
    settle()
    return []
  }

  private mutating func toggleQuotes() -> [Effect] {
    if geometry.isDrawer, pane?.isFocused == true {  // in a drawer, as in every popup, q closes it
      closePane()
      settle()
      return []
    }
    if lens == .quotes { lens = .all } else { enterQuotes() }
    settle()
    quotesToggles += 1
    var effects: [Effect] = [.startTimer(.quotesToggle(quotesToggles), milliseconds: 1500)]
    if !hasSeenQuotesToast || quotesToggles > 2 {
      hasSeenQuotesToast = true
      effects += show(keyed(words.quotesOnlyToast))
    }
    return effects
  }

  private mutating func enterQuotes() {
    lens = .quotes
    guard let findings, findings.count(.quotes) > 0 else { return }
    if let selected, selected.layer == .quotes {
      quotes.selected = selected.index
    } else {  // the first quote on or behind the screen's first row
      let start = here
      quotes.selected =
        (findings.stop(in: [.quotes], from: start, forward: true)
        ?? findings.stop(in: [.quotes], from: start, forward: false))?
        .item.index ?? 0
    }
    quotes.top = Place(block: quotes.selected, offset: 0)
  }

  mutating func setContext(_ level: Int) -> [Effect] {
    if lens == .all {
      enterQuotes()
    } else {
      quotes.context = min(3, max(0, level))
      if quotes.context == 3, let findings, findings.count(.quotes) > 0 {
        reveal(Item(.quotes, quotes.selected), remember: false)
      }
    }
    quotes.top = Place(block: quotes.selected, offset: 0)
    settle()
    return show(words.contextSet(quotes.context))
  }

  // MARK: Text

  private mutating func move(_ command: Command, count: Int?) -> [Effect] {
    if let layers = steps(command) { return step(layers.0, forward: layers.1, count: count ?? 1) }
    let isOfText =
      [.percent, .nextHeading, .previousHeading].contains(command) || command == .top && count != nil
    if pane?.isFocused == true, !isOfText {
      moveInPane(command, count: count)
      return []
    }
    if showsQuoteCards {
      moveInQuotes(command, count: count)
      return []
    }
    let height = geometry.bodyRows
    let flow = self.flow
    switch command {
    case .lineDown: scroll(by: count ?? 1)
    case .lineUp: scroll(by: -(count ?? 1))
    case .pageDown: scroll(by: max(1, height - 1) * (count ?? 1))
    case .pageUp: scroll(by: -max(1, height - 1) * (count ?? 1))
    case .halfPageDown: scroll(by: max(1, height / 2) * (count ?? 1))
    case .halfPageUp: scroll(by: -max(1, height / 2) * (count ?? 1))
    case .top, .bottom:
      remember()
      if let count {
        guard article.blocks.indices.contains(count - 1) else {
          return show(words.noParagraph(count, article.blocks.count))
        }
        goTo(block: count - 1)
      } else if command == .top {
        top = Place()
        focus = flow.ends.first
      } else {
        top = flow.lastTop(height: height)
        focus = flow.ends.last
        if !isWhole {
          awaitsEnd = true
          settle()
          return show(words.endToCome)
        }
      }
      settle()
    case .percent:
      guard count != nil else { return show(words.percentNeedsNumber) }
      remember()
      let offset = article.text.count / 100 * min(100, count ?? 0)
      goTo(block: article.blockIndex(at: offset))
    case .nextParagraph, .previousParagraph:
      let step = (count ?? 1) * (command == .nextParagraph ? 1 : -1)
      let wanted = flow.block(focus, movedBy: step)
      if wanted == focus { return show(step > 0 ? words.lastParagraph : words.firstParagraph) }
      goTo(block: wanted)
    case .nextHeading, .previousHeading:
      let headings = article.blocks.indices.filter {
        article.blocks[$0].kind == .heading && filter?.contains($0) != false
      }
      let target = command == .nextHeading ? headings.first { $0 > focus } : headings.last { $0 < focus }
      guard let target else { return show(command == .nextHeading ? words.lastItem : words.firstItem) }
      remember()
      goTo(block: target)
    default: break
    }
    return []
  }

  /// Scrolls the text; the paragraph one is in stays on the screen.
  mutating func scroll(by rows: Int) {
    top = flow.moved(top, by: rows)
    settle()
    if let first = visible.first, let last = visible.last {
      if focus < first.block || focus > last.block
        || !visible.contains(where: { $0.block == focus && $0.span != nil })
      {
        focus =
          rows > 0
          ? (visible.first { $0.isFirst } ?? visible.first { $0.span != nil } ?? first).block
          : (visible.last { $0.isFirst } ?? last).block
      }
    }
    followText()
  }

  mutating func goTo(block: Int) {
    guard article.blocks.indices.contains(block) else { return }
    focus = block
    bringIntoView(article.blocks[block].span)
    settle()
    followText()
  }

  /// Scrolls, if need be, until `span` (or as much of it as there is room for) is on the screen.
  mutating func bringIntoView(_ span: Span) {
    let height = geometry.bodyRows
    // What is looked for goes before what is shown.
    if let filter, !filter.contains(article.blockIndex(at: span.start)) { setFilter(nil) }
    layOut()
    if visible.contains(where: { $0.span.map { $0.start <= span.start && span.start < $0.end } ?? false }),
      let visible = visibleSpan, visible.contains(span)
    {
      return
    }
    let start = flow.place(at: span.start)
    let rowsNeeded = flow.wrapping.rows(
      of: Span(span.start, min(span.end, span.start + 4096)), in: article.text
    ).count
    let above = max(0, min(height / 3, height - rowsNeeded))
    top = flow.moved(flow.rowStart(start), by: -above)
    settle()
  }

  /// Keeps every position within what there is.
  mutating func settle() {
    guard !geometry.isTooSmall else { return }
    focus = min(max(0, focus), max(0, article.blocks.count - 1))
    top = flow.rowStart(top)
    layOut()
    // Only near the end is it worth asking where the last screen begins.
    if visible.count < geometry.bodyRows {
      top = flow.lastTop(height: geometry.bodyRows)
      layOut()
    }
    settleQuotes()
    settlePane()
  }

  // MARK: Places to come back to

  mutating func remember() {
    if back.last != top { back.append(top) }
    if back.count > 100 { back.removeFirst() }
    forward.removeAll()
  }

  private mutating func jump(
    from: WritableKeyPath<Model, [Place]>, to: WritableKeyPath<Model, [Place]>, _ none: String
  ) -> [Effect] {
    let here = top
    guard let place = self[keyPath: from].popLast() else { return show(none) }
    self[keyPath: to].append(here)
    top = place
    focus = place.block
    settle()
    return []
  }

  // MARK: Findings

  /// The layers a stepping command steps through, and whether forward.
  private func steps(_ command: Command) -> ([Layer], Bool)? {
    switch command {
    case .nextItem, .previousItem:
      let layers: [Layer] =
        lens == .quotes
        ? [.quotes] : pane.map { [$0.selected?.layer ?? $0.layer] } ?? [.quotes, .claims, .reactions]
      return (layers, command == .nextItem)
    case .nextQuote: return ([.quotes], true)
    case .previousQuote: return ([.quotes], false)
    case .nextClaim: return ([.claims], true)
    case .previousClaim: return ([.claims], false)
    case .nextReaction: return ([.reactions], true)
    case .previousReaction: return ([.reactions], false)
    case .nextActor: return ([.actors], true)
    case .previousActor: return ([.actors], false)
    default: return nil
    }
  }

  private mutating func step(_ layers: [Layer], forward: Bool, count: Int) -> [Effect] {
    guard let findings else { return show(notYet) }
    if showsQuoteCards, layers == [.quotes] {
      moveInQuotes(forward ? .nextParagraph : .previousParagraph, count: count)
      return []
    }
    guard layers.contains(where: { findings.count($0) > 0 }) else { return show(words.none(layers[0])) }
    var stop: Findings.Stop?
    layOut()
    if let selected, layers.contains(selected.layer), let here = findings.stop(at: selected, part: part),
      let visibleSpan,
      visibleSpan.start <= here.start, here.start <= visibleSpan.end
    {
      stop = findings.stop(in: layers, from: here, forward: forward)
    } else {
      stop = findings.stop(in: layers, from: here, forward: forward)
    }
    for _ in 1..<max(1, count) {
      guard let here = stop, let next = findings.stop(in: layers, from: here, forward: forward) else { break }
      stop = next
    }
    guard let stop else { return show(forward ? words.lastItem : words.firstItem) }
    part = stop.part
    reveal(stop.item, part: stop.part)
    if pane != nil, follows { selectCard(stop.item) }
    settle()
    return []
  }

  /// From the first to the last word of an item; of an actor one mention.
  private func evidenceSpan(_ item: Item, part: Int) -> Span? {
    guard let evidence = findings?.evidence(item), let first = evidence.first, let last = evidence.last else {
      return nil
    }
    return item.layer == .actors
      ? evidence[min(part, evidence.count - 1)] : Span(first.start, max(first.end, last.end))
  }

  /// The byte from which one looks for what is next: the paragraph one is in, or the first one on the screen.
  var here: Int {
    let isVisible = visible.contains { $0.block == focus && $0.span != nil }
    return isVisible && article.blocks.indices.contains(focus)
      ? article.blocks[focus].span.start : flow.offset(top)
  }

  /// Marks an item's words and brings them into view.
  mutating func reveal(_ item: Item, part: Int = 0, remember isJump: Bool = true) {
    if isJump { remember() }
    selected = item
    self.part = part
    guard let span = evidenceSpan(item, part: part) else { return }
    focus = article.blockIndex(at: span.start)
    bringIntoView(span)
  }

  /// From a card to its words, from a quote to the text.
  private mutating func open(_ count: Int?) -> [Effect] {
    if let pane, pane.isFocused {
      guard let item = pane.selected, let findings else {
        return findings == nil ? show(notYet) : show(words.none(pane.layer))
      }
      leaveOrigin()
      if item.layer == .actors {
        let mentions = findings.evidence(item).count
        let next = selected == item ? (part + 1) % max(1, mentions) : 0
        if showsQuoteCards { lens = .all }
        let effects = onlyActor == item.index ? [] : showOnly(item.index)
        reveal(item, part: next)
        if geometry.isDrawer { self.pane?.isFocused = false }
        settle()
        return effects
      } else {
        if showsQuoteCards { lens = .all }
        reveal(item)
        self.pane?.isFocused = false
      }
      settle()
      return []
    }
    if lens == .quotes, let findings, findings.count(.quotes) > 0 {
      lens = .all
      reveal(Item(.quotes, quotes.selected))
      settle()
      return []
    }
    return move(.lineDown, count: count)
  }

  /// From the text to the card of the selected words, or of the paragraph one is in.
  private mutating func showCard() -> [Effect] {
    guard let findings else { return show(notYet) }
    let item: Item?
    if let selected, selected.layer != .quotes {
      item = selected
    } else if let selected, let speaker = findings.actor(selected) {
      item = Item(.actors, speaker.id)
    } else {
      let marks = findings.marks(inBlock: focus)
      let layers: [Layer] = pane.map { [$0.layer] } ?? [.claims, .reactions, .actors]
      item =
        layers.compactMap { layer in marks.first { $0.item.layer == layer }?.item }.first
        ?? marks.first { $0.item.layer != .quotes }?.item
    }
    guard let item else { return show(words.noLinkedCard) }
    if pane == nil { pane = Pane(layer: item.layer) }
    pane?.layer = item.layer
    pane?.isFocused = true
    selectCard(item)
    if selected?.layer != .quotes { selected = item }
    if let selected, !geometry.isDrawer, let words = evidenceSpan(selected, part: part) {
      bringIntoView(words)
    }
    settle()
    return []
  }
}
