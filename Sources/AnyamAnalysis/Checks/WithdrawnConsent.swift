import AnyamModel

/// Somebody withdrew their consent and their words are still in use.
enum WithdrawnConsent {
  static func run(_ study: CheckedStudy) -> [Observation] {
    // In a group their turns stay, as turns without words.
    study.data.informants.indices.filter { study.data.informants[$0].withdrawn != nil && study.ofInformant[$0] > 0 }
      .map {
        let informant = study.data.informants[$0]
        return Observation(.withdrawnConsent, informant.code, informant.withdrawn?.description ?? "")
      }
  }
}
