import Article
import TestSupport
import Testing

@testable import Extraction

@Test func theLongestPhraseIsFoundWithItsAttributes() {
  let lexicon = Lexicon([WordList("# source\njuru\njuru bicara\toffice\nkata\tverb\tkind=speech\n")])
  let tokens = Tokenizer().tokens(Text("Juru Bicara istana kata"), in: Span(0, 23))
  let match = lexicon.longestMatch(tokens, from: 0, before: 4)
  #expect(match?.tokens == 0..<2)
  #expect(match.map { lexicon.attributes($0.entry) } == lexicon.attribute("office"))
  #expect(lexicon.longestMatch(tokens, from: 0, before: 1)?.tokens == 0..<1)
  #expect(lexicon.entry(WordKey("KATA")).flatMap { lexicon.value("kind", $0) } == "speech")
  #expect(lexicon.attributes(WordKey("kata")).contains(lexicon.attribute("kind=speech")))
  #expect(!lexicon.contains(WordKey("bicara")))
}

@Test func anAttributeThatNoEntryHasIsNeverContained() {
  let lexicon = Lexicon([WordList("a\tx")])
  #expect(!lexicon.attributes(WordKey("a")).contains(lexicon.attribute("y")))
}

@Test func theLanguageIsToldByFunctionWords() {
  let identifier = LanguageIdentifier.standard
  #expect(
    identifier.language(of: Text("Warga yang tinggal di tepi sungai itu akan pindah dengan bantuan desa."))
      == .indonesian)
  #expect(
    identifier.language(of: Text("The people who live at the river will move with some help.")) == .english)
  #expect(identifier.language(of: Text("Zzz qqq www")) == .undetermined)
  #expect(identifier.language(of: Text("")) == .undetermined)
}

@Test func `a word has the class of its kind as it is written`() {
  let article = Article(paragraphs: "In May they may say, as in May, xqzzy.")
  let text = SentenceSplitter(language: .english)(article)
  let classes = ClassedWords(language: "en").classes(of: text)
  let of = { (place: Int) in classes[place] }
  // In May they may say , as in May , xqzzy .
  #expect(of(1) == of(8) && of(1) != of(3), "the month, not the verb")
  #expect(of(5) == 0 && of(10) == 0, "a mark and a word that is not listed have none")
  #expect(of(0) != of(7), "as it stands with a capital and without")
}
