package import Article
import Canvas

/// A place in the text that stays the same through resize, reload and lens: a paragraph and an offset in it.
package struct Place: Hashable, Sendable {
  /// The block's index.
  package var block: Int
  /// UTF-8 bytes from the block's start; -1 is the blank line above the block.
  package var offset: Int

  package init(block: Int = 0, offset: Int = 0) {
    self.block = block
    self.offset = offset
  }
}

/// The text as rows of a certain width. Lays out only what is asked for.
package struct TextFlow {
  package let article: Article
  let wrapping: Wrapping
  /// Which blocks there are; nil for all.
  private let filter: Filter?
  private let known: KnownRows?

  /// `known` are rows of the same article.
  init(
    _ article: Article, columns: Int, hyphenator: Hyphenator? = nil, filter: Filter? = nil,
    known: KnownRows? = nil
  ) {
    self.article = article
    self.filter = filter
    self.known = known
    wrapping = Wrapping(columns: columns, hyphenator: hyphenator)
  }

  /// A row on the screen.
  struct Row {
    var block: Int
    /// Its bytes; nil for a blank line between blocks.
    var span: Span?
    /// Whether it is its block's first.
    var isFirst: Bool
  }

  func rows(ofBlock block: Int) -> [Span] {
    let make = { wrapping.rows(of: article.blocks[block].span, in: article.text) }
    return known?.rows(ofBlock: block, wrapping, make) ?? make()
  }

  /// The first and the last block.
  var ends: (first: Int, last: Int) {
    (filter?.blocks.first ?? 0, filter?.blocks.last ?? max(0, article.blocks.count - 1))
  }

  /// The block itself, or the next one there is, or the last.
  private func shown(_ block: Int) -> Int {
    guard let filter else { return min(block, article.blocks.count - 1) }
    return filter.blocks[min(filter.index(of: block), filter.blocks.count - 1)]
  }

  /// So many blocks further, as far as there are any.
  func block(_ block: Int, movedBy count: Int) -> Int {
    guard let filter else { return min(article.blocks.count - 1, max(0, block + count)) }
    let index = filter.index(of: block)
    return filter.blocks[min(filter.blocks.count - 1, max(0, index + count))]
  }

  /// Whether a blank line stands above the block: not between the items of a list.
  private func hasGap(_ block: Int) -> Bool {
    if filter != nil { return block > ends.first }
    return block > 0 && !(article.blocks[block].kind == .list && article.blocks[block - 1].kind == .list)
  }

  /// Which of the rows the place is in; -1 for the blank line above.
  private func row(_ place: Place, in rows: [Span]) -> Int {
    guard place.offset >= 0 else { return hasGap(place.block) ? -1 : 0 }
    let offset = article.blocks[place.block].span.start + place.offset
    return max(0, (rows.firstIndex { $0.start > offset } ?? rows.count) - 1)
  }

  private func place(_ block: Int, _ row: Int, _ rows: [Span]) -> Place {
    Place(block: block, offset: row < 0 ? -1 : rows[row].start - article.blocks[block].span.start)
  }

  /// The place at the start of the row in which `place` is.
  func rowStart(_ place: Place) -> Place {
    guard !article.blocks.isEmpty else { return Place() }
    let block = shown(place.block)
    let rows = rows(ofBlock: block)
    let offset = block == place.block ? place.offset : 0
    return self.place(block, row(Place(block: block, offset: offset), in: rows), rows)
  }

  /// `count` rows below (above, if negative), no further than the last (first) row.
  ///
  /// Complexity: O(bytes passed).
  func moved(_ place: Place, by count: Int) -> Place {
    guard !article.blocks.isEmpty else { return Place() }
    var block = shown(place.block)
    var rows = rows(ofBlock: block)
    var row = row(Place(block: block, offset: place.offset), in: rows) + count
    while row >= rows.count {
      guard block < ends.last else { return self.place(block, rows.count - 1, rows) }
      row -= rows.count
      block = self.block(block, movedBy: 1)
      if hasGap(block) { row -= 1 }
      rows = self.rows(ofBlock: block)
    }
    while row < (hasGap(block) ? -1 : 0) {
      guard block > ends.first else { return self.place(block, 0, rows) }
      row += hasGap(block) ? 1 : 0
      block = self.block(block, movedBy: -1)
      rows = self.rows(ofBlock: block)
      row += rows.count
    }
    return self.place(block, row, rows)
  }

  /// The place of a byte.
  func place(at offset: Int) -> Place {
    let block = article.blockIndex(at: offset)
    guard block < article.blocks.count else { return Place() }
    return Place(block: block, offset: max(0, offset - article.blocks[block].span.start))
  }

  /// The byte at a place.
  func offset(_ place: Place) -> Int {
    article.blocks.isEmpty
      ? 0 : article.blocks[min(place.block, article.blocks.count - 1)].span.start + max(0, place.offset)
  }

  /// The highest place from which the end is on a screen of `height` rows.
  func lastTop(height: Int) -> Place {
    guard !article.blocks.isEmpty else { return Place() }
    let last = ends.last
    return moved(Place(block: last, offset: article.blocks[last].span.count), by: 1 - height)
  }

  /// Up to `height` rows from `top`.
  func rows(from top: Place, height: Int) -> [Row] {
    guard !article.blocks.isEmpty else { return [] }
    var result: [Row] = []
    var block = shown(top.block)
    let last = ends.last
    var row: Int?
    while result.count < height {
      let rows = rows(ofBlock: block)
      var index = row ?? self.row(Place(block: block, offset: block == top.block ? top.offset : -1), in: rows)
      let next = self.block(block, movedBy: 1)
      row = next > block && hasGap(next) ? -1 : 0
      while index < rows.count, result.count < height {
        result.append(Row(block: block, span: index < 0 ? nil : rows[index], isFirst: index == 0))
        index += 1
      }
      guard block < last else { break }
      block = next
    }
    return result
  }
}
