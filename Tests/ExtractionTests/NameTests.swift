import Article
import TestSupport
import Testing

@testable import Extraction

private func expect(
  _ marked: String, _ language: Language = .indonesian, titled: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let text = SentenceSplitter(language: language)(Article(paragraphs: expected.plain, titled: titled))
  let names = NameFinder(language: language)(text)
  let letters: [Actor.Kind: String] = [.person: "P", .organization: "O", .place: "L"]
  let found = MarkedText.marking(text.text, names.map { .init($0.span, letters[$0.kind]!) })
  #expect(found == marked, sourceLocation: sourceLocation)
}

private func roles(_ plain: String, _ language: Language = .indonesian) -> [String?] {
  let text = SentenceSplitter(language: language)(Article(paragraphs: plain))
  return NameFinder(language: language)(text).filter { $0.kind == .person }.map {
    $0.role.map { text.text[$0] }
  }
}

@Test func titlesStandOutsideOfNames() {
  expect("Presiden [Rina Wati]P tiba di [Jakarta]L pada hari Senin.")
  expect("Menteri Keuangan [Hendra Prasetyo]P mengatakan hal itu di [Surabaya]L.")
  expect("Senator [Mary Brown]P met voters in [Ohio]L on Monday.", .english)
}

@Test func formsOfAddressAndTitlesAreNoPartOfAName() {
  expect("But what of Mr. [Moreland]P, one of the ablest? Later Ms. [Hartley]P agreed with him.", .english)
  expect("Chief Justice [Roland Peck]P of the [Supreme Court]O agreed.", .english)
  expect("Mantan Bupati [Bima Prasetyo]P dan Dr. [Rina Wati]P, S.H., pulang ke [Bandung]L.")
  #expect(roles("Gov. Jane Hartley of Ohio met reporters.", .english) == ["Gov."])
}

@Test func aHeadlineHoldsTheNamesOfTheText() {
  expect(
    "[Lindsay Moreland]P Hammers [Justice Department]O\n\nOn Monday [Lindsay Moreland]P met lawyers of the"
      + " [Justice Department]O in [Ohio]L. Later she left.", .english, titled: true)
}

@Test func aPartyMemberIsOfAPlace() {
  expect("Senator [Mary Brown]P, Democrat of [Vermont]L, spoke.", .english)
}

@Test func twoPersonsWithADashBetweenAreTwo() {
  expect("Pasangan [Rudi Hartanto]P - [Siti Aminah]P menang di [Garut]L.")
}

@Test func lawsFeastsAndEpidemicsAreNoActors() {
  expect("Penularan Covid-19 di [Bandung]L meningkat. Warga merayakan Maulid Nabi Muhammad di [Bogor]L.")
  expect("[Lindsay Moreland]P signed the Clean River Act in [Ohio]L on Monday.", .english)
}

@Test func wellKnownNamesOfSeveralWordsHaveTheirKind() {
  expect("The book is about [Osama bin Laden]P and his sons.", .english)
}

@Test func datelinesHoldAPlaceAndAPaper() {
  expect("[JAKARTA]L, [KOMPAS.com]O - Gubernur [Jawa Barat]L [Rina Wati]P meninjau pasar.")
}

@Test func organisationsAreFoundByTheirHeadWords() {
  expect("Menurut [Kementerian Perhubungan]O, jalan itu rusak.")
  expect("Ia bekerja di [Universitas Indonesia]O di [Depok]L.")
}

@Test func aPersonIsPartedFromTheBodyBeforeTheName() {
  expect("Kepala [BPBD Garut]O [Asep Rosidi]P membenarkan kabar itu.")
  expect("Kepala Pelaksana (Kalaksa) [BPBD Pamekasan]O [Dhofir Ahmad Rosidi]P membenarkan kabar itu.")
  expect("Ketua [PDI Perjuangan]O menolak rencana itu.")
  expect("Direktur Utama [PT Bank Melati (Persero) Tbk]O [Rully Hartawan]P setuju.")
  expect("Kepala [Dinas Kesehatan Garut]O [Usnia]P menolak. Menurut [Usnia]P, obat cukup.")
  expect("Mayor [Anna Brown]P of [Ohio]L met the [FBI]O.", .english)
}

