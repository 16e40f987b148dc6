/// The words of a language that tell of names: titles, heads of organisations and places, prepositions.
final class NameCues: Sendable {
  let lexicon: Lexicon
  /// Words that refer, among them those behind which a name names no actor.
  let references: Lexicon
  /// Names that are known to everybody.
  let known: Lexicon
  let knownPlace, knownOrganisation, knownPerson, knownOther, knownAlways: Lexicon.Attributes
  let title, honorific, organisation, place, side, locative, speech, function, month, day,
    connector, degree, noActor, law, namesake, legalForm, initials, bodyEnd, seat, whole,
    partPlace, circumstance, particle, discipline, link, quarter, unit, taxon, equals, site,
    couple, bodyHead, possessor, purpose, local, samePlace, definite, government, demonym, street,
    document, noBody, address, member, versus, headLast: Lexicon.Attributes
  /// Titles, heads of bodies and places, dates, verbs of saying, function words.
  let noPlainName: Lexicon.Attributes
  /// Whether the head of a noun phrase is its last word, as in English.
  let hasHeadLast: Bool

  init(language code: String) {
    lexicon = Lexicon("name-cues", language: code)
    known = Lexicon("known-names", language: code)
    knownPlace = known.attribute("place")
    knownOrganisation = known.attribute("organisation")
    knownPerson = known.attribute("person")
    knownOther = known.attribute("other")
    knownAlways = known.attribute("always")
    title = lexicon.attribute("title")
    honorific = lexicon.attribute("honorific")
    organisation = lexicon.attribute("organisation")
    place = lexicon.attribute("place")
    side = lexicon.attribute("side")
    locative = lexicon.attribute("locative")
    speech = lexicon.attribute("speech")
    function = lexicon.attribute("function")
    month = lexicon.attribute("month")
    day = lexicon.attribute("day")
    noPlainName = title.union(organisation).union(place).union(month).union(day).union(speech).union(function)
    references = Lexicon("references", language: code)
    noActor = references.attribute("noActor")
    initials = references.attribute("initials")
    bodyEnd = references.attribute("bodyEnd")
    seat = references.attribute("seat")
    circumstance = references.attribute("circumstance")
    possessor = references.attribute("possessor")
    purpose = references.attribute("purpose")
    whole = references.attribute("whole")
    local = references.attribute("local")
    partPlace = references.attribute("partPlace")
    particle = references.attribute("particle")
    discipline = references.attribute("discipline")
    link = references.attribute("link")
    quarter = references.attribute("quarter")
    unit = references.attribute("unit")
    taxon = references.attribute("taxon")
    equals = references.attribute("equals")
    site = references.attribute("site")
    bodyHead = references.attribute("bodyHead")
    couple = references.attribute("couple")
    samePlace = references.attribute("samePlace")
    definite = references.attribute("definite")
    government = references.attribute("government")
    demonym = references.attribute("demonym")
    street = references.attribute("street")
    document = references.attribute("document")
    noBody = references.attribute("noBody")
    address = references.attribute("address")
    member = references.attribute("member")
    versus = references.attribute("versus")
    degree = lexicon.attribute("degree")
    connector = lexicon.attribute("connector")
    law = lexicon.attribute("law")
    namesake = lexicon.attribute("namesake")
    legalForm = lexicon.attribute("legalForm")
    headLast = references.attribute("headLast")
    hasHeadLast = headLast != .none
  }

  /// Whether a known name is one wherever it stands.
  func isAlwaysNamed(_ key: WordKey) -> Bool { known.attributes(key).contains(knownAlways) }
}
