import AnyamModel

/// More than half of the passages come from one informant (Miles & Huberman: checking for representativeness).
enum OneVoice {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard let voice = one.largestVoice, voice.share > 0.5, one.sources.evidence.count > 1 else { return nil }
      return Observation(.oneVoice, one.conclusion.key, voice.name, "\(Int((voice.share * 100).rounded()))")
    }
  }
}
