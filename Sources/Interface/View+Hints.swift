import Canvas

/// A key, or two of a kind, and what it does, in the last line; a click on it does the same.
struct Hint {
  var command: Command
  var keys: String
  var word: String
}

extension Model {
  private func hint(_ command: Command, _ word: String) -> Hint {
    Hint(command: command, keys: key(command), word: word)
  }

  private func hint(_ command: Command, _ other: Command, by separator: String, _ word: String) -> Hint {
    Hint(command: command, keys: key(command) + separator + key(other), word: word)
  }

  /// Keys that are of use now, the most useful first.
  private var hints: [Hint] {
    if let prompt, !prompt.choices.isEmpty {
      return prompt.choices.map { Hint(command: .command, keys: "", word: $0) }
    }
    if let prompt {
      return [
        Hint(
          command: .open, keys: "⏎",
          word: prompt.kind == .search || prompt.kind == .keep
            ? words.hintSearch : prompt.kind == .note ? words.notes.hintKeep : words.hintGo),
        Hint(command: .cancel, keys: "Esc", word: words.hintCancel),
      ]
    }
    if help != nil {
      return [
        hint(.lineDown, .lineUp, by: " ", words.hintScroll), hint(.search, words.hintSearch),
        hint(.help, words.hintClose),
      ]
    }
    if let popup, popup.kind == .highlights {
      return [
        hint(.open, words.settings.hintOpen), hint(.mark, words.notes.hintMark),
        hint(.markWrong, words.notes.hintRemove),
        Hint(command: .lineDown, keys: "1 2 3", word: words.notes.hintColor), hint(.cancel, words.hintClose),
      ]
    }
    if let popup {
      return [
        Hint(command: .lineDown, keys: "↓ ↑", word: words.settings.hintSelect),
        hint(.open, popup.kind.isChoice ? words.settings.hintChoose : words.settings.hintOpen),
        hint(.cancel, words.hintClose),
      ]
    }
    if desk.selection != nil {
      return [
        hint(.copy, words.notes.hintCopy),
        hint(.mark, words.notes.hintMark),
        Hint(command: .select, keys: "1 2 3", word: words.notes.hintHighlight),
        Hint(command: .cancel, keys: "Esc", word: words.notes.hintCancel),
        Hint(command: .select, keys: "h l w b j k o", word: words.notes.hintExtend),
      ]
    }
    if let pane, pane.isFocused {
      return [
        Hint(command: .lineDown, keys: "↓ ↑", word: words.hintNext), hint(.open, hintOpen(pane)),
        hint(.claims, words.hintClaims), hint(.reactions, words.hintReactions),
        hint(.actors, words.hintActors), hint(.explain, words.explain.hint),
        hint(.focus, words.hintFocus), hint(.cancel, words.hintClose), hint(.copy, words.notes.hintCopy),
        hint(.markWrong, words.notes.hintWrong), hint(.correct, words.notes.hintCorrect),
      ]
    }
    if pane != nil {
      return [
        hint(.focus, words.hintBack), hint(.nextItem, .previousItem, by: " ", words.hintNext),
        hint(.claims, words.hintClaims), hint(.reactions, words.hintReactions),
        hint(.cancel, words.hintClose), hint(.quotes, words.hintQuotes), hint(.search, words.hintSearch),
      ]
    }
    if lens == .quotes {
      return [
        hint(.quotes, words.hintAll), hint(.open, words.hintToText),
        hint(.moreContext, .lessContext, by: "/", words.hintContext), hint(.copy, words.notes.hintCopy),
        hint(.onlySpeaker, words.notes.hintSpeaker), hint(.nextItem, .previousItem, by: " ", words.hintNext),
        hint(.claims, words.hintClaims), hint(.markWrong, words.notes.hintWrong),
        hint(.correct, words.notes.hintCorrect),
      ]
    }
    return [
      hint(.quotes, words.hintQuotes), hint(.claims, words.hintClaims),
      hint(.reactions, words.hintReactions), hint(.actors, words.hintActors),
      hint(.nextParagraph, .previousParagraph, by: "/", words.hintParagraph),
      hint(.search, words.hintSearch), hint(.nextItem, .previousItem, by: " ", words.hintNext),
      hint(.copy, words.notes.hintCopy), hint(.theme, words.hintTheme),
    ]
  }

