/// The words of settings, themes, keys and what is shown in popups, in one language.
package struct SettingsWords: Sendable {
  package var help: @Sendable (Setting) -> String
  /// Lines at the head of a `config.toml`.
  var fileHead: [String]
  var keysHead: String
  /// What is wrong, without the place.
  package var problem: @Sendable (SettingsProblem) -> String
  /// The place and what is wrong; `others` more are not told.
  package var inFile: @Sendable (_ file: String, _ line: Int, _ problem: String) -> String
  package var andMore: @Sendable (_ others: Int) -> String
  var set: @Sendable (_ setting: String, _ value: String) -> String
  /// There is no `config.toml`.
  package var noConfig: @Sendable (_ path: String) -> String
  /// Every setting is as it is without a file.
  var allUsual: String
  /// A setting that holds from the start on.
  var onlyInFile: @Sendable (_ name: String) -> String
  /// What was set, as a line of `config.toml`.
  var keeps: @Sendable (_ line: String) -> String
  var noSetting: @Sendable (_ name: String) -> String
  var mouseOff: String
  var mouseOn: String
  var zenOn: String
  var zenOff: String
  var themesTitle, linksTitle, sourceTitle: String
  var hintChoose, hintOpen, hintSelect: String
  var noLinks, noLinksHere, noAddress, whichLink, noPane: String
  package var noFileToEdit: String
  package var notRunning: @Sendable (_ program: String, _ reason: String) -> String
  package var noProgram: @Sendable (_ variable: String) -> String
  /// Asks for Enter when a program has said what it had to say.
  package var goOn: String
  /// The locale has no UTF-8.
  package var localeReplaced, localeIsASCII: String
  var reloaded: String
  var noPatterns: @Sendable (_ language: String) -> String
  package var dark, light, any: String
  var linearHelp: [String]
  package var cliLinear: String
  package var cliManual, cliVersion, cliHelp: String
  var manual: ManualWords
  package var cliThemeChores, cliThemeList, cliThemeShow, cliThemeCheck, cliThemeImport, cliForce: String
  package var illegible: @Sendable (_ theme: String, _ scope: String, _ contrast: String) -> String
  package var noBase16: @Sendable (_ place: String, _ value: String?) -> String
  package var isAddress: @Sendable (_ address: String) -> String
  package var exists: @Sendable (_ path: String) -> String
  package var cliKeys, cliPrintKeys, cliConfig, cliPrintDefault, cliCheckConfig, cliPreset: String
}

