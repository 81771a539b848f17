import AnyamModel

/// Somebody was heard and nothing they said was coded.
enum InformantNeverCoded {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.informants.indices.filter { person in
      study.ofInformant[person] == 0 && study.data.informants[person].withdrawn == nil
        && study.attribution.informantsOfSource.contains { $0.contains(person) }
    }
    .map { Observation(.informantNeverCoded, study.data.informants[$0].code) }
  }
}
