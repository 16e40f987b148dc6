import Extraction

/// The files of trained models: reading and writing them, and `readertool stamp KIND LANGUAGE FILE`.
enum ModelFile {
  /// The model of a file; the chore ends where it is none.
  static func read<Model: TrainedModel>(_: Model.Type, _ path: String, _ language: String) -> Model {
    do throws(ModelError) {
      return try Model(file: Files.read(path), language: language)
    } catch {
      Files.end("\(path) is no \(error)")
    }
  }

  /// Gives weights that lie bare in a file the header of a model, or renews it.
  static func stamp(_ arguments: [String]) {
    guard arguments.count == 3 else { Files.end("usage: readertool stamp KIND LANGUAGE FILE", status: 64) }
    let kinds: [any TrainedModel.Type] = [
      NameModel.self, SyntaxReader.self, AttributionModel.self, ReactionModel.self,
    ]
    guard let kind = kinds.first(where: { $0.kind == arguments[0] }) else {
      Files.end(
        "no kind '\(arguments[0])'; one of \(kinds.map { $0.kind }.joined(separator: ", "))", status: 64)
    }
    let bytes = Files.read(arguments[2])
    guard bytes.count >= kind.count else {
      Files.end("\(arguments[2]): expected \(kind.count) weights, found \(bytes.count) bytes")
    }
    let weights = bytes.suffix(kind.count).map { Int8(bitPattern: $0) }
    Files.write(kind.file(weights, language: arguments[1]), to: arguments[2])
  }
}
