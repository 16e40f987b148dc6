/// The words that tell why something is shown.
package struct ExplainWords: Sendable {
  var title, hint, nothing: String
  var rule, words, confidence, target, mainEvent: String
  var says, reacts, answered: String
  var claim: @Sendable (_ letter: String) -> String
  var grouped: @Sendable (ReactionGrouping) -> String
  private var reasons: [String: String]
  private var otherRule: String

  /// What a rule or model looks at.
  func reason(_ rule: String) -> String { reasons[rule] ?? otherRule }

  /// English.
  static let english = ExplainWords(
    title: "Why", hint: "why",
    nothing: "no quote, claim, reaction or actor here; {nextItem} goes to the next",
    rule: "Rule", words: "Words", confidence: "Confidence", target: "About", mainEvent: "the main event",
    says: "says", reacts: "reacts", answered: "others react",
    claim: { "claim \($0)" },
    grouped: { $0 == .stance ? "reactions by stance" : "reactions by who reacts" },
    reasons: [
      "statementModel": "trained model of cue, words, speaker and place",
      "stanceOfCue": "the cue takes a stance; a trained model says how likely it is a reaction",
      "expertJudgement": "experts give an opinion, for or against nothing",
      "respondingAct": "somebody does what is a response by itself",
      "passiveResponse": "a passive response with its agent",
      "outcomeNoun": "a noun of response with its people",
      "attributionModel": "trained model of words and sentence structure",
      "subjectCueContent": "subject, cue, then what is said",
      "subjectBehindContent": "what is said, then cue and subject",
      "coordinatedCue": "a further cue of the same subject",
      "cueBehindQuotation": "the cue stands behind the quotation",
      "subjectBehindQuotation": "subject and cue stand behind the quotation",
      "cueBeforeQuotation": "the cue stands before the quotation",
      "colonBeforeQuotation": "a colon stands before the quotation, and a person begins the sentence",
      "dashBehindQuotation": "a dash and a name behind the quotation",
      "announcedQuotation": "the paragraph before ends with a cue and a colon",
      "continuedQuotation": "goes on from the quotation before",
      "bareQuotation": "quotation without a cue beside it",
      "parentheticalCue": "the cue stands in the middle of what is said",
      "prepositionCue": "a preposition names whose words these are",
      "agentCue": "a passive cue with its agent", "passiveCue": "a passive cue without an agent",
      "nounCue": "a noun that holds what is said", "speakerLabel": "a name and a colon",
      "name": "a proper name", "nameTagger": "trained tagger of names", "repeatedName": "a name met before",
      "joinedName": "names that belong together",
      "bracketedName": "an abbreviation in brackets behind the name",
      "calledName": "what the text says the name's bearer is called",
      "bracketRepair": "a name mended at its brackets", "bodyAndBearer": "a name behind the body it leads",
      "initials": "the initials of somebody whose name is held back",
      "siteName": "a name of a website", "knownName": "a name in the list of known ones",
      "sameHead": "the same noun as before",
      "kindVote": "the kind most of its mentions have", "knownAlias": "a name known to be of the same",
      "partOfPersonName": "a part of a person's full name", "initialsOfPerson": "the initials of a person",
      "nicknameOfPerson": "a nickname of the person", "beginningOfName": "the beginning of a longer name",
      "nameWithoutHead": "the name without the word for what it is",
      "acronymOfName": "an acronym of the name",
      "misspeltName": "a name spelt a little differently", "sameRole": "the same role",
      "sameWords": "the same words", "sharedTail": "the end of a longer phrase",
      "lastSpeaker": "whoever spoke last", "firstSpeaker": "the headline tells the title of who speaks first",
      "personPronoun": "a pronoun of a person named before",
      "pluralPronoun": "a pronoun of several", "thingPronoun": "a pronoun of a body named before",
      "definitePerson": "the person spoken of before", "definiteOrganisation": "the body spoken of before",
      "equated": "the sentence says who it is", "nameless": "people without a name",
    ],
    otherRule: "a rule of the engine")

  /// Indonesian.
  static let indonesian = ExplainWords(
    title: "Mengapa", hint: "mengapa",
    nothing: "tidak ada kutipan, klaim, reaksi, atau aktor di sini; {nextItem} menuju yang berikut",
    rule: "Aturan", words: "Kata", confidence: "Keyakinan", target: "Terhadap", mainEvent: "peristiwa utama",
    says: "berkata", reacts: "bereaksi", answered: "ditanggapi",
    claim: { "klaim \($0)" },
    grouped: { $0 == .stance ? "reaksi menurut sikap" : "reaksi menurut pelaku" },
    reasons: [
      "statementModel": "model terlatih atas verba, kata-kata, pembicara, dan tempatnya",
      "stanceOfCue": "verbanya sendiri bersikap; model terlatih menaksir kemungkinannya",
      "expertJudgement": "ahli memberi pendapat tanpa kata mendukung atau menolak",
      "respondingAct": "seseorang melakukan tindakan yang sudah merupakan tanggapan",
      "passiveResponse": "tanggapan pasif dengan pelakunya",
      "outcomeNoun": "nomina tanggapan beserta pelakunya",
      "attributionModel": "model terlatih atas kata-kata dan susunan kalimat",
      "subjectCueContent": "subjek, verba, lalu isinya", "subjectBehindContent": "isi, lalu verba dan subjek",
      "coordinatedCue": "verba lanjutan dari subjek yang sama",
      "subjectBehindQuotation": "subjek dan verba di belakang kutipan",
      "cueBehindQuotation": "verba berdiri di belakang kutipan",
      "cueBeforeQuotation": "verba berdiri di depan kutipan",
      "colonBeforeQuotation": "titik dua berdiri di depan kutipan, dan kalimatnya diawali seseorang",
      "dashBehindQuotation": "tanda pisah dan nama di belakang kutipan",
      "announcedQuotation": "paragraf sebelumnya diakhiri verba dan titik dua",
      "continuedQuotation": "lanjutan kutipan sebelumnya", "bareQuotation": "kutipan tanpa verba di dekatnya",
      "parentheticalCue": "verba berdiri di tengah isi",
      "prepositionCue": "preposisi menyebut pemilik kata-kata",
      "agentCue": "verba pasif dengan pelakunya", "passiveCue": "verba pasif tanpa pelaku",
      "nounCue": "nomina yang memuat isinya", "speakerLabel": "nama dan titik dua",
      "name": "nama diri", "nameTagger": "penanda nama terlatih", "repeatedName": "nama yang sudah ditemui",
      "joinedName": "nama yang menyatu", "bracketedName": "singkatan dalam kurung di belakang nama",
      "calledName": "sebutan lain menurut teks",
      "bracketRepair": "nama dibetulkan pada kurungnya",
      "bodyAndBearer": "nama di belakang lembaga yang dipimpinnya",
      "initials": "inisial orang yang namanya dirahasiakan",
      "siteName": "nama situs", "knownName": "nama dalam daftar yang dikenal",
      "sameHead": "nomina yang sama seperti sebelumnya",
      "kindVote": "jenis yang paling sering", "knownAlias": "nama lain yang dikenal",
      "partOfPersonName": "bagian nama lengkap", "initialsOfPerson": "inisial orangnya",
      "nicknameOfPerson": "nama panggilan", "beginningOfName": "awal nama yang lebih panjang",
      "nameWithoutHead": "nama tanpa kata jenisnya", "acronymOfName": "akronim namanya",
      "misspeltName": "nama dengan ejaan sedikit berbeda", "sameRole": "jabatan yang sama",
      "sameWords": "kata-kata yang sama", "sharedTail": "akhir frasa yang lebih panjang",
      "lastSpeaker": "yang terakhir berbicara", "firstSpeaker": "judul menyebut jabatan pembicara pertama",
      "personPronoun": "kata ganti orang yang sudah disebut",
      "pluralPronoun": "kata ganti orang banyak", "thingPronoun": "kata ganti lembaga yang sudah disebut",
      "definitePerson": "orang yang sudah dibicarakan",
      "definiteOrganisation": "lembaga yang sudah dibicarakan",
      "equated": "kalimatnya menyebut siapa dia", "nameless": "orang tanpa nama",
    ],
    otherRule: "aturan mesin")
}
