import Canvas

extension Model {
  /// Gives a key to what waits for one: a prompt, a selection, a prefix; else to the command it stands for.
  mutating func press(_ key: Key) -> [Effect] {
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
      return (keyMap.command(key, key) == .quit ? show(words.pressAgain(Self.name(key))) : []) + awaitsChord
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
}
