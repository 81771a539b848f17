import AnyamModel

/// Back in the field nothing was found for it: data were gathered after it was first written down, and none of them support it.
enum NoSupportOnReturn {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard study.uses(.returned), let day = one.provisionalDay, !one.sources.evidence.isEmpty, one.later.isEmpty else {
        return nil
      }
      let rechecks = study.ledger.rechecks.filter { $0.conclusion == one.conclusion.id }
      let returned = study.data.sources.count { ($0.date ?? day) > day }
      guard returned > 0 || rechecks.contains(where: { $0.outcome == .noSupport }) else { return nil }
      return Observation(.noSupportOnReturn, one.conclusion.key, day.description, "\(returned)")
    }
  }
}
