import Article
import Extraction

/// How well names are found in the product: by span and kind, and by span alone.
enum NameScore {
  static func print(_ file: String, _ articles: [MarkedNames], _ tagger: NameTagger, _ language: Language) {
    let splitter = SentenceSplitter(language: language)
    let finder = NameFinder(tagger: tagger)
    var counts: [String: (gold: Int, found: Int, right: Int)] = [:]
    for article in articles {
      let text = splitter(article.article)
      var found: Set<String> = []
      for name in finder(text) { found.insert("\(name.kind) \(name.span)") }
      var gold: Set<String> = []
      for name in article.names {
        let tokens = text.tokens(touching: name.span)
        if !tokens.isEmpty { gold.insert("\(name.kind) \(text.span(tokens))") }
      }
      for kind in ["person", "organization", "place", ""] {
        func only(_ set: Set<String>) -> Set<String> { set.filter { $0.hasPrefix(kind) } }
        var count = counts[kind] ?? (0, 0, 0)
        count.gold += only(gold).count
        count.found += only(found).count
        count.right += only(gold).intersection(only(found)).count
        counts[kind] = count
      }
    }
    Swift.print(file)
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      let precision = Double(count.right) / Double(max(1, count.found))
      let recall = Double(count.right) / Double(max(1, count.gold))
      let score = 2 * precision * recall / max(1e-9, precision + recall)
      func percent(_ x: Double) -> Double { (x * 1000).rounded() / 10 }
      Swift.print(
        "  \(kind.isEmpty ? "all" : kind): \(percent(precision)) \(percent(recall)) \(percent(score))")
    }
  }
}
