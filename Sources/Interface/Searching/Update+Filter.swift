package import Article

extension Model {
  /// Shows only some paragraphs, or, with nil, all again; stays at the words one is at.
  mutating func setFilter(_ filter: Filter?) {
    let actorBefore = onlyActor
    self.filter = filter
    filterNumber += 1
    if onlyActor != actorBefore {
      let speaks = showsQuoteCards ? findings?.annotations.quotes : nil
      let quote = speaks.flatMap { $0.indices.contains(quotes.selected) ? $0[quotes.selected].pieces : nil }
      if selected?.layer != .actors { selected = nil }
      showFindings()
      if pane?.selected?.layer != .actors { pane?.selected = nil }
      quotes.selected = findings?.annotations.quotes.firstIndex { $0.pieces == quote } ?? 0
      quotes.top = Place(block: quotes.selected)
      if pane != nil, pane?.selected == nil { selectCardNearby() }
    }
    if let filter, !filter.contains(focus) {
      focus = filter.blocks[min(filter.index(of: focus), filter.blocks.count - 1)]
    }
    if let filter, !filter.contains(top.block) {
      top = Place(block: filter.blocks[min(filter.index(of: top.block), filter.blocks.count - 1)])
    }
    settle()
  }

  /// Whose words alone are shown.
  package var onlyActor: Actor.ID? {
    if case .actor(let id)? = filter?.kind { id } else { nil }
  }

  /// Shows only what an actor says and what is said of him.
  mutating func showOnly(_ id: Actor.ID) -> [Effect] {
    guard let actor = annotations.actor(id) else { return [] }
    let own = annotations.only(id)
    let spans =
      actor.mentions.map(\.span) + own.quotes.flatMap(\.pieces) + own.claims.flatMap(\.pieces)
      + own.reactions.map(\.span)
    let blocks = Set(spans.map { article.blockIndex(at: $0.start) }).sorted()
    guard !blocks.isEmpty else { return [] }
    setFilter(Filter(kind: .actor(id), blocks: blocks))
    return show(keyed(words.searching.onlyActor(actor.name)))
  }

  /// In the quotes: a list of those who speak; elsewhere less's key for a page down.
  mutating func chooseSpeaker() -> [Effect] {
    guard lens == .quotes else { return run(.pageDown) }
    let all = annotations
    let counts = speakerCounts
    guard !counts.isEmpty else { return show(words.none(.quotes)) }
    let ids = counts.map(\.id)
    let now = onlyActor.flatMap { ids.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    popup = Popup(
      kind: .onlyActors(ids),
      entries: ["\(words.hintAll)  \(all.quotes.count)"]
        + counts.map { "\(all.actors[$0.id].name)  \($0.count)" },
      selected: now, before: now)
    settlePopup()
    return []
  }

  /// `&`: only the paragraphs that match; nothing typed shows all again.
  mutating func keep(_ pattern: String) -> [Effect] {
    guard !pattern.isEmpty else {
      guard filter != nil else { return [] }
      setFilter(nil)
      return show(words.searching.allShown)
    }
    do throws(RegularExpression.Problem) {
      return find(.keep, try Search(pattern, mode: searchMode))
    } catch {
      return show(keyed(words.searching.badPattern(error.offset + 1, error.reason)), isError: true)
    }
  }

  // MARK: Searches in the background

  /// Does a search now, or leaves it to the background where the text is long.
  mutating func find(_ purpose: SearchJob.Purpose, _ search: Search) -> [Effect] {
    searchNumber += 1
    let job = SearchJob(number: searchNumber, search: search, purpose: purpose)
    if article.text.count <= search.bytesAtOnce, let result = job.result(in: article) {
      return take(result, of: job)
    }
    searching = job
    return [.search(job)]
  }

  /// What a search found.
  mutating func take(_ result: SearchJob.Result, of job: SearchJob) -> [Effect] {
    searching = nil
    switch (result, job.purpose) {
    case (.match(let match, let number, let total, let wrapped), .next(_, let forward)):
      found = Found(search: job.search, current: match, counter: (number, total))
      focus = article.blockIndex(at: match.start)
      bringIntoView(match)
      settle()
      return wrapped ? show(forward ? words.searchWrapped : words.searchWrappedBack) : []
    case (.paragraphs(let blocks), _):
      setFilter(Filter(kind: .pattern(job.search), blocks: blocks))
      found = Found(search: job.search, current: nil)
      return show(keyed(words.searching.kept(blocks.count)))
    case (.tooSlow, _):
      found = foundBeforeSearch?.search == job.search ? nil : foundBeforeSearch
      return show(keyed(words.searching.tooSlow), isError: true)
    default:
      if case .next = job.purpose {
        found = foundBeforeSearch?.search == job.search ? nil : foundBeforeSearch
      }
      return show(words.notFound(job.search.pattern), isError: true)
    }
  }

  /// Why nothing is known yet.
  var notYet: String { work == .done ? keyed(words.searching.stopped) : words.notYet }

  /// Ends a search that goes on in the background; nil where there is none.
  mutating func cancelSearch() -> [Effect]? {
    guard searching != nil else { return nil }
    searching = nil
    return [.cancelSearch] + show(words.searching.cancelled)
  }
}
