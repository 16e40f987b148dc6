/// What the mouse did, and where.
public struct Mouse: Hashable, Sendable {
  /// What it did.
  public enum Kind: Hashable, Sendable {
    /// The left button went down.
    case pressed
    /// The wheel turned by one step.
    case wheelUp, wheelDown
  }

  /// What it did.
  public var kind: Kind
  /// The cell under the pointer.
  public var place: Point

  /// Puts the two together.
  public init(_ kind: Kind, at place: Point) {
    self.kind = kind
    self.place = place
  }
}
