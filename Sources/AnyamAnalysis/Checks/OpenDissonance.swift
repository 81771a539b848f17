import AnyamModel

/// Sources or techniques contradict each other and nobody said how that is settled.
enum OpenDissonance {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      [one.sources, one.techniques].filter { $0.standing == .dissonant }.prefix(1).map { triangulation in
        let against = triangulation.cells.filter { $0.state == .contradict || $0.state == .mixed }.map(\.channel)
        return Observation(
          .openDissonance, one.conclusion.key, against.joined(separator: ", "), triangulation.by.rawValue,
          one.sources.resolution?.kind.rawValue ?? "")
      }
    }
  }
}
