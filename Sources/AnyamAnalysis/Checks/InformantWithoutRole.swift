import AnyamModel

/// Somebody speaks and has no role: their passages count in no source.
enum InformantWithoutRole {
  static func run(_ study: CheckedStudy) -> [Observation] {
    guard study.data.settings.sourceUnit == .role else { return [] }
    return study.data.informants.indices.filter { study.data.informants[$0].role.isEmpty && study.ofInformant[$0] > 0 }
      .map { Observation(.informantWithoutRole, study.data.informants[$0].code, "\(study.ofInformant[$0])") }
  }
}
