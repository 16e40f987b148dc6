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
  #expect(
    attributions("Menurut Rina (ketua panitia kecil itu), jalan rusak.", names: ["Rina"])
      == ["asserted | Rina | Menurut | jalan rusak"])
  #expect(
    attributions(
      "According to Rina (the town clerk), the road is closed.", names: ["Rina"], language: .english)
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
    attributions("Terkait dengan jalan itu, Rina menyatakan bahwa hal itu benar.", names: ["Rina"])
      == ["asserted | Rina | menyatakan | bahwa hal itu benar"])
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

@Test func aSentenceWithoutACueIsNoClaim() {
  #expect(
    attributions("Menurut Rina, jalan itu rusak. Perbaikannya butuh dua tahun.", names: ["Rina"])
      == ["asserted | Rina | Menurut | jalan itu rusak"])
}

@Test func anActIsNoCue() {
  #expect(attributions("Rina menandatangani perjanjian itu.", names: ["Rina"]) == [])
  #expect(attributions("Rina signed the agreement.", names: ["Rina"], language: .english) == [])
}

@Test func twoCuesWithOneSubjectAreTwoClaims() {
  #expect(
    attributions("Rina mengecam serangan itu dan meminta warga tenang.", names: ["Rina"])
      == [
        "asserted | Rina | mengecam | serangan itu", "intended | Rina | meminta | warga tenang",
      ])
  #expect(
    attributions("Rina said she was sorry and promised to resign.", names: ["Rina"], language: .english)
      == ["asserted | Rina | said | she was sorry", "intended | Rina | promised | to resign"])
}

@Test func anAnaphorIsAClaimWhereSomebodyElseSpeaks() {
  #expect(
    attributions("Jalan itu rusak. Hal itu disampaikan Rina di lokasi.", names: ["Rina"])
      == ["asserted | Rina | disampaikan | Hal itu"])
  #expect(
    attributions("Rina mengatakan jalan itu rusak. Hal itu disampaikan Rina di lokasi.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | jalan itu rusak"])
}

@Test func theSameSpeakerWithinAContentIsNoneAgain() {
  #expect(
    attributions("Rina mengatakan dirinya yakin bahwa jalan itu aman.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | dirinya yakin bahwa jalan itu aman"])
}

@Test func theSourceHasItsTitleAndAppositionButNoRelativeClause() {
  #expect(
    attributions("Kepala Dinas Pasar, Rina Wati, mengatakan harga beras turun.", names: ["Rina Wati"])
      == ["asserted | Kepala Dinas Pasar, Rina Wati | mengatakan | harga beras turun"])
  #expect(
    attributions("Rina Wati (40) mengatakan harga beras turun.", names: ["Rina Wati"])
      == ["asserted | Rina Wati | mengatakan | harga beras turun"])
  #expect(
    attributions("Bupati Rina yang ditemui di pasar mengatakan harga beras turun.", names: ["Rina"])
      == ["asserted | Bupati Rina | mengatakan | harga beras turun"])
  #expect(
    attributions("The mayor -- who was in town -- said prices were falling.", language: .english)
      == ["asserted | The mayor | said | prices were falling"])
}

@Test func aNamelessGroupCanBeTheSource() {
  #expect(
    attributions("Beberapa pihak menilai bahwa langkah itu baik.")
      == ["asserted | Beberapa pihak | menilai | bahwa langkah itu baik"])
  #expect(
    attributions("Namun, ada juga yang memperingatkan bahwa biayanya besar.")
      == ["asserted | ada juga yang | memperingatkan | bahwa biayanya besar"])
}

@Test func theCueHasItsNegationAndAdverbs() {
  #expect(
    attributions("Rina juga tidak membenarkan kabar itu.", names: ["Rina"])
      == ["denied | Rina | juga tidak membenarkan | kabar itu"])
}

@Test func anAddresseeAndADateAreNoContent() {
  #expect(
    attributions("Rina mengatakan kepada wartawan bahwa jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | bahwa jalan itu rusak"])
  #expect(
    attributions("Rina menyatakan pada hari Kamis bahwa jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | menyatakan | bahwa jalan itu rusak"])
  #expect(
    attributions("Rina told reporters that the road was closed.", names: ["Rina"], language: .english)
      == ["asserted | Rina | told | that the road was closed"])
}

@Test func aConnectiveBeforeAParenthesisIsNoContent() {
  #expect(
    attributions("Namun, kata Rina, jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | kata | jalan itu rusak"])
}

