import Article
import TestSupport
import Testing

@testable import Extraction

/// Marked text whose labels name referents: `[Rina Wati]P1` and `[Ia]S1` are of the same actor.
///
/// P, O and L are names, S is a source. Whatever shares the digits must be one actor.
private func expect(
  _ marked: String, _ language: Language = .indonesian, sourceLocation: SourceLocation = #_sourceLocation
) {
  let given = MarkedText(marked)
  let text = SentenceSplitter(language: language)(Article(paragraphs: given.plain))
  let kinds: [Character: Actor.Kind] = ["P": .person, "O": .organization, "L": .place]
  var names: [NameMention] = []
  var sources: [SourcePhrase] = []
  var expected: [Span: String] = [:]
  for mark in given.marks {
    let tokens = text.tokens(touching: mark.span)
    expected[mark.span] = String(mark.label.dropFirst())
    if let kind = kinds[mark.label.first!] {
      names.append(NameMention(tokens: tokens, span: mark.span, kind: kind, decision: Decision("test")))
    } else {
      let isPronoun = tokens.count == 1 && text.tokens[tokens.lowerBound].span.count < 9
      sources.append(SourcePhrase(span: mark.span, tokens: tokens, form: isPronoun ? .pronoun : .nominal))
    }
  }
  let (actors, _) = ActorResolver(language: language).resolve(text: text, names: names, sources: sources)
  var labels: [Int: String] = [:]
  var marks: [MarkedText.Mark] = []
  for actor in actors {
    for mention in actor.mentions {
      let label = labels[actor.id] ?? expected[mention.span] ?? "?"
      labels[actor.id] = label
      let letter = given.marks.first { $0.span == mention.span }?.label.first.map { String($0) } ?? "?"
      marks.append(.init(mention.span, letter + label))
    }
  }
  #expect(MarkedText.marking(text.text, marks) == marked, sourceLocation: sourceLocation)
}

@Test func initialsBeforeASurnameAreOfTheFullName() {
  expect(
    "[RM Santoso]P1 menolak. Menurut [Rudolf Martin Santoso]P1, itu cacat. [Santoso]P1 pulang. [RT Wati]P2 diam."
  )
}

@Test func aNameAroundBracketsIsTheSameWithoutThem() {
  expect(
    "[Pengadilan Tindak Pidana Korupsi (Tipikor) Kupang]O1 bersidang. [Pengadilan Tipikor Kupang]O1 penuh. Di"
      + " [Pengadilan Tipikor]O1 ia diam.")
  expect(
    "[Pengadilan Negeri (PN) Kupang]O1 bersidang. [PN Kupang]O1 penuh. [Pengadilan Negeri Kupang]O1 sepi.")
  // Two bodies have the short form.
  expect(
    "[Pengadilan Negeri (PN) Kupang]O1 dan [Pengadilan Negeri (PN) Solo]O2 bersidang. [PN Solo]O2 penuh.")
  expect("[Dewan Keamanan (DK) PBB]O1 bersidang. [DK PBB]O1 diam. [PBB]O2 prihatin.")
  expect("[Dewan Keamanan Perserikatan Bangsa-Bangsa]O1 bersidang. [DK PBB]O1 diam. [PBB]O2 prihatin.")
}

@Test func theCapitalHasSeveralNames() {
  expect(
    "Warga [DKI]L1 mengeluh. [DKI Jakarta]L1 macet, dan [Jakarta]L1 panas. [Jalur Gaza]L2 sepi. [Gaza]L2 gelap."
  )
  expect("[Pemprov DKI]O1 setuju. [Pemerintah Provinsi DKI Jakarta]O1 menolak.")
}

@Test func aSurnameBelongsToTheFullName() {
  expect("[Rina Wati]P1 tiba. [Wati]P1 lelah, lalu [Rina]P1 tidur. [Bima]P2 tidak.")
}

