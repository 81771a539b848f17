import AnyamModel

/// A day that has not come yet.
enum DateInFuture {
  static func run(_ study: CheckedStudy) -> [Observation] {
    guard let today = study.today else { return [] }
    let sources = study.data.sources.filter { ($0.date ?? today) > today }
      .map { Observation(.dateInFuture, $0.title, $0.date?.description ?? "") }
    let visits = study.data.visits.filter { ($0.date ?? today) > today }
      .map { Observation(.dateInFuture, $0.name, $0.date?.description ?? "", "visit") }
    return sources + visits
  }
}
