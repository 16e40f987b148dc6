import Article

/// One way in which an article writes a name, irrespective of case, with all its mentions.
struct NameForm {
  /// The name mentions that read so, in order; not empty.
  var mentions: [Int]
  /// The tokens of the first of them.
  var tokens: Range<Int>
  /// The kind of the first of them.
  var kind: Actor.Kind
}

/// The forms of the names of an article, and which of them are the same actor's so far.
struct NameForms {
  let text: TokenizedText
  let names: [NameMention]
  /// By first mention.
  private(set) var forms: [NameForm] = []
  /// The form of each name mention.
  private(set) var formOfName: [Int] = []
  /// The form with this phrase and kind.
  private(set) var index: [WordKey: [Int]] = [:]
  /// Who linked a form to an earlier one.
  private(set) var decisions: [Decision?] = []
  private var parents: [Int] = []
  private var linked: [Bool] = []

  init(_ text: TokenizedText, _ names: [NameMention]) {
    self.text = text
    self.names = names
    for (mention, name) in names.enumerated() {
      let key = text.key(name.tokens)
      if let same = index[key]?.first(where: { forms[$0].kind == name.kind }) {
        forms[same].mentions.append(mention)
        formOfName.append(same)
      } else {
        index[key, default: []].append(forms.count)
        formOfName.append(forms.count)
        forms.append(NameForm(mentions: [mention], tokens: name.tokens, kind: name.kind))
      }
    }
    parents = Array(forms.indices)
    linked = Array(repeating: false, count: forms.count)
    decisions = Array(repeating: nil, count: forms.count)
  }

  /// The keys of the words of a form.
  func words(_ form: Int) -> [WordKey] { forms[form].tokens.map { text.tokens[$0].key } }

  /// The form that stands for all those linked to this one: the first of them.
  func root(_ form: Int) -> Int {
    var form = form
    while parents[form] != form { form = parents[form] }
    return form
  }

  /// Takes two forms as names of the same actor.
  mutating func link(_ a: Int, _ b: Int, _ decision: Decision) {
    let (rootA, rootB) = (root(a), root(b))
    (parents[a], parents[b]) = (rootA, rootB)  // keeps paths short
    guard rootA != rootB else { return }
    let (first, later) = (min(rootA, rootB), max(rootA, rootB))
    (linked[a], linked[b]) = (true, true)
    parents[later] = first
    decisions[later] = decision
  }

  /// Whether a form is linked to any other.
  func isLinked(_ form: Int) -> Bool { linked[form] }
}

/// A rule that finds forms of the same actor.
protocol NameSieve {
  /// Links what this rule is sure of.
  func link(_ forms: inout NameForms)
}
