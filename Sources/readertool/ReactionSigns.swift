import Article
import Extraction
import Formats

/// `readertool reaction-signs LANGUAGE FILE…`: what the model of reactions sees of each statement, a line
/// each: file, offset of the cue in code points, a number for its source, signs. To train it by any means that gives a weight to
/// each sign.
enum ReactionSigns {
  static func main(_ arguments: [String]) {
    guard let code = arguments.first else { return }
    let language = Language(rawValue: code)
    let finder = Attributions()
    let splitter = SentenceSplitter(language: language)
    let names = NameFinder(language: language)
    for path in arguments.dropFirst() {
      let article = PlainText.article(MarkedNames.bytes(path), source: path)
      let text = splitter(article)
      let points = CodePoints(article.text)
      let reading = finder.reading(of: text, names: names(text)) { _ in language }
      guard let found = finder.attributions(in: reading) else { continue }
      for (index, seen) in Reactions().signs(in: reading, attributions: found).sorted(by: { $0.key < $1.key })
      {
        guard let cue = found[index].cue else { continue }
        print("\(path)\t\(points(cue.start))\t\(seen.source)\t\(seen.signs.sorted().joined(separator: ","))")
      }
    }
  }
}
