import CTerminal
import Canvas
import Glibc

/// What the terminal can do, in its own words: the sequences of terminfo, without padding.
struct Terminfo {
  /// How many colours it shows.
  let colors: ColorDepth
  /// The cursor and rows are moved as nearly everywhere, which need not be worked out by terminfo each time.
  private let movesLikeANSI: Bool
  /// Rows can be moved within a region.
  let scrolls: Bool
  /// What is cleared or moved in takes the colour behind the letters.
  let clearsInColor: Bool
  /// Words can be made to lead to an address (OSC 8); a terminal that does not know how is known to ignore it.
  let showsLinks: Bool
  /// Letters in the last column leave the cursor there until there is another.
  let waitsAtMargin: Bool
  let clear, clearToEnd, reset, hide, show, carriageReturn, down, lineUp, lineDown: [UInt8]

  /// For each bit of Style.Attributes, what begins it; empty where there is no such thing.
  private let attributes: [[UInt8]]
  /// Those that do not go together with colours.
  private let attributesWithoutColor: Style.Attributes
  /// Colours are given as 24 bits in the way of xterm, whatever terminfo says of them.
  private let isDirect: Bool
  /// So many numbers from 0 on mean the terminal's own colours where others mean 24 bits.
  private let named: Int
  private var letters: [Color: [UInt8]] = [:]
  private var grounds: [Color: [UInt8]] = [:]

  /// Of the terminal that is open, or was described last, and what `name` tells of it besides. `wantsDirectColors`
  /// where it is known to show 24 bits.
  init(wantsDirectColors: Bool = false, name: String? = getenv("TERM").map { String(cString: $0) }) {
    let isLikeXterm = name.map(Self.isLikeXterm) ?? false
    let number = Int(cterminal_number("colors"))
    isDirect = wantsDirectColors && isLikeXterm
    named = isDirect ? 16 : 8
    switch number {
    case _ where isDirect: colors = .direct
    case ..<8: colors = .mono
    case ..<16: colors = .eight
    case ..<256: colors = .sixteen
    case ..<(1 << 24): colors = .palette
    default: colors = .direct
    }
    movesLikeANSI =
      Self.text("cup") == Array("\u{1B}[%i%p1%d;%p2%dH".utf8)
      && Self.text("hpa") == Array("\u{1B}[%i%p1%dG".utf8)
      && Self.text("vpa") == Array("\u{1B}[%i%p1%dd".utf8)
      && Self.text("csr") == Array("\u{1B}[%i%p1%d;%p2%dr".utf8)
    showsLinks = isLikeXterm && !Self.mistakesLinks
    scrolls = Self.has("csr") && Self.has("ind") && Self.has("ri")
    clearsInColor = cterminal_flag("bce")
    waitsAtMargin = cterminal_flag("xenl") || !cterminal_flag("am")
    clear = Self.text("clear")
    clearToEnd = Self.text("el")
    hide = Self.text("civis")
    show = Self.text("cnorm")
    carriageReturn = Self.has("cr") ? Self.text("cr") : [0x0D]
    down = Self.text("cud1")
    lineUp = Self.text("ind")
    lineDown = Self.text("ri")
    // No other letters than those of the locale are ever switched to: their part can be left out.
    let plain = Array("\u{1B}[m".utf8)
    let whole = Self.text("sgr0")
    reset = whole.indices.contains { whole[$0...].starts(with: plain) } ? plain : whole
    let reversed = Self.text("rev")
    attributes =
      ["bold", "dim", "sitm", "smul"].map(Self.text) + [reversed.isEmpty ? Self.text("smso") : reversed]
    let clash = max(0, Int(cterminal_number("ncv")))
    attributesWithoutColor = [(2, Style.Attributes.underline), (4, .reversed), (16, .dim), (32, .bold)]
      .reduce(
        into: []
      ) { if clash & $1.0 != 0 { $0.insert($1.1) } }
  }

  private static func has(_ name: String) -> Bool { cterminal_text(name) != nil }
  private static func text(_ name: String) -> [UInt8] { bytes(cterminal_text(name)) }

