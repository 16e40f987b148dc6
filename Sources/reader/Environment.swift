import Article
import Glibc
import Interface

/// The only place where environment variables are read.
enum Environment {
  /// A variable that is set and not empty.
  static subscript(name: String) -> String? {
    getenv(name).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }

  /// The interface's words: `code` if given, else by LC_ALL, LC_MESSAGES, LANG.
  static func words(_ code: String?, _ settings: Settings = Settings()) throws(Failure) -> Words {
    if let code = code ?? settings.uiLanguage {
      guard let words = Words.of(Language(rawValue: code)) else {
        throw .usage(
          localWords.unknownLanguage(code, Words.languages.map(\.language.rawValue).joined(separator: ", ")))
      }
      return words
    }
    return localWords
  }

  /// Whether the program was started as a pager, as `rpager`: then `q` leaves, as everywhere in `$PAGER`.
  static var isPager: Bool { CommandLine.arguments.first?.split(separator: "/").last == "rpager" }

  /// Whether the terminal is one that shows letters in the order it gets them, also those written from right to left.
  static var leavesOrderOfLetters: Bool {
    let terminal = Self["TERM"] ?? ""
    if Self["VTE_VERSION"] != nil || Self["KONSOLE_VERSION"] != nil { return false }
    return ["alacritty", "foot", "linux", "xterm-kitty", "xterm-ghostty"].contains { terminal.hasPrefix($0) }
  }

  /// The words that the command line asks for, so that its own errors and help are told in them too; else those of the
  /// locale.
  static var localWords: Words {
    let arguments = CommandLine.arguments
    let option = "--ui-language"
    let asked =
      arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
      ?? arguments.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.utf8.count + 1)) }
    if let words = asked.flatMap({ Words.of(Language(rawValue: $0)) }) { return words }
    let locale = Self["LC_ALL"] ?? Self["LC_MESSAGES"] ?? Self["LANG"] ?? ""
    return Words.of(Language(rawValue: String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" })))
      ?? Words.languages[0]
  }
}
