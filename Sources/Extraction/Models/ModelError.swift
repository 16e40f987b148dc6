/// Why the file of a model cannot be used.
package struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// Its header is not that of this model.
    case foreign(expected: String, found: String)
    /// It holds more or fewer weights than the model has.
    case size(expected: Int, found: Int)
    /// Its weights are not those that were written.
    case damaged
  }

  /// The file, "id/names.model".
  package var file: String
  package var reason: Reason

  /// For those who train; readers are told in their language.
  package var description: String {
    switch reason {
    case .foreign(let expected, let found): "\(file): expected '\(expected)' at its head, found '\(found)'"
    case .size(let expected, let found): "\(file): expected \(expected) weights, found \(found)"
    case .damaged: "\(file): the weights do not have the checksum of the header"
    }
  }
}
