/// The features of a decision, each as the number of a row of weights. Features share rows by chance.
///
/// Room for one decision after the other, not to be copied: a copy would share it.
package struct FeatureRows: ~Copyable {
  /// How many a decision may have.
  private static let limit = 64
  /// How many there are.
  private(set) var count = 0
  private let storage = UnsafeMutablePointer<UInt32>.allocate(capacity: limit)
  private let shift: UInt64

  /// None, among 2^`bits` rows.
  package init(bits: Int) { shift = UInt64(64 - bits) }

  deinit { storage.deallocate() }

  /// The rows, in the order in which their features were added.
  package var rows: [UInt32] { (0..<count).map { storage[$0] } }

  /// The row of the feature at `index`.
  @inline(__always)
  subscript(index: Int) -> Int { Int(storage[index]) }

  /// Forgets all features.
  package mutating func removeAll() { count = 0 }

  /// Adds the feature that `template` has the values `a` and `b`.
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
    precondition(count < Self.limit, "a decision has at most \(Self.limit) features")
    storage[count] = Self.row(template, a, b, shift: shift)
    count += 1
  }

  /// The row of a feature: the upper bits of its hash, `shift` bits of 64 left out.
  @inline(__always)
  static func row(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, shift: UInt64) -> UInt32 {
    var x = (a &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    x ^= x >> 32
    x = (x &+ b) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: x >> shift)
  }
}
