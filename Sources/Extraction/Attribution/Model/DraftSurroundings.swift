/// How the other drafts of a passage stand to one: most that is reported within what another source says is not told by
/// itself, and of two cues with the same content one is right.
struct DraftSurroundings {
  /// The best scores, from 1 to 15, of those within whose content this one stands, that stand in its own, that have mostly
  /// the same content, and the same source; 0 for none.
  private var (outer, inner, rival, sibling): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// Whether the source too stands within the content of the best outer one: 1, 2 for not, 3 without a source.
  private var hasSourceInside: UInt64 = 0
  /// The cue of that one.
  private var outerCue: UInt64 = 0
  /// How many others are likely to be cues.
  private var likely: UInt64 = 0

  /// From this score on, a token is rather a cue than not.
  private static let even: UInt64 = 6
  /// Drafts whose cues stand farther apart do not look at each other, however long a passage is.
  private static let farthest = 200

  /// Those of `draft`.
  init(of draft: AttributionDraft, among drafts: [AttributionDraft], _ passage: PassageSyntax) {
    let size = draft.labels.count { $0 == .content }
    for other in drafts
    where other.head != draft.head && abs(other.head - draft.head) <= Self.farthest {
      let score = UInt64(max(0, min(15, (other.cueScore + 60) / 10 + 1)))
      let isOuter = other.labels[draft.head] == .content
      let isInner = draft.labels[other.head] == .content
      if isOuter, score > outer {
        outer = score
        hasSourceInside = draft.source.map { other.labels[$0.lowerBound] == .content ? 1 : 2 } ?? 3
        outerCue = passage.key(other.head)
      }
      if isInner { inner = max(inner, score) }
      if !isOuter, !isInner {
        let shared = draft.labels.indices.count {
          draft.labels[$0] == .content && other.labels[$0] == .content
        }
        if shared * 2 > size { rival = max(rival, score) }
      }
      if let source = draft.source, other.source == source { sibling = max(sibling, score) }
      if score > Self.even { likely += 1 }
    }
  }

  /// Adds the features of `draft` among the others.
  func add<Sink: FeatureSink>(_ draft: AttributionDraft, _ passage: PassageSyntax, to features: inout Sink) {
    let tag = passage.tag(draft.head)
    let word = passage.key(draft.head)
    let score = draft.roundedScore
    let place = outer << 2 | hasSourceInside
    features.add(40, outer, tag)
    features.add(41, outer, score)
    features.add(42, place, tag)
    features.add(43, outer, outerCue)
    features.add(44, inner, score)
    features.add(45, inner, tag)
    features.add(46, rival, score)
    features.add(47, rival, tag)
    features.add(48, sibling, score)
    features.add(49, sibling, outer << 8 | inner)
    features.add(50, min(likely, 4), score)
    features.add(51, word, outer > Self.even ? 1 : 0)
    features.add(52, word, inner > Self.even ? 1 : 0)
    features.add(53, word, rival > Self.even ? 1 : 0)
    features.add(54, place, inner << 8 | rival)
  }
}
