import Article

/// An actor in the making.
struct ActorDraft {
  var name: Span
  var kind: Actor.Kind
  var role: Span?
  var mentions: [Actor.Mention]
  var decision: Decision
  /// Words of all its roles.
  var roleWords: Set<WordKey> = []
  /// All its roles, as token ranges.
  var roles: [Range<Int>] = []
  /// Whether it is one nameless person, not many.
  var isOnePerson = false
}
