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
    holders("Data Biro Anu (BA) menunjukkan bahwa harga naik.", names: ["Biro Anu"])
      == ["Biro Anu | bahwa harga naik"])
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
    attributions(
      "Rina Wati, Penasihat Media Anu, mengatakan jalan itu rusak.", names: ["Rina Wati"])
      == ["asserted | Rina Wati, Penasihat Media Anu | mengatakan | jalan itu rusak"])
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

@Test func theSentenceBeforeNamesTheSpeaker() {
  #expect(
    attributions(
      #"Rina mengatakan jalan itu rusak. "Kami kecewa sekali dengan jalan itu.""#, names: ["Rina"])
      == [
        "asserted | Rina | mengatakan | jalan itu rusak",
        #"direct | as 0 | - | "Kami kecewa sekali dengan jalan itu.""#,
      ])
  #expect(
    holders(
      #""Jalan itu rusak," kata Rina. Budi membantah hal itu. "Baru bulan lalu jalan itu kami aspal.""#,
      names: ["Rina", "Budi"]
    ).last == #"Budi | "Baru bulan lalu jalan itu kami aspal.""#)
}

@Test func aSentenceBehindAMarkMayOnlyNameTheSpeaker() {
  for behind in ["in a tweet", "on Monday", "of the road", "as she left"] {
    #expect(
      attributions(
        #""This road is a shame, and it always was!" Rina said \#(behind)."#, names: ["Rina"],
        language: .english)
        == [#"direct | Rina | said | "This road is a shame, and it always was!""#])
  }
  #expect(
    attributions(
      #""Why is the road closed?" Rina, the mayor of the town, asked the workers."#, names: ["Rina"],
      language: .english
    ).first?.hasPrefix("direct | Rina, the mayor of the town | asked |") == true)
  // What is said behind the verb is another thing, and so is what a colon opens.
  #expect(
    attributions(
      #""Close the road now, please!" Rina said the road was closed."#, names: ["Rina"], language: .english
    ).first == #"direct | - | - | "Close the road now, please!""#)
  #expect(
    attributions(
      #"Budi said: "Close the road now!" Rina then asked: "Why should we do so?""#, names: ["Rina", "Budi"],
      language: .english)
      == [
        #"direct | Budi | said | "Close the road now!""#,
        #"direct | Rina | then asked | "Why should we do so?""#,
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

@Test func whoSpokeIsMeantRatherThanWhoWasToldOf() {
  #expect(
    holders(
      "Rina mengatakan jalan itu dirusak Bima.", #""Kami kecewa sekali," ujarnya."#,
      names: ["Rina", "Bima"]) == ["Rina | jalan itu dirusak Bima", #"Rina | "Kami kecewa sekali,""#])
  #expect(
    holders(
      "Rina said that the road was closed by Bima.", #""We are disappointed," she said."#,
      names: ["Rina", "Bima"], language: .english)
      == ["Rina | that the road was closed by Bima", #"Rina | "We are disappointed,""#])
}

@Test func aNamelessSpeakerGoesOnSpeaking() {
  #expect(
    holders(
      "Bima diperiksa kemarin.", #""Kami kecewa sekali," ujar penasihat hukum korban."#,
      #""Jalan itu rusak," katanya."#, names: ["Bima"])
      == [
        #"penasihat hukum korban | "Kami kecewa sekali,""#, #"penasihat hukum korban | "Jalan itu rusak,""#,
      ])
}

@Test func whoAnswersSpeaksNext() {
  #expect(
    holders(
      "Bima pulang kemarin. Usul warga itu lalu ditanggapi oleh Rina.", #""Kami setuju," ujarnya."#,
      names: ["Bima", "Rina"]
    ).last == #"Rina | "Kami setuju,""#)
}

@Test func aDescriptionPointsBackByItsHeadOrAnAge() {
  #expect(
    holders(
      #""Jalan itu rusak," kata sumber rahasia. "Kami tidak takut," ujar sumber tersebut."#)
      == [#"sumber rahasia | "Jalan itu rusak,""#, #"sumber rahasia | "Kami tidak takut,""#])
  #expect(
    holders("Rina tiba kemarin.", #""Kami siap bermain besok," kata pelatih 51 tahun itu."#, names: ["Rina"])
      == [#"Rina | "Kami siap bermain besok,""#])
}

@Test func aHeadingCallsPeopleWhatTheTextSaysTheyAre() {
  #expect(
    holders(
      "# Pelatih: Pemain Sudah Siap", "Rina tiba kemarin.", #""Kami siap bermain," kata pelatih itu."#,
      names: ["Rina"]) == ["Rina | Pemain Sudah Siap", #"Rina | "Kami siap bermain,""#])
  #expect(
    holders(
      "# Mayor: Road Is Closed", "Rina arrived on Monday.", #""It is closed for good," the mayor said."#,
      names: ["Rina"], language: .english)
      == ["Rina | Road Is Closed", #"Rina | "It is closed for good,""#])
}

@Test func aNounCanNameTheSpeakerOfAQuotation() {
  #expect(
    attributions(#""Jauhi jalan itu malam ini," demikian imbauan Rina."#, names: ["Rina"])
      == [#"direct | Rina | demikian imbauan | "Jauhi jalan itu malam ini,""#])
}

@Test func aWordInMarksIsSpokenWhereItIsSaidOfSomebody() {
  #expect(
    attributions(
      #"Rina blasted the call for a "toll force" on Monday, calling it "absurd.""#, names: ["Rina"],
      language: .english
    ).filter { $0.contains("mixed") }.map { $0.split(separator: "|").last! }
      == [#" it "absurd.""#])
  #expect(
    attributions(#"Rina menilai jalan itu terlalu "sempit" untuk bus."#, names: ["Rina"])
      == [#"asserted mixed | Rina | menilai | jalan itu terlalu "sempit" untuk bus"#])
}

@Test func aTurnOfATranscriptMayOpenWithAMark() {
  #expect(
    attributions(
      #""SMITH: Will you close the road?"#, #""BROWN: Well, look, we have to close it."#,
      names: ["SMITH", "BROWN"], language: .english)
      == [
        "direct | SMITH | : | Will you close the road?",
        "direct | BROWN | : | Well, look, we have to close it.",
      ])
}

@Test func aQuotationOfManyParagraphsCanBeAnnounced() {
  #expect(
    attributions(
      "The Daily Anu reports:", #""The road will be closed for a week."#, #""Nobody knows why.""#,
      "It opened on Monday.", names: ["Daily Anu"], language: .english)
      == [
        "direct | The Daily Anu | reports | \"The road will be closed for a week.\n\n\"Nobody knows why.\""
      ])
}

@Test func aCueAndACommaBeforeAQuotationNameItsSpeaker() {
  #expect(
    attributions(#"Rina added, "What kind of road is this?""#, names: ["Rina"], language: .english)
      == [#"direct | Rina | added | "What kind of road is this?""#])
}

@Test func aCueWithACapitalBelongsToTheQuestionBeforeIt() {
  #expect(
    attributions(#""Kapan jalan itu dibuka?" Tanya Rina."#, names: ["Rina"])
      == [#"direct | Rina | Tanya | "Kapan jalan itu dibuka?""#])
}

/// What stands between an office and the name of who holds it belongs to the source.
@Test func anOfficeGoesOnToTheNameOfItsBearer() {
  #expect(
    holders(
      "Konsul Jenderal Anu di Chicago Rina Wati mengatakan jalan itu rusak.", names: ["Rina Wati"])
      == ["Rina Wati | jalan itu rusak"])
  #expect(
    attributions(
      #""Jalan itu rusak," kata Direktur Utama pada Dinas Air Rina Wati di Kota Anu."#, names: ["Rina Wati"])
      == [#"direct | Direktur Utama pada Dinas Air Rina Wati | kata | "Jalan itu rusak,""#])
  #expect(
    holders(
      "Wakil Bupati Anu yang juga Ketua Satgas Banjir Rina Wati mengatakan jalan itu rusak.",
      names: ["Rina Wati"]) == ["Rina Wati | jalan itu rusak"])
  #expect(
    attributions(#""Jalan itu rusak," kata Direktur Utama di Kota Anu kemarin."#)
      == [#"direct | Direktur Utama | kata | "Jalan itu rusak,""#])
}

@Test func fieldsOfAnOfficeBelongToIt() {
  #expect(
    attributions(
      "Menteri Bidang Air, Udara, dan Tanah Rina Wati mengatakan jalan itu rusak.", names: ["Rina Wati"])
      == [
        "asserted | Menteri Bidang Air, Udara, dan Tanah Rina Wati | mengatakan | jalan itu rusak"
      ])
  #expect(
    attributions(
      #""Jalan itu rusak," kata Menteri Bidang Air, Udara, dan Tanah Rina Wati."#, names: ["Rina Wati"])
      == [#"direct | Menteri Bidang Air, Udara, dan Tanah Rina Wati | kata | "Jalan itu rusak,""#])
}

@Test func degreesBelongToTheName() {
  #expect(
    holders("Dokter Rina Wati, Sp.KK menjelaskan bahwa kulit itu sehat.", names: ["Rina Wati"])
      == ["Rina Wati | bahwa kulit itu sehat"])
  #expect(
    holders("Rina Wati, S.H., M.H. menjelaskan bahwa jalan itu rusak.", names: ["Rina Wati"])
      == ["Rina Wati | bahwa jalan itu rusak"])
}

@Test func whatIsNoNounIsNoSource() {
  #expect(attributions("Sulit memastikan bahwa jalan itu rusak.").isEmpty)
  #expect(
    attributions("Menurut rencana, hanya warga mengatakan jalan itu rusak.").last
      == "asserted | warga | mengatakan | jalan itu rusak")
  #expect(
    attributions("Petugas pertama-tama mengatakan jalan itu rusak.")
      == ["asserted | Petugas | pertama-tama mengatakan | jalan itu rusak"])
}

@Test func whatSomebodyOughtToSayIsNoClaim() {
  #expect(attributions("Pemerintah harus memastikan bahwa jalan itu aman.").isEmpty)
  #expect(
    attributions("Pemerintah memastikan bahwa jalan itu aman.")
      == ["asserted | Pemerintah | memastikan | bahwa jalan itu aman"])
}

@Test func aThingWantsNothing() {
  #expect(attributions("Pembangunan jembatan itu mendukung perdagangan desa.").isEmpty)
  #expect(
    attributions("Kementerian mendukung pembangunan jembatan itu.")
      == ["asserted | Kementerian | mendukung | pembangunan jembatan itu"])
}

@Test func aClauseOfTimeStandsBetweenASubjectAndItsCue() {
  #expect(
    holders("Rina Wati saat berkunjung ke desa itu mengatakan jalan itu rusak.", names: ["Rina Wati"])
      == ["Rina Wati | jalan itu rusak"])
  #expect(
    holders("Rina Wati, seusai rapat itu mengatakan jalan itu rusak.", names: ["Rina Wati"])
      == ["Rina Wati | jalan itu rusak"])
}

@Test func whatIsSaidOfASubjectStandsBetweenItAndItsCue() {
  #expect(
    holders("Rina Wati, yang datang saat rapat berlangsung, mengecam keputusan itu.", names: ["Rina Wati"])
      == ["Rina Wati | keputusan itu"])
  #expect(
    holders("Para petani, yang gagal panen karena banjir, mendesak bupati memberi bantuan.")
      == ["Para petani | bupati memberi bantuan"])
  #expect(
    holders("Rina Wati, yang mengaku kehilangan sawah, menuntut ganti rugi.", names: ["Rina Wati"])
      == ["Rina Wati | kehilangan sawah", "Rina Wati | ganti rugi"])
}

@Test func whoASentenceBeginsWithSpeaksNext() {
  #expect(
    holders(
      "Jaksa Rina Wati meminta hukuman berat. Budi Hartono berdiri. \"Kami keberatan,\" katanya.",
      names: ["Rina Wati", "Budi Hartono"]
    ).last == "Budi Hartono | \"Kami keberatan,\"")
  #expect(
    holders(
      "Mary Cole criticised the ruling. Sandra Diaz walked in. \"This is wrong,\" she said.",
      names: ["Mary Cole", "Sandra Diaz"], language: .english
    ).last == "Sandra Diaz | \"This is wrong,\"")
}

@Test func theAgencyOfADatelineIsNobodysGovernment() {
  #expect(
    holders(
      "LONDON (Reuters) - Anna Brown won the vote.", "The government denied that force had been used.",
      names: ["Reuters", "Anna Brown"], language: .english
    ).last == "The government | that force had been used")
}

@Test func anEnglishSourceIsItsNameWhateverIsSaidOfIt() {
  for source in ["Anna Brown of the Green Society", "Anna Brown, the lead plaintiff,"] {
    #expect(
      holders("\(source) said that the law was wrong.", names: ["Anna Brown"], language: .english)
        == ["Anna Brown | that the law was wrong"])
  }
}

@Test func theVerbOfARelativeClauseIsOfWhomeverIsNamedBeforeIt() {
  #expect(
    attributions(
      "Rina Wati membahas klaim Harian Anu yang menyebut kota itu sepi.", names: ["Rina Wati", "Harian Anu"])
      == ["asserted | Harian Anu | menyebut | kota itu sepi"])
  #expect(
    attributions("Rina Wati yang hadir menyebut kota itu sepi.", names: ["Rina Wati"])
      == ["asserted | Rina Wati | menyebut | kota itu sepi"])
}

@Test func aDescriptionMayHaveSeveralParts() {
  #expect(
    attributions("Bima, salah satu warga yang hadir mengatakan jalan itu rusak.", names: ["Bima"])
      == ["asserted | Bima, salah satu warga | mengatakan | jalan itu rusak"])
  #expect(
    attributions(
      "Bima, selaku Kabag Umum, Sosial, dan Hukum Kota Anu, mengatakan jalan itu rusak.", names: ["Bima"])
      == [
        "asserted | Bima, selaku Kabag Umum, Sosial, dan Hukum Kota Anu | mengatakan | jalan itu rusak"
      ])
}

@Test func somebodysPeopleAreSources() {
  #expect(
    attributions("Kabar itu dibenarkan istrinya, Rina Wati.", names: ["Rina Wati"])
      == ["asserted | istrinya, Rina Wati | dibenarkan | Kabar itu"])
}

