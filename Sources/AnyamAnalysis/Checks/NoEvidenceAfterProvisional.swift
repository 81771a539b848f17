import AnyamModel

/// Nothing at all was gathered since it was first written down: it is still the first conclusion.
enum NoEvidenceAfterProvisional {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard study.uses(.returned), let day = one.provisionalDay, !one.sources.evidence.isEmpty, one.state != .draft,
        !study.data.sources.contains(where: { ($0.date ?? day) > day }),
        !study.ledger.rechecks.contains(where: { $0.conclusion == one.conclusion.id && $0.outcome == .noSupport })
      else { return nil }
      return Observation(.noEvidenceAfterProvisional, one.conclusion.key, day.description)
    }
  }
}
