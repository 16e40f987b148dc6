/// Reads the part of TOML 1.0 that themes and settings use: tables, dotted and quoted keys, strings, whole numbers,
/// booleans, arrays and inline tables. Floats, dates, multi-line strings and arrays of tables are errors.
///
/// Why not TOMLKit stands in `Package.swift`, with what was measured.
package struct TOMLReader {
  /// What was expected, and where.
  package struct Failure: Error {
    package var line: Int
    package var reason: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The whole of `text`.
  package static func read(_ text: String) throws(Failure) -> TOMLTable {
    var reader = TOMLReader(text)
    return try reader.document()
  }

  private mutating func document() throws(Failure) -> TOMLTable {
    var root = TOMLTable()
    var section: [String] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while true {
      skip(newlines: true)
      guard let next = peek else { return root }
      let start = line
      if next == UInt8(ascii: "[") {
        index += 1
        if peek == UInt8(ascii: "[") { throw failure("arrays of tables are not used here") }
        section = try path()
        try expect("]", "']' after the name of a table")
        // A header may come again after the table was made by a dotted key; values decide what clashes.
        _ = root.insert(TOMLNode(value: .table(TOMLTable()), line: start), at: section[...])
      } else {
        let path = try path()
        try expect("=", "'=' after a key")
        let node = try value()
        guard root.insert(TOMLNode(value: node.value, line: start), at: (section + path)[...]) else {
          throw Failure(line: start, reason: "'\(path.joined(separator: "."))' is set twice")
        }
      }
      skip(newlines: false)
      if let rest = peek, rest != 0x0A { throw failure("expected the end of the line") }
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func failure(_ reason: String) -> Failure { Failure(line: line, reason: reason) }

  /// Blanks and comments.
  private mutating func skip(newlines: Bool) {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A where newlines:
        index += 1
        line += 1
      case UInt8(ascii: "#"):
        while let byte = peek, byte != 0x0A { index += 1 }
      default: return
      }
    }
  }

  private mutating func expect(_ scalar: Unicode.Scalar, _ what: String) throws(Failure) {
    skip(newlines: false)
    guard peek == UInt8(ascii: scalar) else { throw failure("expected \(what)") }
    index += 1
  }

  /// A key, which may have dots.
  private mutating func path() throws(Failure) -> [String] {
    var parts: [String] = []
    while true {
      skip(newlines: false)
      switch peek {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): parts.append(try string())
      default:
        let start = index
        while let byte = peek, Self.isBare(byte) { index += 1 }
        guard index > start else { throw failure("expected a key") }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skip(newlines: false)
      guard peek == UInt8(ascii: ".") else { return parts }
      index += 1
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func value() throws(Failure) -> TOMLNode {
    skip(newlines: false)
    let start = line
    depth += 1
    defer { depth -= 1 }
    guard depth < 32 else { throw failure("nested too deeply") }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return TOMLNode(value: .string(try string()), line: start)
    case UInt8(ascii: "["): return TOMLNode(value: .array(try array()), line: start)
    case UInt8(ascii: "{"): return TOMLNode(value: .table(try inlineTable()), line: start)
    default: break
    }
    let from = index
    while let byte = peek, Self.isBare(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") {
      index += 1
    }
    let word = String(decoding: bytes[from..<index], as: UTF8.self)
    if word == "true" || word == "false" { return TOMLNode(value: .boolean(word == "true"), line: start) }
    if let number = Int(word) { return TOMLNode(value: .integer(number), line: start) }
    throw failure(
      word.isEmpty ? "expected a value" : "'\(word)' is no value; write text in quotes")
  }

  private mutating func array() throws(Failure) -> [TOMLNode] {
    index += 1
    var nodes: [TOMLNode] = []
    while true {
      skip(newlines: true)
      if peek == UInt8(ascii: "]") { break }
      nodes.append(try value())
      skip(newlines: true)
      if peek == UInt8(ascii: ",") {
        index += 1
      } else if peek != UInt8(ascii: "]") {
        throw failure("expected ',' or ']'")
      }
    }
    index += 1
    return nodes
  }

  private mutating func inlineTable() throws(Failure) -> TOMLTable {
    index += 1
    var table = TOMLTable()
    skip(newlines: false)
    if peek == UInt8(ascii: "}") {
      index += 1
      return table
    }
    while true {
      let path = try path()
      try expect("=", "'=' after a key")
      guard table.insert(try value(), at: path[...]) else {
        throw failure("'\(path.joined(separator: "."))' is set twice")
      }
      skip(newlines: false)
      switch peek {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return table
      default: throw failure("expected ',' or '}'")
      }
    }
  }

  /// In double quotes with escapes, or in single quotes as it stands.
  private mutating func string() throws(Failure) -> String {
    let quote = bytes[index]
    index += 1
    if bytes[index...].starts(with: [quote, quote]) {
      throw failure("multi-line strings are not used here")
    }
    let start = index
    var result: [UInt8]?
    while let byte = peek, byte != 0x0A {
      index += 1
      if byte == quote {
        return String(decoding: result.map { $0[...] } ?? bytes[start..<index - 1], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        result = result ?? Array(bytes[start..<index - 1])
        result?.append(contentsOf: try escape())
      } else {
        result?.append(byte)
      }
    }
    throw failure("the quotes are not closed")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    let byte = peek ?? 0
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = byte == UInt8(ascii: "u") ? 4 : 8
      let digits = String(decoding: bytes[index...].prefix(count), as: UTF8.self)
      index = min(index + count, bytes.count)
      guard digits.utf8.count == count, let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw failure("'\\u\(digits)' is no character") }
      return Array(String(Character(scalar)).utf8)
    default: throw failure("'\\' is written '\\\\' in double quotes")
    }
  }
}
