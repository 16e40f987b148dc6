import Article
import Testing

@testable import Extraction

/// A generator whose numbers are the same in every run.
private struct Numbers {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

/// Texts of words, marks and cues in any order.
private func arbitrary(_ seed: UInt64) -> Article {
  let parts = [
    "\"", "“", "”", "'", "‘", "’", "«", "»", "''", "``", "(", ")", ",", ".", ":", ";", " - ", "—", "?", "…",
    " ",
    "Rina ", "kata ", "ujarnya ", "mengatakan ", "bahwa ", "menurut ", "diduga ", "yang ", "Hal itu ",
    "disampaikan ",
    "oleh ", "dan ", "menuai ", "kritik ", "dari ", "warga ", "rencana ", "untuk ", "said ", "that ",
    "according to ",
    "é", "日本", "🙂", "Jakarta ", "Menteri ", "akan ", "tidak ", "ada juga yang ", "menggugat ",
  ]
  var numbers = Numbers(seed)
  return article(
    (0..<(1 + numbers.below(5))).map { _ in
      "x" + (0..<numbers.below(60)).map { _ in parts[numbers.below(parts.count)] }.joined()
    })
}

private func isSound(_ pieces: [Span], in text: Text) -> Bool {
  !pieces.isEmpty && zip(pieces, pieces.dropFirst()).allSatisfy { $0.end <= $1.start }
    && pieces.allSatisfy { isSound($0, in: text) }
}

private func isSound(_ span: Span, in text: Text) -> Bool {
  !span.isEmpty && span.end <= text.count && text.isScalarBoundary(span.start)
    && text.isScalarBoundary(span.end)
}

@Test(arguments: [Language.indonesian, .english])
func findingsInArbitraryTextAreSortedDisjointAndOnScalarBoundaries(_ language: Language) throws {
  let extractor = Extractor()
  for seed in 1...400 {
    let article = arbitrary(UInt64(seed))
    let found = try #require(extractor.annotations(of: article, language: language))
    let ids = found.actors.indices
    for quote in found.quotes {
      #expect(isSound(quote.pieces, in: article.text), "seed \(seed)")
      #expect(quote.speaker.map { ids.contains($0) } ?? true)
    }
    for claim in found.claims {
      #expect(isSound(claim.pieces, in: article.text), "seed \(seed)")
      #expect(claim.holder.map { ids.contains($0) } ?? true)
    }
    for reaction in found.reactions { #expect(isSound(reaction.span, in: article.text), "seed \(seed)") }
    let others =
      found.quotes.flatMap { [$0.source, $0.cue] } + found.claims.flatMap { [$0.source, $0.cue] }
      + found.reactions.flatMap { [$0.source, $0.cue] }
    for span in others.compactMap({ $0 }) { #expect(isSound(span, in: article.text), "seed \(seed)") }
  }
}

@Test func anEmptyArticleHasNoFindings() throws {
  let empty = Article(source: "", text: Text(""), blocks: [], title: nil)
  let found = try #require(Extractor().annotations(of: empty, language: .indonesian))
  #expect(found == Annotations(language: .indonesian))
}

@Test func extractionCanBeGivenUp() {
  #expect(Extractor().annotations(of: arbitrary(1), proceed: { _ in false }) == nil)
}

@Test func aDeterminerBeforeANameLeavesItAName() {
  let article = article([
    "The United States condemned the treaty.", "The United States will send an envoy to Japan.",
  ])
  let actors = Extractor().annotations(of: article, language: .english)?.actors ?? []
  #expect(actors.filter { $0.name.contains("United States") }.count == 1)
}

@Test func aQualityAloneMeansTheGroupNamedInFull() {
  let article = article([
    "Rencana itu memicu kekhawatiran internasional.",
    "Langkah itu menuai beragam reaksi di komunitas internasional.",
  ])
  let groups =
    Extractor().annotations(of: article, language: .indonesian)?.actors.filter { $0.kind == .group } ?? []
  #expect(groups.map(\.name) == ["komunitas internasional"])
}

@Test func aPossessorIsWhoItIs() {
  for apostrophe in ["'", "’"] {
    let article = article(["The council heard Rina Brown\(apostrophe)s promise that the taxes would fall."]
    )
    let found = Extractor().annotations(of: article, language: .english)
    #expect(found?.claims.compactMap(\.holder).map { found?.actors[$0].name }.contains("Rina Brown") == true)
    #expect(found?.actors.contains { $0.name.contains(apostrophe) } == false)
  }
}

/// What the whole engine finds in a text, with the text.
private func reading(_ paragraphs: [String], _ language: Language) throws -> (Article, Annotations) {
  let article = article(paragraphs)
  return (article, try #require(Extractor().annotations(of: article, language: language)))
}

/// The claims of a text as `holder | content`, as the whole engine reads it.
private func claims(_ paragraphs: String..., language: Language) throws -> [String] {
  let (article, found) = try reading(paragraphs, language)
  return found.claims.map { line(article, found, $0.holder, $0.pieces) }
}

/// The quotes of a text as `speaker | words`.
private func quotes(_ paragraphs: String..., language: Language) throws -> [String] {
  let (article, found) = try reading(paragraphs, language)
  return found.quotes.map { line(article, found, $0.speaker, $0.pieces) }
}

/// The actors of a text.
private func actors(_ paragraphs: String..., language: Language) throws -> [Actor] {
  try reading(paragraphs, language).1.actors
}

/// Whose words, and which.
private func line(_ article: Article, _ found: Annotations, _ who: Actor.ID?, _ pieces: [Span]) -> String {
  (who.map { found.actors[$0].name } ?? "-") + " | "
    + pieces.map { article.text[$0] }.joined(separator: " … ")
}

@Test func whatEachOfTwoDoesIsHisOwn() throws {
  #expect(
    try claims("Anna Brown criticized the plan and Carl Hill praised it.", language: .english)
      == ["Anna Brown | the plan", "Carl Hill | it"])
  #expect(
    try claims(
      "Germany backed the plan, Hungary opposed it, and Spain said it needed more time.", language: .english)
      == ["Germany | the plan", "Hungary | it", "Spain | it needed more time"])
  #expect(
    try claims("The union criticized the threat and demanded clarity.", language: .english).first
      == "The union | the threat")
}

@Test func peopleOfSomebodyAreNotHe() throws {
  #expect(
    try claims("Lawyers for Carl Hill argued that the case was political.", language: .english)
      == ["Lawyers for Carl Hill | that the case was political"])
}

