/// Takes the features of a decision, one after the other.
package protocol FeatureSink {
  /// Takes the feature that `template` has the values `a` and `b`.
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64)
}

extension FeatureSink {
  /// Takes the feature that `template` has the value `a`.
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64) { add(template, a, 0) }
}

/// The features of a decision, each as the number of a row of weights, to learn from. Features share rows by chance.
package struct FeatureRows: FeatureSink {
  /// The rows, in the order in which their features were added.
  package private(set) var rows: [UInt32] = []
  private let shift: UInt64

  /// None, among 2^`bits` rows.
  package init(bits: Int) { shift = UInt64(64 - bits) }

  /// Forgets all features.
  package mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    rows.append(UInt32(truncatingIfNeeded: Self.row(template, a, b, shift: shift)))
  }

  /// The row of a feature: the upper bits of its hash, the lower `shift` of 64 bits left out; more than 0, less than 64.
  @inline(__always)
  static func row(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, shift: UInt64) -> Int {
    var x = (a &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    x ^= x &>> 32
    x = (x &+ b) &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: x &>> shift)
  }
}
