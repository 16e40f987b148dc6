import Article

/// Finds the passages between quotation marks.
///
/// Straight and curly marks, guillemets, low-high pairs, doubled single marks. A straight mark opens where
/// nothing is open. An opening mark that is never closed reaches to the end of its paragraph, or over the
/// next ones while they begin with an opening mark, or to a cue with a comma before it; a closing mark that was
/// never opened reaches back to the beginning of its paragraph. Single marks count when a pair stands in one
/// paragraph outside others. A mark between a comma and a cue closes, whatever its form: `…, “kata X`.
///
/// Complexity: O(tokens).
package struct Quotations {
  private let isCue: (Int) -> Bool

  /// A finder.
  ///
  /// - Parameter isCue: whether the word at this index is a cue that stands behind a quotation.
  package init(isCue: @escaping (Int) -> Bool = { _ in false }) { self.isCue = isCue }

  /// The quotations of `text`: sorted, disjoint, none within another.
  package func quotations(in text: TokenizedText) -> [Quotation] {
    var scan = Scan(text: text, isCue: isCue)
    return scan.run()
  }
}

/// What one mark is able to do where it stands.
private struct MarkUse {
  enum Shape: UInt8 { case straight, curly, angle, single }
  var shape: Shape
  var opens: Bool
  var closes: Bool
}

private struct Scan {
  let text: TokenizedText
  let isCue: (Int) -> Bool
  var found: [Quotation] = []
  /// Most blocks that one quotation runs over.
  static let mostBlocks = 12

  init(text: TokenizedText, isCue: @escaping (Int) -> Bool) {
    self.text = text
    self.isCue = isCue
  }

  mutating func run() -> [Quotation] {
    var block = 0
    while block < text.blocks.count { block = scan(block) }
    return found
  }

  /// Scans a block; returns the next one to scan.
  private mutating func scan(_ block: Int) -> Int {
    let range = text.blocks[block]
    guard !range.isEmpty, text.kinds[block] != .code else { return block + 1 }
    if text.kinds[block] == .quote {
      append(range, .block, block)
      return block + 1
    }
    if let dialogue = dialogue(range) {
      append(dialogue, .dash, block)
      return block + 1
    }
    if let turn = turn(range) { return scan(turn, block) }
    return scan(range, block)
  }

  /// What is said in a turn of a transcript whose every paragraph opens with a mark: `"SMITH: Well, …`.
  private func turn(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, text.tokens[first].kind == .quotationMark,
      let colon = range.dropFirst(2).prefix(5).first(where: { text.tokens[$0].key == Mark.colon }),
      text.tokens[first + 1..<colon].allSatisfy({ $0.shape == .capitals })
    else { return nil }
    return colon + 1..<range.upperBound
  }

  private mutating func scan(_ range: Range<Int>, _ block: Int) -> Int {
    var open: (token: Int, shape: MarkUse.Shape)?
    var depth = 0  // marks of another shape inside
    var floor = range.lowerBound  // no quotation reaches back before it
    for index in range where text.tokens[index].kind == .quotationMark {
      guard let use = use(index, in: range) else { continue }
      guard let current = open else {
        if use.opens {
          if use.shape != .single || closesSingle(index, in: range) { open = (index, use.shape) }
        } else if use.closes, use.shape != .single, index > floor, endsWords(index - 1) {
          let start = behindCue(floor, in: range)
          if opensNext(index, in: range, block) {
            if index + 1 < range.upperBound { open = (index + 1, use.shape) }
          } else if isSpeech(before: index, from: start) {
            append(start..<(index + 1), .lostMark, block)
          } else {
            continue
          }
          floor = index + 1
        }
        continue
      }
      if use.shape == current.shape || (current.shape != .single && use.shape != .single && !use.opens) {
        if use.closes || current.shape == .straight && use.shape == .straight && !use.opens {
          if depth > 0, use.shape == .curly, use.closes, !isBeforeCue(index) {
            depth -= 1
            continue
          }
          append(
            current.token..<(index + 1), current.shape == .single ? .singleMarks : .marks, block)
          open = nil
          depth = 0
          floor = index + 1
        } else if use.opens, use.shape == .straight, index - current.token > 3 {
          // Two opening marks in a row: the closing mark of the first was lost.
          append(current.token..<sentenceEnd(current.token, before: index), .lostMark, block)
          open = (index, use.shape)
        } else if use.opens, use.shape == .curly {
          if text.isFirstOfSentence(index) {
            append(current.token..<index, .lostMark, block)
            open = (index, use.shape)
            depth = 0
          } else {
            depth += 1
          }
        }
      }
    }
    guard let current = open, current.shape != .single else { return block + 1 }
    return unclosed(current.token, current.shape, block)
  }

