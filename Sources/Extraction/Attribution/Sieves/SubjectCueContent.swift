import Article

/// `X mengatakan [bahwa] …`, `X said that …`, `X meminta …`
extension PassageReader {
  func subjectCueContent(_ group: CueGroup, _ index: Int) -> Attribution? {
    let first = group.tokens.lowerBound
    let next = group.tokens.upperBound
    guard next < passage.tokens.upperBound, var begin = contentBegin(group) ?? findingBegin(group, index),
      !reading.has(begin, word.coordinate.union(word.contrast)) || reading.phrase(begin, word.opener) > 1
    else { return nil }
    // What is only meant to be said, or would be, has not been: `untuk memastikan …`, `jika ingin …`
    if first > passage.tokens.lowerBound, reading.has(first - 1, word.aim), reading.name(first - 1) == nil {
      return nil
    }
    // `X menyatakan, [menyatakan] …`
    if index > 0, isSaidAgain(index) { return nil }
    if index + 1 < groups.count, groups[index + 1].tokens.lowerBound == begin, isSaidAgain(index + 1) {
      begin = groups[index + 1].tokens.upperBound
    }
    // What somebody ought to say has not been said.
    if (first..<group.head.lowerBound).contains(where: { reading.has($0, word.duty) }) { return nil }
    if isOnlyDue(first) { return nil }
    guard let subject = subject(of: group, index), !isThing(subject.source, group),
      !isNobody(subject.source.tokens.lowerBound), !isSupposed(subject.source)
    else { return nil }
    var end = contentEnd(from: begin, after: index)
    if let predicate = outerPredicate(behind: subject.source, group, begin..<end) { end = predicate }
    if word.headFirst != .none {
      end = withoutChannel(begin, end)
    } else if !group.classes.contains(cue.inverted) {
      end = withoutTime(begin, end)
    }
    end = endOfQuotation(begin..<end) ?? end
    guard begin < end else { return nil }
    var ranges = [begin..<end]
    if let tail = subject.lead { ranges.insert(tail, at: 0) }
    let content = content(ranges)
    guard !content.pieces.isEmpty, reading.text.span(first..<next).end <= content.pieces.last!.start else {
      return nil
    }
    // A quotation behind words that are no content: `X menegaskan sikapnya lewat Instagram: "..."`
    if let quotation = quotationBehindColon(begin..<end) {
      let span = reading.quotations[quotation].span
      return Attribution(
        source: subject.source, cue: cueSpan(group), content: [span], quote: .direct, quoted: [span],
        modality: modality(group, [span]), decision: Decision("cueBeforeQuotation", 0.9))
    }
    if group.classes.contains(cue.quote), content.kind == nil,
      !(isHeading && group.classes.contains(cue.heading))
    {
      return nil
    }
    return Attribution(
      source: subject.source, cue: cueSpan(group), content: content.pieces, quote: content.kind,
      quoted: content.quoted, modality: modality(group, content.pieces),
      decision: Decision(subject.shared ? "coordinatedCue" : "subjectCueContent", subject.shared ? 0.6 : 0.85)
    )
  }

  /// Whether a cue only repeats the one before it, behind a comma.
  private func isSaidAgain(_ index: Int) -> Bool {
    let (before, again) = (groups[index - 1], groups[index])
    return word.headFirst != .none && before.tokens.upperBound + 1 == again.tokens.lowerBound
      && reading.isComma(before.tokens.upperBound)
      && reading.key(before.head.lowerBound) == reading.key(again.head.lowerBound)
  }

  /// Whether a cue is joined to a word of what ought to be, or is not: `tidak perlu takut dan [khawatir]`.
  func isOnlyDue(_ first: Int) -> Bool {
    guard word.headFirst != .none, first - 2 > passage.tokens.lowerBound,
      reading.has(first - 1, word.coordinate)
    else { return false }
    var index = first - 2
    let start = index
    while index > passage.tokens.lowerBound, start - index < 4, reading.token(index).shape == .lower,
      isNoNoun(index)
    {
      if reading.has(index, word.duty) || index < start && reading.has(index, word.negation) { return true }
      index -= 1
    }
    return false
  }

