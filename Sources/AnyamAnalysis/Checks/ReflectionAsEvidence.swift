import AnyamModel

/// What an observer thought about it stands as if somebody had seen it: the reflective part of a field note is no evidence.
enum ReflectionAsEvidence {
  static func run(_ study: CheckedStudy) -> [Observation] {
    var headings: [Int: [TextRange]] = [:]
    return study.assessments.flatMap { one in
      let sources = one.sources.evidence.filter { item in
        guard study.data.sources[item.source].technique == .observation else { return false }
        if headings[item.source] == nil { headings[item.source] = ReflectiveParts.ranges(in: study.text(item.source)) }
        return headings[item.source]?.contains { $0.overlaps(item.range) } ?? false
      }
      return Set(sources.map(\.source)).sorted().map {
        Observation(.reflectionAsEvidence, one.conclusion.key, study.data.sources[$0].title)
      }
    }
  }
}
