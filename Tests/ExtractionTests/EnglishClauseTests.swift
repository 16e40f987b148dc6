import Article
import Testing

@testable import Extraction

private func found(_ paragraphs: [String]) throws -> (Article, Annotations) {
  let article = article(paragraphs)
  return (article, try #require(Extractor().annotations(of: article, language: .english)))
}

/// The claims of an English text, as lines: `modality | source | cue | piece … piece`.
private func claims(_ paragraphs: String...) throws -> [String] {
  let (article, found) = try found(paragraphs)
  let text = article.text
  return found.claims.map { claim in
    [
      claim.modality.rawValue, claim.source.map { text[$0] } ?? "-", claim.cue.map { text[$0] } ?? "-",
      claim.pieces.map { text[$0] }.joined(separator: " … "),
    ].joined(separator: " | ")
  }
}

/// The quotes of an English text, as lines: `speaker | piece … piece`.
private func quotes(_ paragraphs: String...) throws -> [String] {
  let (article, found) = try found(paragraphs)
  return found.quotes.map { quote in
    let pieces = quote.pieces.map { article.text[$0] }.joined(separator: " … ")
    return "\(quote.speaker.map { found.actors[$0].name } ?? "-") | \(pieces)"
  }
}

/// The actors of an English text, as lines: `kind name`.
private func actors(_ paragraphs: String...) throws -> [String] {
  try found(paragraphs).1.actors.map { "\($0.kind.rawValue) \($0.name)" }
}

@Test func aLongSubjectKeepsItsHead() throws {
  #expect(
    try claims(
      "Workers gathered outside the main gate of the shipyard under the flag of Coastal Labour Union on Tuesday threatened to stop all cranes."
    ) == ["intended | Workers | threatened | to stop all cranes"])
  #expect(
    try claims("Some that hold posts in the guild say that these plans are old.")
      == ["asserted | Some that hold posts in the guild | say | that these plans are old"])
  #expect(
    try claims("More than 300 parents said the school must stay.")
      == ["asserted | More than 300 parents | said | the school must stay"])
}

@Test func whatStandsBetweenSubjectAndVerbIsNoPartOfTheSubject() throws {
  #expect(
    try claims("Osman likewise rejected the idea.") == ["denied | Osman | likewise rejected | the idea"])
  #expect(
    try claims(
      "The mayors, who met at the town hall till the early hours of Monday, said the toll would stay.")
      == ["asserted | The mayors | said | the toll would stay"])
  #expect(
    try claims("The minister, in a letter to the council, said the nets were torn.")
      == ["asserted | The minister | said | the nets were torn"])
}

@Test func allWhoSayTheSameAreItsSource() throws {
  #expect(
    try claims(
      "Speaker Karim Osman, Harbour Front, United Fishers Party (UFP), and the Solicitor General rejected the claim."
    ) == [
      "denied | Speaker Karim Osman, Harbour Front, United Fishers Party (UFP), and the Solicitor General | rejected | the claim"
    ])
}

@Test func anAgentEndsBeforeAnotherClause() throws {
  #expect(
    try claims(
      "The plan was rejected last week by High Court deputy clerk Daniel Moss but they appealed and came before Judge Petra Holm."
    ) == ["denied | High Court deputy clerk Daniel Moss | was rejected | The plan"])
}

@Test func whoIsToldStandsBehindTheVerb() throws {
  #expect(
    try claims(
      "The harbour still needs more boats, Dr. Carl Berg, the agency's harbours chief, told reporters in Oslo."
    ) == [
      "asserted | Dr. Carl Berg, the agency's harbours chief | told | The harbour still needs more boats"
    ])
  #expect(
    try claims("The ice is melting faster, suggests Anna Berg, another ice scientist at the institute.")
      == ["asserted | Anna Berg, another ice scientist | suggests | The ice is melting faster"])
}

