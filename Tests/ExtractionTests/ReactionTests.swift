import Article
import Testing

@testable import Extraction

@Test func anEvaluationIsAReaction() {
  #expect(
    reactions("Rina mengapresiasi langkah itu.", names: ["Rina"])
      == ["support | Rina | mengapresiasi | Rina mengapresiasi langkah itu"])
  #expect(
    reactions("Rina mengecam serangan itu.", names: ["Rina"])
      == ["oppose | Rina | mengecam | Rina mengecam serangan itu"])
}

@Test func anActOfProtestIsAReaction() {
  #expect(
    reactions("Pedagang menggugat keputusan itu.")
      == ["oppose | Pedagang | menggugat | Pedagang menggugat keputusan itu"])
}

@Test func aNounOfResponseNamesItsPeople() {
  #expect(
    reactions("Rencana itu menuai beragam reaksi di masyarakat luas.")
      == ["mixed | masyarakat luas | beragam reaksi | Rencana itu menuai beragam reaksi di masyarakat luas"])
}

@Test func whoeverRespondsTogetherHasAReactionEach() {
  #expect(
    reactions(
      "Menteri Keuangan Rina Wati dan Gubernur Budi Santoso mengecam serangan itu.",
      names: ["Rina Wati", "Budi Santoso"])
      == [
        "oppose | Menteri Keuangan Rina Wati dan Gubernur Budi Santoso | mengecam | "
          + "Menteri Keuangan Rina Wati dan Gubernur Budi Santoso mengecam serangan itu",
        "oppose | Gubernur Budi Santoso | mengecam | Gubernur Budi Santoso mengecam serangan itu",
      ])
  #expect(
    reactions(
      "Anna Brown, Carl Jones and Lucy Hill condemned the plan.",
      names: ["Anna Brown", "Carl Jones", "Lucy Hill"],
      language: .english
    ) == [
      "oppose | Anna Brown, Carl Jones and Lucy Hill | condemned | "
        + "Anna Brown, Carl Jones and Lucy Hill condemned the plan",
      "oppose | Carl Jones | condemned | Carl Jones and Lucy Hill condemned the plan",
      "oppose | Lucy Hill | condemned | Lucy Hill condemned the plan",
    ])
  // One person with two offices.
  #expect(
    reactions("Menteri Hukum dan Perdagangan Budi Santoso mengecam serangan itu.", names: ["Budi Santoso"])
      .count
      == 1)
}

@Test func thePeopleOfAPassiveStandBehindIt() {
  #expect(
    reactions("Kehadiran Rina disambut antusias warga kota.", names: ["Rina"])
      == ["support | warga kota | disambut antusias | Kehadiran Rina disambut antusias warga kota"])
  #expect(reactions("Kehadiran Rina disambut antusias.", names: ["Rina"]) == [])
}

@Test func anEnglishEvaluationIsAReaction() {
  #expect(
    reactions("Critics condemned the plan.", language: .english)
      == ["oppose | Critics | condemned | Critics condemned the plan"])
  #expect(
    reactions("The plan drew criticism from residents.", language: .english)
      == ["oppose | residents | criticism | The plan drew criticism from residents"])
}

@Test func ownPlansAndFactsAreNoReactions() {
  #expect(reactions("Rina mengatakan bahwa jalan itu dibuka pada Senin.", names: ["Rina"]) == [])
  #expect(reactions("Rina said the office opens on Monday.", names: ["Rina"], language: .english) == [])
}

@Test func whatAnExpertJudgesIsAnalysis() {
  #expect(
    reactions(
      "Menurut Rina, jalan itu rusak.",
      "Pengamat menilai bahwa kerja sama ini dapat menjadi faktor penting.",
      "Budi mengatakan bahwa pasar tutup.", names: ["Rina", "Budi"])
      == [
        "neutral | Pengamat | menilai | Pengamat menilai bahwa kerja sama ini dapat menjadi faktor penting"
      ])
}