@Test func aNameIsFoundAgainAtTheStartOfASentence() {
  expect("Warga bertemu [Hendra Prasetyo]P di pasar. [Hendra]P diam saja. Lalu [Hendra]P pulang.")
}

@Test func aGivenNameThatIsAlsoATownIsThePersons() {
  expect("Menteri Keuangan [Bima Prasetyo]P mengatakan hal itu di [Surabaya]L.")
  expect("Warga bertemu [Bima Prasetyo]P di pasar. [Bima]P diam saja. Lalu [Bima]P pulang.")
  #expect(roles("Wakil Ketua DPR Bima Prasetyo mengatakan hal itu.") == ["Wakil Ketua DPR"])
}

@Test func namesAreFoundWhereThereAreNoCapitals() {
  expect("presiden [joko widodo]P tiba di [surabaya]L kemarin.")
  expect("PRESIDEN [JOKO WIDODO]P TIBA DI [SURABAYA]L KEMARIN.")
}

@Test func bracketsThatAParagraphPartsMakeNoOverlappingNames() {
  let paragraphs = [
    "kata", "Wati Jakarta É É di Presiden Presiden kata KPK Presiden . Jakarta", "", "Jakarta",
    "di ) Komisi di É Presiden Presiden , Jakarta É . KPK KPK kata . Rina , Wati di Rina Jakarta Presiden Wati KPK"
      + " Komisi . Wati (",
    "", "Komisi Jakarta Komisi ) Jakarta . Komisi . Presiden Komisi ( Presiden",
  ]
  let text = SentenceSplitter(language: .indonesian)(
    Article(paragraphs: paragraphs.joined(separator: " \n\n ")))
  let names = NameFinder(language: .indonesian)(text)
  for (name, next) in zip(names, names.dropFirst()) { #expect(name.span.end <= next.span.start) }
}

@Test func theRoleIsTheTitleBeforeTheNameOrTheAppositionBehind() {
  #expect(roles("Presiden Rina Wati tiba di Jakarta.") == ["Presiden"])
  #expect(roles("Wakil Ketua DPR Hendra Prasetyo mengatakan hal itu.") == ["Wakil Ketua DPR"])
}

@Test func namesAreSortedDisjointAndWithinTheText() {
  var generator = SeededGenerator(seed: 1)
  let alphabet = Array("aB .,'\"“”-1?\n\n()é…漢😀&A.MD")
  let words = [
    "Presiden", "Rina", "Wati", "di", "Jakarta", "(", ")", ",", ".", "Komisi", "kata", "\n\n", "KPK", "É",
  ]
  let (splitter, finder) = (SentenceSplitter(language: .indonesian), NameFinder(language: .indonesian))
  for round in 0..<400 {
    let text =
      round % 2 == 0
      ? String((0..<80).map { _ in alphabet.randomElement(using: &generator)! })
      : (0..<60).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
    let tokenized = splitter(Article(paragraphs: text))
    var end = 0
    for name in finder(tokenized) {
      #expect(name.span.start >= end && !name.tokens.isEmpty, "\(text)")
      #expect(tokenized.span(name.tokens) == name.span)
      end = name.span.end
    }
  }
}

@Test func initialsOfWhomeverTheNameIsHeldBackArePersons() {
  expect("Pelaku berinisial [AS]P mengaku khilaf di [Medan]L. [AS]P ditangkap.")
  expect("Polisi menangkap [MK]P (32) di [Medan]L.")
  expect("Putusan [MK]O itu dibacakan di [Jakarta]L.")
}

@Test func aPartyAndAStateBehindANameAreNoActor() {
  expect("Rep. [Hakeem Brown]P, D-N.Y., met voters in [Ohio]L on Monday.", .english)
}

@Test func whoHoldsAnOfficeStandsBehindItsBodyOrPlace() {
  expect("Bupati [Pati]L [Sudewo]P menolak mundur dari jabatannya kemarin.")
  expect("Juru bicara [Kementerian Luar Negeri]O [Rolliansyah Soemirat]P mengatakan mereka aman.")
  expect("Kepala [BNPB]O, [Suharyo]P, meminta warga waspada.")
  expect("Ketua RW 07 [Kampung Baru]L, [Engkos]P, menyebut tiga rumah rusak.")
  expect("Direktur [Lokataru Foundation]O [Delpedro Marhaen]P mengecam penangkapan itu.")
  // A place of two words.
  expect("Bupati [Aceh Besar]L menolak mundur dari jabatannya kemarin.")
}

@Test func aHospitalMayBeCalledAfterAPerson() {
  expect("[RSUP dr. Kariadi]O memastikan pasien itu stabil.")
}

@Test func theAbbreviationOfABodyShowsWhereItsNameBegins() {
  expect(
    "[Gabungan Pengusaha Kelapa Sawit Indonesia]O ([Gapki]O) meminta waktu. [Gapki]O menunggu."
  )
}

@Test func aPlaceOfOfficeIsNotPartOfItsHoldersName() {
  expect("Kepala [Desa Tegaldowo]L [Kundari]P menolak rencana itu. [Kundari]P mengatakan warga kecewa.")
  expect("Camat [Cibarusah]L [Sri Wahyuni]P meminta warga menjaga kebersihan.")
  expect("Camat [Rina Wati]P meminta warga menjaga kebersihan.")
  expect("Ketua RW 05 [Kelurahan Kapuk]L [Suyanto]P membenarkan hal itu.")
  expect("Kepala [Dinas Pendidikan Kota Malang]O [Sumarno]P meminta sekolah bersiap.")
  // Who has no place before his name keeps it whole.
  expect("Kepala Desa [Budi Santoso]P membantah kabar itu.")
}

@Test func noPlaceIsNamedBehindAWholeBody() {
  expect("Pelatih [Timnas]O [Gerald Vanenburg]P mengaku puas.")
  expect("Wakil Ketua [Komisi IV DPR]O [Budisatrio]P mendukung usulan itu.")
}

@Test func aWordOfNoNameBehindANameOfTheTextIsNoPartOfIt() {
  expect(
    "[Persik]O Tumbang di Kandang\n\n[Persik Kediri]O kalah dari [Arema FC]O di [Stadion Brawijaya]L."
      + " Pelatih [Persik]O [Divaldo Alves]P kecewa.", titled: true)
}

@Test func aVerbOfAHeadlineIsNoPartOfAWellKnownName() {
  expect(
    "[Israel]L Serang [Gaza]L, [Iran]L Kecam\n\n[Israel]L menyerang [Gaza]L pada hari Senin.", titled: true)
}

@Test func twoNamesInOneWordAreTwo() {
  expect("Konflik [Thailand]L-[Kamboja]L memanas sejak kemarin.")
  expect("Pasangan [Prabowo Subianto]P-[Gibran Rakabuming Raka]P unggul di semua daerah.")
  expect("Pasangan [Prabowo]P-[Gibran]P unggul di semua daerah.")
  expect("Wilayah [Asia-Pasifik]L dan [Timor-Leste]L aman sejak kemarin.")
  expect("Gol kedua dicetak oleh [Trent Alexander-Arnold]P untuk [Inggris]L.")
}

@Test func namesDoNotDependOnWhatWasReadBefore() throws {
  let british = article(["Talks", "Officials criticised Anna Mills and apologised to Tom Reed in London."])
  let american = article(["Talks", "Officials criticized Anna Mills and apologized to Tom Reed in London."])
  func names(_ extractor: Extractor, _ article: Article) throws -> [String] {
    try #require(extractor.annotations(of: article, language: .english)).actors.map {
      "\($0.name) \($0.kind) \($0.decision.confidence)"
    }
  }
  let (one, other) = (Extractor(), Extractor())
  let first = try names(one, british)
  _ = try names(other, american)
  #expect(try names(other, british) == first)
}

