import AnyamModel

/// A focus of the research no conclusion answers.
enum FocusWithoutConclusion {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let answered = Set(study.assessments.compactMap(\.conclusion.focus))
    let codes = Set(study.assessments.flatMap(\.conclusion.codes))
    return study.data.grid.foci.filter { focus in
      guard !answered.contains(focus.id) else { return false }
      let indicators = Set(study.data.grid.indicators.filter { $0.focus == focus.id }.map(\.id))
      let asked = study.data.grid.questions.filter { indicators.contains($0.indicator) }.compactMap(\.code)
      return !asked.contains { codes.contains($0) }
    }
    .map { Observation(.focusWithoutConclusion, $0.name) }
  }
}
