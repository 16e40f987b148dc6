/// A complete table of keys that people know from somewhere else.
package enum KeyPreset: String, CaseIterable, Sendable {
  case standard = "default"
  case less, vim, newsboat

  /// What it has other than the default keys; a key that stands here is taken from whatever has it there.
  ///
  /// Only what those programs and this one both do is on their keys. `q` is theirs for leaving, so that the quotes move.
  var changes: [(Command, [String])] {
    switch self {
    case .standard: []
    case .less:
      [
        (.quotes, ["Q"]), (.quit, ["q", "ZZ", "ZQ"]), (.help, ["?", "h", "F1"]),
        (.lineDown, ["j", "Down", "e", "C-e"]), (.lineUp, ["k", "Up", "C-y", "C-k"]),
        (.pageDown, ["Space", "PgDn", "C-f", "C-v"]), (.pageUp, ["b", "PgUp", "C-b"]),
        (.top, ["g", "Home", "<"]), (.bottom, ["G", "End", ">"]), (.percent, ["%", "p"]),
        (.edit, ["E"]), (.regroup, ["P"]), (.narrowerPane, ["("]), (.widerPane, [")"]),
      ]
    case .vim:
      [
        (.top, ["gg", "Home"]), (.lineDown, ["j", "Down", "C-e"]), (.lineUp, ["k", "Up", "C-y"]),
        (.nextHeading, ["]]", "]h"]), (.previousHeading, ["[[", "[h"]), (.openSource, ["gx", "o"]),
        (.edit, ["gf", "e"]), (.links, ["gl", "L"]), (.undo, ["u", "U"]), (.halfPageUp, ["C-u"]),
        (.halfPageDown, ["C-d"]),
      ]
    case .newsboat:
      [
        (.quit, ["q", "Q", "ZZ"]), (.quotes, ["l"]), (.links, ["u", "L"]), (.halfPageUp, ["C-u"]),
        (.halfPageDown, ["C-d"]), (.edit, ["e"]),
      ]
    }
  }
}