@Test func aDemandIsAConcern() {
  #expect(
    reactions(
      "# Pasar Kota Dibongkar", "Wali kota membongkar pasar kota pada Senin.",
      "Warga meminta pemerintah mengkaji ulang rencana itu karena khawatir kehilangan nafkah.")
      == [
        "concern | Warga | meminta | Warga meminta pemerintah mengkaji ulang rencana itu karena khawatir kehilangan nafkah"
      ])
}

@Test func aDenialIsOpposition() {
  #expect(
    reactions("Budi membantah tuduhan bahwa ia menerima suap.", names: ["Budi"])
      == ["oppose | Budi | membantah | Budi membantah tuduhan bahwa ia menerima suap"])
}

@Test func aQuoteIsAReactionByItsWords() {
  let found = reactions(
    "# Tarif Air Naik", "Direktur perusahaan air, Budi, mengatakan tarif baru berlaku pada Januari.",
    "\"Tarif itu dihitung per meter kubik,\" kata Budi.", "Warga menolak kenaikan tarif itu.",
    "\"Kami kecewa dan khawatir, kenaikan ini memberatkan warga kecil,\" kata Rina.", names: ["Rina", "Budi"])
  #expect(found.contains { $0.hasPrefix("concern | Rina | kata") })
  #expect(!found.contains { $0.contains("Budi") })
}

@Test func evidenceIsTheWordsThatCounted() {
  let words = evidence("Warga mengapresiasi langkah itu karena sangat membantu.")
  #expect(words.contains("mengapresiasi"))
}

@Test func theExponentialIsCloseEnough() {
  #expect(abs(exponential(1) - 2.718282) < 1e-4)
  #expect(abs(exponential(-3) - 0.049787) < 1e-5)
}

/// The reactions of the last paragraph of an article about a road, as `stance | source`.
private func stances(_ paragraph: String, names: [String] = [], _ language: Language = .indonesian)
  -> [String]
{
  let found =
    language == .english
    ? reactions(
      "# Governor to Build a Road", "Governor Ann White said the road would be built in May.", paragraph,
      names: names + ["Ann White"], language: .english)
    : reactions(
      "# Gubernur Akan Membangun Jalan", "Gubernur Ana Wati mengatakan jalan itu dibangun pada bulan Mei.",
      paragraph, names: names + ["Ana Wati"])
  return found.map { $0.split(separator: " | ").prefix(2).joined(separator: " | ") }
}

@Test func aNegatedStanceIsTheOtherOne() {
  #expect(stances("Warga tidak menolak rencana itu.") == ["support | Warga"])
  #expect(stances("Residents do not oppose the plan.", .english) == ["support | Residents"])
  #expect(stances("Budi tidak setuju dengan rencana itu.", names: ["Budi"]) == ["oppose | Budi"])
}

@Test func supportWithADemandIsBoth() {
  #expect(
    Set(stances("Warga mendukung rencana itu, tetapi meminta pemerintah mengkaji dampaknya."))
      == ["support | Warga", "concern | Warga"])
  #expect(
    Set(stances("Residents backed the plan but urged the government to study its effects.", .english))
      == ["support | Residents", "concern | Residents"])
}

@Test func aWarningIsAConcern() {
  #expect(
    stances("Rina memperingatkan bahwa rencana itu berbahaya bagi warga.", names: ["Rina"])
      == ["concern | Rina"])
  #expect(
    stances("Smith warned that the plan could harm children.", names: ["Smith"], .english)
      == ["concern | Smith"])
}

@Test func aDefenceIsSupport() {
  #expect(stances("Budi membela keputusan itu.", names: ["Budi"]) == ["support | Budi"])
  #expect(stances("Smith defended the decision.", names: ["Smith"], .english) == ["support | Smith"])
}

@Test func aDemandInEnglishIsAConcern() {
  #expect(stances("Residents demanded that the mayor widen the road.", .english) == ["concern | Residents"])
}

@Test func denialsAndRejectionsAreOppositionInEnglish() {
  #expect(stances("Smith denied the accusation.", names: ["Smith"], .english) == ["oppose | Smith"])
  #expect(stances("Fishermen and farmers rejected the plan.", .english) == ["oppose | Fishermen and farmers"])
}

