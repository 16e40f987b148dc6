/// A Unicode scalar beyond ASCII, as far as tokens care: letter, capital or mark.
///
/// A few ranges instead of the standard library's properties, which cost a hundred times more. Letters of
/// scripts without case, and everything unknown, count as small letters.
struct Scalar {
  /// The code point.
  let value: UInt32
  /// Its bytes in UTF-8.
  let length: Int

  /// The scalar that starts at `offset`; a broken one is a single byte.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = UInt32(bytes[offset])
    let left = bytes.count - offset
    if first >= 0xC2, first < 0xE0, left >= 2 {
      value = (first & 0x1F) << 6 | UInt32(bytes[offset + 1]) & 0x3F
      length = 2
    } else if first >= 0xE0, first < 0xF0, left >= 3 {
      value =
        (first & 0x0F) << 12 | (UInt32(bytes[offset + 1]) & 0x3F) << 6 | UInt32(bytes[offset + 2]) & 0x3F
      length = 3
    } else if first >= 0xF0, first < 0xF5, left >= 4 {
      value =
        (first & 0x07) << 18 | (UInt32(bytes[offset + 1]) & 0x3F) << 12
        | (UInt32(bytes[offset + 2]) & 0x3F) << 6 | UInt32(bytes[offset + 3]) & 0x3F
      length = 4
    } else {
      value = first
      length = 1
    }
  }

  /// What a scalar counts as.
  enum Class {
    case space, letter, quotationMark, hyphen, punctuation, other
  }

  /// What it counts as; ``isApostrophe`` comes before it.
  var kind: Class {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: .quotationMark
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .other
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2017, 0x2020...0x2038, 0x203B...0x206F, 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3011,
      0xFF01, 0xFF08...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F:
      .punctuation
    case 0x2070...0x2BFF, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F000...0x1FBFF,
      0xE0000...0x10FFFF:
      .other
    default: .letter
    }
  }

  /// Whether it can stand for the apostrophe within a word.
  var isApostrophe: Bool { value == 0x2019 || value == 0x2BC || value == 0x2018 }

  /// The small letter of a capital, itself otherwise: Latin, Greek and Cyrillic.
  var lowercased: UInt32 {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x100...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
      value & 1 == 0 ? value + 1 : value
    default: value
    }
  }

  /// Whether it is a capital letter.
  var isCapital: Bool { lowercased != value }
}
