import Article

/// Parts a body from the person behind it where the tagger took both for one name, or a part of the person's for the body's.
///
/// - An acronym and the place it is of behind a title: `Kepala BPBD Garut Asep Suryadi`; or the acronym alone: `Direktur IATA
///   Rina Wati`.
/// - A company whose legal form ends its name: `PT Mawar Tbk Rina Wati`.
/// - A body or a place that is followed by words which can only name whoever has the office: `Juru bicara Kementerian Luar
///   Negeri Rina Wati`, `Bupati Pati Bima`.
/// - A body with its short form in brackets: `Kepala Badan Anu Daerah (BAD) Rina`, and its place: `(BAD) Solo Rina`.
/// - The same between commas: `Kepala BNPB, Rina, meminta …`
/// - A place and who has an office there, both taken for his name: `Kepala Desa Anu Rina`, where the place is known as one.
/// - A place that the tagger left out between a title that is told by it and a person: `Camat Anu Rina Wati`.
/// - A body that no place is named behind: `Pelatih Timnas Rina Wati`; and one whose place ends its name: `Kepala Dinas Pasar
///   Kabupaten Anu Rina`.
/// - A body that is called after a person: `RSUD dr. Bima`.
/// - A body that is called after nobody, with words of persons' names only behind it, by the lists or by the article itself:
///   `Kementerian Dalam Negeri Rina Wati`.
struct BodyAndBearer {
  /// A person's name has that many words.
  private static let words = 2...4
  /// Shorter capitals may be a person's initials.
  private static let shortestAcronym = 4
  let context: NameContext

