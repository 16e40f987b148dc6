import Canvas
import Testing

@Suite struct Base16Tests {
  private static func scheme(dark: Bool) -> [String: String] {
    let greys = ["101010", "202020", "303030", "505050", "a8a8a8", "d0d0d0", "e8e8e8", "f8f8f8"]
    var entries: [String: String] = ["scheme": "Contoh \"x\""]
    for (index, grey) in (dark ? greys : greys.reversed()).enumerated() { entries["base0\(index)"] = grey }
    for place in ["8", "9", "A", "B", "C", "D", "E", "F"] {
      entries["base0" + place] = dark ? "#ffb0b0" : "#601010"
    }
    return entries
  }

  @Test(arguments: [true, false]) func `a scheme becomes a theme for its ground`(isDark: Bool) throws {
    let text = try Base16(Self.scheme(dark: isDark)).toml
    #expect(text.contains("variant = \"\(isDark ? "dark" : "light")\""))
    #expect(text.hasPrefix("name = \"Contoh x\"\n"))
    #expect(text.contains(isDark ? "page = \"#101010\"" : "page = \"#f8f8f8\""))
  }

  @Test func `what is missing or no colour is named`() {
    var entries = Self.scheme(dark: true)
    entries["base0A"] = nil
    #expect(throws: Base16.Failure(place: "base0A", value: nil)) { try Base16(entries) }
    entries["base0A"] = "red"
    #expect(throws: Base16.Failure(place: "base0A", value: "red")) { try Base16(entries) }
  }
}