@Test func aDayIsNoPartOfASource() throws {
  #expect(
    try claims("The main opposition party on Saturday rejected the result.", language: .english)
      == ["The main opposition party | the result"])
}

@Test func peopleAreOfAPlaceInAnotherOne() throws {
  #expect(
    try claims(
      "Sejumlah warga Kota Bandung, Jawa Barat, mengaku lega atas putusan itu.", language: .indonesian)
      == ["Sejumlah warga Kota Bandung, Jawa Barat | lega atas putusan itu"])
}

@Test func aSentenceMayBeginAnywhere() throws {
  for text in [
    "who said that the bridge was old.", "which said so.", "and said no.", ", but insisted that it was.",
    "asked",
  ] {
    _ = try claims(text, text, language: .english)
  }
}

@Test func whatIsDoneBesideWhatIsSaidHasTheSameSubject() throws {
  let article = article(["Lemnia condemned the treaty and tightened sanctions against Drovia."])
  let found = try #require(Extractor().annotations(of: article, language: .english))
  #expect(!found.actors.contains { $0.name.hasPrefix("the treaty") })
  #expect(
    found.reactions.map {
      "\($0.stakeholder.map { found.actors[$0].name } ?? "-") | \(article.text[$0.span])"
    } == [
      "Lemnia | Lemnia condemned the treaty", "Lemnia | tightened sanctions against Drovia",
    ])
}

