import Article

/// What the rules of attribution know of one language: word classes and cues.
///
/// All come from the language data (`grammar`, `nonnouns`, `cues`, `stance`, `mute`); the attributes are explained at the head of the
/// Indonesian lists. Classes, as every passage has them at hand: copies would cost more than reading.
package final class Grammar: Sendable {
  /// The code of the language.
  let code: String
  /// Classes of words.
  let words: Lexicon
  /// Words and phrases that signal an attribution.
  let cues: Lexicon
  /// Words that evaluate, demand or warn, and acts that respond.
  let stances: Lexicon
  /// Trained models that read before the sieves, where there are some.
  let learned: LearnedReader?
  /// What an entry of `words` can be.
  let word: WordClasses
  /// What an entry of `cues` can be.
  let cue: CueClasses
  /// What an entry of `stances` can be.
  let stance: StanceClasses

  /// The grammar of a language; without any words where there is no data.
  ///
  /// - Parameter learned: models that read before most sieves.
  package init(language code: String, learned: LearnedReader? = nil) {
    self.code = code
    self.learned = learned
    words = Lexicon([WordList("grammar", language: code), WordList("nonnouns", language: code)])
    cues = Lexicon("cues", "mute", language: code)
    word = WordClasses(words)
    cue = CueClasses(cues)
    stances = Lexicon("stance", "mute", language: code)
    stance = StanceClasses(stances)
  }
}

/// The classes of words by which clauses, verb groups and noun phrases are told apart.
final class WordClasses: Sendable {
  typealias Class = Lexicon.Attributes

  let adverb, postverb, negation, plan, possible, likely: Class
  let that, topic, subordinate, contrast, coordinate, stop, relative, opener: Class
  let pronoun, own, human, vague, determiner, by, addressee, anaphor, thing, time, preposition: Class
  let verbPrefix, possessive, notVerb, headFirst, purpose, speaker, wish, another, verbSuffix: Class
  let pointing, relation, medium, predicate, nonNoun, duty, manner, every, abstract, body, nobody,
    control, genre, company, pair, pairJoint, asWhat, target, passivePrefix, owner, aim, beside, motion,
    citation, plural, able, finite, age, leader, from, relay, reply, acting, channel, calling,
    among, summoned, furthering: Class

  init(_ lexicon: Lexicon) {
    adverb = lexicon.attribute("adverb")
    postverb = lexicon.attribute("postverb")
    negation = lexicon.attribute("negation")
    plan = lexicon.attribute("plan")
    possible = lexicon.attribute("possible")
    likely = lexicon.attribute("likely")
    that = lexicon.attribute("that")
    topic = lexicon.attribute("topic")
    subordinate = lexicon.attribute("subordinate")
    contrast = lexicon.attribute("contrast")
    coordinate = lexicon.attribute("coordinate")
    stop = lexicon.attribute("stop")
    relative = lexicon.attribute("relative")
    opener = lexicon.attribute("opener")
    pronoun = lexicon.attribute("pronoun")
    own = lexicon.attribute("self")
    human = lexicon.attribute("human")
    vague = lexicon.attribute("vague")
    determiner = lexicon.attribute("determiner")
    by = lexicon.attribute("by")
    addressee = lexicon.attribute("addressee")
    anaphor = lexicon.attribute("anaphor")
    thing = lexicon.attribute("thing")
    time = lexicon.attribute("time")
    preposition = lexicon.attribute("prep")
    verbPrefix = lexicon.attribute("verbprefix")
    possessive = lexicon.attribute("possessive")
    notVerb = lexicon.attribute("notverb")
    headFirst = lexicon.attribute("headfirst")
    another = lexicon.attribute("another")
    verbSuffix = lexicon.attribute("verbsuffix")
    wish = lexicon.attribute("wish")
    pointing = lexicon.attribute("pointing")
    relation = lexicon.attribute("relation")
    predicate = lexicon.attribute("predicate")
    nonNoun = lexicon.attribute("nonnoun")
    duty = lexicon.attribute("duty")
    manner = lexicon.attribute("manner")
    every = lexicon.attribute("every")
    abstract = lexicon.attribute("abstract")
    body = lexicon.attribute("body")
    nobody = lexicon.attribute("nobody")
    control = lexicon.attribute("control")
    genre = lexicon.attribute("genre")
    company = lexicon.attribute("company")
    passivePrefix = lexicon.attribute("passiveprefix")
    owner = lexicon.attribute("owner")
    aim = lexicon.attribute("aim")
    plural = lexicon.attribute("plural")
    citation = lexicon.attribute("citation")
    able = lexicon.attribute("able")
    finite = lexicon.attribute("finite")
    age = lexicon.attribute("age")
    leader = lexicon.attribute("leader")
    from = lexicon.attribute("from")
    relay = lexicon.attribute("relay")
    reply = lexicon.attribute("reply")
    calling = lexicon.attribute("calling")
    among = lexicon.attribute("among")
    summoned = lexicon.attribute("summoned")
    furthering = lexicon.attribute("furthering")
    acting = lexicon.attribute("acting")
    channel = lexicon.attribute("channel")
    motion = lexicon.attribute("motion")
    beside = lexicon.attribute("beside")
    pair = lexicon.attribute("pair")
    asWhat = lexicon.attribute("as")
    target = lexicon.attribute("target")
    pairJoint = lexicon.attribute("pairjoint")
    medium = lexicon.attribute("medium")
    purpose = lexicon.attribute("purpose")
    speaker = lexicon.attribute("speaker")
  }
}

