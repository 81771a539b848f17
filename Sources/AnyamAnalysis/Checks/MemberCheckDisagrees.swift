import AnyamModel

/// An informant does not agree, and has not been asked again.
enum MemberCheckDisagrees {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.flatMap { one in
      study.ledger.answers(to: one.conclusion.id).filter { $0.outcome == .disagree }.map { answer in
        let who = study.data.informants.first { $0.id == answer.informant }?.code ?? ""
        return Observation(.memberCheckDisagrees, one.conclusion.key, who)
      }
    }
  }
}
