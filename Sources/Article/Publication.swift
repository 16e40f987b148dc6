/// Where and when an article was published, as far as its page or feed says.
public struct Publication: Hashable, Sendable {
  /// Its address: http or https, in printable ASCII.
  public var address: String?
  /// What its publisher is called.
  public var site: String?
  /// The day it is dated.
  public var day: CalendarDay?

  /// What is known; by default nothing.
  public init(address: String? = nil, site: String? = nil, day: CalendarDay? = nil) {
    self.address = address
    self.site = site
    self.day = day
  }

  /// Whom the address leads to, without "www.": "contoh.co.id".
  public var host: String? {
    guard let address, let colon = address.firstIndex(of: ":") else { return nil }
    let authority = address[colon...].drop { ":/".contains($0) }.prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return bare.isEmpty ? nil : bare
  }
}

/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Sendable, CustomStringConvertible {
  /// With four digits.
  public let year: Int
  /// From 1.
  public let month: Int
  /// From 1.
  public let day: Int

  /// The day, if there is such a one, between the years 1000 and 9999.
  public init?(year: Int, month: Int, day: Int) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1000...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// As ISO 8601 writes it: "2026-09-03".
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
