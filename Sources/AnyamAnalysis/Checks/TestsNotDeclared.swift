import AnyamModel

/// The study has conclusions and has not said which tests of credibility it promised: all gates count.
enum TestsNotDeclared {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.settings.tests == nil && !study.assessments.isEmpty ? [Observation(.testsNotDeclared, "")] : []
  }
}