@Test func whatStandsBesideAVerbOfSayingIsSaid() throws {
  #expect(
    try quotes(
      #""We talked about the road, and I believe him," says Anna Hill, still hated by many."#,
      language: .english)
      == [#"Anna Hill | "We talked about the road, and I believe him,""#])
  #expect(
    try quotes(
      #"Anna Hill urged the crowd: "Give me just one minute, come on!" The crowd waited."#, language: .english
    )
      == [#"Anna Hill | "Give me just one minute, come on!""#])
  #expect(
    try quotes(
      #"Anna Hill responded pointedly, with a smile: "It can happen at any age." She is 45."#,
      language: .english)
      == [#"Anna Hill | "It can happen at any age.""#])
}

@Test func whoIsBelievedToDoSomethingDoesNotSaySo() throws {
  #expect(
    try claims("Anna Hill was said to be planning a visit to Spain.", language: .english)
      == ["- | Anna Hill … to be planning a visit to Spain"])
  #expect(
    try claims("Anna Hill is believed to be planning a visit to Spain.", language: .english).allSatisfy {
      $0.hasPrefix("- | ")
    })
}

@Test func aNameBehindAnAsideIsTheSpeakers() throws {
  #expect(
    try claims(
      "One of them, who gave only his first name, Goran, said he had waited for hours.", language: .english)
      == ["Goran | he had waited for hours"])
}

@Test func aClauseGoesOnBehindAnAside() throws {
  #expect(
    try claims("Anna Hill said the road, which was built in 1920, would be closed.", language: .english)
      == ["Anna Hill | the road, which was built in 1920, would be closed"])
  #expect(
    try claims("Police have confirmed that a man, 34, was arrested.", language: .english)
      == ["Police | that a man, 34, was arrested"])
}

@Test func aBodyMayBelongToAState() throws {
  #expect(
    try claims(
      "Russia's Defence Ministry said it had shot down nine drones. It denied that anybody was hurt.",
      language: .english)
      == [
        "Defence Ministry | it had shot down nine drones",
        "Defence Ministry | that anybody was hurt",
      ])
}

@Test func aPersonIsMeantByHisPeopleHisPartyOrHisAge() throws {
  #expect(
    try claims("Mario Rossi won the title on Sunday. The Italian said he was happy.", language: .english)
      == ["Mario Rossi | he was happy"])
  #expect(
    try claims(
      "Senator Anna Hill criticized the bill. The Ohio Democrat said it would hurt families.",
      language: .english)
      == ["Anna Hill | the bill", "Anna Hill | it would hurt families"])
  #expect(
    try quotes(
      #"Anna Hill left the town. "It is cruel to the families," the 57-year-old added."#, language: .english)
      == [#"Anna Hill | "It is cruel to the families,""#])
}

@Test func aBodyIsCalledByItsFirstWord() throws {
  let actors = try actors(
    "Halberd Systems announced a merger on Monday. Halberd said the deal would create jobs.",
    language: .english)
  #expect(actors.map(\.name) == ["Halberd Systems"])
  #expect(actors.first?.mentions.count == 2)
}

@Test func aKnownNameIsFoundWhole() throws {
  let actors = try actors("Save the Children said the famine was getting worse.", language: .english)
  #expect(actors.map { "\($0.name) \($0.kind)" } == ["Save the Children organization"])
}

@Test func whatIsSaidOfADescriptionBehindACommaIsNoPartOfIt() throws {
  let actors = try actors(
    "The union, which represents 4,000 nurses, said that the strike would go on.", language: .english)
  #expect(actors.map(\.name) == ["The union"])
}

@Test func aStanceThatNobodyTakesIsNoReaction() throws {
  let (_, found) = try reading(
    ["The office has been accused of failing refugees. Fears were raised on Monday."], .english)
  #expect(found.reactions.allSatisfy { $0.stakeholder != nil })
  #expect(found.reactions.isEmpty)
}

@Test func aRelativeClauseTakesNobodysWords() throws {
  #expect(
    try claims(
      "Rina Mistry, whose farm was flooded, told the crew that help came too late.", language: .english)
      == ["Rina Mistry | that help came too late"])
}

@Test func whoeverCallsAThingSoMayStandBehindBy() throws {
  #expect(
    try quotes(#"The closure was described as "a disgrace" by union leader Sam Orr."#, language: .english)
      == [#"Sam Orr | "a disgrace""#])
}

@Test func aContrastPartsTwoWhoSpeak() throws {
  #expect(
    try claims(
      "Alice Hill believes he is innocent, while prosecutors say he planned the raid.", language: .english)
      == ["Alice Hill | he is innocent", "prosecutors | he planned the raid"])
  #expect(
    try claims(
      "Villagers warned that the dam could burst but officials insisted it was safe.", language: .english)
      == ["Villagers | that the dam could burst", "officials | it was safe"])
}