  /// Whether a subject stands in a condition or a question, and has said nothing: `jika [pemerintah] menolak`, `apakah [dia] setuju`.
  private func isSupposed(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    guard word.headFirst != .none, first > passage.tokens.lowerBound, reading.name(first - 1) == nil else {
      return false
    }
    return reading.has(first - 1, word.aim) && reading.has(first - 1, word.subordinate)
  }

  /// The verb of a sentence whose subject is told by a relative clause with the cue: `Warga yang mengaku melihat kejadian itu
  /// [berjumlah] lima orang.`
  private func outerPredicate(behind source: SourcePhrase, _ group: CueGroup, _ content: Range<Int>) -> Int? {
    let first = group.tokens.lowerBound
    guard word.headFirst != .none, !isHeading, reading.has(first - 1, word.relative),
      source.tokens.upperBound == first - 1,
      behindOpeners(passage.tokens.lowerBound..<first) == source.tokens.lowerBound,
      isPredicate(content.lowerBound), !reading.has(content.lowerBound, word.that)
    else { return nil }
    let end = content.first { reading.isComma($0) || reading.quotation($0) != nil } ?? content.upperBound
    let verbs = unjoinedVerbs(content.dropFirst().prefix { $0 < end })
    return verbs.first { reading.has($0 - 1, word.pointing) } ?? verbs.last
  }

  /// The verbs that open no phrase of their own behind a conjunction, a preposition or another verb.
  func unjoinedVerbs(_ range: Range<Int>) -> [Int] {
    let joints = word.relative.union(word.that).union(word.coordinate).union(word.preposition)
      .union(word.adverb).union(word.subordinate).union(word.control)
    return range.filter {
      reading.name($0) == nil && reading.token($0).shape == .lower && isVerb($0)
        && reading.quotation($0) == nil && !reading.has($0 - 1, joints) && !isVerb($0 - 1)
        && !reading.isComma($0 - 1)
    }
  }

  /// Where begins what a study or a record shows that is somebody's, without a word that opens it: `Survei Anu menunjukkan [harga naik]`.
  private func findingBegin(_ group: CueGroup, _ index: Int) -> Int? {
    let next = group.tokens.upperBound
    guard group.classes.contains(cue.clause), next < passageEnd(), canBegin(next),
      let source = subject(of: group, index)?.source, source.form == .name,
      reading.phrase(source.tokens.lowerBound, word.medium) > 0
    else { return nil }
    return next
  }

  /// Whether the subject of a wish or a judgement is nothing that can have one: `pembelian alat itu mendukung …`.
  private func isThing(_ source: SourcePhrase, _ group: CueGroup) -> Bool {
    guard source.form == .nominal else { return false }
    if group.classes.contains(cue.effect), !isOfPeople(source) { return true }
    let first = source.tokens.lowerBound
    return group.classes.contains(ofPeople)
      && reading.phrase(first, word.human.union(word.body)) == 0 && grammar.isAbstract(reading.text, first)
  }

  /// What only people do: to want, respond or deny.
  private var ofPeople: Lexicon.Attributes {
    cue.intended.union(cue.support).union(cue.oppose).union(cue.concern).union(cue.denied)
  }

  /// Whether a verb, or the subject of one, can begin with this token.
  private func canBegin(_ index: Int) -> Bool {
    reading.isWord(index) && !reading.has(index, word.relative) && !reading.has(index, word.time)
      && (!reading.has(index, word.preposition) || isHeading)
  }

  /// The end of an object without the day behind it.
  private func withoutTime(_ begin: Int, _ end: Int) -> Int {
    guard end - begin > 2, reading.has(end - 1, word.time), reading.quotation(end - 1) == nil else {
      return end
    }
    return reading.has(end - 2, word.preposition) ? end - 2 : end - 1
  }

