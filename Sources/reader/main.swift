import ArgumentParser
import Glibc
import Interface

signal(SIGPIPE, SIG_IGN)

/// Says what is wrong in one line and ends the program.
func fail(_ error: any Error, in command: any ParsableCommand.Type = ReaderCommand.self) -> Never {
  if let failure = error as? Failure {
    failure.report(Environment.localWords)
    exit(failure.exitCode)
  }
  if command.exitCode(for: error) == .success { command.exit(withError: error) }  // --help, --version
  Failure.usage(command.message(for: error)).report(Environment.localWords)
  exit(64)
}

do {
  let arguments = CommandLine.arguments.dropFirst()
  let subcommands: [String: any ParsableCommand.Type] = [
    "extract": ExtractCommand.self, "export": ExportCommand.self, "keys": KeysCommand.self,
    "config": ConfigCommand.self,
    "theme": ThemeCommand.self, "manual": ManualCommand.self,
  ]
  // `reader` and `reader FILE` go round the parser, which would cost more than all the rest of the start.
  switch arguments.first {
  case nil: try read(nil)
  case let file?
  where arguments.count == 1 && (file == "-" || !file.hasPrefix("-")) && subcommands[file] == nil:
    try read(file)
  case let name? where subcommands[name] != nil:
    // By hand, as the root command would take the word for a file.
    let type = subcommands[name]!
    do {
      var command = try type.parseAsRoot(Array(arguments.dropFirst()))
      try command.run()
    } catch {
      fail(error, in: type)
    }
  case CompletionScript.option:
    try CompletionScript.write(for: arguments.dropFirst().first)
  default:
    var command = try ReaderCommand.parseAsRoot(Array(arguments))
    try command.run()
  }
} catch {
  fail(error)
}
exit(0)
