/// An article as displayed: immutable text, cut into blocks.
///
/// The text is the title and the paragraphs joined by one blank line, free of markup and of control
/// characters. What is found in it stands apart, in ``Annotations``.
public struct Article: Sendable {
  /// What the article is called in lists and in JSON: a file's name, or "-" for standard input.
  public let source: String
  /// The text; all spans count its UTF-8 bytes.
  public let text: Text
  /// Headings, paragraphs, lists…, in order, apart from one another by one blank line.
  public let blocks: [Block]
  /// Where the title stands; nil for a text that has none.
  public let title: Span?
  /// Where control and format characters were made visible ("␛", "<U+202E>"): sorted, disjoint.
  public let controls: [Span]
  /// What had to be mended or left out while reading.
  public let notices: [Notice]
  /// Where and when it was published.
  public let publication: Publication
  /// Words that its page makes links: sorted, disjoint. Addresses that are written out are not among them.
  public let links: [Link]

  /// An article of parts that fit together: blocks sorted, disjoint and within the text.
  public init(
    source: String, text: Text, blocks: [Block], title: Span?, controls: [Span] = [],
    notices: [Notice] = [], publication: Publication = Publication(), links: [Link] = []
  ) {
    self.source = source
    self.text = text
    self.blocks = blocks
    self.title = title
    self.controls = controls
    self.notices = notices
    self.publication = publication
    self.links = links
  }

  /// The block in which the byte at `offset` stands, or the last one before it; 0 in an empty article.
  ///
  /// Complexity: O(log blocks).
  public func blockIndex(at offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension Article {
  /// The article's first blocks, up to `bytes` of text but at least one block.
  ///
  /// Spans stay what they are: what is found in the beginning stands at the same place in the whole.
  public func beginning(bytes: Int) -> Article {
    guard text.count > bytes, let first = blocks.first else { return self }
    let kept = blocks.prefix { $0.span.end <= bytes }
    let end = kept.last?.span.end ?? first.span.end
    return Article(
      source: source, text: Text(validated: Array(text.utf8[..<end])),
      blocks: kept.isEmpty ? [first] : Array(kept),
      title: title, controls: controls.filter { $0.end <= end }, notices: notices,
      publication: publication, links: links.filter { $0.span.end <= end })
  }
}

/// A heading, a paragraph, a block quote, a list item or a piece of code.
public struct Block: Hashable, Sendable {
  /// What a block is; the raw value is the word in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    case heading, body, quote, list, code
  }
  /// What it is.
  public var kind: Kind
  /// Its bytes, without the blank lines around it.
  public var span: Span

  /// A block of `kind` at `span`.
  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// Something that was mended, replaced or left out while an article was read.
public enum Notice: Hashable, Sendable {
  /// It was no UTF-8, but this.
  case encoding(String)
  /// So many bytes were no valid UTF-8 and became U+FFFD.
  case invalidBytes(Int)
  /// So many control or format characters were made visible.
  case controlCharacters(Int)
  /// So many combining marks beyond the eighth on one letter were left out.
  case combiningMarks(Int)
  /// So many overlong paragraphs were broken.
  case longParagraphs(Int)
}