@Test func actsRespondByThemselves() {
  #expect(stances("Mahasiswa berunjuk rasa di depan kantor gubernur.") == ["oppose | Mahasiswa"])
  #expect(stances("Students protested outside the office.", .english) == ["oppose | Students"])
}

@Test func theSameStakeholderReactsMoreThanOnce() {
  #expect(
    stances("Rina mengkritik rencana itu. Rina juga menolak anggarannya.", names: ["Rina"])
      == ["oppose | Rina", "oppose | Rina"])
}

@Test func twoStakeholdersOfOneSentenceReactEach() {
  #expect(
    Set(stances("Warga menolak rencana itu, dan pedagang mendukung rencana itu."))
      == ["oppose | Warga", "support | pedagang"])
}

@Test func nounsOfResponseStandBeforeAndBehindTheirVerb() {
  #expect(
    stances("Rencana itu mendapat apresiasi dari Partai Maju.", names: ["Partai Maju"]) == [
      "support | Partai Maju"
    ])
  #expect(stances("Dukungan juga datang dari para petani.") == ["support | para petani"])
  #expect(
    stances("Rencana itu memicu kekhawatiran di kalangan pelaku usaha.") == [
      "concern | kalangan pelaku usaha"
    ])
  #expect(stances("The plan sparked concern among residents.", .english) == ["concern | residents"])
  #expect(
    stances("Criticism came from the Green Party.", names: ["Green Party"], .english) == [
      "oppose | the Green Party"
    ])
  #expect(stances("The plan drew mixed reactions from residents.", .english) == ["mixed | residents"])
}

@Test func whatIsFearedIsNobody() {
  #expect(stances("Rencana itu memicu kekhawatiran akan kenaikan harga.") == [])
  #expect(stances("The plan raised fears of higher prices.", .english) == [])
}

@Test func whatIsDeniedIsNoResponse() {
  #expect(stances("Mahasiswa tidak berunjuk rasa pada hari itu.") == [])
  #expect(stances("The plan has not received any endorsements from residents.", .english) == [])
}

@Test func aPassiveNamesItsPeopleBehind() {
  #expect(stances("Rencana itu ditanggapi beragam oleh anggota dewan.") == ["mixed | anggota dewan"])
  #expect(stances("The plan was welcomed by business leaders.", .english) == ["support | business leaders"])
  #expect(
    stances("The plan was condemned by the Green Party.", names: ["Green Party"], .english) == [
      "oppose | the Green Party"
    ])
}

@Test func whatOthersDoMeanwhileIsTheirs() {
  #expect(
    Set(
      stances(
        "Serikat Buruh menyambut baik rencana itu, sementara Wahana Hijau menolaknya.",
        names: ["Serikat Buruh", "Wahana Hijau"]))
      == ["support | Serikat Buruh", "oppose | Wahana Hijau"])
  #expect(
    Set(
      stances(
        "The Labour Union welcomed the plan, while the Green Party rejected it.",
        names: ["Labour Union", "Green Party"], .english))
      == ["support | The Labour Union", "oppose | the Green Party"])
}

@Test func statesRespondByWhatTheyDo() {
  #expect(
    stances("Negara Utara menarik duta besarnya.", names: ["Negara Utara"]) == ["oppose | Negara Utara"])
  #expect(
    stances("Northland recalled its ambassador from Southland.", names: ["Northland", "Southland"], .english)
      == ["oppose | Northland"])
  #expect(
    stances("Northland tightened sanctions against Southland.", names: ["Northland", "Southland"], .english)
      == ["oppose | Northland"])
}

@Test func aReportIsAComplaintWhereItNamesSomebody() {
  #expect(stances("Budi melaporkan Rina ke polisi.", names: ["Budi", "Rina"]) == ["oppose | Budi"])
  #expect(stances("Budi melaporkan kejadian itu ke polisi.", names: ["Budi"]) == [])
}

@Test func theSameStakeholderReactsMoreThanOnceInEnglish() {
  #expect(
    stances("Smith criticized the plan. Smith also rejected its budget.", names: ["Smith"], .english)
      == ["oppose | Smith", "oppose | Smith"])
}

