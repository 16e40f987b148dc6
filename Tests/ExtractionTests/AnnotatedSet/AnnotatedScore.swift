import Article

/// What of the annotation was found, in brief by the rules of the project's scorer.
///
/// Actors are paired by common names, or by common mentions where there are no names; quotes and claims by pieces that
/// have half of their bytes in common; reactions by spans that share half of the shorter one.
struct AnnotatedScore {
  /// What is counted, each with all that stands before it in the name.
  enum Row: String, CaseIterable {
    case actor = "actor and kind"
    case name = "mention by name"
    case mention = "mention of any form"
    case quote = "quote and speaker"
    case quoteCue = "quote and cue"
    case claim = "claim and holder"
    case claimWords = "claim and exact words"
    case modality = "claim and modality"
    case reaction = "reaction"
    case stakeholder = "reaction and stakeholder"
    case stance = "reaction, stakeholder and stance"
  }
  struct Count {
    var annotated = 0
    var found = 0
    var right = 0
    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { annotated == 0 ? 0 : Double(right) / Double(annotated) }
    /// Of 100.
    var f1: Double {
      right == 0 ? 0 : (200_000 * precision * recall / (precision + recall)).rounded() / 1000
    }
  }

  private(set) var counts: [Row: Count] = [:]

  /// F1 of 100.
  subscript(row: Row) -> Double { counts[row]?.f1 ?? 0 }

  /// Counts an article.
  mutating func add(_ text: AnnotatedText, _ found: Annotations) {
    let labels = text.actors.keys.sorted()
    var pairs: [String: Actor.ID] = [:]
    for (label, id) in Self.paired(
      labels, found.actors,
      weight: { label, actor in
        Self.weight(text.actors[label]!, actor)
      })
    {
      pairs[label] = id.id
    }
    addActors(text, found, pairs)
    func isSame(_ label: String?, _ id: Actor.ID?) -> Bool {
      guard let label, let id else { return label == nil && id == nil }
      if pairs[label] == id { return true }
      return !Self.names(text.actors[label]!, text.article.text).isDisjoint(
        with: Self.names(found.actors[id], text.article.text))
    }

    let quotes = text.statements.filter(\.isQuote)
    let foundQuotes = Self.paired(quotes, found.quotes) { Self.dice($0.pieces, $1.pieces) }
    add(.quote, quotes.count, found.quotes.count, foundQuotes.count { isSame($0.holder, $1.speaker) })
    add(.quoteCue, quotes.count, found.quotes.count, foundQuotes.count { Self.isSame($0.cue, $1.cue) })

    let claims = text.statements.filter { !$0.isQuote }
    let foundClaims = Self.paired(claims, found.claims) { Self.dice($0.pieces, $1.pieces) }
    add(.claim, claims.count, found.claims.count, foundClaims.count { isSame($0.holder, $1.holder) })
    add(.claimWords, claims.count, found.claims.count, foundClaims.count { $0.pieces == $1.pieces })
    add(
      .modality, claims.count, found.claims.count, foundClaims.count { $0.label == $1.modality.rawValue })

    // Those of the right stakeholder first.
    let reactions = Self.paired(text.reactions, found.reactions) { reaction, other in
      let share = Self.share(reaction.span, other.span)
      return share < 0.5 ? 0 : share + (isSame(reaction.holder, other.stakeholder) ? 1 : 0)
    }
    let held = reactions.filter { isSame($0.holder, $1.stakeholder) }
    let (annotated, all) = (text.reactions.count, found.reactions.count)
    add(.reaction, annotated, all, reactions.count)
    add(.stakeholder, annotated, all, held.count)
    add(.stance, annotated, all, held.count { $0.stance == $1.stance })
  }

