import Article
import Canvas
import Extraction
import Glibc
import Interface
import Terminal

/// The interactive reader: one loop of events → update → effects → view → paint, and a look ahead while nothing happens.
struct Session {
  /// What of a very long text is looked at for who says what.
  private static let extractedBytes = 20 << 20
  /// How long nothing has to happen until there is time to look ahead.
  private static let moment = Duration.milliseconds(4)
  /// How long somebody who looks at something else does not miss what there is to see.
  private static let glance = Duration.milliseconds(100)

  let input: Input
  let words: Words
  let settings: Settings
  /// What is to be said of the settings on the first screen.
  let notice: String?
  let themes: ThemeFiles
  let theme: String?
  let language: Language?

  /// Runs until somebody quits. The first screen is laid out from the beginning of the text and painted before anything
  /// else is read or looked for.
  func run() throws(TerminalError) {
    var screen = try Screen(wantsDirectColors: themes.wantsDirectColors)
    let beginning = input.beginning(keepsLines: Environment.isPager)
    let article = beginning ?? input.article(keepsLines: Environment.isPager)
    let usesASCII = screen.encoding == .ascii
    let (theme, notice) = themes.load(theme, depth: screen.colors, usesASCII: usesASCII)
    var model = Model(
      article: article, isWhole: beginning == nil, size: screen.size, theme: theme, words: words,
      settings: settings, looksAtOnce: !Environment.isPager)
    model.ordersLettersItself = Environment.leavesOrderOfLetters
    var timers = Timers()
    var effects: [Effect] = beginning == nil && !Environment.isPager ? [.look] : []
    let errands = Errands(input, words, keepsNotes: !Environment.isPager)
    model.hasSeenQuotesToast = errands.hasRead
    if let first = errands.first { effects += model.update(first) }
    if let notice = notice ?? self.notice ?? Self.notice(screen.encoding, words) {
      effects += model.update(.failed(notice))
    }
    screen.draw(model.view())
    screen.useMouse(settings.mouse)
    if self.theme == nil, themes.wantsBackground { screen.askBackground() }

    var worker = Worker(wake: screen.waker)
    if beginning == nil {
      input.close()
    } else {
      worker.start { [input] worker in
        defer { input.close() }
        let article = input.article(keepsLines: Environment.isPager)
        if worker.goesOn { worker.post(.articleRead(article)) }
      }
    }
    var searcher: Worker?
    var writer: Worker?
    var scrolling: Event?  // what moved something last, if nothing else was done since
    var isBehind = false  // whether the screen is to be made what the model says
    var canWait = false  // but need not be at once
    defer {
      worker.cancel()
      searcher?.cancel()
      writer?.finish()
      _ = errands.keep(model.notesToKeep)
    }

    while true {
      isBehind = isBehind || !effects.isEmpty
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        switch effect {
        case .quit: return
        case .suspend:
          _ = errands.keep(model.notesToKeep)
          screen.suspend()
          effects += model.update(.resized(screen.size))
        case .redraw: screen.repaintNext()
        case .listThemes:
          effects += model.update(.themesListed(themes.known, current: themes.current))
        case .loadTheme(let name, let isChosen):
          let (theme, notice) = themes.load(name, depth: screen.colors, usesASCII: usesASCII)
          effects += model.update(.themeLoaded(theme, chosen: isChosen ? name : nil, notice: notice))
        case .loadHyphenation(let language):
          effects += model.update(.hyphenationLoaded(HyphenPatterns.hyphenator(language.rawValue), language))
        case .useMouse(let isOn): screen.useMouse(isOn)
        case .browse(let address):
          var failure: String?
          screen.lend { failure = Program.browse(address, words) }
          effects += model.update(.resized(screen.size))
          if let failure { effects += model.update(.failed(failure)) }
        case .pipe(let command, let text):
          var failure: String?
          screen.lend { failure = Program.pipe(text, to: command, words) }
          effects += model.update(.resized(screen.size))
          if let failure { effects += model.update(.failed(failure)) }
        case .edit, .reload:
          guard input.isFile else {
            effects += model.update(.failed(words.settings.noFileToEdit))
            break
          }
          var failure: String?
          if effect == .edit {
            screen.lend { failure = Program.edit(input.name, words) }
            effects += model.update(.resized(screen.size))
          }
          do throws(Failure) {
            let input = try Input.open(self.input.name)
            let article = input.article(keepsLines: Environment.isPager)
            worker.cancel()
            worker = Worker(wake: screen.waker)  // what the old one has posted is of the old text
            effects += model.update(errands.reread(input, model.notesToKeep))
            effects += model.update(.reloaded(article))
            input.close()
          } catch {
            failure = failure ?? error.message(words)
          }
          if let failure { effects += model.update(.failed(failure)) }
        case .search(let job):
          searcher?.cancel()
          searcher = Worker(wake: screen.waker)
          searcher?.start { [article = model.article] worker in
            if let result = job.result(in: article, goesOn: { worker.goesOn }) {
              worker.post(.searched(job, result))
            }
          }
        case .cancelSearch: searcher?.cancel()
        case .look:
          worker.cancel()
          worker = Worker(wake: screen.waker)
          worker.start { [article = model.article, language, words] worker in
            Self.look(worker, article, language, words)
          }
        case .cancelWork: worker.cancel()
        case .copy(let text):
          if let message = errands.copy(text, on: screen) { effects += model.update(message) }
        case .keepNotes:
          if let message = errands.keep(model.notesToKeep) { effects += model.update(message) }
        case .export(let path, let overwrites):
          writer = Worker(wake: screen.waker)
          errands.export(
            path, overwrites: overwrites, model.article, model.annotations, model.notesToKeep, by: writer!)
        case .write(let path, let overwrites):
          writer = Worker(wake: screen.waker)
          errands.write(to: path, overwrites: overwrites, by: writer!) { [text = model.article.text] in
            text.utf8 + [0x0A]
          }
        case .cancelWriting: writer?.cancel()
        case .startTimer(let timer, let milliseconds): timers.start(timer, milliseconds)
        }
      }
      if isBehind, !canWait { screen.draw(model.view()) }

      var foresight: Foresight?
      var events: [Event] = []
      // The terminal shows this first; whoever keeps on pressing keys meanwhile is not kept waiting either.
      if let scrolling {
        events = screen.nextEvents(timeout: Self.moment)
        if events.isEmpty { foresight = Foresight(scrolling, model, on: screen) }
      }
      if events.isEmpty {
        // How far the work is, is looked at with every key, and twice a second where there are none.
        let patience: Duration? = model.work == .done ? nil : .milliseconds(500)
        events = screen.nextEvents(
          timeout: [timers.untilNext, canWait ? Self.glance : patience].compactMap(\.self).min())
      }
      // What workers bring to somebody who scrolls comes with the next key, or a glance later.
      canWait = events == [.wake] && scrolling != nil
      if let foresight, events.count == 1, events[0] == foresight.event {
        screen.show(foresight.painting)
        if model.whereabouts == foresight.model.whereabouts { scrolling = nil }
        model = foresight.model
        effects = foresight.effects
        events = []
        isBehind = false  // and what workers post without waking is shown with the next key
      } else {
        isBehind = true
      }
      for event in events {
        if let input = event.input {
          let before = model.whereabouts
          effects += model.update(input)
          scrolling = model.whereabouts == before ? nil : event
        }
        switch event {
        case .background(let isDark):
          themes.isDark = isDark
          let (theme, notice) = themes.load(nil, depth: screen.colors, usesASCII: usesASCII)
          effects += model.update(.themeLoaded(theme, chosen: nil, notice: notice))
        case .resized(let size): effects += model.update(.resized(size))
        case .terminate: return
        case .resumed: effects += model.update(.resumed)
        case .paste(let text): effects += model.update(.pasted(text))
        case .key, .mouse, .wake: break
        }
        if effects.contains(.quit) { break }
      }
      for message in worker.take() + (searcher?.take() ?? []) + (writer?.take() ?? []) {
        effects += model.update(message)
      }
      for timer in timers.takeDue() {
        effects += model.update(.timerFired(timer))
        isBehind = true
      }
    }
  }

  /// What is to be said of a locale that does not know all letters.
  private static func notice(_ encoding: Screen.Encoding, _ words: Words) -> String? {
    switch encoding {
    case .utf8: nil
    case .utf8Forced: words.settings.localeReplaced
    case .ascii: words.settings.localeIsASCII
    }
  }

  /// What of an article is looked at where there is no screen; says on standard error that it is not the whole.
  static func part(of article: Article, _ words: Words) -> Article {
    let part = article.beginning(bytes: extractedBytes)
    if part.text.count < article.text.count {
      Output.error(
        "reader: \(Failure.safe(article.source)): \(words.analysedBeginning(extractedBytes >> 20))")
    }
    return part
  }

  /// Looks for who says what; posts what comes of it.
  private static func look(_ worker: Worker, _ article: Article, _ language: Language?, _ words: Words) {
    let part = (Environment.isPager ? article.asProse : article).beginning(bytes: extractedBytes)
    let isPart = part.text.count < article.text.count
    var next = ContinuousClock.now
    let extractor = Extractor(models: .installed, keepsLists: false)
    let annotations = extractor.annotations(of: part, language: language) { done in
      if ContinuousClock.now >= next {
        next = .now + .milliseconds(500)
        worker.post(.extracted(percent: Int(done * 100)), wakes: false)
      }
      return worker.goesOn
    }
    if let annotations {
      worker.post(.annotated(Findings(annotations, of: part), beginning: isPart ? extractedBytes >> 20 : nil))
      let notices = extractor.notices(words)
      if !notices.isEmpty { worker.post(.failed(notices.joined(separator: " · "))) }
    }
  }
}

/// Timers that the loop waits for.
private struct Timers {
  private var due: [(timer: Interface.Timer, at: ContinuousClock.Instant)] = []

  mutating func start(_ timer: Interface.Timer, _ milliseconds: Int) {
    due.removeAll { $0.timer == timer }
    due.append((timer, .now + .milliseconds(milliseconds)))
  }

  /// How long to wait; nil for ever.
  var untilNext: Duration? { due.map(\.at).min().map { max(.zero, $0 - .now) } }

  /// The timers whose time has come.
  mutating func takeDue() -> [Interface.Timer] {
    if due.isEmpty { return [] }
    let now = ContinuousClock.now
    defer { due.removeAll { $0.at <= now } }
    return due.filter { $0.at <= now }.map(\.timer)
  }
}

extension Article {
  /// The same text with paragraphs for code: what a pager is given is code only so that its lines stay as they are.
  fileprivate var asProse: Article {
    Article(
      source: source, text: text, blocks: blocks.map { Block($0.kind == .code ? .body : $0.kind, $0.span) },
      title: title, controls: controls, notices: notices, publication: publication, links: links)
  }
}
