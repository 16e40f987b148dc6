import Article
struct ActorResolver: Sendable {
  func resolve(text: TokenizedText, names: [NameMention], sources: [SourcePhrase]) -> (actors: [Actor], actorOfSource: [Int?]) {
    var actors: [Actor] = []
    var byKey: [String: Int] = [:]
    var ofName: [Int] = []
    for n in names {
      let s = text.text[n.span]
      let last = n.kind == .person ? String(s.split(separator: " ").last ?? "") : s
      var id = byKey[s] ?? byKey[last]
      if id == nil, n.kind == .person { for w in s.split(separator: " ") { if let k = byKey[String(w)], actors[k].kind == .person { id = k } } }
      if id == nil {
        id = actors.count
        actors.append(Actor(id: id!, name: s, kind: n.kind, mentions: [], decision: n.decision))
      }
      byKey[s] = id; if n.kind == .person { for w in s.split(separator: " ") { if byKey[String(w)] == nil { byKey[String(w)] = id } } }
      if s.count > actors[id!].name.count { actors[id!].name = s }
      actors[id!].mentions.append(Actor.Mention(n.span, .name, n.decision))
      ofName.append(id!)
    }
    var result = [Int?](repeating: nil, count: sources.count)
    var lastPerson: Int?
    for i in sources.indices.sorted(by: { sources[$0].span.start < sources[$1].span.start }) {
      let s = sources[i]
      switch s.form {
      case .name: result[i] = s.name.map { ofName[$0] }
      case .pronoun: result[i] = lastPerson; if let l = lastPerson { actors[l].mentions.append(Actor.Mention(s.span, .pronoun, Decision("standIn"))) }
      case .nominal:
        let string = text.text[s.span].lowercased()
        if let k = byKey[string] { result[i] = k } else {
          result[i] = actors.count; byKey[string] = actors.count
          actors.append(Actor(id: actors.count, name: text.text[s.span], kind: .group, mentions: [Actor.Mention(s.span, .nominal, Decision("standIn"))], decision: Decision("standIn")))
        }
      }
      if let r = result[i] { lastPerson = r }
    }
    for i in actors.indices { actors[i].mentions.sort { $0.span < $1.span } }
    return (actors, result)
  }
}
