/// Words of an article that lead somewhere.
public struct Link: Hashable, Sendable {
  /// The words.
  public var span: Span
  /// Where they lead: http, https or mailto, in printable ASCII.
  public var address: String

  /// A link from `span` to `address`.
  public init(_ span: Span, _ address: String) {
    self.span = span
    self.address = address
  }
}
