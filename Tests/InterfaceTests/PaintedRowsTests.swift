import Canvas
import Testing

@testable import Interface

@Suite struct PaintedRowsTests {
  @Test func `what is kept from the last screen is never out of date`() {
    let keys = [
      "j", "j", "j", "k", "J", "K", "d", "u", "Space", "b", "g", "G", "q", "+", "-", "c", "r", "a", "Tab",
      "Enter", ".",
      ",", "s", "H", "=", "/ a Enter", "n", "N", "Esc", "v w y", "z", "x", "U", "& a Enter", "<",
      ">", "P",
      ": s e t Space j u s t i f y Space o n Enter",
      ": s e t Space j u s t i f y Space o f f Enter",
    ]
    var state: UInt64 = 5
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for size in [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40), Size(columns: 40, rows: 12)] {
      var model = Sample.model(size.columns, size.rows)
      for step in 0..<400 {
        let key = keys[random(keys.count)]
        model.press(key)
        if step % 97 == 0 {
          _ = model.update(.themeLoaded(Sample.theme("mono"), chosen: nil, notice: nil))
        }
        if step % 61 == 0 {
          _ = model.update(.resized(Size(columns: size.columns - random(12), rows: size.rows)))
        }
        var ahead = model  // what is asked of a copy does not matter
        ahead.press(key)
        _ = ahead.view()
        var fresh = model
        fresh.paintedRows = PaintedRows()
        fresh.chrome = nil
        let differences = zip(model.view().lines, fresh.view().lines).filter { $0 != $1 }.map {
          [$0.string, $1.string]
        }
        #expect(differences == [], "after \(key)")
      }
    }
  }
}