  /// The end of an object without where it is said: `mengutuk [serangan itu] dalam sebuah pesan di Telegram`.
  private func withoutChannel(_ begin: Int, _ end: Int) -> Int {
    let content = begin..<end
    guard !content.contains(where: { reading.isComma($0) || reading.quotation($0) != nil }) else {
      return end
    }
    let joint = content.dropFirst().first { index in
      guard reading.has(index, word.preposition), index + 1 < end else { return false }
      return reading.phrase(index + 1, word.channel) > 0 && reading.name(index) == nil
    }
    guard let joint, !content.contains(where: { isVerb($0) || reading.has($0, word.relative) }) else {
      return end
    }
    return joint
  }

  /// The end of a quotation that is all of a content, where something else is done behind it: `meneriakkan "…" sambil …`
  private func endOfQuotation(_ range: Range<Int>) -> Int? {
    guard let quotation = range.first.flatMap(reading.quotation) else { return nil }
    let tokens = reading.quotations[quotation].tokens
    guard tokens.lowerBound == range.lowerBound, tokens.upperBound < range.upperBound,
      reading.has(tokens.upperBound, word.subordinate)
    else { return nil }
    return tokens.upperBound
  }

  private func quotationBehindColon(_ range: Range<Int>) -> Int? {
    for index in range.dropFirst() {
      guard let quotation = reading.quotation(index) else { continue }
      let tokens = reading.quotations[quotation].tokens
      guard tokens.lowerBound == index else { return nil }
      let colon = reading.key(index - 1) == Mark.colon
      return colon && tokens.upperBound >= range.upperBound - 1 ? quotation : nil
    }
    return nil
  }

  /// The subject of a cue: before it, or shared with the cue to which it is joined.
  func subject(of group: CueGroup, _ index: Int) -> (source: SourcePhrase, shared: Bool, lead: Range<Int>?)? {
    let first = group.tokens.lowerBound
    guard first > passage.tokens.lowerBound else { return nil }
    if group.classes.contains(cue.participle) {
      return participleSubject(first).map { ($0, true, nil) }
    }
    if isHeading, word.headFirst != .none, let going = headlineSubject(before: first) {
      return going.map { ($0, true, nil) }
    }
    // `menyarankan kepada warga agar [menyampaikan] keluhannya`
    if word.headFirst != .none, reading.has(first - 1, word.wish), isNested(first) { return nil }
    // A verb joined to one in what is said stands there too, or that would end before it.
    if word.headFirst != .none, reading.has(first - 1, word.coordinate), isNested(first) { return nil }
    let start = clauseStart(before: first)
    if let outer = subjectBeforeAside(start, first) { return (outer, false, nil) }
    if let outer = subjectBeforeCue(first) { return outer.map { ($0, false, nil) } }
    let joint = behindOpeners(start..<first)
    if joint >= first,
      let last = found.indices.last(where: {
        found[$0].source != nil && found[$0].decision.rule != "passiveCue"
      }),
      reading.has(first - 1, word.coordinate) || reading.has(first - 1, word.subordinate)
        || reading.isComma(first - 1)
    {
      guard let source = found[last].source, source.span.end <= reading.token(first).span.start else {
        return nil
      }
      return (source, true, nil)
    }
    if reading.has(first - 1, word.coordinate) {
      if let last = joinedSubject(of: first) { return (last, true, nil) }
      if word.headFirst == .none { return nil }
    }
    if Mark.isDash(reading.key(first - 1)), let dash = openingDash(before: first - 1) {
      guard let source = sourceBefore(dash, from: clauseStart(before: dash)) else { return nil }
      return (source, false, nil)
    }
    if let outer = subjectBeforeTime(start, first) { return (outer, false, nil) }
    guard let source = sourceBefore(first, from: behindHeadingCue(start..<first)),
      isPlain(source, before: first)
    else {
      return subjectOfAct(before: first, group).map { ($0, true, nil) }
    }
    if reading.has(source.tokens.upperBound - 1, word.possessive) { return nil }
    if isMade(by: source, before: first) { return nil }
    // `"…," ujar Rina mengingatkan Bima.`
    if word.headFirst != .none,
      found.contains(where: { $0.quote == .direct && $0.source?.span == source.span })
    {
      return nil
    }
    if isNested(first), !canBeNested(source) || isDemanded(source, group) { return nil }
    return (source, false, nil)
  }

