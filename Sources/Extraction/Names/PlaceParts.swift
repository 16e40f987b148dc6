import Article

/// Takes the words of places' names that the tagger left out.
///
/// - The quarter behind a name: `Lombok [Tengah]`.
/// - The word for the kind of place before it: `[Pasar] Anu`, but not where it may end a title: `Kepala Pasar Anu`.
/// - The names that are told to be places: `dua desa, yaitu [Anu] dan [Itu]`.
struct PlaceParts {
  private static let (mostWords, mostNames) = (3, 12)
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard !context.cues.hasHeadLast else { return names }
    var names = names
    for index in names.indices where names[index].kind == .place {
      let before = index > 0 ? names[index - 1].tokens.upperBound : 0
      let behind = index + 1 < names.count ? names[index + 1].tokens.lowerBound : context.text.tokens.count
      let tokens = names[index].tokens
      let whole = start(of: tokens, after: before)..<end(of: tokens, before: behind)
      guard whole != tokens else { continue }
      names[index].tokens = whole
      names[index].span = context.text.span(whole)
      names[index].decision.rule = "placeParts"
    }
    var found: [[NameMention].Replacement] = []
    for token in context.text.tokens.indices where opensList(token) {
      for place in list(from: token + 1) where isMissing(place, names) {
        let name = NameMention(
          tokens: place, span: context.text.span(place), kind: .place, decision: Decision("placeParts", 0.85))
        found.append(.init(tokens: place, names: [name]))
      }
    }
    return names.replacing(found)
  }

  private func end(of tokens: Range<Int>, before limit: Int) -> Int {
    let end = tokens.upperBound
    guard end < limit, end < sentence(of: tokens).upperBound, tokens.count <= 2,
      context.text.tokens[end].shape == .capitalised, context.isReference(end, context.cues.quarter),
      !context.isReference(end - 1, context.cues.quarter)
    else { return end }
    return end + 1
  }

  private func start(of tokens: Range<Int>, after limit: Int) -> Int {
    let head = tokens.lowerBound - 1
    guard head >= max(limit, sentence(of: tokens).lowerBound),
      context.text.tokens[head].shape == .capitalised,
      context.isReference(head, context.cues.site), !endsTitle(head), !isHead(tokens.lowerBound)
    else { return tokens.lowerBound }
    return head
  }

  private func isHead(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.place.union(context.cues.organisation))
  }

  /// Whether a title of two words or more may end with this one: `Wali [Kota]`, `Kepala [Desa]`.
  private func endsTitle(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    let title = context.cues.title
    return context.words[token - 1].cues.contains(title)
      || context.cues.lexicon.attributes(context.text.tokens, from: token - 1, before: token + 1).contains(
        title)
  }

  private func sentence(of tokens: Range<Int>) -> Range<Int> {
    context.text.sentences[context.text.sentenceIndex(ofToken: tokens.lowerBound)]
  }

  // MARK: - Lists

  /// Whether a word that gives names stands here behind a comma and a word for places in small letters.
  private func opensList(_ token: Int) -> Bool {
    guard token > 1, context.text.tokens[token].shape == .lower, context.isBracket(token - 1, 0x2C),
      context.isReference(token, context.cues.equals)
    else { return false }
    let noun = token - 2
    return context.text.tokens[noun].shape == .lower && context.words[noun].cues.contains(context.cues.place)
  }

  /// The names of a list that begins at `start`: words with capitals between commas and conjunctions.
  private func list(from start: Int) -> [Range<Int>] {
    let tokens = context.text.tokens
    guard start < tokens.count else { return [] }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start)]
    var (places, token): ([Range<Int>], Int) = ([], start)
    while places.count < Self.mostNames {
      let first = token
      while token < sentence.upperBound, token - first < Self.mostWords, tokens[token].shape == .capitalised {
        token += 1
      }
      guard token > first else { break }
      places.append(first..<token)
      if token < sentence.upperBound, context.isBracket(token, 0x2C) { token += 1 }
      if token < sentence.upperBound, context.isReference(token, context.cues.link) { token += 1 }
    }
    return places
  }

  /// Whether no name is there yet but a part of this one, or a person's.
  private func isMissing(_ place: Range<Int>, _ names: [NameMention]) -> Bool {
    names[names.touching(place)].allSatisfy {
      $0.tokens != place && place.clamped(to: $0.tokens) == $0.tokens
        || $0.kind == .person && $0.tokens == place
    }
  }
}
