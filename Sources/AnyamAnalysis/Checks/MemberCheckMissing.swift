import AnyamModel

/// It was not put to those it is about.
enum MemberCheckMissing {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard one.state != .draft, study.isUsed(.memberCheck, one), study.ledger.answers(to: one.conclusion.id).isEmpty
      else {
        return nil
      }
      return Observation(.memberCheckMissing, one.conclusion.key)
    }
  }
}