  /// Behind another verb of a headline, of whose content the subject of the next is: `Rina Heran [Partai Anu] Tolak …`
  private func behindHeadingCue(_ range: Range<Int>) -> Int {
    guard isHeading, word.headFirst != .none else { return range.lowerBound }
    let other = groups.last {
      $0.classes.contains(cue.heading) && $0.tokens.lowerBound > range.lowerBound
        && $0.tokens.upperBound < range.upperBound
    }
    return other?.tokens.upperBound ?? range.lowerBound
  }

  /// The subject of what is asked for or refused beside what is done: `[Buruh] berunjuk rasa di alun-alun, menuntut …`
  private func subjectOfAct(before first: Int, _ group: CueGroup) -> SourcePhrase? {
    let joint = first - 1
    guard word.headFirst != .none, !isHeading, group.classes.contains(ofPeople) else { return nil }
    let isJoined = reading.isComma(joint) || reading.has(joint, word.beside)
    let lead = behindOpeners(clauseStart(before: joint)..<joint)
    guard lead < joint, let source = sourceBehind(lead, strict: true, limit: joint), isOfPeople(source),
      let verb = (source.tokens.upperBound..<joint).first(where: { !reading.has($0, word.adverb) }),
      isVerb(verb) || isNoNoun(verb), !(verb..<joint).contains(where: { reading.isComma($0) }),
      isJoined || isProtest(verb)
    else { return nil }
    return source
  }

  /// Whether an act of opposition begins there: `[berunjuk rasa] di alun-alun menuntut …`
  private func isProtest(_ verb: Int) -> Bool {
    let classes = grammar.stances.attributes(
      reading.text.tokens, from: verb, before: passage.tokens.upperBound)
    return classes.contains(grammar.stance.act) && classes.contains(grammar.stance.oppose)
  }

  /// The subject of a verb that a conjunction joins to the one before, `… and promised to …`: that of the cue before, not all
  /// that stands between.
  func joinedSubject(of verb: Int) -> SourcePhrase? {
    guard reading.has(verb - 1, word.coordinate) else { return nil }
    let end = reading.token(verb).span.start
    return found.last {
      $0.decision.rule != "speakerLabel" && $0.source.map { $0.span.end <= end } ?? false
    }?.source
  }

  /// The subject of `X, yang datang saat rapat berlangsung, mengecam …`: before what is said of it.
  private func subjectBeforeAside(_ start: Int, _ first: Int) -> SourcePhrase? {
    guard let opening = asideOpening(before: first), start > opening || reading.has(first - 1, word.pointing),
      let source = sourceBefore(opening, from: clauseStart(before: opening)),
      isPlain(source, before: opening),
      isOfPeople(source)
    else { return nil }
    return source
  }

  /// The subject of `X, kata Y, menolak …`: before the cue and its source that commas set off; within one that is no
  /// source, `Dunia, kata Y, menolak …`.
  private func subjectBeforeCue(_ first: Int) -> SourcePhrase?? {
    let comma = first - 1
    guard word.headFirst != .none, comma > passage.tokens.lowerBound, reading.isComma(comma) else {
      return nil
    }
    let end = reading.token(comma - 1).span.end
    guard
      let inner = found.last(where: { $0.decision.rule == "parentheticalCue" && $0.source?.span.end == end }),
      let cue = inner.cue.map({ reading.text.tokenIndex(at: $0.start) }),
      cue - 1 > passage.tokens.lowerBound, reading.isComma(cue - 1)
    else { return nil }
    return .some(
      sourceBefore(cue - 1, from: clauseStart(before: cue - 1)).flatMap {
        $0.tokens.upperBound == cue - 1 && isOfPeople($0) ? $0 : nil
      })
  }

