import Article
import Testing

@testable import Extraction

@Test func aFeelingThatIsShownIsAnAct() {
  #expect(
    reactions("Rina meluapkan kekesalannya kepada bupati.", names: ["Rina"])
      == [
        "oppose | Rina | meluapkan kekesalannya | Rina meluapkan kekesalannya kepada bupati"
      ])
  #expect(
    reactions("Rina menyatakan penentangannya terhadap rencana itu.", names: ["Rina"])
      == ["oppose | Rina | menyatakan | Rina menyatakan penentangannya terhadap rencana itu"])
}

@Test func aChargeThatIsTakenToThePoliceIsAnAct() {
  #expect(
    reactions("Rina melaporkan dugaan pungli itu ke polisi.", names: ["Rina"])
      == ["oppose | Rina | melaporkan | Rina melaporkan dugaan pungli itu ke polisi"])
  // What was only found is no charge, nor what an office hands on.
  #expect(reactions("Warga melaporkan penemuan peti itu ke polisi.") == [])
  #expect(reactions("Kapolres melaporkan kasus itu ke Polda.") == [])
}

@Test func whatIsDoneInReturnIsAnAct() {
  #expect(
    reactions("Warga menutup pasar itu sebagai balasan.")
      == ["oppose | Warga | sebagai balasan | Warga menutup pasar itu sebagai balasan"])
}

@Test func aDemandByAProtestIsOpposition() {
  #expect(
    reactions("Ratusan perajin menggelar demo menuntut kenaikan upah.").map { $0.prefix(6) } == ["oppose"])
  #expect(reactions("Perusahaan itu menggelar demo masak.") == [])
}

@Test func whoActsStandsBeforeHisCompany() {
  #expect(
    reactions("Para perajin, bersama mahasiswa menggelar unjuk rasa.")
      == [
        "oppose | Para perajin | menggelar unjuk rasa | "
          + "Para perajin, bersama mahasiswa menggelar unjuk rasa"
      ])
}

@Test func onlyPeopleAct() {
  #expect(reactions("Belasan kali pulang pergi dari Solo, melapor diri ke polisi.", names: ["Solo"]).isEmpty)
}
