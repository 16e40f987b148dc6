import ArgumentParser

/// What a shell needs to complete command lines of `reader`.
enum CompletionScript {
  /// The option that prints it, with the name of the shell behind it.
  static let option = "--generate-completion-script"

  /// `reader` without its file, which the parser's scripts would take every subcommand for.
  private struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reader", version: ReaderCommand.version, subcommands: ReaderCommand.subcommands)
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var showing: ShowingOptions
  }

  /// Prints the script for a shell.
  static func write(for shell: String?) throws {
    guard let shell = shell.flatMap(CompletionShell.init(rawValue:)) else {
      throw ValidationError(
        "\(option) \(CompletionShell.allCases.map(\.rawValue).joined(separator: "|"))")
    }
    _ = try Output.write(Array(script(for: shell).utf8))
  }

  /// The parser's script, and files beside the subcommands.
  private static func script(for shell: CompletionShell) -> String {
    let script = Root.completionScript(for: shell)
    let (found, wanted) =
      switch shell {
      case .bash: ("complete -o filenames -F", "complete -o filenames -o default -F")
      case .zsh:
        (
          "_describe -V subcommand subcommands && ret=0",
          "_describe -V subcommand subcommands && ret=0\n        _files && ret=0"
        )
      default:
        (
          "complete -c 'reader' -f\n",
          "complete -c 'reader' -f\ncomplete -c 'reader' -n '__reader_should_offer_completions_for_positional \"reader\" -eq 1' -F\n"
        )
      }
    guard let place = script.firstRange(of: found) else { return script }
    return script.replacingCharacters(in: place, with: wanted)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