@Test func wordsThatOthersPassOnAreOfWhomTheyQuote() throws {
  #expect(
    try claims("VTX quoted Harbour Minister Karim Osman as saying the storm was the worst in years.")
      == ["asserted | Harbour Minister Karim Osman | saying | the storm was the worst in years"])
  #expect(
    try quotes("\"The storm was the worst in years,\" Karim Osman was quoted by VTX as saying.")
      == ["Karim Osman | \"The storm was the worst in years,\""])
  #expect(
    try quotes("The paper quoted a fisher as saying: \"We lost all our nets.\"")
      == ["a fisher | \"We lost all our nets.\""])
}

@Test func whereAnArticleWasWrittenIsNoSpeaker() throws {
  #expect(
    try claims(
      "# A day in the port",
      "PORT DALEN: Harbour Minister Karim Osman said on Monday that the toll would stay."
    ) == ["asserted | Harbour Minister Karim Osman | said | that the toll would stay"])
  #expect(
    try quotes(
      "# A day in the port",
      "PORT DALEN: Harbour Minister Karim Osman said on Monday that the toll would stay."
    ).isEmpty)
}

@Test func accordingToNeedsNoComma() throws {
  #expect(
    try claims("According to analysts the Coastal Bank is expected to cut rates.")
      .contains("asserted | analysts | According to | the Coastal Bank is expected to cut rates"))
  #expect(
    try claims("According to a statement from the guild, the nets were torn.")
      == ["asserted | the guild | According to a statement from | the nets were torn"])
}

@Test func whatIsSaidGoesOnBehindARelativeClause() throws {
  #expect(
    try claims(
      "Osman said Petra Holm and Daniel Moss, who had asked the court to sell the ship, were not owners of the yard."
    ).first
      == "asserted | Osman | said | Petra Holm and Daniel Moss, who had asked the court to sell the ship, were not owners of the yard"
  )
  #expect(
    try claims("Holm felt his crew were denied a clear win for Osman's late tackle on Berg inside the box.")
      == [
        "asserted | Holm | felt | his crew were denied a clear win for Osman's late tackle on Berg inside the box"
      ])
}

@Test func whoIsToDoWhatIsAskedForIsPartOfIt() throws {
  #expect(
    try claims("Osman asked the court to throw out the case.")
      == ["intended | Osman | asked | the court to throw out the case"])
}

@Test func whenSomethingIsSaidIsNoPartOfIt() throws {
  #expect(try claims("Osman said this as he opened the port.") == ["asserted | Osman | said | this"])
  #expect(
    try claims("The guild said Friday as the council prepared for the vote that the toll was fair.")
      == ["asserted | The guild | said | that the toll was fair"])
}

@Test func whatAThingWillBeIsNoPlanAndATaskIsOne() throws {
  func modality(_ sentence: String) throws -> String? {
    try claims(sentence).first.map { String($0.prefix { $0 != " " }) }
  }
  #expect(try modality("Karim Osman argued it will be a waste.") == "asserted")
  #expect(try modality("The town said it will build a port.") == "intended")
  #expect(try modality("Osman said the case which will be ruled today was old.") == "asserted")
  #expect(try modality("The committee directed its shops to sell the fish at half price.") == "intended")
  #expect(try modality("Fishers are expected to accept the toll.") == "hedged")
}

@Test func aWordOfANameIsNoCue() throws {
  #expect(
    try claims("Osman asked the Fishing Dispute Board (FDB) to rule on the claim.")
      == ["intended | Osman | asked | the Fishing Dispute Board (FDB) to rule on the claim"])
}

@Test func anAbbreviationInCapitalsIsNoPronoun() throws {
  #expect(
    try claims("WHO warned of a new outbreak in the port.")
      == ["asserted | WHO | warned | of a new outbreak in the port"])
  #expect(try actors("WHO warned of a new outbreak in the port.") == ["organization WHO"])
  #expect(try quotes("\"We need boats,\" Carl Berg of WHO said.") == ["Carl Berg | \"We need boats,\""])
  #expect(try actors("Who warned of it? Carl Berg asked.") == ["person Carl Berg"])
}

@Test func aConjunctionJoinsTwoWordsInMarks() throws {
  #expect(
    try quotes("Carl Osman said the strike is \"early\" and \"rude\" to other guilds.")
      == ["Carl Osman | \"early\" … \"rude\""])
}

