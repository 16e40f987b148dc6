import Article

/// The words of copying, highlights, corrections and exports.
package struct NotesWords: Sendable {
  var resumed: @Sendable (_ paragraph: Int) -> String
  var whichMark, whereMark: String
  var marked: @Sendable (_ letter: String) -> String
  var noMark: @Sendable (_ letter: String, _ known: String) -> String
  var copied: @Sendable (_ words: String) -> String
  var nothingToCopy: String
  /// Too much for the terminal, and no program to take it.
  package var tooMuchToCopy: String
  var selecting, selection: String
  var highlighted, noteSaved, highlightGone, noHighlights, notePrompt, highlightsTitle: String
  var headingsTitle, noHeadings: String
  var nothingToCorrect, undone, nothingToUndo, unmarkedWrong: String
  var corrected: @Sendable (Corrected) -> String
  /// A finding by its number or letter and whose it is, as far as it has them.
  var finding: @Sendable (Layer, _ label: String?, _ who: String?) -> String
  var speakerTitle, claimTitle, stanceTitle, nobody: String
  var fileNeeded, writing, leftOff: String
  package var written: @Sendable (_ path: String, _ bytes: Int) -> String
  package var fileExists: @Sendable (_ path: String) -> String
  package var exists: @Sendable (_ path: String) -> String
  package var notWritten: @Sendable (_ path: String, _ reason: String) -> String
  package var unknownFormat: @Sendable (_ path: String) -> String
  package var damaged: @Sendable (_ aside: String) -> String
  package var notKept: @Sendable (_ reason: String) -> String
  var hintCopy, hintMark, hintCancel, hintColor, hintRemove, hintKeep: String
  var hintExtend, hintHighlight, hintWrong, hintCorrect, hintSpeaker: String
  package var cliExport, cliExportFormat, cliOutput, cliCorrections: String

  /// English.
  static let english = NotesWords(
    resumed: { "going on from ¶ \($0) · {top} = beginning" },
    whichMark: "mark: which letter?", whereMark: "to which mark? {goToMark} = back",
    marked: { "marked as \($0)" },
    noMark: { $1.isEmpty ? "no mark \($0); {mark} and a letter set one" : "no mark \($0); there are \($1)" },
    copied: { "copied: \($0)" },
    nothingToCopy: "no quote or claim here; once more copies the paragraph",
    tooMuchToCopy: "more than 100 kB: no program for the clipboard (wl-copy, xclip, xsel, pbcopy)",
    selecting: "h l w b j k extend · {copy} copies · 1 2 3 highlight · {mark} with a note",
    selection: "SELECT",
    highlighted: "highlighted · {highlightList} lists, {undo} undoes", noteSaved: "note kept",
    highlightGone: "highlight removed",
    noHighlights: "no highlights yet; {select} selects, 1 2 3 highlight", notePrompt: "note",
    highlightsTitle: "Highlights",
    headingsTitle: "Headings", noHeadings: "this article has no headings",
    nothingToCorrect:
      "choose a finding first: {nextItem} the next one, {claims} {reactions} a card, {quotes} a quote",
    undone: "undone", nothingToUndo: "nothing to undo", unmarkedWrong: "no longer marked as wrong",
    corrected: { corrected in
      switch corrected {
      case .wrong: "marked as wrong"
      case .speaker: "speaker corrected"
      case .stance: "stance corrected"
      case .modality: "way of reporting corrected"
      }
    },
    finding: { layer, label, who in
      let kind =
        switch layer {
        case .quotes: "quote"
        case .claims: "claim"
        case .reactions: "reaction"
        case .actors: "actor"
        }
      let owner = who.map { layer == .actors ? $0 : "of \($0)" }
      return [kind, label, owner].compactMap(\.self).joined(separator: " ")
    },
    speakerTitle: "Whose is it?", claimTitle: "How is it meant, whose is it?",
    stanceTitle: "Which stance, whose is it?", nobody: "nobody's",
    fileNeeded: "name a file: :export notes.md (.md .html .csv .json), :write article.txt",
    writing: "writing", leftOff: "left off",
    written: { "\($0): \($1) bytes written" },
    fileExists: { "\($0): exists; name a file that does not" },
    exists: { "\($0) exists; :export! and :write! overwrite" },
    notWritten: { "\($0): cannot be written (\($1))" },
    unknownFormat: { "\($0): what is it to be? end its name with .md, .html, .csv or .json" },
    damaged: { "the notes of this article were damaged and are set aside as \($0)" },
    notKept: { "notes cannot be kept: \($0)" },
    hintCopy: "copy", hintMark: "note", hintCancel: "cancel", hintColor: "colour",
    hintRemove: "remove", hintKeep: "keep",
    hintExtend: "extend", hintHighlight: "highlight", hintWrong: "wrong", hintCorrect: "correct",
    hintSpeaker: "speaker",
    cliExport: "Writes text and findings as Markdown, HTML, CSV or JSON.",
    cliExportFormat: "What to write.",
    cliOutput: "Write to this file, which must not exist; else to standard output.",
    cliCorrections: "Take in what you corrected in the reader.")

  /// Indonesian.
  static let indonesian = NotesWords(
    resumed: { "lanjut dari ¶ \($0) · {top} = awal" },
    whichMark: "tandai: huruf apa?", whereMark: "ke tanda mana? {goToMark} = kembali",
    marked: { "ditandai sebagai \($0)" },
    noMark: {
      $1.isEmpty
        ? "tidak ada tanda \($0); {mark} dan huruf membuatnya" : "tidak ada tanda \($0); yang ada \($1)"
    },
    copied: { "disalin: \($0)" },
    nothingToCopy: "tidak ada kutipan atau klaim di sini; sekali lagi menyalin paragraf",
    tooMuchToCopy: "lebih dari 100 kB: tidak ada program papan klip (wl-copy, xclip, xsel, pbcopy)",
    selecting: "h l w b j k memperluas · {copy} salin · 1 2 3 sorot · {mark} dengan catatan",
    selection: "PILIH",
    highlighted: "disorot · {highlightList} daftar, {undo} urung", noteSaved: "catatan disimpan",
    highlightGone: "sorotan dihapus",
    noHighlights: "belum ada sorotan; {select} memilih, 1 2 3 menyorot", notePrompt: "catatan",
    highlightsTitle: "Sorotan",
    headingsTitle: "Judul bagian", noHeadings: "artikel ini tidak punya judul bagian",
    nothingToCorrect:
      "pilih dulu temuannya: {nextItem} yang berikut, {claims} {reactions} kartu, {quotes} kutipan",
    undone: "diurungkan", nothingToUndo: "tidak ada yang bisa diurungkan",
    unmarkedWrong: "tidak lagi ditandai salah",
    corrected: { corrected in
      switch corrected {
      case .wrong: "ditandai salah"
      case .speaker: "pembicara dikoreksi"
      case .stance: "sikap dikoreksi"
      case .modality: "cara pelaporan dikoreksi"
      }
    },
    finding: { layer, label, who in
      let kind =
        switch layer {
        case .quotes: "kutipan"
        case .claims: "klaim"
        case .reactions: "reaksi"
        case .actors: "aktor"
        }
      let owner = who.map { layer == .actors ? $0 : "dari \($0)" }
      return [kind, label, owner].compactMap(\.self).joined(separator: " ")
    },
    speakerTitle: "Milik siapa?", claimTitle: "Bagaimana maksudnya, milik siapa?",
    stanceTitle: "Sikap yang mana, milik siapa?", nobody: "bukan milik siapa pun",
    fileNeeded: "sebutkan berkasnya: :export catatan.md (.md .html .csv .json), :write artikel.txt",
    writing: "menulis", leftOff: "dihentikan",
    written: { "\($0): \($1) bita ditulis" },
    fileExists: { "\($0): sudah ada; sebutkan berkas yang belum ada" },
    exists: { "\($0) sudah ada; :export! dan :write! menimpanya" },
    notWritten: { "\($0): tidak dapat ditulis (\($1))" },
    unknownFormat: { "\($0): bentuk apa? akhiri namanya dengan .md, .html, .csv, atau .json" },
    damaged: { "catatan artikel ini rusak dan disisihkan sebagai \($0)" },
    notKept: { "catatan tidak dapat disimpan: \($0)" },
    hintCopy: "salin", hintMark: "catatan", hintCancel: "batal", hintColor: "warna",
    hintRemove: "hapus", hintKeep: "simpan",
    hintExtend: "memperluas", hintHighlight: "sorot", hintWrong: "salah", hintCorrect: "koreksi",
    hintSpeaker: "pembicara",
    cliExport: "Menulis teks dan temuan sebagai Markdown, HTML, CSV, atau JSON.",
    cliExportFormat: "Bentuk tulisan.",
    cliOutput: "Tulis ke berkas ini, yang belum boleh ada; jika tidak, ke keluaran standar.",
    cliCorrections: "Sertakan apa yang Anda koreksi di pembaca.")
}
