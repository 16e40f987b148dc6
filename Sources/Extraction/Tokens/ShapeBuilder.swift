/// Tells where a word has its capitals, scalar by scalar.
struct ShapeBuilder {
  private var capitals = 0
  private var small = 0
  private var misplaced = false  // a capital within a part, a part that starts small behind one that does not
  private var atPartStart = true
  private var firstIsCapital = false
  private var seen = false

  /// Takes the scalar at `offset`, if one starts there.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    let byte = bytes[offset]
    if byte &- 0x61 < 26 {
      letter(capital: false)
    } else if byte &- 0x41 < 26 {
      letter(capital: true)
    } else if byte >= 0x80 {
      let scalar = Scalar(bytes, at: offset)
      switch scalar.kind {
      case .letter: letter(capital: scalar.isCapital)
      default: atPartStart = true
      }
    } else if byte < 0x30 || byte > 0x39 {
      atPartStart = true
    }
  }

  @inline(__always)
  private mutating func letter(capital: Bool) {
    if !seen { firstIsCapital = capital }
    seen = true
    if capital {
      capitals += 1
      if !atPartStart { misplaced = true }
    } else {
      small += 1
    }
    atPartStart = false
  }

  var shape: Token.Shape {
    guard seen else { return .none }
    if capitals == 0 { return .lower }
    if small == 0 && capitals > 1 { return .capitals }
    if !firstIsCapital { return .inner }
    return misplaced ? .mixed : .capitalised
  }
}
