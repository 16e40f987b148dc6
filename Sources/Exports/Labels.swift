package import Article

/// The words that stand in exports for people, in one language.
package struct Labels: Sendable {
  let language: Language
  let text, quotes, claims, reactions, actors, highlights, paragraph, unknownSpeaker, unnamed,
    uncertain: String
  let source, note: String
  /// One of each, as it stands on a card.
  let quote, claim, reaction, highlight: String
  let standardInput: String
  private let stances: [Reaction.Stance: String]
  private let modalities: [Claim.Modality: String]
  private let corrections: [Corrected: String]
  private let kinds: [Actor.Kind: String]

  func name(_ stance: Reaction.Stance) -> String { stances[stance] ?? stance.rawValue }
  func name(_ modality: Claim.Modality) -> String { modalities[modality] ?? modality.rawValue }
  func name(_ corrected: Corrected) -> String { corrections[corrected] ?? corrected.rawValue }
  func name(_ kind: Actor.Kind) -> String { kinds[kind] ?? kind.rawValue }

  /// The words in `language`; English for one that has none.
  package static func of(_ language: Language) -> Labels { language == .indonesian ? indonesian : english }

  private static let english = Labels(
    language: .english,
    text: "Text", quotes: "Quotes", claims: "Claims", reactions: "Reactions", actors: "Actors",
    highlights: "Highlights", paragraph: "¶", unknownSpeaker: "speaker unknown", unnamed: "nobody named",
    uncertain: "uncertain", source: "Source", note: "Note",
    quote: "Quote", claim: "Claim", reaction: "Reaction", highlight: "Highlight",
    standardInput: "standard input",
    stances: [
      .support: "supports", .oppose: "opposes", .concern: "worries", .neutral: "neutral", .mixed: "mixed",
    ],
    modalities: [
      .asserted: "asserted", .hedged: "hedged", .denied: "denied", .intended: "intended",
      .questioned: "questioned",
    ],
    corrections: [
      .wrong: "marked as wrong", .speaker: "speaker corrected", .stance: "stance corrected",
      .modality: "way of reporting corrected",
    ],
    kinds: [.person: "person", .organization: "organisation", .place: "place", .group: "group"])

  private static let indonesian = Labels(
    language: .indonesian,
    text: "Teks", quotes: "Kutipan", claims: "Klaim", reactions: "Reaksi", actors: "Aktor",
    highlights: "Sorotan", paragraph: "¶", unknownSpeaker: "pembicara tidak ditemukan",
    unnamed: "pemilik tidak disebut", uncertain: "tidak pasti", source: "Sumber", note: "Catatan",
    quote: "Kutipan", claim: "Klaim", reaction: "Reaksi", highlight: "Sorotan",
    standardInput: "masukan standar",
    stances: [
      .support: "mendukung", .oppose: "menolak", .concern: "khawatir", .neutral: "netral", .mixed: "beragam",
    ],
    modalities: [
      .asserted: "dinyatakan", .hedged: "kemungkinan", .denied: "dibantah", .intended: "rencana",
      .questioned: "dipertanyakan",
    ],
    corrections: [
      .wrong: "ditandai salah", .speaker: "pembicara dikoreksi", .stance: "sikap dikoreksi",
      .modality: "cara pelaporan dikoreksi",
    ],
    kinds: [.person: "orang", .organization: "organisasi", .place: "tempat", .group: "kelompok"])
}
