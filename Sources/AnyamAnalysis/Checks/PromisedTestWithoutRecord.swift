import AnyamModel

/// A test the study promised, of which nothing is recorded.
enum PromisedTestWithoutRecord {
  static func run(_ study: CheckedStudy) -> [Observation] {
    guard let tests = study.data.settings.tests else { return [] }
    return CredibilityTest.allCases.filter { tests.contains($0) && study.facts.records(of: $0) == 0 }
      .map { Observation(.promisedTestWithoutRecord, $0.rawValue) }
  }
}
