import Article

extension PassageReader {
  /// The noun phrase before a cue, in the clause that begins at `start`.
  func sourceBefore(_ cueStart: Int, from start: Int) -> SourcePhrase? {
    var end = cueStart
    guard end > start else { return nil }
    var parenthesis = false
    if reading.isComma(end - 1) {
      end -= 1
      parenthesis = true
    }
    guard end > start else { return nil }
    if let vague = vagueSource(endingAt: end, from: start) { return vague }
    if reading.has(end - 1, word.relative) {
      end -= 1
      if end > start, let named = nameBehindVerb(start..<end) { return named }
      if end > start, reading.isComma(end - 1) { end -= 1 }
      guard end > start else { return nil }
    }
    let segments = segments(start..<end)
    var index = segments.count - 1
    while index >= 0 {
      let segment = segments[index]
      let opening = behindOpeners(segment)
      let first = opensPair(opening, before: segment.upperBound) ? opening + 1 : opening
      guard first < segment.upperBound else {
        if index == segments.count - 1 && !parenthesis { return nil }
        index -= 1
        continue
      }
      if isAdverbial(first), reading.name(first) == nil {
        if let tail = subjectTail(first..<segment.upperBound, parenthesis: parenthesis) { return tail }
        guard parenthesis else {
          guard index > 0, isAside(first..<segment.upperBound) else { return nil }
          return sourceBefore(segment.lowerBound, from: start).flatMap { isOfPeople($0) ? $0 : nil }
        }
        index -= 1
        continue
      }
      return joined(segments, index, first, parenthesis: parenthesis)
    }
    return nil
  }