@Test func aNameInCapitalsIsTheSameActor() {
  expect(
    "[WATI]P1 MENANG. [Rina Wati]P1 tersenyum. [Wati]P1 pulang. [KOMISI PASAR]O2 RAPAT. [Komisi Pasar]O2 diam."
  )
  expect(
    "[OAKLEY]P1 WINS. [Martin Oakley]P1 smiled. [Oakley]P1 left with [MARY BROWN]P2 and [Brown]P2.", .english)
}

@Test func anActorIsCalledAsTheTextCallsHimNotTheHeadline() {
  func name(_ headline: String, _ inHeadline: String, _ inText: String, _ language: Language) -> String? {
    let article = Article(paragraphs: headline + "\n\n" + inText + ".", titled: true)
    let text = SentenceSplitter(language: language)(article)
    let names = [
      Span(0, inHeadline.utf8.count),
      Span(headline.utf8.count + 2, headline.utf8.count + 2 + inText.utf8.count),
    ].map {
      NameMention(
        tokens: text.tokens(touching: $0), span: $0, kind: .person, decision: Decision("test"))
    }
    return ActorResolver(language: language).resolve(text: text, names: names, sources: []).actors.first?.name
  }
  #expect(name("Rina Wati Bilang Tidak", "Rina Wati Bilang", "Rina Wati", .indonesian) == "Rina Wati")
  #expect(name("Mary Brown Says No", "Mary Brown Says", "Mary Brown", .english) == "Mary Brown")
}

@Test func aShortFormInBracketsIsTheSameActor() {
  expect(
    "[Komisi Pengawas Pasar]O1 ([KPP]O1) rapat. [KPP]O1 diam. [Bimantara Susilo]P2 ([Biman]P2) pulang. [Biman]P2 tidur."
  )
}

@Test func anAcronymBelongsToTheNameItAbbreviates() {
  expect("[Kementerian Perhubungan]O1 rapat. [Kemenhub]O1 diam. [Dewan Kota Anu]O2 rapat dengan [DKA]O2.")
}

@Test func aKnownAliasIsTheSameActor() {
  expect("[Jepang]L1 menang. [Negeri Sakura]L1 bersorak.")
}

@Test func aTownIsTheSameWithAndWithoutItsHeadWord() {
  expect("Warga [Kota Bandung]L1 senang. Di [Bandung]L1 hujan. [Sungai Bandung]L2 banjir.")
}

@Test func aPersonalPronounIsTheOneWhoSpokeLast() {
  expect("\"Ya,\" kata [Rina Wati]P1 kepada [Bima]P2. \"Tidak,\" ujar[nya]S1. [Ia]S1 pulang.")
}

@Test func aGroupWithTheSameWordsIsOneActor() {
  expect(
    "\"Ya,\" kata [para pedagang sayur]S1. \"Tidak,\" kata [Rina]P2. \"Mau,\" kata [para pedagang sayur itu]S1."
  )
}

@Test func manyOfAGroupAreTheGroup() {
  expect(
    "\"Ya,\" kata [pedagang pasar]S1. \"Tidak,\" kata [sejumlah pedagang pasar]S1. \"Ya,\" kata [sebagian pedagang pasar]S2."
  )
}

@Test func aTitleInAHeadlineIsWhoSpeaksFirst() {
  func speakers(_ headline: String) -> [String] {
    holders(
      "# \(headline)", "\"Jalan itu rusak,\" kata Rina Wati. \"Tidak,\" kata Bima Putra.",
      names: ["Rina Wati", "Bima Putra"])
  }
  #expect(speakers("Ketua Serikat: Jalan Rusak").first == "Rina Wati | Jalan Rusak")
  #expect(speakers("Warga: Jalan Rusak").first == "Warga | Jalan Rusak")
}

