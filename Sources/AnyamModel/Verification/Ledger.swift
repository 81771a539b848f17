/// The ledger (*buku kesimpulan*): every conclusion with its evidence, its steps, and what was done to make it credible.
public struct Ledger: Sendable, Equatable {
  /// By key in natural order.
  public var conclusions: [Conclusion] = []
  public var evidence: [Evidence] = []
  /// Oldest first.
  public var transitions: [Transition] = []
  public var waivers: [Waiver] = []
  /// Oldest first; the last of a claim holds.
  public var resolutions: [Resolution] = []
  public var memberChecks: [MemberCheck] = []
  public var searches: [NegativeSearch] = []
  public var debriefings: [Debriefing] = []
  public var readings: [ReadingPass] = []
  public var rechecks: [Recheck] = []

  public init() {}

  /// The steps of one conclusion, oldest first.
  public func steps(of conclusion: ID<Conclusion>) -> [Transition] {
    transitions.filter { $0.conclusion == conclusion }
  }

  public func state(of conclusion: ID<Conclusion>) -> Conclusion.State {
    transitions.last { $0.conclusion == conclusion }?.state ?? .draft
  }

  /// The day a conclusion was first written down: as it was stated, or as it became provisional.
  public func provisionalDay(of conclusion: Conclusion) -> CalendarDate? {
    if let stated = conclusion.stated { return stated }
    return transitions.first { $0.conclusion == conclusion.id && $0.state == .provisional }?.day
  }

  public func resolution(of claim: ClaimReference) -> Resolution? { resolutions.last { $0.claim == claim } }

  /// The last answer of each informant.
  public func answers(to conclusion: ID<Conclusion>) -> [MemberCheck] {
    var last: [MemberCheck] = []
    for check in memberChecks where check.conclusion == conclusion {
      last.removeAll { $0.informant == check.informant && check.informant != nil }
      last.append(check)
    }
    return last
  }
}
