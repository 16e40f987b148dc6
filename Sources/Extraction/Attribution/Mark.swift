/// Punctuation that rules ask for, known by its key.
struct Mark {
  static let comma = WordKey(",")
  static let colon = WordKey(":")
  static let semicolon = WordKey(";")
  static let opening = WordKey("(")
  static let closing = WordKey(")")
  static let question = WordKey("?")
  static let fullStop = WordKey(".")
  static let dashes: [WordKey] = [
    WordKey("-"), WordKey("--"), WordKey("---"), WordKey("–"), WordKey("—"), WordKey("―"), WordKey("|"),
  ]
  static let finals: [WordKey] = [
    WordKey("."), WordKey("!"), WordKey("?"), WordKey("..."), WordKey("…"), WordKey("...."),
  ]

  /// Whether this is the key of a dash between phrases.
  static func isDash(_ key: WordKey) -> Bool { dashes.contains(key) }
}
