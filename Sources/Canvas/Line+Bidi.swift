import Cfribidi

extension Line {
  /// The line with runs of letters that are written from right to left put in the order they are seen in, from cell `start`
  /// on (Unicode Standard Annex 9, by fribidi). Letters are not joined.
  public func visuallyOrdered(from start: Int) -> Line {
    // The scripts in question begin at U+0590.
    guard utf8.contains(where: { $0 >= 0xD6 }) else { return self }
    struct Cell {
      var bytes: [UInt8]
      var columns: Int
      var style: Style
    }
    var cells: [Cell] = []
    var letters: [FriBidiChar] = []
    var result = part(0..<start)
    var column = 0
    forEachCluster { bytes, width, style in
      defer { column += width }
      guard column >= start else { return }
      cells.append(Cell(bytes: Array(bytes), columns: width, style: style))
      letters.append(String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0x20)
    }
    let count = FriBidiStrIndex(cells.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: cells.count)
    fribidi_get_bidi_types(letters, count, &types)
    var brackets = [FriBidiBracketType](repeating: 0, count: cells.count)
    fribidi_get_bracket_types(letters, count, types, &brackets)
    var base = FriBidiParType(0x40)  // FRIBIDI_PAR_ON, which does not import: by the first strong letter
    var levels = [FriBidiLevel](repeating: 0, count: cells.count)
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) > 0 else { return self }
    var order = (0..<count).map { $0 }
    guard fribidi_reorder_line(0, types, count, 0, base, &levels, nil, &order) > 0 else { return self }
    for index in order {
      let cell = cells[Int(index)]
      var mirrored: FriBidiChar = 0
      if levels[Int(index)] % 2 == 1, fribidi_get_mirror_char(letters[Int(index)], &mirrored) != 0,
        let scalar = Unicode.Scalar(mirrored)
      {
        result.append(utf8: Array(String(scalar).utf8), columns: cell.columns, style: cell.style)
      } else {
        result.append(utf8: cell.bytes, columns: cell.columns, style: cell.style)
      }
    }
    return result
  }
}
