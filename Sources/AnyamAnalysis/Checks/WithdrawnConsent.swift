import AnyamModel

/// Somebody withdrew their consent and their words are still in use.
enum WithdrawnConsent {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.informants.indices.filter { person in
      study.data.informants[person].withdrawn != nil
        && (study.ofInformant[person] > 0 || study.attribution.informantsOfSource.contains { $0.contains(person) })
    }
    .map { Observation(.withdrawnConsent, study.data.informants[$0].code, study.data.informants[$0].withdrawn?.description ?? "") }
  }
}