/// How a cue is used: where its source and its content stand, what it says of them.
final class CueClasses: Sendable {
  typealias Class = Lexicon.Attributes

  let active, heading, inverted, preposition, passive, agent, noun: Class
  let that, clause, verb, quote, enclitic, front, weak, thanks, participle, recipient, judge, mute,
    admission, charge: Class
  let person, topic, reminder, act, proposal, effect: Class
  let asserted, hedged, denied, intended, questioned: Class
  let support, oppose, concern, neutral, mixed: Class
  /// Those that tell something of what is said, not of where it stands.
  let telling: [Class]

  init(_ lexicon: Lexicon) {
    active = lexicon.attribute("active")
    heading = lexicon.attribute("heading")
    inverted = lexicon.attribute("inverted")
    preposition = lexicon.attribute("prep")
    passive = lexicon.attribute("passive")
    agent = lexicon.attribute("agent")
    noun = lexicon.attribute("noun")
    that = lexicon.attribute("that")
    clause = lexicon.attribute("clause")
    verb = lexicon.attribute("verb")
    quote = lexicon.attribute("quote")
    enclitic = lexicon.attribute("enclitic")
    front = lexicon.attribute("front")
    weak = lexicon.attribute("weak")
    mute = lexicon.attribute("mute")
    thanks = lexicon.attribute("thanks")
    participle = lexicon.attribute("participle")
    judge = lexicon.attribute("judge")
    recipient = lexicon.attribute("recipient")
    admission = lexicon.attribute("admission")
    charge = lexicon.attribute("charge")
    person = lexicon.attribute("person")
    topic = lexicon.attribute("topic")
    reminder = lexicon.attribute("reminder")
    act = lexicon.attribute("act")
    proposal = lexicon.attribute("proposal")
    effect = lexicon.attribute("effect")
    asserted = lexicon.attribute("asserted")
    hedged = lexicon.attribute("hedged")
    denied = lexicon.attribute("denied")
    intended = lexicon.attribute("intended")
    questioned = lexicon.attribute("questioned")
    support = lexicon.attribute("support")
    oppose = lexicon.attribute("oppose")
    concern = lexicon.attribute("concern")
    neutral = lexicon.attribute("neutral")
    mixed = lexicon.attribute("mixed")
    telling = [
      active, heading, inverted, preposition, passive, agent, noun, judge, thanks, asserted, hedged, denied,
      intended, questioned, support, oppose, concern, neutral, mixed,
    ]
  }
}

/// What a word says of the stance of those who use it, or of whom it is used.
final class StanceClasses: Sendable {
  typealias Class = Lexicon.Attributes

  let support, oppose, concern, neutral, mixed: Class
  let strong, mild, outcome, raise, form, origin, act, named, passive, end, fact, bare, fault, sure,
    finding, plain, refused, felt, personal, court, ailment, promise, sign, charge, office, law, show,
    condolence, demand: Class
  let expert, people, authority, politician, prosecutor: Class
  /// Those of people: who they are to what happened.
  let standings: [Class]

  init(_ lexicon: Lexicon) {
    support = lexicon.attribute("support")
    oppose = lexicon.attribute("oppose")
    concern = lexicon.attribute("concern")
    neutral = lexicon.attribute("neutral")
    mixed = lexicon.attribute("mixed")
    strong = lexicon.attribute("strong")
    mild = lexicon.attribute("mild")
    outcome = lexicon.attribute("outcome")
    raise = lexicon.attribute("raise")
    form = lexicon.attribute("form")
    origin = lexicon.attribute("origin")
    act = lexicon.attribute("act")
    named = lexicon.attribute("named")
    passive = lexicon.attribute("passive")
    end = lexicon.attribute("end")
    fact = lexicon.attribute("fact")
    bare = lexicon.attribute("bare")
    fault = lexicon.attribute("fault")
    sure = lexicon.attribute("sure")
    finding = lexicon.attribute("finding")
    plain = lexicon.attribute("plain")
    refused = lexicon.attribute("refused")
    felt = lexicon.attribute("felt")
    show = lexicon.attribute("show")
    personal = lexicon.attribute("personal")
    court = lexicon.attribute("court")
    ailment = lexicon.attribute("ailment")
    promise = lexicon.attribute("promise")
    sign = lexicon.attribute("sign")
    charge = lexicon.attribute("charge")
    office = lexicon.attribute("office")
    law = lexicon.attribute("law")
    condolence = lexicon.attribute("condolence")
    demand = lexicon.attribute("demand")
    expert = lexicon.attribute("expert")
    people = lexicon.attribute("people")
    authority = lexicon.attribute("authority")
    politician = lexicon.attribute("politician")
    prosecutor = lexicon.attribute("prosecutor")
    standings = [expert, people, authority, politician]
  }

