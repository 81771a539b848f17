public import AnyamModel

/// What takes a verified conclusion back, and what lets it up again (METHODOLOGY §2.6): new counter-evidence, a gate that no longer
/// holds, words that changed under it, an informant who does not agree. Nothing else does.
public struct Demotion {
  private let ledger: Ledger
  private let assessor: Assessor
  private let wordsChanged: (Snapshot.Item, Snapshot.Item) throws -> Bool

  /// - Parameter wordsChanged: whether a passage reads otherwise now, after its source was replaced.
  public init(
    _ ledger: Ledger, _ assessor: Assessor, wordsChanged: @escaping (Snapshot.Item, Snapshot.Item) throws -> Bool
  ) {
    self.ledger = ledger
    self.assessor = assessor
    self.wordsChanged = wordsChanged
  }

  /// The step a conclusion takes by itself now; `nil` where it stays.
  public func step(of conclusion: Conclusion) throws -> (state: Conclusion.State, cause: Transition.Cause)? {
    let steps = ledger.steps(of: conclusion.id)
    guard let last = steps.last else { return nil }
    guard let verified = steps.last(where: { $0.state == .verified }) else {
      // The verification it fell from was taken back.
      return last.state == .contested && last.cause != nil ? (.provisional, .causeRemoved) : nil
    }
    switch last.state {
    case .verified:
      return try cause(conclusion, since: verified.snapshot).map { (.contested, $0) }
    case .contested where last.cause != nil:
      // It never comes back to verified by itself.
      return try cause(conclusion, since: verified.snapshot) == nil ? (.provisional, .causeRemoved) : nil
    case .draft, .provisional, .contested, .revised, .withdrawn: return nil
    }
  }

  private func cause(_ conclusion: Conclusion, since before: Snapshot) throws -> Transition.Cause? {
    let now = assessor.snapshot(conclusion)
    let known = Dictionary(before.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in now.evidence where item.stance == .contradict && known[item.id]?.stance != .contradict {
      return .newContradiction
    }
    for item in now.evidence {
      guard let old = known[item.id], old.source != item.source else { continue }
      if try wordsChanged(old, item) { return .sourceChanged }
    }
    // What nothing supports any more has lost its footing, whatever gates were let pass.
    func isSupported(_ snapshot: Snapshot) -> Bool { snapshot.evidence.contains { $0.stance != .contradict } }
    if isSupported(before), !isSupported(now) { return .gateBroken }
    for gate in [Gate.evidence, .sources, .techniques, .returned] {
      let (held, fails) = (
        "\(gate.rawValue)=\(Gate.Outcome.pass.rawValue)", "\(gate.rawValue)=\(Gate.Outcome.fail.rawValue)"
      )
      if before.gates.contains(held), now.gates.contains(fails) { return .gateBroken }
    }
    if now.disagreements.contains(where: { !before.disagreements.contains($0) }) { return .memberDisagrees }
    return nil
  }
}
