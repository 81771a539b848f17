import AnyamModel

/// It is called verified, and a gate does not hold (any more).
enum VerifiedGateFails {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state == .verified, !one.failing.isEmpty else { return nil }
      return Observation(
        .verifiedGateFails, one.conclusion.key, one.failing.map(\.gate.rawValue).joined(separator: ", "))
    }
  }
}
