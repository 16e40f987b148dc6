/// The 8-bit weights of a trained model, behind a header that says what they are.
///
/// The header is a line of 64 bytes, blanks at its end: `reader names 1 id 1048640 8f3b2c1d0a9e7f65`, that is the
/// model's kind, the version of its features, its language, how many weights follow, and their checksum.
package struct Weights: @unchecked Sendable {
  // Unchecked: the bytes are constant and live as long as the program.
  /// The first of them.
  let start: UnsafeRawPointer
  /// The bytes of the header; a multiple of a row's, so that rows stay aligned.
  static let headerSize = 64

  /// Weights of `Model` for a language from the bytes of a file; an error says why they are none.
  ///
  /// Complexity: O(bytes), for the checksum; O(1) without.
  ///
  /// - Parameter isBuiltIn: whether the bytes are part of the program, so that they cannot be damaged.
  init<Model: TrainedModel>(
    _ list: WordList, of _: Model.Type, language: String, isBuiltIn: Bool = false
  ) throws(ModelError) {
    func error(_ reason: ModelError.Reason) -> ModelError {
      ModelError(file: Model.file(language), reason: reason)
    }
    let bytes = UnsafeRawBufferPointer(list.bytes)
    let header = bytes.prefix(Self.headerSize).split(separator: 0x20, omittingEmptySubsequences: true)
    let expected = "reader \(Model.kind) \(Model.version) \(language)"
    guard bytes.count >= Self.headerSize, header.count == 7, header[6].elementsEqual([0x0A]),
      header[..<4].joined(separator: [0x20]).elementsEqual(expected.utf8)
    else { throw error(.foreign(expected: expected, found: Self.printable(header.prefix(4)))) }
    let body = UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...])
    guard body.count == Model.count else { throw error(.size(expected: Model.count, found: body.count)) }
    guard header[4].elementsEqual(String(Model.count).utf8),
      isBuiltIn || header[5].elementsEqual(Self.checksum(body).utf8)
    else { throw error(.damaged) }
    start = body.baseAddress!
  }

  /// A file of these weights.
  static func file<Model: TrainedModel>(_ weights: [Int8], of _: Model.Type, language: String) -> [UInt8] {
    precondition(weights.count == Model.count, "a model has as many weights as its tables need")
    let checksum = weights.withUnsafeBytes(Self.checksum)
    let header = "reader \(Model.kind) \(Model.version) \(language) \(weights.count) \(checksum)"
    precondition(header.utf8.count < headerSize - 1, "a header is one line of \(headerSize) bytes")
    let blanks = [UInt8](repeating: 0x20, count: headerSize - 1 - header.utf8.count)
    return header.utf8 + blanks + [0x0A] + weights.map { UInt8(bitPattern: $0) }
  }

  /// 64 bits that hardly ever stay the same when a byte changes, in hexadecimal.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> String {
    var sum = UInt64(bytes.count)
    func mix(_ word: UInt64) {
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]))
      offset += 1
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What stands where the header should, with nothing that a terminal would obey.
  private static func printable(_ fields: some Sequence<Slice<UnsafeRawBufferPointer>>) -> String {
    let bytes = fields.joined(separator: [0x20]).prefix(40)
    return String(decoding: bytes.map { (0x20..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }
}