  /// What Enter does on the chosen card: of an actor it first shows nothing else, then it goes through the mentions.
  private func hintOpen(_ pane: Pane) -> String {
    guard pane.layer == .actors else { return words.hintJump }
    return isOnlyActorChosen ? words.hintMention : words.hintOnlyActor
  }

  /// Whether the chosen card is of the actor whose words alone are shown.
  var isOnlyActorChosen: Bool {
    pane?.selected != nil && pane?.selected == onlyActor.map { Item(.actors, $0) }
  }

  /// The keys of use now and what they do, for the head of the help: as the help says it, or in the words of the hint where
  /// a key does something else here, or two stand together.
  var keysHere: [(keys: String, text: String)] {
    let isList = popup != nil || desk.selection != nil
    return hints.map { hint in
      let isPlain = !isList && hint.keys == key(hint.command)
      return (hint.keys, isPlain ? words.help(hint.command) : hint.word)
    }
  }

  /// The way out, and before it the way to help: always the last and never pushed out.
  private var lastHints: [Hint] {
    let quit = Hint(command: .quit, keys: quitKey, word: words.hintQuit)
    if prompt != nil { return [quit] }
    return help != nil ? [quit] : [hint(.help, words.hintHelp), quit]
  }

  /// The hints there is room for, and the cells each stands in.
  func placedHints() -> [(hint: Hint, cells: Range<Int>)] {
    let separator = 1
    func columns(_ hint: Hint) -> Int {
      hint.keys.columns + (hint.keys.isEmpty ? 0 : separator) + hint.word.columns
    }
    let gap = size.columns < 50 ? 1 : 2
    let last = lastHints
    let end = last.reduce(1 - gap) { $0 + columns($1) + gap } + (prompt == nil ? 0 : 5)
    var placed: [(hint: Hint, cells: Range<Int>)] = []
    var column = 1
    let hints = self.hints
    let areChoices = prompt?.choices.isEmpty == false
    for (index, hint) in hints.enumerated() {
      let room = size.columns - end - 2 - column
      let isLast = index == hints.count - 1
      guard columns(hint) + (areChoices && !isLast ? 3 : 0) <= room else {
        // That there are more choices than have room is told.
        let more = Hint(command: .command, keys: "", word: "…")
        if areChoices, room > 0 { placed.append((more, column..<column + 1)) }
        break
      }
      placed.append((hint, column..<column + columns(hint)))
      column += columns(hint) + 2
    }
    column = size.columns - end + (prompt == nil ? 0 : 5)
    for hint in last {
      placed.append((hint, column..<column + columns(hint)))
      column += columns(hint) + gap
    }
    return placed
  }

  /// As many hints as there is room for.
  func hintsLine() -> Line {
    let key = theme.style(.uiHintsKey)
    let text = theme.style(.uiHints)
    let separator = size.columns < 50 ? ":" : " "
    var line = Line()
    line.append(" ", text)
    for (hint, cells) in placedHints() {
      if prompt != nil, hint.command == .quit {  // Esc first: a letter would be typed
        line.pad(to: cells.lowerBound - 5)
        line.append("Esc", key)
        line.append(", ", text)
      }
      if line.columns < cells.lowerBound { line.append("  ", text, limit: cells.lowerBound - line.columns) }
      line.pad(to: cells.lowerBound)
      line.append(hint.keys, key)
      line.append((hint.keys.isEmpty ? "" : separator) + hint.word, text)
    }
    line.append(" ", text)
    return line
  }
}
