import AnyamModel

/// Passages whose source was taken out: linked ones, and those it rested on at the researcher's last step.
enum EvidenceLost {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      var count = study.lostEvidence[one.conclusion.key] ?? 0
      for case .lost(let linked) in one.sources.flags { count = max(count, linked) }
      return count > 0 ? Observation(.evidenceLost, one.conclusion.key, "\(count)") : nil
    }
  }
}
