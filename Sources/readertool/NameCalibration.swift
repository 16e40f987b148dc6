import Article
import Extraction

/// Fits the ``ConfidenceMap`` of a tagger of names to articles that it has not seen.
struct NameCalibration {
  /// How sure the tagger was of names, and whether they are right: span and kind.
  private var outcomes: [(confidence: Float, isRight: Bool)] = []

  /// Takes in what a tagger finds in articles whose names are marked.
  mutating func add(_ articles: [MarkedNames], _ tagger: NameTagger, _ language: Language) {
    let splitter = SentenceSplitter(language: language)
    let finder = NameFinder(tagger: tagger)
    for article in articles {
      let text = splitter(article.article)
      let marked = article.names.map { (text.span(text.tokens(touching: $0.span)), $0.kind) }
      let gold = Set(marked.map { "\($0.0) \($0.1)" })
      for name in finder(text) {
        outcomes.append((name.decision.confidence, gold.contains("\(name.span) \(name.kind)")))
      }
    }
  }

  /// The map: at each knot the share of right names near it, never falling.
  func map() -> ConfidenceMap {
    var blocks: [(share: Float, weight: Float, knots: Int)] = []
    for knot in ConfidenceMap.knots {
      let near = outcomes.filter { abs($0.confidence - knot) <= 0.05 }
      // Where nothing is known confidence stays as it is.
      let (right, count) = (Float(near.filter(\.isRight).count) + 2 * knot, Float(near.count) + 2)
      blocks.append((right / count, count, 1))
      while blocks.count > 1, blocks[blocks.count - 2].share >= blocks[blocks.count - 1].share {
        let (last, before) = (blocks.removeLast(), blocks.removeLast())
        let weight = last.weight + before.weight
        blocks.append(
          (
            (last.share * last.weight + before.share * before.weight) / weight, weight,
            last.knots + before.knots
          ))
      }
    }
    return ConfidenceMap(blocks.flatMap { Array(repeating: $0.share, count: $0.knots) })
  }

  /// Prints how many names of each confidence there are and the share of them that is right, before and behind the map.
  func print(_ map: ConfidenceMap) {
    for (title, value) in [("tagger", { $0 }), ("map", { map($0) })] as [(String, (Float) -> Float)] {
      Swift.print("confidence by \(title):")
      for bin in 3..<10 {
        let inside = outcomes.filter { min(9, Int(value($0.confidence) * 10)) == bin }
        guard !inside.isEmpty else { continue }
        let mean = inside.reduce(0) { $0 + value($1.confidence) } / Float(inside.count)
        let right = Float(inside.filter(\.isRight).count) / Float(inside.count)
        Swift.print("  \(inside.count) names of \(Self.rounded(mean)): \(Self.rounded(right)) right")
      }
    }
  }

  private static func rounded(_ share: Float) -> Float { (share * 1000).rounded() / 1000 }
}
