import Article

/// Leaves out names of headlines that swallow a name of the text, which ``RepeatedNames`` then finds: `Mary Brown Hammers Oak Bank`.
///
/// The same with a word behind a single name, which no list knows of any name: `Rina Tumbang`.
///
/// Where every word has a capital the tagger cannot see where a name ends; the text tells.
struct HeadlineNames {
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    guard names.contains(where: { isOfHeadline($0) && $0.tokens.count > 1 }) else { return names }
    let text = context.text
    var known = WordTable<Void>()
    for name in names where !isOfHeadline(name) { _ = known.index(of: text.key(name.tokens), adding: ()) }
    return names.map(withoutVerb).filter { name in
      guard isOfHeadline(name), name.tokens.count > 1, known.index(of: text.key(name.tokens)) == nil else {
        return true
      }
      let first = name.tokens.lowerBound
      if known.index(of: text.tokens[first].key) != nil,
        name.tokens.dropFirst().allSatisfy(isOfNoName)
      {
        return false
      }
      // Names of two words and more: single ones are in many longer names.
      return !name.tokens.dropLast().contains { start in
        (start + 2...max(start + 2, name.tokens.upperBound)).contains { end in
          end <= name.tokens.upperBound && known.index(of: text.key(start..<end)) != nil
        }
      }
    }
  }

  /// A name that everybody knows without a word of no name behind it: `[Iran] Kecam`.
  private func withoutVerb(_ name: NameMention) -> NameMention {
    let first = name.tokens.lowerBound
    guard isOfHeadline(name), name.tokens.count == 2,
      context.known[first].subtracting(.nobody) == [.place, .first], isOfNoName(first + 1)
    else {
      return name
    }
    var name = name
    name.tokens = first..<first + 1
    name.span = context.text.span(name.tokens)
    return name
  }

  /// Whether a word is of no name, by the lists.
  private func isOfNoName(_ token: Int) -> Bool {
    let word = context.words[token]
    return context.text.tokens[token].shape == .capitalised && word.gazetteer.isEmpty
      && context.known[token].isDisjoint(with: .actor)
      && !word.cues.contains(context.cues.organisation.union(context.cues.place).union(context.cues.side))
  }

  private func isOfHeadline(_ name: NameMention) -> Bool {
    context.text.isInHeading(name.tokens.lowerBound)
  }
}
