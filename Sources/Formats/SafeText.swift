import Article

/// UTF-8 in the making that no input can turn into a control sequence: the one place where hostile text is made safe.
///
/// | in | out |
/// |---|---|
/// | invalid bytes | one U+FFFD for each maximal part |
/// | TAB | a space |
/// | other C0 controls and DEL | their picture, U+2400… ("␛") |
/// | C1 controls, noncharacters | "<U+009B>" |
/// | bidirectional and zero-width format characters | "<U+202E>" |
/// | ZWJ and VS16 within emoji, the tags of a region's flag | kept |
/// | soft hyphens, byte order marks, other variation selectors | left out |
/// | combining marks beyond the eighth in a row | left out |
struct SafeText {
  private(set) var utf8: [UInt8] = []
  private(set) var controls: [Span] = []
  private var invalid = 0
  private var marks = 0
  private var marksInARow = 0
  private var lastIsEmoji = false

  /// Round the words of a link, in text of ours: noncharacters, which no page can bring in.
  static let linkStart: [UInt8] = [0xEF, 0xB7, 0x90]
  static let linkEnd: [UInt8] = [0xEF, 0xB7, 0x91]
  /// Links whose words are in the text.
  private(set) var links: [Link] = []
  /// Where those lead that are still to come, the last one first.
  private var addresses: [String]
  private var linkBegan: Int?

  /// An empty text; `links` are where the links lead whose marks are to come.
  init(capacity: Int, links: [String] = []) {
    utf8.reserveCapacity(capacity + capacity / 64)
    addresses = links.reversed()
  }

  var count: Int { utf8.count }

  var notices: [Notice] {
    var notices: [Notice] = []
    if invalid > 0 { notices.append(.invalidBytes(invalid)) }
    if !controls.isEmpty { notices.append(.controlCharacters(controls.count)) }
    if marks > 0 { notices.append(.combiningMarks(marks)) }
    return notices
  }

  mutating func appendSpace() { utf8.append(0x20) }
  mutating func appendLineEnd() { utf8.append(0x0A) }
  mutating func appendBlankLine() { utf8.append(contentsOf: [0x0A, 0x0A]) }
  mutating func removeBlankLine() { utf8.removeLast(2) }
  mutating func remove(from offset: Int) {
    utf8.removeSubrange(offset...)
    while let last = controls.last, last.end > offset { controls.removeLast() }
    while let last = links.last, last.span.end > offset { links.removeLast() }
  }

  /// Whether the last character is a hyphen between letters.
  var endsInHyphen: Bool { utf8.count > 1 && utf8[utf8.count - 1] == 0x2D && utf8[utf8.count - 2] > 0x40 }

  /// Whether the text from `offset` is the same as at `span`.
  func repeats(_ span: Span, from offset: Int) -> Bool {
    utf8.count - offset == span.count && utf8[offset...].elementsEqual(utf8[span.start..<span.end])
  }

  /// Few words, no end of a sentence, no quotation, a capital or digit first.
  func looksLikeHeading(_ span: Span) -> Bool {
    guard span.count <= 90, span.count >= 3 else { return false }
    let bytes = utf8[span.start..<span.end]
    let first = bytes.first!
    let startsWell =
      (0x41...0x5A).contains(first) || (0x30...0x39).contains(first) || first >= 0xC3 && first != 0xE2
    let endsWell = !Array(".,;:!)]\"'…”’-".utf8).contains(bytes.last!)
    let words = 1 + bytes.count { $0 == 0x20 }
    let marks = bytes.contains { $0 == 0x22 || $0 == 0x7C || $0 == 0x3A || $0 == 0x2F }
    return startsWell && endsWell && words <= 12 && !marks && bytes.contains { $0 >= 0x61 }
  }

  /// One sentence or less: what a title may be.
  func looksLikeTitle(_ span: Span) -> Bool {
    guard span.count <= 250 else { return false }
    let bytes = utf8[span.start..<span.end]
    let hasTwoSentences = zip(bytes, bytes.dropFirst()).contains {
      ($0 == 0x2E || $0 == 0x3F || $0 == 0x21) && $1 == 0x20
    }
    return bytes.last != 0x2E ? !hasTwoSentences || span.count < 120 : span.count <= 120
  }

