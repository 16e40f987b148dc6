public import Article

/// Plain text in UTF-8 as an article.
///
/// What is done, in this order: a byte order mark is dropped; lines end at LF, CR LF, CR, FF or a Unicode line
/// or paragraph separator; blank lines part groups; in text wrapped at a column the lines of a group are joined,
/// else every line is a paragraph; a first group of one line is the title, and a repetition of it is dropped;
/// control and format characters are made safe (see ``SafeText``).
///
/// With `keepsLines` groups are code: their lines, and the blanks before them, stay as they are, as a pager shows them.
public struct PlainText {
  /// So much of the beginning is looked at to tell whether a text is wrapped at a column.
  static let sample = 64 << 10
  /// So much is enough for ``beginning(of:source:)`` to fill a screen.
  static let firstScreen = 16 << 10
  /// A longer paragraph is broken at a space.
  static let longestParagraph = 64 << 10

  /// The whole article.
  ///
  /// Complexity: O(bytes).
  public static func article(
    _ bytes: UnsafeBufferPointer<UInt8>, source: String, keepsLines: Bool = false,
    publication: Publication = Publication(), links: [String] = [], notices: [Notice] = []
  ) -> Article {
    builder(bytes, source: source, keepsLines: keepsLines, links: links, sample: bytes.prefix(sample))
      .finish(publication, notices)
  }

  /// All of `bytes`; whether they are wrapped is told from `sample`.
  private static func builder(
    _ bytes: UnsafeBufferPointer<UInt8>, source: String, keepsLines: Bool, links: [String],
    sample: Slice<UnsafeBufferPointer<UInt8>>
  ) -> ArticleBuilder {
    var builder = ArticleBuilder(
      source: source, capacity: bytes.count, keepsLines: keepsLines, links: links)
    let wrap = WrapColumn(SourceLines(UnsafeBufferPointer(rebasing: sample)))
    var group: [SourceLines.Line] = []
    for line in SourceLines(bytes) {
      if line.isBlank {
        builder.add(group, wrap)
        group.removeAll(keepingCapacity: true)
      } else {
        group.append(line)
      }
    }
    builder.add(group, wrap)
    return builder
  }

  /// The whole article of an array.
  public static func article(_ bytes: [UInt8], source: String, keepsLines: Bool = false) -> Article {
    bytes.withUnsafeBufferPointer { article($0, source: source, keepsLines: keepsLines) }
  }

  /// The article's beginning: the same blocks as the whole would have, as far as they stand in the first
  /// 16 KiB (the last one may be cut); nil when that is the whole.
  public static func beginning(
    of bytes: UnsafeBufferPointer<UInt8>, source: String, keepsLines: Bool = false,
    publication: Publication = Publication(), links: [String] = [], notices: [Notice] = []
  ) -> Article? {
    guard bytes.count > firstScreen else { return nil }
    var end = firstScreen
    while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
    if end == 0 { end = firstScreen }
    return builder(
      UnsafeBufferPointer(rebasing: bytes.prefix(end)), source: source, keepsLines: keepsLines,
      links: links, sample: bytes.prefix(sample)
    ).finish(publication, notices)
  }

  /// Whether the bytes are no text: many NULs or control bytes, or the mark of a binary format, in the first 8 KiB.
  public static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(8 << 10)
    guard !head.isEmpty else { return false }
    let marks: [[UInt8]] = [
      Array("\u{7F}ELF".utf8), [0x89, 0x50, 0x4E, 0x47], Array("PK\u{3}\u{4}".utf8), Array("%PDF-".utf8),
      [0x1F, 0x8B], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("SQLite format 3".utf8), [0xFE, 0xFF],
      [0xFF, 0xFE],
    ]
    if marks.contains(where: head.starts(with:)) { return true }
    let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    return controls * 10 > head.count
  }
}

/// The lines of a file, without their ends.
struct SourceLines: Sequence, IteratorProtocol {
  struct Line {
    /// Without the white space around it.
    var bytes: UnsafeBufferPointer<UInt8>
    /// White space before it, in bytes.
    var indent: Int
    var isBlank: Bool { bytes.isEmpty }
  }
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    var next = bytes.count
    scan: while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x0E {
        switch byte {
        case 0x0A, 0x0C:
          next = end + 1
          break scan
        case 0x0D:
          next = end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
          break scan
        default: break
        }
      } else if byte == 0xE2, end + 2 < bytes.count, bytes[end + 1] == 0x80, bytes[end + 2] & 0xFE == 0xA8 {
        next = end + 3  // U+2028, U+2029
        break scan
      } else if byte == 0xC2, end + 1 < bytes.count, bytes[end + 1] == 0x85 {
        next = end + 2  // U+0085
        break scan
      }
      end += 1
    }
    position = next
    var from = start
    var to = end
    while from < to, Self.isSpace(bytes, at: from, before: to) > 0 {
      from += Self.isSpace(bytes, at: from, before: to)
    }
    while to > from {
      if bytes[to - 1] == 0x20 || bytes[to - 1] == 0x09 || bytes[to - 1] == 0x0B {
        to -= 1
      } else if to - from >= 2, bytes[to - 1] == 0xA0, bytes[to - 2] == 0xC2 {
        to -= 2
      } else {
        break
      }
    }
    return Line(bytes: UnsafeBufferPointer(rebasing: bytes[from..<to]), indent: from - start)
  }

  /// How many bytes the white space at `index` takes; 0 if there is none.
  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0B: 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: 2
    default: 0
    }
  }
}

/// The column at which a text is wrapped, if it is.
struct WrapColumn {
  /// Nil when every line is a paragraph of its own.
  let column: Int?
  private static let longest = 132

  /// Looks at the groups of two and more lines: wrapped are they when at least four in five of the lines that
  /// have a successor could not have taken the successor's first word.
  init(_ lines: SourceLines) {
    var longest = 0
    var pairs: [(length: Int, word: Int)] = []
    var last: SourceLines.Line?
    for line in lines {
      longest = max(longest, Self.columns(line.bytes))
      if let last, !line.isBlank, !last.isBlank {
        pairs.append(
          (
            Self.columns(last.bytes),
            Self.columns(UnsafeBufferPointer(rebasing: line.bytes.prefix { $0 != 0x20 }))
          ))
      }
      last = line
      if longest > Self.longest { break }
    }
    let full = pairs.count { $0.length + 1 + $0.word > longest }
    column =
      longest <= Self.longest && longest >= 20 && pairs.count > 1 && full * 5 >= pairs.count * 4
      ? longest : nil
  }

  /// Whether the writer had to break after `line`, before `next`.
  func wrapped(_ line: SourceLines.Line, before next: SourceLines.Line) -> Bool {
    guard let column else { return false }
    let word = UnsafeBufferPointer(rebasing: next.bytes.prefix { $0 != 0x20 })
    return Self.columns(line.bytes) + 1 + Self.columns(word) > column
  }

  /// Code points: close enough to columns here.
  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
