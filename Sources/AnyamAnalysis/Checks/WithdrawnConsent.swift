import AnyamModel

/// Somebody withdrew their consent and their words are still in use.
enum WithdrawnConsent {
  static func run(_ study: CheckedStudy) -> [Observation] {
    // In a group their turns stay, as turns without words, and passages over several people stay the others'.
    var own = [Int](repeating: 0, count: study.data.informants.count)
    for coding in 0..<study.data.codings.count {
      let speakers = study.attribution.informants(coding)
      if speakers.count == 1, let speaker = speakers.first { own[Int(speaker)] += 1 }
    }
    return study.data.informants.indices.filter { study.data.informants[$0].withdrawn != nil && own[$0] > 0 }
      .map {
        let informant = study.data.informants[$0]
        return Observation(.withdrawnConsent, informant.code, informant.withdrawn?.description ?? "")
      }
  }
}
