import Article

/// An actor in the making.
struct ActorDraft {
  var name: Span
  var kind: Actor.Kind
  var role: Span?
  var mentions: [Actor.Mention]
  var decision: Decision
  /// Words of all its roles, each once: few.
  private(set) var roleWords: [WordKey] = []
  /// All its roles, as token ranges.
  var roles: [Range<Int>] = []
  /// Whether it is one nameless person, not many.
  var isOnePerson = false

  /// Adds a word of a role; whether it is a new one.
  mutating func addRoleWord(_ word: WordKey) -> Bool {
    guard !roleWords.contains(word) else { return false }
    roleWords.append(word)
    return true
  }
}
