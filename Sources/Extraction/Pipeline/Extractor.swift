public import Article
import Synchronization

/// Finds the actors, quotes, claims and reactions of an article.
///
/// Stages return values; only this pipeline assembles them: tokens and sentences → names → attributions →
/// actors → reactions → annotations.
public final class Extractor: Sendable {
  /// Engines by the languages they read, made when first needed: most articles need one.
  private let engines = Mutex<[Set<Language>: Engine]>([:])
  private let models: Models
  private let keepsLists: Bool

  /// An extractor with the built-in language data.
  public convenience init() { self.init(models: .builtIn) }

  /// An extractor with these trained models.
  ///
  /// - Parameter keepsLists: whether the long lists and models of a stage stay in memory for more articles; else a stage that is over
  ///   gives them back, which takes a fifth of a millisecond for an article and holds a few MB less.
  package init(models: Models, keepsLists: Bool = true) {
    self.models = models
    self.keepsLists = keepsLists
  }

  /// What is wrong with the models that have been needed so far; it reads without them.
  package var modelErrors: [ModelError] {
    engines.withLock { engines in Set(engines.values.flatMap(\.errors)).sorted { $0.file < $1.file } }
  }

  private func engine(_ languages: Set<Language>) -> Engine {
    engines.withLock { engines in
      if let engine = engines[languages] { return engine }
      let engine = Engine(languages, models)
      engines[languages] = engine
      return engine
    }
  }

  /// The stages, and how much is done at the end of each.
  package enum Stage: Double, CaseIterable {
    case language = 0.02
    case tokens = 0.1
    case names = 0.5
    case attributions = 0.8
    /// Acts and nouns of response: the sources that are no attributions'.
    case responses = 0.85
    case actors = 0.9
    case reactions = 1
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
    // A few words tell how to cut the text into tokens, and all of these then tell its language.
    let isSplit = !article.blocks.contains { $0.kind == .code }
    let guess = language ?? identifier.language(of: article.text, first: isSplit ? 512 : 65_536)
    var read = Self.known(guess)
    guard proceed(Stage.language.rawValue) else { return nil }
    var text = engine([read]).stages(read).splitter(article)
    let main = language ?? (isSplit ? identifier.language(of: text) : guess)
    if Self.known(main) != read {
      read = Self.known(main)
      text = engine([read]).stages(read).splitter(article)
    }
    var result = Annotations(language: main)
    if language == nil { result.blockLanguages = blockLanguages(of: text, main: main, identifier) }
    let languages = result.blockLanguages
    let engine = engine(Set(languages.values).union([read]))
    guard proceed(Stage.tokens.rawValue) else { return nil }
    let stages = engine.stages(read)
    let names = stages.names(text)
    release(["\(NameModel.kind).model", NameLists.words], read)
    guard proceed(Stage.names.rawValue) else { return nil }
    let reading = engine.attributions.reading(of: text, names: names) { languages[$0] ?? read }
    release([NameLists.classes], read)
    let (start, end) = (Stage.names.rawValue, Stage.attributions.rawValue)
    guard
      let found = engine.attributions.attributions(
        in: reading, proceed: { proceed(start + $0 * (end - start)) }), proceed(end)
    else { return nil }
    release(["\(SyntaxReader.kind).model", "\(AttributionModel.kind).model"], read)
    let acts = engine.reactions.acts(in: reading, attributions: found)
    guard proceed(Stage.responses.rawValue) else { return nil }

    let assembly = Assembly(attributions: found, acts: acts)
    let resolved = stages.resolver.resolve(
      text: text, names: names, sources: assembly.sources, contents: assembly.contents)
    guard proceed(Stage.actors.rawValue) else { return nil }
    result.actors = resolved.actors
    let holders = assembly.holders(resolved.actorOfSource)
    let reactions = engine.reactions.reactions(
      in: reading, attributions: found, actors: resolved.actors, holders: holders, acts: acts)
    assembly.fill(
      &result, actorOfSource: resolved.actorOfSource, holders: holders, reactions: reactions)
    let targets = ReactionTargets(result, of: article)
    for index in result.reactions.indices {
      result.reactions[index].target = targets.target(of: result.reactions[index])
    }
    return proceed(Stage.reactions.rawValue) ? result : nil
  }

  private func release(_ lists: [String], _ language: Language) {
    guard !keepsLists else { return }
    for list in lists { WordList.release(list, language: language.rawValue) }
  }

  /// A text too short to tell is read as the first of the languages.
  private static func known(_ language: Language) -> Language {
    LanguageIdentifier.languages.contains(language) ? language : LanguageIdentifier.languages[0]
  }

  /// The blocks whose language is not that of the text: long enough to tell, and told.
  private func blockLanguages(
    of text: TokenizedText, main: Language, _ identifier: LanguageIdentifier
  ) -> [Int: Language] {
    var languages: [Int: Language] = [:]
    for (index, block) in text.blocks.enumerated() where !block.isEmpty && text.span(block).count >= 160 {
      let own = identifier.language(of: text.tokens[block])
      if own != main, own != .undetermined { languages[index] = own }
    }
    return languages
  }
}

/// The stages for articles in some languages.
private struct Engine: Sendable {
  let attributions: Attributions
  let reactions: Reactions
  /// What is wrong with models that are not used.
  let errors: [ModelError]
  private let stages: [Language: LanguageStages]

  init(_ languages: Set<Language>, _ models: Models) {
    var errors: [ModelError] = []
    let codes = languages.map(\.rawValue).sorted()
    var learned: [String: LearnedReader] = [:]
    for code in codes { learned[code] = LearnedReader(language: code, models, &errors) }
    attributions = Attributions(languages: codes, learned: learned)
    reactions = Reactions(model: models.model(ReactionModel.self, "any", &errors))
    stages = Dictionary(
      uniqueKeysWithValues: languages.map { ($0, LanguageStages($0, models, &errors)) })
    self.errors = errors
  }

  /// Those of one of its languages.
  func stages(_ language: Language) -> LanguageStages { stages[language]! }
}

/// The stages that are made for one language.
private struct LanguageStages: Sendable {
  let splitter: SentenceSplitter
  let names: NameFinder
  let resolver: ActorResolver

  init(_ language: Language, _ models: Models, _ errors: inout [ModelError]) {
    splitter = SentenceSplitter(language: language)
    names = NameFinder(
      tagger: NameTagger(
        language: language, model: models.model(NameModel.self, language.rawValue, &errors)))
    resolver = ActorResolver(language: language)
  }
}
