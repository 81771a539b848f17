import AnyamModel

/// No other explanation of the same data was weighed.
enum NoRival {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state != .draft, study.isUsed(.rival, one) else { return nil }
      return Observation(.noRival, one.conclusion.key)
    }
  }
}
