import CTerminal
import Canvas
import Testing

@testable import Terminal

// Terminfo knows one terminal at a time.
@Suite(.serialized) struct PainterTests {
  private func painter(_ name: String, isASCII: Bool = false) throws -> Painter {
    try #require(cterminal_describe(name, 1))
    return Painter(Terminfo(name: name), isASCII: isASCII)
  }

  private func line(_ parts: (String, Style)...) -> Line {
    parts.reduce(into: Line()) { $0.append($1.0, $1.1) }
  }

  private static let looks: [Style] = [
    .plain, Style(attributes: .bold), Style(foreground: .indexed(1)), Style(background: .indexed(4)),
    Style(foreground: .rgb(255, 135, 0), attributes: [.bold, .underline]), Style(attributes: .reversed),
    Style(attributes: .dim),
  ]

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100", "xterm"])
  func `a screen painted by differences is the one painted at once`(_ name: String) throws {
    var random = SeededNumbers()
    let size = Size(columns: 24, rows: 8)
    let words = ["kata ", "warta", "  ", "é", "中文", "“x”", "👍🏽", "e\u{301}", "─", "      ", "Ini "]
    let texts = (0..<20).map { _ in
      (0..<random.next(4)).reduce(into: Line()) { line, _ in
        line.append(
          words[random.next(words.count)], Self.looks[random.next(Self.looks.count)], limit: 24 - line.columns
        )
      }
    }
    for background in [Style.plain, Style(foreground: .indexed(7), background: .indexed(4))] {
      var painter = try painter(name)
      let clearsInColor = cterminal_flag("bce")
      var paper = PaperTerminal(size, clearsInColor: clearsInColor)
      var top = 0
      for _ in 0..<200 {
        top = random.next(3) == 0 ? random.next(12) : min(12, max(0, top + random.next(5) - 2))
        var lines = Array(texts[top..<top + 6])
        for row in lines.indices where random.next(4) == 0 {
          lines[row].pad(to: 23)
          lines[row].append("\"", Self.looks[2])
        }
        lines.append(line(("¶ \(top) of 12  \(random.next(3)) quotes", Self.looks[5])))
        let frame = Frame(
          size: size, lines: lines, cursor: Point(column: random.next(24), row: random.next(8)),
          showsCursor: random.next(5) == 0, background: background)
        paper.take(painter.bytes(for: frame, size))

        var fresh = PaperTerminal(size, clearsInColor: clearsInColor)
        var other = try self.painter(name)
        fresh.take(other.bytes(for: frame, size))
        for row in paper.rows.indices where paper.rows[row] != fresh.rows[row] {
          Issue.record("row \(row): \(paper.rows[row]) for \(fresh.rows[row])")
        }
        #expect(paper.mistakes == [] && fresh.mistakes == [])
        #expect(paper.column == frame.cursor?.column && paper.row == frame.cursor?.row)
        if cterminal_text("civis") != nil { #expect(paper.isCursorShown == frame.showsCursor) }
        let text = paper.rows.map { $0.map(\.letter).joined() }
        for (row, line) in lines.enumerated() where !line.string.contains("👍") {
          #expect(text[row].trimmingSpaces == line.string.trimmingSpaces)
        }
        if paper.rows != fresh.rows { return }
      }
    }
  }

  @Test func `a frame made ready is what would be drawn, as long as nothing else is`() throws {
    let size = Size(columns: 20, rows: 3)
    func frame(_ words: String...) -> Frame { Frame(size: size, lines: words.map { line(($0, .plain)) }) }
    var painter = try painter("xterm-256color")
    _ = painter.bytes(for: frame("satu", "dua", "tiga"), size)

    let painting = Painting(of: frame("dua", "tiga", "empat"), size, by: painter)
    #expect(painting.isFor(painter))
    var drawing = painter
    #expect(drawing.bytes(for: painting.frame, size) == painting.bytes)
    var shown = painting.after
    #expect(shown.bytes(for: painting.frame, size) == [])

    #expect(!painting.isFor(drawing) && !painting.isFor(shown))
    painter.forget()
    #expect(!painting.isFor(painter))
  }

  @Test func `a line more costs little more than its letters`() throws {
    var painter = try painter("xterm-256color")
    let size = Size(columns: 80, rows: 24)
    func frame(_ top: Int) -> Frame {
      let body = (top..<top + 21).map { number in
        var line = line(("     ", .plain), ("Line \(number) of an article that goes on and on", .plain))
        line.pad(to: 78)
        line.append(number == top + 3 ? "┃" : " ", Self.looks[2])
        return line
      }
      let title = line(("Title", Self.looks[1]))
      let rule = line((String(repeating: "─", count: 80), .plain))
      return Frame(
        size: size, lines: [title] + body + [rule, line((" ¶ \(10 + top)/50", Self.looks[5]))],
        cursor: Point(column: 5, row: 4))
    }
    _ = painter.bytes(for: frame(1), size)
    _ = painter.bytes(for: frame(2), size)
    let letters = "Line 23 of an article that goes on and on".utf8.count
    #expect(painter.bytes(for: frame(3), size).count < letters + 70)
    #expect(painter.bytes(for: frame(3), size) == [])
  }

  @Test func `what is no letter never leaves, whatever a line holds`() throws {
    var paper = PaperTerminal(Size(columns: 40, rows: 2), clearsInColor: true)
    var painter = try painter("xterm-256color")
    var hostile = Line()
    let bytes: [UInt8] = [0x61, 0x1B, 0x5D, 0x35, 0x32, 0x07, 0xC2, 0x9B, 0xFF, 0x62]
    hostile.append(utf8: bytes, columns: 9, style: .plain)
    hostile.append(utf8: [0x1B, 0x63, 0x7F], columns: 3, style: Self.looks[1])
    let sent = painter.bytes(
      for: Frame(size: Size(columns: 40, rows: 2), lines: [hostile]), Size(columns: 40, rows: 2))
    paper.take(sent)
    #expect(paper.mistakes == [])
    #expect(paper.rows[0].map(\.letter).joined().hasPrefix("a?]52???b?c?"))
  }

  @Test func `words lead to their address, and what stands beside them does not`() throws {
    let size = Size(columns: 30, rows: 2)
    let frame = Frame(
      size: size,
      lines: [line(("see (", .plain), ("x.id", Style(attributes: .bold, link: 5)), (") now", .plain))],
      links: [5: "https://x.id/"])
    func sent(_ name: String) throws -> String {
      var painter = try self.painter(name)
      return String(decoding: painter.bytes(for: frame, size), as: UTF8.self)
    }
    #expect(
      try sent("xterm-256color").contains(
        "see (\u{1B}[1m\u{1B}]8;id=5;https://x.id/\u{1B}\\x.id\u{1B}[m\u{1B}]8;;\u{1B}\\) now"))
    #expect(try !sent("linux").contains("]8;") && !sent("screen").contains("]8;"))

    var painter = try self.painter("xterm-256color")
    let last = Frame(size: size, lines: [line(("x.id", Style(link: 5)))], links: [5: "https://x.id/"])
    let bytes = String(decoding: painter.bytes(for: last, size), as: UTF8.self)
    #expect(bytes.contains("x.id\u{1B}]8;;\u{1B}\\"), "a frame leaves no link open")
    #expect(painter.bytes(for: last, size) == [])
  }

  @Test func `where only ASCII can be shown nothing else is sent`() throws {
    var painter = try painter("xterm-256color", isASCII: true)
    let size = Size(columns: 20, rows: 1)
    let sent = painter.bytes(for: Frame(size: size, lines: [line(("“é” 中", .plain))]), size)
    #expect(sent.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: sent, as: UTF8.self).contains("??? ??"))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Numbers that are the same in every run.
private struct SeededNumbers {
  var state: UInt64 = 11
  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
