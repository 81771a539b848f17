import AnyamModel

/// Nobody looked at whom and what it rests on.
enum RepresentativenessUnseen {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state != .draft, study.isUsed(.representative, one) else { return nil }
      return Observation(.representativenessUnseen, one.conclusion.key)
    }
  }
}
