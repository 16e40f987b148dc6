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

/// Trained models know the words of these lists by the numbers of their attributes, which go by first appearance: one that
/// is named in the midst of them would silently change what is found.
@Test(arguments: [
  (
    "cues", "en",
    "active inverted participle clause noun that questioned recipient intended judge hedged oppose denied verb concern support"
  ),
  (
    "name-cues", "en",
    "title honorific organisation legalForm place side locative speech function month day connector degree law"
  ),
  (
    "name-cues", "id",
    "title honorific organisation namesake legalForm place side locative speech function month day connector degree law"
  ),
])
func theAttributesThatModelsKnowKeepTheirNumbers(_ list: String, _ language: String, _ names: String) {
  let lexicon = Lexicon(list, language: language)
  for (number, name) in names.split(separator: " ").enumerated() {
    #expect(lexicon.attribute(String(name)).bits == 1 << UInt64(number), "\(language)/\(list): \(name)")
  }
}

@Test func noEnglishListHasAWordInASpellingThatTextsAreNotReadIn() {
  let spellings = WordList("spellings", language: "en")
  let lists = ["cues", "mute", "stance", "senses", "grammar", "references", "name-cues"]
  let lexicons = lists.map { (name: $0, lexicon: Lexicon($0, language: "en")) }
  spellings.forEachLine { line in
    let word = spellings.string(spellings.fields(line)[0])
    for (name, lexicon) in lexicons where lexicon.contains(WordKey(word)) {
      Issue.record("\(word) in \(name)")
    }
  }
}
