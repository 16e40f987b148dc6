import Article

/// Finds attributions with trained models: syntax first, then cues, then the pieces of each.
///
/// On the development part of PolNeAR whole triples (partial) reach F1 65.1, where the sieves alone make 55.6: direct 84.7 for
/// 74.8, indirect 58.2 for 48.2 (6.9 MiB of weights; 4 passes over trees, 10 over pieces, 2 over cues). On our own three
/// English articles claims with holder fall from 77.6 to 55.6, above all by torn sources; so the product does not use it yet.
package struct LearnedReader: Sendable {
  let syntax: SyntaxReader
  let model: AttributionModel
  /// A cue must have a score above this one.
  let threshold: Int

  /// A reader with these models.
  package init(syntax: SyntaxReader, model: AttributionModel, threshold: Int = -15) {
    self.syntax = syntax
    self.model = model
    self.threshold = threshold
  }

  /// How likely a cue with this score is one: 24 are one unit of the logistic function.
  func probability(_ score: Int) -> Float { 1 / (1 + exponential(Float(-score) / 24)) }
}

extension PassageReader {
  /// Adds what the models find in the passage.
  mutating func read(with learned: LearnedReader) {
    let syntax = PassageSyntax(reading, index, learned.syntax)
    var features = FeatureRows(bits: CueFeatures.bits)
    for token in 0..<syntax.count where syntax.isCandidate(token) {
      features.removeAll()
      CueFeatures.add(token, syntax, to: &features)
      let score = learned.model.cueScore(features)
      guard score > learned.threshold, !isFoundCue(syntax.tokens.lowerBound + token) else { continue }
      let labels = learned.model.labels(syntax, cue: token)
      guard let attribution = attribution(labels, head: token, probability: learned.probability(score)) else {
        continue
      }
      if let cue = attribution.cue {
        cutContent(before: reading.text.tokens(touching: cue), attribution.source)
      }
      found.append(attribution)
      foundGroups.append(nil)
      markQuotations(in: attribution)
    }
  }

  private func attribution(_ labels: [AttributionModel.Piece], head: Int, probability: Float) -> Attribution?
  {
    let base = passage.tokens.lowerBound
    var labels = labels
    labels[head] = .cue
    snap(&labels)
    let pieces = content(runs(.content, labels))
    guard !pieces.pieces.isEmpty else { return nil }
    let cueTokens = runs(.cue, labels).first { $0.contains(base + head) }!
    let source = runs(.source, labels).compactMap { withoutMarks($0) }
      .min { distance($0, base + head) < distance($1, base + head) }.flatMap { phrase($0) }
    let group = CueGroup(
      classes: grammar.cues.attributes(reading.key(base + head)), head: base + head..<base + head + 1,
      tokens: cueTokens)
    return Attribution(
      source: source, cue: reading.text.span(cueTokens), content: pieces.pieces, quote: pieces.kind,
      quoted: pieces.quoted, modality: modality(group, pieces.pieces),
      decision: Decision("attributionModel", probability))
  }

  /// Makes the labels of a quotation one: that of most of its words.
  private func snap(_ labels: inout [AttributionModel.Piece]) {
    let base = passage.tokens.lowerBound
    for index in quotationIndices {
      let tokens = reading.quotations[index].tokens.clamped(to: passage.tokens)
      guard tokens.count > 2 else { continue }
      let inside = tokens.count { labels[$0 - base] == .content }
      guard inside > 0 else { continue }
      for token in tokens where labels[token - base] != .cue {
        labels[token - base] = inside * 2 > tokens.count ? .content : .none
      }
    }
  }

  /// The tokens without marks and determiners at their ends, where these belong to no phrase.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, !reading.isWord(first), reading.token(first).kind != .number {
      range.removeFirst()
    }
    while let last = range.last,
      !reading.isWord(last) && reading.token(last).kind != .number && reading.key(last) != Mark.closing
        || range.count > 1 && reading.has(last, word.determiner) && reading.token(last).shape == .lower
    {
      range.removeLast()
    }
    return range.isEmpty ? nil : range
  }

  /// Cuts off what the last content shares with a coordinate cue behind it: `said [she was sorry] and promised …`.
  private mutating func cutContent(before cueTokens: Range<Int>, _ source: SourcePhrase?) {
    guard let last = found.indices.last, let piece = found[last].content.last, found[last].quote == nil,
      let before = found[last].source, source == nil || source?.span == before.span,
      cueTokens.lowerBound > 0, reading.has(cueTokens.lowerBound - 1, word.coordinate)
    else { return }
    let end = reading.text.tokens[cueTokens.lowerBound - 1].span.start
    guard piece.start < end, end < piece.end,
      let tokens = trimmed(reading.text.tokenIndex(at: piece.start)..<cueTokens.lowerBound - 1)
    else { return }
    found[last].content[found[last].content.count - 1] = reading.text.span(tokens)
  }

  private func distance(_ range: Range<Int>, _ token: Int) -> Int {
    range.upperBound <= token ? token - range.upperBound : range.lowerBound - token
  }

  /// The stretches of tokens with this label.
  private func runs(_ piece: AttributionModel.Piece, _ labels: [AttributionModel.Piece]) -> [Range<Int>] {
    let base = passage.tokens.lowerBound
    var runs: [Range<Int>] = []
    var start: Int?
    for place in 0...labels.count {
      if place < labels.count, labels[place] == piece {
        start = start ?? place
      } else if let first = start {
        runs.append(base + first..<base + place)
        start = nil
      }
    }
    return runs
  }
}
