/// What may stand at the end of a `:` line that is being typed: a command's name, a setting, its value, a theme.
struct Completion {
  private let before: [String]
  private let begun: String
  private let words: [String]
  /// Whether it is the name of a theme, which are known outside.
  let isOfTheme: Bool

  /// Of such a line, in the language of `words`; `themes` are the names of all.
  init(of line: String, _ language: Words, themes: [String] = []) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    before = parts.dropLast()
    begun = parts.last ?? ""
    isOfTheme =
      before == ["set", Setting.theme.rawValue]
      || before.count == 1 && Command.theme.lineNames.contains(before[0])
    switch before.count {
    case _ where isOfTheme: words = themes
    case 0: words = Command.allCases.compactMap { $0.lineName(language) } + ["set"]
    case 1 where before[0] == "set": words = Setting.allCases.filter(\.isForScreen).map(\.rawValue)
    case 2 where before[0] == "set": words = Setting(rawValue: before[1])?.values ?? []
    default: words = []
    }
  }

  /// Completes the line by as much as all that fit have in common. Where several fit, they are the choices that are shown;
  /// asked again, it takes these one after the other.
  func complete(_ prompt: inout Model.Prompt) {
    if let next = prompt.choices.first {
      prompt.input = (before + [next]).joined(separator: " ")
      prompt.choices = prompt.choices.dropFirst() + [next]
      return
    }
    let fits = Set(words.filter { $0.hasPrefix(begun) }).sorted()
    prompt.choices = fits.count > 1 ? fits : []
    guard var common = fits.first else { return }
    for fit in fits { while !fit.hasPrefix(common) { common.removeLast() } }
    let isWhole = fits.count == 1 && before.count < 2 && !isOfTheme
    prompt.input = (before + [isWhole ? common + " " : common]).joined(separator: " ")
  }
}

extension Model {
  /// Completes the name of a theme on the `:` line.
  mutating func complete(themes: [String]) {
    guard let input = prompt?.input else { return }
    Completion(of: input, words, themes: themes).complete(&prompt!)
  }
}
