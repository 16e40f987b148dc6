import Article
import TestSupport
import Testing

@testable import Extraction

/// A text whose marks say who is who, and which sieve must have linked which words.
///
/// The digits of a label are the actor, P, O and L the kind of a name; S is a source, and T the title of the name behind it.
struct SieveCase: CustomTestStringConvertible, Sendable {
  var language: Language
  var marked: String
  var rules: [String: String]
  var testDescription: String { marked }

  /// - Parameter rules: words of a mention, and the sieve that linked it.
  init(_ language: Language, _ marked: String, _ rules: [String: String]) {
    (self.language, self.marked, self.rules) = (language, marked, rules)
  }
}

private let cases: [SieveCase] = [
  // Short forms and parts of names.
  .init(
    .indonesian, "[Rina Wati]P1 tiba. [Wati]P1 lelah, [Rina]P1 tidur.",
    ["Wati": "partOfPersonName", "Rina": "partOfPersonName"]),
  .init(
    .indonesian, "[Siti Nur Aisyah Harahap]P1 tiba. [Nur Aisyah]P1 bicara. [Harahap]P1 pulang.",
    ["Nur Aisyah": "partOfPersonName", "Harahap": "partOfPersonName"]),
  .init(.indonesian, "[Slamet]P1 tiba. [Sulastri]P2 pulang. [Slamet]P1 tidur.", ["Slamet": "name"]),
  .init(
    .english, "[Mary Ann Brown]P1 won. [Brown]P1 left. [John Smith]P2 lost.", ["Brown": "partOfPersonName"]),
  .init(
    .english, "[Annelise van der Berg]P1 spoke. [Van der Berg]P1 left.", ["Van der Berg": "partOfPersonName"]),
  // Initials.
  .init(.indonesian, "[Rina Wati Sari]P1 ditahan. [RWS]P1 diam.", ["RWS": "initialsOfPerson"]),
  .init(
    .indonesian, "[Bima Prasetyo]P1 tiba. [B. Prasetyo]P1 pulang.", ["B. Prasetyo": "initialsOfPerson"]),
  .init(.english, "[John Smith]P1 came. [J. Smith]P1 left.", ["J. Smith": "initialsOfPerson"]),
  // Brackets and abbreviations.
  .init(.indonesian, "[Badan Sungai Anu]O1 ([BSA]O1) rapat. [BSA]O1 diam.", ["BSA": "bracketedName"]),
  .init(.english, "The [Harbour Safety Board]O1 ([HSB]O1) met. [HSB]O1 said no.", ["HSB": "bracketedName"]),
  .init(.indonesian, "[Kementerian Perhubungan]O1 rapat. [Kemenhub]O1 diam.", ["Kemenhub": "acronymOfName"]),
  .init(.english, "The [Green River Trust]O1 met. [GRT]O1 sued.", ["GRT": "acronymOfName"]),
  // What somebody is called.
  .init(
    .indonesian, "[Rina Wati]P1, yang akrab disapa [Riwa]P1, tiba. [Riwa]P1 diam.", ["Riwa": "calledName"]),
  .init(.indonesian, "[Bima Susilo]P1 alias [Gondrong]P1 ditahan.", ["Gondrong": "calledName"]),
  .init(
    .indonesian, "[Siti Nur Aisyah]P1 tiba. Kata [Bu Ica]P1, sapaan akrabnya, sepi.", ["Bu Ica": "calledName"]
  ),
  .init(.english, "[Anna Brown]P1, also known as [Annie Bee]P1, left.", ["Annie Bee": "calledName"]),
  // Other names.
  .init(.indonesian, "[Bimantara Susilo]P1 ([Biman]P1) pulang. [Biman]P1 tidur.", ["Biman": "bracketedName"]),
  .init(.indonesian, "[Jepang]L1 menang. [Negeri Sakura]L1 bersorak.", ["Negeri Sakura": "knownAlias"]),
  .init(.indonesian, "Warga [Kota Bandung]L1 senang. Di [Bandung]L1 hujan.", ["Bandung": "nameWithoutHead"]),
  .init(.english, "[Acme Motors Inc]O1 sold cars. [Acme Motors]O1 grew.", ["Acme Motors": "beginningOfName"]),
  .init(.indonesian, "[Bima Prasetyo]P1 tiba. [Bima Prastyo]P1 pulang.", ["Bima Prastyo": "misspeltName"]),
  .init(.english, "[Peter Lindqvist]P1 came. [Peter Lindquist]P1 left.", ["Peter Lindquist": "misspeltName"]),
  // Pronouns.
  .init(.indonesian, "\"Ya,\" kata [Rina Wati]P1. [Ia]S1 pulang.", ["Ia": "personPronoun"]),
  .init(.indonesian, "\"Ya,\" kata [Rina Wati]P1. Menurut [dia]S1, sepi.", ["dia": "personPronoun"]),
  .init(.indonesian, "\"Ya,\" kata [Rina Wati]P1. [Beliau]S1 pulang.", ["Beliau": "personPronoun"]),
  .init(.indonesian, "\"Ya,\" kata [Rina Wati]P1. \"Ayo,\" ujar[nya]S1.", ["nya": "personPronoun"]),
  .init(
    .indonesian, "\"Ya,\" kata [para pedagang]S1 kepada [Rina]P2. [Mereka]S1 pulang.",
    ["Mereka": "pluralPronoun"]),
  .init(
    .indonesian, "[Rina Wati]P2 datang. \"Ya,\" kata [Bima Prasetyo]S1. [Pihaknya]S1 menunggu.",
    ["Pihaknya": "lastSpeaker"]),
  .init(.english, "[Mary Brown]P1 met [John Smith]P2. \"Yes,\" [he]S2 said.", ["he": "personPronoun"]),
  .init(.english, "[John Smith]P2 met [Mary Brown]P1. \"Yes,\" [she]S1 said.", ["she": "personPronoun"]),
  .init(
    .english, "\"Yes,\" said [two farmers]S1. [John Smith]P2 left. \"No,\" [they]S1 said.",
    ["they": "pluralPronoun"]),
  .init(
    .english, "[John Smith]P2 visited [Acme Motors]O1. [It]S1 said sales were up.", ["It": "thingPronoun"]),
  // Titles and descriptions.
  .init(
    .indonesian, "[Presiden]T [Rina Wati]P1 tiba. [Bima]P2 pulang. \"Ya,\" kata [Presiden]S1.",
    ["Presiden": "sameRole"]),
  .init(
    .indonesian, "[Menteri Keuangan]T [Rina Wati]P1 tiba. [Bima]P2 pulang. \"Ya,\" kata [Menkeu]S1.",
    ["Menkeu": "sameRole"]),
  .init(
    .indonesian, "\"Ya,\" kata [Rina Wati]P1. [Politikus itu]S1 menolak.", ["Politikus itu": "definitePerson"]
  ),
  .init(
    .indonesian, "[Partai Sungai]O1 rapat. [Partai itu]S1 menolak.", ["Partai itu": "definiteOrganisation"]),
  .init(
    .english, "[Senator]T [Mary Brown]P1 won. [John]P2 lost. [The senator]S1 said no.",
    ["The senator": "sameRole"]),
  .init(
    .english, "[Acme Motors]O1 grew. [The company]S1 said sales were up.",
    ["The company": "definiteOrganisation"]),
  // Groups.
  .init(
    .indonesian, "[Norland]L2 dan [Voldava]L3 bertemu. [Kedua negara]S1 sepakat. [Kedua negara]S1 diam.",
    ["Kedua negara": "nameless sameWords"]),
  .init(
    .english, "[Norland]L2 met [Voldava]L3. [Both countries]S1 agreed. [Both countries]S1 left.",
    ["Both countries": "nameless sameWords"]),
]

