import Article
import Canvas

/// A link on the screen with the letters that open it.
struct LinkHint: Hashable, Sendable {
  /// One, or two where there are more links than letters; those that are still to be typed.
  var letters: String
  var link: Link
}

extension Model {
  /// The links that begin on the screen, each with letters of its own.
  private var linkHints: [LinkHint] {
    guard let visibleSpan, !showsQuoteCards else { return [] }
    let blocks = visible.first!.block...visible.last!.block
    let links = blocks.flatMap { block in
      let span = article.blocks[block].span
      let near = Span(
        max(span.start, visibleSpan.start - Links.longest), min(span.end, visibleSpan.end + Links.longest))
      return near.start < near.end ? Links.links(in: article, near) : []
    }
    let shown = links.filter { visibleSpan.contains($0.span.start) }
    let alphabet = "asdfghjklqwertyuiopzxcvbnm"
    let letters =
      shown.count <= alphabet.count
      ? alphabet.map { "\($0)" } : alphabet.flatMap { first in alphabet.map { "\(first)\($0)" } }
    return zip(letters, shown).map { LinkHint(letters: $0, link: $1) }
  }

  /// Gives every link on the screen letters; a single one is opened at once.
  mutating func hintLinks() -> [Effect] {
    let hints = linkHints
    switch hints.count {
    case 0: return show(keyed(words.settings.noLinksHere))
    case 1: return [.browse(hints[0].link.address)]
    default:
      linkLetters = hints
      return show(words.settings.whichLink)
    }
  }

  /// A letter of a link, the last of which opens it; any other key leaves them alone.
  mutating func follow(hint key: Key) -> [Effect] {
    let fitting = linkLetters.filter { $0.letters.first.map(Key.character) == key }
    linkLetters = fitting.map { LinkHint(letters: String($0.letters.dropFirst()), link: $0.link) }
    guard let link = linkLetters.first(where: \.letters.isEmpty)?.link else {
      return linkLetters.isEmpty ? [] : show(words.settings.whichLink)
    }
    linkLetters = []
    return [.browse(link.address)]
  }

  /// The letters over the rows they belong to.
  func lettered(_ lines: [Line]) -> [Line] {
    var lines = lines
    for hint in linkLetters {
      guard
        let row = visible.indices.first(where: {
          visible[$0].span.map { $0.start <= hint.link.span.start && hint.link.span.start < $0.end } ?? false
        }), let start = visible[row].span?.start
      else { continue }
      var letter = Line()
      letter.append(" \(hint.letters) ", theme.style(.searchCurrent).merging(Style(attributes: .bold)))
      let before = article.text.line(Span(start, hint.link.span.start)).columns
      // Over the blank before the address, so that it stays readable.
      let column = geometry.marginColumns + geometry.gutterColumns + max(0, before - 1)
      lines[row] = lines[row].overlaid(with: letter, at: min(column, max(0, size.columns - letter.columns)))
    }
    return lines
  }

  /// The article's address, for the clipboard.
  mutating func copyAddress() -> [Effect] {
    guard let address = sourceAddress else { return show(words.settings.noAddress) }
    return [.copy(address)] + show(words.notes.copied(address.truncated(to: 60)))
  }

  /// Where the article is from: its own address; where that is not known, the one in the paragraph one is in, or the first
  /// there is.
  var sourceAddress: String? {
    let block = article.blocks.indices.contains(focus) ? article.blocks[focus].span : nil
    return ownAddress ?? block.flatMap { Links.links(in: article, $0).first?.address }
      ?? Links.all(in: article).first?.address
  }

  /// Where the article was published, or what it was opened by, if that is an address.
  var ownAddress: String? {
    [article.publication.address, article.source].compactMap(\.self).first(where: Links.isSafe)
  }
}