@Test func aNameEndsWithItsParagraph() throws {
  let text = article(["Mills sues Crane", "Anna Mills has sued her former coach."])
  let found = try #require(Extractor().annotations(of: text, language: .english))
  let mentions = found.actors.flatMap(\.mentions)
  #expect(mentions.allSatisfy { !text.text[$0.span].contains("\n") })
  #expect(found.actors.contains { $0.name == "Anna Mills" })
}

@Test func theLegalFormOfABodyEndsNoSentence() {
  expect("Direktur [PT. PAM MAWAR]O [Budi Santoso]P mengatakan air bersih cukup.")
}

@Test func whoHasAnOfficeStandsBehindTheShortFormOfTheBody() {
  expect(
    "Plt Kepala [Badan Penanggulangan Bencana Daerah]O ([BPBD]O) [Kusmayadi]P mengatakan banjir sudah surut.")
  expect("Menteri Luar Negeri [Arab Saudi]L [Adel al-Jubeir]P mengecam serangan itu.")
}

@Test func theSmallWordsOfASurnameArePartOfTheName() {
  expect("Presiden [Komisi Eropa]O [Katrin von der Heyden]P mengatakan tarif itu buruk.")
  expect("Pemain [Maarten van der Berg]P mencetak gol.")
  expect("\"Kami menolak,\" kata [Willem van den Broek]P kepada wartawan.")
  // A town is no person's.
  expect("Ia pulang ke [Jakarta]L dan van itu rusak.")
}

