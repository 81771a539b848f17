import AnyamModel

/// Passages of a conclusion whose direction nobody judged: they count as support only because nothing else is said.
enum StanceNeverJudged {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      let assumed = one.sources.evidence.count(where: \.isAssumed)
      guard assumed > 0 else { return nil }
      return Observation(.stanceNeverJudged, one.conclusion.key, "\(assumed)", "\(one.sources.evidence.count)")
    }
  }
}