extension SettingsWords {
  static let english = SettingsWords(
    help: { setting in
      switch setting {
      case .theme: "the colours: a theme's name, or one for each kind of background"
      case .width: "longest row of text in columns; 0 is as long as reads well"
      case .pane: "columns by which the side pane is wider or narrower"
      case .justify: "rows end at the same column"
      case .hyphenate: "long words are divided at the end of a row"
      case .mouse: "wheel and clicks are the reader's; with Shift the terminal selects text"
      case .follow: "text and cards move together"
      case .highlights: "actors, quotes, claims and reactions are marked"
      case .links: "addresses in the text can be clicked, where the terminal knows how"
      case .bidi: "who puts text from right to left in order: off, the terminal; on, the reader"
      case .uiLanguage: "the language of the interface"
      }
    },
    fileHead: ["Settings of reader: everything as it is without this file."],
    keysHead: "Keys: a preset, and own ones: a command and its keys (reader keys --print lists them).",
    problem: { problem in
      switch problem {
      case .notTOML(let reason): "\(reason); nothing of the file is used"
      case .unknownSetting(let name):
        "no setting '\(name)'; expected one of \(Setting.allCases.map(\.rawValue).joined(separator: ", "))"
      case .badValue(let setting, let value):
        "'\(value)' is no value of \(setting.rawValue); expected \(expected(setting, "true or false", "a whole number", "the name of a theme"))"
      case .unknownPreset(let name):
        "no preset '\(name)'; expected one of \(KeyPreset.allCases.map(\.rawValue).joined(separator: ", "))"
      case .unknownCommand(let name): "no command '\(name)'; reader keys --print lists them"
      case .badKey(let key):
        "'\(key)' cannot be a key; expected one or two characters, C-x or a name such as F2"
      case .expectedTable(let name): "'\(name)' is a table; expected [\(name)]"
      case .expectedKeys(let command): "expected keys in quotes: \(command.rawValue) = [\"x\"]"
      case .noWayOut: "nothing would quit any more; the key stays what it is"
      }
    },
    inFile: { "\($0), line \($1): \($2)" },
    andMore: { "\($0) more: reader config --check" },
    set: { "\($0) = \($1)" },
    noConfig: { "\($0): no such file; everything is as usual" },
    allUsual: "everything is as usual · Tab lists the settings",
    onlyInFile: { "'\($0)' is set in config.toml and holds from the next start on" },
    keeps: { "\($0) · for now; this line in config.toml keeps it" },
    noSetting: { "no setting '\($0)' · :set lists them with Tab" },
    mouseOff: "mouse off: the terminal selects text",
    mouseOn: "mouse on · with Shift the terminal selects text",
    zenOn: "only the text · {zen} brings all back", zenOff: "all shown again",
    themesTitle: "Themes", linksTitle: "Links", sourceTitle: "Source",
    hintChoose: "use it", hintOpen: "open", hintSelect: "look",
    noLinks: "no links in this article", noLinksHere: "no links on the screen · {links} list of all",
    noAddress: "this article has no address",
    whichLink: "open which link? · Esc none", noPane: "no pane beside the text",
    noFileToEdit: "this article is no file: it cannot be edited or read again",
    notRunning: { "\($0) could not be run: \($1)" },
    noProgram: { "no program to run; expected one in $\($0)" },
    goOn: "⏎ back to the article",
    localeReplaced: "your locale has no UTF-8: C.UTF-8 is used (LANG=en_US.UTF-8 sets one)",
    localeIsASCII: "no locale with UTF-8 here: other letters than ASCII are shown as ?",
    reloaded: "read again",
    noPatterns: { "no hyphenation patterns for \($0) in /usr/share/hyphen" },
    dark: "dark", light: "light", any: "any",
    linearHelp: [
      "{quotes} quotes, {claims} claims, {reactions} reactions, {actors} actors; with a number, as {quotes} 2: that one and its paragraph.",
      "A number: that paragraph. Enter: the next one. {previousParagraph}: the one before. /words: where they stand.",
      "{help}: this. {quit} quits.",
    ],
    cliLinear: "Append only, for screen readers: the text and its lists, then commands by line.",
    cliManual: "Prints the manual page.", cliVersion: "Print the version.",
    cliHelp: "Print what there is to say on the command line.",
    manual: .english,
    cliThemeChores: "Lists, prints, checks and imports themes.",
    cliThemeList: "A line for each theme.",
    cliThemeShow: "Prints a theme's file, to begin one of your own with.",
    cliThemeCheck: "Says what is wrong with a theme, and which letters can hardly be read.",
    cliThemeImport: "Makes a theme of a base16 colour scheme.", cliForce: "Overwrite a theme of that name.",
    illegible: { "theme '\($0)': \($1) has a contrast of \($2); 4.5 can be read" },
    noBase16: { place, value in
      value.map { "\(place) is '\($0)'; expected rrggbb" } ?? "expected base00 to base0F; \(place) is missing"
    },
    isAddress: { "\($0): an address; expected a file. To read it: curl -sL ADDRESS | reader -" },
    exists: { "\($0) exists already; --force overwrites it" },
    cliKeys: "Prints the table of keys.",
    cliPrintKeys: "Print the keys that hold, or those of a preset, as TOML.",
    cliConfig: "Looks at the settings in config.toml.",
    cliPrintDefault: "Print a config.toml that says what holds without one.",
    cliCheckConfig: "Say everything that is wrong with config.toml.",
    cliPreset: "The keys: default, less, vim or newsboat.")

