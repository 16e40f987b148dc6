package import Article

/// How the cards of reactions are grouped.
package enum ReactionGrouping: CaseIterable, Hashable, Sendable {
  case stance, stakeholder

  /// The other one.
  var next: ReactionGrouping { self == .stance ? .stakeholder : .stance }
}

/// The reactions of an article as a list of groups and cards.
struct ReactionList: Sendable {
  /// A group's head, or the card of a reaction.
  enum Entry: Hashable, Sendable {
    case stance(Reaction.Stance, count: Int)
    case stakeholder(Actor.ID?, count: Int)
    case reaction(Int)
  }

  private(set) var entries: [Entry] = []
  /// Where the card of each reaction stands.
  private(set) var places: [Int]
  /// Which of the cards it is, from 1.
  private(set) var numbers: [Int]

  /// The reactions grouped; groups in the order of the stances, or of whoever reacts first.
  init(_ reactions: [Reaction], by grouping: ReactionGrouping) {
    places = Array(repeating: 0, count: reactions.count)
    numbers = places
    var number = 0
    var groups: [(head: (Int) -> Entry, members: [Int])] = []
    switch grouping {
    case .stance:
      for stance in Reaction.Stance.allCases {
        groups.append(
          ({ .stance(stance, count: $0) }, reactions.indices.filter { reactions[$0].stance == stance }))
      }
    case .stakeholder:
      var groupOf: [Actor.ID?: Int] = [:]
      for (index, reaction) in reactions.enumerated() {
        if let group = groupOf[reaction.stakeholder] {
          groups[group].members.append(index)
        } else {
          groupOf[reaction.stakeholder] = groups.count
          groups.append(({ .stakeholder(reaction.stakeholder, count: $0) }, [index]))
        }
      }
    }
    for group in groups where !group.members.isEmpty {
      entries.append(group.head(group.members.count))
      for index in group.members {
        places[index] = entries.count
        number += 1
        numbers[index] = number
        entries.append(.reaction(index))
      }
    }
  }
}

extension Annotations {
  /// The words that a list shows for the reaction at `index`: from its cue on, where it shares its source with the reaction
  /// that the sentence tells before (`X welcomed the step, saying …`), so that no words are shown twice.
  package func words(ofReaction index: Int) -> Span {
    let reaction = reactions[index]
    guard let source = reaction.source, let cue = reaction.cue else { return reaction.span }
    let goesOn = [index - 1, index + 1].contains { other in
      reactions.indices.contains(other) && reactions[other].source == source
        && source.start <= reactions[other].span.start && reactions[other].span.end <= cue.start
    }
    guard goesOn else { return reaction.span }
    // A mark stands right behind its source, `Smith: …`; the words begin behind it.
    let isMark = cue.start == source.end
    return Span(isMark ? beginning(ofCue: cue) ?? cue.end : cue.start, reaction.span.end)
  }

  /// Where the words begin that a cue signals.
  private func beginning(ofCue cue: Span) -> Int? {
    let pieces = claims.first { $0.cue == cue }?.pieces ?? quotes.first { $0.cue == cue }?.pieces
    return pieces?.first { $0.start >= cue.end }?.start
  }
}