@Test func whoIsToldIsNoPartOfWhatIsSaid() throws {
  #expect(
    try claims("Anna Hill told the council he may sue.", language: .english) == ["Anna Hill | he may sue"])
  #expect(
    try claims(
      "Anna Hill said in a letter to the mayor, Carl Brown, that the road was unsafe.", language: .english)
      == ["Anna Hill | that the road was unsafe"])
  #expect(
    try claims(
      #""We are shooting ourselves in the foot," Anna Hill said during the three-hour hearing."#,
      language: .english) == [])
}

@Test func anAppositionBelongsToItsNoun() throws {
  #expect(
    try claims(
      "Anna Hill denied she had been in talks with another bidder, Halvorsen Pharma.", language: .english)
      == ["Anna Hill | she had been in talks with another bidder, Halvorsen Pharma"])
}

@Test func whoeverGivesNoAnswerSaysNothing() throws {
  #expect(try claims("The firm did not respond to a request for comment.", language: .english) == [])
  #expect(try claims("The ordinance takes effect on Jan. 1.", language: .english) == [])
}

@Test func aPassiveTellsWhatIsExpectedOfItsSubject() throws {
  let text = "Two leaders were expected to meet in Paris."
  #expect(try reading([text], .english).1.claims.map(\.modality) == [.hedged])
  #expect(try claims(text, language: .english) == ["- | Two leaders … to meet in Paris"])
}

@Test func aDatelineIsNoPartOfWhatIsSaid() throws {
  #expect(
    try claims("LONDON (Newswire) - Two men were held on Friday, a spokesman said.", language: .english)
      == ["a spokesman | Two men were held on Friday"])
}

@Test func aPrepositionBelongsToWhatIsClaimed() throws {
  let text = article(["Brown railed against the cuts. The mayor called on her to resign."])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  let claims = found.claims.map { claim in
    let pieces = claim.pieces.map { text.text[$0] }.joined(separator: " … ")
    return (claim.cue.map { text.text[$0] } ?? "-") + " | " + pieces
  }
  #expect(claims == ["railed | against the cuts", "called on | her to resign"])
}

@Test func bothOfTwoSayAllThatTheySay() throws {
  #expect(
    try claims(
      "France and Germany welcomed the ceasefire but warned that it was fragile.", language: .english)
      == ["France | the ceasefire", "France | that it was fragile"])
  #expect(
    try claims("The union and the company agreed to meet.", language: .english)
      == ["The union and the company | to meet"])
}

@Test func britishSpellingIsReadAsAmerican() throws {
  #expect(
    try claims("Ms Hale criticised the union for its strike.", language: .english)
      == claims("Ms Hale criticized the union for its strike.", language: .english))
  let text = article(["It emphasised the favours of the defence."])
  let keys = SentenceSplitter(language: .english)(text).tokens.map(\.key)
  #expect(keys[1] == WordKey("emphasized") && keys[3] == WordKey("favors"))
  #expect(keys[6] == WordKey("defence"), "The models know it.")
}

@Test func aDatelineSaysNothing() throws {
  #expect(
    try claims("ISTANBUL: European countries condemned the attack on Sunday.", language: .english)
      == ["European countries | the attack"])
  #expect(
    try claims("SINGAPORE - An MP has proposed longer leave for parents.", language: .english)
      == ["An MP | longer leave for parents"])
}

@Test func whoIsNamedAtTheEndOfAHeadlineSaysIt() throws {
  #expect(
    try claims(
      "# Harga Beras Turun: Menteri Perdagangan",
      "Menteri Perdagangan Budi Santoso mengatakan harga turun.", language: .indonesian)
      == ["Budi Santoso | Harga Beras Turun", "Budi Santoso | harga turun"])
  #expect(
    try claims(
      "# Salaries of ministers to be reviewed: Boris Johnson", "Boris Johnson was in London.",
      language: .english) == ["Boris Johnson | Salaries of ministers to be reviewed"])
}

