import CTerminal
import Canvas

/// Turns the difference between two frames into as little painting as possible.
struct Painter {
  private var shown: [Line] = []
  private var shownKeys: [Int] = []
  private var shownBackground: Style?

  /// Takes nothing on the screen for granted any more.
  mutating func forget() { shownBackground = nil }

  /// Brings the screen from the last frame to `frame`.
  mutating func paint(_ frame: Frame, on terminal: OpaquePointer, depth: ColorDepth) {
    let palette = Palette(depth: depth, named: Int(cterminal_named_colors(terminal)))
    let rows = Int(cterminal_rows(terminal))
    let columns = Int(cterminal_columns(terminal))
    var lines = Array(frame.lines.prefix(rows))
    while lines.count < rows { lines.append(Line()) }
    let keys = lines.map { Self.key($0, columns: columns) }
    let background = frame.background

    if shownBackground != background || shown.count != rows {
      let (letters, ground) = palette.numbers(background)
      cterminal_set_background(terminal, letters, ground, background.attributes.rawValue)
      cterminal_erase(terminal, shownBackground == nil)
      shown = Array(repeating: Line(), count: rows)
      shownKeys = Array(repeating: Self.key(Line(), columns: columns), count: rows)
      shownBackground = background
    } else if let move = ScrollFinder.find(from: shownKeys, to: keys) {
      cterminal_scroll(terminal, CInt(move.rows.lowerBound), CInt(move.rows.upperBound - 1), CInt(move.lines))
      move.apply(to: &shown, vacated: Line())
    }

    for row in 0..<rows where shown[row] != lines[row] {
      paint(lines[row], over: shown[row], row: row, background, on: terminal, palette)
    }
    shown = lines
    shownKeys = keys
    let cursor = frame.cursor ?? Point(column: 0, row: rows - 1)
    cterminal_show(
      terminal, CInt(clamping: cursor.row), CInt(clamping: cursor.column),
      frame.showsCursor && frame.cursor != nil)
  }

  /// Paints the runs that differ from those of `old` and blanks what is behind a shorter line.
  private func paint(
    _ new: Line, over old: Line, row: Int, _ background: Style, on terminal: OpaquePointer, _ palette: Palette
  ) {
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
    }
    // Where a run goes on as the old one did, only the letters from where they differ are painted.
    let skipped =
      first < min(last, old.runs.count) ? Self.commonLetters(new, old, run: first, from: start) : 0
    new.utf8.withUnsafeBufferPointer { utf8 in
      for (index, run) in new.runs[first..<last].enumerated() {
        let done = index == 0 ? skipped : 0
        var from = start + done
        var cell = column + done
        let end = start + run.bytes
        var style = background.merging(run.style)
        if cell >= old.columns, run.style.isUnseenOnBlanks {  // blank already
          while from < end, utf8[from] == 0x20 {
            from += 1
            cell += 1
          }
        }
        if run.columns == run.bytes, utf8[from..<end].allSatisfy({ $0 == 0x20 }) { style = style.ofBlanks }
        let (letters, ground) = palette.numbers(style)
        if from < end, let base = utf8.baseAddress {
          cterminal_paint(
            terminal, CInt(row), CInt(clamping: cell), CInt(clamping: column + run.columns - cell),
            base + from,
            end - from, letters, ground, style.attributes.rawValue)
        }
        start = end
        column += run.columns
      }
    }
    if new.columns < old.columns {
      cterminal_clear_to_end(terminal, CInt(row), CInt(clamping: new.columns))
    }
  }

  /// How many letters of ASCII, so as many cells, both lines have in common at the beginning of the same run.
  private static func commonLetters(_ new: Line, _ old: Line, run: Int, from start: Int) -> Int {
    guard new.runs[run].style == old.runs[run].style else { return 0 }
    let limit = min(new.runs[run].bytes, old.runs[run].bytes)
    var count = 0
    while count < limit, new.utf8[start + count] == old.utf8[start + count], new.utf8[start + count] < 0x80 {
      count += 1
    }
    // A mark may belong to the last one.
    let isWhole = [new, old].allSatisfy { start + count == $0.utf8.count || $0.utf8[start + count] < 0x80 }
    return isWhole ? count : max(0, count - 1)
  }

  /// A number equal for lines that are equal up to the last cells, where a ruler may stand that does not move
  /// with the text; 0 for a blank line.
  ///
  /// Only steers what is moved: lines that share a number by chance are compared and painted all the same.
  private static func key(_ line: Line, columns: Int) -> Int {
    var end = 0
    var column = 0
    var hash: UInt64 = 0
    for run in line.runs {
      if column + run.columns > columns - 3 { break }
      hash =
        (hash ^ UInt64(truncatingIfNeeded: run.columns) &+ UInt64(run.style.attributes.rawValue) << 16)
        &* 0x9E37_79B9_7F4A_7C15
      column += run.columns
      end += run.bytes
    }
    guard column > 0 || line.columns >= columns - 3 else { return 0 }
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

/// Colours as curses numbers them.
private struct Palette {
  var depth: ColorDepth
  /// So many numbers from 0 on mean the terminal's own colours where others mean 24 bits.
  var named: Int

  func numbers(_ style: Style) -> (letters: Int32, background: Int32) {
    (number(style.foreground), number(style.background))
  }

  private func number(_ color: Color) -> Int32 {
    switch color.quantized(to: depth) {
    case .standard: return -1
    case .indexed(let index) where depth != .direct || index < named: return Int32(index)
    case let color:
      guard let (red, green, blue) = color.components else { return -1 }
      return max(Int32(named), Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }
}
