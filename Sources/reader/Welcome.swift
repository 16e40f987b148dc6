import Article

/// The article that opens when none is named: what can be seen in it shows what the program does.
enum Welcome {
  /// The article in a language of the interface; in English where it is not written in that one.
  static func text(_ language: Language) -> String { language == .indonesian ? indonesian : english }

  // Written for this program; the facts are those of public reports on the partnership of the two states.

  private static let indonesian = """
    Kemitraan Rusia dan Korea Utara Membelah Dunia

    Presiden Rusia Vladimir Putin menyatakan bahwa perjanjian kemitraan strategis dengan Korea Utara akan membuat kawasan lebih stabil. Ia berbicara seusai bertemu pemimpin Korea Utara Kim Jong-un pada hari Kamis.

    "Perjanjian ini membuka jalan bagi perdagangan dan keamanan bersama," ujar Putin dalam keterangan tertulis yang dikeluarkan oleh Kremlin. "Kami ingin tetangga kami hidup aman dan berdagang dengan tenang."

    Menurut Putin, kerja sama kedua negara mencakup jalan, perdagangan, teknologi, dan pendidikan. Kedua negara sepakat untuk membentuk panitia bersama sebelum akhir tahun.

    Latihan militer belum diputuskan

    Ditanya soal latihan militer bersama, Putin mengatakan bahwa hal itu belum dapat dipastikan. "Semua pilihan akan kami timbang, dengan memperhatikan keamanan kawasan," katanya.

    Pemerintah Rusia membantah bahwa perjanjian itu memuat pasal rahasia.

    Beragam reaksi

    Kemitraan itu menuai beragam reaksi di dunia internasional. Amerika Serikat mengecam perjanjian tersebut dan memperketat sanksi terhadap Korea Utara. Korea Selatan memperingatkan bahwa kesepakatan itu dapat memicu perlombaan senjata di Asia Timur.

    Beberapa pihak menyambut baik langkah itu dan menilai bahwa dialog lebih baik daripada ketegangan. Para analis menilai bahwa dampaknya baru akan terlihat beberapa tahun lagi.

    Cara membaca artikel ini

    - q  kutipan saja, sekali lagi semuanya
    - c r a  panel di samping; panah turun naik, ⏎ ke buktinya, Tab kembali
    - j k  gulir; J K  paragraf demi paragraf; /  cari
    - ?  bantuan; Q  keluar, kapan saja
    """

  private static let english = """
    Russia and North Korea Seal a Partnership, and the World Is Divided

    Russian President Vladimir Putin said that the strategic partnership treaty with North Korea would make the region more stable. He spoke after meeting North Korean leader Kim Jong-un on Thursday.

    "This treaty opens the way to trade and to common security," Putin said in a written statement from the Kremlin. "We want our neighbours to live in safety and to trade in peace."

    According to Putin, the cooperation covers roads, trade, technology and education. The two countries agreed to form a joint committee before the end of the year.

    No decision on military exercises

    Asked about joint military exercises, Putin said that nothing was certain yet. "We will weigh every option with the security of the region in mind," he said.

    The Kremlin denied that the treaty contained a secret clause.

    Mixed reactions

    The partnership drew mixed reactions from the international community. The United States condemned the treaty and tightened sanctions against North Korea. South Korea warned that the deal could set off an arms race in East Asia.

    Some observers welcomed the step, saying that talks were better than tension. Analysts said that its effects would only be seen in some years.

    How to read this article

    - q  only its quotes, and again everything
    - c r a  the pane beside it; arrows up and down, ⏎ to the words, Tab back
    - j k  scroll; J K  paragraph by paragraph; /  search
    - ?  help; Q  quit, at any time
    """
}