  /// Without padding: `$<5>`.
  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var result: [UInt8] = []
    var rest = UnsafeBufferPointer(start: text, count: strlen(text))[...].map { UInt8(bitPattern: $0) }[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func text(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8] {
    bytes(cterminal_text_with(name, CInt(clamping: first), CInt(clamping: second)))
  }

  /// Appends what takes the cursor to a place.
  func move(to place: Point, _ bytes: inout [UInt8]) {
    guard movesLikeANSI else { return bytes += Self.text("cup", place.row, place.column) }
    Self.sequence(place.row + 1, place.column + 1, UInt8(ascii: "H"), &bytes)
  }
  /// Appends what takes the cursor to a column of its row; nothing where there is no such sequence.
  func move(toColumn column: Int, _ bytes: inout [UInt8]) {
    guard movesLikeANSI else { return bytes += Self.text("hpa", column) }
    Self.sequence(column + 1, nil, UInt8(ascii: "G"), &bytes)
  }
  /// Appends what takes the cursor to a row, in its column; nothing where there is no such sequence.
  func move(toRow row: Int, _ bytes: inout [UInt8]) {
    guard movesLikeANSI else { return bytes += Self.text("vpa", row) }
    Self.sequence(row + 1, nil, UInt8(ascii: "d"), &bytes)
  }

  /// Appends a sequence of one or two numbers.
  private static func sequence(_ first: Int, _ second: Int?, _ final: UInt8, _ bytes: inout [UInt8]) {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    digits(first, &bytes)
    if let second {
      bytes.append(UInt8(ascii: ";"))
      digits(second, &bytes)
    }
    bytes.append(final)
  }
  private static func digits(_ number: Int, _ bytes: inout [UInt8]) {
    if number > 9 { digits(number / 10, &bytes) }
    bytes.append(UInt8(0x30 + number % 10))
  }
  /// Appends what makes these the rows that are moved; the cursor is anywhere afterwards.
  func region(_ rows: ClosedRange<Int>, _ bytes: inout [UInt8]) {
    guard movesLikeANSI else { return bytes += Self.text("csr", rows.lowerBound, rows.upperBound) }
    Self.sequence(rows.lowerBound + 1, rows.upperBound + 1, UInt8(ascii: "r"), &bytes)
  }

  /// Appends what begins attributes.
  func begin(_ wanted: Style.Attributes, _ bytes: inout [UInt8]) {
    guard !wanted.isEmpty else { return }
    for (bit, sequence) in attributes.enumerated() where wanted.rawValue & 1 << bit != 0 { bytes += sequence }
  }

  /// The style as far as it can be shown.
  func shown(_ style: Style) -> Style {
    var result = style
    result.foreground = style.foreground.quantized(to: colors)
    result.background = style.background.quantized(to: colors)
    if !showsLinks { result.link = 0 }
    if result.foreground != .standard || result.background != .standard {
      result.attributes.subtract(attributesWithoutColor)
    }
    return result
  }

  /// Letters of a colour from here on.
  mutating func letters(_ color: Color) -> [UInt8] {
    if let known = letters[color] { return known }
    let sequence = self.color(color, isGround: false)
    letters[color] = sequence
    return sequence
  }

  /// A colour behind letters from here on.
  mutating func ground(_ color: Color) -> [UInt8] {
    if let known = grounds[color] { return known }
    let sequence = self.color(color, isGround: true)
    grounds[color] = sequence
    return sequence
  }

  private func color(_ color: Color, isGround: Bool) -> [UInt8] {
    let name = isGround ? "setab" : "setaf"
    if case .indexed(let index) = color, isDirect || colors != .direct || index < named {
      return Self.text(name, Int(index))
    }
    guard let (red, green, blue) = color.components else { return [] }
    if isDirect { return Array("\u{1B}[\(isGround ? 48 : 38);2;\(red);\(green);\(blue)m".utf8) }
    return Self.text(name, max(named, Int(red) << 16 | Int(green) << 8 | Int(blue)))
  }

  /// What its keys send.
  static var keys: [(sequence: [UInt8], key: Key)] {
    KeyDecoder.terminfoKeys.compactMap { name, key in
      let sequence = text(name)
      return sequence.isEmpty ? nil : (sequence, key)
    }
  }

  /// What makes the words that follow lead to an address, or to none. Rows with the same number are one link.
  static func link(_ number: UInt32, to address: String?) -> [UInt8] {
    Array((address.map { "\u{1B}]8;id=\(number);\($0)" } ?? "\u{1B}]8;;").utf8) + [0x1B, UInt8(ascii: "\\")]
  }

  /// VTE before 0.50 shows what it should ignore.
  private static var mistakesLinks: Bool {
    getenv("VTE_VERSION").flatMap { Int(String(cString: $0)) }.map { $0 < 5000 } ?? false
  }

  /// Whether the terminal is one that does what xterm does.
  private static func isLikeXterm(_ name: String) -> Bool {
    [
      "xterm", "tmux", "alacritty", "foot", "kitty", "wezterm", "ghostty", "konsole", "gnome", "vte", "st-",
      "contour", "iterm", "mintty",
    ].contains { name.hasPrefix($0) }
  }
}
