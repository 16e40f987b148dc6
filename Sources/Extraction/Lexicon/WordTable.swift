/// Values by word or phrase, in the order in which these came: a dictionary for keys that are hashes already.
///
/// Open addressing over ``WordKey``.
struct WordTable<Value> {
  /// The keys, each once.
  private(set) var keys: [WordKey] = []
  /// The value of each key.
  var values: [Value] = []
  /// Places of keys; -1 where there is none.
  private var slots: [Int32] = []

  /// The place of a key among ``keys``; nil where it is not.
  ///
  /// Complexity: O(1).
  @inline(__always)
  func index(of key: WordKey) -> Int? {
    guard !slots.isEmpty else { return nil }
    let index = slots[slot(key)]
    return index < 0 ? nil : Int(index)
  }

  /// The place of a key among ``keys``, with this value if it is new.
  ///
  /// Complexity: O(1), amortized.
  @inline(__always)
  mutating func index(of key: WordKey, adding value: @autoclosure () -> Value) -> Int {
    if keys.count * 2 >= slots.count { grow() }
    let slot = slot(key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    values.append(value())
    return keys.count - 1
  }

  /// The value of a key.
  @inline(__always)
  subscript(key: WordKey) -> Value? { index(of: key).map { values[$0] } }

  /// Where the key is in the table, or could be.
  @inline(__always)
  private func slot(_ key: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.bits >> 16) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(32, slots.count * 4))
    for (index, key) in keys.enumerated() { slots[slot(key)] = Int32(index) }
  }
}

extension WordTable: Sendable where Value: Sendable {}
