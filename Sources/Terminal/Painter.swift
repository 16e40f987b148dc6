import Canvas

/// Turns the difference between two frames into as little painting as possible.
struct Painter {
  private var pen: Pen
  private var shown: [Line] = []
  private var shownKeys: [Int] = []
  private var lastMove = 1
  private var shownBackground: Style?
  /// Another one whenever something else is known of the screen.
  private(set) var number = 0

  init(_ terminal: Terminfo, isASCII: Bool = false) { pen = Pen(terminal, isASCII: isASCII) }

  /// Takes nothing on the screen for granted any more.
  mutating func forget() {
    shownBackground = nil
    number += 1
  }

  /// What brings a screen of `size` from the last frame to `frame`.
  mutating func bytes(for frame: Frame, _ size: Size) -> [UInt8] {
    number += 1
    let background = frame.background
    if pen.links != frame.links { pen.links = frame.links }
    var lines = frame.lines
    if lines.count > size.rows { lines.removeLast(lines.count - size.rows) }
    while lines.count < size.rows { lines.append(Line()) }
    // Where nothing can be cleared in this colour, all cells are painted and none are moved.
    let canClear = pen.canClear(background)
    if !canClear {
      for row in lines.indices { lines[row].pad(to: size.columns) }
    }

    if shownBackground != background || pen.size != size {
      pen.clear(size, background)
      shown = Array(repeating: Line(), count: size.rows)
      shownKeys = Array(repeating: Self.key(Line(), columns: size.columns), count: size.rows)
      shownBackground = background
    }
    if let first = lines.indices.first(where: { lines[$0] != shown[$0] }),
      let last = lines.indices.last(where: { lines[$0] != shown[$0] })
    {
      if canClear, pen.canScroll { move(first..<last + 1, to: lines, background) }
      for row in first...last where lines[row] != shown[row] {
        paint(lines[row], over: shown[row], row: row, background, canClear: canClear)
      }
      shown = lines
    }
    let cursor = frame.cursor ?? Point(column: 0, row: size.rows - 1)
    pen.park(at: cursor, visible: frame.showsCursor && frame.cursor != nil)
    return pen.takeBytes()
  }

  /// Has the terminal move what only moved among `rows`.
  private mutating func move(_ rows: Range<Int>, to lines: [Line], _ background: Style) {
    let keys = rows.map { row in
      // A line that stood where the last one came from, or there, has its number already.
      for known in [row + lastMove, row, row - lastMove]
      where rows.contains(known) && shown[known] == lines[row] {
        return shownKeys[known]
      }
      return Self.key(lines[row], columns: pen.size.columns)
    }
    if var move = ScrollFinder.find(from: Array(shownKeys[rows]), to: keys) {
      move.rows = move.rows.lowerBound + rows.lowerBound..<move.rows.upperBound + rows.lowerBound
      pen.scroll(ClosedRange(move.rows), by: move.lines, background)
      move.apply(to: &shown, vacated: Line())
      lastMove = move.lines
    }
    shownKeys.replaceSubrange(rows, with: keys)
  }

  /// Paints the runs that differ from those of `old` and blanks what is behind a shorter line.
  private mutating func paint(_ new: Line, over old: Line, row: Int, _ background: Style, canClear: Bool) {
    var first = 0
    var start = 0
    var column = 0
    while first < min(new.runs.count, old.runs.count), new.runs[first] == old.runs[first],
      new.utf8[start..<start + new.runs[first].bytes] == old.utf8[start..<start + new.runs[first].bytes]
    {
      start += new.runs[first].bytes
      column += new.runs[first].columns
      first += 1
    }
    var last = new.runs.count
    var kept = 0
    if new.columns == old.columns {
      var end = new.utf8.count
      var oldEnd = old.utf8.count
      var oldLast = old.runs.count
      while last > first, oldLast > first, new.runs[last - 1] == old.runs[oldLast - 1] {
        let bytes = new.runs[last - 1].bytes
        guard new.utf8[end - bytes..<end] == old.utf8[oldEnd - bytes..<oldEnd] else { break }
        end -= bytes
        oldEnd -= bytes
        last -= 1
        oldLast -= 1
      }
      if last > first, oldLast > first, new.runs[last - 1].style == old.runs[oldLast - 1].style {
        let limit = min(new.runs[last - 1].bytes, old.runs[oldLast - 1].bytes)
        kept = Self.commonEnd(new.utf8[..<end], old.utf8[..<oldEnd], limit: limit)
      }
    }
    // Where a run goes on as the old one did, only the letters from where they differ are painted.
    let skipped =
      first < min(last, old.runs.count)
      ? Self.commonLetters(new, old, run: first, from: start) : (bytes: 0, columns: 0)
    new.utf8.withUnsafeBufferPointer { utf8 in
      for index in first..<last {
        let run = new.runs[index]
        let done = index == first ? skipped : (bytes: 0, columns: 0)
        var from = start + done.bytes
        var cell = column + done.columns
        let spared = index == last - 1 ? min(kept, run.bytes - done.bytes, run.columns - done.columns) : 0
        var end = start + run.bytes - spared
        var edge = column + run.columns - spared
        var style = background.merging(run.style)
        if canClear, cell >= old.columns, run.style.isUnseenOnBlanks {  // blank already
          while from < end, utf8[from] == 0x20 {
            from += 1
            cell += 1
          }
          while from < end, utf8[end - 1] == 0x20 {
            end -= 1
            edge -= 1
          }
        }
        if run.columns == run.bytes, utf8[from..<end].allSatisfy({ $0 == 0x20 }) { style = style.ofBlanks }
        if from < end {
          pen.move(to: Point(column: cell, row: row))
          pen.write(
            UnsafeBufferPointer(rebasing: utf8[from..<end]), columns: edge - cell,
            style)
        }
        start += run.bytes
        column += run.columns
      }
    }
    if new.columns < old.columns, new.columns < pen.size.columns {
      pen.move(to: Point(column: new.columns, row: row))
      pen.clearToEnd(background)
    }
  }

