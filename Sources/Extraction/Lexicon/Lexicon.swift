/// Words and phrases with their attributes, found irrespective of case.
///
/// An open-addressing table over ``WordKey``. A phrase of several words is found by the key of its words one
/// after the other, and each of its beginnings is in the table too, so that the longest match needs one
/// look-up a word. Attributes are flags (`end`), or a key with a value (`stance=oppose`); an entry that
/// stands in the list twice has the attributes of both.
package struct Lexicon: Sendable {
  /// A set of attributes of one lexicon.
  package struct Attributes: Hashable, Sendable {
    var bits: UInt64
    /// Whether this holds one of `others`.
    @inline(__always)
    package func contains(_ others: Attributes) -> Bool { bits & others.bits != 0 }
    /// None at all.
    package static let none = Attributes(bits: 0)
    /// Those of both.
    package func union(_ others: Attributes) -> Attributes { Attributes(bits: bits | others.bits) }
  }
  /// An entry, by its place in the list.
  package struct Entry: Hashable, Sendable {
    let index: Int32
  }
  /// An entry found in a text.
  package struct Match: Hashable, Sendable {
    /// What was found.
    package var entry: Entry
    /// The tokens it covers; not empty.
    package var tokens: Range<Int>
  }

  private struct Slot {
    var key: UInt64 = 0
    var entry: Int32 = -1  // -1: only the beginning of longer entries
    var goesOn = false  // the beginning of longer entries
  }

  private var slots: [Slot]
  private var mask: Int
  private var used = 0
  private var attributes: [Attributes] = []
  private var words: [String] = []
  private var names: [String: Int] = [:]
  private var values: [Int32: [String: String]] = [:]

  /// Reads `lists` one after the other.
  ///
  /// - Parameter asOneWord: whether each entry is one word as it stands (`s.d`), not to be cut into tokens.
  /// - Parameter tokenizer: what cuts the entries, as it cuts the text.
  ///
  /// Complexity: O(bytes). For closed lists; names by the hundred thousand belong into a ``Gazetteer``.
  package init(_ lists: [WordList], asOneWord: Bool = false, tokenizer: Tokenizer = Tokenizer()) {
    slots = Array(repeating: Slot(), count: 64)
    mask = 63
    var known: [WordKey: UInt64] = [:]
    for list in lists {
      list.forEachLine { line in
        let fields = list.fields(line)
        let word = list.string(fields[0])
        let bytes = UnsafeBufferPointer(rebasing: list.bytes[fields[0]])
        guard let entry = insert(word, asOneWord ? [WordKey(word)] : tokenizer.keys(bytes)) else { return }
        for field in fields.dropFirst() {
          // Most fields have been seen before: their bits are known without making strings.
          let key = WordKey(bytes: list.bytes, field)
          if let bits = known[key] {
            attributes[Int(entry)].bits |= bits
          } else {
            let string = list.string(field)
            let bits = add(string, to: entry)
            if !string.utf8.contains(0x3D) { known[key] = bits }
          }
        }
      }
    }
  }

  /// The lists of these names of `language`, whose bytes are given back once they are read.
  package init(_ names: String..., language code: String) {
    self.init(names.map { WordList($0, language: code) }, tokenizer: Tokenizer(language: code))
    for name in names { WordList.release(name, language: code) }
  }

  /// How many entries there are.
  package var count: Int { attributes.count }

  /// The attribute of this name, for comparisons; empty, and so never contained, when no entry has it.
  ///
  /// Attributes are numbered as the list first names them, and trained models know some lists (`name-cues`, `senses`, and the
  /// `cues` of a language with models of attribution) by these numbers: there a new attribute must be named behind all the others.
  package func attribute(_ name: String) -> Attributes {
    Attributes(bits: names[name].map { 1 << UInt64($0) } ?? 0)
  }

  /// The attributes of an entry.
  @inline(__always)
  package func attributes(_ entry: Entry) -> Attributes { attributes[Int(entry.index)] }
  /// The entry as the list writes it.
  package func word(_ entry: Entry) -> String { words[Int(entry.index)] }
  /// The value of an attribute `key=value`; nil when the entry has none.
  package func value(_ key: String, _ entry: Entry) -> String? { values[entry.index]?[key] }

  /// The entry that is this one word.
  @inline(__always)
  package func entry(_ key: WordKey) -> Entry? {
    guard key != .none else { return nil }
    let slot = slots[slotIndex(key.bits)]
    return slot.entry < 0 ? nil : Entry(index: slot.entry)
  }

  /// The attributes of this one word; none when it is not in the list.
  @inline(__always)
  package func attributes(_ key: WordKey) -> Attributes { entry(key).map(attributes) ?? .none }

  /// Whether this one word is in the list.
  @inline(__always)
  package func contains(_ key: WordKey) -> Bool { entry(key) != nil }

  /// The longest entry that starts at the token `start` and ends before `end`.
  package func longestMatch(_ tokens: [Token], from start: Int, before end: Int) -> Match? {
    guard start < end, tokens[start].key != .none else { return nil }
    var key = tokens[start].key
    var slot = slots[slotIndex(key.bits)]
    var match = slot.entry < 0 ? nil : Match(entry: Entry(index: slot.entry), tokens: start..<(start + 1))
    var next = start + 1
    while slot.goesOn, next < end, tokens[next].key != .none {
      key = key.followed(by: tokens[next].key)
      slot = slots[slotIndex(key.bits)]
      next += 1
      if slot.entry >= 0 { match = Match(entry: Entry(index: slot.entry), tokens: start..<next) }
    }
    return match
  }

  /// The attributes of the longest entry that starts at the token `start` and ends before `end`; none without one.
  package func attributes(_ tokens: [Token], from start: Int, before end: Int) -> Attributes {
    longestMatch(tokens, from: start, before: end).map { attributes($0.entry) } ?? .none
  }

  @inline(__always)
  private func slotIndex(_ bits: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: bits >> 8) & mask
    while slots[index].key != 0 && slots[index].key != bits { index = (index + 1) & mask }
    return index
  }

  private mutating func insert(_ word: String, _ keys: [WordKey]) -> Int32? {
    guard var key = keys.first else { return nil }
    for next in keys.dropFirst() {
      let index = place(key.bits)
      slots[index].goesOn = true
      key = key.followed(by: next)
    }
    let index = place(key.bits)
    if slots[index].entry < 0 {
      slots[index].entry = Int32(attributes.count)
      attributes.append(.none)
      words.append(word)
    }
    return slots[index].entry
  }

  private mutating func place(_ bits: UInt64) -> Int {
    if used * 2 >= slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 2)
      mask = slots.count - 1
      for slot in old where slot.key != 0 { slots[slotIndex(slot.key)] = slot }
    }
    let index = slotIndex(bits)
    if slots[index].key == 0 {
      slots[index].key = bits
      used += 1
    }
    return index
  }

  /// Adds the attribute that a field names and returns its bits.
  private mutating func add(_ field: String, to entry: Int32) -> UInt64 {
    let parts = field.split(separator: "=", maxSplits: 1)
    guard let name = parts.first else { return 0 }
    var bits: UInt64 = 0
    if parts.count == 2 { values[entry, default: [:]][String(name)] = String(parts[1]) }
    for flag in parts.count == 2 ? [String(name), field] : [field] {
      let bit = names[flag] ?? names.count
      precondition(bit < 64, "a lexicon has at most 64 attributes: see what follows a TAB in its list")
      names[flag] = bit
      bits |= 1 << UInt64(bit)
    }
    attributes[Int(entry)].bits |= bits
    return bits
  }
}