@Test(arguments: cases) func `every sieve links its mentions and gives its name`(_ example: SieveCase) {
  let given = MarkedText(example.marked)
  let text = SentenceSplitter(language: example.language)(Article(paragraphs: given.plain))
  let kinds: [Character: Actor.Kind] = ["P": .person, "O": .organization, "L": .place]
  var names: [NameMention] = []
  var sources: [SourcePhrase] = []
  var role: Span?
  for mark in given.marks {
    let tokens = text.tokens(touching: mark.span)
    if let kind = kinds[mark.label.first!] {
      names.append(
        NameMention(tokens: tokens, span: mark.span, kind: kind, role: role, decision: Decision("test")))
      role = nil
    } else if mark.label == "T" {
      role = mark.span
    } else {
      sources.append(SourcePhrase(span: mark.span, tokens: tokens, form: .nominal))
    }
  }
  let (actors, _) = ActorResolver(language: example.language).resolve(
    text: text, names: names, sources: sources)
  var digits: [Actor.ID: Substring] = [:]
  var found: [String: [String]] = [:]
  for mark in given.marks where mark.label != "T" {
    let actor = actors.first { $0.mentions.contains { $0.span == mark.span } }
    guard let actor, let mention = actor.mentions.first(where: { $0.span == mark.span }) else {
      Issue.record("\(text.text[mark.span]) is nobody's")
      continue
    }
    let expected = mark.label.dropFirst()
    #expect(digits[actor.id, default: expected] == expected, "\(text.text[mark.span]) is somebody else")
    digits[actor.id] = expected
    found[text.text[mark.span], default: []].append(mention.decision.rule)
  }
  #expect(digits.count == Set(given.marks.map { $0.label.dropFirst() }).subtracting([""]).count)
  for (words, rule) in example.rules {
    var rules: [String] = []
    for other in found[words] ?? [] where other != rules.last { rules.append(other) }
    #expect(rules.joined(separator: " ") == rule, "\(words)")
  }
}