@Test func aTitleInSmallLettersBeginsAName() {
  #expect(
    attributions("Hal ini disampaikan dokter spesialis anak, dr. Bima.", names: ["Bima"])
      == ["asserted | dokter spesialis anak, dr. Bima | disampaikan | Hal ini"])
}

@Test func peopleMayBeToldByWhereTheyWere() {
  #expect(
    attributions(#""Kami lelah," kata mantan pemain di era itu."#)
      == [#"direct | mantan pemain di era itu | kata | "Kami lelah,""#])
}

@Test func whoLeadsABodyIsNotTheBody() {
  #expect(
    holders(
      "Pemerintah di bawah pimpinan Rina Wati menolak usul itu.", names: ["Rina Wati"]
    ) == ["Pemerintah di bawah pimpinan Rina Wati | usul itu"])
  #expect(
    holders("Konsul Jenderal Indonesia di BONN Rina Wati menolak usul itu.", names: ["Rina Wati", "BONN"])
      == ["Rina Wati | usul itu"])
}

@Test func whoeverIsInCompanySpeaksForHimself() {
  #expect(
    attributions(
      "Bima Putra didampingi istrinya, Rina Wati, mengatakan jalan itu rusak.",
      names: ["Bima Putra", "Rina Wati"]) == ["asserted | Bima Putra | mengatakan | jalan itu rusak"])
}

