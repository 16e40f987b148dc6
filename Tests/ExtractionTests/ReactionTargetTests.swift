import Article
import TestSupport
import Testing

@testable import Extraction

/// What reactions respond to, as lines: `words of the reaction → words of the target`.
private func targets(_ paragraphs: String..., language: Language = .indonesian) -> [String] {
  let made = article(paragraphs)
  let whole = Article(
    source: made.source, text: made.text, blocks: made.blocks,
    title: made.blocks.first.flatMap { $0.kind == .heading ? $0.span : nil })
  guard let found = Extractor().annotations(of: whole, language: language) else { return [] }
  return found.reactions.map { reaction in
    let target =
      switch reaction.target {
      case .actor(let id): "actor \(found.actors[id].name)"
      case .claim(let index): "claim \(found.claims[index].pieces.map { whole.text[$0] }.joined())"
      case .span(let span): "words \(whole.text[span])"
      case nil: "nothing"
      }
    return "\(reaction.cue.map { whole.text[$0] } ?? "-") → \(target)"
  }
}

@Test func whoStandsBehindTheCueIsTheTarget() {
  #expect(
    targets("# Tarif Air Naik", "Warga mengecam Gubernur Budi Santoso karena kenaikan tarif itu.")
      == ["mengecam → actor Budi Santoso"])
}

@Test func aPlaceInPassingIsNoTarget() {
  #expect(
    targets("# Tarif Air Naik", "Warga menolak kenaikan tarif air di Bandung.")
      == ["menolak → words Tarif Air Naik"])
  #expect(
    targets("# Perang Berlanjut", "Norwegia mengecam serangan Israel itu.") == ["mengecam → actor Israel"])
}

@Test func theMainEventIsTheTargetWhereNobodyIsNamed() {
  #expect(
    targets("# Tarif Air Naik", "Warga menolak kenaikan itu.") == ["menolak → words Tarif Air Naik"])
}

@Test func whatIsRespondedToInEnglish() {
  func target(_ paragraph: String) -> [String] {
    targets(
      "# Water Prices Rise", "The town council raised the price of water on Monday.", paragraph,
      language: .english)
  }
  #expect(
    target("Residents condemned Mayor John Smith over the increase.") == ["condemned → actor John Smith"])
  #expect(target("Fishermen rejected the increase in London.") == ["rejected → words Water Prices Rise"])
  #expect(target("Fishermen rejected the increase.") == ["rejected → words Water Prices Rise"])
}
