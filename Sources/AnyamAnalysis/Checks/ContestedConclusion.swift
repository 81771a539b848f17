import AnyamModel

/// Something speaks against it now, and it was not settled.
enum ContestedConclusion {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state == .contested else { return nil }
      return Observation(
        .contestedConclusion, one.conclusion.key,
        study.ledger.steps(of: one.conclusion.id).last?.cause?.rawValue ?? "researcher")
    }
  }
}
