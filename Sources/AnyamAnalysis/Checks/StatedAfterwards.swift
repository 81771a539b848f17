import AnyamModel

/// It was written down before the program knew it: no trail witnessed the day.
enum StatedAfterwards {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.conclusion.stated != nil else { return nil }
      return Observation(
        .statedAfterwards, one.conclusion.key, one.conclusion.stated?.description ?? "")
    }
  }
}
