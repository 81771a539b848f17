import AnyamModel

/// Nobody looked for what does not fit.
enum NoNegativeSearch {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state != .draft, study.isUsed(.negativeCases, one) else { return nil }
      return Observation(.noNegativeSearch, one.conclusion.key)
    }
  }
}
