import AnyamModel

/// There is no focus grid: silence cannot be told from what was never asked.
enum GridMissing {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.grid.isEmpty && !study.assessments.isEmpty ? [Observation(.gridMissing, "")] : []
  }
}
