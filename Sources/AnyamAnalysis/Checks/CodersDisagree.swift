import AnyamModel

/// Coders gave the same passage different directions.
enum CodersDisagree {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      one.sources.flags.compactMap { flag in
        guard case .unreconciled(let value) = flag else { return nil }
        return Observation(.codersDisagree, one.conclusion.key, "\(value)")
      }
    }
  }
}
