/// A long list of words, searched where it lies: nothing is read at the start.
///
/// The list is sorted by the bytes of its entries in small letters; each entry has one field of flags.
package struct Gazetteer: Sendable {
  private let list: WordList

  /// The list `name` of `language`.
  package init(_ name: String, language code: String) { self.init(WordList(name, language: code)) }

  /// A gazetteer over a sorted list.
  package init(_ list: WordList) { self.list = list }

  /// The field behind the word at `range` of `bytes`, irrespective of case; empty when it is not listed.
  ///
  /// Complexity: O(log entries).
  package func flags(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard range.count <= 64 else { return none }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { word in
      let count = Self.fold(bytes, range, into: word)
      guard let line = search(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(word)[..<count])) else {
        return none
      }
      var tab = line.lowerBound + count
      if tab < line.upperBound { tab += 1 }
      return UnsafeBufferPointer(rebasing: list.bytes[tab..<line.upperBound])
    }
  }

  private func search(_ word: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let bytes = list.bytes
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low && bytes[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < high && bytes[end] != 0x0A { end += 1 }
      switch bytes[start] == 0x23 ? -1 : compare(start, end, word) {
      case 0: return start..<end
      case ..<0: low = end + 1
      default: high = start
      }
    }
    return nil
  }

  /// Below, equal to or above zero, like the entry of the line against `word`.
  private func compare(_ start: Int, _ end: Int, _ word: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while true {
      let offset = start + index
      let atEnd = offset >= end || list.bytes[offset] == 0x09
      if index == word.count { return atEnd ? 0 : 1 }
      if atEnd { return -1 }
      if list.bytes[offset] != word[index] { return list.bytes[offset] < word[index] ? -1 : 1 }
      index += 1
    }
  }

  /// Writes the word in small letters and returns its length in bytes.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into word: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        word[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
        offset += 1
        continue
      }
      let scalar = Scalar(bytes, at: offset)
      let value = scalar.isApostrophe ? 0x27 : scalar.lowercased
      for unit in Unicode.Scalar(value).map({ Array(Unicode.UTF8.encode($0) ?? .init()) }) ?? [] {
        word[count] = unit
        count += 1
      }
      offset += scalar.length
    }
    return count
  }
}
