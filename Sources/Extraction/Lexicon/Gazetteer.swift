/// A long list of words, searched where it lies: hardly anything is read at the start.
///
/// The list is sorted by the bytes of its entries in small letters; each entry has one field of flags.
package struct Gazetteer: Sendable {
  private let list: WordList
  /// The beginnings of entries throughout the list, and where they stand; in order.
  private let marks: [UInt64]
  private let offsets: [Int32]
  /// A mark for so many bytes.
  private static let stride = 64

  /// The list `name` of `language`; all of it was looked at once for the marks, and only what is searched comes back to memory.
  package init(_ name: String, language code: String) {
    self.init(WordList(name, language: code))
    WordList.release(name, language: code)
  }

  /// A gazetteer over a sorted list.
  package init(_ list: WordList) {
    self.list = list
    var (marks, offsets): ([UInt64], [Int32]) = ([], [])
    marks.reserveCapacity(list.bytes.count / Self.stride)
    offsets.reserveCapacity(list.bytes.count / Self.stride)
    var offset = 0
    while offset < list.bytes.count {
      while offset < list.bytes.count, list.bytes[offset] != 0x0A { offset += 1 }
      offset += 1
      guard offset < list.bytes.count, list.bytes[offset] != 0x23 else { continue }
      marks.append(Self.mark(UnsafeBufferPointer(rebasing: list.bytes[offset...].prefix(8))))
      offsets.append(Int32(offset))
      offset += Self.stride
    }
    self.marks = marks
    self.offsets = offsets
  }

  /// The first eight bytes of an entry, as a number that sorts like them.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var mark: UInt64 = 0
    var index = 0
    while index < 8 {
      guard index < bytes.count, bytes[index] != 0x09, bytes[index] != 0x0A else { break }
      mark |= UInt64(bytes[index]) << UInt64(56 - 8 * index)
      index += 1
    }
    return mark
  }

  /// The part of the list that may hold `word`.
  private func part(_ word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let mark = Self.mark(word)
    let start = marks.partitioningIndex { $0 >= mark }
    let end = marks.partitioningIndex { $0 > mark }
    return
      (start > 0 ? Int(offsets[start - 1]) : 0)..<(end < offsets.count ? Int(offsets[end]) : list.bytes.count)
  }

  /// The field behind the word at `range` of `bytes`, irrespective of case; empty when it is not listed.
  ///
  /// Complexity: O(log entries), a few lines of the list.
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
    let part = part(word)
    var start = part.lowerBound
    while start < part.upperBound {
      let order = bytes[start] == 0x23 ? -1 : compare(start, part.upperBound, word)
      if order > 0 { return nil }
      var end = start
      while end < part.upperBound, bytes[end] != 0x0A { end += 1 }
      if order == 0 { return start..<end }
      start = end + 1
    }
    return nil
  }

  /// Below, equal to or above zero, like the entry of the line against `word`.
  private func compare(_ start: Int, _ end: Int, _ word: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while true {
      let offset = start + index
      let atEnd = offset >= end || list.bytes[offset] == 0x09 || list.bytes[offset] == 0x0A
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
