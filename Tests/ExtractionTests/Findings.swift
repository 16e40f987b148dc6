import Article

@testable import Extraction

/// What the rules of attribution find in a text, as lines: `asserted | source | cue | piece … piece`.
///
/// Names are given by hand; those of more than one capital letter in a row are organisations.
func attributions(
  _ paragraphs: String..., names: [String] = [], language: Language = .indonesian
) -> [String] {
  lines(paragraphs, names, language) { reading, found in
    found.map { attribution in
      let text = reading.text.text
      let label = attribution.quote == .direct ? "direct" : attribution.modality.rawValue
      let mixed = attribution.quote == .mixed ? " mixed" : ""
      let source = attribution.continues.map { "as \($0)" } ?? attribution.source.map { text[$0.span] } ?? "-"
      return [
        label + mixed, source, attribution.cue.map { text[$0] } ?? "-",
        attribution.content.map { text[$0] }.joined(separator: " … "),
      ].joined(separator: " | ")
    }
  }
}

/// Whose the attributions of a text are, as lines: `holder | content`.
func holders(
  _ paragraphs: String..., names: [String] = [], language: Language = .indonesian
) -> [String] {
  lines(paragraphs, names, language) { reading, found in
    let assembly = Assembly(attributions: found)
    let resolved = ActorResolver(language: language).resolve(
      text: reading.text, names: reading.names, sources: assembly.sources)
    return zip(found, assembly.holders(resolved.actorOfSource)).map { attribution, holder in
      let content = attribution.content.map { reading.text.text[$0] }.joined(separator: " … ")
      return "\(holder.map { resolved.actors[$0].name } ?? "-") | \(content)"
    }
  }
}

/// The reactions in a text, as lines: `stance | source | cue | span`.
func reactions(_ paragraphs: String..., names: [String] = [], language: Language = .indonesian) -> [String] {
  lines(paragraphs, names, language) { reading, found in
    responses(reading, found, language).map { reaction in
      let text = reading.text.text
      return [
        reaction.stance.rawValue, reaction.source.map { text[$0.span] } ?? "-",
        reaction.cue.map { text[$0] } ?? "-", text[reaction.span],
      ].joined(separator: " | ")
    }
  }
}

/// The words that counted for the reactions in a text.
func evidence(_ paragraphs: String..., language: Language = .indonesian) -> [String] {
  lines(paragraphs, [], language) { reading, found in
    responses(reading, found, language).flatMap(\.decision.evidence).map { reading.text.text[$0] }
  }
}

private func responses(_ reading: Reading, _ found: [Attribution], _ language: Language) -> [Response] {
  let finder = Reactions()
  let acts = finder.acts(in: reading, attributions: found)
  let assembly = Assembly(attributions: found, acts: acts)
  let resolved = ActorResolver(language: language).resolve(
    text: reading.text, names: reading.names, sources: assembly.sources)
  return finder.reactions(
    in: reading, attributions: found, actors: resolved.actors,
    holders: assembly.holders(resolved.actorOfSource), acts: acts)
}

private func lines(
  _ paragraphs: [String], _ names: [String], _ language: Language,
  _ show: (Reading, [Attribution]) -> [String]
) -> [String] {
  let text = SentenceSplitter(language: language)(article(paragraphs))
  let finder = Attributions()
  let reading = finder.reading(of: text, names: mentions(names, in: text)) { _ in language }
  return show(reading, finder.attributions(in: reading) ?? [])
}

/// An article of these paragraphs; one that begins with `# ` is a heading, one with `> ` a block quote.
func article(_ paragraphs: [String]) -> Article {
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  for paragraph in paragraphs {
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    let kind: Block.Kind = paragraph.hasPrefix("# ") ? .heading : paragraph.hasPrefix("> ") ? .quote : .body
    bytes += Array(paragraph.utf8.dropFirst(kind == .body ? 0 : 2))
    blocks.append(Block(kind, Span(start, bytes.count)))
  }
  return Article(source: "test", text: Text(validated: bytes), blocks: blocks, title: nil)
}

private func mentions(_ names: [String], in text: TokenizedText) -> [NameMention] {
  var found: [NameMention] = []
  let longestFirst = names.sorted { $0.utf8.count > $1.utf8.count }
  for index in text.tokens.indices {
    for name in longestFirst {
      var end = index
      while end < text.tokens.count, text.string(index..<end).utf8.count < name.utf8.count { end += 1 }
      guard end > index, text.string(index..<end) == name else { continue }
      guard found.last.map({ $0.tokens.upperBound <= index }) ?? true else { continue }
      let capitals = name.utf8.dropFirst().first.map { $0 &- 0x41 < 26 } ?? false
      found.append(
        NameMention(
          tokens: index..<end, span: text.span(index..<end), kind: capitals ? .organization : .person,
          decision: Decision("test")))
    }
  }
  return found
}
