import Canvas

/// Makes keys out of the bytes that a keyboard sends.
///
/// Sequences that it does not know are swallowed whole: the rest of one is never taken for commands. Esc
/// followed by an ordinary key is those two keys, so that a hurried `Esc :q` works.
struct KeyDecoder {
  private static let esc: UInt8 = 0x1B
  private static let pasteLimit = 1 << 20

  private let sequences: [(sequence: [UInt8], key: Key)]
  /// What they begin with: most keys are none of them, and are not to be compared with each.
  private let beginnings: [UInt8]
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  /// A decoder that knows, besides those of xterm, the sequences that terminfo gives for the terminal.
  init(sequences: [(sequence: [UInt8], key: Key)] = []) {
    // One byte is decoded as a character; longer ones first, as one may begin with another.
    self.sequences = sequences.filter { $0.sequence.count > 1 }.sorted {
      $0.sequence.count > $1.sequence.count
    }
    beginnings = Array(Set(self.sequences.map { $0.sequence[0] }))
  }

  /// Whether bytes are held back because more of them may be on the way.
  var isWaiting: Bool { !pending.isEmpty || pasted != nil }
  /// Whether text is being pasted, which may come slowly.
  var isPasting: Bool { pasted != nil }

  /// Takes what was read and gives what is complete.
  mutating func decode(_ bytes: some Collection<UInt8>) -> [Event] {
    pending.append(contentsOf: bytes)
    return decodePending(isLast: false)
  }

  /// Nothing more came in time: gives what is left. A lonely Esc is the key.
  mutating func finish() -> [Event] {
    var events = decodePending(isLast: true)
    pending = []
    if let text = pasted {
      pasted = nil
      events.append(Self.paste(text))
    }
    return events
  }

  /// What stands at the beginning of the pending bytes, and how many of them it is.
  private struct Piece {
    enum Meaning {
      case event(Event)
      case pasteBegins, pasteEnds
      case nothing
    }
    let length: Int
    let meaning: Meaning

    init(_ length: Int, _ meaning: Meaning) {
      self.length = length
      self.meaning = meaning
    }
  }

  private mutating func decodePending(isLast: Bool) -> [Event] {
    var events: [Event] = []
    var start = 0
    while start < pending.count {
      if pasted != nil, pending[start] != Self.esc {
        if pasted!.count < Self.pasteLimit { pasted!.append(pending[start]) }
        start += 1
        continue
      }
      guard let piece = piece(pending[start...], isLast: isLast) else { break }
      start += piece.length
      switch piece.meaning {
      case .event(let event): if pasted == nil { events.append(event) }
      case .pasteBegins: pasted = pasted ?? []
      case .pasteEnds:
        if let text = pasted { events.append(Self.paste(text)) }
        pasted = nil
      case .nothing: break
      }
    }
    if start == pending.count { pending.removeAll(keepingCapacity: true) } else { pending.removeFirst(start) }
    return events
  }