  /// The stance of an entry with these attributes.
  func stance(_ classes: Class) -> Reaction.Stance? {
    if classes.contains(support) { return .support }
    if classes.contains(oppose) { return .oppose }
    if classes.contains(concern) { return .concern }
    if classes.contains(neutral) { return .neutral }
    if classes.contains(mixed) { return .mixed }
    return nil
  }

  /// The stance that a word takes in whoever's statement it stands; nil for one that takes none by itself.
  ///
  /// - Parameter isOwn: whether it is said by the speaker of himself: `kami kecewa`.
  func plainStance(_ classes: Class, isNegated: Bool, isOwn: Bool) -> Reaction.Stance? {
    if isNegated { return classes.contains(refused) ? .oppose : nil }
    return classes.contains(plain) || isOwn && classes.contains(felt) ? stance(classes) : nil
  }
}

extension Grammar {
  /// Whether a word ends like a verb of the past.
  func endsLikeVerb(_ text: TokenizedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard word.verbSuffix != .none, token.shape == .lower, token.span.count >= 4 else { return false }
    var builder = WordKey.Builder()
    for offset in (token.span.end - 2)..<token.span.end { builder.append(text.text.utf8[offset]) }
    return words.attributes(builder.key).contains(word.verbSuffix)
  }

  /// Whether a word begins and ends like a noun for what is no person: `pembelian`.
  func isAbstract(_ text: TokenizedText, _ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard word.abstract != .none, span.count >= 7, text.tokens[index].kind == .word else { return false }
    func isAbstract(_ range: Range<Int>) -> Bool {
      var builder = WordKey.Builder()
      for offset in range { builder.append(text.text.utf8[offset] | 0x20) }
      return words.attributes(builder.key).contains(word.abstract)
    }
    return isAbstract(span.start..<(span.start + 2)) && isAbstract((span.end - 2)..<span.end)
  }

  /// Whether a word begins like a passive: `dibangun`.
  func isPassive(_ text: TokenizedText, _ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard word.passivePrefix != .none, span.count >= 5 else { return false }
    return attributes(text, span.start..<span.start + 2).contains(word.passivePrefix)
  }

  /// What a word without the possessor at its end says of stances: `kekesalan[nya]`; none where there is none.
  func stanceOwned(_ text: TokenizedText, _ index: Int) -> Lexicon.Attributes {
    isOwned(text, index) ? stances.attributes(owned(text, index)) : .none
  }

  /// The classes of a word without the possessor at its end: `partai[nya]`; none where there is none.
  func attributesOwned(_ text: TokenizedText, _ index: Int) -> Lexicon.Attributes {
    isOwned(text, index) ? words.attributes(owned(text, index)) : .none
  }

  /// Whether a word ends with its possessor: `partai[nya]`.
  func isOwned(_ text: TokenizedText, _ index: Int) -> Bool {
    let span = text.tokens[index].span
    return word.owner != .none && span.count > 5
      && attributes(text, span.end - 3..<span.end).contains(word.owner)
  }

  /// The key of a word without the possessor at its end.
  private func owned(_ text: TokenizedText, _ index: Int) -> WordKey {
    let span = text.tokens[index].span
    return key(text, span.start..<span.end - 3)
  }

  private func attributes(_ text: TokenizedText, _ bytes: Range<Int>) -> Lexicon.Attributes {
    words.attributes(key(text, bytes))
  }

  /// The key of a part of a word.
  private func key(_ text: TokenizedText, _ bytes: Range<Int>) -> WordKey {
    var builder = WordKey.Builder()
    for offset in bytes { builder.append(text.text.utf8[offset] | 0x20) }
    return builder.key
  }

  /// Whether a word begins or ends like a verb.
  func isVerb(_ text: TokenizedText, _ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard span.count >= 5 else { return false }
    let bytes = text.text.utf8
    for length in 2...3 {
      var builder = WordKey.Builder()
      for offset in span.start..<(span.start + length) { builder.append(bytes[offset] | 0x20) }
      if words.attributes(builder.key).contains(word.verbPrefix) { return true }
    }
    return false
  }
}
