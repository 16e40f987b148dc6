import Article
import Extraction

/// How well names are found in the product: by span and kind, and by span alone.
enum NameScore {
  /// A name; of no kind where only spans are compared.
  private struct Name: Hashable {
    var span: Span
    var kind: Actor.Kind?
  }

  static func print(_ file: String, _ articles: [MarkedNames], _ tagger: NameTagger, _ language: Language) {
    let splitter = SentenceSplitter(language: language)
    let finder = NameFinder(tagger: tagger)
    var counts: [String: (gold: Int, found: Int, right: Int)] = [:]
    for article in articles {
      let text = splitter(article.article)
      let found = Set(finder(text).map { Name(span: $0.span, kind: $0.kind) })
      let gold = Set(
        article.names.lazy.map { (text.tokens(touching: $0.span), $0.kind) }.filter { !$0.0.isEmpty }
          .map { Name(span: text.span($0.0), kind: $0.1) })
      func count(_ what: String, _ keep: (Name) -> Name?) {
        let (gold, found) = (Set(gold.compactMap(keep)), Set(found.compactMap(keep)))
        let old = counts[what] ?? (0, 0, 0)
        counts[what] = (
          old.gold + gold.count, old.found + found.count, old.right + gold.intersection(found).count
        )
      }
      for kind in [Actor.Kind.person, .organization, .place] {
        count("\(kind)") { $0.kind == kind ? $0 : nil }
      }
      count("all") { $0 }
      count("spans") { Name(span: $0.span) }
    }
    Swift.print(file)
    for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
      let precision = Double(count.right) / Double(max(1, count.found))
      let recall = Double(count.right) / Double(max(1, count.gold))
      let score = 2 * precision * recall / max(1e-9, precision + recall)
      func percent(_ x: Double) -> Double { (x * 1000).rounded() / 10 }
      Swift.print("  \(what): \(percent(precision)) \(percent(recall)) \(percent(score))")
    }
  }
}
