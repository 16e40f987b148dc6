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
  /// All its roles, as token ranges, each wording once.
  private(set) var roles: [Range<Int>] = []
  /// Whether it is one nameless person, not many.
  var isOnePerson = false

  /// Adds a role of these tokens of `text`.
  mutating func addRole(_ tokens: Range<Int>, of text: TokenizedText) {
    func bytes(_ tokens: Range<Int>) -> ArraySlice<UInt8> {
      let span = text.span(tokens)
      return text.text.utf8[span.start..<span.end]
    }
    guard !tokens.isEmpty, !roles.contains(where: { bytes($0) == bytes(tokens) }) else { return }
    roles.append(tokens)
  }

  /// Adds a word of a role; whether it is a new one.
  mutating func addRoleWord(_ word: WordKey) -> Bool {
    guard !roleWords.contains(word) else { return false }
    roleWords.append(word)
    return true
  }
}
