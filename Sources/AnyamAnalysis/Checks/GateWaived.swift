import AnyamModel

/// A gate was let pass: the reader is told, and why.
enum GateWaived {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      one.gates.filter { $0.outcome == .waived }.map { Observation(.gateWaived, one.conclusion.key, $0.gate.rawValue) }
    }
  }
}