@Test func whoseSomebodyIsDoesNotSpeakForHim() throws {
  #expect(
    try quotes("Jones\u{2019} lawyer Richard Nicholls said: \"She is innocent.\"", language: .english)
      == ["Richard Nicholls | \"She is innocent.\""])
  #expect(
    try quotes("Brown's lawyer Peter Hall said: \"She is innocent.\"", language: .english)
      == ["Peter Hall | \"She is innocent.\""])
}

@Test func whatIsDoneMeanwhileIsNotSaid() throws {
  #expect(
    try claims("\"I never said that,\" Trump replied, ignoring the contradiction.", language: .english) == [])
}

@Test func allOfASentenceIsSaidByWhomItsEndNames() throws {
  #expect(
    try claims(
      "The parade - with or without the balloons - will go on, organizers say.", language: .english)
      == ["organizers | The parade - with or without the balloons - will go on"])
}

@Test func whatSomebodyAsksIsNotWhatAThingDoes() throws {
  #expect(
    try claims(
      "China said the strikes violated the UN Charter and urged all parties to halt the fighting.",
      language: .english)
      == ["China | the strikes violated the UN Charter", "China | all parties to halt the fighting"])
}

@Test func whenSomethingIsToBeDoneIsNobody() throws {
  let found = try actors(
    "The officials are expected to make a decision by the end of the year.", language: .english)
  #expect(found.isEmpty)
}

@Test func whoIsAboutToSpeakIsWhole() throws {
  #expect(
    try claims(
      "Leaders from the U.K., Japan, Venezuela, and Cuba also called for de-escalation.", language: .english)
      == ["Leaders from the U.K., Japan, Venezuela, and Cuba | for de-escalation"])
  #expect(
    try claims("Brown's owner Menatep Group says it will ask for a loan.", language: .english)
      == ["Menatep Group | it will ask for a loan"])
}

@Test func whatAQuotationIsAboutIsNoPartOfIt() throws {
  let words = "\"It looks good. It looks very good,\""
  #expect(
    try quotes(
      words + " Mayor James Hall said about the possibility of balloons in the air.", language: .english)
      == ["James Hall | " + words])
}

@Test func aBodyIsMeantByTheWordInItsName() throws {
  #expect(
    try quotes(
      #""Tarif itu lelucon besar," kata Kementerian Keuangan China, dikutip dari CNBC."#,
      #""Kami akan membalasnya," ujar kementerian itu."#, language: .indonesian
    ).last == #"Kementerian Keuangan China | "Kami akan membalasnya,""#)
  #expect(
    try claims(
      "Polda Jawa Barat menahan dua orang.", "Pantauan koran ini, jalan itu macet.", language: .indonesian)
      == ["koran ini | jalan itu macet"])
}

@Test func whoIsMeantBehindTheWordForHisWords() throws {
  #expect(
    try claims(
      "Kementerian Keuangan China menaikkan tarif.",
      "Menurut pernyataan kementerian tersebut, tarif itu wajar.", language: .indonesian)
      == ["Kementerian Keuangan China | tarif itu wajar"])
  #expect(
    try claims(
      "Hamas menuduh Israel berbohong.", "Kelompok itu menyerukan penyelidikan.", language: .indonesian)
      == ["Hamas | Israel berbohong", "Hamas | penyelidikan"])
  #expect(
    try claims(
      "Koalisi Warga Baturana mendesak DPRD bertindak. Kelompok itu menuntut dialog.", language: .indonesian)
      == ["Koalisi Warga Baturana | DPRD bertindak", "Koalisi Warga Baturana | dialog"])
}

@Test func degreesAndCircumstancesAreNoActorsOrRoles() throws {
  #expect(
    try actors("Kepala Dinas Pendidikan, dr. Rina Wati, M.Kes., membantah kabar itu.", language: .indonesian)
      .map(\.name).contains("M.Kes.") == false)
  let bearer = try actors(
    #""Pasar sepi," kata Rina Wati, direktur pengawasan dalam siaran pers, Kamis."#, language: .indonesian
  ).first { $0.name == "Rina Wati" }
  #expect(bearer?.role == "direktur pengawasan")
}

