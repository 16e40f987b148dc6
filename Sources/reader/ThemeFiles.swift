import Canvas
import Glibc
import Interface
import ThemeData

/// Where themes come from: the user's files, then the built-in ones.
///
/// Asked for by `--theme`, `READER_THEME`, `NO_COLOR` (then `mono`), `config.toml`, in this order; else `terminal`.
final class ThemeFiles {
  private static let standard = "terminal"
  private let words: Words
  private let choice: Settings.ThemeChoice
  /// The theme that was loaded last.
  private(set) var current = ThemeFiles.standard
  /// Whether the background is dark, as far as somebody told: a hint, which a theme that is named overrules.
  var isDark: Bool?

  init(words: Words, choice: Settings.ThemeChoice = Settings.ThemeChoice()) {
    self.words = words
    self.choice = choice
    isDark = Self.isDarkByEnvironment
  }

  /// Whether it depends on the background which theme is shown, and nothing has told it yet.
  var wantsBackground: Bool {
    choice.isPair && isDark == nil && Environment["READER_THEME"] == nil && Environment["NO_COLOR"] == nil
      && Environment["TERM"] != "linux"  // which would show the question
  }

  /// `COLORFGBG`, which some terminals set to the numbers of their two colours: `15;0`.
  private static var isDarkByEnvironment: Bool? {
    guard let colors = Environment["COLORFGBG"], let last = colors.split(separator: ";").last,
      let number = UInt8(last), number < 16
    else { return nil }
    return number < 7 || number == 8
  }

  /// Whether the terminal says that it shows 24-bit colours.
  var wantsDirectColors: Bool { ["truecolor", "24bit"].contains(Environment["COLORTERM"] ?? "") }

  /// The names of the built-in themes.
  static var builtIn: [String] {
    var names: [String] = []
    while let name = theme_name(names.count) { names.append(String(cString: name)) }
    return names
  }

  /// The same in a line.
  static var builtInList: String { builtIn.joined(separator: ", ") }

  /// The folder of the user's own themes.
  var folder: String? { ConfigFile.folder.map { $0 + "/themes" } }

  /// The user's theme names, sorted.
  private var own: [String] {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  /// Makes sure that there is a theme of this name.
  func check(_ name: String) throws(Failure) {
    let known = known
    if !known.contains(name) { throw .unknownTheme(name, known: known) }
  }

  /// All names: the built-in ones, then the user's.
  var known: [String] { Self.builtIn + own.filter { !Self.builtIn.contains($0) } }

  /// The theme `name`, or the one that the environment asks for; what was wrong with it, if it had to be another.
  func load(_ name: String?, depth: ColorDepth, usesASCII: Bool) -> (theme: Theme, notice: String?) {
    let name =
      name ?? Environment["READER_THEME"] ?? (Environment["NO_COLOR"] != nil ? "mono" : nil)
      ?? choice.name(isDark: isDark) ?? Self.standard
    let parser = ThemeParser(depth: depth, usesASCII: usesASCII) { [self] in text($0, heir: $1) }
    guard let text = text(name) else {
      let (theme, _) = load(Self.standard, depth: depth, usesASCII: usesASCII)
      return (theme, words.unknownTheme(name, known.joined(separator: ", ")))
    }
    do throws(ThemeError) {
      let result = try parser.parse(text, name: name)
      current = name
      return (result.theme, result.warnings.first?.description)
    } catch {
      let fallback = Self.builtInText(Self.standard).flatMap {
        try? parser.parse($0, name: Self.standard).theme
      }
      current = Self.standard
      return (fallback ?? .plain, error.description)
    }
  }

  /// The text of a theme that another one inherits from: its own name means the built-in that it replaces.
  func text(_ name: String, heir: String) -> String? { name == heir ? Self.builtInText(name) : text(name) }

  /// The text of a theme: the user's file wins.
  func text(_ name: String) -> String? {
    if let folder, !name.contains("/"), let text = Self.contents("\(folder)/\(name).toml") { return text }
    return Self.builtInText(name)
  }

  private static func builtInText(_ name: String) -> String? {
    var length = 0
    return theme_data(name, &length).map {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  /// The file's text, of at most 1 MiB.
  static func contents(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + count, $0.count - count) }
      if got < 0 { return nil }
      if got == 0 { break }
      count += got
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
