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