@Test func partOfAParaphraseInMarksIsAMixedQuote() {
  #expect(
    attributions(#"Rina said the deal was "a disaster for us all"."#, names: ["Rina"], language: .english)
      == [#"asserted mixed | Rina | said | the deal was "a disaster for us all""#])
}

@Test func aTitleInMarksIsNoQuote() {
  #expect(
    attributions(#"Rina mengatakan bahwa lagu "Laut Biru" laris."#, names: ["Rina"])
      == [#"asserted | Rina | mengatakan | bahwa lagu "Laut Biru" laris"#])
}

@Test func aPlanOrAWishIsIntended() {
  #expect(
    attributions("Rina mengatakan akan memperbaiki jalan itu.", names: ["Rina"])
      == ["intended | Rina | mengatakan | akan memperbaiki jalan itu"])
  #expect(
    attributions("# Bupati Rina: Jangan Buang Sampah", names: ["Rina"])
      == ["intended | Bupati Rina | : | Jangan Buang Sampah"])
  #expect(
    attributions("Rina mengingatkan agar warga waspada.", names: ["Rina"])
      == ["intended | Rina | mengingatkan | agar warga waspada"])
}

@Test func aSuppositionIsHedged() {
  #expect(
    attributions("Rumah itu diduga terbakar karena listrik.")
      == ["hedged | - | diduga | Rumah itu … terbakar karena listrik"])
  #expect(
    attributions("Rina mengatakan hujan kemungkinan turun.", names: ["Rina"])
      == ["hedged | Rina | mengatakan | hujan kemungkinan turun"])
}

@Test func aNounWithItsOwnerIsACue() {
  #expect(
    attributions("Rencana Rina untuk mundur mengejutkan warga.", names: ["Rina"]).first
      == "intended | Rina | Rencana | untuk mundur mengejutkan warga")
}

@Test func aParticipleSharesTheSubject() {
  #expect(
    attributions("Rina praised the plan, saying it would help.", names: ["Rina"], language: .english)
      == ["asserted | Rina | praised | the plan", "asserted | Rina | saying | it would help"])
}

@Test func aDashBeforeANameAloneNamesTheSpeaker() {
  #expect(
    attributions("“The road has been closed for weeks” — Rina Wati", names: ["Rina Wati"], language: .english)
      == ["direct | Rina Wati | — | “The road has been closed for weeks”"])
}

@Test func aLabelInCapitalsBeginsAnUtterance() {
  #expect(
    attributions("RINA: The road is closed.", names: ["RINA"], language: .english)
      == ["direct | RINA | : | The road is closed."])
}

@Test func aTurnOfATranscriptIsSpokenToTheEndOfItsParagraph() {
  let turn = "RINA: Jalan itu ditutup. Kami menunggu izin."
  #expect(
    attributions(turn, names: ["RINA"]) == ["direct | RINA | : | Jalan itu ditutup. Kami menunggu izin."])
}

@Test func aQuestionBelongsToTheSpeakerNamedBehindIt() {
  #expect(
    attributions("“Where is the money?” Rina asked. “Nobody knows.”", names: ["Rina"], language: .english)
      .first?.hasPrefix("direct | Rina | asked | “Where is the money?”") == true)
  #expect(
    attributions("“Ke mana uangnya?” tanya Rina.", names: ["Rina"])
      == ["direct | Rina | tanya | “Ke mana uangnya?”"])
}

@Test func aQuotationBehindAColonIsThatOfThePersonAnnounced() {
  #expect(
    attributions("Rina said this morning:\n\n“The road is closed.”", names: ["Rina"], language: .english)
      == ["direct | Rina | said | “The road is closed.”"])
  #expect(
    attributions("Rina mengatakan kemarin:\n\n“Jalan itu ditutup.”", names: ["Rina"])
      == ["direct | Rina | mengatakan | “Jalan itu ditutup.”"])
}

@Test func eachClauseOfAHeadlineHasItsOwnClaim() {
  #expect(
    attributions("# Wali Kota Minta Warga Tenang, Polisi Janji Tangkap Pelaku", "Isi.")
      == [
        "intended | Wali Kota | Minta | Warga Tenang", "intended | Polisi | Janji | Tangkap Pelaku",
      ])
  #expect(
    attributions("# Gubernur Sebut Banjir Akibat Sampah, Hujan, dan Pendangkalan", "Isi.")
      == ["asserted | Gubernur | Sebut | Banjir Akibat Sampah, Hujan, dan Pendangkalan"])
}

@Test func aHeadlineWithACueAndAColonHoldsTwoClaims() {
  #expect(
    attributions("# Rina Dukung Bima: Ia Jujur", names: ["Rina", "Bima"])
      == ["asserted | Rina | Dukung | Bima", "asserted | Rina | : | Ia Jujur"])
}

@Test func whatSomebodyJudgesPossibleIsHedged() {
  #expect(
    attributions("Pengamat memperingatkan bahwa utang itu dapat membebani warga.")
      == ["hedged | Pengamat | memperingatkan | bahwa utang itu dapat membebani warga"])
  #expect(
    attributions("Rina mengatakan bahwa warga dapat mendaftar di kantor desa.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | bahwa warga dapat mendaftar di kantor desa"])
}

@Test func onlyPeopleAreAnApposition() {
  #expect(
    attributions(
      "According to Rina, the plan covers roads, schools and parks.", names: ["Rina"], language: .english)
      == ["asserted | Rina | According to | the plan covers roads, schools and parks"])
  #expect(
    attributions("According to Rina, the mayor, the road is closed.", names: ["Rina"], language: .english)
      == ["asserted | Rina, the mayor | According to | the road is closed"])
}

@Test func whoDoesNotRejectLetsItStand() {
  #expect(
    attributions("Bupati Rina tidak menolak rencana itu.", names: ["Rina"])
      == ["asserted | Bupati Rina | tidak menolak | rencana itu"])
  #expect(
    attributions("Mayor Rina Wati did not oppose the plan.", names: ["Rina Wati"], language: .english)
      == ["asserted | Mayor Rina Wati | did not oppose | the plan"])
  #expect(
    attributions("Bupati Rina menolak rencana itu.", names: ["Rina"])
      == ["denied | Bupati Rina | menolak | rencana itu"])
}

