import ArgumentParser
import Article
import Exports
import Extraction
import Glibc
import Interface
import Notebook

extension ExportForm: ExpressibleByArgument {}

/// `reader export --format html FILE`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: "reader", abstract: Environment.localWords.notes.cliExport)

  @OptionGroup var reading: ReadingOptions
  @Option(help: ArgumentHelp(Environment.localWords.notes.cliExportFormat, valueName: "md|html|csv|json"))
  var format = ExportForm.markdown
  @Option(
    name: .shortAndLong, help: ArgumentHelp(Environment.localWords.notes.cliOutput, valueName: "file"),
    completion: .file())
  var output: String?
  @Argument(help: ArgumentHelp(Environment.localWords.cliFile), completion: .file()) var file: String?

  /// Writes the article with what was found in it, what was corrected and what was highlighted.
  mutating func run() throws {
    let words = try Environment.words(reading.uiLanguage)
    let language = try reading.language(words)
    let input = try Input.open(file ?? "-")
    let article = input.article()
    let notes = NotesFolder().page(of: input).notes
    let extractor = Extractor(models: .installed)
    let annotations =
      extractor.annotations(of: Session.part(of: article, words), language: language)?
      .corrected(by: notes.corrections, in: article.text) ?? Annotations(language: .undetermined)
    extractor.reportModels(words)
    let document = format.document(article, annotations, notes, labels: .of(words.language))
    guard let output else {
      _ = try Output.write(document)
      return
    }
    guard let error = OwnFile.write(document, to: output, overwrites: false) else { return }
    throw Failure.unwritten(output, error)
  }
}
