import Article

extension Cards {
  /// A row a finding, as RFC 4180 has it; offsets count code points.
  var csv: String {
    let codePoints = CodePoints(article.text)
    var result = "layer,id,who,role,manner,cue,paragraph,start,end,text,note,uncertain,corrected\r\n"
    for card in all {
      let first = card.pieces.first.map { "\(codePoints($0.start))" } ?? ""
      let last = card.pieces.last.map { "\(codePoints($0.end))" } ?? ""
      let fields = [
        card.layer.rawValue, card.id, card.who, card.role, card.manner, card.cue,
        paragraph(card).map { "\($0)" } ?? "", first, last, card.text, card.note,
        card.isUncertain ? "1" : "0", card.corrected?.rawValue ?? "",
      ]
      result += fields.map(Self.field).joined(separator: ",") + "\r\n"
    }
    return result
  }

  /// A field; one that a spreadsheet would take for a formula is made text by an apostrophe.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
