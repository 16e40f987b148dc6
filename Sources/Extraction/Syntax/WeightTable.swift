/// Rows of small weights, in place as they lie in the language data.
struct WeightTable: @unchecked Sendable {
  // Unchecked: the bytes are constant and live as long as the program.
  private let start: UnsafeRawPointer
  private let shift: UInt64

  /// A table of 2^`bits` rows that begin at `start`; each way to read it tells the rows it wants.
  init(_ start: UnsafeRawPointer, bits: Int) {
    self.start = start
    shift = UInt64(64 - bits)
  }

  /// The weight or weights of a feature, in a table of such rows.
  @inline(__always)
  private func row<Row>(_ template: UInt64, _ a: UInt64, _ b: UInt64, as _: Row.Type) -> Row {
    let row = FeatureRows.row(template, a, b, shift: shift)
    return start.loadUnaligned(fromByteOffset: row &* MemoryLayout<Row>.size, as: Row.self)
  }

  /// Adds up one 8-bit weight a feature.
  struct Sum: FeatureSink {
    private let table: WeightTable
    /// The sum of the features so far.
    private(set) var sum: Int32 = 0

    init(_ table: WeightTable) { self.table = table }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      sum &+= Int32(table.row(template, a, b, as: Int8.self))
    }
  }

  /// Adds up two 8-bit weights a feature: how much more speaks for the second and the third of three labels than for the first.
  struct PairSum: FeatureSink {
    private let table: WeightTable
    /// The sums of the features so far.
    private(set) var (second, third): (Int32, Int32) = (0, 0)

    init(_ table: WeightTable) { self.table = table }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      let weights = table.row(template, a, b, as: SIMD2<Int8>.self)
      second &+= Int32(weights[0])
      third &+= Int32(weights[1])
    }
  }

  /// Adds up weights of 32 labels, of at most 17 features.
  ///
  /// A row has 16 bytes: in each a weight of an even label and, in its upper half, one of the odd label behind it, both 8 too
  /// high. The sums of 17 rows stay within a byte.
  struct LabelSums: FeatureSink {
    private let table: WeightTable
    private var even = SIMD16<UInt8>(repeating: 0)
    private var odd = SIMD16<UInt8>(repeating: 0)
    private var count = 0

    init(_ table: WeightTable) { self.table = table }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      let half = SIMD16<UInt8>(repeating: 0x0F)
      let bytes = table.row(template, a, b, as: SIMD16<UInt8>.self)
      even &+= bytes & half
      odd &+= (bytes &>> 4) & half
      count += 1
    }

    /// Which label has the highest sum; of equals the first.
    var best: Int {
      precondition(count <= 17, "a choice among 32 labels has at most 17 features")
      // Each sum stands above the number of its label, counted from behind.
      let numbers = SIMD16<Int16>(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
      let evens = SIMD16<Int16>(truncatingIfNeeded: even) &<< 5 &+ (31 &- numbers)
      let odds = SIMD16<Int16>(truncatingIfNeeded: odd) &<< 5 &+ (30 &- numbers)
      return 31 - Int(evens.replacing(with: odds, where: odds .> evens).max() & 31)
    }
  }
}