@Test func whoSpeaksInATitleStandsBehindIt() throws {
  #expect(
    try claims("# Don't raise the toll, workers beg council", "The council met on Monday.")
      == ["intended | workers | beg | Don't raise the toll"])
  #expect(
    try claims("# Ask Holm about ferries, Osman tells Berg", "Carl Osman met Anna Holm on Monday.")
      == ["asserted | Osman | tells | Ask Holm about ferries"])
  #expect(try claims("# Norway: Hundreds return to harbour", "The council met on Monday.") == [])
}

@Test func whoIsNamedAtTheEndHasSaidWhatStandsBefore() throws {
  #expect(
    try claims("OSLO: The harbour minister should resign soon, says Karim Osman.")
      == ["asserted | Karim Osman | says | The harbour minister should resign soon"])
}

@Test func whoRespondsHasSaidNothingYet() throws {
  #expect(try claims("The mayor's office responds to the criticism of the toll.") == [])
  #expect(
    try quotes("\"The toll is fair,\" the mayor responded.") == ["the mayor | \"The toll is fair,\""])
}

@Test func aParticipleBehindANounIsNoCue() throws {
  #expect(try claims("The illness blamed for the death has not been confirmed as flu.") == [])
}

@Test func aChargeIsPartOfWhatSomebodyIsAccusedOf() throws {
  #expect(
    try claims("He said the case should go to the Coastal Parties Dispute Tribunal (CPDT).")
      == ["asserted | He | said | the case should go to the Coastal Parties Dispute Tribunal (CPDT)"])
}

@Test func whoSpeaksOnIsTheOneWhoIsNamed() throws {
  #expect(
    try claims(
      "A local farmer, Nils Lund, spoke about the loss it will cause, arguing it will be \"needless damage\" to the shore."
    ).last?.hasPrefix("asserted | A local farmer, Nils Lund | arguing | ") == true)
}

@Test func anAdverbialAtTheBeginningIsNoPartOfTheSubject() throws {
  #expect(
    try claims("After the vote Karim Osman said the port was shut.")
      == ["asserted | Karim Osman | said | the port was shut"])
}

@Test func whatABodyWillDoIsItsPlanThoughItReadsLikeAPerson() throws {
  #expect(
    try claims("The Dalen Group says it will ask for a loan.").first?.hasPrefix("intended")
      == true
  )
  #expect(try claims("The mayor told the crowd to stay calm.").first?.hasPrefix("intended") == true)
}

@Test func aParticipleWithinWhatIsSaidEndsNothing() throws {
  #expect(
    try claims("Carl Osman said some members' remarks made during the meeting were untrue.")
      == ["asserted | Carl Osman | said | some members' remarks made during the meeting were untrue"])
}

@Test func whoIsNamedBehindASuggestionHasMadeIt() throws {
  #expect(
    try claims(
      "Still, the survey could help the town, suggests Anna Berg, another geologist at the institute."
    )
    .first?.hasPrefix("hedged | Anna Berg, another geologist | suggests | ") == true)
}

@Test func whoBuiltSomethingHasNotSaidWhatItIs() throws {
  #expect(try claims("The team Anna Berg assembled is not built from old hands.") == [])
  #expect(try claims("It was seen as an episode known as a hoax.").allSatisfy { !$0.contains("| known |") })
}

@Test func anOfficeOverABodyIsOfWhomItNames() throws {
  #expect(
    try actors("General secretary of the Royal College of Sailing Anna Berg said the port was shut.")
      .contains(
        "person Anna Berg"))
}

@Test func whoIsToldEndsBeforeAnArticle() throws {
  #expect(
    try claims("The mayor told the council the strike must end.")
      == ["asserted | The mayor | told | the strike must end"])
  #expect(
    try claims("In a letter to the council the guild said the toll must go.")
      == ["asserted | the guild | said | the toll must go"])
}

@Test func whatWillBeDoneIsAPlan() throws {
  #expect(
    try claims("The road will be built next year, the mayor said.")
      == ["intended | the mayor | said | The road will be built next year"])
}