@Test func theBranchOfARankIsNoName() {
  expect("Sertu (Mar) [Ismail Hadi]P gugur di [Papua]L.")
  expect("Letkol (Inf) [Yoga Pratama]P tiba di [Papua]L.")
}

@Test func theAbbreviationTellsTheWholeNameOfABody() {
  expect(
    "[Komisi untuk Korban Hilang dan Kekerasan]O ([Kohras]O) menolak revisi itu. Menurut [Kohras]O, itu buruk."
  )
  expect("Menurut [Organisasi Kerja Sama Melati]O ([OKM]O), itu salah. [OKM]O diam.")
  // The place behind is part of the name.
  expect("Sidang digelar di [Pengadilan Tindak Pidana Korupsi (Tipikor) Palembang]O kemarin.")
  expect("Ketua [Pengadilan Tata Usaha Negara (PTUN) Kupang]O menerima gugatan itu.")
  expect("Menurut data [Dinas Tenaga Kerja dan Transmigrasi (Disnakertrans) Provinsi Lampung]O, upah naik.")
  expect("[Dewan Keamanan (DK) PBB]O menggelar rapat di [New York]L.")
  // Any body of a kind is none.
  expect("Anak itu belajar di Sekolah Dasar (SD) di [Garut]L.")
}

@Test func ofABodyInSmallLettersTheAbbreviationIsAName() {
  expect("Laskar hutan lestari bersatu (LHLB) itu bubar.")
  expect("Kelompok pemuda anti korupsi ([KPAK]O) menolak. [KPAK]O pulang ke [Garut]L.")
}

@Test func aPairWithASlashIsTwoPersons() {
  expect("Pasangan [Malaysia]L [Azlan Hamid]P/[Wong Kah Wai]P kalah di babak kedua.")
  expect("Mereka kalah dari pasangan [Thailand]L [Somchai Arun]P/[Preecha Thong]P, Sabtu malam.")
}

@Test func placesAreNamedWithTheirQuarterAndTheirKind() {
  expect("Kasus DBD di [Lombok Tengah]L Meningkat\n\nWarga waspada.", titled: true)
  expect("Dua kecamatan, yakni [Pangkalrejo]L dan [Sungaidalam]L, terdampak banjir.")
  expect("Harga Naik, Pedagang [Pasar Medan]L Sering Mengeluh\n\nHarga beras naik.", titled: true)
}

