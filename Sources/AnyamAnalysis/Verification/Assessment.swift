public import AnyamModel

/// Where one conclusion stands: its evidence by sources and techniques, and each gate to credibility.
public struct Assessment: Sendable {
  public let conclusion: Conclusion
  public let state: Conclusion.State
  public let sources: Triangulation
  public let techniques: Triangulation
  /// One for each gate, in their order.
  public let gates: [GateResult]
  /// The day it was first written down.
  public let provisionalDay: CalendarDate?
  /// The supporting passages gathered after that day.
  public let later: [EvidenceItem]
  /// The largest part of its passages that comes from one informant, and from one source, 0 to 1.
  public let largestVoice: Share?
  public let largestSource: Share?

  /// How much of the evidence one informant or one source gives.
  public struct Share: Sendable, Equatable {
    public var name: String
    public var share: Double
  }

  /// Gates that stand in the way: used, failed and not waived.
  public var failing: [GateResult] { gates.filter { $0.outcome == .fail } }
}

/// How one gate stands.
public struct GateResult: Sendable, Equatable {
  public let gate: Gate
  public let outcome: Gate.Outcome
  /// What a gate of triangulation rests on.
  public var verdict: Verdict?
  /// How many things were found: passages, searches, answers.
  public var count = 0
  public var waiver: Waiver?
}

/// Works out where the conclusions of a study stand. It examines; only the researcher verifies.
public struct Assessor {
  private let data: StudyData
  private let ledger: Ledger
  private let triangulator: Triangulator
  private let today: CalendarDate?
  private let usedGates: Set<Gate>
  private let claims: [ID<Conclusion>: Claim]

  /// - Parameter today: nothing is gathered later than that; `nil` where nobody looks at the day.
  public init(_ data: StudyData, _ ledger: Ledger, _ attribution: Attribution, today: CalendarDate? = nil) {
    self.today = today
    self.data = data
    self.ledger = ledger
    triangulator = Triangulator(data, attribution)
    usedGates = Self.usedGates(data.settings)
    claims = Dictionary(
      zip(ledger.conclusions.map(\.id), Claim.all(ledger, data.codebook)), uniquingKeysWith: { first, _ in first })
  }

  /// The gates of the tests the study promised; all of them where it has not said.
  public static func usedGates(_ settings: Settings) -> Set<Gate> {
    guard let tests = settings.tests else { return Set(Gate.allCases) }
    return Set(tests.flatMap(\.gates)).union([.evidence])
  }

  public func claim(_ conclusion: Conclusion) -> Claim {
    claims[conclusion.id] ?? Claim(conclusion, ledger, data.codebook)
  }

  /// What a conclusion rests on now, and how its gates stand.
  public func snapshot(_ conclusion: Conclusion) -> Snapshot {
    Snapshot(
      gates: assess(conclusion).gates.map { "\($0.gate.rawValue)=\($0.outcome.rawValue)" },
      evidence: triangulator.snapshot(of: claim(conclusion)),
      disagreements: ledger.answers(to: conclusion.id).filter { $0.outcome == .disagree }.map(\.id.description))
  }

  public func assess(_ conclusion: Conclusion) -> Assessment {
    let claim = claim(conclusion)
    let (sources, techniques) = triangulator.sourcesAndTechniques(claim)
    let evidence = sources.evidence
    let day = ledger.provisionalDay(of: conclusion)
    let later = evidence.filter { item in
      guard item.stance == .support, let day, let gathered = data.sources[item.source].date else { return false }
      return gathered > day && (today.map { gathered <= $0 } ?? true)
    }
    let answers = ledger.answers(to: conclusion.id)
    let searches = ledger.searches.filter { $0.claim == claim.reference }.count
    let waivers = ledger.waivers.filter { $0.conclusion == conclusion.id }
    let gates = Gate.allCases.map { gate -> GateResult in
      let (passes, verdict, count): (Bool, Verdict?, Int) =
        switch gate {
        case .evidence: (!evidence.isEmpty, nil, evidence.count)
        case .sources: (sources.standing.holds, sources.standing, 0)
        case .techniques: (techniques.standing.holds, techniques.standing, 0)
        case .returned: (!later.isEmpty, nil, later.count)
        case .negativeCases: (searches > 0, nil, searches)
        case .resolved: (sources.standing != .dissonant && techniques.standing != .dissonant, nil, 0)
        case .rival: (!conclusion.rival.isEmpty, nil, 0)
        case .memberCheck: (!answers.isEmpty && !answers.contains { $0.outcome == .disagree }, nil, answers.count)
        case .representative: (!conclusion.representativeness.isEmpty, nil, 0)
        }
      let waiver = waivers.last { $0.gate == gate }
      let outcome: Gate.Outcome =
        !usedGates.contains(gate) ? .notUsed : passes ? .pass : waiver != nil ? .waived : .fail
      return GateResult(gate: gate, outcome: outcome, verdict: verdict, count: count, waiver: waiver)
    }
    return Assessment(
      conclusion: conclusion, state: ledger.state(of: conclusion.id), sources: sources, techniques: techniques,
      gates: gates, provisionalDay: day, later: later,
      largestVoice: Self.largest(evidence.map { $0.informant.map { data.informants[$0].code } }),
      largestSource: Self.largest(evidence.map { data.sources[$0.source].title }))
  }

  private static func largest(_ names: [String?]) -> Assessment.Share? {
    var counts: [String: Int] = [:]
    for case let name? in names { counts[name, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return Assessment.Share(name: most.key, share: Double(most.value) / Double(names.count))
  }
}
