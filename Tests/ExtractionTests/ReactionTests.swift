import Article
import Testing

@testable import Extraction

@Test func anEvaluationIsAReaction() {
  #expect(
    reactions("Rina mengapresiasi langkah itu.", names: ["Rina"])
      == ["support | Rina | mengapresiasi | Rina mengapresiasi langkah itu"])
  #expect(
    reactions("Rina mengecam serangan itu.", names: ["Rina"])
      == ["oppose | Rina | mengecam | Rina mengecam serangan itu"])
}

@Test func anActOfProtestIsAReaction() {
  #expect(
    reactions("Pedagang menggugat keputusan itu.")
      == ["oppose | Pedagang | menggugat | Pedagang menggugat keputusan itu"])
}

@Test func aNounOfResponseNamesItsPeople() {
  #expect(
    reactions("Rencana itu menuai beragam reaksi di masyarakat luas.")
      == ["mixed | masyarakat luas | beragam reaksi | Rencana itu menuai beragam reaksi di masyarakat luas"])
}

@Test func anEnglishEvaluationIsAReaction() {
  #expect(
    reactions("Critics condemned the plan.", language: .english)
      == ["oppose | Critics | condemned | Critics condemned the plan"])
  #expect(
    reactions("The plan drew criticism from residents.", language: .english)
      == ["oppose | residents | criticism | The plan drew criticism from residents"])
}

@Test func ownPlansAndFactsAreNoReactions() {
  #expect(reactions("Rina mengatakan bahwa jalan itu dibuka pada Senin.", names: ["Rina"]) == [])
  #expect(reactions("Rina said the office opens on Monday.", names: ["Rina"], language: .english) == [])
}

@Test func whatAnExpertJudgesIsAnalysis() {
  #expect(
    reactions(
      "Menurut Rina, jalan itu rusak.",
      "Pengamat menilai bahwa kerja sama ini dapat menjadi faktor penting.",
      "Budi mengatakan bahwa pasar tutup.", names: ["Rina", "Budi"])
      == [
        "neutral | Pengamat | menilai | Pengamat menilai bahwa kerja sama ini dapat menjadi faktor penting"
      ])
}

@Test func aDemandIsAConcern() {
  #expect(
    reactions(
      "# Pasar Kota Dibongkar", "Wali kota membongkar pasar kota pada Senin.",
      "Warga meminta pemerintah mengkaji ulang rencana itu karena khawatir kehilangan nafkah.")
      == [
        "concern | Warga | meminta | Warga meminta pemerintah mengkaji ulang rencana itu karena khawatir kehilangan nafkah"
      ])
}

@Test func aDenialIsOpposition() {
  #expect(
    reactions("Budi membantah tuduhan bahwa ia menerima suap.", names: ["Budi"])
      == ["oppose | Budi | membantah | Budi membantah tuduhan bahwa ia menerima suap"])
}

@Test func aQuoteIsAReactionByItsWords() {
  let found = reactions(
    "# Tarif Air Naik", "Direktur perusahaan air, Budi, mengatakan tarif baru berlaku pada Januari.",
    "\"Tarif itu dihitung per meter kubik,\" kata Budi.", "Warga menolak kenaikan tarif itu.",
    "\"Kami kecewa dan khawatir, kenaikan ini memberatkan warga kecil,\" kata Rina.", names: ["Rina", "Budi"])
  #expect(found.contains { $0.hasPrefix("concern | Rina | kata") })
  #expect(!found.contains { $0.contains("Budi") })
}

@Test func evidenceIsTheWordsThatCounted() {
  let words = evidence("Warga mengapresiasi langkah itu karena sangat membantu.")
  #expect(words.contains("mengapresiasi"))
}

@Test func aModelOfOtherSignsIsNotUsed() {
  let size = (1 << ReactionModel.bits) * ReactionModel.Column.allCases.count
  #expect(ReactionModel(bytes: Array(ReactionModel.header.utf8) + Array(repeating: 0, count: size)) != nil)
  #expect(ReactionModel(bytes: Array(ReactionModel.header.utf8)) == nil)
  #expect(
    ReactionModel(bytes: Array("reader reactions 9 65536 6\n".utf8) + Array(repeating: 0, count: size)) == nil
  )
}

@Test func theBuiltInModelOfReactionsFits() {
  #expect(ReactionModel() != nil)
}

@Test func theExponentialIsCloseEnough() {
  #expect(abs(exponential(1) - 2.718282) < 1e-4)
  #expect(abs(exponential(-3) - 0.049787) < 1e-5)
}
