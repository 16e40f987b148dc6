package import Article

/// Finds the proper names of an article: tagger first, then what the article as a whole tells.
///
/// 1. ``NameTagger`` labels each sentence.
/// 2. ``RanksInBrackets`` and ``BracketRepair`` see to brackets within names and to abbreviations in brackets, ``ListedFields`` to
///    the fields of a body, ``BodyAndBearer`` to persons behind the body they lead, ``SurnameParticles`` and ``PersonPairs``
///    to other persons, ``BracketedBodies`` and ``BodiesOfPlaces`` to other bodies, ``PlaceParts`` to places, ``NameWholes`` to
///    what belongs to names of both; ``NoActors`` leaves out what is no name.
/// 3. ``NameTrimmer`` leaves the bare names, ``BodyWithPurpose`` takes in what bodies are for, ``KnownNames`` settles
///    kinds, ``ArticledAbbreviations`` and ``SiteNames`` add bodies and sites.
/// 4. ``KindVote`` gives equal names one kind; ``Initials`` of those whose names are held back are persons.
/// 5. ``HeadlineNames`` leaves out what swallows a name of the text, ``RepeatedNames`` finds those that the tagger missed, in headlines above all.
/// 6. ``RoleFinder`` sees to titles and appositions, ``ConfidenceMap`` makes confidence a probability.
package struct NameFinder: Sendable {
  private let tagger: NameTagger
  private let roles: RoleFinder

  /// A finder for a language; one without a model finds nothing.
  package init(language: Language) { self.init(tagger: NameTagger(language: language)) }

  /// A finder with a tagger of its own, for measuring.
  package init(tagger: NameTagger) {
    self.tagger = tagger
    roles = RoleFinder()
  }

  /// The names of `text`: sorted, disjoint.
  package func callAsFunction(_ text: TokenizedText) -> [NameMention] {
    let context = tagger.context(text)
    var names = tagged(context)
    names = RanksInBrackets(context: context).apply(to: names)
    names = BracketRepair(context: context).apply(to: names)
    names = ListedFields(context: context).apply(to: names)
    names = BodyAndBearer(context: context).apply(to: names)
    names = SurnameParticles(context: context).apply(to: names)
    names = BracketedBodies(context: context).apply(to: names)
    names = PersonPairs(context: context).apply(to: names)
    names = BodiesOfPlaces(context: context).apply(to: names)
    names = PlaceParts(context: context).apply(to: names)
    names = NameWholes(context: context).apply(to: names)
    names = NoActors(context: context).apply(to: names)
    names = NameTrimmer(context: context).apply(to: names)
    names = BodyWithPurpose(context: context).apply(to: names)
    names = KnownNames(context: context).apply(to: names)
    names = ArticledAbbreviations(context: context).apply(to: names)
    names = HeadlineNames(context: context).apply(to: names)
    names = SiteNames().completed(names, in: text)
    KindVote(context: context).apply(to: &names)
    names = Initials(context: context).apply(to: names)
    names = joined(RepeatedNames(names, context).completed(), text)
    roles.addRoles(to: &names, in: context)
    for index in names.indices {
      names[index].decision.confidence = tagger.probability(names[index].decision.confidence)
    }
    return names
  }

  private func tagged(_ context: NameContext) -> [NameMention] {
    var names: [NameMention] = []
    tagger.forEachLabelled(context) { stretch, labels in
      var start = 0
      while start < labels.count {
        guard let kind = labels[start].label.kind else {
          start += 1
          continue
        }
        var end = start + 1
        var margin = labels[start].margin
        while end < labels.count, labels[end].label.isInside {
          margin = min(margin, labels[end].margin)
          end += 1
        }
        let tokens = stretch.lowerBound + start..<stretch.lowerBound + end
        names.append(
          NameMention(
            tokens: tokens, span: context.text.span(tokens), kind: kind,
            decision: Decision("nameTagger", Self.confidence(margin))))
        start = end
      }
    }
    return names
  }

  /// Two persons are never named without anything between them: such names are one.
  private func joined(_ names: [NameMention], _ text: TokenizedText) -> [NameMention] {
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for name in names {
      if let last = result.last, last.kind == .person, name.kind == .person,
        last.tokens.upperBound == name.tokens.lowerBound,
        text.sentenceIndex(ofToken: last.tokens.lowerBound)
          == text.sentenceIndex(ofToken: name.tokens.lowerBound)
      {
        let tokens = last.tokens.lowerBound..<name.tokens.upperBound
        let confidence = min(last.decision.confidence, name.decision.confidence)
        result[result.count - 1] = NameMention(
          tokens: tokens, span: text.span(tokens), kind: .person, decision: Decision("joinedName", confidence)
        )
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// How sure a name is whose weakest token has this margin over the next best label.
  private static func confidence(_ margin: Int32) -> Float {
    0.5 + 0.5 * max(-0.4, min(1, Float(margin) / 300))
  }
}
