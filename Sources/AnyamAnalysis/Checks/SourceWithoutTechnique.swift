import AnyamModel

/// A source of which nobody said how it was gathered: it counts in no technique.
enum SourceWithoutTechnique {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.sources.filter { $0.technique == nil }.map { Observation(.sourceWithoutTechnique, $0.title) }
  }
}
