/// A size or distance in terminal cells.
public struct Size: Hashable, Sendable {
  /// Cells in a row.
  public var columns: Int
  /// Rows.
  public var rows: Int
  /// So many columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen: cells from the left and lines from the top, both from 0.
public struct Point: Hashable, Sendable {
  /// Cells from the left, from 0.
  public var column: Int
  /// Rows from the top, from 0.
  public var row: Int
  /// The cell of this column and row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// One line of the screen: UTF-8 and the runs of equal style in it.
///
/// Holds no control character; every cluster's width is decided by ``Width``. A line shorter than the
/// screen is followed by blank cells of the plain style.
public struct Line: Hashable, Sendable {
  /// Consecutive bytes of one style.
  public struct Run: Hashable, Sendable {
    /// How many bytes of the line's text.
    public var bytes: Int
    /// Their width in cells.
    public var columns: Int
    /// Their look.
    public var style: Style
  }
  /// The text.
  public private(set) var utf8: [UInt8] = []
  /// Its styles; their bytes add up to `utf8.count`, their columns to `columns`.
  public private(set) var runs: [Run] = []
  /// Width in cells.
  public private(set) var columns = 0

  /// An empty line.
  public init() {}

  /// An empty line with room for so many bytes.
  public init(capacity: Int) {
    utf8.reserveCapacity(capacity)
    runs.reserveCapacity(12)
  }

  /// Appends text that is known to be `columns` wide; joins it to the last run if the style is the same.
  public mutating func append<Bytes: Collection<UInt8>>(utf8 bytes: Bytes, columns width: Int, style: Style) {
    guard !bytes.isEmpty else { return }
    utf8.append(contentsOf: bytes)
    columns += width
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].bytes += bytes.count
      runs[last].columns += width
    } else {
      runs.append(Run(bytes: bytes.count, columns: width, style: style))
    }
  }

  /// The text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// What is to be on the screen: a value, drawn by a terminal and compared in tests.
public struct Frame: Hashable, Sendable {
  /// The size it was made for.
  public var size: Size
  /// From the top; lines that are missing at the end are blank.
  public var lines: [Line]
  /// Where the hardware cursor stands, on the focused item; nil hides it.
  public var cursor: Point?
  /// Whether the cursor is to be seen (in a prompt) or only parked for screen readers.
  public var showsCursor: Bool
  /// The theme's background (``Theme/background``): the style of cells that no line covers, and what lies
  /// under every run where the run leaves a colour `.standard`.
  public var background: Style
  /// The addresses of ``Style/link``: printable ASCII, checked by whoever made the frame.
  public var links: [UInt32: String]

  /// A frame of these lines.
  public init(
    size: Size, lines: [Line], cursor: Point? = nil, showsCursor: Bool = false, background: Style = .plain,
    links: [UInt32: String] = [:]
  ) {
    self.size = size
    self.lines = lines
    self.cursor = cursor
    self.showsCursor = showsCursor
    self.background = background
    self.links = links
  }
}

extension Line {
  /// Appends a string of ours or of the document, in at most `limit` cells.
  public mutating func append(_ string: String, _ style: Style, limit: Int = .max) {
    var copy = string
    copy.withUTF8 { append($0, 0, $0.count, style, limit: limit) }
  }

  /// Appends bytes `start..<end` as far as they fit in `limit` cells, each cluster as a cell can hold it.
  public mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ style: Style, limit: Int = .max
  ) {
    // Printable ASCII, which most is, is as wide as it has bytes.
    if end - start <= limit, bytes[start..<end].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      append(utf8: UnsafeBufferPointer(rebasing: bytes[start..<end]), columns: end - start, style: style)
      return
    }
    var position = start
    var used = 0
    var pending = (from: start, columns: 0)
    for cluster in Clusters(bytes, start, end) {
      guard used + cluster.columns <= limit else { break }
      used += cluster.columns
      if cluster.columns == 0 || bytes[position] < 0x20 || bytes[position] == 0x7F {
        flush(bytes, &pending, position, style)  // a mark without a letter, or a control character
        if cluster.columns > 0 { append(utf8: CollectionOfOne(0x3F), columns: 1, style: style) }
        position += cluster.bytes
        pending.from = position
      } else if cluster.painted < cluster.bytes {
        pending.columns += cluster.columns
        flush(bytes, &pending, position + cluster.painted, style)
        position += cluster.bytes
        pending.from = position
      } else {
        pending.columns += cluster.columns
        position += cluster.bytes
      }
    }
    flush(bytes, &pending, position, style)
  }

  private mutating func flush(
    _ bytes: UnsafeBufferPointer<UInt8>, _ pending: inout (from: Int, columns: Int), _ end: Int,
    _ style: Style
  ) {
    append(
      utf8: UnsafeBufferPointer(rebasing: bytes[pending.from..<max(pending.from, end)]),
      columns: pending.columns, style: style)
    pending.columns = 0
  }

  /// Fills with spaces up to `columns` cells.
  public mutating func pad(to columns: Int, _ style: Style = .plain) {
    guard columns > self.columns else { return }
    append(
      utf8: repeatElement(0x20, count: columns - self.columns), columns: columns - self.columns, style: style)
  }

  /// Appends another line.
  public mutating func append(_ other: Line) {
    var offset = 0
    for run in other.runs {
      append(utf8: other.utf8[offset..<(offset + run.bytes)], columns: run.columns, style: run.style)
      offset += run.bytes
    }
  }
}
