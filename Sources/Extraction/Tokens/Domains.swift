/// The last parts of sites' names that are common in news; words of no language.
enum Domains {
  private static let keys: Set<WordKey> = Set(
    [
      "com", "net", "org", "co", "id", "go", "ac", "tv", "info", "uk", "gov", "edu", "io", "my", "sg", "au",
      "us",
    ]
    .map { WordKey($0) })

  static func contains(_ key: WordKey) -> Bool { keys.contains(key) }
}
