import Article
import Testing

@testable import Extraction

private func quotations(_ paragraphs: String...) -> [String] {
  let text = SentenceSplitter(language: .indonesian)(article(paragraphs))
  return Quotations().quotations(in: text).map { text.text[$0.span] }
}

@Test func marksOfEveryKindEncloseAQuotation() {
  #expect(quotations(#"Ia berkata, "Kami siap berangkat.""#) == [#""Kami siap berangkat.""#])
  #expect(quotations("Ia berkata, “Kami siap berangkat.”") == ["“Kami siap berangkat.”"])
  #expect(quotations("Ia berkata, «Kami siap berangkat.»") == ["«Kami siap berangkat.»"])
  #expect(quotations("Ia berkata, „Kami siap berangkat.“") == ["„Kami siap berangkat.“"])
  #expect(quotations("Ia berkata, ''Kami siap berangkat.''") == ["''Kami siap berangkat.''"])
  #expect(quotations("Ia meneriakkan 'turun sekarang juga'.") == ["'turun sekarang juga'"])
}

@Test func anApostropheIsNoQuotationMark() {
  #expect(quotations("Doa Jum'at di Ma'had itu khidmat.") == [])
}

@Test func aQuotationWithinAnotherBelongsToIt() {
  #expect(quotations("“Ia bilang ‘tidak’ kepada saya,” ujar Rina.") == ["“Ia bilang ‘tidak’ kepada saya,”"])
}

@Test func aQuotationOpenedAnewInEachParagraphIsOne() {
  #expect(
    quotations(#""Kami mulai hari ini."#, #""Besok kami lanjutkan," kata Rina."#)
      == ["\"Kami mulai hari ini.\n\n\"Besok kami lanjutkan,\""])
}

@Test func aLostMarkDoesNotUndoAQuotation() {
  #expect(quotations(#"Kami sudah siap berangkat," kata Rina."#) == [#"Kami sudah siap berangkat,""#])
}

@Test func aBlockQuoteIsAQuotation() {
  #expect(quotations("> Kami sudah siap berangkat.") == ["Kami sudah siap berangkat."])
}

@Test func twoCurlySingleMarksAreADoubleOne() {
  #expect(
    attributions("‘’Sudah seminggu harga naik,’’ kata Rina. ’’Pembeli sepi,’’ ujarnya.", names: ["Rina"])
      == ["direct | Rina | kata | ‘’Sudah seminggu harga naik,’’", "direct | nya | ujar | ’’Pembeli sepi,’’"])
  #expect(
    attributions("“Kami membaca ‘Laut’” kata Rina.", names: ["Rina"])
      == ["direct | Rina | kata | “Kami membaca ‘Laut’”"])
}

@Test func aQuotationReachesBackToNoCueOfTheOneBefore() {
  #expect(
    attributions(
      "“Jaringan itu aman,” kata Rina. Data akan ditambah tahun depan, “ujar Bima.", names: ["Rina", "Bima"])
      == [
        "direct | Rina | kata | “Jaringan itu aman,”",
        "direct | Bima | ujar | Data akan ditambah tahun depan, “",
      ])
}

@Test func whatIsQuotedWithinAQuotationMayLoseItsMark() {
  #expect(
    attributions("“Di pasar ada “jeger-jeger “-nya. Kami harap warga disiplin,” ucapnya. Masker penting.")
      == ["direct | nya | ucap | “Di pasar ada “jeger-jeger “-nya. Kami harap warga disiplin,”"])
}

@Test func aPrepositionMayStandBehindAQuotation() {
  #expect(
    attributions(#""Jalan itu rusak parah sekali," menurut Rina."#, names: ["Rina"])
      == [#"direct | Rina | menurut | "Jalan itu rusak parah sekali,""#])
  #expect(
    attributions(#""Jalan itu rusak parah sekali," menurutnya lagi."#)
      == [#"direct | nya | menurut | "Jalan itu rusak parah sekali,""#])
  #expect(
    attributions(#""Jalan itu rusak parah sekali." Menurut Rina, harga naik."#, names: ["Rina"]).last
      == "asserted | Rina | Menurut | harga naik")
}

@Test func oneWordThatIsSaidOfSomethingIsQuoted() {
  #expect(
    attributions(#"Rina mengatakan putusan itu "keliru" dan akan dibatalkan."#, names: ["Rina"])
      == [#"intended mixed | Rina | mengatakan | putusan itu "keliru" dan akan dibatalkan"#])
}

@Test func aClosingMarkThatSticksToTheNextWordOpens() {
  #expect(
    attributions("Rina menganggap jalan itu penting. ”Sebab membantu warga,” bebernya.", names: ["Rina"])
      == [
        "asserted | Rina | menganggap | jalan itu penting", "direct | nya | beber | ”Sebab membantu warga,”",
      ])
}