  /// Appends a line.
  ///
  /// Complexity: O(bytes).
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = bytes.count
    while index < end {
      let start = index
      while index < end, bytes[index] >= 0x20, bytes[index] < 0x7F { index += 1 }
      if index > start {
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        marksInARow = 0
        lastIsEmoji = false
        continue
      }
      let byte = bytes[index]
      if byte == 0x09 || byte == 0x0B {
        utf8.append(0x20)
        index += 1
      } else if byte < 0x20 {
        appendControl(0x2400 + UInt32(byte))
        index += 1
      } else if byte == 0x7F {
        appendControl(0x2421)
        index += 1
      } else {
        var (scalar, length) = Self.decode(bytes, at: index)
        if let scalar {
          if scalar == 0x1F3F4 { length = Self.endOfTags(bytes, index + length) - index }
          append(
            scalar, UnsafeBufferPointer(rebasing: bytes[index..<(index + length)]), next: bytes,
            index + length)
        } else {
          invalid += length
          utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
          marksInARow = 0
          lastIsEmoji = false
        }
        index += length
      }
    }
  }

  private mutating func append(
    _ scalar: UInt32, _ encoded: UnsafeBufferPointer<UInt8>, next bytes: UnsafeBufferPointer<UInt8>,
    _ nextIndex: Int
  ) {
    switch scalar {
    case 0xFDD0 where !addresses.isEmpty && linkBegan == nil: linkBegan = utf8.count
    case 0xFDD1 where linkBegan != nil:
      let address = addresses.removeLast()
      if let start = linkBegan, start < utf8.count { links.append(Link(Span(start, utf8.count), address)) }
      linkBegan = nil
    case 0x80...0x9F, 0xFDD0...0xFDEF: appendCode(scalar)
    case _ where scalar & 0xFFFE == 0xFFFE: appendCode(scalar)
    case 0xAD, 0xFEFF: break
    case 0xFE0F where lastIsEmoji: utf8.append(contentsOf: encoded)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: break
    case 0x200D where lastIsEmoji && Self.isEmoji(Self.decode(bytes, at: nextIndex).scalar):
      utf8.append(contentsOf: encoded)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x061C, 0x180E, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      appendCode(scalar)
    default:
      if Self.isMark(scalar) {
        marksInARow += 1
        if marksInARow > 8 {
          marks += 1
          return
        }
      } else {
        marksInARow = 0
        lastIsEmoji = Self.isEmoji(scalar)
      }
      utf8.append(contentsOf: encoded)
    }
  }

  private mutating func appendControl(_ picture: UInt32) {
    let start = utf8.count
    utf8.append(contentsOf: String(Unicode.Scalar(picture)!).utf8)
    controls.append(Span(start, utf8.count))
    marksInARow = 0
    lastIsEmoji = false
  }

  private mutating func appendCode(_ scalar: UInt32) {
    let start = utf8.count
    let digits = String(scalar, radix: 16, uppercase: true)
    utf8.append(
      contentsOf: "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>".utf8)
    controls.append(Span(start, utf8.count))
    marksInARow = 0
    lastIsEmoji = false
  }

  /// A scalar and its length; or nil and the length of the maximal part of an invalid sequence.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    scalar: UInt32?, length: Int
  ) {
    guard index < bytes.count else { return (nil, 0) }
    let first = bytes[index]
    let (needed, low, high): (Int, UInt8, UInt8) =
      switch first {
      case ..<0x80: (0, 0x80, 0xBF)
      case 0xC2...0xDF: (1, 0x80, 0xBF)
      case 0xE0: (2, 0xA0, 0xBF)
      case 0xED: (2, 0x80, 0x9F)
      case 0xE1...0xEF: (2, 0x80, 0xBF)
      case 0xF0: (3, 0x90, 0xBF)
      case 0xF4: (3, 0x80, 0x8F)
      case 0xF1...0xF3: (3, 0x80, 0xBF)
      default: (-1, 0, 0)
      }
    guard needed >= 0 else { return (nil, 1) }
    if needed == 0 { return (UInt32(first), 1) }
    var scalar = UInt32(first) & (0x3F >> UInt32(needed))
    for step in 1...needed {
      guard index + step < bytes.count else { return (nil, step) }
      let byte = bytes[index + step]
      let isFit = step == 1 ? (low...high).contains(byte) : byte & 0xC0 == 0x80
      guard isFit else { return (nil, step) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, needed + 1)
  }

  /// Behind the tags at `start` that make a flag that of a region ("gbeng", and the tag that ends them); `start` where
  /// there are none, or too many: such letters could hide a text.
  private static func endOfTags(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    for _ in 0...6 {
      let (tag, length) = decode(bytes, at: end)
      end += length
      if tag == 0xE007F { return end }
      guard let tag, (0xE0030...0xE0039).contains(tag) || (0xE0061...0xE007A).contains(tag) else { break }
    }
    return start
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300 else { return false }
    if scalar < 0x370 { return true }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isEmoji(_ scalar: UInt32?) -> Bool {
    guard let scalar, scalar >= 0x203C, let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.properties.isEmoji
  }
}
