import Testing

@testable import Terminal

@Suite struct ScrollFinderTests {
  /// Rows as digits, "0" blank; the result after the move, with what is free blank, or nil.
  private func moved(_ old: String, _ new: String) -> String? {
    let rows = { (text: String) in text.map { Int(String($0), radix: 36)! } }
    guard let move = ScrollFinder.find(from: rows(old), to: rows(new)) else { return nil }
    var result = Array(old)
    move.apply(to: &result, vacated: "0")
    return String(result)
  }

  @Test func `the middle moves and title and status stay`() {
    #expect(moved("t12345s", "t23456s") == "t23450s")
    #expect(moved("t12345s", "t91234s") == "t01234s")
    #expect(moved("t12345s", "t34567s") == "t34500s")
  }

  @Test func `nothing moves where painting is as cheap`() {
    #expect(moved("t12345s", "t12345s") == nil)
    #expect(moved("t12345s", "t12945s") == nil)
    #expect(moved("t12345s", "tabcdes") == nil)
    #expect(moved("t10000s", "t01000s") == nil)
  }

  @Test func `blank rows are no reason to move`() {
    #expect(moved("t00000s", "t0000as") == nil)
  }

  @Test func `every move leads to the rows that were promised`() {
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<2000 {
      let count = random(12)
      let old = (0..<count).map { _ in random(6) }
      let new = (0..<count).map { _ in random(6) }
      guard let move = ScrollFinder.find(from: old, to: new) else { continue }
      var rows = old
      move.apply(to: &rows, vacated: 0)
      let before = zip(old, new).count { $0 != $1 }
      let after = zip(rows, new).count { $0 != $1 && $1 != 0 }
      #expect(after < before)
      #expect(move.rows.lowerBound >= 0 && move.rows.upperBound <= count)
    }
  }
}