@Test func whatOthersSayMeanwhileIsNotSaidByTheFirst() {
  #expect(
    attributions("Rina mendukung rencana itu, sementara Budi menolaknya.", names: ["Rina", "Budi"])
      == ["asserted | Rina | mendukung | rencana itu"])
  #expect(
    attributions(
      "Rina menilai jalan itu rusak, tetapi Budi menyebut jalan itu layak.", names: ["Rina", "Budi"])
      == ["asserted | Rina | menilai | jalan itu rusak", "asserted | Budi | menyebut | jalan itu layak"])
}

@Test func whoDoesNotWantToBeNamedSaysSomethingElse() {
  #expect(
    attributions("Seorang pejabat yang enggan disebutkan namanya mengatakan pembicaraan masih berjalan.")
      == ["asserted | Seorang pejabat | mengatakan | pembicaraan masih berjalan"])
}

@Test func thePredicateOfANounIsNotItsContent() {
  #expect(
    attributions("Permintaan Rina untuk bergabung dengan partai itu ditolak Budi.", names: ["Rina", "Budi"])
      == [
        "denied | Budi | ditolak | Permintaan Rina untuk bergabung dengan partai itu",
        "intended | Rina | Permintaan | untuk bergabung dengan partai itu",
      ])
}

@Test func aPassiveMayNameWhoseOpinionItIs() {
  #expect(
    attributions("Kebijakan itu dinilai keliru oleh Rina.", names: ["Rina"])
      == ["asserted | Rina | dinilai | Kebijakan itu … keliru"])
}

@Test func aDayAndAPlaceBeforeAComplementiserAreNoContent() {
  #expect(
    attributions("Rina menegaskan di Bandung, Senin (3/2), bahwa harga beras aman.", names: ["Rina"])
      == ["asserted | Rina | menegaskan | bahwa harga beras aman"])
}

@Test func aHeadlineMayHaveATopicBeforeItsColon() {
  #expect(attributions("# Gempa Anu: Warga Butuh Tenda", "Isi.") == [])
  #expect(
    attributions("# Rina Ancam Mundur, Budi: Kami Tidak Takut", "Isi.", names: ["Rina", "Budi"])
      == ["intended | Rina | Ancam | Mundur", "asserted | Budi | : | Kami Tidak Takut"])
}

@Test func aHeadlineMaySayWhatKindOfWordsFollow() {
  #expect(
    attributions("# Respons Bupati Soal Banjir: Jalan Rusak")
      == ["asserted | Bupati | : | Jalan Rusak"])
  #expect(
    attributions("# Cerita Menteri Ancam Setop Ekspor") == ["intended | Menteri | Ancam | Setop Ekspor"])
  #expect(
    attributions("# Manajemen Buka Suara: Jalan Rusak") == ["asserted | Manajemen | : | Jalan Rusak"])
  // A name that only looks so.
  #expect(attributions("# Kata Jalan: Rusak") == [])
}

@Test func whoeverIsToBeMadeToFeelSaysNothing() {
  #expect(
    attributions("Rina meminta media untuk membuat warga tetap optimis menghadapi krisis.", names: ["Rina"])
      == ["intended | Rina | meminta | media untuk membuat warga tetap optimis menghadapi krisis"])
}

@Test func aVerbBeforeAPassiveIsNotItsSubject() {
  #expect(
    attributions("# Tak Terima Disebut Arogan, Rina: Saya Tidak Peduli", names: ["Rina"])
      == ["asserted | Rina | : | Saya Tidak Peduli"])
  #expect(
    attributions("Jalan itu disebut rusak.") == ["asserted | - | disebut | Jalan itu … rusak"])
}

@Test func aMomentOpensNoClause() {
  #expect(
    attributions("Rina yang hadir dalam rapat saat itu, menilai jalan rusak.", names: ["Rina"])
      == ["asserted | Rina | menilai | jalan rusak"])
}

@Test func aPassiveMayFollowWhatOpensItsSentence() {
  #expect(
    attributions("Namun, jalan itu dinilai rusak.") == ["asserted | - | dinilai | jalan itu … rusak"])
  #expect(
    attributions("Sebelum meninggal, Rina diketahui sakit.", names: ["Rina"])
      == ["asserted | - | diketahui | Rina … sakit"])
  #expect(
    attributions("Setelah menghitung seharian, disimpulkan bahwa dana itu kurang.")
      == ["asserted | - | disimpulkan | bahwa dana itu kurang"])
  // What is so only if something else is.
  #expect(attributions("Rina pulang jika jalan itu dinilai rusak.", names: ["Rina"]) == [])
}

@Test func aNameBehindATitleMayBeTheSubjectOfTheClause() {
  #expect(
    holders("Menurut jaksa, Rina Wati menagih utang.", names: ["Rina Wati"]) == [
      "jaksa | Rina Wati menagih utang"
    ])
  #expect(
    holders("Menurut jaksa, Rina Wati, Bima menagih utang.", names: ["Rina Wati", "Bima"])
      == ["Rina Wati | Bima menagih utang"])
}

