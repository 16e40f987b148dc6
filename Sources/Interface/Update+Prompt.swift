import Article
import Canvas

extension Model {
  /// A key while something is typed into the status line.
  mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    if key != .tab { prompt.choices = [] }
    switch key {
    case .escape: return abandonPrompt()
    case .enter:
      self.prompt = nil
      switch prompt.kind {
      case .search where help != nil: return findInHelp(from: helpBeforeSearch, forward: true)
      case .search: return search(prompt.input)
      case .command: return runLine(prompt.input)
      case .note: return takeNote(prompt.input)
      case .keep: return keep(prompt.input)
      case .pipe: return pipe(to: prompt.input)
      }
    case .backspace, .control("h"):
      if prompt.input.isEmpty { return abandonPrompt() }
      prompt.input.removeLast()
    case .control("u"): prompt.input = ""
    case .control("w"):
      while prompt.input.last == " " { prompt.input.removeLast() }
      while let last = prompt.input.last, last != " " { prompt.input.removeLast() }
    case .tab where prompt.kind == .command:
      let completion = Completion(of: prompt.input, words)
      if completion.isOfTheme, prompt.choices.isEmpty { return [.listThemes] }
      completion.complete(&prompt)
    case .up where prompt.kind == .search && help == nil: recall(-1, into: &prompt)
    case .down where prompt.kind == .search && help == nil: recall(1, into: &prompt)
    case .control("r") where prompt.kind == .search || prompt.kind == .keep:
      searchMode = searchMode == .regular ? .literal : .regular
    case .character(let character): prompt.input.append(character)
    default: break
    }
    self.prompt = prompt
    if prompt.kind == .search, help != nil {
      helpPattern = prompt.input
      help = helpBeforeSearch
      if !helpPattern.isEmpty { _ = findInHelp(from: helpBeforeSearch, forward: true) }
    } else if prompt.kind == .search {
      searchWhileTyping(prompt.input)
    }
    return []
  }

  mutating func abandonPrompt() -> [Effect] {
    if help != nil, prompt?.kind == .search {
      help = helpBeforeSearch
      helpPattern = ""
    } else if prompt?.kind == .search {
      found = foundBeforeSearch
      if let placeBeforeSearch { top = placeBeforeSearch }
    }
    prompt = nil
    settle()
    return []
  }

  // MARK: Search

  /// How many matches are counted; more are shown as "1000+".
  static let countedMatches = 1000

  private mutating func searchWhileTyping(_ pattern: String) {
    guard !pattern.isEmpty, let search = try? Search(pattern, mode: searchMode) else {
      found = nil
      if let placeBeforeSearch { top = placeBeforeSearch }
      return
    }
    let start = flow.offset(placeBeforeSearch ?? top)
    // While typing only what comes next is looked through, so that every key is answered at once.
    let text = article.text
    let near = Span(start, min(text.count, start + min(1 << 20, search.bytesAtOnce)))
    var match: Span?
    do throws(Search.Trouble) {
      match = try search.first(in: text, near)
      found = Found(search: search, current: match)
      if text.count < min(1 << 20, search.bytesAtOnce) {
        let total = try search.all(in: text, text.span, limit: Self.countedMatches).count
        let number =
          match == nil ? 0 : try search.all(in: text, Span(0, match!.end), limit: Self.countedMatches).count
        found?.counter = (number, total)
      }
    } catch {
      found = nil
    }
    if let match { bringIntoView(match) } else if let placeBeforeSearch { top = placeBeforeSearch }
  }

  /// Brings an earlier or a later pattern than the one that stands there.
  private func recall(_ step: Int, into prompt: inout Prompt) {
    let patterns = searches.map(\.pattern)
    let index = (patterns.lastIndex(of: prompt.input) ?? patterns.count) + step
    if patterns.indices.contains(index) { prompt.input = patterns[index] }
  }

  private mutating func search(_ pattern: String) -> [Effect] {
    let pattern = pattern.isEmpty ? (found?.search ?? searches.last)?.pattern ?? "" : pattern
    guard !pattern.isEmpty else {
      found = nil
      return []
    }
    let search: Search
    do throws(RegularExpression.Problem) {
      search = try Search(pattern, mode: searchMode)
    } catch {
      found = foundBeforeSearch
      if let placeBeforeSearch { top = placeBeforeSearch }
      return show(keyed(words.searching.badPattern(error.offset + 1, error.reason)), isError: true)
    }
    if let placeBeforeSearch { top = placeBeforeSearch }
    if lens == .quotes { lens = .all }
    if geometry.isDrawer, pane?.isFocused == true { pane?.isFocused = false }
    remember()
    searches.removeAll { $0.pattern == pattern }
    searches.append(search)
    found = Found(search: search, current: nil)
    return nextMatch(forward: true, from: flow.offset(top))
  }

  /// To the next match, around the end if need be.
  mutating func nextMatch(forward: Bool, from start: Int? = nil) -> [Effect] {
    guard let search = found?.search ?? searches.last else { return show(keyed(words.noSearch)) }
    let current = found?.current
    let from = start ?? (forward ? current?.end : current?.start) ?? flow.offset(top)
    return find(.next(from: from, forward: forward), search)
  }

  /// Gives what is selected, or the whole text, to a program.
  private mutating func pipe(to command: String) -> [Effect] {
    let span = desk.selection?.span ?? article.text.span
    desk.selection = nil
    return command.allSatisfy(\.isWhitespace) ? [] : [.pipe(command, article.text[span] + "\n")]
  }

  // MARK: Command line

  private mutating func runLine(_ line: String) -> [Effect] {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return [] }
    let argument = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
    if let number = Int(name) {
      return number > 0
        ? run(.top, count: number) : show(words.noParagraph(number, article.blocks.count), isError: true)
    }
    if name.hasSuffix("%"), let number = Int(name.dropLast()) { return run(.percent, count: number) }
    if name == "set" { return set(argument) }
    for (command, effect) in [(Command.export, Effect.export), (.write, Effect.write)]
    where command.lineNames.contains(name.hasSuffix("!") ? String(name.dropLast()) : name) {
      guard let argument else { return show(words.notes.fileNeeded, isError: true) }
      if let path = writing { return show("\(words.notes.writing) \(path)…", isError: true) }
      writing = argument
      return [effect(argument, name.hasSuffix("!"))]
    }
    guard let command = Command.allCases.first(where: { $0.lineNames.contains(name) }) else {
      return show(words.unknownCommand(name), isError: true)
    }
    switch (command, argument) {
    case (.theme, let name?): return [.loadTheme(name, isChosen: true)]
    case (.pipe, let program?): return pipe(to: program)
    case (_, _?): return show(words.standsAlone(name), isError: true)
    case (_, nil): return run(command)
    }
  }
}
