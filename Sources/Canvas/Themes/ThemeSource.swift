/// The text of a theme with its name, to find the line of what is wrong in it.
struct ThemeSource: Hashable {
  var name: String
  var text: String

  var file: String { name + ".toml" }

  func error(at key: String, section: String? = nil, _ reason: String) -> ThemeError {
    ThemeError(file: file, line: line(of: key, section: section), reason: reason)
  }

  func noColor(_ word: String, at key: String, section: String? = nil) -> ThemeError {
    error(at: key, section: section, "'\(word)' is no colour; write #rrggbb or one of the 16 names")
  }

  /// The line, from 1, that gives `key`, either as `key = …` in `[section]` or as the table `[key]`.
  ///
  /// TOMLKit keeps no places for values, so this looks for them; only called to report something.
  func line(of key: String, section: String?) -> Int? {
    var current: String?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.trimmed
      if line.first == "[" {
        let header = Self.bareKey(line.dropFirst().prefix { $0 != "]" })
        if header == key, section == nil { return number }
        current = header
      } else if let equals = line.firstIndex(of: "="), current == section {
        if Self.bareKey(line[..<equals]) == key { return number }
      }
    }
    return nil
  }

  private static func bareKey(_ word: Substring) -> String {
    let word = word.trimmed
    guard word.count >= 2, let first = word.first, first == "\"" || first == "'", word.last == first else {
      return String(word)
    }
    return String(word.dropFirst().dropLast())
  }
}

extension Substring {
  /// Without spaces, tabs and carriage returns at both ends.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else { return start }
    return start[...last]
  }
}
