/// Rows of 8-bit weights, in place as they lie in the language data.
struct WeightTable: @unchecked Sendable {
  // Unchecked: the bytes are constant and live as long as the program.
  private let start: UnsafeRawPointer
  private let width: Int

  /// A table whose rows of `width` weights begin at `start`.
  init(_ start: UnsafeRawPointer, width: Int) {
    self.start = start
    self.width = width
  }

  /// The sums of the rows: a score for each of 32 labels.
  @inline(__always)
  func scores32(_ features: FeatureRows) -> SIMD32<Int16> {
    var sum = SIMD32<Int16>(repeating: 0)
    for row in features.rows {
      sum &+= SIMD32<Int16>(
        truncatingIfNeeded: start.loadUnaligned(fromByteOffset: Int(row) &* 32, as: SIMD32<Int8>.self))
    }
    return sum
  }

  /// The sums of the rows: a score for each of 4 labels.
  @inline(__always)
  func scores4(_ features: FeatureRows) -> SIMD4<Int16> {
    var sum = SIMD4<Int16>(repeating: 0)
    for row in features.rows {
      sum &+= SIMD4<Int16>(
        truncatingIfNeeded: start.loadUnaligned(fromByteOffset: Int(row) &* 4, as: SIMD4<Int8>.self))
    }
    return sum
  }

  /// The sum of rows of one weight.
  @inline(__always)
  func score(_ features: FeatureRows) -> Int32 {
    var sum: Int32 = 0
    for row in features.rows { sum &+= Int32(start.load(fromByteOffset: Int(row), as: Int8.self)) }
    return sum
  }
}