@Test func aDemandToEndSomethingIsOpposition() {
  #expect(stances("Warga mendesak gubernur membatalkan rencana itu.") == ["oppose | Warga"])
  #expect(stances("Residents demanded that the governor resign.", .english) == ["oppose | Residents"])
}

/// Praise that may be meant otherwise is praise by its words.
@Test func ironyIsLeftAlone() {
  #expect(
    stances("Dengan nada mengejek, Rina memuji lubang di jalan itu.", names: ["Rina"]) == ["support | Rina"])
  #expect(
    stances("Rina berterima kasih kepada gubernur atas lubang di jalan itu.", names: ["Rina"])
      == ["support | Rina"])
  #expect(
    stances("Smith praised the governor for the holes in the road.", names: ["Smith"], .english)
      == ["support | Smith"])
  #expect(
    stances("Smith thanked the governor for the holes in the road.", names: ["Smith"], .english)
      == ["support | Smith"])
}

@Test func aThingTakesNoStance() {
  #expect(stances("Fasilitas baru itu mendukung kegiatan petani.") == [])
  #expect(stances("Para petani mendukung rencana itu.") == ["support | Para petani"])
}

@Test func somebodyIsUrgedToAct() {
  #expect(
    stances("Rina mendorong Dinas Air memperbaiki saluran itu.", names: ["Rina", "Dinas Air"]) == [
      "concern | Rina"
    ])
  #expect(stances("Rina mendorong pertumbuhan desa.", names: ["Rina"]) == [])
}

@Test func aPassiveAtTheHeadOfASentenceNamesWhoResponds() {
  #expect(stances("Diakui oleh warga, rencana itu sangat membantu.") == ["support | warga"])
}

@Test func aNounOfResponseWithItsTopicIsOne() {
  #expect(stances("Kritik keras Rina soal rencana itu terbit.", names: ["Rina"]) == ["oppose | Rina"])
}

@Test func protestsThatMeetSomethingComeFromSomebody() {
  #expect(stances("Rencana itu disambut protes keras dari para nelayan.") == ["oppose | para nelayan"])
  #expect(stances("Rencana itu mendapat banyak pujian media asing.") == ["support | media asing"])
  #expect(stances("Rencana itu mendapat kritik di media sosial.") == [])
}

@Test func whoeverReportsSomebodyComplainsOfHim() {
  #expect(stances("Budi melaporkan mantan rekannya ke polisi.", names: ["Budi"]) == ["oppose | Budi"])
}

@Test func nobodyTakesNoStance() {
  #expect(reactions("Not everyone is opposed.", language: .english) == [])
  #expect(reactions("None of the ministers supported the plan.", language: .english) == [])
}

@Test func whoIsMadeToRespondRespondsAndNotWhoMakesHim() {
  #expect(
    reactions("Budi mempersilakan warga menggugat keputusan itu.", names: ["Budi"])
      == ["oppose | warga | menggugat | warga menggugat keputusan itu"])
  #expect(
    reactions("Tudingan itu membuat mahasiswa geram.") == ["oppose | mahasiswa | geram | mahasiswa geram"])
  #expect(
    reactions("Polisi menangkap lima mahasiswa yang memprotes kenaikan harga.")
      == ["oppose | lima mahasiswa | memprotes | lima mahasiswa yang memprotes kenaikan harga"])
}

@Test func aNounOfResponseIsNoAct() {
  #expect(reactions("Rencana itu menuai protes.") == [])
  #expect(
    reactions("Warga menutup jalan sebagai bentuk protes.")
      == ["oppose | Warga | menutup jalan | Warga menutup jalan sebagai bentuk protes"])
  #expect(
    reactions("Rina menyegel rumahnya sebagai bentuk protes.", names: ["Rina"])
      == ["oppose | Rina | protes | Rina menyegel rumahnya sebagai bentuk protes"])
}

@Test func aNounThatIsUtteredIsAReaction() {
  #expect(
    reactions("Penolakan disampaikan pengamat hukum Rina.", names: ["Rina"])
      == ["oppose | pengamat hukum Rina | disampaikan | Penolakan disampaikan pengamat hukum Rina"])
}

