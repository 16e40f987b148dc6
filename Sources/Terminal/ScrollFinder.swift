/// Finds the part of the screen that only moved, so that the terminal can move it instead of painting it anew.
enum ScrollFinder {
  /// Rows whose contents move up by `lines`, down if negative.
  struct Move: Hashable {
    /// All rows that take part: those that the block leaves and those that it reaches.
    var rows: Range<Int>
    var lines: Int

    /// Moves elements as the terminal moves rows.
    func apply<Row>(to rows: inout [Row], vacated: Row) {
      for index in 0..<self.rows.count {  // from where rows leave, so that none is lost
        let row = lines > 0 ? self.rows.lowerBound + index : self.rows.upperBound - 1 - index
        rows[row] = self.rows.contains(row + lines) ? rows[row + lines] : vacated
      }
    }
  }

  /// Two rows that must be moved rather than painted to make it worth while.
  private static let leastGain = 2

  /// The move after which the fewest rows of `new` are left to paint; nil where none helps. Rows are given as
  /// numbers, equal for equal rows; 0 is a blank row, which costs nothing to paint.
  ///
  /// - Complexity: O(n²) comparisons of numbers for n rows.
  static func find(from old: [Int], to new: [Int]) -> Move? {
    guard old.count == new.count, old != new else { return nil }
    let count = new.count
    var best: Move?
    var bestGain = leastGain - 1
    for distance in 1..<max(count, 2) where bestGain * 2 < count {
      for lines in [distance, -distance] {
        var row = max(0, -lines)
        let end = min(count, count - lines)
        while row < end {
          guard new[row] == old[row + lines] else {
            row += 1
            continue
          }
          let start = row
          var gain = 0
          while row < end, new[row] == old[row + lines] {
            if new[row] != 0, new[row] != old[row] { gain += 1 }
            row += 1
          }
          let rows = min(start, start + lines)..<max(row, row + lines)
          // Rows that stood right and are torn along must be painted again.
          for torn in rows where !(start..<row).contains(torn) && new[torn] == old[torn] && new[torn] != 0 {
            gain -= 1
          }
          if gain > bestGain {
            bestGain = gain
            best = Move(rows: rows, lines: lines)
          }
        }
      }
    }
    return best
  }
}