  /// How many letters of ASCII both end with, no more than `limit`.
  private static func commonEnd(_ new: ArraySlice<UInt8>, _ old: ArraySlice<UInt8>, limit: Int) -> Int {
    var count = 0
    while count < limit, new[new.endIndex - count - 1] == old[old.endIndex - count - 1],
      new[new.endIndex - count - 1] < 0x80
    {
      count += 1
    }
    return count
  }

  /// What both lines have in common at the beginning of the same run: so many bytes, so many cells.
  private static func commonLetters(_ new: Line, _ old: Line, run: Int, from start: Int) -> (
    bytes: Int, columns: Int
  ) {
    guard new.runs[run].style == old.runs[run].style else { return (0, 0) }
    let limit = min(new.runs[run].bytes, old.runs[run].bytes)
    var count = 0
    while count < limit, new.utf8[start + count] == old.utf8[start + count] { count += 1 }
    // Back to where a letter of ASCII begins, if what follows may belong to the last one.
    let goesOn = { (line: Line) in start + count < line.utf8.count && line.utf8[start + count] >= 0x80 }
    if goesOn(new) || goesOn(old) {
      while count > 0, goesOn(new) || new.utf8[start + count - 1] >= 0x80 { count -= 1 }
      count = max(0, count - 1)
    }
    let columns = new.utf8.withUnsafeBufferPointer { bytes in
      Clusters(bytes, start, start + count).reduce(0) { $0 + $1.columns }
    }
    return (count, columns)
  }

  /// A number equal for lines that are equal up to the last cells, where a ruler may stand that does not move
  /// with the text, and the blanks before them; 0 for a blank line.
  ///
  /// Only steers what is moved: lines that share a number by chance are compared and painted all the same.
  private static func key(_ line: Line, columns: Int) -> Int {
    var runs = line.runs[...]
    var end = line.utf8.count
    if let last = runs.last, line.columns >= columns - 1, last.columns <= 2 {
      end -= last.bytes
      runs.removeLast()
    }
    while end > 0, line.utf8[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return 0 }
    var hash: UInt64 = 0
    var start = 0
    for run in runs where start < end {
      start += run.bytes
      let bytes = min(run.bytes, end - (start - run.bytes))
      hash =
        (hash ^ UInt64(truncatingIfNeeded: bytes) &+ UInt64(run.style.attributes.rawValue) << 16)
        &* 0x9E37_79B9_7F4A_7C15
    }
    line.utf8.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= end {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        index += 8
      }
      while index < end {
        hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
        index += 1
      }
    }
    return Int(truncatingIfNeeded: hash | 1)
  }
}

/// A frame made ready to be shown.
public struct Painting: Sendable {
  let frame: Frame
  /// What is to be sent.
  let bytes: [UInt8]
  /// The painter when that is sent.
  let after: Painter
  private let before: Int

  init(of frame: Frame, _ size: Size, by painter: Painter) {
    var after = painter
    bytes = after.bytes(for: frame, size)
    self.after = after
    self.frame = frame
    before = painter.number
  }

  /// Whether the screen of `painter` is still as it was.
  func isFor(_ painter: Painter) -> Bool { before == painter.number }
}

extension Style {
  /// Whether blanks of it look like cells that nothing covers.
  fileprivate var isUnseenOnBlanks: Bool {
    background == .standard && attributes.isDisjoint(with: [.reversed, .underline])
  }

  /// The same to look at where there are no letters: changing to it and back costs bytes for nothing.
  fileprivate var ofBlanks: Style {
    attributes.isDisjoint(with: [.reversed, .underline])
      ? Style(foreground: .standard, background: background) : self
  }
}