  /// The subject of `X saat berkunjung ke Solo mengatakan …`: before the clause that says when.
  private func subjectBeforeTime(_ start: Int, _ first: Int) -> SourcePhrase? {
    let opener = start - 1
    guard word.headFirst != .none, opener > passage.tokens.lowerBound, reading.has(opener, word.subordinate),
      !reading.has(opener, word.that), !reading.has(opener, word.relative), reading.name(opener) == nil
    else { return nil }
    if let inner = sourceBefore(first, from: start), isPlain(inner, before: first),
      inner.form != .nominal || reading.phrase(inner.tokens.lowerBound, word.human.union(word.body)) > 0
    {
      return nil
    }
    let end = reading.isComma(opener - 1) ? opener - 1 : opener
    guard end > passage.tokens.lowerBound,
      let outer = sourceBefore(end, from: clauseStart(before: end)), isPlain(outer, before: end),
      outer.tokens.upperBound == end, outer.form != .nominal
    else { return nil }
    return outer
  }

  /// The subject of `…, saying that …`: that of the attribution before, or of the sentence.
  private func participleSubject(_ first: Int) -> SourcePhrase? {
    let before = first - 1
    guard reading.isComma(before) || reading.has(before, word.coordinate) else {
      // `a letter saying that ...`: the noun before it.
      guard let source = sourceBefore(first, from: clauseStart(before: first)), source.form != .pronoun,
        reading.phrase(source.tokens.lowerBound, word.human) > 0 || source.form == .name
      else { return nil }
      return source
    }
    if let last = found.last(where: { $0.source != nil })?.source,
      last.span.end <= reading.token(first).span.start
    {
      return last
    }
    let start = clauseStart(before: first, subordinates: false)
    for part in segments(start..<before) {
      let lead = behindOpeners(part)
      guard lead < part.upperBound, !reading.has(lead, word.preposition), !reading.has(lead, word.subordinate)
      else {
        continue
      }
      let verb = part.first { $0 > lead && grammar.endsLikeVerb(reading.text, $0) && reading.name($0) == nil }
      return sourceBehind(lead, strict: true, limit: verb ?? part.upperBound)
    }
    return nil
  }

  /// The dash that opens the parenthesis which the dash at `index` closes.
  private func openingDash(before index: Int) -> Int? {
    (passage.tokens.lowerBound..<index).last {
      Mark.isDash(reading.key($0)) && $0 > passage.tokens.lowerBound
    }
  }

  /// Whether the token stands in the content of an attribution already found.
  func isNested(_ token: Int) -> Bool {
    let span = reading.token(token).span
    return found.contains { $0.content.contains { $0.contains(span) } }
  }

  /// Whether a source is only asked to do what the cue says, `meminta [DPR] menolak …`, or has yet to say what it will: nothing
  /// is said by it then.
  private func isDemanded(_ source: SourcePhrase, _ group: CueGroup) -> Bool {
    guard word.headFirst != .none else { return false }
    let first = source.tokens.lowerBound
    return found.contains { outer in
      guard outer.modality == .intended, outer.quote == nil, let cue = outer.cue,
        let content = outer.content.last, content.contains(source.span)
      else { return false }
      let start = reading.text.tokenIndex(at: content.start)
      guard start == first || start + 1 == first && reading.has(start, word.that) else { return false }
      return group.classes.contains(self.cue.intended)
        || groups.contains {
          $0.classes.contains(self.cue.intended.union(self.cue.reminder))
            && reading.text.span($0.tokens).overlaps(cue)
        }
    }
  }

