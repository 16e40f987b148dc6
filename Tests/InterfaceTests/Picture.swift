import Canvas
import Foundation
import Interface
import Testing

/// A frame as a picture: its text, and below it which style every cell has, by a letter, with a legend.
func picture(_ frame: Frame) -> String {
  var letters: [Style: Character] = [.plain: "."]
  var legend: [String] = []
  var looks: [String] = []
  for line in frame.lines {
    var look = ""
    for run in line.runs {
      if letters[run.style] == nil {
        let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(letters.count - 1)))
        letters[run.style] = letter
        legend.append("\(letter) \(describe(run.style))")
      }
      look += String(repeating: letters[run.style]!, count: run.columns)
    }
    looks.append(look)
  }
  func trimmed(_ text: String, _ blank: Character) -> String {
    String(text.reversed().drop { $0 == blank }.reversed())
  }
  let text = frame.lines.map { "|" + trimmed($0.string, " ") }
  let cursor =
    frame.cursor.map { "cursor \($0.column),\($0.row)\(frame.showsCursor ? " shown" : "")" } ?? "no cursor"
  return
    (["\(frame.size.columns)x\(frame.size.rows) \(cursor)"] + text + [""]
    + looks.map { "|" + trimmed($0, ".") } + [""] + legend)
    .joined(separator: "\n") + "\n"
}

private func describe(_ style: Style) -> String {
  func name(_ color: Color) -> String {
    switch color {
    case .standard: "-"
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue): "\(red),\(green),\(blue)"
    }
  }
  let attributes: [(Style.Attributes, String)] = [
    (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reversed, "reversed"),
  ]
  return
    (["\(name(style.foreground)) on \(name(style.background))"]
    + attributes.filter { style.attributes.contains($0.0) }.map(\.1) + (style.link > 0 ? ["link"] : []))
    .joined(separator: " ")
}

/// Compares a frame with its picture in `Pictures/`; with RECORD=1 in the environment the picture is made anew.
func expectPicture(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Pictures/\(name).txt")
  let now = picture(frame)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try? now.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  #expect(
    expected != nil, "no picture \(name); record it with RECORD=1 and look at it",
    sourceLocation: sourceLocation)
  guard let expected, expected != now else { return }
  let difference = zip(
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    now.split(separator: "\n", omittingEmptySubsequences: false)
  )
  .filter { $0 != $1 }.map { "-\($0)\n+\($1)" }.joined(separator: "\n")
  Issue.record("\(name) looks different:\n\(difference)", sourceLocation: sourceLocation)
}