@Test func whatElseSomebodyIsCalledIsNoVerb() {
  #expect(
    attributions(
      "Rina Wati atau akrab disapa Mbak Riwa, mengatakan jalan itu rusak.", names: ["Rina Wati", "Riwa"])
      == ["asserted | Rina Wati | mengatakan | jalan itu rusak"])
}

@Test func aWordForHowItIsSaidStandsBehindTheCue() {
  #expect(
    attributions(#"Rina menjawab lirih, "Tidak ada itu.""#, names: ["Rina"])
      == [#"direct | Rina | menjawab lirih | "Tidak ada itu.""#])
}

@Test func whoSpeaksInAHeadlineIsNotWhomItIsAbout() throws {
  let plain = [
    "# Analis Ingatkan Risiko Kebijakan Tarif Trump",
    "Analis pasar modal Yoga Pratama mengingatkan risiko tarif Presiden Donald Trump.",
  ]
  let found = try #require(Extractor().annotations(of: article(plain), language: .indonesian))
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Yoga Pratama", "Yoga Pratama"])
}

@Test func theFatherOfSomebodyIsAnother() {
  #expect(
    holders(
      "Bima membuka warung.", #""Saya senang," kata Ayah Rafi itu."#, names: ["Bima", "Rafi"])
      == [#"Bima | "Saya senang,""#])
}

@Test func withWhomASentenceBeginsSaysWhatItsColonOpens() {
  #expect(
    attributions(#"Rina berang: "Saya tidak pernah menerima uang itu.""#, names: ["Rina"])
      == [#"direct | Rina | : | "Saya tidak pernah menerima uang itu.""#])
  #expect(
    attributions(#"Rina was blunt: "I never took the money.""#, names: ["Rina"], language: .english)
      == [#"direct | Rina | : | "I never took the money.""#])
  #expect(
    attributions(#"Dalam surat itu tertulis: "Jangan kembali lagi ke sini.""#).allSatisfy {
      $0.contains("| - |")
    })
}

@Test func whoSpeaksForSomebodyIsAnother() {
  #expect(
    holders(
      "Terdakwa Bima pulang.", "Kuasa hukum Bima mengatakan putusan itu keliru.", names: ["Bima"])
      == ["Kuasa hukum Bima | putusan itu keliru"])
  #expect(
    holders(
      "Kuasa hukum Anu, Bima, pulang.", "Kuasa hukum Bima mengatakan putusan itu keliru.", names: ["Bima"])
      == ["Bima | putusan itu keliru"])
  #expect(
    holders("Tim kuasa hukum Bima menilai putusan itu keliru.", names: ["Bima"])
      == ["Tim kuasa hukum Bima | putusan itu keliru"])
}

@Test func whoSpeaksForSomebodyIsNamedBehindAComma() {
  #expect(
    holders("Tuduhan itu dibantah kuasa hukum Bima, Rina Wati.", names: ["Bima", "Rina Wati"])
      == ["Rina Wati | Tuduhan itu"])
  #expect(
    holders("Tuduhan itu dibantah kuasa hukum Bima, Senin.", names: ["Bima"]) == ["Bima | Tuduhan itu"])
}

@Test func aBareTitlePointsToNobodyOfAnother() throws {
  func holders(_ first: String) throws -> [String] {
    let text = article([first, "Menteri itu mengatakan harga turun."])
    let found = try #require(Extractor().annotations(of: text, language: .indonesian))
    return found.claims.compactMap { $0.holder.map { found.actors[$0].name } }
  }
  #expect(
    try holders("Ekonom Rina Wati menilai langkah menteri keliru.") == ["Rina Wati", "Menteri itu"])
  #expect(try holders("Menteri Rina Wati menilai langkah itu tepat.") == ["Rina Wati", "Rina Wati"])
}

@Test func whoWillNotCommentSaysNothing() {
  #expect(attributions("Rina menolak berkomentar.", names: ["Rina"]) == [])
  #expect(
    attributions("Rina menolak mundur.", names: ["Rina"]) == ["denied | Rina | menolak | mundur"])
}

