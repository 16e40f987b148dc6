public import Article

/// Finds the actors, quotes, claims and reactions of an article.
///
/// Stages return values; only this pipeline assembles them: tokens and sentences → names → attributions →
/// reactions → actors → annotations.
public struct Extractor: Sendable {
  private let attributions: Attributions
  private let reactions: Reactions
  private let stages: [Language: LanguageStages]

  /// An extractor with the built-in language data.
  public init() {
    let languages = LanguageIdentifier.languages
    attributions = Attributions(languages: languages.map(\.rawValue))
    reactions = Reactions(languages: languages.map(\.rawValue))
    var stages: [Language: LanguageStages] = [:]
    for language in languages { stages[language] = LanguageStages(language) }
    self.stages = stages
  }

  /// The annotations of `article`.
  ///
  /// Complexity: O(bytes), nearly.
  ///
  /// - Parameter language: the language to read it as; nil to tell it from the text.
  /// - Parameter proceed: called now and then with the part done, from 0 to 1, on the calling thread;
  ///   return false to give up, which makes the result nil.
  public func annotations(
    of article: Article, language: Language? = nil, proceed: (Double) -> Bool = { _ in true }
  ) -> Annotations? {
    guard proceed(0) else { return nil }
    let identifier = LanguageIdentifier.standard
    let main = language ?? identifier.language(of: article.text)
    var result = Annotations(language: main)
    if language == nil { result.blockLanguages = blockLanguages(of: article, main: main, identifier) }
    let languages = result.blockLanguages

    // A text too short to tell is read as the first of the languages.
    let read = self.stages[main] == nil ? LanguageIdentifier.languages[0] : main
    guard let stages = self.stages[read] else { return result }
    let text = stages.splitter(article)
    guard proceed(0.1) else { return nil }
    let names = stages.names(text)
    guard proceed(0.5) else { return nil }
    let reading = attributions.reading(of: text, names: names) { languages[$0] ?? read }
    guard let found = attributions.attributions(in: reading, proceed: { proceed(0.5 + $0 * 0.3) }) else {
      return nil
    }
    let responses = reactions.reactions(in: reading, attributions: found)
    guard proceed(0.85) else { return nil }

    let assembly = Assembly(attributions: found, reactions: responses)
    let resolved = stages.resolver.resolve(text: text, names: names, sources: assembly.sources)
    result.actors = resolved.actors
    assembly.fill(&result, actorOfSource: resolved.actorOfSource)
    return proceed(1) ? result : nil
  }

  /// The blocks whose language is not that of the text: long enough to tell, and told.
  private func blockLanguages(
    of article: Article, main: Language, _ identifier: LanguageIdentifier
  ) -> [Int: Language] {
    var languages: [Int: Language] = [:]
    for (index, block) in article.blocks.enumerated() where block.span.count >= 160 && block.kind != .code {
      let own = identifier.language(of: article.text, in: block.span)
      if own != main, own != .undetermined { languages[index] = own }
    }
    return languages
  }
}

/// The stages that are made for one language.
private struct LanguageStages: Sendable {
  let splitter: SentenceSplitter
  let names: NameFinder
  let resolver: ActorResolver

  init(_ language: Language) {
    splitter = SentenceSplitter(language: language)
    names = NameFinder(language: language)
    resolver = ActorResolver(language: language)
  }
}
