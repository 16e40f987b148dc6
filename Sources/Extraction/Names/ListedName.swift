/// What the long list of words of names says of a word.
struct ListedName: OptionSet {
  var rawValue: UInt8
  static let person = ListedName(rawValue: 1)
  /// Of persons, and of many.
  static let oftenPerson = ListedName(rawValue: 2)
  static let place = ListedName(rawValue: 4)
  static let organisation = ListedName(rawValue: 8)

  /// Whether it is of places and not of persons.
  var isPlaceOnly: Bool { contains(.place) && !contains(.person) }
}

extension ListedName {
  /// A field of the list: `p` person, `P` often a person, `l` place, `o` organisation.
  init(_ field: UnsafeBufferPointer<UInt8>) {
    self = []
    for byte in field {
      switch byte {
      case UInt8(ascii: "p"): insert(.person)
      case UInt8(ascii: "P"): formUnion([.person, .oftenPerson])
      case UInt8(ascii: "l"): insert(.place)
      case UInt8(ascii: "o"): insert(.organisation)
      default: break
      }
    }
  }
}
