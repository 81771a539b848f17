import AnyamModel

/// A source in which nothing was coded: not read yet, or left out without a word.
enum SourceNeverCoded {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.sources.indices.filter { study.ofSource[$0] == 0 }.map {
      Observation(.sourceNeverCoded, study.data.sources[$0].title)
    }
  }
}
