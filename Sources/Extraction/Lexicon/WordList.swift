internal import LanguageData

/// One list of the language data: an entry a line, attributes behind TABs, comments behind `#`.
///
/// The bytes are those of the program itself: nothing is read or copied before an entry is asked for.
package struct WordList: @unchecked Sendable {
  // Unchecked: the buffer is constant data that lives as long as the program, or is never freed.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The list `name` of `language`; empty where there is none.
  package init(_ name: String, language code: String) {
    var length = 0
    let start = language_data(code, name, &length)
    bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : length)
  }

  /// Gives the memory of the list `name` of `language` back to the system until it is next looked at.
  static func release(_ name: String, language code: String) { language_data_release(code, name) }

  /// A list from a string, for tests. Its bytes are never freed.
  package init(_ text: String) { self.init(copying: Array(text.utf8)) }

  /// A list of these bytes, for tests and training. They are never freed.
  init(copying data: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
    _ = copy.initialize(from: data)
    bytes = UnsafeBufferPointer(copy)
  }

  /// Calls `body` with the range of each line that is no comment and not empty.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      if end > start && bytes[start] != 0x23 { body(start..<end) }
      start = end + 1
    }
  }

  /// The TAB-separated fields of a line, the entry first.
  func fields(_ line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = line.lowerBound
    for offset in line where bytes[offset] == 0x09 {
      fields.append(start..<offset)
      start = offset + 1
    }
    fields.append(start..<line.upperBound)
    return fields
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
