import Article
import Canvas

extension Model {
  /// Opens the list of reasons for what is at hand.
  mutating func explain() -> [Effect] {
    guard findings != nil else { return show(words.notYet) }
    guard let item = itemAtHand else { return show(keyed(words.explain.nothing)) }
    let columns = max(10, min(size.columns - 8, 72))
    popup = Popup(
      kind: .explanation(item), entries: explanation(of: item).flatMap { wrapped($0, columns: columns) },
      selected: 0, before: 0)
    settlePopup()
    return []
  }

  /// Why an item is shown: what it was taken for, the rule or model that decided, the words that counted, how sure it is.
  func explanation(of item: Item) -> [String] {
    guard let findings else { return [] }
    let annotations = findings.annotations
    let decision = findings.decision(item)
    var lines = [taken(item)]
    if let corrected = findings.corrected(item) { lines.append(words.notes.corrected(corrected)) }
    lines.append("\(words.explain.rule): \(words.explain.reason(decision.rule)) (\(decision.rule))")
    var counted = decision.evidence
    switch item.layer {
    case .quotes:
      let quote = annotations.quotes[item.index]
      counted = [quote.source, quote.cue].compactMap(\.self)
      if let reaction = findings.reaction(ofQuote: item.index) {
        lines.append(taken(Item(.reactions, reaction)))
      }
    case .claims:
      let claim = annotations.claims[item.index]
      counted = [claim.source, claim.cue].compactMap(\.self)
    case .reactions:
      let reaction = annotations.reactions[item.index]
      if counted.isEmpty { counted = [reaction.source, reaction.cue].compactMap(\.self) }
      if let target = targetText(reaction) { lines.append("\(words.explain.target): \(target)") }
    case .actors:
      lines += links(of: annotations.actors[item.index])
      lines += relations(of: item.index)
    }
    if !counted.isEmpty {
      lines.append(
        "\(words.explain.words): \(counted.sorted().map { "‹\(article.text.line($0))›" }.joined(separator: " "))"
      )
    }
    let percent = Int((decision.confidence * 100).rounded())
    lines.append(
      "\(words.explain.confidence): \(percent) %" + (decision.isUncertain ? " · ? \(words.uncertain)" : ""))
    return lines
  }

  /// `Reaksi · Serikat Tani · menolak`
  private func taken(_ item: Item) -> String {
    guard let findings else { return "" }
    var parts: [String] = []
    switch item.layer {
    case .quotes:
      let quote = findings.annotations.quotes[item.index]
      parts = [words.quotes, findings.actor(item)?.name ?? words.unknownSpeaker, words.name(quote.kind)]
    case .claims:
      let claim = findings.annotations.claims[item.index]
      parts = [words.claims, findings.actor(item)?.name ?? words.noHolder, words.name(claim.modality)]
    case .reactions:
      let reaction = findings.annotations.reactions[item.index]
      parts = [
        words.reactions, findings.actor(item)?.name ?? words.unknownSpeaker,
        "\(theme.glyph(reaction.stance)) \(words.name(reaction.stance))",
      ]
    case .actors:
      let actor = findings.annotations.actors[item.index]
      parts = [words.actors, actor.name] + [actor.role, words.name(actor.kind)].compactMap(\.self)
    }
    return parts.joined(separator: " · ")
  }

  /// How an actor's mentions were found to be of one: each rule with some of the words.
  private func links(of actor: Actor) -> [String] {
    var byRule: [(rule: String, names: [String], count: Int)] = []
    for mention in actor.mentions {
      let name = article.text.line(mention.span)
      if let index = byRule.firstIndex(where: { $0.rule == mention.decision.rule }) {
        byRule[index].count += 1
        if byRule[index].names.count < 3, !byRule[index].names.contains(name) {
          byRule[index].names.append(name)
        }
      } else {
        byRule.append((mention.decision.rule, [name], 1))
      }
    }
    return byRule.map {
      "\($0.count) × \(words.explain.reason($0.rule)): \($0.names.map { "‹\($0)›" }.joined(separator: " "))"
    }
  }

  /// What an actor is reported to say, and how others react to it.
  private func relations(of id: Actor.ID) -> [String] {
    guard let findings else { return [] }
    let annotations = findings.annotations
    var lines: [String] = []
    for index in annotations.claims.indices.filter({ annotations.claims[$0].holder == id }).prefix(5) {
      let text = annotations.claims[index].pieces.map { article.text.line($0) }.joined(separator: " … ")
      lines.append("\(words.explain.says): \(Findings.letter(index)) \(text.truncated(to: 80))")
    }
    for index in findings.reactions(by: id).prefix(5) {
      lines.append("\(words.explain.reacts): \(reactionText(index))")
    }
    for index in findings.reactions(to: id).prefix(5) {
      lines.append("\(words.explain.answered): \(reactionText(index))")
    }
    return lines
  }

  private func reactionText(_ index: Int) -> String {
    guard let reaction = findings?.annotations.reactions[index] else { return "" }
    let name = findings?.annotations.actor(reaction.stakeholder)?.name ?? words.unknownSpeaker
    return
      "\(theme.glyph(reaction.stance)) \(name) · \(words.name(reaction.stance)) ¶\(article.blockIndex(at: reaction.span.start) + 1)"
  }

  /// What a reaction responds to, in few words.
  func targetText(_ reaction: Reaction) -> String? {
    guard let findings else { return nil }
    switch reaction.target {
    case .actor(let id): return findings.annotations.actor(id)?.name
    case .claim(let index):
      guard findings.annotations.claims.indices.contains(index) else { return nil }
      let name = findings.annotations.actor(findings.annotations.claims[index].holder)?.name
      return [words.explain.claim(Findings.letter(index)), name].compactMap(\.self).joined(separator: ", ")
    case .span(let span):
      return span.start <= article.title?.start ?? 0
        ? words.explain.mainEvent : "‹\(article.text.line(span).truncated(to: 40))›"
    case nil: return nil
    }
  }
}
