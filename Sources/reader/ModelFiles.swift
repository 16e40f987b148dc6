import Extraction
import Interface

extension Models {
  /// The built-in models, or those of the folder `READER_MODELS`, laid out as in the language data.
  static var installed: Models {
    guard let folder = Environment["READER_MODELS"] else { return .builtIn }
    return Models { OwnFile.read("\(folder)/\($0)") }
  }
}

extension Extractor {
  /// What is wrong with the models that were needed, one line each; the article was read without them.
  func notices(_ words: Words) -> [String] {
    modelErrors.map { error in
      switch error.reason {
      case .foreign(let expected, let found): words.foreignModel(error.file, expected, found)
      case .size(let expected, let found): words.cutModel(error.file, expected, found)
      case .damaged: words.damagedModel(error.file)
      }
    }
  }

  /// Tells them on standard error.
  func reportModels(_ words: Words) {
    for notice in notices(words) { Output.error("reader: \(notice)") }
  }
}
