/// Rows of small weights, in place as they lie in the language data.
struct WeightTable: @unchecked Sendable {
  // Unchecked: the bytes are constant and live as long as the program.
  private let start: UnsafeRawPointer

  /// A table whose rows begin at `start`; each way to read it tells the rows it wants.
  init(_ start: UnsafeRawPointer) { self.start = start }

  /// Which of 32 labels has the highest sum of the rows; of equals the first.
  ///
  /// A row has 16 bytes: in each a weight of an even label and, in its upper half, one of the odd label behind it, both 8 too
  /// high. The sums of 17 rows stay within a byte.
  @inline(__always)
  func best32(_ features: borrowing FeatureRows) -> Int {
    precondition(features.count <= 17, "a choice among 32 labels has at most 17 features")
    let half = SIMD16<UInt8>(repeating: 0x0F)
    var even = SIMD16<UInt8>(repeating: 0)
    var odd = even
    for index in 0..<features.count {
      let bytes = start.loadUnaligned(fromByteOffset: features[index] &* 16, as: SIMD16<UInt8>.self)
      even &+= bytes & half
      odd &+= (bytes &>> 4) & half
    }
    var best = 0
    var top: UInt8 = 0
    for pair in 0..<16 {
      if even[pair] > top || pair == 0 { (best, top) = (pair * 2, even[pair]) }
      if odd[pair] > top { (best, top) = (pair * 2 + 1, odd[pair]) }
    }
    return best
  }

  /// The sums of rows of two 8-bit weights: how much more speaks for the second and the third of three labels than for the first.
  @inline(__always)
  func pair(_ features: borrowing FeatureRows) -> SIMD2<Int16> {
    var sum = SIMD2<Int16>(repeating: 0)
    for index in 0..<features.count {
      sum &+= SIMD2<Int16>(
        truncatingIfNeeded: start.loadUnaligned(fromByteOffset: features[index] &* 2, as: SIMD2<Int8>.self))
    }
    return sum
  }

  /// The sum of rows of one 8-bit weight.
  @inline(__always)
  func score(_ features: borrowing FeatureRows) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<features.count {
      sum &+= Int32(start.load(fromByteOffset: features[index], as: Int8.self))
    }
    return sum
  }
}