  static let indonesian = SettingsWords(
    help: { setting in
      switch setting {
      case .theme: "warna: nama tema, atau satu untuk tiap jenis latar"
      case .width: "baris teks terpanjang dalam kolom; 0 sepanjang yang enak dibaca"
      case .pane: "kolom tambahan (atau pengurangan) lebar panel samping"
      case .justify: "baris berakhir di kolom yang sama"
      case .hyphenate: "kata panjang dipenggal di akhir baris"
      case .mouse: "roda dan klik untuk pembaca; dengan Shift terminal memilih teks"
      case .follow: "teks dan kartu bergerak bersama"
      case .highlights: "aktor, kutipan, klaim dan reaksi ditandai"
      case .links: "alamat di dalam teks dapat diklik, bila terminalnya bisa"
      case .bidi: "yang menata teks kanan-ke-kiri: off, terminal; on, pembaca"
      case .uiLanguage: "bahasa antarmuka"
      }
    },
    fileHead: ["Setelan reader: semuanya seperti tanpa berkas ini."],
    keysHead:
      "Tombol: satu preset, dan tombol sendiri: perintah dan tombolnya (daftar: reader keys --print).",
    problem: { problem in
      switch problem {
      case .notTOML(let reason): "\(reason); berkas ini tidak dipakai"
      case .unknownSetting(let name):
        "setelan '\(name)' tidak ada; pilih salah satu: \(Setting.allCases.map(\.rawValue).joined(separator: ", "))"
      case .badValue(let setting, let value):
        "'\(value)' bukan nilai \(setting.rawValue); seharusnya \(expected(setting, "true atau false", "bilangan bulat", "nama tema"))"
      case .unknownPreset(let name):
        "preset '\(name)' tidak ada; pilih salah satu: \(KeyPreset.allCases.map(\.rawValue).joined(separator: ", "))"
      case .unknownCommand(let name): "perintah '\(name)' tidak ada; daftar: reader keys --print"
      case .badKey(let key):
        "'\(key)' tidak bisa menjadi tombol; seharusnya satu atau dua huruf, C-x atau nama seperti F2"
      case .expectedTable(let name): "'\(name)' adalah tabel; seharusnya [\(name)]"
      case .expectedKeys(let command): "seharusnya tombol dalam tanda kutip: \(command.rawValue) = [\"x\"]"
      case .noWayOut: "tidak ada lagi tombol keluar; tombol itu tetap seperti semula"
      }
    },
    inFile: { "\($0), baris \($1): \($2)" },
    andMore: { "\($0) lagi: reader config --check" },
    set: { "\($0) = \($1)" },
    noConfig: { "\($0): tidak ada; semuanya seperti biasa" },
    allUsual: "semuanya seperti biasa · Tab menampilkan setelan",
    onlyInFile: { "'\($0)' diatur di config.toml dan berlaku sejak dibuka lagi" },
    keeps: { "\($0) · untuk kali ini; baris ini di config.toml menyimpannya" },
    noSetting: { "setelan '\($0)' tidak ada · :set dengan Tab menyebutkannya" },
    mouseOff: "tetikus mati: terminal memilih teks",
    mouseOn: "tetikus hidup · dengan Shift terminal memilih teks",
    zenOn: "hanya teks · {zen} mengembalikan semuanya", zenOff: "semua tampil lagi",
    themesTitle: "Tema", linksTitle: "Tautan", sourceTitle: "Sumber",
    hintChoose: "pakai", hintOpen: "buka", hintSelect: "lihat",
    noLinks: "tidak ada tautan dalam artikel ini",
    noLinksHere: "tidak ada tautan di layar · {links} daftar semuanya",
    noAddress: "artikel ini tidak punya alamat",
    whichLink: "buka tautan yang mana? · Esc batal", noPane: "tidak ada panel di samping teks",
    noFileToEdit: "artikel ini bukan berkas: tidak bisa disunting atau dibaca ulang",
    notRunning: { "\($0) tidak bisa dijalankan: \($1)" },
    noProgram: { "tidak ada program untuk dijalankan; isi $\($0)" },
    goOn: "⏎ kembali ke artikel",
    localeReplaced: "locale Anda tanpa UTF-8: C.UTF-8 yang dipakai (LANG=id_ID.UTF-8 mengaturnya)",
    localeIsASCII: "tidak ada locale dengan UTF-8: huruf selain ASCII tampil sebagai ?",
    reloaded: "dibaca ulang",
    noPatterns: { "tidak ada pola pemenggalan untuk \($0) di /usr/share/hyphen" },
    dark: "gelap", light: "terang", any: "apa saja",
    linearHelp: [
      "{quotes} kutipan, {claims} klaim, {reactions} reaksi, {actors} aktor; dengan angka, misalnya {quotes} 2: yang itu dan paragrafnya.",
      "Angka: paragraf itu. Enter: yang berikut. {previousParagraph}: yang sebelumnya. /kata: di mana kata itu muncul.",
      "{help}: bantuan ini. {quit} keluar.",
    ],
    cliLinear: "Hanya menambah baris, untuk pembaca layar: teks dan daftarnya, lalu perintah per baris.",
    cliManual: "Mencetak halaman manual.", cliVersion: "Cetak versi.",
    cliHelp: "Cetak bantuan baris perintah.",
    manual: .indonesian,
    cliThemeChores: "Mendaftar, mencetak, memeriksa dan mengimpor tema.",
    cliThemeList: "Satu baris untuk tiap tema.",
    cliThemeShow: "Mencetak berkas tema, untuk memulai tema sendiri.",
    cliThemeCheck: "Menyebutkan yang salah pada tema, dan huruf yang sulit dibaca.",
    cliThemeImport: "Membuat tema dari skema warna base16.", cliForce: "Timpa tema bernama sama.",
    illegible: { "tema '\($0)': kontras \($1) hanya \($2); yang terbaca 4.5" },
    noBase16: { place, value in
      value.map { "\(place) adalah '\($0)'; seharusnya rrggbb" }
        ?? "seharusnya ada base00 sampai base0F; \(place) tidak ada"
    },
    isAddress: { "\($0): sebuah alamat; seharusnya berkas. Untuk membacanya: curl -sL ALAMAT | reader -" },
    exists: { "\($0) sudah ada; --force menimpanya" },
    cliKeys: "Mencetak tabel tombol.",
    cliPrintKeys: "Cetak tombol yang berlaku, atau tombol sebuah preset, sebagai TOML.",
    cliConfig: "Memeriksa setelan dalam config.toml.",
    cliPrintDefault: "Cetak config.toml yang berisi setelan bawaan.",
    cliCheckConfig: "Sebutkan semua yang salah dalam config.toml.",
    cliPreset: "Tombol: default, less, vim atau newsboat.")

  /// What can be written for a setting.
  private static func expected(_ setting: Setting, _ flag: String, _ number: String, _ theme: String)
    -> String
  {
    switch setting.kind {
    case .flag: flag
    case .choice(let words): words.joined(separator: ", ")
    case .number(let range): "\(number), \(range.lowerBound) … \(range.upperBound)"
    case .theme: theme
    }
  }
}
