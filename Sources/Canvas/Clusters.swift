/// A user-perceived character: what the cursor steps over and a cell (or two) holds.
public struct Cluster: Hashable, Sendable {
  /// Its bytes in the text.
  public var bytes: Int
  /// Its cells: 1 or 2; 0 for a mark without a letter.
  public var columns: Int
  /// So many of its bytes, from its start, a terminal cell can hold; the rest is not painted.
  public var painted: Int
}

/// Cuts UTF-8 into clusters: a base with its marks, an emoji sequence, a flag.
///
/// Terminals disagree about sequences, so a joined emoji is
/// painted by its first member, a skin tone or a region's tags are left out, and a flag is painted as its two letters' symbols.
public struct Clusters: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int

  /// The clusters of valid UTF-8 in `start..<end`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.bytes = bytes
    index = start
    self.end = end
  }

  /// The next cluster; ASCII is fast.
  @inline(__always)
  public mutating func next() -> Cluster? {
    guard index < end else { return nil }
    if bytes[index] < 0x80, index + 1 == end || bytes[index + 1] < 0x80 {
      index += 1
      return Cluster(bytes: 1, columns: 1, painted: 1)
    }
    return longer()
  }

  private mutating func longer() -> Cluster {
    let start = index
    let (base, length) = Self.decode(bytes, index, end)
    index += length
    var cluster = Cluster(bytes: length, columns: Width.columns(base), painted: length)
    if (0x1F1E6...0x1F1FF).contains(base), index < end {
      let (second, length) = Self.decode(bytes, index, end)
      cluster.columns = 1
      if (0x1F1E6...0x1F1FF).contains(second) {
        index += length
        cluster.columns = 2
        cluster.painted = index - start
      }
    }
    var marks = 0
    var isPainting = true
    while index < end, bytes[index] >= 0x80 {
      let (scalar, length) = Self.decode(bytes, index, end)
      if scalar == 0x200D {
        index += length
        if index < end { index += Self.decode(bytes, index, end).length }
        isPainting = false
      } else if (0x1F3FB...0x1F3FF).contains(scalar), cluster.columns == 2 {
        index += length
        isPainting = false
      } else if Width.columns(scalar) == 0 {
        index += length
        marks += 1
        if scalar == 0xFE0F || scalar >= 0xE0000 || marks > 4 { isPainting = false }
        if isPainting { cluster.painted = index - start }
      } else {
        break
      }
    }
    cluster.bytes = index - start
    return cluster
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (
    scalar: UInt32, length: Int
  ) {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= end else { return (UInt32(first), 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for step in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F) }
    return (scalar, length)
  }
}

extension String {
  /// Cells the string takes in a line.
  public var columns: Int {
    var copy = self
    return copy.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 }
        ? bytes.count : Clusters(bytes, 0, bytes.count).reduce(0) { $0 + $1.columns }
    }
  }

  /// The string in at most `columns` cells, an ellipsis last where something was cut.
  public func truncated(to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns > columns else { return self }
    guard columns > ellipsis.columns else {
      return columns > 0 && ellipsis.columns == columns ? ellipsis : ""
    }
    var copy = self
    return copy.withUTF8 { bytes in
      var end = 0
      var used = ellipsis.columns
      for cluster in Clusters(bytes, 0, bytes.count) {
        guard used + cluster.columns <= columns else { break }
        used += cluster.columns
        end += cluster.bytes
      }
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self) + ellipsis
    }
  }
}
