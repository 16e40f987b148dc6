import Article
import Testing

@testable import Extraction

@Test func aMarkBeforeACueClosesWhateverItsForm() {
  #expect(
    attributions("“ Jalan itu rusak parah, “kata Rina. “Warga kecewa, “ujarnya.", names: ["Rina"])
      == ["direct | Rina | kata | “ Jalan itu rusak parah, “", "direct | nya | ujar | “Warga kecewa, “"])
  #expect(
    attributions(
      #"Prices rose. "The road is closed, "said Rina. She left."#, names: ["Rina"], language: .english)
      == [#"direct | Rina | said | "The road is closed, ""#])
}

@Test func aMarkThatSlippedBehindTheSentenceBeforeOpens() {
  #expect(
    attributions("Warga menutup jalan.” Jalan itu rusak parah sekali,” kata Rina.", names: ["Rina"])
      == ["direct | Rina | kata | Jalan itu rusak parah sekali,”"])
  #expect(
    attributions(
      #"Warga menutup jalan itu kemarin.""#, #"Jalan itu rusak parah sekali," kata Rina."#, names: ["Rina"])
      == [#"direct | Rina | kata | Jalan itu rusak parah sekali,""#])
  #expect(
    attributions(
      #"Neighbours blocked the road on Monday.""#, #"It is closed for good," said Rina."#, names: ["Rina"],
      language: .english)
      == [#"direct | Rina | said | It is closed for good,""#])
}

@Test func anUnclosedQuotationEndsBeforeItsCue() {
  #expect(
    attributions(
      #""Jalan itu rusak parah, kata Rina di lokasi."#, #""Kami kecewa, lanjutnya."#, names: ["Rina"])
      == [
        #"direct | Rina | kata | "Jalan itu rusak parah,"#, #"direct | nya | lanjut | "Kami kecewa,"#,
      ])
}

@Test func aPaperAndADayInBracketsAreNoPartOfTheSource() {
  #expect(
    attributions(#""Jalan itu rusak," kata Rina (Harian Anu, 1/2/2020)."#, names: ["Rina", "Harian Anu"])
      == [#"direct | Rina | kata | "Jalan itu rusak,""#])
}

@Test func aDemonstrativeClosesADescription() {
  #expect(
    attributions(#""Jalan itu rusak," ujar pria yang akrab disapa Bim ini kepada warga."#, names: ["Bim"])
      == [#"direct | pria yang akrab disapa Bim ini | ujar | "Jalan itu rusak,""#])
  #expect(
    attributions("Legenda yang pernah memimpin tim kota itu menilai jalan itu rusak.")
      == ["asserted | Legenda yang pernah memimpin tim kota itu | menilai | jalan itu rusak"])
}

@Test func theHolderIsWhomTheDescriptionNames() {
  #expect(
    holders("Kuasa hukum Sari, Rina Wati mengatakan jalan itu rusak.", names: ["Sari", "Rina Wati"])
      == ["Rina Wati | jalan itu rusak"])
  #expect(
    holders("Anak Sari itu mengatakan jalan itu rusak.", names: ["Sari"])
      == ["Anak Sari itu | jalan itu rusak"])
  #expect(
    holders("Data BPS menunjukkan bahwa harga naik.", names: ["BPS"]) == ["BPS | bahwa harga naik"])
  #expect(
    holders(
      "Smith spokesman Ted Brown said that the road was closed.", names: ["Smith", "Ted Brown"],
      language: .english) == ["Ted Brown | that the road was closed"])
  #expect(
    holders("Smith aides said that the road was closed.", names: ["Smith"], language: .english)
      == ["Smith aides | that the road was closed"])
}

@Test func whatStandsBetweenANameAndItsCueDescribesIt() {
  #expect(
    attributions(
      "Rina Wati (47), dokter anak, warga RT 01 Desa Anu, membenarkan jalan itu rusak.",
      names: ["Rina Wati"])
      == [
        "asserted | Rina Wati (47), dokter anak, warga RT 01 Desa Anu | membenarkan | jalan itu rusak"
      ])
  #expect(
    attributions(#""Jalan itu rusak," kata Rina, Direktur RSUD Anu, kemarin."#, names: ["Rina"])
      == [#"direct | Rina, Direktur RSUD Anu | kata | "Jalan itu rusak,""#])
}

@Test func aClauseBeforeACommaInAHeadingIsNoSource() {
  #expect(
    attributions("# Jalan Rusak Parah, Pemkot Anu Tegaskan Segera Diperbaiki", names: ["Pemkot Anu"])
      .first?.contains("| Pemkot Anu | Tegaskan |") == true)
}

@Test func aQuotationInTheNextParagraphNamesTheSpeaker() {
  #expect(
    attributions(
      "Jalan itu ditutup kemarin.", #""Kami kecewa sekali dengan jalan itu.""#,
      #""Jalan itu rusak," ujar Rina."#, names: ["Rina"])
      == [
        #"direct | as 1 | - | "Kami kecewa sekali dengan jalan itu.""#,
        #"direct | Rina | ujar | "Jalan itu rusak,""#,
      ])
  #expect(
    attributions(
      "The road was closed.", #""We are bitterly disappointed about it.""#,
      #""The road is bad," said Rina."#, names: ["Rina"], language: .english)
      == [
        #"direct | as 1 | - | "We are bitterly disappointed about it.""#,
        #"direct | Rina | said | "The road is bad,""#,
      ])
}

@Test func theParagraphBeforeNamesTheSpeaker() {
  #expect(
    attributions(
      "Rina mengatakan jalan itu rusak.", #""Kami kecewa sekali dengan jalan itu.""#, names: ["Rina"])
      == [
        "asserted | Rina | mengatakan | jalan itu rusak",
        #"direct | as 0 | - | "Kami kecewa sekali dengan jalan itu.""#,
      ])
}

@Test func aHeadingInMarksIsTheirsWhoSaysSoInTheText() {
  #expect(
    attributions(
      "# 'Jalan Ini Seperti Kubangan'", "Warga menutup jalan kemarin.",
      #""Jalan ini sudah seperti kubangan kerbau," ujar Rina."#, names: ["Rina"])
      == [
        "direct | as 1 | - | 'Jalan Ini Seperti Kubangan'",
        #"direct | Rina | ujar | "Jalan ini sudah seperti kubangan kerbau,""#,
      ])
}