  /// Whether words behind a comma only say when, where or to whom somebody speaks: `Rina, [kepada wartawan] mengatakan`.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard word.headFirst != .none, !isHeading, range.count <= 8, !holdsClause(range),
      reading.has(range.lowerBound, word.preposition.union(word.addressee).union(word.time))
    else { return false }
    return !range.contains {
      isPerson($0) || reading.has($0, word.that.union(word.subordinate).union(word.coordinate))
    }
  }

  /// Whether a word opens a pair of nouns: `baik Rina maupun Budi`.
  private func opensPair(_ first: Int, before end: Int) -> Bool {
    first + 2 < end && reading.has(first, word.pair)
      && (first + 2..<min(end, first + 12)).contains { reading.has($0, word.pairJoint) }
  }

  /// Who is named before a relative clause, where that is no subject: `X membahas klaim [Harian Anu] yang menyebut …`
  private func nameBehindVerb(_ range: Range<Int>) -> SourcePhrase? {
    guard word.headFirst != .none, let part = segments(range).last, !part.isEmpty else { return nil }
    let verb = part.last {
      reading.name($0) == nil
        && (reading.token($0).shape == .lower || reading.text.isFirstOfSentence($0))
        && (isVerb($0) || reading.has($0, word.topic.union(word.addressee)))
    }
    let noun = (verb.map { $0 + 1 } ?? part.lowerBound)..<part.upperBound
    let people = word.human.union(word.determiner).union(word.pronoun).union(word.body)
    guard let first = noun.first(where: { reading.name($0) != nil || reading.phrase($0, people) > 0 }),
      verb != nil || first > noun.lowerBound && !reading.token(noun.lowerBound).isCapitalised
    else { return nil }
    // `… digelar oleh para aktivis yang menuntut …`
    let isAgent = first > range.lowerBound && reading.has(first - 1, word.by)
    return phrase(first..<noun.upperBound).flatMap { $0.form == .name || isAgent ? $0 : nil }
  }

  /// The phrase of segment `index` with the title before it or the name that it describes.
  private func joined(_ segments: [Range<Int>], _ index: Int, _ first: Int, parenthesis: Bool)
    -> SourcePhrase?
  {
    let own = cut(first..<segments[index].upperBound)
    // `Rina Wati, 25 tahun, mengatakan …`
    if index > 0, parenthesis, isAge(own) {
      let before = behindOpeners(segments[index - 1])
      return before < segments[index - 1].upperBound
        ? joined(segments, index - 1, before, parenthesis: parenthesis) : nil
    }
    if let list = listStart(segments, index) {
      // `Rina, selaku Kabag Umum, Sosial, dan Hukum, …`
      let bearer = segments[..<index].last { $0.upperBound < list }.flatMap {
        parenthesis && isPerson($0.lowerBound) && isNamedAlone($0) ? $0.lowerBound : nil
      }
      return phrase((bearer ?? list)..<own.upperBound)
    }
    // `Kepala Dinas Pendidikan, Pemuda, dan Olahraga Kota Solo, Rina Wati,`
    if index > 1, isPerson(own.lowerBound), let last = segments[index - 1].first,
      reading.has(last, word.coordinate), let office = fieldsStart(segments, index - 1)
    {
      return phrase(office..<own.upperBound)
    }
    if let accompanied = accompanied(segments, index, own, parenthesis: parenthesis) { return accompanied }
    if let described = described(segments, index, own, parenthesis: parenthesis) {
      return phrase((joinedTo(described, segments) ?? described)..<own.upperBound)
    }
    if let people = peopleOf(place: own, segments, index) {
      return phrase(people..<own.upperBound)
    }
    guard index > 0 else { return phrase(own) }
    let before = segments[index - 1]
    let beforeFirst = behindOpeners(before)
    guard !isSourceOfPreposition(beforeFirst), beforeFirst < before.upperBound, !isAdverbial(beforeFirst),
      !holdsClause(beforeFirst..<before.upperBound)
    else { return phrase(own) }
    // In a headline every word has a capital, and what stands behind a cue is its content.
    let isAtStart = isHeading || beforeFirst == passage.tokens.lowerBound
    let isWhole =
      !isHeading || word.headFirst == .none || headlinePhrase(before).upperBound == before.upperBound
    let titled =
      isWhole && (isAtStart ? reading.phrase(beforeFirst, word.human) > 0 : isTitle(beforeFirst))
      && reading.token(own.lowerBound).isCapitalised
      && !(isHeading && before.lowerBound > passage.tokens.lowerBound && isFoundCue(before.lowerBound - 1))
    let apposed = parenthesis && isNamed(before) && !startsWithName(own)
    if titled || apposed { return phrase(beforeFirst..<own.upperBound) }
    return phrase(own)
  }

  /// Where the first of two begins, each with his office between commas: `[Rina Wati, Ketua DPR,] dan Budi Sari, Ketua MPR,`
  private func joinedTo(_ second: Int, _ segments: [Range<Int>]) -> Int? {
    guard word.headFirst != .none, let place = segments.firstIndex(where: { $0.contains(second) }), place > 1,
      reading.has(segments[place].lowerBound, word.coordinate), isTitle(segments[place - 1].lowerBound)
    else { return nil }
    let first = behindOpeners(segments[place - 2])
    return first < segments[place - 2].upperBound && isNamedAlone(first..<segments[place - 2].upperBound)
      && isPerson(first) ? first : nil
  }

  /// Whether the words there are the source of a preposition, and go with nothing behind them: `Menurut [Rina], pelaku mengaku …`
  private func isSourceOfPreposition(_ first: Int) -> Bool {
    prepositionEnds.contains(first)
  }

  /// The subject in whose company somebody is who is named between commas: `[Rina] bersama suaminya, Bima, mengatakan …`
  private func accompanied(
    _ segments: [Range<Int>], _ index: Int, _ own: Range<Int>, parenthesis: Bool
  ) -> SourcePhrase? {
    guard index > 0, parenthesis, isNamedAlone(own) else { return nil }
    let first = behindOpeners(segments[index - 1])
    let before = first..<segments[index - 1].upperBound
    guard let link = before.first(where: { reading.has($0, word.company) && reading.name($0) == nil }),
      link > first, link + 1 < before.upperBound, isNamedPerson(first..<link),
      !isNamedPerson(link..<before.upperBound), !holdsClause(first..<link)
    else { return nil }
    return phrase(first..<link)
  }

  /// Where the name begins that the segments up to `index` describe: `Rina Wati (47), warga Desa Anu, Kota Bima,`.
  private func described(_ segments: [Range<Int>], _ index: Int, _ own: Range<Int>, parenthesis: Bool) -> Int?
  {
    guard index > 0, !isHeading else { return nil }
    var part = own
    var named = index
    // `Rina, Kepala Pusat Data, Informasi dan Humas Dinas Anu,`
    if index > 1, isFields(own) {
      let office = behindOpeners(segments[index - 1])..<segments[index - 1].upperBound
      if !office.isEmpty, beginsWithPeople(office.lowerBound), !isNamedPerson(office) {
        (part, named) = (office, index - 1)
      }
    }
    while named > max(0, index - 4) {
      let isDescription = beginsWithPeople(part.lowerBound) || isPlace(part) || isPlaceOfBoth(part)
      guard isDescription || named < index && parenthesis && !startsWithName(part) else { return nil }
      named -= 1
      let first = behindOpeners(segments[named])
      guard !isSourceOfPreposition(first), first < segments[named].upperBound,
        !isAdverbial(first) || reading.name(first) != nil,
        !holdsClause(first..<segments[named].upperBound)
      else { return nil }
      part = first..<segments[named].upperBound
      if isRole(first) && !isNamedPerson(part) { continue }
      if isPlace(part) { continue }
      let isOwner = isPlace(own) && named == index - 1 && startsWithName(part) && !isNamedPerson(part)
      return isNamedPerson(part) || isOwner ? first : nil
    }
    return nil
  }

  /// Where people begin who are of the place in segment `index`: `Sejumlah warga Desa Anu, Kecamatan Bima,`.
  private func peopleOf(place own: Range<Int>, _ segments: [Range<Int>], _ index: Int) -> Int? {
    guard index > 0, isPlace(own) else { return nil }
    var people = index - 1
    while people > 0, isPlace(segments[people]) { people -= 1 }
    let first = behindOpeners(segments[people])
    guard first < segments[people].upperBound,
      reading.phrase(first, word.human) > 0 || reading.has(first, word.determiner),
      endsName(segments[people].upperBound - 1, .place),
      !holdsClause(first..<segments[people].upperBound)
    else { return nil }
    return first
  }

  /// Whether a segment is somebody's age: `25 tahun`.
  private func isAge(_ range: Range<Int>) -> Bool {
    range.count == 2 && reading.token(range.lowerBound).kind == .number
      && reading.has(range.lowerBound + 1, word.age)
  }

  /// Whether a segment is one name.
  private func isNamedAlone(_ range: Range<Int>) -> Bool {
    reading.name(range.lowerBound).map { reading.names[$0].tokens == range } ?? false
  }

  /// Whether a noun phrase of people begins there, with a word before it for one of several: `salah satu warga`.
  func beginsWithPeople(_ first: Int) -> Bool {
    let people = first + reading.phrase(first, word.determiner)
    return reading.phrase(first, word.human) > 0
      || people > first && people < passage.tokens.upperBound && reading.phrase(people, word.human) > 0
  }

  /// Whether a segment begins with the place of one office and goes on with another: `[warga Desa Anu,] Bima sekaligus …`
  private func isPlaceOfBoth(_ range: Range<Int>) -> Bool {
    guard let name = range.first.flatMap({ reading.name($0) }), reading.names[name].kind == .place else {
      return false
    }
    let next = reading.names[name].tokens.upperBound
    return next + 1 < range.upperBound && reading.has(next, word.coordinate)
      && reading.phrase(next + 1, word.human) > 0
  }

  /// Whether a segment is the name of a place.
  private func isPlace(_ range: Range<Int>) -> Bool {
    !range.isEmpty && isNamedAlone(range) && endsName(range.upperBound - 1, .place)
  }

  /// Where a list begins whose last member is segment `index`: `Inggris, Prancis, dan Kanada`.
  private func listStart(_ segments: [Range<Int>], _ index: Int) -> Int? {
    if let plain = plainListStart(segments, index) { return plain }
    guard index > 1, let last = segments[index].first, reading.has(last, word.coordinate),
      reading.phrase(last, word.opener) == 0
    else { return nil }
    if let fields = fieldsStart(segments, index) { return fields }
    var start: Int?
    var member = index - 1
    while member >= 0, segments[member].count <= 6, let first = segments[member].first,
      isNamed(segments[member]), !isAdverbial(first), !holdsClause(segments[member]),
      reading.phrase(first, word.opener) == 0
    {
      start = first
      member -= 1
    }
    return index - member > 2 ? start : nil
  }

  /// The same without a comma before the last member, where names stand alone: `Inggris, Prancis dan Kanada`.
  private func plainListStart(_ segments: [Range<Int>], _ index: Int) -> Int? {
    let last = segments[index]
    guard index > 0, let first = reading.name(last.lowerBound),
      reading.names[first].tokens.upperBound < last.upperBound,
      reading.has(reading.names[first].tokens.upperBound, word.coordinate)
    else { return nil }
    let kind = reading.names[first].kind
    return segments[..<index].reversed().prefix {
      guard let name = $0.first.flatMap(reading.name) else { return false }
      return reading.names[name].tokens == $0 && reading.names[name].kind == kind
    }.last?.lowerBound
  }

  /// The noun phrase behind a cue. `strict`: it begins like one of people.
  func sourceBehind(_ start: Int, strict: Bool = false, limit: Int? = nil) -> SourcePhrase? {
    let limit = limit ?? passage.tokens.upperBound
    var first = start
    guard first < limit else { return nil }
    if reading.has(first, word.by) { first += 1 }
    guard first < limit, reading.quotation(first) == nil else { return nil }
    if let end = handleEnd(first, limit: limit) { return phrase(first..<end) }
    if reading.has(first, word.pronoun) { return phrase(first..<(first + 1)) }
    let isName = reading.name(first) != nil || reading.token(first).isCapitalised
    guard reading.isWord(first) || reading.token(first).kind == .number,
      isName || !reading.has(first, word.stop),
      !reading.has(first, word.time) || reading.name(first) != nil || isNamedLikeDay(first, limit: limit)
    else { return nil }
    let people = word.headFirst == .none ? word.human : word.human.union(word.body)
    if strict, !isName, reading.phrase(first, people) == 0, !reading.has(first, word.determiner) {
      return nil
    }
    var end = nounPhraseEnd(first, limit: limit)
    if let pointed = pointingEnd(first..<end, limit: limit) { return phrase(first..<pointed) }
    // A title before a name, or an apposition behind it, set off by a comma.
    if end + 1 < limit, reading.isComma(end), reading.quotation(end + 1) == nil {
      let next = behindPlace(end + 1, limit: limit)
      let name = isCapital(next, before: limit) && !reading.has(next, word.time)
      let titled =
        isTitle(first) && !isNamedPerson(first..<end) && name && reading.phrase(next, word.opener) == 0
      let apposed = isNamed(first..<end) && (isRole(next) || isNamedPerson(first..<end) && isTitle(next))
      if titled || apposed {
        let second = nounPhraseEnd(next, limit: limit)
        let ends =
          second == limit || !reading.isWord(second)
          || isRole(next) && (reading.has(second, word.preposition) || reading.has(second, word.time))
        // An apposition says who somebody is; anything else behind the comma is the content.
        let isOfPeople = (next..<second).contains {
          !reading.has($0, word.determiner) && (isTitle($0) || isPeople($0))
        }
        if second > next, titled || ends && isOfPeople { end = second }
      } else if let bearer = bearerBehind(first..<end, next, limit: limit) {
        end = bearer
      }
    }
    guard end > first else { return nil }
    if let body = bodyEnd(behind: end, limit: limit) { end = body }
    return phrase(first..<(listEnd(first..<end, limit: limit) ?? end))
  }

  /// The end of the name of the body that a person is of: `Rina Wati [dari Himpunan Nelayan]`.
  private func bodyEnd(behind end: Int, limit: Int) -> Int? {
    guard end + 1 < limit, reading.has(end, word.from), endsName(end - 1, .person),
      let name = reading.name(end + 1), reading.names[name].kind != .person
    else { return nil }
    return min(limit, reading.names[name].tokens.upperBound)
  }

  /// Whether a day behind a cue is somebody's name: `"…," kata Hari.`
  private func isNamedLikeDay(_ first: Int, limit: Int) -> Bool {
    word.headFirst != .none && reading.token(first).shape == .capitalised
      && first > passage.tokens.lowerBound && reading.token(first - 1).shape == .lower
      && (first + 1 >= limit || isFinal(first + 1) && !reading.isComma(first + 1))
  }

  /// Whether a word is known to be of people, where models tell what words are about: `geologist`.
  func isPeople(_ index: Int) -> Bool {
    grammar.learned.map { $0.senses.attributes(reading.key(index)).contains($0.people) } ?? false
  }

  /// The end of the name of who has an office that is told by another's name: `kuasa hukum Bima, [Rina Wati]`.
  private func bearerBehind(_ office: Range<Int>, _ next: Int, limit: Int) -> Int? {
    guard word.headFirst != .none, reading.name(office.lowerBound) == nil, isTitle(office.lowerBound),
      endsName(office.upperBound - 1, .person), let name = reading.name(next), isPerson(next),
      reading.names[name].tokens.lowerBound == next
    else { return nil }
    let end = reading.names[name].tokens.upperBound
    let isList = end + 1 < limit && reading.isComma(end) && reading.name(end + 1) != nil
    return (end == limit || isFinal(end) || reading.has(end, word.time)) && !isList ? end : nil
  }

  /// The end of a list of names that begins with a phrase and that a mark closes: `Menurut [Rina, Budi, dan Sari], …`
  private func listEnd(_ range: Range<Int>, limit: Int) -> Int? {
    guard word.headFirst != .none, let name = reading.name(range.upperBound - 1),
      reading.names[name].tokens.upperBound == range.upperBound
    else { return nil }
    var end = range.upperBound
    while end + 1 < limit, end - range.upperBound < 30, reading.isComma(end) {
      let isLast = reading.has(end + 1, word.coordinate)
      let first = end + (isLast ? 2 : 1)
      guard first < limit, let name = reading.name(first), reading.names[name].tokens.lowerBound == first
      else {
        return nil
      }
      end = reading.names[name].tokens.upperBound
      guard !isLast else { return end >= limit || isFinal(end) ? end : nil }
      // `Rina, Budi dan Sari`
      if end + 1 < limit, reading.has(end, word.coordinate), let other = reading.name(end + 1) {
        end = reading.names[other].tokens.upperBound
        return end >= limit || isFinal(end) ? end : nil
      }
    }
    return nil
  }

  /// Whether a name may begin there: with a capital, or with a title in small letters (`dr. Rina`).
  private func isCapital(_ index: Int, before limit: Int) -> Bool {
    if reading.token(index).isCapitalised { return true }
    guard index + 1 < limit, reading.token(index).span.count <= 4 else { return false }
    return isDotted(index..<index + 1) && isPerson(index + 1)
  }

  /// The end of the noun phrase that begins at `first`.
  func nounPhraseEnd(_ first: Int, limit: Int) -> Int {
    var end = first
    while end < limit, end - first < 30 {
      if reading.quotation(end) != nil { break }
      let token = reading.token(end)
      if token.kind == .punctuation || token.kind == .other {
        if let handle = handleEnd(end, limit: limit) { return handle }
        if token.key == Mark.opening, let close = abbreviation(end, limit: limit) {
          end = close + 1
          continue
        }
        if token.key == WordKey("/") || token.key == WordKey("&") || token.key == .joint
          || (token.key == Mark.fullStop && reading.text.isJoined(end) && end + 1 < limit
            && reading.isWord(end + 1))
        {
          end += 1
          continue
        }
        // `Dinas Pendidikan, Pemuda, dan Olahraga`
        if let name = reading.name(end), reading.names[name].tokens.upperBound > end + 1 {
          end = min(limit, reading.names[name].tokens.upperBound)
          continue
        }
        if reading.isComma(end), let fields = fieldsEnd(first, end, limit: limit) { end = fields }
        break
      }
      if end > first, reading.name(end) == nil || reading.name(end) != reading.name(end - 1) {
        if let bearer = bearerEnd(first, end, limit: limit) { return bearer }
        if reading.has(end, word.stop), token.shape == .lower || reading.has(end, word.time) { break }
        if reading.phrase(end, word.anaphor) > 1 { break }
        if opensNounPhrase(end) { break }
        if word.headFirst != .none, token.shape == .lower, reading.has(end, word.adverb),
          reading.has(end, word.opener)
        {
          break
        }
        if reading.has(end, word.subordinate) || isHeading && reading.has(end, word.topic) { break }
        if isHeading == false, token.shape == .lower, isVerb(end) || isGoing(end, limit: limit, behind: first)
        {
          break
        }
        // Where nouns stand first, a person's name ends the phrase; another name behind it is a subject.
        if word.headFirst != .none, token.shape == .lower || reading.name(end) != nil,
          endsName(end - 1, .person),
          !reading.has(end, word.coordinate)
        {
          break
        }
      }
      end += 1
    }
    while end > first + 1, reading.has(end - 1, word.coordinate) || reading.has(end - 1, word.preposition) {
      end -= 1
    }
    return end
  }

  /// Whether an English article behind a noun begins another noun phrase: `analysts [the bank] will grow`.
  private func opensNounPhrase(_ index: Int) -> Bool {
    guard let syntax, word.headFirst == .none, reading.token(index).shape == .lower,
      passage.tokens.contains(index), index > passage.tokens.lowerBound
    else { return false }
    let token = index - passage.tokens.lowerBound
    guard syntax.tags[token - 1].isNoun else { return false }
    return syntax.tags[token] == .determiner || syntax.tags[token] == .possessivePronoun
  }

  /// The end of what an account is called by: `@rina_wati`.
  private func handleEnd(_ first: Int, limit: Int) -> Int? {
    let span = reading.token(first).span
    guard reading.text.text.utf8[span.start] == 0x40 else { return nil }
    var end = first + 1
    while end < limit, reading.text.isJoined(end), !reading.isComma(end), reading.quotation(end) == nil,
      reading.isWord(end) || end + 1 < limit && reading.text.isJoined(end + 1)
        || reading.token(end).kind == .number
    { end += 1 }
    return end > first + 1 || span.count > 1 ? end : nil
  }

  /// Whether a word behind people is a verb without a prefix, with where they go: `buruh [turun] ke jalan`.
  private func isGoing(_ index: Int, limit: Int, behind first: Int) -> Bool {
    index + 1 < limit && index > first && reading.has(index, word.motion)
      && reading.phrase(index - 1, word.human) > 0
      && reading.has(index + 1, word.preposition)
  }

  /// The end of a noun phrase that a relative clause and a demonstrative close: `pria yang biasa dipanggil Bim itu`.
  private func pointingEnd(_ range: Range<Int>, limit: Int) -> Int? {
    guard range.upperBound < limit else { return nil }
    if isNamedPerson(range) {
      // `ayah Bima itu`
      let isOther = reading.has(range.upperBound, word.pointing) && phrase(range)?.form == .nominal
      return isOther ? range.upperBound + 1 : nil
    }
    let isRelative = reading.has(range.upperBound, word.relative)
    guard isRelative || isOfPlace(range) else { return nil }
    for index in range.upperBound..<min(limit, range.upperBound + (isRelative ? 16 : 7)) {
      guard reading.isWord(index) || reading.token(index).kind == .number, reading.quotation(index) == nil
      else { return nil }
      if reading.has(index, word.pointing) { return index + 1 }
    }
    return nil
  }

  /// Whether people are told by where or when they are or were: `mantan pemain [di era itu]`.
  private func isOfPlace(_ range: Range<Int>) -> Bool {
    word.headFirst != .none && reading.has(range.upperBound, word.preposition)
      && !reading.has(range.upperBound, word.addressee) && reading.phrase(range.lowerBound, word.human) > 0
  }

  /// The index of the bracket that closes an abbreviation or name opened at `open`; nil for an age, a remark, or a
  /// paper and a day.
  private func abbreviation(_ open: Int, limit: Int) -> Int? {
    guard open + 1 < limit, reading.token(open + 1).isCapitalised else { return nil }
    var close = open + 1
    while close < limit, close - open < 8 {
      if reading.key(close) == Mark.closing { return close }
      if reading.isComma(close) { return nil }
      close += 1
    }
    return nil
  }

  // MARK: - Parts

  /// The parts of a range between commas outside brackets.
  func segments(_ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      let key = reading.key(index)
      if key == Mark.opening { depth += 1 }
      if key == Mark.closing, depth > 0 { depth -= 1 }
      if key == Mark.comma, depth == 0, reading.name(index) == nil,
        !isDegree(behind: index, before: range.upperBound)
      {
        segments.append(start..<index)
        start = index + 1
      }
    }
    segments.append(start..<range.upperBound)
    return segments
  }

  /// "ada juga yang": a source without a noun, which ends at `end`.
  private func vagueSource(endingAt end: Int, from start: Int) -> SourcePhrase? {
    for first in max(start, end - 4)..<end where reading.phrase(first, word.vague) == end - first {
      return SourcePhrase(span: reading.text.span(first..<end), tokens: first..<end, form: .nominal)
    }
    return nil
  }

  /// The subject at the end of a segment that begins with an adverbial: "Dalam sambutannya Wahid mengatakan".
  private func subjectTail(_ range: Range<Int>, parenthesis: Bool) -> SourcePhrase? {
    guard !parenthesis, let last = range.last else { return nil }
    if reading.has(last, word.pronoun) { return phrase(last..<range.upperBound) }
    guard let name = reading.name(last) else { return nil }
    var first = max(range.lowerBound, reading.names[name].tokens.lowerBound)
    while first - 1 > range.lowerBound, reading.isWord(first - 1),
      reading.phrase(first - 1, word.human) > 0
        || (reading.token(first - 1).isCapitalised && !reading.has(first - 1, word.stop))
    {
      first -= 1
    }
    guard first > range.lowerBound else { return nil }
    if reading.has(first - 1, word.preposition), first - 1 == range.lowerBound { return nil }
    return phrase(first..<range.upperBound)
  }

  /// The noun phrase at the beginning of `range`, without relative clauses, adverbials and ages.
  private func cut(_ range: Range<Int>) -> Range<Int> {
    if let relative = range.dropFirst().first(where: { reading.has($0, word.relative) }),
      relative - range.lowerBound < 5,
      pointingEnd(range.lowerBound..<relative, limit: range.upperBound) == range.upperBound
    {
      return range
    }
    var end = range.upperBound
    let joins = range.count > 1 && reading.has(range.upperBound - 1, word.coordinate)
    // `mereka turun ke jalan dan …`
    if reading.has(range.lowerBound, word.pronoun), range.count > 1,
      reading.has(range.lowerBound + 1, word.nonNoun), !reading.has(range.lowerBound + 1, word.coordinate)
    {
      return range.lowerBound..<range.lowerBound + 1
    }
    // `mahasiswi sebuah kampus di Solo itu`
    if word.headFirst != .none, range.count < 16, reading.has(range.upperBound - 1, word.pointing),
      reading.phrase(range.lowerBound, word.human) > 0, !holdsClause(range)
    {
      return range
    }
    for index in range where index > range.lowerBound {
      if isCalled(index, range) || isGoing(index, limit: range.upperBound, behind: range.lowerBound) {
        end = index
        break
      }
      if let bearer = bearerEnd(range.lowerBound, index, limit: range.upperBound), bearer == range.upperBound
      {
        return range
      }
      if joins, reading.name(index) == nil, reading.token(index).shape == .lower,
        isVerb(index)
          || word.headFirst != .none && reading.has(index, word.nonNoun) && isNoNoun(index)
            && !reading.has(index, word.coordinate.union(word.preposition).union(word.notVerb))
      {
        // `TNI menaati hukum dan menghormati ...`: the subject of both stands before the first verb.
        end = index
        break
      }
      guard reading.has(index, word.stop) || reading.key(index) == Mark.opening,
        reading.name(index) == nil || reading.token(index).shape == .lower
      else { continue }
      if reading.key(index) == Mark.opening {
        if abbreviation(index, limit: range.upperBound) == nil { end = index; break }
        continue
      }
      if reading.name(index) != nil, reading.name(index - 1) == reading.name(index) { continue }
      if reading.has(index, word.preposition), !reading.has(index, word.relative),
        !isNamed(range.lowerBound..<index), isNamed(index..<range.upperBound), reading.name(index + 1) == nil
      {
        continue
      }
      end = index
      break
    }
    while end > range.lowerBound + 1,
      isFinal(end - 1) || reading.has(end - 1, word.adverb) && reading.name(end - 1) == nil
    { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether what else somebody is called begins there: `Rina Wati [atau akrab disapa Riwa]`.
  private func isCalled(_ index: Int, _ range: Range<Int>) -> Bool {
    word.headFirst != .none && reading.has(index, word.coordinate) && index + 1 < range.upperBound
      && endsName(index - 1, .person) && endsName(range.upperBound - 1, .person)
      && reading.token(index + 1).shape == .lower && (isNoNoun(index + 1) || isVerb(index + 1))
  }

  /// Whether a noun phrase that begins there is about nobody: `none of the ministers`, `not everyone`.
  func isNobody(_ first: Int) -> Bool {
    reading.has(first, word.nobody)
      || first > passage.tokens.lowerBound && reading.has(first - 1, word.negation)
  }

  /// Whether a token is the last of a name of this kind.
  func endsName(_ index: Int, _ kind: Actor.Kind) -> Bool {
    reading.name(index).map {
      reading.names[$0].kind == kind && reading.names[$0].tokens.upperBound == index + 1
    } ?? false
  }

  private func isAdverbial(_ index: Int) -> Bool {
    reading.has(index, word.stop) || reading.has(index, word.preposition) || reading.has(index, word.time)
      || reading.has(index, word.subordinate)
      || reading.has(index, word.every) && index + 1 < passage.tokens.upperBound
        && reading.has(index + 1, word.time)
      || !reading.has(index, word.adverb) && isNoNoun(index)
  }

  /// Whether a segment holds a verb, so that it is no noun phrase.
  func holdsClause(_ range: Range<Int>) -> Bool {
    for index in range.dropFirst() where reading.name(index) == nil {
      if reading.has(index, word.relative) { return false }
      if reading.token(index).shape == .lower,
        reading.has(index, word.stop) && !reading.has(index, word.preposition) || isVerb(index)
      {
        return true
      }
    }
    return false
  }

  func isTitle(_ index: Int) -> Bool {
    reading.phrase(index, word.human) > 0
      || reading.token(index).isCapitalised
        && reading.name(index).map { reading.names[$0].tokens.lowerBound != index } ?? true
        && !reading.has(index, word.stop) && reading.phrase(index, word.opener) == 0
  }

  func isRole(_ index: Int) -> Bool {
    reading.phrase(index, word.human) > 0 && reading.token(index).shape == .lower
      || reading.has(index, word.determiner) && reading.token(index).shape == .lower
        && reading.has(index, word.human)
  }

  private func isNamed(_ range: Range<Int>) -> Bool { range.contains { reading.name($0) != nil } }
  /// Whether a token stands in the name of a person.
  func isPerson(_ index: Int) -> Bool {
    reading.name(index).map { reading.names[$0].kind == .person } ?? false
  }
  func isNamedPerson(_ range: Range<Int>) -> Bool {
    range.contains { isPerson($0) }
  }
  private func startsWithName(_ range: Range<Int>) -> Bool {
    reading.name(range.lowerBound) != nil && reading.phrase(range.lowerBound, word.human) == 0
  }

  /// Whether a word looks like a verb, by its prefix.
  func isVerb(_ index: Int) -> Bool {
    guard reading.isWord(index), !reading.has(index, word.notVerb), reading.phrase(index, word.human) == 0
    else { return false }
    return grammar.isVerb(reading.text, index)
  }
}
