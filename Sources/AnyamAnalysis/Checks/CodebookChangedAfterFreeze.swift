import AnyamModel

/// The codebook was changed after it was frozen: what was coded before was coded by another book.
enum CodebookChangedAfterFreeze {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.changedSinceFreeze.map { [Observation(.codebookChangedAfterFreeze, $0)] } ?? []
  }
}
