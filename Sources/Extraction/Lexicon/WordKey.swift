/// What a word is irrespective of case: 64 bits that are taken to be the word itself.
///
/// Two different words share a key about once in 2^64, so that no table keeps the letters. Keys of
/// phrases are made of those of their words, see ``followed(by:)``.
package struct WordKey: Hashable, Sendable {
  /// The bits; 0 stands for no word.
  package var bits: UInt64

  /// No word: the key of marks that are looked up nowhere.
  package static let none = WordKey(bits: 0)

  package init(bits: UInt64) { self.bits = bits }

  /// The key of an apostrophe that ends a word, `the workers’`, whatever its form.
  static let apostrophe = WordKey("'")

  /// The key of a hyphen between two names that were written as one word.
  static let joint = WordKey("-&-")

  /// The key of a word.
  package init(_ word: String) {
    var builder = Builder()
    var word = word
    word.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count { offset = builder.append(bytes, at: offset) }
    }
    self = builder.key
  }

  /// The key of these bytes as one word.
  init(bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var builder = Builder()
    var offset = range.lowerBound
    while offset < range.upperBound { offset = builder.append(bytes, at: offset) }
    self = builder.key
  }

  /// The bits as they are, which are a hash already: the standard library's would take longer than a look-up.
  @inline(__always)
  package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: bits >> 16) ^ seed }

  /// The key of the phrase that begins with this one and goes on with `next`.
  @inline(__always)
  package func followed(by next: WordKey) -> WordKey {
    WordKey(bits: Self.mixed((bits &+ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD ^ next.bits))
  }

  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    let x = (bits ^ (bits >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return x ^ (x >> 32)
  }

  /// Makes a key of the bytes of a word, one scalar at a time, with capitals taken as small letters.
  struct Builder {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of what was appended; never ``WordKey/none``.
    @inline(__always)
    var key: WordKey { WordKey(bits: WordKey.mixed(state) | 1) }

    @inline(__always)
    mutating func append(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// Appends the scalar at `offset` and returns the offset behind it.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
      let byte = bytes[offset]
      if byte < 0x80 {
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        return offset + 1
      }
      return appendScalar(bytes, at: offset)
    }

    private mutating func appendScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
      let scalar = Scalar(bytes, at: offset)
      var value = scalar.isApostrophe ? 0x27 : scalar.lowercased
      repeat {
        append(UInt8(truncatingIfNeeded: value))
        value >>= 8
      } while value > 0
      return offset + scalar.length
    }
  }
}
