import Article
import Testing

@testable import Extraction

/// The actors of an English text, as lines: `kind name`.
private func actors(_ paragraphs: String...) throws -> [String] {
  try annotations(paragraphs).actors.map { "\($0.kind.rawValue) \($0.name)" }
}

private func annotations(_ paragraphs: [String]) throws -> Annotations {
  try #require(Extractor().annotations(of: article(paragraphs), language: .english))
}

@Test func aBodyStandsWholeBeforeItsAbbreviation() throws {
  #expect(
    try actors("The Dalen Mayors' Forum (DMF) met on Monday.") == ["organization Dalen Mayors' Forum"])
  #expect(
    try actors("Fishing Dispute Board (FDB) rejected the claim on Monday.")
      == ["organization Fishing Dispute Board"])
}

@Test func aTitleIsNoPartOfAName() throws {
  #expect(
    try actors("Judge Isak Lund said the case was old. Justice Lund left the hall.") == ["person Isak Lund"])
  #expect(try actors("Datuk Karim Osman said the port was shut.") == ["person Karim Osman"])
  #expect(try actors("Cllr Petra Holm disagreed.") == ["person Petra Holm"])
}

@Test func itIsTheBodyThatSpokeBefore() throws {
  #expect(
    try actors("The town council said the port was shut. It added that help was near.").count == 1)
}

@Test func aBodyIsNamedWithWhatItIsFor() throws {
  #expect(
    try actors("The group Dalen Lawyers for Human Rights said the port was shut.").contains(
      "organization Dalen Lawyers for Human Rights"))
  #expect(
    try actors("The Minister for Human Rights, Anna Berg, said the port was shut.").contains(
      "person Anna Berg"))
}

@Test func aNameIsToldFromWhatAHyphenJoinsToIt() throws {
  func places(_ sentence: String) throws -> [String] {
    try #require(Extractor().annotations(of: article([sentence]), language: .english)).actors
      .filter { $0.kind == .place }.map(\.name)
  }
  #expect(try places("The London-based bank rejected the India-UK deal.") == ["London", "India", "UK"])
  #expect(try places("The pro-Beijing camp and the US-led forces said they had left.") == ["Beijing", "US"])
  // A surname is one name.
  #expect(try places("Anna London-Berg said the road was safe.") == [])
}

@Test func aBodyIsNamedWithWhatAConjunctionJoinsToIt() throws {
  #expect(
    try actors("The Dalen Nurses and Midwives Union said the ward was shut.")
      == ["organization Dalen Nurses and Midwives Union"])
  // Two bodies are two.
  let two = try actors("The Dalen Bank and Holm Fishing Council said the port was shut.")
  #expect(!two.contains("organization Dalen Bank and Holm Fishing Council"))
}

@Test func theGovernmentOfAStateIsABody() throws {
  #expect(
    try actors("The Chinese government said the port was shut.") == ["organization Chinese government"])
  #expect(
    try actors("The Japan government said the port was shut.") == ["organization Japan government"])
}

@Test func plansAndPrizesAreNoActors() throws {
  #expect(
    try actors(
      "Anna Berg praised the National Housing Strategy (NHS). The NHS would cost too much, Olaf Holm said.")
      == ["person Anna Berg", "person Olaf Holm"])
}

@Test func aCouncillorIsNamedWithoutHisOffice() throws {
  #expect(try actors("Councillor Petra Holm said the port was shut.") == ["person Petra Holm"])
}

@Test func anAbbreviationBehindAnArticleIsABodyThatSpeaks() throws {
  #expect(
    try actors("The trams stood still. The QTC said that the lines were safe.") == ["organization QTC"])
  #expect(try actors("Prices rose. The GDP of the town fell, traders said.") == ["group traders"])
}
