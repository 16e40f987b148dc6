import Canvas

/// Writes into one buffer what is to be sent: letters, and as little as it takes to have the cursor and the look right.
struct Pen {
  private(set) var bytes: [UInt8] = []

  private(set) var size = Size(columns: 0, rows: 0)
  private var terminal: Terminfo
  /// Nothing but ASCII can be shown.
  private let isASCII: Bool
  /// The addresses that styles lead to.
  var links: [UInt32: String] = [:]
  private var place: Point?  // nil where it is not known for sure
  private var look: Style?
  private var region: ClosedRange<Int>?
  private var showsCursor: Bool?

  init(_ terminal: Terminfo, isASCII: Bool = false) {
    self.terminal = terminal
    self.isASCII = isASCII
  }

  /// What was written; begins a new buffer.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Blanks the whole screen, of whose state nothing is known any more but its size.
  mutating func clear(_ size: Size, _ background: Style) {
    self.size = size
    if canScroll { terminal.region(0...max(0, size.rows - 1), &bytes) }
    region = nil
    look = nil
    showsCursor = nil
    take(background)
    bytes += terminal.clear
    place = nil
  }

  /// Blanks the row from the cursor on.
  mutating func clearToEnd(_ background: Style) {
    take(background)
    bytes += terminal.clearToEnd
  }

  /// Whether clearing leaves cells of this background.
  func canClear(_ background: Style) -> Bool {
    !terminal.clearToEnd.isEmpty && (terminal.clearsInColor || background.background == .standard)
  }

  /// Whether rows can be moved.
  var canScroll: Bool { terminal.scrolls }

  /// Moves rows up by `lines`, down if negative.
  mutating func scroll(_ rows: ClosedRange<Int>, by lines: Int, _ background: Style) {
    take(background)
    if region != rows {
      terminal.region(rows, &bytes)
      region = rows
      place = nil
    }
    move(to: Point(column: 0, row: lines > 0 ? rows.upperBound : rows.lowerBound))
    for _ in 0..<abs(lines) { bytes += lines > 0 ? terminal.lineUp : terminal.lineDown }
  }

  /// Takes the cursor to a cell.
  mutating func move(to target: Point) {
    if place == target { return }
    let before = bytes.count
    if let place, place.row == target.row {
      if target.column == 0 {
        bytes += terminal.carriageReturn
      } else {
        terminal.move(toColumn: target.column, &bytes)
      }
    } else if let place, place.column == target.column {
      // Not out of the region, where the rows would move instead.
      let isNext = place.row + 1 == target.row && place.row != region?.upperBound
      if isNext { bytes += terminal.down } else { terminal.move(toRow: target.row, &bytes) }
    }
    if bytes.count == before { terminal.move(to: target, &bytes) }
    place = target
  }

  /// Writes letters where the cursor is, as wide as they are known to be.
  mutating func write(_ letters: UnsafeBufferPointer<UInt8>, columns: Int, _ style: Style) {
    guard var here = place else { return }
    take(style)
    // Where letters in the last column would move the screen, it stays empty.
    let room = size.columns - here.column - (terminal.waitsAtMargin ? 0 : 1)
    if letters.count == columns {
      let fitting = letters.prefix(max(0, room))
      if fitting.allSatisfy(Self.isPrintable) {
        bytes.append(contentsOf: fitting)
      } else {
        bytes += fitting.map { Self.isPrintable($0) ? $0 : Self.replacement }
      }
      return advance(min(columns, room))
    }
    let end = here.column + room
    var start = 0
    for cluster in Clusters(letters, 0, letters.count) {
      guard here.column + cluster.columns <= end else { break }
      if place == nil { move(to: here) }
      let letter = letters[start..<start + cluster.painted]
      if canShow(letter) {
        bytes += letter
      } else {
        bytes += repeatElement(Self.replacement, count: cluster.columns)
      }
      advance(cluster.columns)
      here.column += cluster.columns
      // Terminals disagree about the width of sequences and of emoji.
      let isCertain =
        letter.count < 4 && (letter.count == 1 || letter.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 })
      if !isCertain || cluster.painted < cluster.bytes || cluster.columns == 0 { place = nil }
      start += cluster.bytes
    }
  }

  private static let replacement = UInt8(ascii: "?")
  private static func isPrintable(_ letter: UInt8) -> Bool { letter >= 0x20 && letter < 0x7F }

  /// Belt and braces: texts were made safe when they were read, and nothing unsafe leaves here either.
  private func canShow(_ letter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = letter.first else { return true }
    if first < 0x80, letter.count == 1 { return first >= 0x20 && first < 0x7F }
    return !isASCII && first >= 0x20
      && String(validating: letter, as: UTF8.self)?.unicodeScalars.contains {
        (0x7F..<0xA0).contains($0.value)
      } == false
  }

  /// Parks the cursor; what is written from here on leads nowhere.
  mutating func park(at target: Point, visible: Bool) {
    lead(to: 0)
    move(to: target)
    if showsCursor != visible {
      bytes += visible ? terminal.show : terminal.hide
      showsCursor = visible
    }
  }

  private mutating func advance(_ columns: Int) {
    guard let here = place else { return }
    let column = here.column + columns
    place = column < size.columns ? Point(column: column, row: here.row) : nil
  }

  /// Begins or ends a link.
  private mutating func lead(to link: UInt32) {
    guard let now = look?.link, now != link else { return }
    bytes += Terminfo.link(link, to: links[link])
    look?.link = link
  }

  /// Changes to a look.
  private mutating func take(_ style: Style) {
    let wanted = terminal.shown(style)
    guard look != wanted else { return }
    var now = look ?? .plain
    let loses =
      look == nil || !now.attributes.isSubset(of: wanted.attributes)
      || wanted.foreground == .standard && now.foreground != .standard
      || wanted.background == .standard && now.background != .standard
    if loses {
      bytes += terminal.reset
      now = Style(link: now.link)
    }
    terminal.begin(wanted.attributes.subtracting(now.attributes), &bytes)
    if wanted.foreground != now.foreground { bytes += terminal.letters(wanted.foreground) }
    if wanted.background != now.background { bytes += terminal.ground(wanted.background) }
    look = Style(
      foreground: wanted.foreground, background: wanted.background, attributes: wanted.attributes,
      link: now.link)
    lead(to: wanted.link)
  }
}
