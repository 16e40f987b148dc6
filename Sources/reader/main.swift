import ArgumentParser
import Glibc
import Interface

signal(SIGPIPE, SIG_IGN)

/// Says what is wrong in one line and ends the program.
func fail(_ error: any Error) -> Never {
  if let failure = error as? Failure {
    failure.report(Environment.localWords)
    exit(failure.exitCode)
  }
  let code = ReaderCommand.exitCode(for: error)
  if code == .success { ReaderCommand.exit(withError: error) }  // --help, --version
  Failure.usage(ReaderCommand.message(for: error)).report(Environment.localWords)
  exit(64)
}

do {
  let arguments = CommandLine.arguments.dropFirst()
  // `reader` and `reader FILE` go round the parser, which would cost more than all the rest of the start.
  switch arguments.first {
  case nil: try read(nil)
  case let file? where arguments.count == 1 && (file == "-" || !file.hasPrefix("-")) && file != "extract":
    try read(file)
  case "extract":
    // By hand, as the root command would take the word for a file.
    var command = try ExtractCommand.parse(Array(arguments.dropFirst()))
    try command.run()
  default:
    var command = try ReaderCommand.parseAsRoot(Array(arguments))
    try command.run()
  }
} catch {
  fail(error)
}
exit(0)