  /// Whether a source within another's content is somebody else, and somebody at all.
  private func canBeNested(_ source: SourcePhrase) -> Bool {
    if source.form == .pronoun { return false }
    return source.form == .name || reading.phrase(source.tokens.lowerBound, word.human) > 0
      || reading.has(source.tokens.lowerBound, word.determiner)
  }

  /// Whether a phrase holds no verb of its own, so that it is no clause.
  private func isPlain(_ source: SourcePhrase, before cue: Int) -> Bool {
    let last = source.tokens.upperBound - 1
    if word.headFirst == .none, reading.has(last, word.determiner), !reading.has(last, word.pronoun) {
      return false
    }
    if reading.has(last, word.pointing), source.tokens.contains(where: { reading.has($0, word.relative) }) {
      return true
    }
    // `Menteri yang baru dilantik, Rina Wati, …`
    let relative = source.tokens.first { reading.has($0, word.relative) }
    let behind = relative.flatMap { relative in
      source.tokens.last { $0 > relative && reading.isComma($0) && reading.name($0 + 1) != nil }
    }
    return !(behind.map { $0..<source.tokens.upperBound } ?? source.tokens).dropFirst().contains {
      reading.name($0) == nil && reading.token($0).shape == .lower && isVerb($0)
    }
  }

  /// Whether it is others whom the cue is said of, as they are to be made by the source: `X untuk membuat warga tetap optimis`.
  private func isMade(by source: SourcePhrase, before first: Int) -> Bool {
    guard source.tokens.upperBound < first else { return false }
    let between = source.tokens.upperBound..<first
    guard let verb = between.dropFirst().first, reading.has(between.lowerBound, word.that) else {
      return false
    }
    return reading.has(verb, word.control) && sourceBehind(verb + 1, strict: true, limit: first) != nil
  }

  /// Where the content begins behind a cue; nil when nothing there can be one.
  func contentBegin(_ group: CueGroup) -> Int? {
    let end = passageEnd()
    var begin = group.tokens.upperBound
    guard begin < end else { return nil }
    let comma = reading.isComma(begin) || reading.key(begin) == Mark.colon
    if comma { begin += 1 }
    guard begin < end else { return nil }
    if group.classes.contains(cue.recipient), !comma, let behind = behindRecipient(begin, before: end) {
      return behind
    }
    // `sikap DPR yang setuju, bahkan …`
    if comma, reading.isComma(begin - 1), word.headFirst != .none, !isHeading,
      group.classes.contains(cue.support.union(cue.oppose)), reading.phrase(begin, word.opener) > 0
    {
      return nil
    }
    let needsClause = group.classes.contains(cue.clause)
    let that = complementiser(from: begin, before: end)
    if group.classes.contains(cue.that) {
      let isPerson = group.classes.contains(cue.person)
      if isPerson, isSomebodyToAct(begin, before: that ?? end) { return begin }
      // `memutuskan menahan bunga`, `memutuskan tidak hadir`, but `memutuskan kontrak`
      let verb = begin + (reading.has(begin, word.negation) ? 1 : 0)
      let isAct = !comma && that != begin && verb < end && (isVerb(verb) || isNoNoun(verb))
      if isAct, that.map(isInPredicate) ?? true { return group.classes.contains(cue.act) ? begin : nil }
      return that
    }
    if needsClause, !comma, that == nil, reading.quotation(begin) == nil {
      return group.classes.contains(cue.person) && isClause(begin, before: end) ? begin : nil
    }
    if group.classes.contains(cue.verb) {
      // `aspek yang ingin dibenahi`
      if grammar.isPassive(reading.text, begin), isVerb(begin) { return nil }
      guard comma == false, reading.has(begin, word.that) || canBegin(begin)
      else { return nil }
    }
    if let that, that > begin, !comma, reading.has(that, word.subordinate),
      !isInPredicate(that) || !isPredicate(begin) || isPlaceOrTime(begin)
        || reading.has(begin, word.addressee)
    {
      // A date, a place, an addressee between the cue and its content are left out, an object is not.
      if reading.has(begin, word.stop) || reading.has(begin, word.addressee) || reading.has(begin, word.time)
      {
        return that
      }
    }
    if reading.has(begin, word.addressee), !comma, !group.classes.contains(cue.thanks) {
      return behindAddressee(begin, before: end)
    }
    return begin
  }

