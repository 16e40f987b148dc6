/// How a token hangs on its head: the relations of Stanford and Universal Dependencies, some of them merged.
///
/// de Marneffe et al., "Universal Stanford Dependencies", LREC 2014.
package enum Relation: UInt8, Sendable, CaseIterable {
  case root, subject, passiveSubject, object, clausalComplement, openComplement, adverbialClause
  case nounClause, relativeClause, nominal, nominalPossessive, time, adverbialModifier, negation
  case auxiliary, passiveAuxiliary, copula, mark, caseMarker, determiner, adjective, compound, number
  case conjunct, coordinator, apposition, parataxis, particle, punctuation, clausalSubject, expletive, other

  /// The relation that one of Universal Dependencies is taken for.
  package init(universal name: some StringProtocol) {
    self =
      switch name {
      case "root": .root
      case "nsubj": .subject
      case "nsubjpass": .passiveSubject
      case "dobj", "iobj": .object
      case "ccomp": .clausalComplement
      case "xcomp": .openComplement
      case "advcl": .adverbialClause
      case "acl": .nounClause
      case "acl:relcl": .relativeClause
      case "nmod": .nominal
      case "nmod:poss": .nominalPossessive
      case "nmod:tmod", "nmod:npmod": .time
      case "advmod": .adverbialModifier
      case "neg": .negation
      case "aux": .auxiliary
      case "auxpass": .passiveAuxiliary
      case "cop": .copula
      case "mark": .mark
      case "case": .caseMarker
      case "det", "det:predet": .determiner
      case "amod": .adjective
      case "compound": .compound
      case "nummod": .number
      case "conj": .conjunct
      case "cc", "cc:preconj": .coordinator
      case "appos": .apposition
      case "parataxis": .parataxis
      case "compound:prt": .particle
      case "punct": .punctuation
      case "csubj", "csubjpass": .clausalSubject
      case "expl": .expletive
      default: .other
      }
  }
}
