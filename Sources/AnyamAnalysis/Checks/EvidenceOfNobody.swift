import AnyamModel

/// Passages of interviews in which no informant is known: they count in no source.
enum EvidenceOfNobody {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      one.sources.flags.compactMap { flag in
        guard case .noInformant(let value) = flag else { return nil }
        return Observation(.evidenceOfNobody, one.conclusion.key, "\(value)")
      }
    }
  }
}
