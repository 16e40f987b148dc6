/// Builds JSON as bytes, in the order it is told.
///
/// No control character leaves it raw, C1 and the bidirectional ones included, so that its output may go to a terminal.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether values nested at most two deep stand on lines of their own.
  let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, 0x7B, 0x7D, body)
  }
  mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, 0x5B, 0x5D, body)
  }

  mutating func string(_ key: String, _ value: String) {
    begin(key)
    quote(value.utf8)
  }
  mutating func string<Bytes: Sequence<UInt8>>(_ key: String, utf8 value: Bytes) {
    begin(key)
    quote(value)
  }
  mutating func number(_ key: String, _ value: Int) {
    begin(key)
    bytes.append(contentsOf: String(value).utf8)
  }
  /// A number from 0 to 1 with two decimals.
  mutating func share(_ key: String, _ value: Float) {
    begin(key)
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    bytes.append(
      contentsOf: hundredths == 100 ? "1".utf8 : "0.\(hundredths < 10 ? "0" : "")\(hundredths)".utf8)
  }

  private mutating func nested(
    _ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst, depth < 2 { breakLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func begin(_ key: String?) {
    if !isFirst {
      bytes.append(0x2C)
      if !(isIndented && depth <= 2), isIndented { bytes.append(0x20) }
    }
    if depth > 0 { breakLine() }
    isFirst = false
    if let key {
      quote(key.utf8)
      bytes.append(0x3A)
      if isIndented { bytes.append(0x20) }
    }
  }

  private mutating func breakLine() {
    guard isIndented, depth <= 2 else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func quote<Bytes: Sequence<UInt8>>(_ value: Bytes) {
    bytes.append(0x22)
    // The last three bytes, to see what is spelt in more than one: C1 (C2 80…9F) and E2 80/81 xx.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in value {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case ..<0x20, 0x7F: escape(UInt32(byte))
      case 0x80...0x9F where before.1 == 0xC2:
        bytes.removeLast()
        escape(UInt32(byte))
      case 0x80...0xBF where before.0 == 0xE2 && (before.1 == 0x80 || before.1 == 0x81):
        let scalar = 0x2000 + UInt32(before.1 & 0x3F) << 6 + UInt32(byte & 0x3F)
        if (0x200B...0x200F).contains(scalar) || (0x2028...0x202E).contains(scalar)
          || (0x2066...0x2069).contains(scalar)
        {
          bytes.removeLast(2)
          escape(scalar)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
      before = (before.1, byte)
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ scalar: UInt32) {
    let digits = String(scalar, radix: 16)
    bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
  }
}