@Test func aTopicBeforeAColonDoesNotSpeak() throws {
  #expect(
    try quotes("# Storm in Dalen: 'We lost it all'", "The council met on Monday.")
      == ["- | 'We lost it all'"])
}

@Test func whatSomebodyRespondsToIsNotSaidByHim() throws {
  #expect(
    try claims("Responding to the council's claim that he was to sit there, he left.").allSatisfy {
      !$0.contains("| Responding")
    })
}

@Test func whenSomebodySpokeIsNoPartOfHim() throws {
  for time in ["last month", "in May 2020", "in March", "late Tuesday", "in London on Friday"] {
    let place = time.contains("London") ? "The harbour board in London" : "The harbour board"
    #expect(
      try claims("The harbour board \(time) said that the nets were torn.")
        == ["asserted | \(place) | said | that the nets were torn"])
  }
  // A time may be all that there is.
  _ = try claims("March 2020 said that the nets were torn.")
  #expect(
    try claims("Anna Berg, who sold the boat in 2019, said the nets were torn.").first
      == "asserted | Anna Berg | said | the nets were torn")
}

@Test func theActorOfADescriptionIsNamedWithoutWhatIsAddedToIt() throws {
  #expect(
    try actors("The answer was rejected by many farmers, some of whom then left.").contains(
      "group many farmers"))
  #expect(try actors("The investor, 95, said the nets were torn.").contains("group The investor"))
}

@Test func anOfficeInAPlaceIsOfWhomItNames() throws {
  for (source, holder) in [
    ("US Ambassador to Germany Richard Berg", "Richard Berg"),
    ("Bank of Thailand Governor Anna Berg", "Anna Berg"),
    ("Lawyers for President Anna Berg", "Lawyers for President Anna Berg"),
  ] {
    let (_, found) = try found(["\(source) said that the nets were torn."])
    #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == [holder])
  }
}

@Test func aContentBeginsAndEndsWithItsClause() throws {
  #expect(
    try claims("Professor Holm said at least 13 species breed on the islands.")
      == ["asserted | Professor Holm | said | at least 13 species breed on the islands"])
  #expect(
    try claims("They said fishing grounds in the bay had shrunk in the past 20 years.")
      == ["asserted | They | said | fishing grounds in the bay had shrunk in the past 20 years"])
  #expect(
    try claims(
      "On Monday, Berg accused the health ministry, led by Rina Holm, and county governments of hiding the figures."
    ) == [
      "asserted | Berg | accused | the health ministry, led by Rina Holm, and county governments of hiding the figures"
    ])
}

@Test func unionsSayWhatStandsBeforeThem() throws {
  #expect(
    try claims("More buses are needed in Dalen, say councillors as the town waits for a new depot.")
      == ["asserted | councillors | say | More buses are needed in Dalen"])
}

@Test func whatIsSaidOfASourceIsNoPartOfIt() throws {
  #expect(
    try claims("A doctor, being held at a camp in Dalen, claims he was beaten.")
      == ["asserted | A doctor | claims | he was beaten"])
  #expect(
    try claims("Last year the union urged drivers not to go.").map { $0.contains("| the union |") } == [true])
  #expect(
    try claims("The union on May 12 praised its removal from the list.").map { $0.contains("| The union |") }
      == [true])
}

@Test func wordsInMarksAreSpokenWhereTheyDescribe() throws {
  #expect(
    try quotes("The high court said that the matter was a \u{201C}very large issue\u{201D} for the town.")
      == ["The high court | \u{201C}very large issue\u{201D}"])
  // A thing called so is none.
  #expect(try quotes("Anna Berg rejected the call for a \u{201C}deportation force\u{201D} on Monday.") == [])
}

@Test func anEnglishHeadlineIsSpokenByPeople() throws {
  let town = "The town lies on a river. It is old and small, and has two bridges."
  #expect(
    try claims("# Tax rise is unfair, say unions", town) == ["asserted | unions | say | Tax rise is unfair"])
  #expect(try claims("# Dalen council backs car ban", town) == ["asserted | Dalen council | backs | car ban"])
  #expect(
    try claims("# Government trampling on rights of towns: mayors", town)
      == ["asserted | mayors | : | Government trampling on rights of towns"])
  // Nobody speaks.
  #expect(try claims("# Night closure plan row: hundreds march in Dalen", town) == [])
}

