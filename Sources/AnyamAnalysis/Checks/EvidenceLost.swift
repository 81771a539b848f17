import AnyamModel

/// Linked passages whose source was taken out.
enum EvidenceLost {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      one.sources.flags.compactMap { flag in
        guard case .lost(let value) = flag else { return nil }
        return Observation(.evidenceLost, one.conclusion.key, "\(value)")
      }
    }
  }
}
