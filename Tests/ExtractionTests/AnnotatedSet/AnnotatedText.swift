import Article
import TestSupport

/// An article of our own with all its layers annotated by hand; `Annotated/README.md` explains the form.
struct AnnotatedText {
  /// An actor: all its mentions, and those of them that are names.
  struct Entry {
    var name: String
    var kind: Actor.Kind
    var names: [Span] = []
    var others: [Span] = []
  }
  /// A quote or a claim.
  struct Statement {
    var isQuote: Bool
    /// The kind of a quote, the modality of a claim.
    var label: String
    var holder: String?
    var source: Span?
    var cue: Span?
    var pieces: [Span]
  }
  struct Response {
    var span: Span
    var holder: String?
    var stance: Reaction.Stance
  }
  /// A line of the annotation that cannot be read, and why.
  struct Mistake: Error, CustomStringConvertible {
    var line: String
    var reason: String
    var description: String { "\(reason): \(line)" }
  }

  var article: Article
  /// By label, as the marks in the text write it.
  var actors: [String: Entry] = [:]
  var statements: [Statement] = []
  var reactions: [Response] = []

  init(_ file: String) throws {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let border = lines.firstIndex(of: "====") else {
      throw Mistake(line: "", reason: "a line ==== must part text and annotation")
    }
    let marked = MarkedText(lines[..<border].joined(separator: "\n"))
    article = Article(paragraphs: marked.plain, titled: true)
    let rest = lines[(border + 1)...].filter { !$0.isEmpty }
    for line in rest where !line.contains("|") {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let kind = Actor.Kind(rawValue: words[1]) else {
        throw Mistake(line: line, reason: "an actor is LABEL KIND NAME")
      }
      actors[words[0]] = Entry(name: words[2], kind: kind)
    }
    for mark in marked.marks {
      guard actors[mark.label] != nil else {
        throw Mistake(line: "[\(article.text[mark.span])]\(mark.label)", reason: "no actor has this label")
      }
      actors[mark.label]?.names.append(mark.span)
    }
    for line in rest where line.contains("|") { try add(line) }
    for (label, actor) in actors where actor.names.isEmpty && actor.others.isEmpty {
      throw Mistake(line: "\(label) \(actor.name)", reason: "an actor that is never mentioned")
    }
  }

  /// `claim asserted support | SOURCE = LABEL | CUE | PIECE + PIECE`
  private mutating func add(_ line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    let head = fields[0].split(separator: " ").map(String.init)
    guard fields.count == 4, let last = head.last else { throw Mistake(line: line, reason: "four fields") }
    let pieces = fields[3] == "-" ? [] : try parts(fields[3], "+").map { try only($0, line) }
    let who = fields[1] == "-" ? [] : parts(fields[1], "=")
    let holder = who.count == 2 ? who[1] : nil
    if let holder, actors[holder] == nil { throw Mistake(line: line, reason: "no actor \(holder)") }
    // A cue stands near what it introduces, and a source near its cue.
    let cue = fields[2] == "-" ? nil : try nearest(fields[2], pieces, or: who.first, line)
    let source =
      who.isEmpty || who[0] == "-" ? nil : try nearest(who[0], cue.map { [$0] } ?? pieces, or: nil, line)
    if let holder, let source, actors[holder]?.names.contains(where: source.overlaps) == false,
      actors[holder]?.others.contains(source) == false
    {
      actors[holder]?.others.append(source)
    }
    if head[0] == "claim" || head[0] == "quote" {
      guard head.count > 1, !pieces.isEmpty else { throw Mistake(line: line, reason: "a label, and words") }
      statements.append(
        Statement(
          isQuote: head[0] == "quote", label: head[1], holder: holder, source: source, cue: cue,
          pieces: pieces))
      if head.count == 2 { return }
    }
    guard let stance = Reaction.Stance(rawValue: last) else {
      throw Mistake(line: line, reason: "no stance '\(last)'")
    }
    let all = (pieces + [source, cue].compactMap(\.self))
    reactions.append(
      Response(span: all.dropFirst().reduce(all[0]) { $0.union($1) }, holder: holder, stance: stance))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private func parts(_ field: String, _ separator: String) -> [String] {
    var parts = [""]
    for word in field.split(separator: " ", omittingEmptySubsequences: false) {
      if word == separator { parts.append("") } else { parts[parts.count - 1] += " " + word }
    }
    return parts.map(Self.trimmed)
  }

  // MARK: - Places

  /// The only place of these words, or the one that `#2` behind them tells.
  private func only(_ words: String, _ line: String) throws -> Span {
    let (places, number) = try places(words, line)
    if let number { return places[number - 1] }
    guard places.count == 1 else { throw Mistake(line: line, reason: "\(places.count) times '\(words)'") }
    return places[0]
  }

  /// The place of these words that is nearest to one of `others`, outside of them.
  private func nearest(_ words: String, _ others: [Span], or word: String?, _ line: String) throws -> Span {
    let (places, number) = try places(words, line)
    if let number { return places[number - 1] }
    var others = others
    if others.isEmpty, let word { others = [try only(word, line)] }
    func distance(_ place: Span) -> Int {
      others.map { max($0.start - place.end, place.start - $0.end, 0) }.min() ?? 0
    }
    let free = places.filter { place in !others.contains { $0.overlaps(place) } }
    guard let best = free.min(by: { distance($0) < distance($1) }) else {
      throw Mistake(line: line, reason: "'\(words)' stands nowhere beside")
    }
    return best
  }

  /// Where these words stand as words, and which of these places is meant.
  private func places(_ words: String, _ line: String) throws -> ([Span], Int?) {
    let parts = words.split(separator: "#")
    let number = parts.count == 2 ? Int(parts[1]) : nil
    let sought = Array((number == nil ? words : String(parts[0])).utf8)
    let bytes = article.text.utf8
    func isLetter(_ at: Int) -> Bool {
      bytes.indices.contains(at) && ((bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] >= 0x80 && bytes[at] < 0xE0)
    }
    func isEnclitic(_ at: Int) -> Bool { bytes[at...].starts(with: "nya".utf8) && !isLetter(at + 3) }
    var result: [Span] = []
    for start in bytes.indices where bytes[start...].starts(with: sought) {
      let end = start + sought.count
      let isFree = !isLetter(start) || !isLetter(start - 1) || isEnclitic(start) && sought.count == 3
      if isFree, !isLetter(end - 1) || !isLetter(end) || isEnclitic(end) { result.append(Span(start, end)) }
    }
    guard !result.isEmpty, number.map({ $0 <= result.count }) ?? true else {
      throw Mistake(line: line, reason: "'\(words)' is not in the text")
    }
    return (result, number)
  }
}