  /// Where a quotation without an opening mark may begin behind another: behind the sentence that says whose that was.
  private func behindCue(_ floor: Int, in range: Range<Int>) -> Int {
    guard floor > range.lowerBound, floor < range.upperBound, isCue(floor) else { return floor }
    return text.sentences[text.sentenceIndex(ofToken: floor)].upperBound
  }

  /// Whether a mark stands between the end of what is said and a cue: `…," kata X`.
  private func isBeforeCue(_ mark: Int) -> Bool {
    mark > 0 && mark + 1 < text.tokens.count && endsWords(mark - 1)
      && text.tokens[mark + 1].shape == .lower && isCue(mark + 1)
  }

  /// Whether a closing mark behind the end of a sentence is the opening one of what follows, in this paragraph or the
  /// next: where the next mark closes, too.
  private func opensNext(_ mark: Int, in range: Range<Int>, _ block: Int) -> Bool {
    guard Mark.finals.contains(text.tokens[mark - 1].key) else { return false }
    var (first, rest) = (mark + 1, range)
    if first == range.upperBound {
      guard block + 1 < text.blocks.count, text.kinds[block + 1] == .body else { return false }
      rest = text.blocks[block + 1]
      first = rest.lowerBound
    }
    guard first < rest.upperBound, text.tokens[first].isCapitalised,
      let next = (first..<rest.upperBound).first(where: { text.tokens[$0].kind == .quotationMark }),
      let use = use(next, in: rest)
    else { return false }
    return use.closes && !use.opens && use.shape != .single && isSpeech(before: next, from: first)
  }

  /// A quotation that its paragraph does not close: it ends before a cue with a comma before it, or goes on where
  /// the next paragraphs begin with a mark.
  private mutating func unclosed(_ start: Int, _ shape: MarkUse.Shape, _ block: Int) -> Int {
    let range = text.blocks[block]
    if let cue = cueBehindComma(start..<range.upperBound) {
      append(start..<cue, .lostMark, block)
      return block + 1
    }
    var end = range.upperBound
    var next = block + 1
    var last = block
    var evidence = Quotation.Evidence.lostMark
    while next < text.blocks.count, next - block < Self.mostBlocks, text.kinds[next] == .body {
      let tokens = text.blocks[next]
      guard let first = tokens.first, text.tokens[first].kind == .quotationMark, turn(tokens) == nil,
        let use = use(first, in: tokens), use.opens, use.shape == shape
      else { break }
      if let close = close(in: (first + 1)..<tokens.upperBound, shape, tokens) {
        // Where speech goes on behind the mark, the second paragraph is a quotation of its own.
        guard evidence == .paragraphs || range.lowerBound == start else { break }
        end = close + 1
        last = next
        append(start..<end, .paragraphs, last)
        let rest = end..<tokens.upperBound
        if !rest.isEmpty { _ = scan(rest, next) }
        return next + 1
      }
      evidence = .paragraphs
      end = tokens.upperBound
      last = next
      next += 1
    }
    // Trailing credits and the like are not told from the words.
    append(start..<end, evidence, last)
    return last + 1
  }

  /// The first cue with a comma before it.
  private func cueBehindComma(_ range: Range<Int>) -> Int? {
    range.dropFirst(2).first { text.tokens[$0 - 1].key == Mark.comma && isCue($0) }
  }

  private func close(in range: Range<Int>, _ shape: MarkUse.Shape, _ block: Range<Int>) -> Int? {
    for index in range where text.tokens[index].kind == .quotationMark {
      guard let use = use(index, in: block), use.shape == shape else { continue }
      if use.closes || !use.opens { return index }
      return nil
    }
    return nil
  }

  /// Where the sentence of `start` ends, before `limit`: behind its last token.
  private func sentenceEnd(_ start: Int, before limit: Int) -> Int {
    let sentence = text.sentences[text.sentenceIndex(ofToken: start)]
    return max(start + 1, min(sentence.upperBound, limit))
  }

  /// Whether the words before a closing mark without an opening one look like speech.
  private func isSpeech(before index: Int, from start: Int) -> Bool {
    index - start >= 4 && endsWords(index - 1)
  }

  /// Whether a mark that ends what somebody says stands here.
  private func endsWords(_ index: Int) -> Bool {
    let key = text.tokens[index].key
    return key == Mark.comma || Mark.finals.contains(key)
  }

