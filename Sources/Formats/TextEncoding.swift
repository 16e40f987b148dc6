/// Text that is no UTF-8: UTF-16 with its mark, and windows-1252, in which old pages have their quotation marks.
enum TextEncoding {
  /// The text in UTF-8 and what it was in; nil where it is UTF-8 already, or nothing else can be told.
  ///
  /// Complexity: O(1) for UTF-8, else O(bytes).
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], name: String)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes) { $0 | $1 << 8 }, "UTF-16") }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes) { $0 << 8 | $1 }, "UTF-16") }
    return isWindows1252(bytes.prefix(sample)) ? (windows1252(bytes), "windows-1252") : nil
  }

  /// So much of the beginning is looked at.
  private static let sample = 64 << 10

  private static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ join: (UInt16, UInt16) -> UInt16
  ) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      join(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether there are bytes that UTF-8 does not have, none of its sequences, and no more high bytes than a language
  /// in Latin letters needs.
  private static func isWindows1252(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var high = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 { continue }
      // A sequence of UTF-8, or a byte without a letter.
      if (0xC2...0xF4).contains(byte), index == bytes.endIndex || bytes[index] & 0xC0 == 0x80 { return false }
      if byte < 0xA0, letters[Int(byte) - 0x80] == 0 { return false }
      high += 1
    }
    return high > 0 && high * 4 < bytes.count
  }

  private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let code = byte < 0xA0 ? letters[Int(byte) - 0x80] : UInt16(byte)
        result += Array(String(Unicode.Scalar(code == 0 ? 0xFFFD : code)!).utf8)
      }
    }
    return result
  }

  /// 0x80 to 0x9F, by https://encoding.spec.whatwg.org/index-windows-1252.txt; 0 where it has no letter.
  private static let letters: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}