@Test func twoNamedTogetherSpeakByTheFirst() throws {
  let (_, found) = try found(["The United States and the European Union condemned the attack."])
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["United States"])
}

@Test func aLeaderOfTheLeadIsNamedLater() throws {
  let (_, found) = try found([
    "The suspended head of the Dalen Football Federation (DFF) has said that the law is unjust.",
    "DFF chief Bob Holm told the committee on Thursday that he was angry.",
  ])
  #expect(found.claims.map { $0.holder.map { found.actors[$0].name } } == ["Bob Holm", "Bob Holm"])
}

@Test func theGovernmentIsTheOneToldOfBefore() throws {
  let (_, found) = try found([
    "The federal government said the road was safe.", "The government urged drivers to stay at home.",
  ])
  #expect(Set(found.claims.map(\.holder)).count == 1)
}

@Test func aSourceBeginsWithItsQuantityAndItsHead() throws {
  #expect(
    try claims("At least three of them said the form never came.")
      == ["asserted | At least three of them | said | the form never came"])
  #expect(
    try claims("Five senior nurses contacted by Reuters all said the ward was full.")
      == ["asserted | Five senior nurses | said | the ward was full"])
  #expect(
    try claims("Judge Amy Fox, who is leading the inquiry, said the file was lost.")
      == ["asserted | Judge Amy Fox | said | the file was lost"])
}

@Test func whoSpeaksIsNotTheRelativePronoun() throws {
  #expect(
    try claims("The mayor met farmers from North Devon who claim the river is poisoned.")
      == ["asserted | farmers | claim | the river is poisoned"])
  #expect(
    try claims("Officers stopped a woman who witnesses say threw a bottle at the bus.")
      == ["asserted | witnesses | say | threw a bottle at the bus"])
  #expect(
    try claims("The senators met a group that accused them of theft.")
      == ["asserted | a group | accused | them of theft"])
  #expect(
    try claims("Anna Berg left the mayor with a man who said the boat was lost.")
      == ["asserted | a man | said | the boat was lost"])
}

@Test func whoIsRungUpIsNotCalledAnything() throws {
  #expect(
    try claims("Critics called the offer blackmail.") == ["asserted | Critics | called | the offer blackmail"]
  )
  #expect(
    try claims("Neighbours called an ambulance at dawn. The union has called a meeting for Friday.").isEmpty)
  #expect(
    try claims("Anna Berg called the plan a mistake.") == [
      "asserted | Anna Berg | called | the plan a mistake"
    ])
}

@Test func aParticipleBelongsToWhoSpeaks() throws {
  #expect(
    try claims("Prosecutors said the mayor lied to voters, claiming the bridge was safe.").last
      == "asserted | the mayor | claiming | the bridge was safe")
  #expect(
    try claims(
      "The bank responded to a rumour that three clients lost their savings, adding that the rumour was false."
    )
    .last == "asserted | The bank | adding | that the rumour was false")
  #expect(
    try claims("The club hit back with captain Leo Marsh accusing the league of favouring its rivals.")
      == ["asserted | captain Leo Marsh | accusing | the league of favouring its rivals"])
}

@Test func aNumberBehindAVerbOfSayingIsSaid() throws {
  #expect(
    try claims("Kevin Andrews said 95 per cent of workers had stayed at home.")
      == ["asserted | Kevin Andrews | said | 95 per cent of workers had stayed at home"])
}

@Test func anHourEndsNoSentence() throws {
  #expect(
    try claims(
      "Her aunt rang the clinic about 6:15 p.m. Monday and told nurses that the boy was ill, the chief said."
    )
    .contains {
      $0
        == "asserted | the chief | said | Her aunt rang the clinic about 6:15 p.m. Monday and told nurses that the boy was ill"
    })
}

