/// Where words may be divided at the end of a row: a function of somebody who knows a language.
public struct Hyphenator: Sendable {
  /// The language's ISO 639-1 code.
  public let language: String
  private let places: @Sendable (_ word: [UInt8]) -> [Int]

  /// `places` gives for a word of ASCII letters in lower case the numbers of letters that can stand before a hyphen.
  public init(language: String, places: @escaping @Sendable (_ word: [UInt8]) -> [Int]) {
    self.language = language
    self.places = places
  }

  /// A shorter word is not divided.
  private static let shortest = 6
  private static let longest = 64

  /// How many letters of the word at `start` fit into `columns` cells with a hyphen behind them; 0 if it cannot be divided
  /// there. Words with other letters than those of ASCII, names in capitals and numbers stay whole.
  func letters(of bytes: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int, columns: Int) -> Int {
    var last = start
    while last < end, Self.isLetter(bytes[last]), last - start < Self.longest { last += 1 }
    guard last - start >= Self.shortest, last == end || bytes[last] < 0x80,
      bytes[start + 1..<last].allSatisfy({ $0 >= 0x61 })
    else { return 0 }
    let word = bytes[start..<last].map { $0 | 0x20 }
    return places(word).last { $0 + 1 <= columns && $0 >= 2 && word.count - $0 >= 2 } ?? 0
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