@Test func whatWasSaidNeedsNoMarksBeforeItsReport() {
  #expect(
    attributions("Gunung itu meletus, demikian laporan PVMBG.", names: ["PVMBG"])
      == ["asserted | PVMBG | demikian laporan | Gunung itu meletus"])
}

@Test func whoIsToldOfBehindASourceIsAnother() throws {
  #expect(
    holders("Menurut Rina, pelaku mengaku mencuri karena terlilit utang.", names: ["Rina"])
      == ["Rina | pelaku mengaku mencuri karena terlilit utang", "pelaku | mencuri karena terlilit utang"])
  #expect(
    holders("Menurut Rina, warga setempat, pelaku mengaku mencuri.", names: ["Rina"]).first
      == "Rina | pelaku mengaku mencuri")
}

@Test func anUnknownWordBehindAQuotationIsACue() {
  #expect(
    attributions(#""Kabar itu tidak benar," kicau Rina."#, names: ["Rina"])
      == [#"direct | Rina | kicau | "Kabar itu tidak benar,""#])
  #expect(
    attributions(#""Kabar itu tidak benar," geramnya."#)
      == [#"direct | nya | geram | "Kabar itu tidak benar,""#])
  #expect(attributions(#"Lagu "Kabar dari Laut," karya Rina, laris."#, names: ["Rina"]) == [])
}

@Test func aBareQuotationIsOfWhomTheSentenceBeforeTells() {
  let text = #"Budi mengatakan harga naik. Rina membantahnya. "Harga itu sudah turun sejak kemarin.""#
  #expect(
    holders(text, names: ["Budi", "Rina"])
      == ["Budi | harga naik", #"Rina | "Harga itu sudah turun sejak kemarin.""#])
  #expect(
    holders(#"Budi bicara. Toko tutup. "Harga itu sudah turun sejak kemarin.""#, names: ["Budi"])
      == [#"- | "Harga itu sudah turun sejak kemarin.""#])
  #expect(
    holders(
      #"Budi mengatakan harga naik. Menanggapi kabar itu, Rina menjawab singkat. "Harga itu sudah turun sejak kemarin.""#,
      names: ["Budi", "Rina"]
    ).last == #"Rina | "Harga itu sudah turun sejak kemarin.""#)
}

@Test func anAdverbBehindASpeakerIsNoPartOfHim() {
  #expect(
    attributions(#""Saya tidak marah," ujar Presiden lalu kembali masuk ke istana."#)
      == [#"direct | Presiden | ujar | "Saya tidak marah,""#])
}

@Test func aQuotationGoesOnBehindItsCue() {
  #expect(
    attributions(#""Pelaku ditangkap," kata Rina, "di perbatasan kota.""#, names: ["Rina"])
      == [#"direct | Rina | kata | "Pelaku ditangkap," … "di perbatasan kota.""#])
}

@Test func hardlyAnybodyNamesHimself() {
  #expect(
    holders(
      "Bima Sakti mengatakan Rina kalah taruhan. Menanggapi ucapan Bima, Rina menjawab santai.",
      #""Kalau harus mentraktir Pak Bima tidak apa-apa," katanya."#, names: ["Bima Sakti", "Bima", "Rina"])
      == ["Bima Sakti | Rina kalah taruhan", #"Rina | "Kalau harus mentraktir Pak Bima tidak apa-apa,""#])
}

@Test func anOfficeHasItsFieldsBeforeTheNameOfWhoHasIt() {
  #expect(
    attributions(
      #""Semua aman," kata Kepala Pusat Data, Informasi, dan Humas BPN, Rina Wati dalam jumpa pers."#,
      names: ["BPN", "Rina Wati"])
      == [
        #"direct | Kepala Pusat Data, Informasi, dan Humas BPN, Rina Wati | kata | "Semua aman,""#
      ])
  #expect(
    attributions(
      "Kepala Dinas Pendidikan, Pemuda, dan Olahraga Kota Bima, Rina Wati, mengatakan sekolah rusak.",
      names: ["Rina Wati"])
      == [
        "asserted | Kepala Dinas Pendidikan, Pemuda, dan Olahraga Kota Bima, Rina Wati | mengatakan | sekolah rusak"
      ])
}

@Test func anAgeBetweenCommasIsNoPartOfTheSource() {
  #expect(
    attributions("Rina, 25 tahun, mengatakan harga naik.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | harga naik"])
}

@Test func theBodyThatSomebodyIsOfBelongsToTheSource() {
  #expect(
    attributions(
      #""Kami periksa semua," kata Rina dari HN Solo."#, names: ["Rina", "HN Solo"])
      == [#"direct | Rina dari HN Solo | kata | "Kami periksa semua,""#])
}

@Test func whenWhereAndToWhomSomebodySpeaksStandsBeforeTheCue() {
  #expect(
    attributions(
      "Rina Wati, pada wartawan menyebutkan bahwa jalan itu rusak.",
      "Rina Wati, di kantornya, Kamis malam menjelaskan jalan itu rusak.",
      "Setelah rapat di Bima, pada Senin mengatakan bahwa jalan itu rusak.", names: ["Rina Wati", "Bima"])
      == [
        "asserted | Rina Wati | menyebutkan | bahwa jalan itu rusak",
        "asserted | Rina Wati | menjelaskan | jalan itu rusak",
      ])
}

@Test func aDemonstrativeClosesWhatIsSaidOfASubject() {
  #expect(
    attributions(
      "Staf khusus menteri, Rina Wati, yang turut datang dalam acara itu menegaskan bahwa jalan itu rusak.",
      names: ["Rina Wati"])
      == ["asserted | Staf khusus menteri, Rina Wati | menegaskan | bahwa jalan itu rusak"])
}

@Test func whatIsSomebodysIsHisWord() {
  #expect(
    holders(
      "Data from the NSO showed that output fell.",
      "According to a report released by Rina Brown, prices rose.",
      "News agency AFPQ reported that rain fell.",
      "A recent NSO survey of farmers found that rents had risen.",
      names: ["NSO", "Rina Brown", "AFPQ"],
      language: .english)
      == [
        "NSO | that output fell", "Rina Brown | prices rose", "AFPQ | that rain fell",
        "NSO | that rents had risen",
      ])
}

@Test func aGroupIsCalledWithoutItsRelativeClause() {
  #expect(
    holders("Some farmers who own large tracts of land said the law was unfair.", language: .english)
      == ["Some farmers | the law was unfair"])
}

@Test func manyPeopleAreNotTheOneOfThemWhoIsNamedLater() throws {
  let plain = [
    "Pedagang di Pasar Klewer mengeluhkan kenaikan harga kain.",
    "Salah satu pedagang Pasar Besar Malang, Tini (50) mengatakan, pembeli makin sedikit.",
  ]
  let found = try #require(Extractor().annotations(of: article(plain), language: .indonesian))
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Pedagang", "Tini"])
}

@Test func whoIsNamedBeforeHisOccupationIsAPerson() throws {
  let plain = [
    "Wati (45) mengeluhkan harga gula.",
    "Hal senada juga diungkapkan Sumini Pedagang Rujak. Menurutnya, pembeli makin sepi.",
  ]
  let found = try #require(Extractor().annotations(of: article(plain), language: .indonesian))
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Wati", "Sumini", "Sumini"])
}

@Test func whoHasJustSpokenMayNameHimself() {
  #expect(
    holders(
      "Rina mengeluhkan gaji.", "Bima Sakti mengatakan, gaji sudah dibayar.",
      #""Pak Bima itu saya sendiri," katanya."#, names: ["Rina", "Bima Sakti", "Bima"]
    ).last == #"Bima Sakti | "Pak Bima itu saya sendiri,""#)
}