  private func closesSingle(_ open: Int, in range: Range<Int>) -> Bool {
    var index = open + 1
    while index < range.upperBound, index - open < 80 {
      if text.tokens[index].kind == .quotationMark, let use = use(index, in: range) {
        return use.shape == .single && use.closes
      }
      index += 1
    }
    return false
  }

  /// A paragraph that a dash opens, as in a dialogue.
  private func dialogue(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 3, text.string(range.lowerBound..<(range.lowerBound + 1)) == "—" else { return nil }
    return range
  }

  private mutating func append(_ tokens: Range<Int>, _ evidence: Quotation.Evidence, _ block: Int) {
    guard !tokens.isEmpty else { return }
    if let last = found.last, last.tokens.upperBound > tokens.lowerBound { return }
    found.append(Quotation(tokens: tokens, span: text.span(tokens), evidence: evidence, block: block))
  }

  /// What the mark at `index` can do, by its form and by what stands beside it.
  private func use(_ index: Int, in range: Range<Int>) -> MarkUse? {
    let span = text.tokens[index].span
    let bytes = text.text.utf8
    let joinedBefore = index > range.lowerBound && text.isJoined(index)
    let joinedBehind = index + 1 < range.upperBound && text.isJoined(index + 1)
    let wordBefore = joinedBefore && !isOpeningBracket(index - 1)
    let wordBehind = joinedBehind && text.tokens[index + 1].kind != .punctuation
    let closesBeforeCue = wordBehind && index > range.lowerBound && isBeforeCue(index)
    guard let use = use(bytes, span, wordBefore, wordBehind, joinedBehind) else { return nil }
    return closesBeforeCue ? MarkUse(shape: use.shape, opens: false, closes: true) : use
  }

  private func use(
    _ bytes: [UInt8], _ span: Span, _ wordBefore: Bool, _ wordBehind: Bool, _ joinedBehind: Bool
  ) -> MarkUse? {
    switch bytes[span.start] {
    case 0x22, 0x60:  // " and `` (in pairs)
      if bytes[span.start] == 0x60 && span.count == 2 {
        return MarkUse(shape: .straight, opens: true, closes: false)
      }
      if wordBefore && !wordBehind { return MarkUse(shape: .straight, opens: false, closes: true) }
      if !wordBefore && (wordBehind || joinedBehind) {
        return MarkUse(shape: .straight, opens: true, closes: false)
      }
      return MarkUse(shape: .straight, opens: true, closes: true)
    case 0x27:  // '
      if span.count == 2 {
        if wordBefore && !wordBehind { return MarkUse(shape: .straight, opens: false, closes: true) }
        return MarkUse(shape: .straight, opens: true, closes: true)
      }
      return MarkUse(shape: .single, opens: !wordBefore && joinedBehind, closes: wordBefore)
    case 0xC2:
      return MarkUse(
        shape: .angle, opens: bytes[span.start + 1] == 0xAB, closes: bytes[span.start + 1] == 0xBB)
    case 0xE2 where span.count == 6:  // two curly single marks
      return MarkUse(shape: .straight, opens: !wordBefore, closes: wordBefore && !wordBehind)
    case 0xE2 where span.count >= 3 && bytes[span.start + 1] == 0x80:
      switch bytes[span.start + 2] {
      case 0x9C:
        return MarkUse(shape: .curly, opens: !wordBefore || wordBehind, closes: wordBefore && !wordBehind)
      case 0x9D:
        return MarkUse(shape: .curly, opens: !wordBefore && wordBehind, closes: wordBefore || !wordBehind)
      case 0x9E, 0x9F: return MarkUse(shape: .curly, opens: true, closes: false)
      case 0x98, 0x9A, 0x9B: return MarkUse(shape: .single, opens: joinedBehind, closes: false)
      case 0x99: return MarkUse(shape: .single, opens: false, closes: true)
      default: return nil
      }
    case 0xE3 where span.count >= 3 && bytes[span.start + 1] == 0x80:
      let last = bytes[span.start + 2]
      return MarkUse(shape: .angle, opens: last & 1 == 0, closes: last & 1 == 1)
    default: return nil
    }
  }

  private func isOpeningBracket(_ index: Int) -> Bool {
    let byte = text.text.utf8[text.tokens[index].span.start]
    return byte == 0x28 || byte == 0x5B
  }
}

extension TokenizedText {
  /// Whether a sentence begins with this token.
  func isFirstOfSentence(_ token: Int) -> Bool {
    sentences[sentenceIndex(ofToken: token)].lowerBound == token
  }
}
