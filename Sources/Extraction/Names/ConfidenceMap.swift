/// How often names are right of which a tagger is so and so sure: confidence as a probability.
///
/// Linear between eight knots, and never falling.
package struct ConfidenceMap: Sendable {
  /// How sure the tagger is at the knots; below the first and above the last they hold too.
  package static let knots: [Float] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  private let shares: [Float]

  /// The map that leaves confidence as it is.
  package static let identity = ConfidenceMap(knots)

  /// A map with these values at the knots. One that is lower than the one before is raised to it.
  package init(_ shares: [Float]) {
    precondition(shares.count == Self.knots.count, "a map of confidence has a value for each knot")
    var highest: Float = 0
    self.shares = shares.map { share in
      highest = max(highest, min(share, 1))
      return highest
    }
  }

  /// A map from the bytes of a model, each the 255th part of a probability.
  init(bytes: some Sequence<UInt8>) { self.init(bytes.map { Float($0) / 255 }) }

  /// The bytes of this map in a model.
  package var bytes: [UInt8] { shares.map { UInt8(($0 * 255).rounded()) } }

  /// The probability that goes with a confidence.
  package func callAsFunction(_ confidence: Float) -> Float {
    let (first, last) = (Self.knots[0], Self.knots[Self.knots.count - 1])
    let place = (min(max(confidence, first), last) - first) / (last - first) * Float(shares.count - 1)
    let knot = min(Int(place), shares.count - 2)
    return shares[knot] + (shares[knot + 1] - shares[knot]) * (place - Float(knot))
  }
}
