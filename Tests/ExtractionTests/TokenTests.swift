import Article
import TestSupport
import Testing

@testable import Extraction

private func tokens(_ text: String, _ language: Language = .indonesian) -> String {
  let result = SentenceSplitter(language: language)(Article(paragraphs: text))
  return result.tokens.map { result.text[$0.span] }.joined(separator: "|")
}

private func sentences(_ text: String, _ language: Language = .indonesian) -> [String] {
  let result = SentenceSplitter(language: language)(Article(paragraphs: text))
  return result.sentences.map { result.string($0) }
}

@Test func wordsWithHyphensApostrophesAndAmpersandsAreOneToken() {
  #expect(tokens("Negara-negara itu, kata Kim Bok-su") == "Negara-negara|itu|,|kata|Kim|Bok-su")
  #expect(tokens("Hari Jum'at di Ma’had AT&T") == "Hari|Jum'at|di|Ma’had|AT&T")
  #expect(tokens("They don't care", .english) == "They|don't|care")
}

@Test func englishCliticsStandApart() {
  #expect(tokens("Rina's plan; she'll say it’s fine", .english) == "Rina|'s|plan|;|she|'ll|say|it|’s|fine")
  #expect(tokens("the farmers' union", .english) == "the|farmers|'|union")
}

@Test func numbersDatesAndAmountsAreOneToken() {
  #expect(
    tokens("Rp1.000,50 pada 8/6/2025, pukul 10.30 dan 2.500 orang.")
      == "Rp1.000,50|pada|8/6/2025|,|pukul|10.30|dan|2.500|orang|.")
}

@Test func initialsAbbreviationsAndSitesKeepTheirFullStop() {
  #expect(tokens("H.M. Sasmita dan Dr. H. Umar") == "H.M.|Sasmita|dan|Dr.|H.|Umar")
  #expect(tokens("Warta.com, KABAR.COM dan suara.co.id.") == "Warta.com|,|KABAR.COM|dan|suara.co.id|.")
  #expect(tokens("Mulai https://warta.id/a?b=c. Ya") == "Mulai|https://warta.id/a?b=c|.|Ya")
  #expect(tokens("Rina Wati, S.H., M.Si. hadir") == "Rina|Wati|,|S.H.|,|M.Si.|hadir")
}

@Test func quotationMarksOfEveryKindAreMarks() {
  for marked in ["\"ya\"", "“ya”", "„ya“", "«ya»", "‘ya’", "'ya'", "''ya''", "``ya''", "「ya」"] {
    let result = SentenceSplitter(language: .indonesian)(Article(paragraphs: "Kata \(marked) itu"))
    #expect(result.tokens.map(\.kind) == [.word, .quotationMark, .word, .quotationMark, .word], "\(marked)")
  }
}

@Test func shapesTellWhereTheCapitalsAre() {
  let result = SentenceSplitter(language: .english)(
    Article(paragraphs: "a Bok-su NATO GoNews 12 Écran ÉCRAN iX"))
  #expect(
    result.tokens.map(\.shape)
      == [.lower, .capitalised, .capitals, .mixed, .none, .capitalised, .capitals, .inner])
}

@Test func keysDisregardCase() {
  let result = SentenceSplitter(language: .english)(Article(paragraphs: "Ärger äRGER Jum'at jum’at"))
  #expect(result.tokens[0].key == result.tokens[1].key)
  #expect(result.tokens[2].key == result.tokens[3].key)
  #expect(result.tokens[0].key == WordKey("ärger"))
}

@Test func aCueInSmallLettersStaysWithItsQuotation() {
  #expect(
    sentences("\"Ya. Kami siap!\" kata Rina. Ia pulang.") == [
      "\"Ya.", "Kami siap!\" kata Rina.", "Ia pulang.",
    ])
  #expect(
    sentences("“Mau apa?” tanya Bima. “Tidak.” Rina diam.") == [
      "“Mau apa?” tanya Bima.", "“Tidak.”", "Rina diam.",
    ])
}

@Test func abbreviationsAndInitialsEndNoSentence() {
  #expect(sentences("Ia bertemu dr. Umar di Jl. Mawar No. 5. Lalu pulang.").count == 2)
  #expect(sentences("Kami bertemu H.M. Sasmita. Ia sehat.").count == 2)
  #expect(
    sentences("He met Mr. Brown of Acme Inc. They talked.", .english) == [
      "He met Mr. Brown of Acme Inc.", "They talked.",
    ])
}

@Test func everyTokenStandsInOneSentenceOfItsBlock() {
  var generator = SeededGenerator(seed: 1)
  let alphabet = Array("aB .,'\"“”-1?\n\n()é…№漢😀&@:/`’A.")
  let splitter = SentenceSplitter(language: .english)
  for _ in 0..<200 {
    let text = String((0..<80).map { _ in alphabet.randomElement(using: &generator)! })
    let article = Article(paragraphs: text)
    let result = splitter(article)
    #expect(result.sentences.flatMap { Array($0) } == Array(result.tokens.indices))
    var end = 0
    for token in result.tokens {
      #expect(token.span.start >= end && token.span.count > 0)
      #expect(
        article.text.isScalarBoundary(token.span.start) && article.text.isScalarBoundary(token.span.end))
      end = token.span.end
    }
    for (index, sentence) in result.sentences.enumerated() {
      let block = result.blocks[result.blockOfSentence[index]]
      #expect(block.lowerBound <= sentence.lowerBound && sentence.upperBound <= block.upperBound)
    }
  }
}

@Test func anAbbreviationGluedToItsWordEndsNoSentence() {
  #expect(
    sentences("Pasien itu dirawat dr.Bima Anu, Sp.KK kemarin. Ia sehat.")
      == ["Pasien itu dirawat dr.Bima Anu, Sp.KK kemarin.", "Ia sehat."])
}

@Test func someAbbreviationsStandOnlyBeforeANumberOrWithACapital() {
  #expect(sentences("Rina mengatakan dua hal. Bima diam. Simak hal. 5 di sana.").count == 3)
  #expect(sentences("Kota menata PKL. Rina setuju pada pkl. 10.").count == 2)
  #expect(
    sentences(
      "Most of them voted no. Rina fell ill. She met Mr. Brown of Moline, Ill. on p. No. 5.", .english
    )
    .prefix(2) == ["Most of them voted no.", "Rina fell ill."])
  #expect(tokens("Rina Wati, D-N.Y., spoke") == "Rina|Wati|,|D-N.Y.|,|spoke")
}
