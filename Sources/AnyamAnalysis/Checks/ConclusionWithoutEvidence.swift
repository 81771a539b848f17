import AnyamModel

/// A conclusion nothing is linked to: nobody can follow it back to the data.
enum ConclusionWithoutEvidence {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.sources.evidence.isEmpty else { return nil }
      return Observation(.conclusionWithoutEvidence, one.conclusion.key)
    }
  }
}
