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

  /// Which of 32 labels has the highest sum of the rows; of equals the first.
  ///
  /// Eight labels a word: weights are taken for unsigned bytes, 128 too high, and summed in 16 bits, the even and the odd
  /// ones apart. That holds for 257 rows.
  @inline(__always)
  func best32(_ features: borrowing FeatureRows) -> Int {
    let low: UInt64 = 0x00FF_00FF_00FF_00FF
    var even = SIMD4<UInt64>(repeating: 0)
    var odd = even
    for index in 0..<features.count {
      let row = features[index]
      let bytes =
        start.loadUnaligned(fromByteOffset: row &* 32, as: SIMD4<UInt64>.self)
        ^ SIMD4(repeating: 0x8080_8080_8080_8080)
      even &+= bytes & SIMD4(repeating: low)
      odd &+= (bytes &>> SIMD4(repeating: 8)) & SIMD4(repeating: low)
    }
    var best = 0
    var top: UInt64 = 0
    for word in 0..<4 {
      for lane in 0..<4 {
        let shift = UInt64(lane * 16)
        let (first, second) = (even[word] >> shift & 0xFFFF, odd[word] >> shift & 0xFFFF)
        if first > top || word + lane == 0 { (best, top) = (word * 8 + lane * 2, first) }
        if second > top { (best, top) = (word * 8 + lane * 2 + 1, second) }
      }
    }
    return best
  }

  /// The sums of the rows: a score for each of 4 labels.
  @inline(__always)
  func scores4(_ features: borrowing FeatureRows) -> SIMD4<Int16> {
    var sum = SIMD4<Int16>(repeating: 0)
    for index in 0..<features.count {
      let row = features[index]
      sum &+= SIMD4<Int16>(
        truncatingIfNeeded: start.loadUnaligned(fromByteOffset: row &* 4, as: SIMD4<Int8>.self))
    }
    return sum
  }

  /// The sum of rows of one weight.
  @inline(__always)
  func score(_ features: borrowing FeatureRows) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<features.count {
      sum &+= Int32(start.load(fromByteOffset: features[index], as: Int8.self))
    }
    return sum
  }
}
