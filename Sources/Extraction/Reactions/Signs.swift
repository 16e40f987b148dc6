import Article

/// The signs of a statement by which ``ReactionModel`` judges it.
struct Signs {
  let reading: Reading
  let grammar: Grammar
  var set: Set<ReactionModel.Sign> = []

  init(reading: Reading, grammar: Grammar) {
    self.reading = reading
    self.grammar = grammar
  }

  /// Adds those of an attribution, without those of its source's part in the article.
  mutating func add(_ attribution: Attribution, _ cueSpan: Span) {
    add(cue: cueSpan)
    set.insert(attribution.quote == .direct ? .quotes : .claims)
    if attribution.quote == .mixed { set.insert(.mixedQuote) }
    switch attribution.modality {
    case .asserted: set.insert(.asserted)
    case .denied: set.insert(.denied)
    case .hedged: set.insert(.hedged)
    case .intended: set.insert(.intended)
    case .questioned: set.insert(.questioned)
    }
    var words = 0
    var strong: [Reaction.Stance: Int] = [:]
    var weak: [Reaction.Stance: Int] = [:]
    for piece in attribution.content {
      let tokens = reading.text.tokens(touching: piece)
      var index = tokens.lowerBound
      while index < tokens.upperBound {
        if reading.isWord(index) { words += 1 }
        if reading.has(index, grammar.word.plan) { set.insert(.planned) }
        if reading.has(index, grammar.word.negation) { set.insert(.negated) }
        if reading.has(index, grammar.word.speaker) { set.insert(.selves) }
        if reading.key(index) == Mark.question { set.insert(.question) }
        guard
          let match = grammar.stances.longestMatch(
            reading.text.tokens, from: index, before: tokens.upperBound)
        else {
          index += 1
          continue
        }
        let classes = grammar.stances.attributes(match.entry)
        if let stance = grammar.stance.stance(classes) {
          if classes.contains(grammar.stance.strong) {
            strong[stance, default: 0] += 1
          } else {
            weak[stance, default: 0] += 1
          }
        }
        index = match.tokens.upperBound
      }
    }
    if words < 4 { set.insert(.short) }
    if words > 30 { set.insert(.long) }
    insert(strong[.support], [.strongSupport, .strongSupport2])
    insert(strong[.oppose], [.strongOppose, .strongOppose2])
    insert(strong[.concern], [.strongConcern, .strongConcern2])
    insert(strong[.neutral], [.strongNeutral])
    insert(weak[.support], [.weakSupport, .weakSupport2, .weakSupport3])
    insert(weak[.oppose], [.weakOppose, .weakOppose2, .weakOppose3])
    insert(weak[.concern], [.weakConcern, .weakConcern2, .weakConcern3])
  }

  private mutating func insert(_ count: Int?, _ signs: [ReactionModel.Sign]) {
    for sign in signs.prefix(count ?? 0) { set.insert(sign) }
  }

  private mutating func add(cue span: Span) {
    let tokens = reading.text.tokens(touching: span)
    for index in tokens {
      if reading.has(index, grammar.word.plan) { set.insert(.cuePlanned) }
      guard let match = grammar.cues.longestMatch(reading.text.tokens, from: index, before: tokens.upperBound)
      else {
        continue
      }
      let classes = grammar.cues.attributes(match.entry)
      let cue = grammar.cue
      let signs: [(CueClasses.Class, ReactionModel.Sign)] = [
        (cue.active, .cueActive), (cue.agent, .cueAgent), (cue.concern, .cueConcern),
        (cue.denied, .cueDenied),
        (cue.heading, .cueHeading), (cue.hedged, .cueHedged), (cue.intended, .cueIntended),
        (cue.inverted, .cueInverted), (cue.judge, .cueJudge), (cue.noun, .cueNoun), (cue.oppose, .cueOppose),
        (cue.passive, .cuePassive),
        (cue.preposition, .cuePreposition), (cue.questioned, .cueQuestioned), (cue.support, .cueSupport),
      ]
      for (attribute, sign) in signs where classes.contains(attribute) { set.insert(sign) }
      return
    }
  }
}

/// How large a part of what is said in an article each source says, by the last word of its name.
struct SourceShares {
  private var counts: [WordKey: Int] = [:]
  private var total = 0
  private var first: WordKey?
  private var phrases: [WordKey: [Range<Int>]] = [:]
  private var keyOfSpan: [Span: WordKey] = [:]
  private let reading: Reading

  init(_ attributions: [Attribution], _ reading: Reading) {
    self.reading = reading
    var last: WordKey?
    for attribution in attributions {
      guard let source = attribution.source else {
        if attribution.continues != nil, let last {
          counts[last, default: 0] += 1
          total += 1
        }
        continue
      }
      let key = source.form == .pronoun ? last ?? key(source) : key(source)
      keyOfSpan[source.span] = key
      if source.form != .pronoun, phrases[key, default: []].count < 4 {
        phrases[key, default: []].append(source.tokens)
      }
      if first == nil { first = key }
      counts[key, default: 0] += 1
      total += 1
      last = key
    }
  }

  private func key(_ source: SourcePhrase) -> WordKey {
    let tokens = source.name.map { reading.names[$0].tokens } ?? source.tokens
    return reading.key(max(tokens.lowerBound, tokens.upperBound - 1))
  }

  /// The word by which the source of a statement is known.
  func key(of source: SourcePhrase) -> WordKey { keyOfSpan[source.span] ?? key(source) }

  /// The signs of a source's part, kind and standing.
  func signs(_ source: SourcePhrase, _ grammar: Grammar) -> Set<ReactionModel.Sign> {
    let key = key(of: source)
    var signs: Set<ReactionModel.Sign> = [key == first ? .first : .other]
    for phrase in phrases[key] ?? [source.tokens] {
      for index in phrase {
        guard
          let match = grammar.stances.longestMatch(
            reading.text.tokens, from: index, before: phrase.upperBound)
        else { continue }
        let classes = grammar.stances.attributes(match.entry)
        if classes.contains(grammar.stance.expert) { signs.insert(.expert) }
        if classes.contains(grammar.stance.people) { signs.insert(.people) }
        if classes.contains(grammar.stance.authority) { signs.insert(.authority) }
        if classes.contains(grammar.stance.politician) { signs.insert(.politician) }
      }
    }
    let shares: [ReactionModel.Sign] = [.share0, .share1, .share2, .share3, .share4]
    signs.insert(shares[min(4, (counts[key] ?? 0) * 5 / max(1, total))])
    switch source.form {
    case .pronoun: signs.insert(.person)
    case .nominal: signs.insert(.group)
    case .name:
      switch source.name.map({ reading.names[$0].kind }) {
      case .person: signs.insert(.person)
      case .organization: signs.insert(.organization)
      case .place: signs.insert(.place)
      case .group, nil: signs.insert(.group)
      }
    }
    return signs
  }
}