@Test func manyAreMeantBySubjectOfTheSentenceBefore() throws {
  #expect(
    try claims(
      "KOTA ANU -- Sejumlah mahasiswa mendatangi Gedung DPR RI. Mereka menyatakan menolak aturan itu.",
      language: .indonesian) == ["Sejumlah mahasiswa | menolak aturan itu"])
  #expect(
    try claims(
      "Rapat digelar oleh para aktivis lingkungan yang menuntut keadilan.", language: .indonesian)
      == ["para aktivis lingkungan | keadilan"])
}

@Test func aWordOfAPersonsNameIsHe() throws {
  #expect(
    try quotes(
      "Direktur lembaga itu, Muslim Arbi, menilai harga naik.",
      #""Pemerintah tidak punya alasan," ujar Muslim."#,
      language: .indonesian) == [#"Muslim Arbi | "Pemerintah tidak punya alasan,""#])
}

@Test func anOfficeMayHaveFieldsBehindAComma() throws {
  #expect(
    try claims(
      "Agus Wibowo, Plh Kepala Pusat Data, Informasi dan Humas BNPB, mengatakan gempa terasa kuat.",
      language: .indonesian) == ["Agus Wibowo | gempa terasa kuat"])
}

@Test func aListOfNamesHidesNobodyWhoSpoke() throws {
  #expect(
    try claims(
      "Basaria Panjaitan mengatakan tim bekerja.",
      "Mereka adalah Agus Soeranto, Akhmad Sofyan, Uka Wisnu, Subkhan Hadi, Norman Fajar, Catur Widianto, dan Rita Sari.",
      "Dia menuturkan operasi itu selesai.", language: .indonesian
    ).last == "Basaria Panjaitan | operasi itu selesai")
}

@Test func aVerbMayStandBehindACueWithoutAComma() throws {
  #expect(
    try claims(
      "Rina Wati mengatakan tim bekerja. Pencarian yang berlangsung dua hari, kata dia berlanjut hari ini.",
      language: .indonesian
    ).last == "Rina Wati | Pencarian yang berlangsung dua hari … berlanjut hari ini")
}

@Test func aDashBehindAnAbbreviationIsNoDateline() throws {
  #expect(
    try claims("AI - the technology behind the tool - will take jobs, Anna Brown said.", language: .english)
      .first?.contains("AI") == true)
  #expect(
    try claims("LONDON - Anna Brown said the talks failed.", language: .english)
      == ["Anna Brown | the talks failed"])
}

@Test func whatThingsDoIsNotDoneByWhoTellsOfThem() throws {
  #expect(
    try claims(
      "Anna Brown said the evidence contradicted his account and supported hers.", language: .english)
      == ["Anna Brown | the evidence contradicted his account and supported hers"])
}

@Test func whoCongratulatesSupports() throws {
  let found = try reading(["The team won on Sunday.", "Hundreds have congratulated the nurses."], .english).1
  #expect(found.reactions.map(\.stance) == [.support])
}

@Test func aRoleHasTheFieldBeforeItsTitle() throws {
  func role(_ text: String) throws -> String? {
    try actors("Talks", text, language: .english).first { $0.name == "Clara Boyd" }?.role
  }
  #expect(try role("But Finance Minister Clara Boyd said the talks failed.") == "Finance Minister")
  #expect(try role("Minister Clara Boyd said the talks failed.") == "Minister")
}

@Test func whoeverDisagreesOpposes() throws {
  let found = try reading(["The mayor backed the law.", "Residents disagreed."], .english).1
  #expect(found.reactions.map(\.stance).contains(.oppose))
}

@Test func quotationsInARowHaveTheSpeakerOfTheLast() throws {
  let found = try reading(
    [
      "Tim itu menang.", #""Saya pikir kami bermain lebih baik.""#,
      #""Kami membuat satu gol dan beberapa peluang.""#,
      #""Jika saja kami kalah, kami akan sedih," kata Bima Sakti setelah pertandingan."#,
    ], .indonesian)
  #expect(
    found.1.quotes.map { $0.speaker.map { found.1.actors[$0].name } } == [
      "Bima Sakti", "Bima Sakti", "Bima Sakti",
    ])
}

