package import Canvas

/// Keys to commands, and commands to keys: a preset with what somebody has bound over it.
///
/// Notation: a character stands for itself; `Space Enter Esc Tab Up Down PgUp PgDn Home End F1`; `C-f` is control;
/// two characters are pressed one after the other.
package struct KeyMap: Hashable, Sendable {
  /// The keys of every command, those that are shown first first.
  private var notations: [Command: [String]] = [:]
  private var single: [Key: Command] = [:]
  private var double: [Key: [Key: Command]] = [:]

  /// The default keys.
  package static let standard = KeyMap(.standard)

  /// The keys of a preset.
  package init(_ preset: KeyPreset) {
    notations.reserveCapacity(96)
    single.reserveCapacity(96)
    for command in Command.allCases { add(command, command.keys) }
    for (command, keys) in preset.changes { bind(command, to: keys) }
  }

  /// Gives a command these keys instead of the ones it has. What stands in their way loses its key: another command on
  /// the same key, a pair that the key begins, the single key that begins a pair.
  package mutating func bind(_ command: Command, to keys: [String]) {
    for notation in notations[command] ?? [] { free(Self.keys(notation)) }
    notations[command] = []
    for notation in keys {
      let keys = Self.keys(notation)
      for (other, its) in notations {
        for taken in its where Self.clash(Self.keys(taken), keys) {
          free(Self.keys(taken))
          notations[other]?.removeAll { $0 == taken }
        }
      }
      add(command, [notation])
    }
  }

  private mutating func add(_ command: Command, _ added: [String]) {
    notations[command, default: []] += added
    for notation in added {
      let keys = Self.keys(notation)
      if keys.count == 1 {
        single[keys[0]] = command
      } else {
        double[keys[0], default: [:]][keys[1]] = command
      }
    }
  }

  private mutating func free(_ keys: [Key]) {
    if keys.count == 1 { return single[keys[0]] = nil }
    double[keys[0]]?[keys[1]] = nil
    if double[keys[0]]?.isEmpty == true { double[keys[0]] = nil }
  }

  /// Whether two notations cannot both be pressed: they are the same, or one begins the other.
  private static func clash(_ a: [Key], _ b: [Key]) -> Bool {
    a[0] == b[0] && (a.count == 1 || b.count == 1 || a[1] == b[1])
  }

  /// The keys of a command in their notation.
  package func keys(_ command: Command) -> [String] { notations[command] ?? [] }
  /// What a key asks for by itself.
  func command(_ key: Key) -> Command? { single[key] }
  /// Whether a key begins a sequence of two.
  func isPrefix(_ key: Key) -> Bool { double[key] != nil }
  /// What two keys ask for.
  func command(_ first: Key, _ second: Key) -> Command? { double[first]?[second] }
}

extension KeyMap {
  /// A notation's keys: one or two, more if it is no notation.
  package static func keys(_ notation: String) -> [Key] {
    if let named = named[notation] { return [named] }
    if notation.utf8.count == 3, notation.hasPrefix("C-") { return [.control(notation.last!)] }
    return notation.map { .character($0) }
  }

  /// Whether a notation can be bound. Digits are counts, and keys that programs in terminals cannot do without stay.
  package static func isBindable(_ notation: String) -> Bool {
    let keys = keys(notation)
    guard keys.count == 1 || keys.count == 2 else { return false }
    if ["C-c", "C-z"].contains(notation) { return false }
    if case .character(let first) = keys[0], first.isWholeNumber { return false }
    return true
  }

  private static let named: [String: Key] = {
    var named: [String: Key] = [
      "Space": .character(" "), "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "Up": .up,
      "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home,
      "End": .end, "Del": .delete,
    ]
    for number in 1...12 { named["F\(number)"] = .function(number) }
    return named
  }()

  /// A key's notation as help shows it.
  static func display(_ notation: String) -> String {
    switch notation {
    case "Up": "↑"
    case "Down": "↓"
    case "Left": "←"
    case "Right": "→"
    case "Enter": "⏎"
    case _ where notation.hasPrefix("C-"): "Ctrl-" + notation.dropFirst(2)
    default: notation
    }
  }
}

extension KeyMap {
  /// The key of a command as hints show it; `:name` where it has none.
  func key(_ command: Command) -> String {
    keys(command).first.map(Self.display) ?? ":" + (command.lineNames.first ?? command.rawValue)
  }

  /// Words of ours with the keys of the commands that stand in braces: `{quit} quits`.
  func keyed(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
    var result = ""
    for (index, part) in words.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}"),
        let command = Command(rawValue: String(part[..<end]))
      else {
        result += (index > 0 ? "{" : "") + part
        continue
      }
      result += key(command) + part[part.index(after: end)...]
    }
    return result
  }
}

extension Model {
  func key(_ command: Command) -> String { keyMap.key(command) }
  func keyed(_ words: String) -> String { keyMap.keyed(words) }

  /// The key that quits here and now: in a popup `q` closes that, whatever else it does.
  var quitKey: String {
    let keys = keyMap.keys(.quit)
    return (keys.first { !isPopupOpen || $0 != "q" }).map(KeyMap.display) ?? ":q"
  }
}
