import Article
import Glibc

extension Words {
  /// Indonesian.
  package static let indonesian = Words(
    language: .indonesian,
    quotes: "Kutipan", claims: "Klaim", reactions: "Reaksi", actors: "Aktor",
    quote: "kutipan",
    direct: "langsung", mixed: "sebagian",
    kinds: "Jenis",
    unknownSpeaker: "pembicara tidak ditemukan", noHolder: "pemilik tidak disebut",
    asserted: "dinyatakan", hedged: "kemungkinan", denied: "dibantah", intended: "rencana",
    questioned: "dipertanyakan",
    support: "mendukung", oppose: "menolak", concern: "khawatir", neutral: "netral", mixedStance: "beragam",
    person: "orang", organization: "organisasi", place: "tempat", group: "kelompok",
    uncertain: "tidak pasti",
    contents: "Isi", lens: "Lensa", beginning: "Pembuka",
    role: "jabatan", mentions: "sebutan", speakers: "pembicara",
    all: "SEMUA", quotesOnly: "KUTIPAN", minutes: "mnt", hours: "jam",
    months: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    onScreen: "di layar",
    analysing: "mencari siapa berkata apa", readingRest: "membaca sisanya",
    reading: "membaca",
    noQuotes: "Tidak ada kutipan dalam artikel ini.", noClaims: "Tidak ada klaim dalam artikel ini.",
    noReactions: "Tidak ada reaksi dalam artikel ini.", noActors: "Tidak ada aktor dalam artikel ini.",
    noneFound: "tidak ada",
    notYet: "Masih dibaca; sebentar lagi muncul di sini.",
    endToCome: "sisanya masih dibaca; akhir artikel menyusul",
    welcomeTitle: "selamat datang",
    hintQuotes: "kutipan", hintAll: "semua", hintClaims: "klaim", hintReactions: "reaksi",
    hintActors: "aktor",
    hintParagraph: "paragraf", hintSearch: "cari", hintHelp: "bantuan",
    hintQuit: "keluar", hintFocus: "fokus", hintJump: "ke bukti", hintToText: "ke teks",
    hintContext: "konteks",
    hintClose: "tutup", hintNext: "maju/mundur", hintGo: "jalankan", hintCancel: "batal",
    hintBack: "ke kartu",
    hintOnlyActor: "hanya ini", hintMention: "sebutan berikut",
    hintScroll: "gulir", hintTheme: "tema",
    quotesOnlyToast: "{quotes}: hanya kutipan/semua · Keluar: {quit}",
    interruptToast: "Ctrl-C lagi untuk keluar · atau {quit}",
    topOfLayers: "{quit} keluar · {help} bantuan",
    tooSmall: "{quit} keluar · terminal terlalu kecil",
    searchPrompt: "cari",
    searchWrapped: "pencarian berlanjut dari awal", searchWrappedBack: "pencarian berlanjut dari akhir",
    followOn: "ikuti: teks dan kartu bergerak bersama", followOff: "tidak lagi saling mengikuti",
    highlightsOn: "sorotan tampil", highlightsOff: "sorotan tersembunyi ({highlights} menampilkannya lagi)",
    pressAgain: { "\($0) sekali lagi untuk keluar" },
    firstParagraph: "paragraf pertama", lastParagraph: "paragraf terakhir", firstItem: "ini yang pertama",
    lastItem: "ini yang terakhir",
    noPlaceBack: "tidak ada tempat sebelumnya", noPlaceForward: "tidak ada tempat sesudahnya",
    noSearch: "belum ada yang dicari · {search}",
    percentNeedsNumber: "30% menuju bagian itu: tulis angkanya dulu",
    noLinkedCard: "tidak ada kartu untuk paragraf ini",
    counted: { count, layer in
      switch layer {
      case .quotes: "\(count) kutipan"
      case .claims: "\(count) klaim"
      case .reactions: "\(count) reaksi"
      case .actors: "\(count) aktor"
      }
    },
    notFound: { "tidak ditemukan: \($0)" },
    standsAlone: { ":\($0) tidak menerima apa pun di belakangnya; ini tentang artikel yang terbuka" },
    unknownCommand: { "tidak ada perintah :\($0) · :bantuan memuat daftarnya" },
    unusedKey: { "\($0) tidak berfungsi di sini · {help} bantuan" },
    contexts: ["kutipan saja", "dengan pembicara", "dalam paragrafnya", "dalam seluruh teks"],
    noParagraph: { "tidak ada paragraf \($0); jumlahnya \($1)" },
    noNumber: { "tidak ada nomor \($0): \($1)" },
    quotesOf: { "hanya kutipan: \($0) dalam \($1) ¶" },
    notice: { notice in
      switch notice {
      case .encoding(let name): "bukan UTF-8: dibaca sebagai \(name)"
      case .invalidBytes(let count): "\(count) bita bukan UTF-8 dan ditampilkan sebagai �"
      case .controlCharacters(let count): "\(count) karakter kendali dibuat terlihat"
      case .combiningMarks(let count): "\(count) tanda bertumpuk dihilangkan"
      case .longParagraphs(let count): "\(count) paragraf terlalu panjang dipotong"
      }
    },
    analysedBeginning: { "hanya \($0) MB pertama yang diperiksa" },
    foreignModel: { "\($0) tidak dipakai: seharusnya diawali '\($1)', ternyata '\($2)'" },
    cutModel: { "\($0) tidak dipakai: seharusnya berisi \($1) bobot, ternyata \($2)" },
    damagedModel: { "\($0) tidak dipakai: berkas rusak, jumlah periksanya lain" },
    standardInput: "masukan standar",
    systemErrors: [
      EACCES: "tidak diizinkan", EPERM: "tidak diizinkan", EROFS: "hanya bisa dibaca", EIO: "galat perangkat",
      ENOENT: "tidak ada berkas atau folder itu", ENOTDIR: "bukan folder", EISDIR: "sebuah folder",
      ENOSPC: "ruang habis", ENAMETOOLONG: "nama terlalu panjang", ENOEXEC: "bukan program",
    ],
    noSuchFile: { "\($0): tidak ada; berikan berkas teks, atau - untuk masukan standar" },
    isDirectory: { "\($0): sebuah direktori; berikan berkas teks" },
    isEmpty: { "\($0): kosong; berikan artikel berupa teks UTF-8" },
    isBinary: { "\($0): bukan berkas teks; berikan artikel berupa teks UTF-8" },
    unreadable: { "\($0): tidak dapat dibaca (\($1)); berikan berkas teks yang boleh dibaca" },
    unwritable: { "keluaran tidak dapat ditulis (\($0))" },
    unknownTheme: { "tidak ada tema '\($0)'; pilih salah satu dari \($1)" },
    unknownLanguage: { "tidak ada bahasa '\($0)'; pilih salah satu dari \($1)" },
    cliAbstract: "Membuka artikel dan memperlihatkan siapa berkata apa.",
    cliDiscussion:
      "Tanpa berkas, artikel selamat datang terbuka. Tekan ? untuk daftar tombol dan Q untuk keluar.",
    cliFile: "Berkas teks, atau - untuk masukan standar.",
    cliFiles: "Berkas teks; - atau tanpa berkas untuk masukan standar.",
    cliPlain: "Cetak teks biasa tanpa membuka layar.",
    cliTheme: { "Tema: \($0), atau tema Anda sendiri." },
    cliLanguage: "Bahasa artikel.",
    cliUILanguage: "Bahasa antarmuka.",
    cliExtract: "Mencetak aktor, kutipan, klaim, dan reaksi sebagai JSON.",
    cliFormat: "Satu dokumen tertata untuk orang, atau satu per baris.",
    settings: .indonesian, searching: .indonesian, notes: .indonesian, explain: .indonesian,
    lineNames: [
      .quit: "keluar", .quotes: "kutipan", .claims: "klaim", .reactions: "reaksi", .actors: "aktor",
      .help: "bantuan", .theme: "tema", .highlights: "sorotan", .follow: "ikuti", .top: "awal",
      .bottom: "akhir", .links: "tautan", .openSource: "sumber", .edit: "sunting", .reload: "muat-ulang",
      .headings: "judul", .copy: "salin", .highlightList: "catatan", .export: "ekspor", .write: "tulis",
      .pipe: "pipa", .correct: "koreksi", .undo: "urung", .explain: "mengapa", .regroup: "kelompok",
    ],
    helpTitle: "Bantuan", helpClose: "{help} menutup", helpHere: "Di sini",
    groupNames: { group in
      switch group {
      case .lenses: "Lihat siapa berkata apa"
      case .moving: "Bergerak"
      case .searching: "Mencari"
      case .pane: "Panel samping"
      case .taking: "Membawa pulang, membetulkan"
      case .using: "Sumber dan tautan"
      case .program: "Program"
      }
    },
    help: { command in
      switch command {
      case .quotes: "hanya kutipan, dan kembali"
      case .claims: "klaim di panel samping; sekali lagi menutup"
      case .reactions: "reaksi di panel samping; sekali lagi menutup"
      case .actors: "aktor di panel samping; sekali lagi menutup"
      case .moreContext: "hanya kutipan: konteks lebih luas"
      case .lessContext: "hanya kutipan: konteks lebih sempit"
      case .follow: "teks dan kartu bergerak bersama, atau tidak"
      case .highlights: "sorotan tampil atau tersembunyi"
      case .lineDown: "satu baris turun (di panel: kartu berikut)"
      case .lineUp: "satu baris naik (di panel: kartu sebelumnya)"
      case .pageDown: "satu halaman turun"
      case .pageUp: "satu halaman naik"
      case .halfPageDown: "setengah halaman turun"
      case .halfPageUp: "setengah halaman naik"
      case .top: "awal; 42g: paragraf 42"
      case .bottom: "akhir"
      case .percent: "30%: ke bagian itu"
      case .nextParagraph: "paragraf berikut"
      case .previousParagraph: "paragraf sebelumnya"
      case .nextItem: "kutipan, klaim, reaksi, atau sebutan berikut dari lensa"
      case .previousItem: "yang sebelumnya"
      case .nextQuote: "kutipan berikut"
      case .previousQuote: "kutipan sebelumnya"
      case .nextClaim: "klaim berikut"
      case .previousClaim: "klaim sebelumnya"
      case .nextReaction: "reaksi berikut"
      case .previousReaction: "reaksi sebelumnya"
      case .nextActor: "aktor berikut yang disebut"
      case .previousActor: "aktor sebelumnya yang disebut"
      case .nextHeading: "judul bagian berikut"
      case .previousHeading: "judul bagian sebelumnya"
      case .jumpBack: "kembali ke tempat sebelumnya"
      case .jumpForward: "maju lagi"
      case .search: "cari; ↑ ↓ memanggil pola sebelumnya"
      case .nextMatch: "temuan berikut"
      case .previousMatch: "temuan sebelumnya"
      case .keep: "hanya paragraf yang cocok; tanpa pola semua tampil"
      case .onlySpeaker: "dalam kutipan: hanya satu pembicara; selain itu satu halaman turun"
      case .focus: "pindah antara teks dan panel"
      case .open: "dari kartu ke kata-katanya; pada aktor: hanya tentangnya, lalu sebutannya"
      case .showCard: "dari teks ke kartu"
      case .mark: "dengan huruf: tandai tempat ini"
      case .goToMark: "dengan huruf: ke tanda itu; '' bolak-balik"
      case .headings: "daftar judul bagian"
      case .copy: "salin kutipan atau klaim dengan pembicara dan sumbernya; yy paragrafnya, yu alamatnya"
      case .select: "pilih dengan tombol; lalu y salin, 1 2 3 sorot, m dengan catatan"
      case .highlightList: "daftar sorotan dan catatan Anda"
      case .export: ":export BERKAS menulis .md .html .csv .json; :export! menimpa"
      case .write: ":write BERKAS menulis teksnya"
      case .explain: "mengapa ini tampil: aturan atau model, kata, keyakinan"
      case .regroup: "reaksi menurut sikap atau menurut pelaku"
      case .markWrong: "tandai temuan yang dipilih sebagai salah, atau batalkan tandanya"
      case .correct: "beri pembicara lain, atau sikap lain"
      case .undo: "urungkan koreksi atau sorotan terakhir"
      case .command: "baris perintah (:42  :tema NAMA  :set NAMA NILAI  :q); Tab melengkapi"
      case .theme: "pilih tema sambil melihatnya"
      case .narrowerPane: "panel lebih sempit"
      case .widerPane: "panel lebih lebar"
      case .zen: "hanya teks, dan kembali"
      case .links: "daftar tautan; Enter membuka satu"
      case .linkHints: "buka tautan di layar dengan hurufnya"
      case .openSource: "buka sumbernya di $BROWSER"
      case .edit: "sunting berkasnya di $EDITOR"
      case .reload: "baca ulang berkasnya"
      case .pipe: "beri pilihan, atau seluruh teks, kepada program"
      case .help: "bantuan ini"
      case .redraw: "gambar ulang layar"
      case .suspend: "jeda; fg melanjutkan"
      case .interrupt: "batal; dua kali keluar"
      case .cancel: "tutup satu lapis; tidak pernah keluar"
      case .quit: "keluar"
      }
    },
    marksTitle: "Tanda",
    marksLegend: [
      ("1▌", "kutipan, dengan nomornya"), ("A", "klaim, dengan huruf kartunya"),
      ("+ - ! = ~", "reaksi: mendukung, menolak, khawatir, netral, beragam"), ("?", "tidak pasti"),
      ("›", "paragraf tempat Anda membaca"),
    ])
}
