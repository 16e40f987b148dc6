package import Article

/// Cuts the blocks of an article into tokens and sentences.
///
/// A sentence ends behind `.`, `!`, `?`, `…` and the closing marks that stick to them, unless a small letter
/// goes on. So the sentences inside a quotation are sentences (`"Ya. Kami siap."` is two), while a cue
/// that follows in small letters stays with the last of them: `"Ya. Kami siap!" kata Rina.` is `"Ya.`
/// and `Kami siap!" kata Rina.` A capital behind the closing mark starts a new sentence.
/// An abbreviation ends a sentence only where its list says that it may and a capital follows, one that mostly is part of
/// a name (`the U.S. Senate`) only before a function word; initials (`H.M. Sasmita`) end none. A sentence has at most ``longest`` tokens.
package struct SentenceSplitter: Sendable {
  /// Longer ones are cut, so that what looks at a whole sentence stays cheap on any input.
  package static let longest = 600

  private let tokenizer: Tokenizer
  private let abbreviations: Lexicon
  private let end, part: Lexicon.Attributes
  private let language: Language
  /// The keys of the usual spellings of words.
  private let usual: WordTable<WordKey>

  private static let indonesianNames = JoinedNames(language: .indonesian)
  private static let englishNames = JoinedNames(language: .english)

  /// A splitter that knows the abbreviations of a language.
  package init(language: Language) {
    let list = WordList("abbreviations", language: language.rawValue)
    abbreviations = Lexicon([list], asOneWord: true)
    end = abbreviations.attribute("end")
    part = abbreviations.attribute("part")
    self.language = language
    usual = Spellings.keys(language: language.rawValue)
    let joinedNames: (@Sendable () -> JoinedNames)? =
      switch language {
      case .indonesian: { Self.indonesianNames }
      case .english: { Self.englishNames }
      default: nil
      }
    tokenizer = Tokenizer(abbreviations: abbreviations, joinedNames: joinedNames)
  }

  /// The tokens and sentences of `article`; none for blocks of code.
  package func callAsFunction(_ article: Article) -> TokenizedText {
    var result = TokenizedText(
      text: article.text, tokens: [], sentences: [], blocks: [], blockOfSentence: [],
      kinds: article.blocks.map(\.kind))
    result.tokens.reserveCapacity(article.text.count / 5)
    for (index, block) in article.blocks.enumerated() {
      let first = result.tokens.count
      if block.kind != .code { tokenizer.append(article.text, in: block.span, to: &result.tokens) }
      result.blocks.append(first..<result.tokens.count)
      if !usual.keys.isEmpty {
        for token in first..<result.tokens.count {
          let key = result.tokens[token].key
          result.tokens[token].key = usual[key] ?? key
        }
      }
      split(block: index, of: &result)
    }
    return result
  }

  private func split(block: Int, of result: inout TokenizedText) {
    let range = result.blocks[block]
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let next = index + 1 - start >= Self.longest ? index + 1 : sentenceEnd(result, at: index, in: range)
      if let next {
        result.sentences.append(start..<next)
        result.blockOfSentence.append(block)
        start = next
        index = next
      } else {
        index += 1
      }
    }
    if start < range.upperBound {
      result.sentences.append(start..<range.upperBound)
      result.blockOfSentence.append(block)
    }
  }

  /// The token with which the next sentence starts when one ends at the token `index`.
  private func sentenceEnd(_ text: TokenizedText, at index: Int, in range: Range<Int>) -> Int? {
    let token = text.tokens[index]
    let isTerminator: Bool
    switch token.kind {
    case .punctuation:
      isTerminator = self.isTerminator(text.text.utf8, token.span) && !isGlued(text, at: index, in: range)
    case .word:
      guard text.text.utf8[token.span.end - 1] == 0x2E else { return nil }
      isTerminator = abbreviation(text, at: index).contains(end)
    default: return nil
    }
    guard isTerminator else { return nil }
    var next = index + 1
    while next < range.upperBound, closes(text, at: next, in: range) { next += 1 }
    guard next < range.upperBound else { return nil }
    // What follows decides: past an opening mark, a small letter goes on with the sentence.
    var follower = next
    while follower < range.upperBound, text.tokens[follower].kind == .quotationMark { follower += 1 }
    guard follower < range.upperBound else { return next }
    switch text.tokens[follower].kind {
    case .word:
      if text.tokens[follower].shape == .lower { return nil }
      // `the U.S. Senate`
      let isPart = next == index + 1 && token.kind == .word && abbreviation(text, at: index).contains(part)
      return isPart && !LanguageIdentifier.standard.isFunctionWord(text.tokens[follower].key, language)
        ? nil : next
    case .number: return next
    case .punctuation:
      if text.tokens[follower].key == .joint { return nil }
      let byte = text.text.utf8[text.tokens[follower].span.start]
      return byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0xE2 ? next : nil
    default: return next
    }
  }

  private func isTerminator(_ bytes: [UInt8], _ span: Span) -> Bool {
    switch bytes[span.start] {
    case 0x2E, 0x21, 0x3F: true
    case 0xE2: span.count == 3 && bytes[span.start + 1] == 0x80 && bytes[span.start + 2] == 0xA6
    case 0xE3: span.count == 3 && bytes[span.start + 1] == 0x80 && bytes[span.start + 2] == 0x82
    default: false
    }
  }

  /// Whether a full stop stands between an abbreviation and its word without a blank: `dr.Bima`, `Sp.KK`, or within the
  /// sign of a share: `(NRF.L)`.
  private func isGlued(_ text: TokenizedText, at index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound, text.isJoined(index),
      text.isJoined(index + 1)
    else { return false }
    if index - 1 > range.lowerBound, index + 2 < range.upperBound, text.tokens[index - 1].shape == .capitals,
      text.tokens[index - 2].key == Mark.opening, text.tokens[index + 2].key == Mark.closing
    {
      return true
    }
    guard let entry = abbreviations.entry(text.tokens[index - 1].key) else { return false }
    return !abbreviations.attributes(entry).contains(end)
  }

  /// What the list says of the abbreviation at `index`; nothing of initials.
  private func abbreviation(_ text: TokenizedText, at index: Int) -> Lexicon.Attributes {
    let span = text.tokens[index].span
    return abbreviations.entry(key(text.text, Span(span.start, span.end - 1))).map(abbreviations.attributes)
      ?? .none
  }

  private func key(_ text: Text, _ span: Span) -> WordKey {
    text.utf8.withUnsafeBufferPointer { bytes in
      var builder = WordKey.Builder()
      var at = span.start
      while at < span.end { at = builder.append(bytes, at: at) }
      return builder.key
    }
  }

  /// Whether the token at `index` belongs to the sentence that ended before it.
  private func closes(_ text: TokenizedText, at index: Int, in range: Range<Int>) -> Bool {
    let token = text.tokens[index]
    let first = text.text.utf8[token.span.start]
    switch token.kind {
    case .quotationMark:
      if Self.isClosingMark(text.text.utf8, token.span) {
        // `… data. ”Sebab …”`: some papers open with the closing mark.
        return text.isJoined(index) || index + 1 >= range.upperBound || !text.isJoined(index + 1)
      }
      guard text.isJoined(index) else { return false }
      // A straight mark that sticks to both sides opens when nothing has been opened: left to the next sentence
      // only when a capital follows at once and the mark before the word is no closing one.
      return index + 1 >= range.upperBound || !text.isJoined(index + 1)
        || text.tokens[index + 1].kind != .word
    case .punctuation: return first == 0x29 || first == 0x5D || isTerminator(text.text.utf8, token.span)
    default: return false
    }
  }

  /// ” ’ » › 」 』
  private static func isClosingMark(_ bytes: [UInt8], _ span: Span) -> Bool {
    guard span.count >= 2 else { return false }
    switch (bytes[span.start], bytes[span.start + 1], span.count > 2 ? bytes[span.start + 2] : 0) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xC2, 0xBB, _), (0xE2, 0x80, 0xBA): return true
    case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): return true
    default: return false
    }
  }
}