@Test func wordsInMarksGoWithTheClauseTheyStandIn() throws {
  #expect(
    try quotes("When a fan congratulated her on the “great news,” she replied: “No it’s not.”")
      .map { $0.split(separator: "| ").last } == ["“No it’s not.”"])
  #expect(
    try claims(
      "\"It is sad that the gate must close,\" the firm said in a statement, adding that the fans \"had no interest in it.\""
    )
      == ["asserted | the firm | adding | that the fans \"had no interest in it.\""])
  #expect(
    try claims("The army has dismissed the reports as \"fake news\".")
      == ["denied | The army | has dismissed | the reports as \"fake news\""])
}

@Test func aClauseIsFoundWhole() throws {
  #expect(
    try claims("Anna Berg confirmed that, but Carl Holm said the boat sank.")
      == ["asserted | Anna Berg | confirmed | that", "asserted | Carl Holm | said | the boat sank"])
  #expect(
    try claims(
      "The trader submitted that the article damaged the bank's name abroad, paved way for rivals, and can lead to sanctions."
    )
      == [
        "asserted | The trader | submitted | that the article damaged the bank's name abroad, paved way for rivals, and can lead to sanctions"
      ])
  #expect(
    try claims(
      "Oakland fire Chief Dana Ortiz said during a briefing that Alameda County crews who reached the cabin searched for two hours."
    ).first?.hasSuffix("that Alameda County crews who reached the cabin searched for two hours") == true)
}

@Test func whoWroteItAndWhereSpeakForNobody() throws {
  let article = [
    "# Minister dismisses strike", "By Helen Marsh",
    "The federal Transport Minister has described the strike as 'pointless'.",
  ]
  let (_, byline) = try found(article)
  #expect(
    byline.claims.allSatisfy { $0.holder.map { byline.actors[$0].name } == "The federal Transport Minister" })
  #expect(
    try claims(
      "KARACHI: Already short of water, the city suffered a blow on Thursday when a court cancelled its licence."
    )
    .isEmpty)
  #expect(
    try claims(
      "TALLAHASSEE, Fla. (AP) — A man who had made threats set a shop on fire and fled, a police official said."
    )
      == ["asserted | a police official | said | A man who had made threats set a shop on fire and fled"])
}

@Test func aDashOfAHeadlineNamesWhoSpeaksAndNotThePaper() throws {
  let (_, minister) = try found([
    "# Soldiers not told to fire at crowds - Minister", "The council met on Monday.",
  ])
  #expect(minister.claims.map { $0.holder.map { minister.actors[$0].name } } == ["Minister"])
  #expect(try claims("# Prices fall in the north - The Daily Post", "The council met on Monday.").isEmpty)
}

@Test func opponentsAreTwo() throws {
  #expect(
    try actors("# BJP vs Congress in High Court over budget", "The BJP said it was fair.").filter {
      $0.hasPrefix("organization")
    } == ["organization BJP", "organization Congress", "organization High Court"])
}

@Test func theFirstOfTwoIsNotLeftOut() throws {
  let (_, pair) = try found(["Transport Minister Eva Lind and her deputy, Karin Holm, condemned the strike."])
  #expect(pair.claims.map { $0.holder.map { pair.actors[$0].name } } == ["Eva Lind"])
}

@Test func whoCallsSomethingSoHasTheWords() throws {
  #expect(
    try claims(
      "The council voted to close the library, a move Mayor Ann Smith called “painful but necessary.”")
      == [
        "asserted | The council | voted | to close the library",
        "asserted | Mayor Ann Smith | called | “painful but necessary.”",
      ])
  #expect(
    try quotes("Reed said the plan, which Moss called “absurd,” would be dropped.") == ["Moss | “absurd,”"])
}

@Test func theyAreThePeopleOfTheSentenceBefore() throws {
  let (_, found) = try found([
    "The girl rang her mother. The sheriff's deputies used a van. They said that the phone was inside."
  ])
  #expect(
    found.claims.last.flatMap(\.holder).map { found.actors[$0].name } == "The sheriff's deputies")
}

@Test func theMarkOfAListIsNoPartOfAName() throws {
  #expect(try actors("• Residents oppose the plan.", "• Anna Berg welcomed it.").contains("group Residents"))
}
