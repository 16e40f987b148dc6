import Canvas
import Testing

private func line(_ text: String) -> Line {
  var line = Line()
  line.append(text, .plain)
  return line
}

@Suite struct LinePartsTests {
  @Test func `a line is laid over another`() {
    #expect(line("abcdef").overlaid(with: line("XY"), at: 2).string == "abXYef")
    #expect(line("ab").overlaid(with: line("XY"), at: 4).string == "ab  XY")
    #expect(line("").overlaid(with: line("XY"), at: 0).string == "XY")
  }

  @Test func `of a region's flag only the flag is painted`() {
    let flag = Array("🏴\u{E0067}\u{E0062}\u{E007F}".utf8)
    let clusters = flag.withUnsafeBufferPointer { Array(Clusters($0, 0, $0.count)) }
    #expect(clusters.map(\.bytes) == [flag.count])
    #expect(clusters.map(\.columns) == [2] && clusters.map(\.painted) == [4])
  }

  @Test func `of a wide letter that is cut a blank is left`() {
    #expect(line("漢字漢").overlaid(with: line("X"), at: 1).string == " X字漢")
    #expect(line("漢字漢").overlaid(with: line("X"), at: 1).columns == 6)
  }

  @Test func `looks stay with their letters`() {
    var two = Line()
    two.append("abc", .plain)
    two.append("def", Style(attributes: .bold))
    #expect(two.part(2..<4).runs.map(\.columns) == [1, 1])
  }

  @Test func `a justified line is as long as it is to be`() {
    let text = line("   satu dua tiga empat lima")
    let wide = text.justified(from: 3, to: 30)
    #expect(wide.columns == 30)
    #expect(wide.string == "   satu dua  tiga  empat  lima")
    #expect(line("dua kata").justified(from: 0, to: 60) == line("dua kata"))
  }
}
