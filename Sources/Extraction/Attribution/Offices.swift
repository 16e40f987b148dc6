import Article

/// How far a phrase goes that tells somebody's office, with the name and the degrees behind it.
extension PassageReader {
  /// Where the office begins whose fields end with segment `index`: `Menteri Bidang Politik, Hukum, dan Keamanan`.
  func fieldsStart(_ segments: [Range<Int>], _ index: Int) -> Int? {
    var member = index - 1
    while member > 0, segments[member].count <= 4, segments[member].allSatisfy({ isField($0) }) {
      member -= 1
    }
    let first = behindOpeners(segments[member])
    let office = first + (reading.has(first, word.preposition) && reading.name(first) == nil ? 1 : 0)
    guard member < index - 1, office < segments[member].upperBound, reading.phrase(office, word.human) > 0,
      !isNamedPerson(segments[member]), !holdsClause(first..<segments[member].upperBound)
    else { return nil }
    return first
  }

  private func isField(_ index: Int) -> Bool {
    reading.token(index).isCapitalised && !isPerson(index) && !reading.has(index, word.time)
  }

  /// Whether words are the fields that an office goes on with behind a comma: `Informasi dan Humas`.
  func isFields(_ range: Range<Int>) -> Bool {
    range.count < 8 && range.contains { reading.has($0, word.coordinate) }
      && range.allSatisfy { isField($0) || reading.has($0, word.coordinate) }
  }

  /// The end of a list of fields that goes on at `comma`, with the person's name behind it: `, Hukum, dan Keamanan Rina Wati`.
  func fieldsEnd(_ first: Int, _ comma: Int, limit: Int) -> Int? {
    guard word.headFirst != .none, reading.phrase(first, word.human) > 0, !isNamedPerson(first..<comma) else {
      return nil
    }
    var end = comma
    var isLast = false
    while end < limit, end - comma < 14 {
      if isPerson(end) {
        guard isLast, let name = reading.name(end) else { return nil }
        return reading.names[name].tokens.upperBound
      }
      if reading.has(end, word.coordinate) {
        guard !isLast else { return nil }
        isLast = true
      } else if reading.isComma(end) {
        guard !isLast || end + 1 < limit && isPerson(end + 1) else { return nil }
      } else if !isField(end) {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// The end of the person's name that an office ends with, of which a phrase beginning at `index` says where it is:
  /// `Konsul Jenderal Indonesia di Chicago Rina Wati`.
  func bearerEnd(_ first: Int, _ index: Int, limit: Int) -> Int? {
    guard word.headFirst != .none, index > first, isTitle(first), !isNamedPerson(first..<index),
      let begin = behindLink(index, limit: limit)
    else { return nil }
    for next in begin..<max(begin, min(limit, begin + 16)) {
      if isPerson(next) {
        guard next > begin, let name = reading.name(next) else { return nil }
        let before = next - 1
        let isBody =
          reading.name(before) != nil || reading.key(before) == Mark.closing
          || reading.token(before).isCapitalised
        return isBody ? reading.names[name].tokens.upperBound : nil
      }
      let isBracket = reading.key(next) == Mark.opening || reading.key(next) == Mark.closing
      guard isBracket || reading.isWord(next) || reading.token(next).kind == .number else { return nil }
      if isBracket || reading.name(next) != nil { continue }
      if reading.has(next, word.preposition.union(word.coordinate)) { continue }
      if reading.has(next, word.stop.union(word.time)) || reading.token(next).shape == .lower && isVerb(next)
      {
        return nil
      }
    }
    return nil
  }

  /// Behind the word by which an office goes on: a preposition, `yang juga`.
  private func behindLink(_ index: Int, limit: Int) -> Int? {
    if reading.has(index, word.preposition)
      || reading.has(index, word.that) && reading.has(index, word.target)
    {
      return index + 1
    }
    let isOffice =
      reading.has(index, word.relative) && index + 2 < limit && reading.has(index + 1, word.adverb)
      && reading.phrase(index + 2, word.human) > 0
    return isOffice ? index + 2 : nil
  }

  /// Behind a place between commas, or `first` where there is none: `dekan Universitas Anu, Kota Bima, Rina Wati`.
  func behindPlace(_ first: Int, limit: Int) -> Int {
    guard let name = reading.name(first), reading.names[name].kind == .place else { return first }
    let end = reading.names[name].tokens.upperBound
    return end + 1 < limit && reading.isComma(end) && reading.quotation(end + 1) == nil ? end + 1 : first
  }

  /// Whether a degree stands behind the comma after a person's name: `Rina Wati, S.H.`, `dr. Bima, Sp.KK`.
  func isDegree(behind comma: Int, before limit: Int) -> Bool {
    guard comma > passage.tokens.lowerBound, comma + 1 < limit,
      endsName(comma - 1, .person) || isDotted(comma - 1..<comma)
    else { return false }
    var end = comma + 2
    while end < limit, reading.text.isJoined(end), !reading.isComma(end) { end += 1 }
    let degree = comma + 1..<end
    guard degree.count < 8, reading.token(comma + 1).isCapitalised,
      reading.phrase(comma + 1, word.human) == 0
    else { return false }
    let isShort =
      reading.text.span(degree).count < 5 && reading.token(comma + 1).shape != .capitalised
      && reading.name(comma + 1) == nil
    return isShort || isDotted(degree)
  }

  /// Whether there is a full stop in these tokens.
  func isDotted(_ range: Range<Int>) -> Bool {
    let bytes = reading.text.text.utf8
    let span = reading.text.span(range)
    return (span.start..<span.end).contains { bytes[$0] == 0x2E }
  }
}
