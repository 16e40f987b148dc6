import Synchronization

/// What the long lists say of the words met last, so that frequent words are searched for once in many articles.
final class ListMemory: Sendable {
  /// What the lists say of a word.
  struct Entry {
    var key = WordKey.none
    /// What the list of names says of it.
    var names: ListedName = []
    /// The classes of the word with a capital and of that in small letters; 0 without one.
    var capital: UInt64 = 0
    var small: UInt64 = 0
  }

  /// Room for some thousand words, as many as are met: a word takes the place of the one that was there before.
  struct Table {
    /// 0.5 MB.
    private static let most = 1 << 14
    private var entries = Array(repeating: Entry(), count: 1 << 9)
    private var searches = 0

    /// What the lists say of a word, searched for if it is not here.
    @inline(__always)
    mutating func entry(_ key: WordKey, _ search: () -> Entry) -> Entry {
      let place = Int(truncatingIfNeeded: key.bits >> 20) & (entries.count - 1)
      if entries[place].key == key { return entries[place] }
      let found = search()
      entries[place] = found
      searches += 1
      if searches > entries.count, entries.count < Self.most {
        // What was known is searched for again: that costs less than to move it.
        entries = Array(repeating: Entry(), count: 4 * entries.count)
        searches = 0
      }
      return found
    }
  }

  private let table = Mutex<Table?>(nil)

  /// The table, or a new one while somebody else has it.
  func taken() -> Table {
    table.withLock { table in
      defer { table = nil }
      return table ?? Table()
    }
  }

  /// Gives the table back.
  func put(_ table: Table) { self.table.withLock { $0 = table } }
}
