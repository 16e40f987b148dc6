import Article

/// Who a noun phrase is about: the name that is its head, or nobody named.
extension PassageReader {
  /// A source of these tokens; nil when they cannot be one.
  func phrase(_ range: Range<Int>) -> SourcePhrase? {
    guard !range.isEmpty, range.count <= 40 else { return nil }
    let range = behindAdverbs(behindGenre(behindBullet(range))..<range.upperBound)
    let first = range.lowerBound
    if range.count == 1, reading.has(first, word.pronoun) {
      return SourcePhrase(
        span: reading.text.span(range), tokens: range, form: .pronoun, antecedent: peopleBefore(first))
    }
    guard range.contains(where: { reading.isWord($0) }) else { return nil }
    if reading.phrase(first, word.anaphor.union(word.thing)) > 0 || isNoNoun(first) {
      return nil
    }
    let name = head(range)
    return SourcePhrase(
      span: reading.text.span(range), tokens: range, form: name == nil ? .nominal : .name, name: name)
  }

  /// The people whom a plural pronoun means, where they are the subject of the sentence before: `[Ratusan buruh] datang. Mereka …`
  private func peopleBefore(_ pronoun: Int) -> Range<Int>? {
    guard reading.has(pronoun, word.plural) else { return nil }
    let text = reading.text
    let sentence = text.sentenceIndex(ofToken: pronoun)
    guard sentence > 0, text.blockOfSentence[sentence - 1] == text.blockOfSentence[sentence]
    else { return nil }
    let before = text.sentences[sentence - 1]
    // Behind a dateline.
    let dash = before.prefix(10).last { Mark.isDash(reading.key($0)) }
    let first = behindOpeners((dash.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound)
    if word.headFirst == .none { return pluralSubject(first..<before.upperBound) }
    guard first < before.upperBound, reading.has(first, word.plural), !reading.has(first, word.pronoun),
      let people = sourceBehind(first, strict: true, limit: before.upperBound), people.form == .nominal,
      people.tokens.upperBound < before.upperBound,
      case let end = people.tokens.upperBound,
      isPredicate(end) || isAccompanied(end, before: before.upperBound)
    else { return nil }
    return people.tokens
  }

  /// The people in the plural that an English sentence begins with: `[The sheriff's deputies] used a van.`
  private func pluralSubject(_ sentence: Range<Int>) -> Range<Int>? {
    guard let first = sentence.first,
      let noun = sentence.prefix(5).first(where: isPluralOfPeople), noun > first,
      noun + 1 < sentence.upperBound, reading.token(noun + 1).shape == .lower, !isThing(noun + 1),
      !(first..<noun).contains(where: {
        grammar.endsLikeVerb(reading.text, $0)
          || reading.has($0, word.preposition.union(word.finite).union(word.predicate))
          || reading.quotation($0) != nil
      })
    else { return nil }
    return first..<noun + 1
  }

  /// Whether a word is known to be of things, and is no verb of the past.
  func isThing(_ index: Int) -> Bool {
    guard let learned = grammar.learned, !grammar.endsLikeVerb(reading.text, index) else { return false }
    return learned.senses.attributes(reading.key(index)).contains(learned.things)
  }

  private func isPluralOfPeople(_ index: Int) -> Bool {
    let token = reading.token(index)
    let end = reading.text.text.utf8[max(token.span.start, token.span.end - 2)..<token.span.end]
    return token.shape == .lower && isPeople(index) && end.last == UInt8(ascii: "s")
      && end.first != UInt8(ascii: "s")
  }

  /// Whether only places between commas and company stand between people and their verb: `, Kabupaten Anu, bersama mahasiswa melakukan`.
  private func isAccompanied(_ start: Int, before end: Int) -> Bool {
    guard reading.isComma(start) || reading.has(start, word.company),
      let verb = (start..<min(end, start + 14)).first(where: {
        reading.name($0) == nil && reading.token($0).shape == .lower && isVerb($0)
      })
    else { return false }
    return !(start..<verb).contains { reading.has($0, word.subordinate) || isPerson($0) }
  }

  /// Whether a source is named, or told by a word for people or for those who act as one.
  func isOfPeople(_ source: SourcePhrase) -> Bool {
    source.form == .name || reading.phrase(source.tokens.lowerBound, word.human.union(word.body)) > 0
      || beginsWithPeople(source.tokens.lowerBound)
  }

  /// Where the phrase begins of somebody in a headline before whom it is said what kind of words follow, or behind a quotation
  /// what kind it was: `Cerita Menteri`, `"…," komentar seorang warga`.
  func behindGenre(_ range: Range<Int>) -> Int {
    let first = range.lowerBound
    let behind = first + reading.phrase(first, word.genre)
    let isBehindQuotation = first > passage.tokens.lowerBound && reading.quotation(first - 1) != nil
    guard isHeading || isBehindQuotation, behind > first, behind < range.upperBound,
      reading.name(first) == nil,
      isPerson(behind) || reading.phrase(behind, word.human.union(word.determiner)) > 0
    else { return first }
    return behind
  }

  /// A phrase without the mark of a list before it: `• Party asks …`
  private func behindBullet(_ range: Range<Int>) -> Range<Int> {
    let kind = reading.token(range.lowerBound).kind
    return range.count > 1 && (kind == .punctuation || kind == .other)
      && !reading.text.isJoined(range.lowerBound + 1) ? range.dropFirst() : range
  }

  /// A phrase without the adverbs and verbs before its noun: `hanya warga`, `ada sebagian warga`.
  private func behindAdverbs(_ range: Range<Int>) -> Range<Int> {
    let first = range.first {
      if reading.name($0) != nil { return true }
      if reading.has($0, word.adverb) { return false }
      return !isNoNoun($0) || $0 + 1 == range.upperBound || reading.phrase($0 + 1, word.human) == 0
    }
    return (first ?? range.lowerBound)..<range.upperBound
  }

  /// Whether a word heads no noun phrase: `sulit`, `jangan`.
  func isNoNoun(_ index: Int) -> Bool {
    reading.has(index, word.nonNoun.union(word.adverb)) && reading.name(index) == nil
      && reading.phrase(index, word.human.union(word.determiner).union(word.pronoun).union(word.body)) == 0
  }

  /// The name that is the head of a phrase: its first person, else its last organisation, else its first name.
  private func head(_ range: Range<Int>) -> Int? {
    let start = apposition(range) ?? range.lowerBound
    var last: Int?
    var person: Int?
    for index in start..<range.upperBound {
      guard let name = reading.name(index), !isModifier(name, in: range) else { continue }
      if reading.names[name].kind == .person, person == nil { person = name }
      if last == nil || reading.names[name].kind == .organization { last = last ?? name }
    }
    if let person, let last, person != last, isList(from: last, in: range) { return last }
    if let person {
      let isOther =
        isRelated(start, to: person) || isComplement(person, from: start) || isLeader(person, from: start)
      return isOther ? nil : person
    }
    // "analis BCA", "warga Solo": a nominal that only holds a name.
    guard let last else { return nil }
    let name = reading.names[last].tokens
    if name.lowerBound <= start { return last }
    // "The Kremlin", "data BPS", "Russia's Defence Ministry": but not "the Kremlin spokesman".
    var before = start
    var isOwned = false
    while before < name.lowerBound {
      if let owner = reading.name(before), reading.names[owner].tokens.upperBound < name.lowerBound,
        isPossessive(reading.names[owner].tokens.upperBound)
      {
        before = reading.names[owner].tokens.upperBound + 1
        isOwned = true
        continue
      }
      // `Yukos' owner Menatep Group`
      if isOwned, reading.isWord(before), reading.token(before).shape == .lower,
        !reading.has(before, word.stop)
      {
        before += 1
        continue
      }
      let length = reading.phrase(before, word.determiner.union(word.medium))
      guard length > 0 else { return nil }
      before += length
    }
    let behind = name.upperBound
    let isWhole =
      behind == range.upperBound || reading.key(behind) == Mark.opening || reading.isComma(behind)
      || areOthers(behind..<range.upperBound)
    return isWhole ? last : nil
  }

  /// Whether only other names stand behind a conjunction, with their articles, where heads come last: `and the Lib Dems`.
  private func areOthers(_ range: Range<Int>) -> Bool {
    guard word.headFirst == .none, range.count > 1, reading.has(range.lowerBound, word.coordinate),
      reading.name(range.upperBound - 1) != nil
    else { return false }
    return range.allSatisfy {
      reading.name($0) != nil || reading.isComma($0) || reading.has($0, word.coordinate)
        || reading.phrase($0, word.determiner) == 1
    }
  }

  /// Whether a person only leads those whom a phrase is about: `Massa Partai Anu pimpinan [Rina Wati]`.
  private func isLeader(_ person: Int, from start: Int) -> Bool {
    let first = reading.names[person].tokens.lowerBound
    return word.headFirst != .none && first - 1 > start && reading.token(first - 1).shape == .lower
      && reading.has(first - 1, word.leader) && reading.token(start).kind == .word
      && (reading.phrase(start, word.human.union(word.determiner).union(word.body)) > 0
        || reading.name(start) != nil)
      && (start..<first - 1).contains { reading.name($0) != nil }
  }

  /// Whether names alone follow a name, with commas and a conjunction between: `Mawar, Melati, dan Rina`.
  private func isList(from name: Int, in range: Range<Int>) -> Bool {
    let rest = reading.names[name].tokens.upperBound..<range.upperBound
    guard rest.contains(where: { reading.has($0, word.coordinate) }),
      word.headFirst != .none || reading.names[name].tokens.lowerBound == range.lowerBound
    else { return false }
    return rest.allSatisfy {
      reading.name($0) != nil || reading.isComma($0) || reading.has($0, word.coordinate)
    }
  }

  /// Whether a person only says whose or which people a phrase is about: `lawyers for President Rina Wati`.
  private func isComplement(_ name: Int, from start: Int) -> Bool {
    guard word.headFirst == .none else {
      // `Pemerintah di bawah pimpinan Presiden Rina`, but `Konsul Jenderal di Chicago Rina`.
      let before = start + 1..<max(start + 1, reading.names[name].tokens.lowerBound)
      guard let last = before.last(where: { reading.has($0, word.preposition) && reading.name($0) == nil })
      else { return false }
      return (last + 1..<before.upperBound).allSatisfy {
        reading.token($0).shape == .lower || reading.phrase($0, word.human) > 0
      }
    }
    // `General secretary of the College of Nursing Rina Wati`
    let before = reading.names[name].tokens.lowerBound - 1
    if before > start, isTitle(start), let body = reading.name(before),
      reading.names[body].kind == .organization
    {
      return false
    }
    // `Minister for Foreign Affairs Rina Wati`, but `lawyers for President Rina Wati`.
    let role = reading.names[name].role
    if let role, role.start <= reading.token(start).span.start, start < reading.names[name].tokens.lowerBound,
      isOffice(start..<reading.names[name].tokens.lowerBound)
    {
      return false
    }
    let first = beginningOfTitle(before: name, from: start)
    guard first - 1 > start,
      reading.has(first - 1, word.preposition.union(word.topic).union(word.addressee))
    else { return false }
    // `Ambassador to Germany Rina Wati`, `a spokesman for Germany Rina Wati`
    let place = reading.names[name].tokens.lowerBound - 1
    return !(reading.name(place).map { reading.names[$0].tokens == first..<place + 1 } ?? false)
      || !isTitle(first - 2)
  }

  /// Where the words with capitals begin that stand before a person: a title, or a body with its title, `Bank of Dalen Governor`.
  private func beginningOfTitle(before person: Int, from start: Int) -> Int {
    var first = reading.names[person].tokens.lowerBound
    while first - 1 > start, reading.token(first - 1).isCapitalised, reading.isWord(first - 1) {
      let name = reading.name(first - 1).map { reading.names[$0].tokens.lowerBound }
      first = max(start, min(first - 1, name ?? first - 1))
    }
    return first
  }

  /// Whether a title that ends in what it is over stands here: `Minister for Trade`, no title or name behind the preposition.
  private func isOffice(_ range: Range<Int>) -> Bool {
    guard let preposition = range.last(where: { reading.has($0, word.preposition.union(word.topic)) }),
      preposition + 1 < range.upperBound
    else { return false }
    let field = preposition + 1..<range.upperBound
    return reading.token(range.lowerBound).isCapitalised
      && !field.contains {
        reading.name($0) != nil || reading.phrase($0, word.human) > 0
          || grammar.stances.attributes(reading.key($0)).contains(grammar.stance.politician)
      }
  }

  /// Where the name begins that a description and a comma stand before: `Kuasa hukum Bima, Rina Wati`.
  private func apposition(_ range: Range<Int>) -> Int? {
    let parts = segments(range)
    guard parts.count > 1, let first = parts[0].first, reading.name(first) == nil,
      isRole(first) || isTitle(first), isNamedPerson(parts[0]), !parts[1].isEmpty,
      !isOfTwo(parts[0]),
      !parts[1].contains(where: { reading.has($0, word.coordinate) }),
      let person = parts[1].first(where: { reading.name($0) != nil }), isNamedPerson(person..<person + 1),
      (parts[1].lowerBound..<person).allSatisfy({ isTitle($0) || reading.key($0) == Mark.fullStop })
    else { return nil }
    return parts[1].lowerBound
  }

  /// Whether another stands behind a person who is named: `Minister Eva Lind and her deputy`.
  private func isOfTwo(_ part: Range<Int>) -> Bool {
    guard word.headFirst == .none, let person = part.first(where: isPerson) else { return false }
    return (person..<part.upperBound).contains { reading.has($0, word.coordinate) && reading.name($0) == nil }
  }

  /// Whether a name only says whose or which one the head of a phrase is: `Clinton’s spokesman`, `Clinton aides`.
  private func isModifier(_ name: Int, in range: Range<Int>) -> Bool {
    let next = reading.names[name].tokens.upperBound
    guard word.headFirst == .none, next < range.upperBound else { return false }
    if isPossessive(next) || reading.key(next) == .joint { return next + 1 < range.upperBound }
    return reading.isWord(next) && reading.token(next).shape == .lower && !reading.has(next, word.stop)
      && !reading.has(next, word.coordinate.union(word.preposition).union(word.topic))
  }

  /// Whether a token joins an owner to what is owned: `Brown's`, `the workers'`.
  func isPossessive(_ index: Int) -> Bool {
    reading.has(index, word.possessive)
      || reading.key(index) == .apostrophe && reading.token(index).kind == .punctuation
        && reading.text.isJoined(index)
  }

  /// Whether a phrase names a person only as the one to whom somebody else belongs: `istri Bima`, `istri Kapten Bima`, `para pejabat
  /// Bima`; but a `Pejabat Gubernur Rina` is Rina.
  private func isRelated(_ start: Int, to name: Int) -> Bool {
    let first = reading.names[name].tokens.lowerBound
    return (min(first, max(start, first - 6))..<first).contains {
      let length = reading.phrase($0, word.relation)
      guard length > 0, $0 + length <= first else { return false }
      return $0 + length == first || !reading.has($0, word.acting) && areTitles($0 + length..<first)
    }
  }

  /// Whether these words, where heads come first, are titles that stand before a name, and places in them: `Presiden Prancis`.
  private func areTitles(_ tokens: Range<Int>) -> Bool {
    guard word.headFirst != .none, let first = tokens.first, reading.phrase(first, word.human) > 0 else {
      return false
    }
    return tokens.allSatisfy { token in
      reading.isWord(token)
        && (reading.name(token).map { reading.names[$0].kind == .place } ?? isTitle(token))
    }
  }
}
