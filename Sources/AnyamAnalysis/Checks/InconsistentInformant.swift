import AnyamModel

/// One informant speaks for it and against it: worth asking again at another time.
enum InconsistentInformant {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      one.sources.flags.compactMap { flag in
        guard case .inconsistentInformant(let value) = flag else { return nil }
        return Observation(.inconsistentInformant, one.conclusion.key, value)
      }
    }
  }
}
