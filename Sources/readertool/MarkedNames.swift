import Article

/// Articles with their names marked: `Presiden ⟦Rina Wati⟧P tiba di ⟦Jakarta⟧L`.
///
/// P is a person, O an organisation, L a place. Articles are parted by a line `%%`.
struct MarkedNames {
  var article: Article
  var names: [(span: Span, kind: Actor.Kind)] = []
  /// From a first line `=name`; empty without one.
  var title = ""

  /// The articles of a file.
  static func read(_ path: String) -> [MarkedNames] {
    let bytes = Files.read(path)
    var articles: [MarkedNames] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 1 < bytes.count, bytes[index + 1] == 0x25,
        index == 0 || bytes[index - 1] == 0x0A
      {
        if index > start + 1 { articles.append(MarkedNames(Array(bytes[start..<index]))) }
        start = index + 3
        index = start
      } else {
        index += 1
      }
    }
    if start < bytes.count { articles.append(MarkedNames(Array(bytes[start...]))) }
    return articles
  }

  init(_ marked: [UInt8]) {
    var plain: [UInt8] = []
    var open: Int?
    var index = 0
    if marked.first == 0x3D {
      index = (marked.firstIndex(of: 0x0A) ?? 0) + 1
      title = String(decoding: marked[1..<max(1, index - 1)], as: UTF8.self)
    }
    while index < marked.count {
      if marked[index] == 0xE2, index + 2 < marked.count, marked[index + 1] == 0x9F, marked[index + 2] == 0xA6
      {
        open = plain.count
        index += 3
      } else if marked[index] == 0xE2, index + 3 < marked.count, marked[index + 1] == 0x9F,
        marked[index + 2] == 0xA7, let start = open
      {
        let kind: Actor.Kind =
          marked[index + 3] == 0x50 ? .person : marked[index + 3] == 0x4C ? .place : .organization
        names.append((Span(start, plain.count), kind))
        open = nil
        index += 4
      } else {
        plain.append(marked[index])
        index += 1
      }
    }
    var blocks: [Block] = []
    var start = 0
    while start < plain.count {
      var end = start
      while end < plain.count, plain[end] != 0x0A || end + 1 == plain.count || plain[end + 1] != 0x0A {
        end += 1
      }
      if end > start { blocks.append(Block(.body, Span(start, end))) }
      start = end + 2
    }
    article = Article(source: "marked", text: Text(validated: plain), blocks: blocks, title: nil)
  }
}
