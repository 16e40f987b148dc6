/// The features of a decision, each as the number of a row of weights. Features share rows by chance.
package struct FeatureRows: Sendable {
  /// The rows, in the order in which their features were added.
  package private(set) var rows: [UInt32] = []
  private let shift: UInt64

  /// None, among 2^`bits` rows.
  package init(bits: Int) { shift = UInt64(64 - bits) }

  /// Forgets all features, and keeps the room for them.
  package mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Adds the feature that `template` has the values `a` and `b`.
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
    rows.append(Self.row(template, a, b, shift: shift))
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