@Test func whoeverIsCalledOnIsPartOfWhatIsAskedFor() {
  #expect(
    attributions("Rina mendorong warga untuk menanam padi.", names: ["Rina"])
      == ["intended | Rina | mendorong | warga untuk menanam padi"])
}

@Test func aConnectiveOfTwoWordsOpensNoClause() {
  #expect(
    attributions("Sementara itu Rina menilai jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | menilai | jalan itu rusak"])
}

@Test func whoeverIsBeforeTheColonSpeaksHoweverUnknown() {
  #expect(
    attributions("# Rina Minta Maaf, Rocky Gerung: Terlambat", names: ["Rina"])
      .contains("asserted | Rocky Gerung | : | Terlambat"))
  #expect(
    attributions("# Dinas Sebut 9 Tewas, Warga Catat 12 Korban")
      == ["asserted | Dinas | Sebut | 9 Tewas", "asserted | Warga | Catat | 12 Korban"])
}

@Test func whatElseIsDoneBehindAQuotationIsNoPartOfIt() {
  #expect(
    attributions(#"Warga meneriakkan "Turunkan harga" sambil membakar ban."#)
      == [#"direct | Warga | meneriakkan | "Turunkan harga""#])
}

@Test func anObjectMayBePartOfTheCue() {
  #expect(
    attributions(
      "Rina menyebut jalan itu rusak, sedangkan Bima menganggapnya baik.", names: ["Rina", "Bima"])
      == ["asserted | Rina | menyebut | jalan itu rusak", "asserted | Bima | menganggapnya | baik"])
  #expect(
    attributions("Rina berbicara.", "Dijelaskannya, jalan itu rusak.")
      == ["asserted | nya | Dijelaskan | jalan itu rusak"])
}

@Test func whatOneIsRemindedToDoIsIntended() {
  #expect(
    attributions("Rina mengingatkan warga untuk waspada.", names: ["Rina"])
      == ["intended | Rina | mengingatkan | warga untuk waspada"])
  #expect(
    attributions("Rina mengingatkan bahwa jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina | mengingatkan | bahwa jalan itu rusak"])
}

@Test func severalMayBeNamedBehindACue() {
  #expect(
    attributions("Menurut Rina, Budi, dan Sari, jalan itu rusak.", names: ["Rina", "Budi", "Sari"])
      == ["asserted | Rina, Budi, dan Sari | Menurut | jalan itu rusak"])
  #expect(
    attributions(
      "Menurut laporan PT Anu, Budi dan Sari, jalan itu rusak.", names: ["PT Anu", "Budi", "Sari"])
      == ["asserted | PT Anu, Budi dan Sari | Menurut laporan | jalan itu rusak"])
  #expect(
    attributions("Baik Rina maupun Budi menilai jalan itu rusak.", names: ["Rina", "Budi"])
      == ["asserted | Rina maupun Budi | menilai | jalan itu rusak"])
}

@Test func whatASurveyShowsIsWhoseItIs() {
  #expect(
    holders("Hasil survei LSI menunjukkan harga beras naik.", names: ["LSI"]) == ["LSI | harga beras naik"])
  #expect(attributions("Rina menunjukkan rumah itu.", names: ["Rina"]) == [])
}

@Test func whoIsSpokenOfAroundACueIsTheSubject() {
  #expect(
    attributions("Fraksi Anu, tegas Rina, menolak rancangan itu.", names: ["Fraksi Anu", "Rina"])
      .contains("denied | Fraksi Anu | menolak | rancangan itu"))
}

@Test func whatThingsWillDoIsNoPlan() {
  #expect(
    attributions("Rina mengatakan harga beras akan turun.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | harga beras akan turun"])
  for plan in [
    "pihaknya akan menggugat", "jalan itu akan dibangun", "partainya akan menggugat", "akan menggugat",
  ] {
    #expect(
      attributions("Rina mengatakan \(plan).", names: ["Rina"])
        == ["intended | Rina | mengatakan | \(plan)"])
  }
}

@Test func aHeadlineMayHaveTwoLabels() {
  #expect(
    attributions("# Menteri: Harga Beras Turun, Petani: Masih Mahal")
      == ["asserted | Menteri | : | Harga Beras Turun", "asserted | Petani | : | Masih Mahal"])
}

@Test func aPlaceMayStandBehindTheOneWhoExplains() {
  #expect(
    attributions("Dijelaskan Rina, pengamen di Pasar Anu, jalan itu rusak.", names: ["Rina"])
      == ["asserted | Rina, pengamen | Dijelaskan | jalan itu rusak"])
  #expect(
    attributions("Rina berbicara.", "Dikatakannya bahwa jalan itu rusak.", names: ["Rina"])
      == ["asserted | nya | Dikatakan | bahwa jalan itu rusak"])
}

