import Article

/// The state of a ``Tokenizer`` within one stretch of text.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  let end: Int
  let abbreviations: Lexicon?
  private var openSingleMarks = 0
  private var openDoubledMarks = 0
  private let classes = Self.classes  // at hand: a static is looked up anew for every byte

  init(bytes: UnsafeBufferPointer<UInt8>, offset: Int, end: Int, abbreviations: Lexicon?) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
    self.abbreviations = abbreviations
  }

  mutating func next() -> Token? {
    while offset < end {
      switch kind(at: offset) {
      case .space: offset += length(at: offset)
      case .letter: return word()
      case .digit: return number()
      case .quotationMark:
        if isApostrophe(at: offset) { return apostrophe() }
        return mark(.quotationMark, count: doubled(offset))
      case .fullStop: return run()
      case .hyphen: return run()
      case .punctuation: return mark(.punctuation, count: length(at: offset))
      case .other: return mark(.other, count: length(at: offset))
      }
    }
    return nil
  }

  // MARK: - Marks

  private mutating func mark(_ kind: Token.Kind, count: Int) -> Token {
    let start = offset
    offset = min(offset + count, end)
    var builder = WordKey.Builder()
    for index in start..<offset { builder.append(bytes[index]) }
    return Token(kind, Span(start, offset), key: builder.key)
  }

  /// A run of the same mark: `...`, `--`.
  private mutating func run() -> Token {
    var count = length(at: offset)
    if count == 1 { while offset + count < end && bytes[offset + count] == bytes[offset] { count += 1 } }
    return mark(.punctuation, count: count)
  }

  /// `''` and ` `` ` are one mark, like `"`.
  private func doubled(_ offset: Int) -> Int {
    let count = length(at: offset)
    guard count == 1, bytes[offset] != 0x22, offset + 1 < end, bytes[offset + 1] == bytes[offset] else {
      return count
    }
    return 2
  }

  /// The length of two curly single marks that stand for a double one, `‘’Ya,’’ kata Rina`; nil where they are two: the second
  /// ones only close what such opened.
  private mutating func doubledCurly(_ start: Int) -> Int? {
    let length = length(at: start)
    let behind = start + 2 * length
    guard length == 3, behind <= end, Scalar(bytes, at: start + length).isApostrophe,
      self.length(at: start + length) == length
    else { return nil }
    let opens =
      behind < end && isWordStart(behind)
      && (start == 0 || kind(at: start - scalarLength(before: start)) == .space)
    if opens {
      openDoubledMarks += 1
    } else if openDoubledMarks > 0 {
      openDoubledMarks -= 1
    } else {
      return nil
    }
    return 2 * length
  }

  /// A single mark that stands at the edge of a word, or alone.
  private mutating func apostrophe() -> Token {
    let start = offset
    let length = doubled(start)
    if length == 2 { return mark(.quotationMark, count: 2) }
    if let length = doubledCurly(start) { return mark(.quotationMark, count: length) }
    let one = self.length(at: start)
    let behind = start + one
    let followsWord = start > 0 && isWordByte(before: start)
    if followsWord {
      if let clitic = clitic(at: start) { return clitic }
      if openSingleMarks > 0 {
        openSingleMarks -= 1
        return mark(.quotationMark, count: one)
      }
      if isClosingOnly(start) { return mark(.quotationMark, count: one) }
      // `the workers’`: the same whatever its form.
      var apostrophe = mark(.punctuation, count: one)
      apostrophe.key = .apostrophe
      return apostrophe
    }
    if behind < end, kind(at: behind) != .space {
      openSingleMarks += 1
    } else if openSingleMarks > 0 {
      openSingleMarks -= 1
    }
    return mark(.quotationMark, count: one)
  }

  /// Whether the mark at `offset` never is an apostrophe.
  private func isClosingOnly(_ offset: Int) -> Bool { bytes[offset] == 0x60 }

  /// An English clitic with its apostrophe: `'s`, `'re`…
  private mutating func clitic(at start: Int) -> Token? {
    let behind = start + length(at: start)
    guard let length = cliticLength(at: behind) else { return nil }
    offset = behind + length
    return letters(from: start, to: offset)
  }

  /// The length of one of the endings s, d, m, re, ve, ll before anything but a word.
  private func cliticLength(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    let first = bytes[offset] | 0x20
    let second = offset + 1 < end ? bytes[offset + 1] | 0x20 : 0
    let length: Int
    switch (first, second) {
    case (0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C): length = 2
    case (0x73, _), (0x64, _), (0x6D, _): length = 1
    default: return nil
    }
    guard offset + length < end else { return offset + length == end ? length : nil }
    switch kind(at: offset + length) {
    case .letter, .digit: return nil
    default: return length
    }
  }

  // MARK: - Words

  private mutating func word() -> Token {
    let start = offset
    if let address = address() { return address }
    var at = start
    var digits = false
    var amount = false
    scan: while at < end {
      switch kind(at: at) {
      case .letter: at += length(at: at)
      case .digit:
        digits = true
        at += 1
      case .hyphen:
        let behind = at + length(at: at)
        guard behind < end, isWordStart(behind) else { break scan }
        at = behind
      case .quotationMark where isApostrophe(at: at):
        let behind = at + length(at: at)
        guard behind < end, kind(at: behind) == .letter, cliticLength(at: behind) == nil,
          doubled(at) == length(at: at)
        else { break scan }
        at = behind
      case .fullStop:
        if digits, isDigit(at + 1), isDigit(at - 1) {
          amount = true
          at += 1
        } else if let behind = behindFullStop(start, at) {
          at = behind
        } else {
          break scan
        }
      case .punctuation where digits && bytes[at] == 0x2C && isDigit(at + 1) && isDigit(at - 1):
        amount = true
        at += 1
      case .other where bytes[at] == 0x26 && at + 1 < end && kind(at: at + 1) == .letter && at > start:
        at += 1
      default: break scan
      }
    }
    offset = at
    var token = letters(from: start, to: at)
    if amount { token.kind = .number }
    return token
  }

  /// Where a word goes on whose full stop at `at` belongs to it; nil where the word ends before it.
  private func behindFullStop(_ start: Int, _ at: Int) -> Int? {
    let part = partStart(start, at)
    let next = at + 1
    let letter = at - scalarLength(before: at)
    // H.M, D-N.Y
    let single = isCapital(letter) && (letter == part || letter > start && bytes[letter - 1] == 0x2D)
    if next < end, kind(at: next) == .letter {
      if single { return next }  // H.M
      if isDomain(at: next) { return next }
      // m.h, s.d: an abbreviation of several parts
      if at - part <= 2, let behind = abbreviationEnd(start, at) { return behind }
      return nil
    }
    if single, part > start || isFollowedByCapital(next) { return next }
    return isAbbreviation(start, at) ? next : nil
  }

  /// The end of an abbreviation with inner full stops that starts at `start`, its last stop included.
  private func abbreviationEnd(_ start: Int, _ at: Int) -> Int? {
    var last = at
    var index = at + 1
    while index < end, index - start < 12 {
      if bytes[index] == 0x2E {
        last = index
      } else if kind(at: index) != .letter {
        break
      }
      index += 1
    }
    return last > at && isAbbreviation(start, last) ? last + 1 : nil
  }

  private func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
    guard let abbreviations, end - start <= 12, let entry = abbreviations.entry(key(start, end)) else {
      return false
    }
    let attributes = abbreviations.attributes(entry)
    guard attributes != .none else { return true }
    if attributes.contains(abbreviations.attribute("number")), !isFollowedByNumber(end + 1) { return false }
    return !attributes.contains(abbreviations.attribute("capital")) || isCapital(start)
  }

  private func isFollowedByNumber(_ offset: Int) -> Bool {
    var at = offset
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at < end && bytes[at] &- 0x30 < 10
  }

  /// The start of what follows the last full stop in the word from `start` to `end`.
  private func partStart(_ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start && bytes[index - 1] != 0x2E && end - index < 8 { index -= 1 }
    return index
  }

  private func isFollowedByCapital(_ offset: Int) -> Bool {
    var at = offset
    guard at < end, bytes[at] == 0x20 else { return false }
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at < end && isCapital(at)
  }

  /// Whether the letters at `offset` are the last part of a site's name.
  private func isDomain(at offset: Int) -> Bool {
    var at = offset
    while at < end, at - offset < 5, (bytes[at] | 0x20) &- 0x61 < 26 { at += 1 }
    guard at - offset >= 2, at - offset <= 4, at == end || kind(at: at) != .letter else { return false }
    return Domains.contains(key(offset, at))
  }

  private func letters(from start: Int, to limit: Int) -> Token {
    var builder = WordKey.Builder()
    var at = start
    var shape = ShapeBuilder()
    while at < limit {
      shape.append(bytes, at)
      at = builder.append(bytes, at: at)
    }
    return Token(.word, Span(start, limit), shape: shape.shape, key: builder.key)
  }

  private func key(_ start: Int, _ limit: Int) -> WordKey {
    var builder = WordKey.Builder()
    var at = start
    while at < limit { at = builder.append(bytes, at: at) }
    return builder.key
  }

  /// `https://…`, `www.…`, `name@site`: up to the next space.
  private mutating func address() -> Token? {
    let start = offset
    var at = start
    var isAddress = false
    while at < end {
      let byte = bytes[at]
      guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E else { break }
      at += 1
    }
    if at + 2 < end, bytes[at] == 0x3A, bytes[at + 1] == 0x2F, bytes[at + 2] == 0x2F { isAddress = true }
    if at + 1 < end, bytes[at] == 0x40, kind(at: at + 1) == .letter { isAddress = true }
    guard isAddress else { return nil }
    while at < end, bytes[at] > 0x20, bytes[at] < 0x80, bytes[at] != 0x22, bytes[at] != 0x29,
      bytes[at] != 0x3E
    {
      at += 1
    }
    while at > start + 1, bytes[at - 1] == 0x2E || bytes[at - 1] == 0x2C { at -= 1 }
    offset = at
    var token = letters(from: start, to: at)
    token.kind = .other
    return token
  }

  // MARK: - Numbers

  private mutating func number() -> Token {
    let start = offset
    var at = start
    scan: while at < end {
      switch kind(at: at) {
      case .digit: at += 1
      case .letter: at += length(at: at)
      case .fullStop, .punctuation:
        guard Self.joinsDigits(bytes[at]), isDigit(at - 1), isDigit(at + 1) else { break scan }
        at += 1
      case .hyphen:
        let behind = at + length(at: at)
        guard behind < end, isWordStart(behind) else { break scan }
        at = behind
      default: break scan
      }
    }
    offset = at
    var token = letters(from: start, to: at)
    token.kind = .number
    return token
  }

  private static func joinsDigits(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x2F || byte == 0x3A
  }

  // MARK: - Bytes

  private enum Class {
    case space, letter, digit, quotationMark, fullStop, hyphen, punctuation, other
  }

  @inline(__always)
  private func kind(at offset: Int) -> Class {
    let byte = bytes[offset]
    return byte < 0x80 ? classes[Int(byte)] : kindOfScalar(at: offset)
  }

  private func kindOfScalar(at offset: Int) -> Class {
    switch Scalar(bytes, at: offset).kind {
    case .space: .space
    case .letter: .letter
    case .quotationMark: .quotationMark
    case .hyphen: .hyphen
    case .punctuation: .punctuation
    case .other: .other
    }
  }

  @inline(__always)
  private func length(at offset: Int) -> Int {
    bytes[offset] < 0x80 ? 1 : min(Scalar(bytes, at: offset).length, end - offset)
  }

  private func scalarLength(before offset: Int) -> Int {
    var length = 1
    while length < 4, offset - length > 0, bytes[offset - length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  private func isDigit(_ offset: Int) -> Bool { offset >= 0 && offset < end && bytes[offset] &- 0x30 < 10 }
  private func isCapital(_ offset: Int) -> Bool {
    bytes[offset] < 0x80 ? bytes[offset] &- 0x41 < 26 : Scalar(bytes, at: offset).isCapital
  }
  private func isApostrophe(at offset: Int) -> Bool {
    bytes[offset] < 0x80
      ? bytes[offset] == 0x27 || bytes[offset] == 0x60 : Scalar(bytes, at: offset).isApostrophe
  }
  private func isWordStart(_ offset: Int) -> Bool {
    let kind = kind(at: offset)
    return kind == .letter || kind == .digit
  }
  private func isWordByte(before offset: Int) -> Bool {
    let kind = kind(at: offset - scalarLength(before: offset))
    return kind == .letter || kind == .digit
  }

  private static let classes: [Class] = (0..<128).map { byte in
    switch byte {
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x22, 0x27, 0x60: .quotationMark
    case 0x2E: .fullStop
    case 0x2D: .hyphen
    case 0x21, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: .punctuation
    default: .other
    }
  }
}
