import Canvas

/// A terminal of the kind of xterm, on paper: does what the sequences say and remembers what would be seen.
struct PaperTerminal {
  struct Cell: Hashable, CustomStringConvertible {
    var description: String { "\(letter)\(look)\(ground)" }
    var letter = " "
    var look = ""
    var ground = ""
  }

  private(set) var rows: [[Cell]]
  private(set) var column = 0
  private(set) var row = 0
  private(set) var isCursorShown = true
  /// Letters or sequences that no terminal would know.
  private(set) var mistakes: [String] = []
  private let size: Size
  private let clearsInColor: Bool
  private var look: [String: String] = [:]
  private var region: ClosedRange<Int>
  private var isPastMargin = false

  init(_ size: Size, clearsInColor: Bool) {
    self.size = size
    self.clearsInColor = clearsInColor
    rows = Array(repeating: Array(repeating: Cell(letter: "#"), count: size.columns), count: size.rows)
    region = 0...size.rows - 1
  }

  private var blank: Cell { Cell(ground: clearsInColor ? look["ground"] ?? "" : "") }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}":
        if rest.first == "[" {
          rest.removeFirst()
          let parameters = String(rest.prefix { $0.value < 0x40 })
          rest = rest.dropFirst(parameters.unicodeScalars.count)
          control(rest.popFirst().map(String.init) ?? "", parameters)
        } else if rest.popFirst() == "M" {
          reverseIndex()
        } else {
          mistakes.append("ESC")
        }
      case "\r": (column, isPastMargin) = (0, false)
      case "\n": index()
      case "\u{8}": column = max(0, column - 1)
      case "\u{F}": break
      case ..<" ", "\u{7F}"..<"\u{A0}": mistakes.append("U+\(String(scalar.value, radix: 16))")
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = String(scalar).columns
    if width == 0 {
      rows[row][max(0, column - 1)].letter.unicodeScalars.append(scalar)
      return
    }
    if isPastMargin || column + width > size.columns {
      mistakes.append("wrapped at \(row)")
      return
    }
    // Of a blank, only what can be seen.
    let isSeen = { (part: String) in part != "ground" && (scalar != " " || ["a4", "a7"].contains(part)) }
    let style = look.filter { isSeen($0.key) }.sorted { $0.key < $1.key }.map { $0.key + $0.value }
      .joined()
    rows[row][column] = Cell(letter: String(scalar), look: style, ground: look["ground"] ?? "")
    if width == 2 { rows[row][column + 1] = Cell(letter: "", look: style, ground: look["ground"] ?? "") }
    column += width
    if column == size.columns { (column, isPastMargin) = (column - 1, true) }
  }

  private mutating func index() {
    isPastMargin = false
    guard row == region.upperBound else { return row = min(size.rows - 1, row + 1) }
    rows.remove(at: region.lowerBound)
    rows.insert(Array(repeating: blank, count: size.columns), at: region.upperBound)
  }

  private mutating func reverseIndex() {
    guard row == region.lowerBound else { return row = max(0, row - 1) }
    rows.remove(at: region.upperBound)
    rows.insert(Array(repeating: blank, count: size.columns), at: region.lowerBound)
  }

  private mutating func control(_ final: String, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch final {
    case "H": (row, column, isPastMargin) = (first - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1, false)
    case "G": (column, isPastMargin) = (first - 1, false)
    case "d": (row, isPastMargin) = (first - 1, false)
    case "K":
      for cell in column..<size.columns { rows[row][cell] = blank }
    case "J": rows = Array(repeating: Array(repeating: blank, count: size.columns), count: size.rows)
    case "r": (region, row, column) = (first - 1...numbers[1] - 1, 0, 0)
    case "m": setLook(numbers)
    case "h", "l": if parameters.hasSuffix("?25") { isCursorShown = final == "h" }  // after others, or alone
    case "c" where parameters.hasPrefix("?"): break  // the cursor's shape
    default: mistakes.append("CSI \(parameters)\(final)")
    }
    if row >= size.rows || column >= size.columns { mistakes.append("outside") }
  }

  private mutating func setLook(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = [:]
      case 30...37, 90...97: look["letters"] = "\(number)"
      case 40...47, 100...107: look["ground"] = "\(number)"
      case 38, 48:
        let count = rest.first == 5 ? 2 : 4
        look[number == 38 ? "letters" : "ground"] = rest.prefix(count).map { "\($0)" }.joined(separator: ";")
        rest = rest.dropFirst(count)
      case 39: look["letters"] = nil
      case 49: look["ground"] = nil
      default: look["a\(number)"] = ""
      }
    }
  }
}
