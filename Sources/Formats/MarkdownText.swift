import Article

/// An article in Markdown as plain text: a line a paragraph, blank lines between. What is read is the part of CommonMark
/// that articles are kept in, and tables; a head between lines of "---" says where and when it was published.
struct MarkdownText {
  /// The words; those of links stand between ``SafeText``'s marks.
  private(set) var text: [UInt8] = []
  /// Where links lead, in their order.
  private(set) var links: [String] = []
  private(set) var publication = Publication()
  private var page: PageAddress?
  /// Where `[words][name]` and `[name]` lead.
  private var targets: [String: String] = [:]

  /// Lines of a kind stand together, paragraphs apart.
  private enum Kind { case paragraph, item, row, code }
  private var last: Kind?
  /// The lines of the paragraph one is in, and what stands before it: the sign of an item, "> " of a quotation.
  private var paragraph: [Substring] = []
  private var sign = ""

  /// Reads all of a file.
  ///
  /// Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let whole = String(decoding: bytes, as: UTF8.self)
    var lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    if let title = readHead(&lines), !lines.contains(where: { $0.hasPrefix("# ") }) {
      append(words(of: title), .paragraph)
    }
    for line in lines { if let (name, address) = Self.definition(line) { targets[name] = address } }
    var fence: Substring?
    for line in lines {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if let open = fence {
        if bare.hasPrefix(open) { fence = nil } else { append(Self.harmless(line), .code) }
      } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        endParagraph()
        fence = bare.prefix(3)
      } else {
        take(bare)
      }
    }
    endParagraph()
  }

  /// Reads the head, if there is one; gives the title that it names.
  private mutating func readHead(_ lines: inout ArraySlice<Substring>) -> Substring? {
    guard lines.first == "---", let end = lines.prefix(64).dropFirst().firstIndex(of: "---") else {
      return nil
    }
    var title: Substring?
    for line in lines[..<end].dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      if value.count > 1, value.first == value.last, let mark = value.first, "\"'".contains(mark) {
        value = value.dropFirst().dropLast()
      }
      switch line[..<colon].lowercased() {
      case "title": title = value
      case "date", "published": publication.day = SourceText.day(String(value)) ?? publication.day
      case "url", "source", "link":
        publication.address = SourceText.address(value.utf8) ?? publication.address
      case "site", "publisher": publication.site = SourceText.name(Array(value.utf8))
      default: break
      }
    }
    page = publication.address.map(PageAddress.init)
    lines = lines[(end + 1)...]
    return title
  }

  /// `[name]: address`
  private static func definition(_ line: Substring) -> (name: String, address: String)? {
    guard line.first == "[", let end = line.firstRange(of: "]: ") else { return nil }
    let address = line[end.upperBound...].drop { $0 == " " || $0 == "<" }.prefix { $0 != " " && $0 != ">" }
    return (line[..<end.lowerBound].dropFirst().lowercased(), String(address))
  }

  // MARK: Lines

  private mutating func take(_ line: Substring) {
    let signs = Set(line.filter { $0 != " " })
    let isRule = signs.count == 1 && line.count >= 3 && "-*_=".contains(signs.first!)
    if line.isEmpty || isRule || Self.definition(line) != nil
      || line.hasPrefix("<!--") && line.hasSuffix("-->")
    {
      endParagraph()  // a row of "=" or "-" makes a heading of what it ends
    } else if line.first == "#", line.drop(while: { $0 == "#" }).first == " " {
      endParagraph()
      let heading = line.drop { $0 == "#" || $0 == " " }
      append(
        words(of: heading.prefix(upTo: heading.firstRange(of: " #")?.lowerBound ?? heading.endIndex)),
        .paragraph)
    } else if line.first == "|" {
      endParagraph()
      guard !signs.isSubset(of: ["|", "-", ":"]) else { return }
      append(
        line.split(separator: "|").map { words(of: $0).trimmed }.filter { !$0.isEmpty }.joined(
          separator: " | "),
        .row)
    } else if let (sign, rest) = Self.item(line) {
      endParagraph()
      (self.sign, paragraph) = (sign, [rest])
    } else if line.first == ">" {
      let rest = line.drop { $0 == ">" || $0 == " " }
      if sign != "> " || rest.isEmpty { endParagraph() }
      sign = "> "
      if !rest.isEmpty { paragraph.append(rest) }
    } else {
      paragraph.append(line)
    }
  }

  /// What makes a line an item of a list, and the rest of it.
  private static func item(_ line: Substring) -> (sign: String, rest: Substring)? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return ("• ", line.dropFirst(2).drop { $0 == " " })
    }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[number.endIndex...]
    guard (1...3).contains(number.count), let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " "
    else { return nil }
    return ("\(number)\(mark) ", rest.dropFirst(2))
  }

  private mutating func endParagraph() {
    defer { (sign, paragraph) = ("", []) }
    guard !paragraph.isEmpty else { return }
    let words = words(of: paragraph.joined(separator: " ")[...])
    if !words.isEmpty { append(sign + words, sign.isEmpty || sign == "> " ? .paragraph : .item) }
  }

  private mutating func append(_ line: String, _ kind: Kind) {
    if !text.isEmpty, kind == .paragraph || kind != last { text.append(0x0A) }
    text += line.utf8
    text.append(0x0A)
    last = kind
  }

  // MARK: Words

  /// Without what only we may write.
  private static func harmless(_ text: Substring) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { 0xFDD0...0xFDD1 ~= $0.value ? "\u{FFFD}" : $0 }))
  }

  /// A line's words without its marks; where links lead is added to ``links``.
  private mutating func words(of line: Substring, inLink: Bool = false) -> String {
    let letters = Array(Self.harmless(line))
    var result = ""
    var closing: Set<Int> = []
    var barren: [String: Int] = [:]
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      switch letter {
      case "\\" where next.isPunctuation || next.isSymbol:
        result.append(next)
        index += 2
      case "`":
        let run = Self.run(letters, index)
        let end = Self.end(of: run, "`", letters, in: Self.span(letters, from: index + run)) { _ in true }
        result += String(end.map { letters[(index + run)..<$0] } ?? letters[index..<index + run])
        index = (end ?? index) + run
      case "*", "_", "~":
        let run = Self.run(letters, index)
        if !closing.contains(index) {
          if let end = Self.endOfEmphasis(letters, index, run, &barren) {
            closing.insert(end)
          } else {
            result += String(letters[index..<index + run])
          }
        }
        index += run
      case "[",
        "!" where next == "[":
        guard let link = link(letters, letter == "!" ? index + 1 : index) else {
          result.append(letter)
          index += 1
          break
        }
        let inner = words(of: link.words[...], inLink: true)
        if letter == "[", !inLink, !inner.isEmpty, let address = PageAddress.resolve(link.target, at: page) {
          links.append(address)
          result += String(decoding: SafeText.linkStart + inner.utf8 + SafeText.linkEnd, as: UTF8.self)
        } else {
          result += inner
        }
        index = link.end
      case "<" where next.isLetter || next == "/":
        guard let end = letters[index...].prefix(Self.longestSpan).firstIndex(of: ">") else {
          result.append(letter)
          index += 1
          break
        }
        let inside = String(letters[(index + 1)..<end])
        if SourceText.link(inside) != nil { result += inside }  // else a tag
        index = end + 1
      case "&":
        let name = letters[index...].prefix(6).prefix { $0 != ";" } + [";"]
        let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&nbsp;": " ", "&#39;": "'"]
        result += known[String(name)] ?? "&"
        index += known[String(name)] == nil ? 1 : name.count
      default:
        result.append(letter)
        index += 1
      }
    }
    return result
  }

  /// Marks farther apart do not belong together: texts full of them would take for ever.
  private static let longestSpan = 512

  /// How often the letter at `index` stands there.
  private static func run(_ letters: [Character], _ index: Int) -> Int {
    letters[index...].prefix { $0 == letters[index] }.count
  }

  /// Where the next run of as many of the same letter begins that `fits`.
  private static func end(
    of run: Int, _ letter: Character, _ letters: [Character], in places: Range<Int>, _ fits: (Int) -> Bool
  ) -> Int? {
    var index = places.lowerBound
    while index < places.upperBound {
      guard letters[index] == letter else {
        index += 1
        continue
      }
      let here = Self.run(letters, index)
      if here == run, fits(index) { return index }
      index += here
    }
    return nil
  }

  /// The places from one on that what begins there may reach to.
  private static func span(_ letters: [Character], from start: Int) -> Range<Int> {
    start..<max(start, min(letters.count, start + longestSpan))
  }

  /// Where the emphasis ends that begins at `index`; nil where none does. `barren` are, by mark, the places before which
  /// none ends: they are not looked through again.
  private static func endOfEmphasis(
    _ letters: [Character], _ index: Int, _ run: Int, _ barren: inout [String: Int]
  ) -> Int? {
    func letter(_ place: Int) -> Character { letters.indices.contains(place) ? letters[place] : " " }
    func isWord(_ place: Int) -> Bool { letter(place).isLetter || letter(place).isNumber }
    let isLine = letters[index] == "_"
    guard run <= 3, !letter(index + run).isWhitespace, !isLine || !isWord(index - 1),
      letters[index] != "~" || run == 2
    else { return nil }
    let mark = String(letters[index..<index + run])
    let span = span(letters, from: index + run)
    let start = min(span.upperBound, max(span.lowerBound, barren[mark] ?? 0))
    let end = end(of: run, letters[index], letters, in: start..<span.upperBound) {
      !letter($0 - 1).isWhitespace && (!isLine || !isWord($0 + run))
    }
    if end == nil { barren[mark] = span.upperBound }
    return end
  }

  /// The link whose words begin behind `index`: `[words](target "title")`, `[words][name]` or `[name]`.
  private func link(_ letters: [Character], _ index: Int) -> (words: String, target: String, end: Int)? {
    guard let end = Self.closing(letters, index) else { return nil }
    let words = String(letters[(index + 1)..<end])
    if end + 1 < letters.count, letters[end + 1] == "(", let last = Self.closing(letters, end + 1) {
      let target = letters[(end + 2)..<last].drop { $0 == "<" }.prefix { $0 != " " && $0 != ">" }
      return (words, String(target), last + 1)
    }
    if end + 1 < letters.count, letters[end + 1] == "[", let last = Self.closing(letters, end + 1) {
      let name = String(letters[(end + 2)..<last])
      return targets[(name.isEmpty ? words : name).lowercased()].map { (words, $0, last + 1) }
    }
    return targets[words.lowercased()].map { (words, $0, end + 1) }
  }

  /// Where the bracket at `index` is closed.
  private static func closing(_ letters: [Character], _ index: Int) -> Int? {
    let (open, close): (Character, Character) = letters[index] == "[" ? ("[", "]") : ("(", ")")
    var depth = 0
    for place in index..<min(letters.count, index + longestSpan) {
      if letters[place] == open { depth += 1 }
      if letters[place] == close { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
