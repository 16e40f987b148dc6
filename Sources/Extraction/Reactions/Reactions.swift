package import Article

/// Finds who responds how to the main event or to somebody else's words.
package struct Reactions: Sendable {
  package init() {}
  package func reactions(
    in text: TokenizedText, names: [NameMention], attributions: [Attribution], language: (Int) -> Language
  ) -> [Response] { [] }
}
