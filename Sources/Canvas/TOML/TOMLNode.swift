/// A value of TOML and where it stands.
package struct TOMLNode: Sendable {
  package indirect enum Value: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLNode])
    case table(TOMLTable)
  }

  package var value: Value
  /// From 1.
  package var line: Int

  package var string: String? {
    guard case .string(let string) = value else { return nil }
    return string
  }
  package var array: [TOMLNode]? {
    guard case .array(let array) = value else { return nil }
    return array
  }
  package var table: TOMLTable? {
    guard case .table(let table) = value else { return nil }
    return table
  }
}

/// A table in the order of the file.
package struct TOMLTable: Sendable {
  package struct Entry: Sendable {
    package var key: String
    package var node: TOMLNode
  }

  package private(set) var entries: [Entry] = []
  /// Where the entries are; only kept for tables that are too large to be looked through.
  private var places: [String: Int] = [:]
  private static let looked = 64

  package subscript(key: String) -> TOMLNode? { place(of: key).map { entries[$0].node } }

  private func place(of key: String) -> Int? {
    entries.count <= Self.looked ? entries.firstIndex { $0.key == key } : places[key]
  }

  private mutating func append(_ key: String, _ node: TOMLNode) {
    entries.append(Entry(key: key, node: node))
    if entries.count > Self.looked {
      if places.isEmpty { places = Dictionary(uniqueKeysWithValues: zip(entries.map(\.key), 0...)) }
      places[key] = entries.count - 1
    }
  }

  /// Puts `node` at the end of the path, making the tables on the way; false where something stands there.
  mutating func insert(_ node: TOMLNode, at path: ArraySlice<String>) -> Bool {
    guard let key = path.first else { return false }
    let rest = path.dropFirst()
    guard let place = place(of: key) else {
      if rest.isEmpty {
        append(key, node)
      } else {
        var table = TOMLTable()
        _ = table.insert(node, at: rest)
        append(key, TOMLNode(value: .table(table), line: node.line))
      }
      return true
    }
    guard !rest.isEmpty, case .table(var table) = entries[place].node.value else { return false }
    let isNew = table.insert(node, at: rest)
    entries[place].node.value = .table(table)
    return isNew
  }
}
