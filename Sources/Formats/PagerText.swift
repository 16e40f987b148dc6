/// Text as programs write it for a pager: letters struck over for bold and underlined ("a\ba", "_\ba"), colours, links.
/// What a pager would show is kept; every other control is left for ``SafeText`` to make visible.
public enum PagerText {
  /// The bytes without overstrikes, colours and link marks; nil where there are none.
  ///
  /// Complexity: O(bytes).
  public static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard bytes.contains(where: { $0 == 0x08 || $0 == 0x1B }) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x08 where position + 1 < bytes.count && !result.isEmpty && result.last != 0x0A:
        // The later letter stays, unless it only underlines the one before.
        let start = letterStart(result)
        let isLine = bytes[position + 1] == UInt8(ascii: "_")
        if isLine, result[start] != UInt8(ascii: "_") {
          position += 2
        } else {
          result.removeSubrange(start...)
          position += 1
        }
      case 0x1B:
        let length = lengthOfMark(bytes, position)
        if length == 0 { result.append(0x1B) }
        position += max(1, length)
      default:
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  /// Where the last letter of UTF-8 begins.
  private static func letterStart(_ bytes: [UInt8]) -> Int {
    var start = bytes.count - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The length of a colour (`ESC [ … m`) or of a link mark (`ESC ] 8 ; … ESC \`) at `start`; 0 for anything else.
  private static func lengthOfMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start + 2 < bytes.count else { return 0 }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      var end = start + 2
      while end < bytes.count, end - start < 64, (0x30...0x3B).contains(bytes[end]) { end += 1 }
      return end < bytes.count && bytes[end] == UInt8(ascii: "m") ? end + 1 - start : 0
    case UInt8(ascii: "]"):
      guard bytes[start + 2] == UInt8(ascii: "8"), start + 3 < bytes.count,
        bytes[start + 3] == UInt8(ascii: ";")
      else { return 0 }
      var end = start + 4
      while end < bytes.count, end - start < 4096, bytes[end] >= 0x20 { end += 1 }
      if end < bytes.count, bytes[end] == 0x07 { return end + 1 - start }
      let isEnded = end + 1 < bytes.count && bytes[end] == 0x1B && bytes[end + 1] == UInt8(ascii: "\\")
      return isEnded ? end + 2 - start : 0
    default: return 0
    }
  }
}
