import Article
import Testing

@testable import Extraction

@Test func aClaimStandsBehindItsSourceAndCue() {
  #expect(
    attributions("Bupati Rina mengatakan bahwa jalan itu rusak.", names: ["Rina"])
      == ["asserted | Bupati Rina | mengatakan | bahwa jalan itu rusak"])
  #expect(
    attributions("Mayor Rina Wati said that the road was closed.", names: ["Rina Wati"], language: .english)
      == ["asserted | Mayor Rina Wati | said | that the road was closed"])
}

@Test func aQuotationStandsBeforeItsCueAndSource() {
  #expect(
    attributions(#""Jalan itu rusak," ujar Rina di lokasi."#, names: ["Rina"])
      == [#"direct | Rina | ujar | "Jalan itu rusak,""#])
  #expect(
    attributions(
      #""The road is closed," said Rina, the mayor, on Monday."#, names: ["Rina"], language: .english)
      == [#"direct | Rina, the mayor | said | "The road is closed,""#])
  #expect(
    attributions(#""The road is closed," she said."#, language: .english)
      == [#"direct | she | said | "The road is closed,""#])
}

@Test func theEncliticIsTheSource() {
  #expect(attributions(#""Jalan itu rusak," ujarnya."#) == [#"direct | nya | ujar | "Jalan itu rusak,""#])
}

@Test func aQuotationThatItsCuePartsIsOne() {
  #expect(
    attributions(#""Jalan itu rusak," ujar Rina. "Kami segera memperbaikinya.""#, names: ["Rina"])
      == [#"direct | Rina | ujar | "Jalan itu rusak," … "Kami segera memperbaikinya.""#])
}

@Test func aBareQuotationInTheNextParagraphHasTheSameSpeaker() {
  #expect(
    attributions(#""Jalan itu rusak," ujar Rina."#, #""Kami segera memperbaikinya.""#, names: ["Rina"])
      == [
        #"direct | Rina | ujar | "Jalan itu rusak,""#, #"direct | as 0 | - | "Kami segera memperbaikinya.""#,
      ])
}

@Test func aPrepositionNamesTheSource() {
  #expect(
    attributions("Menurut Rina, jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | Menurut | jalan itu rusak"])
  #expect(
    attributions("According to Rina, the road is closed.", names: ["Rina"], language: .english)
      == ["asserted | Rina | According to | the road is closed"])
}

@Test func aCueInParenthesisSplitsItsContent() {
  #expect(
    attributions("Jalan itu, lanjut Rina, merupakan urat nadi kota.", names: ["Rina"])
      == ["asserted | Rina | lanjut | Jalan itu … merupakan urat nadi kota"])
  #expect(
    attributions("The road, she said, would open soon.", language: .english)
      == ["asserted | she | said | The road … would open soon"])
}

@Test func anAdverbialBeforeTheCueIsNoSource() {
  #expect(
    attributions("Terkait dengan jalan itu, Rina menyatakan bahwa hal itu belum pasti.", names: ["Rina"])
      == ["asserted | Rina | menyatakan | bahwa hal itu belum pasti"])
}

@Test func aColonInAHeadlineIsACue() {
  #expect(
    attributions("# Menteri Rina: Harga Beras Turun", names: ["Rina"])
      == ["asserted | Menteri Rina | : | Harga Beras Turun"])
}

@Test func aPassiveHasNoSource() {
  #expect(
    attributions("Warga diimbau agar waspada.") == ["intended | - | diimbau | Warga … agar waspada"])
  #expect(attributions("Asap yang diduga beracun itu hilang.") == [])
}

@Test func theModalityFollowsTheCueAndTheContent() {
  #expect(
    attributions("Rina membantah kabar itu.", names: ["Rina"]) == ["denied | Rina | membantah | kabar itu"])
  #expect(
    attributions("Rina meminta warga mengungsi.", names: ["Rina"])
      == ["intended | Rina | meminta | warga mengungsi"])
  #expect(
    attributions("Rina mempertanyakan biaya itu.", names: ["Rina"])
      == ["questioned | Rina | mempertanyakan | biaya itu"])
}

@Test func anAttributionWithinAnotherHasAnotherSource() {
  #expect(
    attributions(
      "Rina juga mengatakan bahwa Partai Hijau mendukung usul itu.", names: ["Rina", "Partai Hijau"])
      == [
        "asserted | Rina | juga mengatakan | bahwa Partai Hijau mendukung usul itu",
        "asserted | Partai Hijau | mendukung | usul itu",
      ])
}
