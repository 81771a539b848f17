import AnyamModel

/// A surprise that was noted and not followed up.
enum SurpriseOpen {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let open = study.memos.count { $0.kind == .surprise && !$0.isFollowedUp }
    return open > 0 ? [Observation(.surpriseOpen, "", "\(open)")] : []
  }
}
