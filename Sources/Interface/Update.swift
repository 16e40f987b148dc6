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
      let effects = look()
      settle()
      guard awaitsEnd else { return effects + resumeInRest() }
      awaitsEnd = false
      desk.resumed = nil
      toast = nil
      return effects + move(.bottom, count: nil)
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
    case .themeLoaded(let theme, let chosen, let notice):
      self.theme = theme
      if let notice { return show(notice, isError: true) }
      return chosen.map { show(words.settings.keeps(Settings.line(.theme, $0))) } ?? []
    case .themesListed(let names, let current):
      if prompt?.kind == .command { complete(themes: names) } else { openThemes(names, current) }
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
    case .timerFired(.chord): abandonChord()
    case .timerFired(.quotesToggle(let number)):
      if quotesToggles == number { quotesToggles = 0 }
    case .resumed: return [.redraw]
    }
    return []
  }

  /// The second key of a chord is awaited for a second; later keys have their own meaning.
  var awaitsChord: [Effect] { [.startTimer(.chord, milliseconds: 1000)] }

  private mutating func abandonChord() {
    desk.hasCopied = false
    guard let prefix else { return }
    self.prefix = nil
    count = nil
    if keyMap.command(prefix, prefix) == .quit { toast = nil }  // it says that the same key again quits
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
}
