import Cyaml

/// The entries of a YAML document as text by their keys, those of nested tables too: all that a colour scheme needs.
enum YAMLEntries {
  /// What is wrong, and on which line, from 1.
  struct Failure: Error {
    var line: Int
    var reason: String
  }

  static func read(_ bytes: [UInt8]) throws(Failure) -> [String: String] {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw Failure(line: 1, reason: "memory") }
    defer { yaml_parser_delete(&parser) }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    defer { input.deallocate() }
    _ = input.update(from: bytes)
    yaml_parser_set_input_string(&parser, input.baseAddress, bytes.count)
    var entries: [String: String] = [:]
    // Of each open table the key whose value is next; lists have none.
    var keys: [(isTable: Bool, key: String?)] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let reason = parser.problem.map { String(cString: $0) } ?? "?"
        throw Failure(line: Int(parser.problem_mark.line) + 1, reason: reason)
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT: return entries
      case YAML_MAPPING_START_EVENT: keys.append((true, nil))
      case YAML_SEQUENCE_START_EVENT: keys.append((false, nil))
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        keys.removeLast()
        if !keys.isEmpty { keys[keys.count - 1].key = nil }
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        guard let last = keys.indices.last, keys[last].isTable else { continue }
        if let key = keys[last].key {
          entries[key] = text
          keys[last].key = nil
        } else {
          keys[last].key = text
        }
      case YAML_ALIAS_EVENT: if !keys.isEmpty { keys[keys.count - 1].key = nil }
      default: break
      }
    }
  }
}
