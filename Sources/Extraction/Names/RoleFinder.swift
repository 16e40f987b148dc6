import Article

/// Finds the title or office beside the name of a person: before it, or as an apposition behind a comma.
///
/// `Gubernur Jawa Barat [Rina Wati]`, `[Rina Wati], ketua partai itu,`. A role starts with a word that the
/// lists call a title, and holds capitalised words, names and connectors up to the name.
struct RoleFinder {
  private static let longest = 14

  func addRoles(to names: inout [NameMention], in context: NameContext) {
    for index in names.indices where names[index].kind == .person {
      let sentence = context.text.sentences[
        context.text.sentenceIndex(ofToken: names[index].tokens.lowerBound)]
      names[index].role = before(index, names, sentence, context) ?? behind(index, names, sentence, context)
    }
  }

  private func before(
    _ name: Int, _ names: [NameMention], _ sentence: Range<Int>, _ context: NameContext
  ) -> Span? {
    let limit = max(sentence.lowerBound, names[name].tokens.lowerBound - Self.longest)
    var start: Int?
    var index = names[name].tokens.lowerBound - 1
    if index >= limit, context.isBracket(index, 0x2C) { index -= 1 }
    let end = index + 1
    while index >= limit {
      if isTitle(index, before: end, context) {
        start = index
      } else if let other = names.indices(before: name, holding: index) {
        guard names[other].kind != .person else { break }
        index = names[other].tokens.lowerBound
      } else if !isPart(index, context) {
        break
      }
      index -= 1
    }
    guard var start, start < end, !isOfMany(start, before: end, sentence, context) else { return nil }
    if context.cues.hasHeadLast { start = withFields(start, from: limit, names, name, context) }
    // `para pelaku dan Rina`
    if context.words[end - 1].cues.contains(context.cues.connector),
      context.words[end - 1].cues.contains(context.cues.function), end == names[name].tokens.lowerBound
    {
      return nil
    }
    let isSetOff = end < names[name].tokens.lowerBound
    // `Desak Menteri Mundur, Rina: …`
    let next = names[name].tokens.upperBound
    if isSetOff, start > sentence.lowerBound, next < sentence.upperBound,
      context.text.tokens[next].key == Mark.colon
    {
      return nil
    }
    if isSetOff, isSource(start, sentence, context), !isClosed(names[name], sentence, context) { return nil }
    return context.text.span(start..<withoutAddress(start..<end, context))
  }

  /// Whether a title is only part of what several are called or compete in: `ganda putra`, `suami istri (Pasutri)`.
  private func isOfMany(_ start: Int, before end: Int, _ sentence: Range<Int>, _ context: NameContext) -> Bool
  {
    context.isReferencePhrase(start, context.cues.couple)
      || start > sentence.lowerBound && context.isReference(start - 1, context.cues.discipline)
  }

  /// The end of a role without forms of address in small letters that stand last: `Kepala Dinas Pasar [dr]`.
  private func withoutAddress(_ role: Range<Int>, _ context: NameContext) -> Int {
    var end = role.upperBound
    while !context.cues.hasHeadLast, end - role.lowerBound > 1, context.text.tokens[end - 1].shape == .lower,
      context.words[end - 1].cues.contains(context.cues.honorific)
        || context.isBracket(end - 1, 0x28)
    {
      end -= 1
    }
    return end
  }

  /// Where a role begins with the words with capitals before its title, where heads come last: `[Finance] Minister`.
  private func withFields(
    _ title: Int, from limit: Int, _ names: [NameMention], _ name: Int, _ context: NameContext
  ) -> Int {
    let others = context.cues.function.union(context.cues.speech).union(context.cues.day)
    var start = title
    while start > limit, context.text.tokens[start - 1].kind == .word,
      context.text.tokens[start - 1].isCapitalised, !context.words[start - 1].cues.contains(others)
    {
      if let other = names.indices(before: name, holding: start - 1) {
        guard names[other].kind != .person else { break }
        start = max(limit, names[other].tokens.lowerBound)
      } else {
        start -= 1
      }
    }
    return start
  }

  /// Whether a word that means `according to` stands before a title.
  private func isSource(_ title: Int, _ sentence: Range<Int>, _ context: NameContext) -> Bool {
    guard title > sentence.lowerBound else { return false }
    let cues = context.words[title - 1].cues
    return cues.contains(context.cues.speech) && cues.contains(context.cues.function)
  }

  /// Whether a mark follows a name, so that what stands before may be its title: `menurut jaksa, Rina, …`, but
  /// `menurut jaksa, Rina menagih utang`.
  private func isClosed(_ name: NameMention, _ sentence: Range<Int>, _ context: NameContext) -> Bool {
    let next = name.tokens.upperBound
    return next >= sentence.upperBound || context.text.tokens[next].kind != .word
  }

  private func behind(
    _ name: Int, _ names: [NameMention], _ sentence: Range<Int>, _ context: NameContext
  ) -> Span? {
    let comma = names[name].tokens.upperBound
    guard comma + 1 < sentence.upperBound, context.isBracket(comma, 0x2C) else { return nil }
    var start = comma + 1
    let tokens = context.text.tokens
    if context.words[start].cues.contains(context.cues.function), start + 1 < sentence.upperBound {
      start += 1
    }
    guard tokens[start].kind == .word,
      context.words[start].cues.contains(context.cues.title)
        || !context.cues.hasHeadLast && isTitle(start, before: sentence.upperBound, context)
    else { return nil }
    var end = start
    while end < min(sentence.upperBound, start + Self.longest), tokens[end].kind == .word {
      // `Rina, ketua panitia dalam siaran pers, …`
      if end > start, context.isReferencePhrase(end, context.cues.circumstance) {
        return context.text.span(comma + 1..<end)
      }
      end += 1
    }
    // What stands before a colon speaks for himself: `Bertemu Rina, Menteri: …`
    guard end < sentence.upperBound, tokens[end].kind == .punctuation, tokens[end].key != Mark.colon else {
      return nil
    }
    // `menurut Rina, pelaku mengaku mencuri.`
    if tokens[end].key != Mark.comma, isSource(names[name].tokens.lowerBound, sentence, context) {
      return nil
    }
    if let next = names[(name + 1)...].first, next.tokens.lowerBound < end, next.kind == .person {
      return nil
    }
    return context.text.span(comma + 1..<end)
  }

  /// Whether a title of one or more words starts at `index`.
  private func isTitle(_ index: Int, before end: Int, _ context: NameContext) -> Bool {
    context.cues.lexicon.attributes(context.text.tokens, from: index, before: end).contains(
      context.cues.title)
  }

  private func isPart(_ index: Int, _ context: NameContext) -> Bool {
    let token = context.text.tokens[index]
    if token.isCapitalised { return !context.words[index].cues.contains(context.cues.speech) }
    return context.words[index].cues.contains(context.cues.connector) || context.isBracket(index, 0x2F)
      || context.isBracket(index, 0x28) || context.isBracket(index, 0x29)
  }
}

extension [NameMention] {
  /// The name before `name`, at most four back, that holds the token `index`.
  fileprivate func indices(before name: Int, holding index: Int) -> Int? {
    (Swift.max(0, name - 4)..<name).last { self[$0].tokens.contains(index) }
  }
}
