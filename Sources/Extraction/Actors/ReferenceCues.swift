import Article

/// The words of a language that refer back, by the list `references`.
final class ReferenceCues: Sendable {
  let lexicon: Lexicon
  let person, plural, thing, speaker, definite, several, human, samePlace, sameOrganisation, republic, male,
    female, partPlace, level, company, headLast, agent, age, part, anyBody, press, possessor, who, called,
    nickname, oneOf, equals, servant, participleEnd, medium, apposed, maker, business,
    article, asked, leader, crowd, byline: Lexicon.Attributes

  private let language: Language

  init(language code: String) {
    language = Language(rawValue: code)
    lexicon = Lexicon("references", language: code)
    person = lexicon.attribute("person")
    plural = lexicon.attribute("plural")
    thing = lexicon.attribute("thing")
    speaker = lexicon.attribute("speaker")
    definite = lexicon.attribute("definite")
    several = lexicon.attribute("several")
    human = lexicon.attribute("human")
    samePlace = lexicon.attribute("samePlace")
    leader = lexicon.attribute("leader")
    sameOrganisation = lexicon.attribute("sameOrganisation")
    republic = lexicon.attribute("republic")
    male = lexicon.attribute("male")
    partPlace = lexicon.attribute("partPlace")
    level = lexicon.attribute("level")
    company = lexicon.attribute("company")
    headLast = lexicon.attribute("headLast")
    asked = lexicon.attribute("asked")
    agent = lexicon.attribute("agent")
    part = lexicon.attribute("part")
    press = lexicon.attribute("press")
    anyBody = lexicon.attribute("anyBody")
    possessor = lexicon.attribute("possessor")
    who = lexicon.attribute("who")
    called = lexicon.attribute("called")
    nickname = lexicon.attribute("nickname")
    oneOf = lexicon.attribute("oneOf")
    equals = lexicon.attribute("equals")
    age = lexicon.attribute("age")
    participleEnd = lexicon.attribute("participleEnd")
    medium = lexicon.attribute("medium")
    article = lexicon.attribute("article")
    apposed = lexicon.attribute("apposed")
    business = lexicon.attribute("business")
    maker = lexicon.attribute("maker")
    servant = lexicon.attribute("servant")
    female = lexicon.attribute("female")
    crowd = lexicon.attribute("crowd")
    byline = lexicon.attribute("byline")
  }

  /// Whether the head of a noun phrase is its last word, as in English.
  var hasHeadLast: Bool { headLast != .none }

  /// Whether a word is one by which its language is told: a preposition, a pronoun.
  func isFunctionWord(_ key: WordKey) -> Bool { LanguageIdentifier.standard.isFunctionWord(key, language) }

  func attributes(_ key: WordKey) -> Lexicon.Attributes { lexicon.attributes(key) }
}
