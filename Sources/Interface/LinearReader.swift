package import Article
import Canvas

/// The reader for screen readers and terminals that only append: what is asked for is printed below what was.
///
/// A line is a number (that paragraph), a key of the key map (`q` quotes, `c` claims…), a key and a number (that one, with
/// its paragraph), `/words`, or nothing (the next paragraph).
package struct LinearReader {
  private let article: Article
  private let annotations: Annotations?
  private let words: Words
  private let keyMap: KeyMap
  /// The paragraph printed last, from 0; -1 before the first.
  private var paragraph = -1

  package init(_ article: Article, _ annotations: Annotations?, _ words: Words, keyMap: KeyMap) {
    self.article = article
    self.annotations = annotations
    self.words = words
    self.keyMap = keyMap
  }

  /// The whole article with its lists, and how to go on.
  package var opening: [UInt8] {
    var view = PlainView(of: article, annotations, words)
    view.addOrigin()
    view.addBlocks(article.blocks.indices, numbered: true)
    for layer in Layer.allCases { view.addList(layer) }
    view.line("")
    for line in help { view.line(line) }
    return view.bytes
  }

  /// What stands before what is typed.
  package var prompt: String { "¶\(max(0, paragraph) + 1)/\(article.blocks.count)> " }

  /// What a line asks for; nil when it asks to end.
  package mutating func answer(_ line: String) -> [UInt8]? {
    var view = PlainView(of: article, annotations, words)
    let line = line.drop { $0 == " " }
    if let number = Int(line) {
      goTo(number - 1, number, &view)
    } else if line.isEmpty {
      goTo(paragraph + 1, paragraph + 2, &view)
    } else if line.first == "/" {
      find(String(line.dropFirst()), &view)
    } else {
      let name = line.prefix { !$0.isNumber && $0 != " " }
      let number = Int(line.dropFirst(name.count).drop { $0 == " " })
      switch command(String(name)) {
      case .quit?: return nil
      case .quotes?: show(.quotes, number, &view)
      case .claims?: show(.claims, number, &view)
      case .reactions?: show(.reactions, number, &view)
      case .actors?: show(.actors, number, &view)
      case .nextParagraph?, .lineDown?: goTo(paragraph + 1, paragraph + 2, &view)
      case .previousParagraph?, .lineUp?: goTo(max(0, paragraph - 1), paragraph, &view)
      case .top?: goTo(0, 1, &view)
      case .bottom?: goTo(article.blocks.count - 1, article.blocks.count, &view)
      default: for line in help { view.line(line) }
      }
    }
    return view.bytes
  }

  private func command(_ name: String) -> Command? {
    let isLine = name.first == ":"
    let word = isLine ? String(name.dropFirst()) : name
    let keys = KeyMap.keys(name)
    if !isLine, keys.count == 1, let command = keyMap.command(keys[0]) { return command }
    if !isLine, keys.count == 2, let command = keyMap.command(keys[0], keys[1]) { return command }
    return Command.allCases.first { $0.lineNames.contains(word) }
  }

  private mutating func goTo(_ block: Int, _ number: Int, _ view: inout PlainView) {
    guard article.blocks.indices.contains(block) else {
      return view.line(
        number > article.blocks.count && paragraph == article.blocks.count - 1
          ? words.lastParagraph : words.noParagraph(number, article.blocks.count))
    }
    paragraph = block
    view.addBlocks(block..<block + 1, numbered: true)
  }

  private mutating func show(_ layer: Layer, _ number: Int?, _ view: inout PlainView) {
    guard let number else { return view.addList(layer) }
    guard (1...max(1, view.count(layer))).contains(number), view.count(layer) > 0, let annotations else {
      return view.line(words.noNumber(number, words.counted(view.count(layer), layer)))
    }
    view.addItem(layer, number - 1)
    let start =
      switch layer {
      case .quotes: annotations.quotes[number - 1].pieces[0].start
      case .claims: annotations.claims[number - 1].pieces[0].start
      case .reactions: annotations.reactions[number - 1].span.start
      case .actors: annotations.actors[number - 1].mentions[0].span.start
      }
    let block = article.blockIndex(at: start)
    goTo(block, block + 1, &view)
  }

  private mutating func find(_ pattern: String, _ view: inout PlainView) {
    guard !pattern.isEmpty else { return view.line(help[0]) }
    var blocks: [Int] = []
    let matches: [Span]
    do throws(RegularExpression.Problem) {
      let search = try Search(pattern, mode: .regular)
      matches = (try? search.all(in: article.text, article.text.span, limit: 1000)) ?? []
    } catch {
      return view.line(keyMap.keyed(words.searching.badPattern(error.offset + 1, error.reason)))
    }
    for match in matches {
      let block = article.blockIndex(at: match.start)
      if blocks.last != block { blocks.append(block) }
    }
    if blocks.isEmpty { return view.line(words.notFound(pattern)) }
    for block in blocks { view.addBlocks(block..<block + 1, numbered: true) }
    paragraph = blocks[0]
  }

  /// How to go on, with the keys that hold.
  private var help: [String] {
    words.settings.linearHelp.map { keyMap.keyed($0) }
  }
}