@Test func resolvingNeverTrapsAndKeepsTheOrder() {
  var generator = SeededGenerator(seed: 1)
  let words = [
    "Presiden", "Rina", "Wati", "di", "Bandung", "(", ")", ",", ".", "Komisi", "KPK", "ia", "itu", "Kota",
  ]
  let (splitter, finder) = (SentenceSplitter(language: .indonesian), NameFinder(language: .indonesian))
  let resolver = ActorResolver(language: .indonesian)
  for _ in 0..<200 {
    let plain = (0..<60).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
    let text = splitter(Article(paragraphs: plain))
    let names = finder(text)
    let sources = (0..<12).map { _ in
      let start = Int.random(in: text.tokens.indices, using: &generator)
      let range = start..<min(start + Int.random(in: 1...5, using: &generator), text.tokens.count)
      return SourcePhrase(
        span: text.span(range), tokens: range, form: Actor.Form.allCases.randomElement(using: &generator)!,
        name: names.isEmpty ? nil : Int.random(in: names.indices, using: &generator))
    }
    let (actors, actorOfSource) = resolver.resolve(
      text: text, names: names, sources: sources)
    #expect(actorOfSource.count == sources.count)
    #expect(actors.map(\.id) == Array(actors.indices))
    #expect(actors.map { $0.mentions[0].span.start } == actors.map { $0.mentions[0].span.start }.sorted())
    for actor in actors {
      for (a, b) in zip(actor.mentions, actor.mentions.dropFirst()) { #expect(a.span.end <= b.span.start) }
    }
  }
}

@Test func aPersonIsFoundByInitialsToo() {
  expect("[Rina Wati Sari]P1 ditahan. [RWS]P1 diam. [Bima Prasetyo]P2 dan [B. Prasetyo]P2 pulang.")
}

@Test func aMisspeltNameIsTheSameActor() {
  expect("[Bima Prasetyo]P1 tiba. [Bima Prastyo]P1 pulang. [Divisi Pasar 1]O2 dan [Divisi Pasar 2]O3 rapat.")
}

@Test func abbreviatedWordsWithinANameAreTheSame() {
  expect("[Pemkot Anu]O1 rapat. [Pemerintah Kota Anu]O1 diam. [Pemerintah Kabupaten Ani]O2 rapat.")
}

@Test func aDistrictIsNotTheTownCalledLikeIt() {
  expect("[Kabupaten Anu]L1 sepi. [Kecamatan Anu]L2 ramai. [Anu]L1 hujan.")
}

@Test func aBareTitleIsTheOneWhoBearsIt() {
  let plain = "Menteri Keuangan Rina Wati tiba. Bima Prasetyo pulang. \"Ya,\" kata Menkeu."
  let text = SentenceSplitter(language: .indonesian)(Article(paragraphs: plain))
  let names = NameFinder(language: .indonesian)(text)
  let span = Span(plain.utf8.count - 7, plain.utf8.count - 1)
  let source = SourcePhrase(span: span, tokens: text.tokens(touching: span), form: .nominal)
  let (actors, actorOfSource) = ActorResolver(language: .indonesian).resolve(
    text: text, names: names, sources: [source])
  #expect(actorOfSource[0].map { actors[$0].name } == "Rina Wati")
}

@Test func aNameWithinAQuotationIsNoAntecedent() {
  expect("[Rina Wati]P1 bicara. \"Tanya saja [Bima]P2,\" ujar[nya]S1.")
}

@Test func anEnglishPronounAgreesInGender() {
  expect(
    "[Mary Brown]P1 met [John Smith]P2. \"Yes,\" [he]S2 said. \"No,\" [she]S1 said.", .english)
}

@Test func oneOfSeveralIsWhomTheSentenceNames() {
  expect("[Salah seorang warga]S1 yang mendukung adalah [Rina Wati]P1.")
  expect("[One of the neighbours]S1 who spoke was [Rina Wati]P1.", .english)
  expect("[Salah seorang warga]S1 yang mendukung adalah teman [Rina Wati]P2.")
}

/// Whose the first claim in a text is, all of it found by the reader.
private func firstHolder(_ paragraphs: String...) -> String? {
  guard let found = Extractor().annotations(of: article(paragraphs), language: .indonesian) else {
    return nil
  }
  return found.claims.first?.holder.map { found.actors[$0].name }
}

@Test func aTitleInCapitalsIsOfWhoeverHoldsIt() {
  #expect(
    firstHolder(
      "# PM Singapura: Perang Itu Salah", "Menteri Perdagangan Budi Santoso mengatakan perang itu perlu.",
      "Perdana Menteri Singapura Rina Wati mengatakan perang itu salah.") == "Rina Wati")
}

