/// A model whose weights lie in the language data, in the file `language/kind.model`.
package protocol TrainedModel: Sendable {
  /// What it is for: the name of its file.
  static var kind: String { get }
  /// Goes up whenever weights trained before no longer fit: with other features or other tables.
  static var version: Int { get }
  /// How many weights it has.
  static var count: Int { get }
  /// A model of weights that fit.
  init(_ weights: Weights)
}

extension TrainedModel {
  /// The name of its file in the language data, "id/names.model".
  static func file(_ language: String) -> String { "\(language)/\(kind).model" }

  /// The built-in model; nil where there is none, or none that fits.
  package static func builtIn(_ language: String) -> Self? {
    (try? Models.builtIn.model(Self.self, language)) ?? nil
  }

  /// A model of a file's bytes.
  package init(file bytes: [UInt8], language: String) throws(ModelError) {
    try self.init(Weights(WordList(copying: bytes), of: Self.self, language: language))
  }

  /// The bytes of a file of these weights.
  package static func file(_ weights: [Int8], language: String) -> [UInt8] {
    Weights.file(weights, of: Self.self, language: language)
  }

  /// A model of these weights, for training.
  package init(weights: [Int8]) {
    // A header of our own always fits.
    try! self.init(file: Self.file(weights, language: "any"), language: "any")
  }
}

/// Where trained models come from: those that are built in, or others in their place.
package struct Models: Sendable {
  /// The bytes of another file for "id/names.model"; nil to take the built-in one.
  private let other: @Sendable (_ file: String) -> [UInt8]?

  /// The built-in ones.
  package static let builtIn = Models { _ in nil }

  /// Models of which some come from elsewhere.
  package init(_ other: @escaping @Sendable (_ file: String) -> [UInt8]?) { self.other = other }

  /// The model for a language; nil where there is none.
  package func model<Model: TrainedModel>(_: Model.Type, _ language: String) throws(ModelError) -> Model? {
    if let bytes = other(Model.file(language)) { return try Model(file: bytes, language: language) }
    let list = WordList("\(Model.kind).model", language: language)
    return list.bytes.isEmpty
      ? nil : Model(try Weights(list, of: Model.self, language: language, isBuiltIn: true))
  }

  /// The same; a model that does not fit is left out, and `errors` tells why.
  func model<Model: TrainedModel>(_: Model.Type, _ language: String, _ errors: inout [ModelError]) -> Model? {
    do throws(ModelError) {
      return try model(Model.self, language)
    } catch {
      errors.append(error)
      return nil
    }
  }
}