@Test func anAccountSpeaks() {
  #expect(
    attributions(#""Jalan itu rusak," cuit @rina_wati di X."#)
      == [#"direct | @rina_wati | cuit | "Jalan itu rusak,""#])
  #expect(
    attributions(#""Jalan itu rusak," tulis akun @rina.wati, Senin."#)
      == [#"direct | akun @rina.wati | tulis | "Jalan itu rusak,""#])
}

@Test func whatIsOnlyMeantHasNotBeenSaid() {
  #expect(attributions("Tambahan dana itu untuk mendukung petani.") == [])
  #expect(attributions("Petugas siaga di lokasi untuk memastikan jalan lancar.") == [])
  #expect(
    attributions("Rina berencana untuk menggugat keputusan itu.", names: ["Rina"])
      == ["intended | Rina | berencana | untuk menggugat keputusan itu"])
}

@Test func noCommaNeedStandBehindWhomItIsAccordingTo() {
  #expect(
    attributions("Menurut Rina selama ini warga menunggu bantuan.", names: ["Rina"])
      == ["asserted | Rina | Menurut | selama ini warga menunggu bantuan"])
  #expect(
    attributions("Menurut Rina PT Anu melanggar aturan.", names: ["Rina", "PT Anu"])
      == ["asserted | Rina | Menurut | PT Anu melanggar aturan"])
}

@Test func aHeadlineGoesOnBehindACommaWithItsSubject() {
  #expect(
    attributions("# Rina Sebut Bima Keliru, Ancam Gugat Menteri", names: ["Rina", "Bima"])
      == ["asserted | Rina | Sebut | Bima Keliru", "intended | Rina | Ancam | Gugat Menteri"])
  #expect(
    attributions("# Buruh Turun ke Jalan, Tuntut Upah Naik") == ["intended | Buruh | Tuntut | Upah Naik"])
}

@Test func whoActsMayAskForSomethingMeanwhile() {
  #expect(
    attributions("Ribuan buruh berunjuk rasa di alun-alun, menuntut kenaikan upah.")
      == ["intended | Ribuan buruh | menuntut | kenaikan upah"])
  #expect(
    attributions("Petani memblokade jalan sambil menuntut ganti rugi.")
      == ["intended | Petani | menuntut | ganti rugi"])
  #expect(
    attributions("Ribuan buruh turun ke jalan menuntut kenaikan upah.")
      == ["intended | Ribuan buruh | menuntut | kenaikan upah"])
}

@Test func aVerbBehindACommaInAHeadlineHasWhatFollowsForItsContent() {
  #expect(
    attributions("# Rina Mundur dari Partai, Sebut Laporan Itu Fitnah", names: ["Rina"])
      == ["asserted | Rina | Sebut | Laporan Itu Fitnah"])
  #expect(
    attributions("# Harga Beras Naik, Sebut Menteri")
      == ["asserted | Menteri | Sebut | Harga Beras Naik"])
  #expect(
    attributions(
      "# Rina dan Bima Bertemu, Bahas Pilkada dan Sepakat Jaga Persatuan", names: ["Rina", "Bima"])
      == ["intended | Rina dan Bima | Sepakat | Jaga Persatuan"])
}

@Test func whatOthersDoInAHeadlineIsNoContent() {
  #expect(
    attributions("# Bupati Janji Perbaiki Jalan, Warga Masih Ragu")
      == ["intended | Bupati | Janji | Perbaiki Jalan"])
  #expect(
    attributions("# Ketua Anu: Jalan Rusak, Pengamat Sebut Warga Rugi")
      == ["asserted | Ketua Anu | : | Jalan Rusak", "asserted | Pengamat | Sebut | Warga Rugi"])
}

@Test func whatOneIsWarnedNotToDoIsIntended() {
  #expect(
    attributions("Rina memperingatkan warga agar tidak panik.", names: ["Rina"])
      == ["intended | Rina | memperingatkan | warga agar tidak panik"])
}

@Test func aConditionOfWhatIsPromisedDoesNotOpenIt() {
  #expect(
    attributions("Rina berjanji akan membangun pasar jika diberi waktu.", names: ["Rina"])
      == ["intended | Rina | berjanji | akan membangun pasar jika diberi waktu"])
  #expect(
    attributions("Rina bersedia datang ke pengadilan untuk memberi keterangan.", names: ["Rina"])
      == ["intended | Rina | bersedia | datang ke pengadilan untuk memberi keterangan"])
  #expect(attributions("Rina siap bertemu warga untuk membahas pasar.", names: ["Rina"]) == [])
  #expect(
    attributions("Rina meminta kepada warga agar tetap tenang.", names: ["Rina"])
      == ["intended | Rina | meminta | agar tetap tenang"])
}

@Test func aSubjectBeforeAPrepositionHasItsVerbBehindIt() {
  #expect(
    attributions("Harga beras menurut Rina tidak akan turun tahun ini.", names: ["Rina"])
      == ["intended | Rina | menurut | Harga beras … tidak akan turun tahun ini"])
  #expect(
    attributions("Soal pasar baru, menurut Rina akan dibahas pekan depan.", names: ["Rina"])
      == ["intended | Rina | menurut | Soal pasar baru … akan dibahas pekan depan"])
  #expect(
    attributions("Harga beras naik menurut Rina saat rapat.", names: ["Rina"])
      == ["asserted | Rina | menurut | Harga beras naik"])
}