  func apply(to names: [NameMention]) -> [NameMention] {
    let (persons, places) = (words(of: .person, in: names), words(of: .place, in: names))
    var result: [NameMention] = []
    result.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      // Part of a person found before.
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
      if let body = namesake(name) {
        if let last = result.last, last.tokens.upperBound > body.tokens.lowerBound { result.removeLast() }
        result.append(body)
        continue
      }
      if let place = placeOfSeat(before: name), result.last.map({ $0.tokens.upperBound <= place }) ?? true {
        result.append(part(name, place..<place + 1, .place))
      }
      if let last = result.last, isBearer(name, behind: last) {
        result.append(part(name, name.tokens, .person))
        continue
      }
      let limit = index + 1 < names.count ? names[index + 1].tokens.lowerBound : context.text.tokens.count
      if let (place, border) = borderBehindSeat(name, places) {
        result.append(part(name, place..<border, .place))
        result.append(part(name, border..<name.tokens.upperBound, .person))
        continue
      }
      // Of `(BAD) Solo Rina` the office stands before the body.
      let head = result.last.flatMap { isPlaced($0, before: name) ? $0.tokens.lowerBound : nil }
      guard name.kind != .place else {
        if let border = borderBehindPlace(name.tokens) ?? borderBehindPlace(name.tokens, of: head)
          ?? borderWithin(name, persons)
        {
          result.append(part(name, name.tokens.lowerBound..<border, .place))
          result.append(part(name, border..<name.tokens.upperBound, .person))
        } else {
          result.append(name)
          let holder =
            holder(behind: name, from: head, before: limit) ?? apposed(behind: name, before: limit)
          if let holder { result.append(part(name, holder, .person)) }
        }
        continue
      }
      var tokens = name.tokens
      if index + 1 < names.count, names[index + 1].kind == .person,
        names[index + 1].tokens.lowerBound == tokens.upperBound
      {
        tokens = tokens.lowerBound..<names[index + 1].tokens.upperBound
      }
      if let border = border(tokens) ?? borderWithin(name, persons) {
        result.append(part(name, tokens.lowerBound..<border, .organization))
        result.append(part(name, border..<tokens.upperBound, .person))
      } else {
        result.append(name)
        let bearer =
          bearer(behind: name, before: limit) ?? holder(behind: name, before: limit)
          ?? apposed(behind: name, before: limit)
        if let bearer { result.append(part(name, bearer, .person)) }
      }
    }
    return result
  }

  /// The words of the names of a kind, without those that may head one.
  private func words(of kind: Actor.Kind, in names: [NameMention]) -> WordTable<Void> {
    var words = WordTable<Void>()
    for name in names where name.kind == kind {
      for token in name.tokens where kind == .person || !isHead(token) {
        _ = words.index(of: context.text.tokens[token].key, adding: ())
      }
    }
    return words
  }

  /// The person's name that the tagger missed behind the legal form of a company.
  private func bearer(behind name: NameMention, before limit: Int) -> Range<Int>? {
    let start = name.tokens.upperBound
    guard name.kind == .organization, isLegalForm(start - 1) else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start - 1)]
    var end = start
    while end < min(limit, sentence.upperBound), isOfPerson(end) { end += 1 }
    let isPerson =
      isTitled(name.tokens.lowerBound)
      || (start..<end).contains { context.words[$0].gazetteer.contains(.person) }
    return isPerson && Self.words.contains(end - start) ? start..<end : nil
  }

  // MARK: - Offices

  /// The words behind a body or a place in an office that can only be the name of whoever holds it: with capitals, of
  /// no place or body, before a word in small letters. `Juru bicara Kementerian Luar Negeri [Rina Wati] mengatakan …`
  ///
  /// - Parameter head: where the body begins whose place the name is.
  private func holder(behind name: NameMention, from head: Int? = nil, before limit: Int) -> Range<Int>? {
    let start = name.tokens.upperBound
    guard !context.cues.hasHeadLast, name.kind == .organization || name.kind == .place,
      start < limit, isOffice(before: head ?? name.tokens.lowerBound)
    else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start - 1)]
    var end = start
    while end < min(limit, sentence.upperBound), isUnplaced(end) || end > start && isArticled(end) {
      end += 1
    }
    guard end < sentence.upperBound, end < limit || limit == context.text.tokens.count,
      context.text.tokens[end].shape == .lower, end - start <= 4
    else { return nil }
    let isKnown = (start..<end).contains { context.words[$0].gazetteer.contains(.person) }
    return end - start > 1 || end > start && (isKnown || head != nil || isWhole(start - 1))
      ? start..<end : nil
  }

  /// The word between a person and the title that is told by its place: `Camat [Cibarusah] Rina Wati`.
  private func placeOfSeat(before name: NameMention) -> Int? {
    let place = name.tokens.lowerBound - 1
    guard name.kind == .person, !context.cues.hasHeadLast, place > 0,
      context.isReference(place - 1, context.cues.seat), isOffice(before: place), isOfPerson(place),
      !context.words[place].cues.contains(context.cues.title.union(context.cues.honorific)),
      !context.words[place].gazetteer.contains(.person)
    else { return nil }
    return place
  }

  /// Whether a word between commas, taken for a body, can only name whoever has the office before it: `Ketua RW 07 Kampung Baru,
  /// [Rina], menyebut …`
  private func isBearer(_ name: NameMention, behind place: NameMention) -> Bool {
    name.kind == .organization && name.tokens.count == 1 && place.kind != .person
      && apposed(behind: place, before: name.tokens.upperBound) == name.tokens
  }

  /// Whether a name is that of the place of a body right before it.
  private func isPlaced(_ body: NameMention, before name: NameMention) -> Bool {
    name.kind == .place && body.kind == .organization && context.isBracket(name.tokens.lowerBound - 1, 0x29)
      && (body.tokens.upperBound == name.tokens.lowerBound
        || body.tokens.upperBound == name.tokens.lowerBound - 1)
  }

  /// Whether a word is a name with an Arabic article: `al-Fatih`.
  private func isArticled(_ token: Int) -> Bool {
    let span = context.text.tokens[token].span
    let bytes = context.text.text.utf8[span.start..<span.end]
    return bytes.count > 5 && bytes.starts(with: "al-".utf8) && bytes[span.start + 3] &- 0x41 < 26
  }

  /// The same between commas: `Kepala BNPB, [Rina], meminta …`
  private func apposed(behind name: NameMention, before limit: Int) -> Range<Int>? {
    let start = name.tokens.upperBound + 1
    guard !context.cues.hasHeadLast, start < limit, context.isBracket(start - 1, 0x2C),
      isOffice(before: name.tokens.lowerBound)
    else { return nil }
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: start - 1)]
    var end = start
    while end < min(limit, sentence.upperBound), isUnplaced(end) { end += 1 }
    guard (1...4).contains(end - start), end + 1 < sentence.upperBound, context.isBracket(end, 0x2C),
      context.text.tokens[end + 1].shape == .lower,
      !context.words[end + 1].cues.contains(context.cues.function)
    else { return nil }
    return start..<end
  }

  /// Where the name of the office's holder begins behind that of a place, which the tagger took for one: `Bupati [Pati][Bima]`.
  private func borderBehindPlace(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    guard !context.cues.hasHeadLast, (2...4).contains(tokens.count), first > 0,
      context.words[first - 1].cues.contains(context.cues.title),
      context.words[first].gazetteer.contains(.place), !isHead(first),
      tokens.dropFirst().allSatisfy(isUnplaced),
      tokens.upperBound < context.text.tokens.count, context.text.tokens[tokens.upperBound].shape == .lower
    else { return nil }
    return first + 1
  }

  /// The same behind the place of a body: `Kasi Logistik Badan Anu Daerah (BAD) [Kota Anu][Rina]`.
  ///
  /// - Parameter head: where the body begins whose place the name is.
  private func borderBehindPlace(_ tokens: Range<Int>, of head: Int?) -> Int? {
    guard let head, isOffice(before: head), tokens.upperBound < context.text.tokens.count,
      context.text.tokens[tokens.upperBound].shape == .lower
    else { return nil }
    var border = tokens.upperBound
    while border > tokens.lowerBound + 1, isUnplaced(border - 1) { border -= 1 }
    return border < tokens.upperBound && context.words[border - 1].gazetteer.contains(.place) ? border : nil
  }

  /// Where the name of a place begins, and behind it that of who has an office there, which the tagger took for one person's.
  /// `Kepala [Desa Anu][Rina]`
  ///
  /// - Parameter places: the words of the places' names of the article.
  private func borderBehindSeat(_ name: NameMention, _ places: WordTable<Void>) -> (place: Int, border: Int)?
  {
    let first = name.tokens.lowerBound
    guard name.kind == .person, !context.cues.hasHeadLast, (2...4).contains(name.tokens.count), first > 0,
      context.isReference(first - 1, context.cues.seat),
      isOffice(before: first), context.text.tokens[first].shape == .capitalised,
      places.index(of: context.text.tokens[first].key) != nil || context.words[first].gazetteer.isPlaceOnly,
      name.tokens.dropFirst().allSatisfy({ isUnplaced($0) || context.words[$0].gazetteer.contains(.person) })
    else { return nil }
    return (context.isReference(first - 1, context.cues.partPlace) ? first - 1 : first, first + 1)
  }

  /// Whether the word has a capital and is of no place, body, day or title.
  private func isUnplaced(_ token: Int) -> Bool {
    let cues = context.cues
    let others = cues.title.union(cues.function).union(cues.day).union(cues.month).union(cues.side)
    return isOfPerson(token) && !context.words[token].gazetteer.contains(.place)
      && !context.words[token].cues.contains(others)
  }

  /// Whether the words before a name tell an office in it: a title, and what may stand between in small letters or with capitals.
  /// `Pakar kebijakan publik`, `Manajer Humas`
  private func isOffice(before first: Int) -> Bool {
    let sentence = context.text.sentences[context.text.sentenceIndex(ofToken: first)]
    let others = context.cues.function.union(context.cues.speech).union(context.cues.locative)
    var index = first - 1
    while index >= max(sentence.lowerBound, first - 5),
      context.text.tokens[index].kind == .word || context.text.tokens[index].kind == .number
    {
      if context.cues.lexicon.attributes(context.text.tokens, from: index, before: first)
        .contains(context.cues.title)
      {
        return true
      }
      // `Kasi Kedaruratan dan Logistik`
      let isJoint =
        index > sentence.lowerBound && index + 1 < first
        && context.words[index].cues.contains(context.cues.connector)
        && context.text.tokens[index + 1].isCapitalised && context.text.tokens[index - 1].isCapitalised
      if context.words[index].cues.contains(others), !isJoint { return false }
      index -= 1
    }
    return false
  }

  /// Whether the words before a name tell an office in or at it: `Perwakilan Tetap Indonesia di [PBB]`.
  private func isPost(before first: Int) -> Bool {
    guard first > 1, context.text.tokens[first - 1].shape == .lower,
      context.text.tokens[first - 2].isCapitalised,
      context.words[first - 1].cues.contains(context.cues.locative.union(context.cues.connector))
    else { return false }
    return isOffice(before: first - 1)
  }

  // MARK: - Acronyms

  /// Where the person's name begins behind an acronym and its place; nil where the tokens are one name.
  private func border(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    guard tokens.count > 3, context.text.tokens[first].shape == .capitals, isTitled(first) else { return nil }
    var border = first + 1
    while border < tokens.upperBound, isOfPlace(border) { border += 1 }
    let rest = border..<tokens.upperBound
    guard border > first + 1, Self.words.contains(rest.count), rest.allSatisfy(isOfPerson),
      rest.contains(where: { context.words[$0].gazetteer.contains(.person) })
    else { return nil }
    return border
  }

  private func isOfPlace(_ token: Int) -> Bool {
    context.words[token].gazetteer.contains(.place) || context.words[token].cues.contains(context.cues.place)
  }

  private func isHead(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.organisation.union(context.cues.place))
  }

  /// Whether the token may be of a person's name by its letters and by what the word is.
  private func isOfPerson(_ token: Int) -> Bool {
    context.text.tokens[token].shape == .capitalised && !isHead(token)
  }

  /// The same, or `de`, `bin`, `van`.
  private func isOfPersonOrParticle(_ token: Int) -> Bool {
    isOfPerson(token) || context.text.tokens[token].shape == .lower
  }

  /// Whether a title stands before `first`; a short form in brackets may stand between.
  private func isTitled(_ first: Int) -> Bool {
    var index = first - 1
    if index > 1, context.isBracket(index, 0x29), context.isBracket(index - 2, 0x28) { index -= 3 }
    return (max(0, index - 2)...max(0, index)).contains {
      context.words[$0].cues.contains(context.cues.title)
    }
  }

  // MARK: - One name

  /// Where the person's name begins within what the tagger took for one name.
  ///
  /// - Parameter persons: the words of the persons' names of the article.
  private func borderWithin(_ name: NameMention, _ persons: WordTable<Void>) -> Int? {
    let tokens = name.tokens
    if let border = borderBehindBracket(name) ?? borderBehindWhole(name) { return border }
    guard tokens.count > 2 else { return nil }
    if let form = tokens.dropFirst().last(where: {
      isLegalForm($0) || isBodyEnd($0, before: tokens.upperBound)
    }),
      Self.words.contains(tokens.upperBound - form - 1), (form + 1..<tokens.upperBound).allSatisfy(isOfPerson)
    {
      return form + 1
    }
    if name.kind == .person {
      let first = context.text.tokens[tokens.lowerBound]
      let word = context.words[tokens.lowerBound]
      return first.shape == .capitals && first.span.count >= Self.shortestAcronym
        && !word.gazetteer.contains(.person)
        && !word.cues.contains(context.cues.title) && isTitled(tokens.lowerBound)
        && isOfPerson(tokens.lowerBound + 1) && tokens.dropFirst(2).allSatisfy(isOfPersonOrParticle)
        ? tokens.lowerBound + 1 : nil
    }
    guard !context.cues.hasHeadLast, isHead(tokens.lowerBound),
      isTitled(tokens.lowerBound) || isOffice(before: tokens.lowerBound),
      !tokens.contains(where: { context.words[$0].cues.contains(context.cues.namesake) })
    else { return nil }
    var border = tokens.upperBound
    var isNamed = true
    while border > tokens.lowerBound + 2, isOfPerson(border - 1), !isOfPlace(border - 1) {
      let isOfArticle = persons.index(of: context.text.tokens[border - 1].key) != nil
      guard isOfArticle || context.words[border - 1].gazetteer.contains(.person) else { break }
      isNamed = isNamed && isOfArticle
      border -= 1
    }
    let count = tokens.upperBound - border
    if count == 1, !isNamed, endsWithPlace(tokens.lowerBound..<border), isOnlyOfPersons(border) {
      return border
    }
    return Self.words.contains(count) || count == 1 && isNamed ? border : borderBeforeUnknown(tokens)
  }

  /// Whether a body's name ends with an acronym or with the place it is of, so that it is whole.
  private func endsWithPlace(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    return context.text.tokens[last].shape == .capitals || context.words[last].gazetteer.isPlaceOnly
      || context.words[last - 1].cues.contains(context.cues.place)
  }

  /// Whether no place is named behind a body's name that ends with this word: `Komisi II DPR [Rina] meminta …`
  private func isWhole(_ token: Int) -> Bool {
    context.isReference(token, context.cues.whole)
  }

  /// Whether the lists know the word of names of persons only.
  private func isOnlyOfPersons(_ token: Int) -> Bool {
    context.words[token].gazetteer.contains(.person)
      && context.words[token].gazetteer.isDisjoint(with: [.place, .organisation])
  }

  /// Where the person's name begins behind a body's short form in brackets: `Kepala [Badan Anu Daerah (BAD)][Rina Wati]`.
  private func borderBehindBracket(_ name: NameMention) -> Int? {
    let tokens = name.tokens
    guard !context.cues.hasHeadLast, name.kind == .organization, isOffice(before: tokens.lowerBound),
      let bracket = tokens.dropFirst(3).dropLast().last(where: { context.isBracket($0, 0x29) }),
      context.isBracket(bracket - 2, 0x28), (bracket + 1..<tokens.upperBound).allSatisfy(isUnplaced),
      tokens.upperBound - bracket <= 5
    else { return nil }
    return bracket + 1
  }

  /// Where the person's name begins behind a body's that no place is named behind: `Pelatih Timnas [Rina Wati] mengaku …`
  private func borderBehindWhole(_ name: NameMention) -> Int? {
    let tokens = name.tokens
    guard !context.cues.hasHeadLast, name.kind == .organization,
      isOffice(before: tokens.lowerBound) || isPost(before: tokens.lowerBound),
      let last = tokens.dropLast().last(where: isWhole),
      (1...4).contains(tokens.upperBound - last - 1), (last + 1..<tokens.upperBound).allSatisfy(isUnplaced)
    else { return nil }
    return last + 1
  }

  /// Where two or three words begin that no list knows, behind one that a body may be called by, before a word in small
  /// letters: `Kementerian Luar Negeri [Rina Wati] mengatakan`.
  private func borderBeforeUnknown(_ tokens: Range<Int>) -> Int? {
    guard tokens.upperBound < context.text.tokens.count,
      context.text.tokens[tokens.upperBound].shape == .lower
    else { return nil }
    var border = tokens.upperBound
    while border > tokens.lowerBound + 2, isUnplaced(border - 1),
      context.words[border - 1].gazetteer.isDisjoint(with: [.place, .organisation])
    {
      border -= 1
    }
    let isBehindBody =
      !context.words[border - 1].gazetteer.isDisjoint(with: [.place, .organisation]) || isHead(border - 1)
    return isBehindBody && (2...3).contains(tokens.upperBound - border) ? border : nil
  }

  /// Whether the word ends the names of companies: `Tbk`, `Inc`.
  private func isLegalForm(_ token: Int) -> Bool {
    context.words[token].cues.contains(context.cues.legalForm)
  }

  /// Whether the word ends a body's name of English words: `Mawar Foundation [Rina Wati]`.
  private func isBodyEnd(_ token: Int, before end: Int) -> Bool {
    !context.cues.hasHeadLast && token + 1 < end
      && context.isReference(token, context.cues.bodyEnd)
  }

  /// A body that is called after a person, whose name alone the tagger took: `RSUD dr. [Bima]`, but not behind an office.
  private func namesake(_ name: NameMention) -> NameMention? {
    guard name.kind == .person, !context.cues.hasHeadLast else { return nil }
    var first = name.tokens.lowerBound
    while first > 0,
      context.words[first - 1].cues.contains(context.cues.honorific)
        || context.isBracket(first - 1, 0x2E)
    { first -= 1 }
    guard first > 0, context.words[first - 1].cues.contains(context.cues.namesake),
      context.words[first - 1].cues.contains(context.cues.organisation), !isOffice(before: first - 1)
    else { return nil }
    return part(name, first - 1..<name.tokens.upperBound, .organization)
  }

  private func part(_ name: NameMention, _ tokens: Range<Int>, _ kind: Actor.Kind) -> NameMention {
    NameMention(
      tokens: tokens, span: context.text.span(tokens), kind: kind,
      decision: Decision("bodyAndBearer", name.decision.confidence))
  }
}
