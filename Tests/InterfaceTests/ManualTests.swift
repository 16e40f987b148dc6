import Interface
import Testing

@Suite struct ManualTests {
  @Test func `the manual has every command with its keys, and every setting, in both languages`() {
    for words in Words.languages {
      let text = Manual(words, version: "1", options: [], subcommands: []).roff
      let plain = text.replacing("\\-", with: "-").replacing("\\(dq", with: "\"").replacing("\\e", with: "\\")
      for command in Command.allCases { #expect(plain.contains("\n\(words.help(command))\n"), "\(command)") }
      for setting in Setting.allCases { #expect(plain.contains("\n.B \(setting.rawValue) = "), "\(setting)") }
      #expect(plain.contains("\n\(words.usage[0])\n"))
      #expect(plain.contains("\n.B Q ZZ ZQ (less: q ZZ ZQ; newsboat: q Q ZZ)\n"))
    }
  }

  @Test func `no line of it is taken for a request`() {
    for line in Manual(.indonesian, version: "1", options: [("'x", ".y"), (".z", "\\n")], subcommands: [])
      .roff
      .split(separator: "\n")
    where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect([".TH", ".SH", ".SS", ".PP", ".TP", ".B ", ".br"].contains { line.hasPrefix($0) }, "\(line)")
    }
  }
}
