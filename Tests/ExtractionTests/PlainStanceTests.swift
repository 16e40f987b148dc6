import Article
import Testing

@testable import Extraction

@Test func aWordThatJudgesIsAReactionInWhoeversStatement() {
  #expect(
    reactions("\"Aturan ini penghinaan bagi para perajin,\" kata Rina.", names: ["Rina"])
      == ["oppose | Rina | kata | \"Aturan ini penghinaan bagi para perajin,\" kata Rina"])
  #expect(
    reactions("\"Kami merasa dibodohi,\" ujar Budi.", names: ["Budi"])
      == ["oppose | Budi | ujar | \"Kami merasa dibodohi,\" ujar Budi"])
  #expect(
    reactions("Menurut Rina, pasar itu dibangun pada 1980.", names: ["Rina"]) == [])
}

@Test func whatIsRefusedByANegationIsOpposed() {
  #expect(
    reactions("\"Perajin tidak akan pernah tunduk pada ancaman,\" kata Rina.", names: ["Rina"])
      == ["oppose | Rina | kata | \"Perajin tidak akan pernah tunduk pada ancaman,\" kata Rina"])
  #expect(
    reactions("\"Perajin tunduk pada aturan,\" kata Rina.", names: ["Rina"]) == [])
}

@Test func whoSaysItOfHimselfTakesTheStance() {
  #expect(
    reactions("\"Kami sangat kecewa,\" kata Rina.", names: ["Rina"])
      == ["concern | Rina | kata | \"Kami sangat kecewa,\" kata Rina"])
  #expect(
    reactions("\"Kami akan tetap menolak,\" kata Rina.", names: ["Rina"]).map { $0.prefix(6) } == ["oppose"])
}

@Test func whoWaitsIsNeutral() {
  #expect(
    reactions("\"Kami masih menunggu arahan menteri,\" kata Rina.", names: ["Rina"])
      == ["neutral | Rina | kata | \"Kami masih menunggu arahan menteri,\" kata Rina"])
  #expect(
    reactions("Rina mengatakan masih terlalu dini untuk menilai aturan itu.", names: ["Rina"])
      == ["neutral | Rina | mengatakan | Rina mengatakan masih terlalu dini untuk menilai aturan itu"])
}

@Test func supportWithAButIsMixed() {
  #expect(
    reactions(
      "\"Kami menyambut baik aturan itu. Namun, harganya perlu dikaji,\" kata Rina.", names: ["Rina"])
      == [
        "mixed | Rina | kata | "
          + "\"Kami menyambut baik aturan itu. Namun, harganya perlu dikaji,\" kata Rina"
      ])
}

@Test func onlyPeopleCondemnWhateverTheirName() {
  #expect(
    reactions("# Anukarya Kecam Aturan Pasar") == [
      "oppose | Anukarya | Kecam | Anukarya Kecam Aturan Pasar"
    ])
}

@Test func theFindingsOfACourtAreNoReactions() {
  #expect(reactions("Hakim menilai alasan terdakwa itu tidak masuk akal.") == [])
}

@Test func aConditionIsNoReaction() {
  #expect(reactions("Pasar akan pindah jika pemerintah menolak usul itu.") == [])
}

@Test func whoPromisesToMendSomethingIsNotConcerned() {
  #expect(
    reactions("Rina berjanji memperbaiki jalan yang rusak dan membahayakan warga.", names: ["Rina"]) == [])
}

@Test func aComplaintOfOnesHealthIsNoReaction() {
  #expect(reactions("Rina sempat mengeluh pusing sejak pagi.", names: ["Rina"]) == [])
}

@Test func whatIsPointedAtIsJudgedByTheLastWord() {
  #expect(
    reactions("Rina menyebut aturan itu sangat keliru.", names: ["Rina"]).map { $0.prefix(6) } == ["oppose"])
  #expect(
    reactions("Rina menyebut aturan itu berlaku besok.", names: ["Rina"]) == [])
}

@Test func condolencesAreNoReactions() {
  #expect(
    reactions("\"Kami menyampaikan duka cita yang mendalam,\" kata Rina.", names: ["Rina"]) == [])
}

@Test func oddTextsHaveNoStanceWordsAtTheirEdges() {
  for text in [
    "Kecam", "\"tidak\"", "Rina: itu", "sebagai balasan", "kami", "Menggelar unjuk rasa", "itu.", "\"?\"",
  ] {
    #expect(reactions(text).count <= 1)
  }
}