@Test func aVerbJoinedWithinWhatIsSaidStaysThere() {
  #expect(
    attributions("Rina menekankan bahwa serangan itu melanggar hukum dan mengancam warga.", names: ["Rina"])
      == ["asserted | Rina | menekankan | bahwa serangan itu melanggar hukum dan mengancam warga"])
  #expect(
    attributions("Rina menyerukan agar warga menahan diri dan mendukung petugas.", names: ["Rina"])
      == ["intended | Rina | menyerukan | agar warga menahan diri dan mendukung petugas"])
  #expect(
    attributions("Rina mengatakan pihaknya akan datang dan mendorong agar warga tenang.", names: ["Rina"])
      == ["intended | Rina | mengatakan | pihaknya akan datang dan mendorong agar warga tenang"])
  #expect(
    attributions("Rina menilai langkah itu merugikan petani dan menuntut perubahan aturan.", names: ["Rina"])
      == [
        "asserted | Rina | menilai | langkah itu merugikan petani",
        "intended | Rina | menuntut | perubahan aturan",
      ])
  #expect(attributions("Serangan itu mengancam warga.") == [])
}

@Test func whatSomebodyIsAskedToDoIsNotSaidByHim() {
  #expect(
    attributions("Rina mendesak DPR mengecam serangan itu.", names: ["Rina", "DPR"])
      == ["intended | Rina | mendesak | DPR mengecam serangan itu"])
  #expect(
    attributions("Rina melarang warga menolak vaksin.", names: ["Rina"])
      == ["intended | Rina | melarang | warga menolak vaksin"])
  #expect(
    attributions("Rina mengatakan DPR akan terus mendukung petani.", names: ["Rina", "DPR"])
      == [
        "intended | Rina | mengatakan | DPR akan terus mendukung petani",
        "intended | DPR | akan terus mendukung | petani",
      ])
}

@Test func whereWordsWereFoundIsNoPartOfThem() {
  #expect(
    attributions("Rina mengatakan harga beras naik, seperti dikutip Harian Anu.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | harga beras naik"])
  #expect(
    attributions("Rina mengatakan harga beras naik, seperti tahun lalu.", names: ["Rina"])
      == ["asserted | Rina | mengatakan | harga beras naik, seperti tahun lalu"])
}

@Test func whatIsSaidBesideAResponseIsAClaimOfItsOwn() {
  #expect(
    attributions("Rina mengutuk serangan itu, dengan mengatakan tidak ada alasan untuk itu.", names: ["Rina"])
      == [
        "asserted | Rina | mengutuk | serangan itu",
        "asserted | Rina | dengan mengatakan | tidak ada alasan untuk itu",
      ])
}

@Test func whatSomebodyFeelsOfSomethingIsAClaim() {
  #expect(
    attributions("Rina merasa putusan itu tidak adil.", names: ["Rina"])
      == ["asserted | Rina | merasa | putusan itu tidak adil"])
  #expect(attributions("Rina merasa sangat lelah.", names: ["Rina"]) == [])
}

@Test func anAgentNeedsNoCommaBehindIt() {
  #expect(
    attributions("Dikatakan Rina jalan itu rusak sejak lama.", names: ["Rina"])
      == ["asserted | Rina | Dikatakan | jalan itu rusak sejak lama"])
  #expect(
    attributions(#""Jalan itu licin," ujar Rina mengingatkan Bima."#, names: ["Rina", "Bima"])
      == [#"direct | Rina | ujar | "Jalan itu licin,""#])
}

@Test func aNounAndItsClaimEndBeforeWhatIsSaidOfThem() {
  #expect(
    attributions(
      "Mengomentari keputusan Sari untuk mundur, Rina mengatakan partai kuat.", names: ["Sari", "Rina"])
      == ["intended | Sari | keputusan | untuk mundur", "asserted | Rina | mengatakan | partai kuat"])
}

@Test func anOfficeMayBeToldByAClauseBeforeTheName() {
  #expect(
    holders("Menteri yang baru dilantik, Rina Wati juga meminta perubahan aturan.", names: ["Rina Wati"])
      == ["Rina Wati | perubahan aturan"])
}

@Test func aHeadlineHasASubjectForEachVerb() {
  #expect(
    attributions("# Rina Heran Partai Anu Tolak Anggaran", names: ["Rina", "Partai Anu"])
      == ["denied | Partai Anu | Tolak | Anggaran"])
  #expect(
    attributions("# Petani Anu Ngeluh Pupuk Langka, Menteri Janji Tambah Pasokan")
      == ["intended | Menteri | Janji | Tambah Pasokan"])
}

@Test func whatThingsAreMeantToBecomeIsNobodysWish() {
  #expect(attributions("Salah satu aspek yang ingin dibenahi yakni mental pemain.") == [])
  #expect(
    attributions("Rina ingin membenahi pasar.", names: ["Rina"])
      == ["intended | Rina | ingin | membenahi pasar"])
}

@Test func whoNeedNotFearDoesNotFear() {
  #expect(attributions("Masyarakat tidak perlu takut dan khawatir beraktivitas di pantai.") == [])
  #expect(
    attributions(
      "Rina menyebut warga tidak perlu takut dan khawatir beraktivitas di pantai.", names: ["Rina"])
      == ["asserted | Rina | menyebut | warga tidak perlu takut dan khawatir beraktivitas di pantai"])
}

