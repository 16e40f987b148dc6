/// Makes a theme out of a base16 colour scheme: sixteen colours by their places.
///
/// The looks are those of `malam` or `siang`, by how bright the ground is. Places after the base16 styling guide: 00 ground,
/// 01–02 lighter grounds, 03–04 dim letters, 05–07 letters, 08 red … 0E purple. Dim letters are taken from 04, as 03 can
/// hardly be read in most schemes.
public struct Base16 {
  /// What is missing or no colour.
  public struct Failure: Error, Hashable, Sendable {
    /// `base0A`
    public var place: String
    /// What stands there; nil where nothing does.
    public var value: String?

    /// Puts the two together.
    public init(place: String, value: String?) {
      self.place = place
      self.value = value
    }
  }

  /// What the scheme is called.
  public let name: String
  private let colors: [String: Color]

  /// A scheme of these entries: `base00` to `base0F` as `rrggbb` or `#rrggbb`, and `name` or `scheme`.
  public init(_ entries: [String: String]) throws(Failure) {
    var colors: [String: Color] = [:]
    for place in Self.places {
      guard let value = entries[place] ?? entries[place.lowercased()] else {
        throw Failure(place: place, value: nil)
      }
      guard let color = Color(themeWord: value.hasPrefix("#") ? value : "#" + value) else {
        throw Failure(place: place, value: value)
      }
      colors[place] = color
    }
    self.colors = colors
    name = entries["name"] ?? entries["scheme"] ?? "base16"
  }

  private static let places = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }

  private var isDark: Bool { (colors["base00"]?.relativeLuminance ?? 0) < 0.3 }

  /// The theme's text.
  public var toml: String {
    let safe = name.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    var text = "name = \"\(safe)\"\nvariant = \"\(isDark ? "dark" : "light")\"\n"
    text += "inherits = \"\(isDark ? "malam" : "siang")\"\n\n[palette]\n"
    for (role, place) in isDark ? Self.dark : Self.light {
      guard let (red, green, blue) = colors["base" + place]?.components else { continue }
      let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      text += "\(role) = \"#\(digits)\"\n"
    }
    return text
  }

  private static let dark = [
    ("page", "00"), ("slate", "01"), ("dusk", "02"), ("iron", "03"), ("ash", "04"), ("mist", "04"),
    ("paper", "05"), ("snow", "06"), ("tide", "02"), ("sky", "0D"), ("aqua", "0C"), ("lilac", "0E"),
    ("moss", "0B"), ("leaf", "0B"), ("amber", "0A"), ("apricot", "09"), ("coral", "08"),
  ]

  private static let light = [
    ("page", "00"), ("white-paper", "00"), ("fold", "01"), ("crease", "03"), ("straw", "02"),
    ("pencil", "04"),
    ("ink", "05"), ("black-ink", "06"), ("navy", "0D"), ("teal", "0C"), ("plum", "0E"), ("olive", "0B"),
    ("fern", "0B"), ("rust", "09"), ("brick", "08"),
  ]
}
