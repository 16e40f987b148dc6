/// Punctuation that rules ask for, known by its key.
struct Mark {
  static let comma = key(",")
  static let colon = key(":")
  static let semicolon = key(";")
  static let opening = key("(")
  static let closing = key(")")
  static let question = key("?")
  static let exclamation = key("!")
  static let fullStop = key(".")
  static let dashes: [WordKey] = [
    key("-"), key("--"), key("---"), key("–"), key("—"), key("―"), key("|"),
  ]
  static let finals: [WordKey] = [
    key("."), key("!"), key("?"), key("..."), key("…"), key("...."),
  ]

  /// Whether this is the key of a dash between phrases.
  static func isDash(_ key: WordKey) -> Bool { dashes.contains(key) }

  /// The key that a mark has as a token: that of its bytes as they stand.
  private static func key(_ mark: String) -> WordKey {
    var builder = WordKey.Builder()
    for byte in mark.utf8 { builder.append(byte) }
    return builder.key
  }
}
