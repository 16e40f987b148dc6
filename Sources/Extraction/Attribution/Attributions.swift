package import Article

/// Finds who is reported to say, think or plan what.
///
/// Sieves, the most certain first, over each passage; what a passage leaves open (a bare quotation that goes
/// on) is settled from one passage to the next.
package struct Attributions: Sendable {
  private let grammars: [String: Grammar]
  private let fallback: Grammar
  /// The syntax of so many passages is read at a time.
  private static let ahead = 256

  /// A finder for the languages of these codes; the first one serves for all others.
  ///
  /// - Parameter learned: models that read before most sieves, by language.
  package init(languages: [String] = ["id", "en"], learned: [String: LearnedReader] = [:]) {
    var grammars: [String: Grammar] = [:]
    for code in languages { grammars[code] = Grammar(language: code, learned: learned[code]) }
    self.grammars = grammars
    fallback = grammars[languages.first ?? ""] ?? Grammar(language: "")
  }

  /// What the rules look at in `text`.
  ///
  /// - Parameter names: sorted, disjoint.
  /// - Parameter words: classes of words; those of the models when nil.
  /// - Parameter language: the language of each block.
  package func reading(
    of text: TokenizedText, names: [NameMention], words: ClassedWords? = nil, language: (Int) -> Language
  ) -> Reading {
    let grammars = text.blocks.indices.map { self.grammars[language($0).rawValue] ?? fallback }
    let finder = Quotations { token in
      let grammar = grammars[text.blockOfSentence[text.sentenceIndex(ofToken: token)]]
      return grammar.cues.attributes(text.tokens[token].key).contains(grammar.cue.inverted)
    }
    let quotations = finder.quotations(in: text)
    let words = words ?? grammars.lazy.compactMap(\.learned?.words).first
    return Reading(
      text: text, names: names, quotations: quotations, grammars: grammars,
      wordClasses: words?.classes(of: text) ?? [])
  }

  /// The attributions of a text, by position; nil when `proceed` says to give up.
  package func attributions(in reading: Reading, proceed: (Double) -> Bool = { _ in true }) -> [Attribution]?
  {
    var assembler = QuotationAssembler(reading: reading)
    var ahead: ArraySlice<PassageSyntax?> = []
    for index in reading.passages.indices {
      if index % 256 == 255, !proceed(Double(index) / Double(reading.passages.count)) { return nil }
      if ahead.isEmpty {
        ahead =
          PassageSyntax.read((index..<index + Self.ahead).clamped(to: reading.passages.indices), of: reading)[
            ...]
      }
      var reader = PassageReader(reading: reading, index: index, syntax: ahead.removeFirst())
      if assembler.isTurn(reader.passage) { continue }
      reader.sourceBefore = assembler.source(before: reader.passage)
      reader.read()
      assembler.take(reader)
    }
    return assembler.attributions
  }
}