  /// Whether a complementiser can go with a verb before it, and need not open what is said: `berjanji akan datang [jika] diundang`.
  private func isInPredicate(_ that: Int) -> Bool { reading.has(that, word.aim.union(word.wish)) }

  /// Whether a noun phrase stands there and what is said of it behind: `merasa [putusan itu tidak adil]`.
  private func isClause(_ begin: Int, before end: Int) -> Bool {
    guard begin < end, reading.isWord(begin), !isPredicate(begin), !reading.has(begin, word.stop) else {
      return false
    }
    let others = word.preposition.union(word.time).union(word.subordinate).union(word.that)
    return predicate(behindNoun: nounPhraseEnd(begin, limit: end), before: end, others) != nil
  }

  /// Where what is said of a noun begins that ends there, behind a demonstrative: nil where it is one of `others`, or none.
  func predicate(behindNoun noun: Int, before end: Int, _ others: Lexicon.Attributes) -> Int? {
    let next = noun < end && reading.has(noun, word.pointing) ? noun + 1 : noun
    return next < end && isPredicate(next) && !reading.has(next, others) ? next : nil
  }

  /// Whether people stand there and a verb behind them, or nothing: `mendorong [Dinas Air memperbaiki …]`, `mendorong [warga] untuk …`.
  private func isSomebodyToAct(_ begin: Int, before end: Int) -> Bool {
    guard begin < end, let people = sourceBehind(begin, strict: true, limit: end) else { return false }
    if people.tokens.upperBound >= end { return end < passageEnd() }
    let verb = (people.tokens.upperBound..<end).first { !reading.has($0, word.adverb) }
    return verb.map { reading.token($0).shape == .lower && (isVerb($0) || isNoNoun($0)) } ?? false
  }

  /// A complementiser near the beginning of a content.
  private func complementiser(from begin: Int, before end: Int) -> Int? {
    for index in begin..<min(end, begin + 14) {
      if reading.quotation(index) != nil { return nil }
      if reading.has(index, word.that), reading.token(index).shape == .lower { return index }
      // `menegaskan di Bandung, Senin (3/2), bahwa …`
      if reading.isComma(index), !isPlaceOrTime(begin) { return nil }
    }
    return nil
  }

  private func isPlaceOrTime(_ index: Int) -> Bool {
    reading.has(index, word.time)
      || reading.has(index, word.preposition) && !reading.has(index, word.addressee)
  }

  /// Behind the object of `told reporters …`; nil when there is none, or nothing follows.
  private func behindRecipient(_ begin: Int, before end: Int) -> Int? {
    guard reading.quotation(begin) == nil, !reading.has(begin, word.that) else { return nil }
    if let that = complementiser(from: begin, before: end) { return that }
    var next = begin + 1
    if let name = reading.name(begin) {
      next = reading.names[name].tokens.upperBound
    } else if reading.has(begin, word.determiner) || reading.phrase(begin, word.human) > 0 {
      next = nounPhraseEnd(begin, limit: end)
    } else if !reading.has(begin, word.pronoun), !reading.has(begin, word.own) {
      return nil
    }
    if next < end, reading.isComma(next) { next += 1 }
    return next < end ? next : nil
  }

  /// Behind "kepada wartawan,"; nil when nothing follows.
  private func behindAddressee(_ begin: Int, before end: Int) -> Int? {
    var index = begin
    while index < end, index - begin < 14 {
      if reading.isComma(index) { return index + 1 < end ? index + 1 : nil }
      if index > begin,
        reading.has(index, word.that) || reading.has(index, word.topic) || reading.quotation(index) != nil
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