@Test func aTitleWithinTheNameOfABodyIsNotHerOwn() {
  let text = "mengatakan air laut keruh."
  #expect(
    firstHolder("# Nelayan: Air Laut Keruh", "Ketua Himpunan Nelayan Lingga, Rina Wati, \(text)") == "Nelayan"
  )
  #expect(
    firstHolder("# Ketua Himpunan: Air Laut Keruh", "Ketua Himpunan Nelayan Lingga, Rina Wati, \(text)")
      == "Rina Wati")
}

@Test func aTitleInAHeadlineIsNotOfWhoeverHoldsAnother() {
  #expect(
    firstHolder(
      "# Harga Naik, Sopir Angkot: Kami Rugi",
      "Direktur Utama Pertamina Rina Wati mengatakan harga disesuaikan.")
      == "Sopir Angkot")
}

@Test func aTitleBehindACommaMaySpeakForItself() {
  #expect(
    firstHolder(
      "# Bertemu Rina Wati, Menteri Perdagangan: Harga Turun", "Rina Wati dan Budi Santoso bertemu.",
      "Menteri Perdagangan Budi Santoso mengatakan harga turun.") == "Budi Santoso")
}

@Test func aHeadlineCallsABodyByTheBeginningOfItsName() throws {
  let plain = ["# Harga Naik, Serikat Buruh Menolak", "Serikat Buruh Nusantara menolak keputusan itu."]
  let found = try #require(Extractor().annotations(of: article(plain), language: .indonesian))
  #expect(
    found.reactions.map { $0.stakeholder.map { found.actors[$0].name } }
      == ["Serikat Buruh Nusantara", "Serikat Buruh Nusantara"])
}

@Test func aCapitalStandsForItsStateWhereItActs() throws {
  let plain = ["Turki mengecam serangan itu.", "Ankara menolak usulan itu, kata Rina Wati di Ankara."]
  let found = try #require(Extractor().annotations(of: article(plain), language: .indonesian))
  let turkey = try #require(found.actors.first { $0.name == "Turki" })
  #expect(turkey.mentions.count == 2)
  #expect(found.reactions.map { $0.stakeholder } == [turkey.id, turkey.id])
}

@Test func anOfficeMaySayWhatItIsOver() throws {
  let text = article(["Minister for Foreign Affairs Anna Brown said the talks were useful."])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Anna Brown"])
}

@Test func theCompanyIsNotTheAgencyThatIsQuoted() throws {
  let text = article([
    "Telkora Holdings (TLK.N) said on Monday it would sell its port unit.",
    "Shares fell, Reuters reported. The company has said it intends to appeal.",
  ])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  #expect(found.claims.last?.holder.map { found.actors[$0].name } == "Telkora Holdings")
}

@Test func aBodyIsCalledByTheSortThatTheTextTells() {
  expect("Energy regulator [Ofgem]O1 published rules. [The regulator]S1 said bills would fall.", .english)
  expect("[Ofgem]O1, the energy regulator, published rules. [The regulator]S1 said so.", .english)
  expect(
    "The regulator, [Ofgem]O1, published rules. [The regulator]S1 said so. [The hospital]S2 did not.",
    .english)
  expect("Maskapai [Garuda Indonesia]O1 terbang. [Maskapai itu]S1 mengatakan harga naik.")
  expect("[PT Sari Laut]O1, produsen ikan, tutup. [Produsen itu]S1 menyebut harga turun.")
}

@Test func aCompanyIsNoMinistry() {
  expect("[Nordsee Ferries]O1 sacked its crew. [The firm]S1 said it broke the law.", .english)
  expect("[Acme]O1 met the [Trade Ministry]O2. [The company]S1 said so.", .english)
  expect("[Apple]O1 bertemu [Kementerian Dagang]O2. [Raksasa teknologi itu]S1 diam.")
}
