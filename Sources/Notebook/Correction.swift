package import Article

/// What a reader set right in one finding of an article.
package struct Correction: Hashable, Sendable, Codable {
  /// The layers that can be corrected; the raw value is the word in the file.
  package enum Subject: String, Hashable, Sendable, Codable { case quote, claim, reaction, actor }

  /// What is right instead.
  package enum Change: Hashable, Sendable, Codable {
    /// It is no such finding.
    case wrong
    /// Whose it is, by the actor's name; nil for nobody's.
    case speaker(String?)
    /// Which stance it takes, by its word in JSON.
    case stance(String)
    /// How it is reported, by its word in JSON.
    case modality(String)
  }

  /// In which layer the finding is.
  package var subject: Subject
  /// The finding's first words, by which it is known again.
  package var anchor: Anchor
  /// What is right instead.
  package var change: Change

  /// A change to the finding of `subject` that begins at `anchor`.
  package init(_ subject: Subject, at anchor: Anchor, _ change: Change) {
    self.subject = subject
    self.anchor = anchor
    self.change = change
  }
}

extension Annotations {
  /// These findings with what a reader set right; of several corrections of one finding that change the same the last one
  /// counts.
  ///
  /// Another speaker is one of all that was found at the same cue of the same speaker: the quote, the claim and the reaction.
  /// What is wrong is kept and marked as such. A correction whose words are gone changes nothing.
  package func corrected(by corrections: [Correction], in text: Text) -> Annotations {
    guard !corrections.isEmpty else { return self }
    var result = self
    for correction in corrections {
      guard let span = correction.anchor.span(in: text) else { continue }
      switch correction.subject {
      case .quote:
        for index in quotes.indices where quotes[index].pieces[0].overlaps(span) {
          switch correction.change {
          case .wrong: result.quotes[index].corrected = .wrong
          case .speaker(let name):
            guard let id = actor(named: name) else { continue }
            result.quotes[index].corrected = nil
            attribute(Attribution(quotes[index]), to: id, in: &result)
          case .stance, .modality: break
          }
        }
      case .claim:
        for index in claims.indices where claims[index].pieces[0] == span {
          switch correction.change {
          case .wrong: result.claims[index].corrected = .wrong
          case .speaker(let name):
            guard let id = actor(named: name) else { continue }
            result.claims[index].corrected = nil
            attribute(Attribution(claims[index]), to: id, in: &result)
          case .modality(let word):
            guard let modality = Claim.Modality(rawValue: word) else { continue }
            result.claims[index].modality = modality
            result.claims[index].corrected = .modality
          case .stance: break
          }
        }
      case .reaction:
        for index in reactions.indices where reactions[index].span == span {
          switch correction.change {
          case .wrong: result.reactions[index].corrected = .wrong
          case .speaker(let name):
            guard let id = actor(named: name) else { continue }
            result.reactions[index].corrected = nil
            attribute(Attribution(reactions[index]), to: id, in: &result)
          case .stance(let word):
            guard let stance = Reaction.Stance(rawValue: word) else { continue }
            result.reactions[index].stance = stance
            result.reactions[index].corrected = .stance
          case .modality: break
          }
        }
      case .actor:
        for index in actors.indices where actors[index].mentions.first?.span == span {
          result.actors[index].corrected = correction.change == .wrong ? .wrong : nil
        }
      }
    }
    return result
  }

  /// Gives all that is of one attribution, except what is wrong, to an actor or to nobody.
  private func attribute(_ attribution: Attribution, to id: Actor.ID?, in result: inout Annotations) {
    for index in quotes.indices
    where Attribution(quotes[index]) == attribution && result.quotes[index].corrected != .wrong {
      result.quotes[index].speaker = id
      result.quotes[index].corrected = .speaker
    }
    for index in claims.indices
    where Attribution(claims[index]) == attribution && result.claims[index].corrected != .wrong {
      result.claims[index].holder = id
      result.claims[index].corrected = .speaker
    }
    for index in reactions.indices
    where Attribution(reactions[index]) == attribution && result.reactions[index].corrected != .wrong {
      result.reactions[index].stakeholder = id
      result.reactions[index].corrected = .speaker
    }
  }

  /// The id of the actor of this name: `.some(nil)` for nobody, nil where there is none of this name.
  private func actor(named name: String?) -> Actor.ID?? {
    guard let name else { return .some(nil) }
    return actors.first { $0.name == name }.map { .some($0.id) }
  }
}

/// What findings of one attribution have in common: the cue, or the first words where there is none, and whose they are.
private struct Attribution: Equatable {
  let cue: Span?
  let actor: Actor.ID?

  init(_ quote: Quote) { (cue, actor) = (quote.cue ?? quote.pieces.first, quote.speaker) }
  init(_ claim: Claim) { (cue, actor) = (claim.cue ?? claim.pieces.first, claim.holder) }
  init(_ reaction: Reaction) { (cue, actor) = (reaction.cue ?? reaction.span, reaction.stakeholder) }
}