@Test func theSubjectOfTwoEndsBeforeTheFirst() {
  #expect(
    attributions(
      "Rina dan rekannya bingung dengan putusan itu dan mempertanyakan alasannya.", names: ["Rina"])
      == ["questioned | Rina dan rekannya | mempertanyakan | alasannya"])
  #expect(
    attributions("Berbeda dengan penyampaian Rina yang menyatakan harga naik.", names: ["Rina"])
      == ["asserted | Rina | menyatakan | harga naik"])
}

@Test func aProtestAndWhatItIsAgainstHaveOneSubject() {
  #expect(
    attributions("Ratusan mahasiswa berunjuk rasa di depan gedung itu menolak kenaikan harga.")
      == ["denied | Ratusan mahasiswa | menolak | kenaikan harga"])
  #expect(
    attributions(
      "Rina menilai sikap DPR yang setuju, bahkan ikut mengusulkan, keliru.", names: ["Rina", "DPR"])
      == ["asserted | Rina | menilai | sikap DPR yang setuju, bahkan ikut mengusulkan, keliru"])
}

@Test func aSubjectHasItsHead() {
  #expect(
    attributions("Countries across the globe stressed the need to talk.", language: .english)
      == ["asserted | Countries across the globe | stressed | the need to talk"])
}

@Test func theSignOfAShareIsPartOfASource() {
  #expect(
    attributions(
      "OSLO - Telkora Holdings (TLK.N) said it would sell its port.", names: ["OSLO", "Telkora Holdings"],
      language: .english) == ["asserted | Telkora Holdings (TLK.N) | said | it would sell its port"])
}

@Test func whatCouldNotBeDoneOrOthersWillDoIsAsserted() {
  func modality(_ words: String) -> String? {
    attributions("Rina said \(words).", names: ["Rina", "Bima"], language: .english).first.map {
      String($0.prefix { $0 != " " })
    }
  }
  #expect(modality("many sailors could not take the ferry") == "asserted")
  #expect(modality("the storm could close the port") == "hedged")
  #expect(modality("Bima will lose his seat") == "asserted")
  #expect(modality("she will close the bridge") == "intended")
}

@Test func theFirstPredicateTellsWhetherItIsAPlan() throws {
  #expect(
    attributions(
      "Rina said the nets are torn and the harbour will close.", names: ["Rina"], language: .english)
      == ["asserted | Rina | said | the nets are torn and the harbour will close"])
  #expect(
    attributions("Rina calls the plan a mistake.", names: ["Rina"], language: .english)
      == ["asserted | Rina | calls | the plan a mistake"])
  #expect(
    attributions("Rina calls for an inquiry.", names: ["Rina"], language: .english).allSatisfy {
      $0.hasPrefix("intended")
    })
}

@Test func aNounBehindAVerbOfSayingIsSaid() throws {
  let text = article(["Smith said support for the plan and work on the bridge would go on."])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  #expect(
    found.claims.map { $0.pieces.map { text.text[$0] } }
      == [["support for the plan and work on the bridge would go on"]])
  #expect(found.claims.map { $0.cue.map { text.text[$0] } } == ["said"])
}

@Test func aConditionOrAQuestionReportsNothing() {
  #expect(attributions("Warga akan rugi jika Rina menolak usul itu.", names: ["Rina"]) == [])
  #expect(
    attributions(
      "Saat ditanya apakah Rina menjamin stok aman, Bima menegaskan stok cukup.", names: ["Rina", "Bima"])
      == ["asserted | Bima | menegaskan | stok cukup"])
}

@Test func aClauseThatOpensTheSentenceEndsAtItsComma() {
  #expect(
    attributions(
      "Saat warga memprotes rencana itu, Rina mengatakan jalan aman.", names: ["Rina"])
      == ["asserted | warga | memprotes | rencana itu", "asserted | Rina | mengatakan | jalan aman"])
}

@Test func whatIsAddedMeanwhileIsAClaimOfItsOwn() {
  for joint in ["seraya", "sambil"] {
    #expect(
      attributions(
        "Rina mengatakan tarif itu balasan, \(joint) menambahkan bahwa harga naik.", names: ["Rina"])
        == [
          "asserted | Rina | mengatakan | tarif itu balasan",
          "asserted | Rina | menambahkan | bahwa harga naik",
        ])
  }
}

@Test func theVerbOfTheSentenceIsNotWhatItsSubjectSays() {
  #expect(
    attributions("Warga yang mengaku melihat kejadian itu berjumlah lima orang.")
      == ["asserted | Warga | mengaku | melihat kejadian itu"])
  #expect(
    attributions("Massa yang menyatakan siap datang berasal dari Solo, Bima, dan Kutai.")
      == ["intended | Massa | menyatakan | siap datang"])
}

@Test func aPassiveIsAboutWhatStandsInItsOwnClause() {
  #expect(
    attributions("Aturan itu membuat menteri dikecam publik.") == ["asserted | publik | dikecam | menteri"])
  #expect(attributions("Ia tidak bisa melihat kondisi anaknya hingga akhirnya dinyatakan meninggal.") == [])
}

