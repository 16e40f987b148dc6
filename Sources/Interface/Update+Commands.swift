extension Model {
  /// Does what a command says, wherever one is.
  mutating func run(_ command: Command, count: Int? = nil) -> [Effect] {
    if help != nil { return runInHelp(command) }
    if popup != nil { return run(inPopup: command) }
    if geometry.isTooSmall, command != .quit { return [] }
    return (command.isOfFindings ? ask() : []) + obey(command, count: count)
  }

  private mutating func obey(_ command: Command, count: Int?) -> [Effect] {
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
    case .copy: return copy(again: false) + awaitsChord
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

  /// Closes exactly one layer: narrowed text, pane, selection, search, lens.
  private mutating func cancel() -> [Effect] {
    if filter != nil, found?.current == nil {
      setFilter(nil)
      found = nil
    } else if let pane, pane.isFocused || selected == nil, found == nil || pane.isFocused {
      closePane()
    } else if selected != nil {
      selected = nil
    } else if found != nil {
      found = nil
    } else if lens == .quotes {
      lens = .all
    } else {
      return show(keyed(words.topOfLayers))
    }
    settle()
    return []
  }
}
