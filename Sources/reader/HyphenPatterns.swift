import Canvas
import Chyphen
import Glibc
import Synchronization

/// Hyphenation patterns that are installed (Debian: hyphen-id, hyphen-en-us), read when they are asked for.
enum HyphenPatterns {
  private static let files = ["id": "hyph_id_ID.dic", "en": "hyph_en_US.dic"]
  private static let folders = ["/usr/share/hyphen", "/usr/local/share/hyphen"]

  /// The hyphenator of a language; nil where no patterns for it are installed.
  static func hyphenator(_ language: String) -> Hyphenator? {
    guard let file = files[language],
      let path: String = folders.map({ "\($0)/\(file)" }).first(where: { access($0, R_OK) == 0 }),
      let patterns = hnj_hyphen_load(path)
    else { return nil }
    let box = Box(patterns)
    return Hyphenator(language: language) { word in
      box.patterns.withLock { patterns in
        var marks = [CChar](repeating: 0, count: word.count + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<CInt>?
        var cuts: UnsafeMutablePointer<CInt>?
        let failed = word.withUnsafeBytes {
          hnj_hyphen_hyphenate2(
            patterns.value, $0.baseAddress!.assumingMemoryBound(to: CChar.self), CInt(word.count), &marks,
            nil,
            &replacements, &positions, &cuts)
        }
        defer {
          // Only languages with other spellings at a hyphen fill them.
          for index in 0..<word.count { free(replacements?[index]) }
          free(replacements)
          free(positions)
          free(cuts)
        }
        guard failed == 0 else { return [] }
        return (1..<word.count).filter { marks[$0 - 1] & 1 == 1 && replacements?[$0 - 1] == nil }
      }
    }
  }

  /// Patterns are looked at by one thread at a time; they stay until the program ends.
  private final class Box: Sendable {
    struct Pointer: @unchecked Sendable { var value: UnsafeMutablePointer<HyphenDict> }
    let patterns: Mutex<Pointer>
    init(_ patterns: UnsafeMutablePointer<HyphenDict>) { self.patterns = Mutex(Pointer(value: patterns)) }
  }
}