@Test func codesCoinsAndGeneraAreNoActors() {
  expect("Massa P2 datang dari [Bogor]L.")
  expect("Ada juga 2.000 dolar Australia dan 500 ringgit Malaysia di [Bogor]L.")
  expect("Ada tanaman dari marga Homalomena di [Kalimantan]L.")
}

@Test func anUnknownTitleIsNoName() {
  expect("\"Kami kecewa,\" kata Korlap buruh pabrik [Hendra Wijaya]P di [Bogor]L.")
  expect("\"Kami kecewa,\" kata Kordinator pengunjuk rasa [Hendra Wijaya]P di [Bogor]L.")
}

@Test func abbreviationsThatEverybodyKnowsAreFound() {
  expect("[KKB]O menyerang warga. Aksi [KKB]O dikecam.")
  expect("Menteri mempertanyakan kapan [DK PBB]O akan bersidang di [Gaza]L.")
}

@Test func whoIsPostedAtABodyStandsBehindIt() {
  expect("Perwakilan Tetap [Jepang]L di [PBB]O [Amir Hosseini]P menyangkal tudingan itu.")
  #expect(
    roles("Perwakilan Tetap Jepang di PBB Amir Hosseini menyangkal tudingan itu.")
      == ["Perwakilan Tetap Jepang di PBB"])
}

@Test func rolesAreOfOnePerson() {
  #expect(roles("Juara ganda putra Rian Saputra menang.") == [nil])
  #expect(roles("Suami istri (Pasutri) Bonar Siregar dan Lina Marpaung melapor.") == [nil, nil])
  #expect(roles("Kepala Dinkes Garut dr Bima Lestari meminta warga waspada.") == ["Kepala Dinkes Garut"])
  #expect(
    roles("\"Kami siap,\" tulis Wen Bolin, juru bicara Kedutaan Besar Jepang, di Jakarta.")
      == ["juru bicara Kedutaan Besar Jepang"])
}

@Test func theFieldsOfABodyArePartOfItsName() {
  expect(
    "Kepala [Dinas Pendidikan, Pemuda, dan Olahraga Kota Solo]O, [Rina Wati]P, mengatakan sekolah dibuka.")
  expect(
    "\"Gempa itu kuat,\" kata Kepala [Pusat Data, Informasi, dan Komunikasi Kebencanaan BNPB]O, [Abdul Malik]P dalam"
      + " konferensi pers.")
  // Three bodies are three.
  expect("[Dinas Pendidikan]O, [Kementerian Agama]O, dan [Polri]O rapat di [Garut]L.")
}

@Test func wordsForABodyBeforeAPlaceAreItsName() {
  expect(
    "\"Kami siap,\" tulis [Wen Bolin]P, juru bicara [Kedutaan Besar China]O di [AS]L, lewat media sosial.")
}

@Test func whatBeginsWithAWordForABodyIsNoPlace() {
  expect("\"Ada yang aneh,\" kata Jaksa [Hendra Prasetyo]P di [Pengadilan Tipikor]O, Rabu malam.")
}

@Test func anOfficeOfTwoFieldsNamesItsHolderBehindThePlace() {
  expect(
    "Kasi Kedaruratan dan Logistik [Badan Penanggulangan Bencana Daerah (BPBD) Gunung Kidul]O [Sutaryono]P mengatakan"
      + " banjir surut.")
  expect("Direktur Lalu Lintas PMJ Komisaris Besar [Yusuf Hadi]P mengatakan pelaku ditangkap.")
}

@Test func whatEndsInAFormOfAFirmIsOne() {
  expect("[Walt Harbor Co]O said on Monday that it would close.", .english)
}

@Test func aMonthInShortIsNoName() {
  expect("[New Delhi]L, Jul 28 ([PTI]O) Minister [Carl Jones]P on Monday said the dam was safe.", .english)
}