@Test func howOneFeelsIsAllOfAContent() {
  #expect(
    reactions("Rina mengaku tidak khawatir.", names: ["Rina"])
      == ["support | Rina | mengaku | Rina mengaku tidak khawatir"])
  #expect(
    reactions("Rina menyatakan kecewa.", names: ["Rina"])
      == ["concern | Rina | menyatakan | Rina menyatakan kecewa"])
}

@Test func whatIsOnesTaskIsNoResponse() {
  #expect(reactions("Dinas itu bertugas memberikan dukungan.") == [])
  #expect(reactions("Dinas itu memberikan dukungan.").count == 1)
}

@Test func anActBehindACueIsAResponseOfItsOwn() {
  #expect(
    reactions("Rina mengecam serangan itu dan memanggil pulang duta besarnya.", names: ["Rina"])
      == [
        "oppose | Rina | mengecam | Rina mengecam serangan itu",
        "oppose | Rina | memanggil pulang | memanggil pulang duta besarnya",
      ])
}

@Test func whoTellsHowAnotherTakesItHasNotTakenIt() {
  #expect(
    reactions(
      "Rina mengatakan, Bima mengecam serangan itu.", names: ["Rina", "Bima"]
    ) == ["oppose | Bima | mengecam | Bima mengecam serangan itu"])
}

@Test func aQuotedPaperTakesNoStance() {
  #expect(
    reactions("Mengutip Harian Anu, serangan itu sangat biadab dan harus dikecam.", names: ["Harian Anu"])
      == [])
}

@Test func whoDoesNotDenyItDoesNotWelcomeIt() {
  #expect(reactions("Rina tidak membantah kabar itu.", names: ["Rina"]) == [])
  #expect(
    reactions("Rina tidak menolak usul itu.", names: ["Rina"])
      == ["support | Rina | tidak menolak | Rina tidak menolak usul itu"])
}

@Test func aChargeIsNoReaction() {
  #expect(reactions("Jaksa menuntut Rina dihukum tujuh tahun penjara.", names: ["Rina"]) == [])
  #expect(reactions("Jaksa mendakwa Rina menerima suap.", names: ["Rina"]) == [])
  #expect(reactions("Warga menuntut izin itu dicabut.").count == 1)
}

@Test func whoRespondsMeanwhileNeedsNoObject() {
  #expect(
    reactions("Golkar mengecam usul itu, sementara Partai Anu menolak.", names: ["Golkar", "Partai Anu"])
      == [
        "oppose | Golkar | mengecam | Golkar mengecam usul itu",
        "oppose | Partai Anu | menolak | Partai Anu menolak",
      ])
  #expect(
    reactions("Rina setuju dengan rencana itu, tetapi Sari keberatan.", names: ["Rina", "Sari"])
      == [
        "support | Rina | setuju | Rina setuju dengan rencana itu",
        "concern | Sari | keberatan | Sari keberatan",
      ])
}

@Test func whoOwnsToAFailureOpposesNothing() {
  #expect(reactions("Rina mengaku gagal dalam ujian itu.", names: ["Rina"]) == [])
}

@Test func whoIsSpokenOfInACueOfStanceResponds() {
  #expect(
    reactions("Fraksi Anu, tegas Rina, mengecam serangan itu.", names: ["Fraksi Anu", "Rina"])
      == ["oppose | Fraksi Anu | mengecam | Fraksi Anu, tegas Rina, mengecam serangan itu"])
}

@Test func aWholeContentTakesAStanceByARuleOfItsOwn() throws {
  let text = article(["Rina Wati mengaku tidak khawatir. Budi Santoso mengecam rencana itu."])
  let found = try #require(Extractor().annotations(of: text, language: .indonesian))
  #expect(found.reactions.map(\.decision.rule) == ["stanceOfContent", "stanceOfCue"])
}

