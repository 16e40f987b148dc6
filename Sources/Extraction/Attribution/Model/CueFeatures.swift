import Article

/// The features by which it is told whether a token is the head of a cue.
package enum CueFeatures {
  /// The bits of a row's number.
  package static let bits = 17

  private static let clausal =
    Relation.clausalComplement.bit | Relation.openComplement.bit
  private static let subjects = Relation.subject.bit | Relation.passiveSubject.bit

  /// Adds those of `token`.
  package static func add<Sink: FeatureSink>(_ token: Int, _ passage: PassageSyntax, to features: inout Sink)
  {
    let word = passage.key(token)
    let tag = passage.tag(token)
    let classes = passage.cueClasses(token)
    let head = passage.head(token)
    let relation = passage.relation(token)
    let (before, behind) = (UInt64(passage.before(token)), UInt64(passage.behind(token)))
    let dependents = before | behind << 32
    let clause = passage.dependent(token, clausal)
    let subject = passage.dependent(token, subjects)
    let mark = clause < 0 ? passage.key(token + 1) : passage.key(first(clause, passage))
    let quote = quoteState(token, passage)
    let place =
      (token == 0 ? 1 : 0) | (token + 1 >= passage.count || passage.tags[token + 1] == .fullStop ? 2 : 0)
      | (passage.isHeading ? 4 : 0) as UInt64
    features.add(1, word, tag)
    features.add(2, word, quote)
    features.add(3, word, relation)
    features.add(4, classes, tag)
    features.add(5, classes, quote)
    features.add(6, dependents, tag)
    features.add(7, word, before & UInt64(subjects) << 8 | behind & UInt64(clausal | Relation.object.bit))
    features.add(8, word, mark)
    features.add(9, mark, tag)
    features.add(10, passage.key(head), relation)
    features.add(11, passage.tag(head) << 8 | relation, tag)
    features.add(12, passage.key(token - 1), word)
    features.add(13, word, passage.key(token + 1))
    features.add(14, passage.tag(token - 1) << 8 | passage.tag(token + 1), tag)
    features.add(15, word, passage.tag(token + 1))
    features.add(16, passage.tag(token + 1) << 8 | passage.tag(token + 2), classes)
    features.add(17, passage.key(subject), passage.name(subject))
    features.add(18, passage.tag(subject) << 3 | passage.name(subject), classes)
    features.add(19, word, passage.tag(subject) << 3 | passage.name(subject))
    features.add(20, quote, tag)
    features.add(21, place, word)
    features.add(22, place, classes)
    features.add(
      23, classes,
      dependents & (UInt64(clausal | subjects | Relation.object.bit) << 32 | UInt64(clausal | subjects)))
    features.add(24, passage.key(token + 1), passage.key(token + 2))
    features.add(25, passage.key(token - 2), passage.key(token - 1))
    let auxiliary = passage.dependent(
      token, Relation.auxiliary.bit | Relation.negation.bit | Relation.mark.bit)
    features.add(26, passage.key(auxiliary), word)
    features.add(27, passage.key(auxiliary), classes)
    features.add(28, suffix(token, passage), tag)
    features.add(29, passage.key(passage.dependent(token, Relation.object.bit)), word)
    features.add(30, clause < 0 ? 0 : passage.tag(clause), classes << 1 | (clause > token ? 1 : 0))
    features.add(31, passage.tag(token - 2) << 8 | passage.tag(token - 1), word)
    features.add(32, word)
    let senses = passage.sense(token)
    let object = passage.dependent(token, Relation.object.bit)
    features.add(33, senses, tag)
    features.add(34, senses, quote)
    features.add(35, senses, before & UInt64(subjects) << 8 | behind & UInt64(clausal | Relation.object.bit))
    features.add(36, senses, mark)
    features.add(37, senses, passage.tag(subject) << 3 | passage.name(subject))
    features.add(38, passage.sense(subject), classes)
    features.add(39, passage.sense(subject), senses << 8 | tag)
    features.add(40, passage.sense(object), senses)
    features.add(41, passage.sense(object), word)
    features.add(42, senses, relation << 8 | passage.tag(head))
    features.add(43, passage.sense(head), relation << 8 | tag)
    features.add(44, senses, passage.key(token + 1))
    features.add(45, place, senses)
    let (own, wide) = (passage.wordClass(token), passage.wideClass(token))
    features.add(46, own, tag)
    features.add(47, own, relation)
    features.add(48, own, mark)
    features.add(49, wide, quote)
    features.add(50, wide, before & UInt64(subjects) << 8 | behind & UInt64(clausal | Relation.object.bit))
    features.add(51, passage.wordClass(head), relation)
    features.add(52, passage.wordClass(subject), wide)
    features.add(53, passage.wordClass(token + 1), wide)
    features.add(54, passage.wordClass(token - 1), wide)
    features.add(55, passage.wideClass(subject), word)
  }

  /// The first token of what hangs on `token`, roughly: its first dependent before it.
  private static func first(_ token: Int, _ passage: PassageSyntax) -> Int {
    for other in max(0, token - 24)..<token where passage.heads[other] == token { return other }
    return token
  }

  private static func suffix(_ token: Int, _ passage: PassageSyntax) -> UInt64 {
    let span = passage.reading.token(passage.tokens.lowerBound + token).span
    var key: UInt64 = 0
    for offset in max(span.start, span.end - 4)..<span.end {
      key = key << 8 | UInt64(passage.reading.text.text.utf8[offset] | 0x20)
    }
    return key
  }

  /// Where quotations stand around a token: right before or behind it, near, somewhere in the passage.
  private static func quoteState(_ token: Int, _ passage: PassageSyntax) -> UInt64 {
    var state: UInt64 = 0
    for offset in 1...4 {
      if passage.quotation(token + offset) != nil { state |= offset == 1 ? 1 : offset == 2 ? 2 : 4 }
      if passage.quotation(token - offset) != nil { state |= offset < 3 ? 8 : 16 }
    }
    let total = passage.marks(passage.count - 1)[1]
    if passage.marks(token)[1] > 0 { state |= 32 }
    if total > passage.marks(token)[1] { state |= 64 }
    return state
  }
}