@Test func aNounCueBelongsToWhatSomebodyElseSaysOfIt() {
  #expect(
    attributions(
      "Keputusan Rina untuk menutup jalan itu merupakan pukulan besar, kata Bima.", names: ["Rina", "Bima"]
    ).contains("asserted | Bima | kata | Keputusan Rina untuk menutup jalan itu merupakan pukulan besar"))
}

@Test func aPassiveMayEndInItsSource() {
  #expect(
    attributions("Aturan itu dinilainya keliru.", "Pemerintah diharapkannya segera turun tangan.")
      == [
        "asserted | nya | dinilai | Aturan itu … keliru",
        "intended | nya | diharapkan | Pemerintah … segera turun tangan",
      ])
}

@Test func whatMoneyIsReadyForIsNoPlan() {
  #expect(attributions("Hadiah besar siap untuk diperebutkan.") == [])
  #expect(
    attributions("Rina siap untuk diperiksa.", names: ["Rina"])
      == ["intended | Rina | siap | untuk diperiksa"])
}

@Test func aConjunctionInTwoWordsWantsNothing() {
  #expect(attributions("Pemain lokal mau pun asing akan ikut serta.") == [])
}

@Test func stubbornDreamsAndDoubtsAreToldToo() {
  #expect(
    attributions(
      "Rina bersikukuh bahwa jalan itu rusak.", "Warga mengelak jika sampah itu milik mereka.",
      "Rina bercita-cita membangun jalan.", "Jalan itu diklaim rusak.", "Rina tak ragu untuk pergi.",
      names: ["Rina"])
      == [
        "asserted | Rina | bersikukuh | bahwa jalan itu rusak",
        "denied | Warga | mengelak | jika sampah itu milik mereka",
        "intended | Rina | bercita-cita | membangun jalan", "asserted | - | diklaim | Jalan itu … rusak",
      ])
}

@Test func severalTimesBelongsToTheCue() {
  #expect(
    attributions("Bima berulang kali menegaskan bahwa jalan itu aman.", names: ["Bima"])
      == ["asserted | Bima | berulang kali menegaskan | bahwa jalan itu aman"])
}

@Test func peopleAreCounted() {
  #expect(
    attributions("Jalan itu rusak, kata tiga orang warga.")
      == ["asserted | tiga orang warga | kata | Jalan itu rusak"])
}

@Test func whereSomethingIsCondemnedIsNoPartOfIt() {
  #expect(
    attributions("Rina mengutuk serangan tersebut dalam sebuah pesan di Telegram.", names: ["Rina"])
      == ["asserted | Rina | mengutuk | serangan tersebut"])
}

@Test func aLabelOfAPortalOrAClauseSpeaksForNobody() {
  #expect(
    attributions("BERITA LAIN :“Ini murni kelalaian saya,” kata Sari.", names: ["Sari"])
      == ["direct | Sari | kata | “Ini murni kelalaian saya,”"])
  #expect(attributions("# Arema vs Persis: Singo Edan Menang", names: ["Arema", "Persis"]).isEmpty)
  #expect(attributions("# Harga Beras Naik - KOMPAS", names: ["KOMPAS"]).isEmpty)
}

@Test func aVerbJoinedWithinARelativeClauseStaysInIt() {
  #expect(
    attributions(
      "Hal itu, kata Yusuf, ulah kelompok yang mengecam dan menuntut dirinya mundur.", names: ["Yusuf"])
      == ["asserted | Yusuf | kata | Hal itu … ulah kelompok yang mengecam dan menuntut dirinya mundur"])
  #expect(
    attributions("Dunia, kata Yusuf, akan menganggap mereka bersalah.", names: ["Yusuf"])
      == ["intended | Yusuf | kata | Dunia … akan menganggap mereka bersalah"])
}

@Test func aVerbSaidTwiceIsOneCue() {
  #expect(
    attributions("Slamet menyatakan, menyatakan tetap akan mendukung lurah.", names: ["Slamet"])
      == ["intended | Slamet | menyatakan | tetap akan mendukung lurah"])
  #expect(
    attributions("Menurut Hana menjelaskan bahwa stok susu cukup.", names: ["Hana"])
      == ["asserted | Hana | menjelaskan | bahwa stok susu cukup"])
  #expect(
    attributions(
      "Dikutip dari Kompas, hal itu telah dikonfirmasi dan dibenarkan oleh Hana.", names: ["Kompas", "Hana"]
    )
    .contains("asserted | Hana | telah dikonfirmasi dan dibenarkan | hal itu"))
}

@Test func whatAnotherIsToBeIsNoPlanOfTheSpeaker() {
  #expect(
    attributions("Hana mengatakan bahwa orang yang akan ditangkap merupakan ketua ormas.", names: ["Hana"])
      == ["asserted | Hana | mengatakan | bahwa orang yang akan ditangkap merupakan ketua ormas"])
}

@Test func bothOfTwoSpeakEachWithHisOffice() {
  #expect(
    attributions(
      "Andi Wijaya, Wakil Ketua DPR, dan Budi Santoso, Ketua MPR, mengatakan rapat ditunda.",
      names: ["Andi Wijaya", "Budi Santoso", "DPR", "MPR"]
    ).first?.hasPrefix("asserted | Andi Wijaya, Wakil Ketua DPR, dan Budi Santoso, Ketua MPR |") == true)
}
