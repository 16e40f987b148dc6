import Article

/// A name that differs from another by one letter, or by two letters in the wrong order: `Rusdinto` for `Rusdianto`.
struct MisspeltName: NameSieve {
  private static let shortest = 7
  private static let mostForms = 400

  func link(_ forms: inout NameForms) {
    let candidates = forms.forms.indices.filter {
      forms.text.span(forms.forms[$0].tokens).count >= Self.shortest
    }
    guard candidates.count <= Self.mostForms else { return }
    for (place, form) in candidates.enumerated() {
      for other in candidates[..<place] where forms.forms[other].kind == forms.forms[form].kind {
        let (a, b) = (forms.text.span(forms.forms[form].tokens), forms.text.span(forms.forms[other].tokens))
        if abs(a.count - b.count) <= 1, isNear(a, b, forms.text.text.utf8) {
          forms.link(form, other, Decision("misspeltName", 0.6))
          break
        }
      }
    }
  }

  private func isNear(_ a: Span, _ b: Span, _ bytes: [UInt8]) -> Bool {
    func byte(_ span: Span, _ offset: Int) -> UInt8 { bytes[span.start + offset] | 0x20 }
    var front = 0
    while front < min(a.count, b.count), byte(a, front) == byte(b, front) { front += 1 }
    var back = 0
    while back < min(a.count, b.count) - front, byte(a, a.count - 1 - back) == byte(b, b.count - 1 - back) {
      back += 1
    }
    let (left, right) = (a.count - front - back, b.count - front - back)
    // Digits tell bodies apart, and so do last letters of short words.
    guard front > 0, !(0..<left).contains(where: { isDigit(byte(a, front + $0)) }),
      !(0..<right).contains(where: { isDigit(byte(b, front + $0)) })
    else { return false }
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && byte(a, front) == byte(b, front + 1)
      && byte(a, front + 1) == byte(b, front)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
