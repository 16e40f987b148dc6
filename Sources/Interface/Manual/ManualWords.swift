/// The words of the manual page, in one language.
struct ManualWords: Sendable {
  var name, synopsis, description, options, subcommands, keys, settings, files, environment, exit,
    neighbours: String
  /// What stands for a file or a subcommand in a line of usage.
  var file, subcommand: String
  var about: [String]
  var keysAbout: String
  var settingsAbout: String
  /// A path or variable, and what it is for.
  var filesTable: [(String, String)]
  var environmentTable: [(String, String)]
  var exitTable: [(String, String)]
  /// Other programs, and the line that goes into their settings.
  var neighboursTable: [(String, String)]

  static let english = ManualWords(
    name: "NAME", synopsis: "SYNOPSIS", description: "DESCRIPTION", options: "OPTIONS",
    subcommands: "SUBCOMMANDS", keys: "KEYS", settings: "SETTINGS", files: "FILES",
    environment: "ENVIRONMENT",
    exit: "EXIT STATUS", neighbours: "WITH OTHER PROGRAMS", file: "FILE", subcommand: "SUBCOMMAND",
    about: [
      "An article says what happened and, above all, who says what. reader opens an article in a terminal and makes that visible: the text with its actors and quotes marked, and beside it the claims and the reactions, with who makes them. Every card leads to its words in the text, and back.",
      "Without a file a welcome article opens; - is standard input. Where there is no screen the article is printed as plain text. One article is open at a time; reader extract reads several files.",
      "The last line of the screen always names the key that quits.",
    ],
    keysAbout:
      "The keys of the preset default; where another preset has others, they follow in brackets. Started as rpager the preset is less, and who says what is looked for when it is first asked for.",
    settingsAbout: "Each is a line of config.toml, and can be set with :set while reading.",
    filesTable: [
      ("$XDG_CONFIG_HOME/reader/config.toml", "the settings; reader config --print-default prints one"),
      ("$XDG_CONFIG_HOME/reader/themes/NAME.toml", "a theme of your own"),
      ("/usr/share/hyphen/hyph_*.dic", "patterns to divide words by"),
    ],
    environmentTable: [
      ("READER_THEME", "the theme, before the settings and behind --theme"),
      ("NO_COLOR", "if set, the theme is mono"),
      ("COLORTERM", "truecolor or 24bit: the terminal shows 24-bit colours"),
      ("COLORFGBG", "tells whether the background is dark"),
      ("VISUAL, EDITOR", "edits the file; vi if neither is set"),
      ("BROWSER", "opens links, with %s for the address; xdg-open if it is not set"),
      ("LC_ALL, LC_MESSAGES, LANG", "the language of the interface"),
    ],
    exitTable: [
      ("0", "all went well"), ("1", "failure"), ("2", "something could not be read or written"),
      ("64", "the command line makes no sense"),
    ],
    neighboursTable: [
      ("man, git", "ln -s reader ~/.local/bin/rpager; export PAGER=rpager"),
      ("newsboat, articles", "pager \"reader %f\""),
      ("newsboat, links", "browser \"curl -sL %u | reader -\""),
      ("newsboat, feeds in HTML", "html-renderer \"reader --plain -\""),
      (
        "bash", "reader --generate-completion-script bash > ~/.local/share/bash-completion/completions/reader"
      ),
      ("zsh", "reader --generate-completion-script zsh > ~/.zfunc/_reader"),
      ("fish", "reader --generate-completion-script fish > ~/.config/fish/completions/reader.fish"),
      ("man", "reader manual > ~/.local/share/man/man1/reader.1"),
    ])

  static let indonesian = ManualWords(
    name: "NAMA", synopsis: "RINGKASAN", description: "KETERANGAN", options: "OPSI",
    subcommands: "SUBPERINTAH",
    keys: "TOMBOL", settings: "SETELAN", files: "BERKAS", environment: "LINGKUNGAN", exit: "STATUS KELUAR",
    neighbours: "BERSAMA PROGRAM LAIN", file: "BERKAS", subcommand: "SUBPERINTAH",
    about: [
      "Sebuah artikel mengatakan apa yang terjadi dan, terutama, siapa berkata apa. reader membuka artikel di terminal dan memperlihatkannya: teks dengan aktor dan kutipan yang ditandai, dan di sampingnya klaim serta reaksi beserta pemiliknya. Tiap kartu menuju kata-katanya dalam teks, dan kembali.",
      "Tanpa berkas, artikel selamat datang terbuka; - adalah masukan standar. Jika tidak ada layar, artikel dicetak sebagai teks biasa. Satu artikel terbuka pada satu waktu; reader extract membaca beberapa berkas.",
      "Baris terakhir layar selalu menyebutkan tombol untuk keluar.",
    ],
    keysAbout:
      "Tombol preset default; jika preset lain berbeda, tombolnya ada dalam kurung. Dijalankan sebagai rpager, presetnya less, dan siapa berkata apa baru dicari ketika pertama kali diminta.",
    settingsAbout: "Masing-masing satu baris dalam config.toml, dan bisa diubah dengan :set selagi membaca.",
    filesTable: [
      ("$XDG_CONFIG_HOME/reader/config.toml", "setelan; reader config --print-default mencetaknya"),
      ("$XDG_CONFIG_HOME/reader/themes/NAMA.toml", "tema sendiri"),
      ("/usr/share/hyphen/hyph_*.dic", "pola pemenggalan kata"),
    ],
    environmentTable: [
      ("READER_THEME", "tema, sebelum setelan dan sesudah --theme"),
      ("NO_COLOR", "jika diisi, temanya mono"),
      ("COLORTERM", "truecolor atau 24bit: terminal menampilkan warna 24 bit"),
      ("COLORFGBG", "memberi tahu apakah latarnya gelap"),
      ("VISUAL, EDITOR", "menyunting berkas; vi jika keduanya kosong"),
      ("BROWSER", "membuka tautan, %s untuk alamatnya; xdg-open jika kosong"),
      ("LC_ALL, LC_MESSAGES, LANG", "bahasa antarmuka"),
    ],
    exitTable: [
      ("0", "semuanya baik"), ("1", "gagal"), ("2", "ada yang tidak bisa dibaca atau ditulis"),
      ("64", "baris perintah tidak masuk akal"),
    ],
    neighboursTable: [
      ("man, git", "ln -s reader ~/.local/bin/rpager; export PAGER=rpager"),
      ("newsboat, artikel", "pager \"reader %f\""),
      ("newsboat, tautan", "browser \"curl -sL %u | reader -\""),
      ("newsboat, umpan HTML", "html-renderer \"reader --plain -\""),
      (
        "bash", "reader --generate-completion-script bash > ~/.local/share/bash-completion/completions/reader"
      ),
      ("zsh", "reader --generate-completion-script zsh > ~/.zfunc/_reader"),
      ("fish", "reader --generate-completion-script fish > ~/.config/fish/completions/reader.fish"),
      ("man", "reader manual --ui-language id > ~/.local/share/man/id/man1/reader.1"),
    ])
}