  /// The first piece; nil where it may not be complete.
  private func piece(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Piece? {
    let first = bytes[bytes.startIndex]
    if beginnings.contains(first) {
      for (sequence, key) in sequences where bytes.starts(with: sequence) {
        return Piece(sequence.count, .event(.key(key)))
      }
    }
    guard first == Self.esc else { return character(bytes, isLast: isLast) }
    guard bytes.count > 1 else { return isLast ? Piece(1, .event(.key(.escape))) : nil }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes, isLast: isLast)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isLast ? Piece(1, .event(.key(.escape))) : nil }
      let key = Self.finals[bytes[bytes.startIndex + 2]]
      return Piece(3, key.map { .event(.key($0)) } ?? .nothing)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      // A string for the terminal's own ends; without one this was Esc and a key.
      if let length = Self.lengthOfString(bytes) {
        return Piece(length, Self.background(bytes.prefix(length)).map { .event($0) } ?? .nothing)
      }
      // The answer to a question of ours may come in pieces.
      if Self.isBeginningOfAnswer(bytes), !isLast { return nil }
      return Piece(1, .event(.key(.escape)))
    default: return Piece(1, .event(.key(.escape)))
    }
  }

  /// CSI: parameters, then one byte from `@` to `~`.
  private func controlSequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Piece? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return isLast ? Piece(bytes.count, .nothing) : nil
    }
    let length = end - bytes.startIndex + 1
    // Cut off by something that cannot be part of it: leave that for the next piece.
    guard (0x40...0x7E).contains(bytes[end]) else { return Piece(length - 1, .nothing) }
    let number = body[..<end].prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(4).reduce(0) {
      $0 * 10 + Int($1 - 0x30)
    }
    if bytes[end] == UInt8(ascii: "~") {
      switch number {
      case 200: return Piece(length, .pasteBegins)
      case 201: return Piece(length, .pasteEnds)
      default: return Piece(length, Self.numbered[number].map { .event(.key($0)) } ?? .nothing)
      }
    }
    if body.first == UInt8(ascii: "<") {
      return Piece(
        length,
        Self.mouse(body[..<end], isPress: bytes[end] == UInt8(ascii: "M")).map { .event(.mouse($0)) }
          ?? .nothing
      )
    }
    if body.first == UInt8(ascii: "?") { return Piece(length, .nothing) }
    return Piece(length, Self.finals[bytes[end]].map { .event(.key($0)) } ?? .nothing)
  }

  /// `<button;column;row`, counted from 1: the left button and the wheel, whatever keys are held.
  private static func mouse(_ body: ArraySlice<UInt8>, isPress: Bool) -> Mouse? {
    let numbers = body.dropFirst().split(separator: UInt8(ascii: ";")).map {
      $0.prefix(5).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    guard isPress, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    switch numbers[0] & ~0b11100 {  // Shift, Meta and Control
    case 0: return Mouse(.pressed, at: place)
    case 64: return Mouse(.wheelUp, at: place)
    case 65: return Mouse(.wheelDown, at: place)
    default: return nil
    }
  }

  private static let answer = Array("\u{1B}]11;".utf8)

  private static func isBeginningOfAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count < 40 && bytes.starts(with: answer.prefix(bytes.count))
  }

  /// `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`: dark where it is less than half as bright as white.
  private static func background(_ bytes: ArraySlice<UInt8>) -> Event? {
    guard bytes.starts(with: answer), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = bytes[(colon + 1)...].prefix { $0 > 0x20 && $0 != 0x5C }.split(separator: UInt8(ascii: "/"))
    let levels = parts.compactMap { part -> Int? in
      UInt8(String(decoding: part.prefix(2), as: UTF8.self), radix: 16).map(Int.init)
    }
    guard levels.count == 3 else { return nil }
    return .background(isDark: (levels[0] * 299 + levels[1] * 587 + levels[2] * 114) / 1000 < 128)
  }

  private static func lengthOfString(_ bytes: ArraySlice<UInt8>) -> Int? {
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == 0x07 { return index - bytes.startIndex + 1 }
      if bytes[index] == esc {
        return index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\\")
          ? index - bytes.startIndex + 2 : nil
      }
    }
    return nil
  }

  /// A control key, or a character of UTF-8.
  private func character(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Piece? {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x0A, 0x0D: return Piece(1, .event(.key(.enter)))
    case 0x09: return Piece(1, .event(.key(.tab)))
    case 0x08, 0x7F: return Piece(1, .event(.key(.backspace)))
    case 0: return Piece(1, .event(.key(.control(" "))))
    case ..<0x1B: return Piece(1, .event(.key(.control(Character(UnicodeScalar(first + 0x60))))))
    case ..<0x20: return Piece(1, .event(.key(.control(Character(UnicodeScalar(first + 0x40))))))
    case ..<0x7F: return Piece(1, .event(.key(.character(Character(UnicodeScalar(first))))))
    default: break
    }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1 else { return Piece(1, .nothing) }
    let tail = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    if tail.count < length - 1 {
      return tail.count + 1 == bytes.count && !isLast ? nil : Piece(tail.count + 1, .nothing)
    }
    guard let character = String(validating: bytes.prefix(length), as: UTF8.self)?.first,
      character.unicodeScalars.allSatisfy({ $0.value >= 0xA0 })
    else { return Piece(length, .nothing) }
    return Piece(length, .event(.key(.character(character))))
  }

  /// Pasted text without control characters; ends of lines are kept as LF.
  private static func paste(_ bytes: [UInt8]) -> Event {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0x0A: scalars.append(scalar)
      case ..<0x20, 0x7F..<0xA0: break
      default: scalars.append(scalar)
      }
    }
    return .paste(String(scalars))
  }

  /// After `CSI` and `SS3`, with or without modifiers between.
  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  /// `CSI number ~`.
  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The keys that are asked for in terminfo, for terminals that are not like xterm.
  static let terminfoKeys: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp),
      ("knp", .pageDown),
      ("khome", .home), ("kend", .end), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