@Test func peopleOfAPlaceSpeakAndNotThePlace() throws {
  func holders(_ text: String) throws -> [String?] {
    let found = try reading([text], .indonesian).1
    return found.claims.map { $0.holder.map { found.actors[$0].name } }
  }
  #expect(
    try holders("Puluhan warga Desa Ketapang, Kecamatan Kalipuro kembali memprotes proyek itu.")
      == ["Puluhan warga Desa Ketapang, Kecamatan Kalipuro"])
  #expect(
    try holders(
      "Sejumlah petani asal Desa Sukamaju, Kecamatan Cibadak, Kabupaten Sukabumi, mengeluhkan harga.")
      == ["Sejumlah petani asal Desa Sukamaju, Kecamatan Cibadak, Kabupaten Sukabumi"])
  #expect(
    try holders("Massa Partai Buruh pimpinan Rina Wati menuntut upah naik.")
      == ["Massa Partai Buruh pimpinan Rina Wati"])
}

@Test func theyAreNeitherThePaperNorWhoWasTold() throws {
  func last(_ text: String) throws -> String? {
    let found = try reading([text], .indonesian).1
    return found.claims.last?.holder.map { found.actors[$0].name }
  }
  #expect(
    try last(
      "REPUBLIKA.CO.ID, SERANG — Ratusan nelayan dari Desa Lontar, Kabupaten Serang, bersama mahasiswa melakukan unjuk rasa. Mereka menolak tambang pasir."
    ) == "Ratusan nelayan dari Desa Lontar")
  #expect(
    try last(
      "Rina Wati dan Bima Sakti melaporkan rumah sakit itu kepada Polda Jawa Tengah. Mereka mengharapkan polisi bertindak."
    )
      != "Polda Jawa Tengah")
}

@Test func whoIsAskedIsWhoSpokeBefore() throws {
  let found = try reading(
    [
      "Menteri Rina Wati mengatakan dana itu aman.", "Pengacara Bima Sakti sudah ditahan.",
      "Saat ditanya wartawan apakah polisi menjamin hal itu, ia menegaskan tidak tahu.",
    ], .indonesian
  ).1
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Rina Wati", "Rina Wati"])
}

@Test func oddTextsAreRead() throws {
  for text in [
    "NATO is wrong, says Rina, (AP) –.", "NATO should resign, says Paris, a mayor (AP) – now.",
    "Maria von der Paula Souza said no.", "Rina von der Paula Anu",
  ] {
    _ = try reading([text], .english)
  }
  _ = try reading(["The mayor spoke to Rina von", "Paula Anu said no."], .english)
}

@Test func whoBelongsToSomebodyIsNotHim() throws {
  for (source, holder) in [
    ("Istri Kapten Bonar Siregar", "Istri Kapten Bonar Siregar"),
    ("Relawan Bonar Siregar", "Relawan Bonar Siregar"),
    ("Pejabat Gubernur Bonar Siregar", "Bonar Siregar"),
    ("Anak Presiden Bonar Siregar, Lina Marpaung,", "Lina Marpaung"),
  ] {
    #expect(
      try claims("\(source) mengatakan bahwa jalan itu rusak.", language: .indonesian)
        == ["\(holder) | bahwa jalan itu rusak"])
  }
}

@Test func whatIsDemandedDemandsNothing() throws {
  #expect(try claims("Tuntutan keempat, menolak monopoli.", language: .indonesian) == [])
}

@Test func whoIsNamelessInTheLeadIsNamedLater() throws {
  func first(_ paragraphs: String...) throws -> String? {
    let found = try reading(paragraphs, .english).1
    return found.claims.first?.holder.map { found.actors[$0].name }
  }
  #expect(
    try first(
      "A deputy finance minister has warned that the economy is in a state of crisis.",
      "Prime Minister Rina Brown was silent. Deputy Finance Minister Adam Smith said exports had dropped.")
      == "Adam Smith")
  #expect(
    try first(
      "A deputy finance minister has warned that the economy is in a state of crisis.",
      "Prime Minister Rina Brown said exports had dropped.") == "A deputy finance minister")
}
