import AnyamModel

/// The words of a linked passage changed when its source was replaced by a corrected one.
enum QuoteChanged {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard let count = study.changedQuotes[one.conclusion.key] else { return nil }
      return Observation(.quoteChanged, one.conclusion.key, "\(count)")
    }
  }
}
