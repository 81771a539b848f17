import AnyamModel

/// A source without a day: it cannot be evidence gathered after a first conclusion.
enum SourceWithoutDate {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.sources.filter { $0.date == nil }.map { Observation(.sourceWithoutDate, $0.title) }
  }
}
