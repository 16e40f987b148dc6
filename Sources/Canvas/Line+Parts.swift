extension Line {
  /// This line with `other` laid over its cells from `column` on.
  ///
  /// Complexity: O(bytes).
  public func overlaid(with other: Line, at column: Int) -> Line {
    var result = part(0..<column)
    result.pad(to: column)
    result.append(other)
    let end = column + other.columns
    if end < columns { result.append(part(end..<columns)) }
    return result
  }

  /// The cells in `range`; of a wide character that is cut in two a blank is left.
  public func part(_ range: Range<Int>) -> Line {
    var result = Line()
    var column = 0
    forEachCluster { bytes, width, style in
      let end = column + width
      if end <= range.upperBound, column >= range.lowerBound {
        result.append(utf8: bytes, columns: width, style: style)
      } else if width > 1, end > range.lowerBound, column < range.upperBound {
        result.append(utf8: CollectionOfOne(0x20), columns: 1, style: style)
      }
      column = end
    }
    return result
  }

  /// Calls `body` with every character, its cells and its look.
  func forEachCluster(
    _ body: (_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ columns: Int, _ style: Style) -> Void
  ) {
    utf8.withUnsafeBufferPointer { buffer in
      var start = 0
      for run in runs {
        var position = start
        for cluster in Clusters(buffer, start, start + run.bytes) {
          body(buffer[position..<position + cluster.bytes], cluster.columns, run.style)
          position += cluster.bytes
        }
        start += run.bytes
      }
    }
  }

  /// The line with the blanks between words from cell `start` on widened, so that it ends at `columns`. Stays as it is
  /// where the blanks would become too wide to read over.
  public func justified(from start: Int, to columns: Int) -> Line {
    guard let stretch = Stretch(part(start..<max(start, self.columns)), to: columns - start) else {
      return self
    }
    var result = Line()
    var column = 0
    var gap = 0
    var wasWord = false
    forEachCluster { bytes, width, style in
      result.append(utf8: bytes, columns: width, style: style)
      let isBlank = bytes.first == 0x20
      if isBlank, wasWord, column >= start {
        let wider = stretch[gap]
        if wider > 0 { result.append(utf8: repeatElement(0x20, count: wider), columns: wider, style: style) }
        gap += 1
      }
      wasWord = !isBlank
      column += width
    }
    return result
  }
}

/// How many cells each blank between words gets so that a row ends at a column.
public struct Stretch: Hashable, Sendable {
  private let gaps: Int
  private let missing: Int

  /// Nil where there is nothing to do, or where blanks would get more than two cells each.
  public init?(_ row: Line, to columns: Int) {
    missing = columns - row.columns
    var count = 0
    var wasWord = false
    row.forEachCluster { bytes, _, _ in
      if bytes.first == 0x20, wasWord { count += 1 }
      wasWord = bytes.first != 0x20
    }
    gaps = count
    guard missing > 0, gaps > 0, missing <= gaps * 2 else { return nil }
  }

  /// What the blank at `index` gets, as evenly as it goes.
  public subscript(index: Int) -> Int { missing * (index + 1) / gaps - missing * index / gaps }
}