  private mutating func addActors(_ text: AnnotatedText, _ found: Annotations, _ pairs: [String: Actor.ID]) {
    let right = pairs.filter { text.actors[$0.key]!.kind == found.actors[$0.value].kind }
    add(.actor, text.actors.count, found.actors.count, right.count)
    func spans(_ id: Actor.ID, _ isName: Bool) -> Set<Span> {
      Set(found.actors[id].mentions.filter { !isName || $0.form == .name }.map(\.span))
    }
    let all = text.actors.values
    add(
      .name, all.reduce(0) { $0 + $1.names.count },
      found.actors.reduce(0) { $0 + $1.mentions.count { $0.form == .name } },
      pairs.reduce(0) { $0 + spans($1.value, true).intersection(text.actors[$1.key]!.names).count })
    add(
      .mention, all.reduce(0) { $0 + $1.names.count + $1.others.count },
      found.actors.reduce(0) { $0 + $1.mentions.count },
      pairs.reduce(0) {
        let actor = text.actors[$1.key]!
        return $0 + spans($1.value, false).intersection(actor.names + actor.others).count
      })
  }

  private mutating func add(_ row: Row, _ annotated: Int, _ found: Int, _ right: Int) {
    counts[row, default: Count()].annotated += annotated
    counts[row, default: Count()].found += found
    counts[row, default: Count()].right += right
  }

  // MARK: - Pairs

  /// One to one, those that fit best first; what has no weight does not fit.
  private static func paired<A, B>(_ a: [A], _ b: [B], weight: (A, B) -> Double) -> [(A, B)] {
    var all: [(weight: Double, a: Int, b: Int)] = []
    for i in a.indices {
      for j in b.indices {
        let weight = weight(a[i], b[j])
        if weight > 0 { all.append((weight, i, j)) }
      }
    }
    var (usedA, usedB): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(A, B)] = []
    for pair in all.sorted(by: { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) })
    where !usedA.contains(pair.a) && !usedB.contains(pair.b) {
      usedA.insert(pair.a)
      usedB.insert(pair.b)
      pairs.append((a[pair.a], b[pair.b]))
    }
    return pairs
  }

  private static func weight(_ actor: AnnotatedText.Entry, _ found: Actor) -> Double {
    let names = Set(found.mentions.filter { $0.form == .name }.map(\.span))
    let common = names.intersection(actor.names).count
    let others = Set(found.mentions.filter { $0.form == .nominal }.map(\.span)).intersection(actor.others)
      .count
    let isNamed = actor.name.lowercased() == found.name.lowercased()
    if actor.names.isEmpty || names.isEmpty { return Double(others) + (isNamed ? 1 : 0) }
    return Double(common) + (isNamed ? 2 : 0)
  }

  private static func names(_ actor: AnnotatedText.Entry, _ text: Text) -> Set<String> {
    Set(actor.names.map { text[$0].lowercased() } + [actor.name.lowercased()])
  }

  private static func names(_ actor: Actor, _ text: Text) -> Set<String> {
    Set(
      actor.mentions.filter { $0.form == .name }.map { text[$0.span].lowercased() } + [
        actor.name.lowercased()
      ])
  }

  /// Twice what they share by what they have together; 0 below a half.
  private static func dice(_ a: [Span], _ b: [Span]) -> Double {
    let common = a.reduce(0) { sum, piece in b.reduce(sum) { $0 + (piece.intersection($1)?.count ?? 0) } }
    let share = Double(2 * common) / Double(max(1, (a + b).reduce(0) { $0 + $1.count }))
    return share < 0.5 ? 0 : share
  }

  private static func share(_ a: Span, _ b: Span) -> Double {
    Double(a.intersection(b)?.count ?? 0) / Double(max(1, min(a.count, b.count)))
  }

  private static func isSame(_ a: Span?, _ b: Span?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.overlaps(b)
  }
}

extension Array {
  fileprivate func count<A, B>(_ isCounted: (A, B) -> Bool) -> Int where Element == (A, B) {
    reduce(0) { $0 + (isCounted($1.0, $1.1) ? 1 : 0) }
  }
}
