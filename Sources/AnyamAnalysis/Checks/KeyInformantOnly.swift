import AnyamModel

/// A conclusion only key informants speak for: those it is about may see it otherwise.
enum KeyInformantOnly {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.sources.flags.contains(.keyInformantOnly) else { return nil }
      return Observation(.keyInformantOnly, one.conclusion.key)
    }
  }
}
