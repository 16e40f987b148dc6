/// The words of searching and filtering.
package struct SearchingWords: Sendable {
  var regular, literal: String
  var searching, cancelled, stopped: String
  var badPattern: @Sendable (_ place: Int, _ reason: String) -> String
  var incomplete, tooSlow: String
  var kept: @Sendable (_ paragraphs: Int) -> String
  var onlyActor: @Sendable (_ name: String) -> String
  var only, allShown: String
  var speakersTitle: String

  /// English.
  static let english = SearchingWords(
    regular: "Ctrl-R: as it stands", literal: "as it stands · Ctrl-R: pattern",
    searching: "searching… Esc cancels", cancelled: "search cancelled",
    stopped: "stopped looking for who says what · {reload} begins again · Ctrl-C once more quits",
    badPattern: { "no pattern at character \($0) · Ctrl-R in {search} searches for it as it stands · \($1)" },
    incomplete: "not a pattern yet",
    tooSlow: "this pattern tries too much; make it simpler, or search as it stands (Ctrl-R in {search})",
    kept: { "only the \($0) paragraphs that match · Esc shows all" },
    onlyActor: { "only what \($0) says and what is said of them · Esc shows all" },
    only: "only", allShown: "all paragraphs are shown", speakersTitle: "Whose quotes?")

  /// Indonesian.
  static let indonesian = SearchingWords(
    regular: "Ctrl-R: apa adanya", literal: "apa adanya · Ctrl-R: pola",
    searching: "mencari… Esc membatalkan", cancelled: "pencarian dibatalkan",
    stopped: "berhenti mencari siapa berkata apa · {reload} mengulang · Ctrl-C lagi keluar",
    badPattern: { "bukan pola di huruf \($0) · Ctrl-R dalam {search} mencarinya apa adanya · \($1)" },
    incomplete: "belum menjadi pola",
    tooSlow: "pola ini mencoba terlalu banyak; sederhanakan, atau cari apa adanya (Ctrl-R dalam {search})",
    kept: { "hanya \($0) paragraf yang cocok · Esc menampilkan semua" },
    onlyActor: { "hanya kata \($0) dan tentangnya · Esc menampilkan semua" },
    only: "hanya", allShown: "semua paragraf tampil", speakersTitle: "Kutipan siapa?")
}