@Test func whoBacksOrDeniesAThingMayBeABody() throws {
  #expect(
    reactions("Usulan itu didukung warga.") == ["support | warga | didukung | Usulan itu didukung warga"])
  #expect(reactions("Program itu didukung anggaran dua miliar rupiah.") == [])
  #expect(
    attributions("Tudingan itu ditepis panitia pemilihan.")
      == ["denied | panitia pemilihan | ditepis | Tudingan itu"])
}

@Test func whatIsDecidedMayBeAnAct() {
  #expect(
    attributions("Rina memutuskan menahan suku bunga.", names: ["Rina"])
      == ["intended | Rina | memutuskan | menahan suku bunga"])
  #expect(
    attributions("Rina memutuskan tidak menggelar debat.", names: ["Rina"])
      == ["intended | Rina | memutuskan | tidak menggelar debat"])
  #expect(attributions("Rina memutuskan kontrak itu.", names: ["Rina"]) == [])
}

@Test func whatSomethingIsJudgedToBeTakesAStance() {
  #expect(
    reactions("Pengamat Rina menilai langkah itu sebagai blunder.", names: ["Rina"])
      == [
        "oppose | Pengamat Rina | menilai | Pengamat Rina menilai langkah itu sebagai blunder"
      ])
}

@Test func whatACriticismIsAboutIsNoCritic() {
  #expect(
    reactions(
      "Tillerson has faced criticism over his relationship.", names: ["Tillerson"], language: .english)
      == [])
  #expect(reactions("The plan drew criticism from unions.", language: .english).count == 1)
}

@Test func whatSomebodyOwnsToFeelAboutItIsHisStance() {
  #expect(
    reactions("Filipina mengaku prihatin dengan kesepakatan itu.", names: ["Filipina"])
      == ["concern | Filipina | mengaku | Filipina mengaku prihatin dengan kesepakatan itu"])
}

@Test func aBodyOfPeopleRespondsToo() {
  #expect(
    reactions("Rencana itu menuai kritik dari fraksi oposisi.", names: [])
      == ["oppose | fraksi oposisi | kritik | Rencana itu menuai kritik dari fraksi oposisi"])
  #expect(
    reactions("Rina menyatakan keprihatinannya.", names: ["Rina"])
      == ["concern | Rina | menyatakan keprihatinannya | Rina menyatakan keprihatinannya"])
}

@Test func aStatementInNoWordsForOrAgainstIsNoReaction() {
  let names = ["Anna Brown", "Brown"]
  #expect(
    reactions(
      "Mayor Anna Brown criticised the strike.", "\"Perhaps,\" Brown said. \"On Monday, on time.\"",
      names: names,
      language: .english
    ).count == 1)
  #expect(
    reactions(
      "Mayor Anna Brown criticised the strike.", "\"It rained all night,\" Brown said.", names: names,
      language: .english
    ).count == 1)
  #expect(
    reactions("\"This blockade is outrageous,\" Anna Brown said.", names: names, language: .english).count
      == 1)
}

@Test func whoIsAskedThingsIsNotCalledInQuestion() throws {
  #expect(
    reactions("Rina questioned Bima about the loan.", names: ["Rina", "Bima"], language: .english) == [])
  let text = article(["Lucy Hill was questioned about the loan on Monday."])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  #expect(found.reactions.isEmpty)
  #expect(
    reactions("Rina questioned the plan.", names: ["Rina"], language: .english)
      == ["concern | Rina | questioned | Rina questioned the plan"])
}

@Test func whatACourtFindsIsNoReaction() {
  #expect(
    reactions("Judge Rina ruled that the firm was liable for fraud.", names: ["Rina"], language: .english)
      == [])
}

@Test func theNameOfACaseTakesNoStance() {
  #expect(
    reactions("# Rina testifies in city fraud trial", "Rina spoke.", names: ["Rina"], language: .english)
      == [])
}

@Test func whoHitsOutOrSuesOpposes() {
  #expect(
    reactions("Rina hit out at the port company on Monday.", names: ["Rina"], language: .english)
      == ["oppose | Rina | hit out at | Rina hit out at the port company"])
  #expect(
    reactions("The union is suing the port company.", language: .english)
      == ["oppose | The union | is suing | The union is suing the port company"])
}
