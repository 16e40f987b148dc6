import Foundation

/// Texts that the tests open.
enum Articles {
  /// A short one with quotes, claims and reactions.
  static let news = """
    Harga BBM Naik, Serikat Buruh Menolak

    JAKARTA - Pemerintah menaikkan harga bahan bakar minyak bersubsidi mulai Sabtu. Menteri Energi Ratna Dewi menyebut langkah itu tidak terhindarkan.

    "Ini pilihan terakhir pemerintah," kata Ratna di kantornya, Jumat malam.

    Serikat Buruh Nusantara menolak keputusan tersebut. "Upah kami tidak naik, harga justru naik," ujar Hasan Pratama, ketua serikat itu.

    Partai Maju mendukung kebijakan tersebut.

    """

  /// One of many paragraphs, to move about in.
  static let long =
    news
    + (1...200).map { "Paragraf ke-\($0) berisi satu kalimat biasa tentang rapat di kota itu.\n\n" }.joined()

  /// Everything that a terminal would obey, and much that it cannot show.
  static var hostile: Data {
    var text = "Judul \u{1B}]0;PWNED\u{7}berita\n\n"
    text +=
      "OSC 8 \u{1B}]8;;http://evil.example/\u{1B}\\klik\u{1B}]8;;\u{1B}\\ dan OSC 52 \u{1B}]52;c;UFdORUQ=\u{7}.\n\n"
    text +=
      "DCS \u{1B}P$qm\u{1B}\\ APC \u{1B}_PWNED\u{1B}\\ RIS \u{1B}c CSI \u{1B}[2J\u{1B}[31m\u{1B}[6n\u{1B}[?1049l.\n\n"
    text +=
      "C1 \u{9B}31m \u{9D}0;PWNED\u{9C} \u{90}q\u{9C} DEL \u{7F} BEL \u{7} BS \u{8}\u{8} CR tengah\rbaris.\n\n"
    text +=
      "Bidi \u{202E}terbalik\u{202C} \u{2066}isolasi\u{2069} \u{200F}\u{061C} nol\u{200B}lebar\u{FEFF}.\n\n"
    text += "Tanda e" + String(repeating: "\u{301}", count: 200) + " dan emoji 👨‍👩‍👧‍👦 🇮🇩 ❤️ 日本語.\n\n"
    text += "Kutipan \u{1B}[5m\"Kami \u{1B}]0;PWNED\u{7}menolak,\" kata Ratna\u{1B}[0m Dewi.\n\n"
    var data = Data(text.utf8)
    data += [
      0x00, 0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC0, 0x80, 0x9B, 0x33, 0x31,
      0x6D,
    ]
    data += Data("\n\nAkhir dari semuanya.\n".utf8)
    return data
  }
}
