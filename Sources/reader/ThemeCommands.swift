import ArgumentParser
import Canvas
import Glibc
import Interface

/// `reader theme list|show|check|import`
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", _superCommandName: "reader",
    abstract: Environment.localWords.settings.cliThemeChores,
    subcommands: [List.self, Show.self, Check.self, Import.self])

  /// A line for each theme: its name, what it is called, which ground it is for.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Environment.localWords.settings.cliThemeList)

    mutating func run() throws {
      let words = Environment.localWords
      let files = ThemeFiles(words: words)
      let widest = files.known.reduce(0) { max($0, $1.columns) }
      var text = ""
      for name in files.known {
        let (theme, notice) = files.load(name, depth: .direct, usesASCII: false)
        let ground =
          switch theme.variant {
          case .dark: words.settings.dark
          case .light: words.settings.light
          case .any: words.settings.any
          }
        let what = notice ?? "\(Failure.safe(theme.name)) · \(ground)"
        text += Failure.safe(name) + String(repeating: " ", count: widest - name.columns + 2) + what + "\n"
      }
      _ = try Output.write(Array(text.utf8))
    }
  }

  /// Prints a theme's file.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Environment.localWords.settings.cliThemeShow)
    @Argument(help: ArgumentHelp(valueName: "name"), completion: .list(ThemeFiles.builtIn)) var name: String

    mutating func run() throws {
      let files = ThemeFiles(words: Environment.localWords)
      try files.check(name)
      let text = files.text(name) ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Failure.safe(String($0))
      }
      _ = try Output.write(Array(lines.joined(separator: "\n").utf8))
    }
  }

  /// Says what is wrong with themes, and which of their letters can hardly be read.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Environment.localWords.settings.cliThemeCheck)
    @Argument(help: ArgumentHelp(valueName: "name|file.toml"), completion: .file(extensions: ["toml"]))
    var names: [String]

    mutating func run() throws {
      let words = Environment.localWords
      let files = ThemeFiles(words: words)
      var isGood = true
      for name in names {
        let isFile = name.contains("/") || name.hasSuffix(".toml")
        if !isFile { try files.check(name) }
        guard let text = isFile ? ThemeFiles.contents(name) : files.text(name) else {
          throw Failure.noSuchFile(name)
        }
        let parser = ThemeParser(depth: .direct) { files.text($0, heir: $1) }
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let short = last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
        do throws(ThemeError) {
          let result = try parser.parse(text, name: short)
          let complaints =
            result.warnings.map(\.description)
            + result.theme.illegible().map {
              words.settings.illegible(short, $0.scope.name, Self.rounded($0.contrast))
            }
          for complaint in complaints { Output.error("reader: " + Failure.safe(complaint)) }
          if complaints.isEmpty { _ = try? Output.write(Array("\(Failure.safe(name)): ok\n".utf8)) }
          isGood = isGood && complaints.isEmpty
        } catch {
          Output.error("reader: " + Failure.safe(error.description))
          isGood = false
        }
      }
      if !isGood { throw Failure.someUnread }
    }

    /// With one digit behind the point.
    static func rounded(_ value: Double) -> String {
      let tenths = Int((value * 10).rounded(.down))
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  /// Makes a theme of a base16 colour scheme and puts it among the user's; no file is overwritten without being asked.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Environment.localWords.settings.cliThemeImport)
    @Argument(help: ArgumentHelp(valueName: "base16.yaml"), completion: .file(extensions: ["yaml", "yml"]))
    var file: String
    @Flag(help: ArgumentHelp(Environment.localWords.settings.cliForce)) var force = false

    mutating func run() throws {
      let words = Environment.localWords
      guard let text = ThemeFiles.contents(file) else {
        throw Failure.unreadable(file, String(cString: strerror(errno)))
      }
      let entries: [String: String]
      let scheme: Base16
      do {
        entries = try YAMLEntries.read(Array(text.utf8))
      } catch {
        throw Failure.unreadable(file, "\(error.line): \(error.reason)")
      }
      do {
        scheme = try Base16(entries)
      } catch {
        throw Failure.unreadable(file, words.settings.noBase16(error.place, error.value.map(Failure.safe)))
      }
      let base = file.split(separator: "/").last.map(String.init) ?? file
      let name = base.prefix { $0 != "." }
      guard let folder = ThemeFiles(words: words).folder, !name.isEmpty else {
        throw Failure.unwritable("HOME")
      }
      let path = "\(folder)/\(name).toml"
      try Output.create(path, Array(scheme.toml.utf8), overwriting: force, words)
      _ = try Output.write(Array("\(Failure.safe(path))\n".utf8))
    }
  }
}
