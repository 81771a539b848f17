public import AnyamModel

/// Triangulates the claims of one study.
public struct Triangulator {
  private let data: StudyData
  private let channels: Channels
  private let desk: EvidenceDesk
  /// Key informants' first.
  private let roles: [String]

  public init(_ data: StudyData, _ attribution: Attribution, scope: Scope = Scope()) {
    self.data = data
    var seen: Set<String> = []
    roles = data.informants.map(\.role).filter { !$0.isEmpty && seen.insert($0).inserted }
    // The claim itself says which codes count.
    var people = scope
    people.codes = []
    let filter = ScopeFilter(people, data)
    channels = Channels(data, filter, attribution)
    desk = EvidenceDesk(data, attribution, filter)
  }

  /// The answer for one code, with or without evidence.
  ///
  /// - Parameters:
  ///   - code: its index in the codebook.
  ///   - includeDescendants: whether evidence of the codes below it counts too.
  public func triangulate(_ code: Int, by kind: Triangulation.Kind, includeDescendants: Bool = false) -> Triangulation {
    triangulate(Claim(code: code, data.codebook, includeDescendants: includeDescendants), by: kind)
  }

  /// What a claim rests on now, to be compared with later.
  public func snapshot(of claim: Claim) -> [Snapshot.Item] { desk.snapshot(claim) }

  /// The answer for one claim, with or without evidence.
  public func triangulate(_ claim: Claim, by kind: Triangulation.Kind) -> Triangulation {
    triangulate(claim, by: kind, desk.gather(claim, keepsCoders: kind == .coder), Openness(claim, data))
  }

  /// By sources and by techniques, the evidence gathered once; without the strict verdicts, which no gate asks for.
  func sourcesAndTechniques(_ claim: Claim) -> (sources: Triangulation, techniques: Triangulation) {
    let (gathered, openness) = (desk.gather(claim), Openness(claim, data))
    return (
      triangulate(claim, by: .source, gathered, openness, isStrict: false),
      triangulate(claim, by: .technique, gathered, openness, isStrict: false)
    )
  }

  private func triangulate(
    _ claim: Claim, by kind: Triangulation.Kind, _ gathered: EvidenceDesk.Gathered, _ openness: Openness,
    isStrict: Bool = true
  ) -> Triangulation {
    let evidence = gathered.items
    let own = evidence.map { channels.channel($0, kind) }
    let eligible = eligible(kind)
    let open = eligible.filter { channels.silence(of: $0, kind, openness) != nil }
    let cells = cells(open, zip(own, evidence))
    let speaking = Set(cells.filter { $0.state != .silent }.map(\.channel))
    var answer = Triangulation(
      claim: claim.name, statement: claim.statement, by: kind, verdict: Verdict(cells.map(\.state)),
      covered: (speaking.count, cells.count), cells: cells,
      silences: cells.filter { $0.state == .silent }.map {
        ($0.channel, channels.silence(of: $0.channel, kind, openness) ?? .notMentioned)
      },
      notAsked: eligible.filter { !open.contains($0) && !speaking.contains($0) }, pairs: pairs(cells),
      strict: isStrict ? strict(evidence, kind, openness) : [],
      strictByRole: isStrict && kind == .technique ? strictByRole(evidence, openness) : [],
      flags: Flags(data, gathered, kind, isAssumed: openness.isAssumed).all, evidence: evidence, channels: own)
    answer.resolution = claim.resolution
    if answer.verdict == .dissonant, let resolution = claim.resolution {
      answer.settled = settled(resolution, open, evidence, own)
    }
    return answer
  }

  private func eligible(_ kind: Triangulation.Kind) -> [String] {
    switch kind {
    case .source: channels.sources()
    case .technique: channels.techniques()
    case .time: channels.occasions()
    case .coder: channels.coders
    }
  }

  /// What a conflict comes to once it is settled: all are right from where they stand, or one was mistaken and no longer counts.
  private func settled(_ resolution: Resolution, _ open: [String], _ evidence: [EvidenceItem], _ own: [String?])
    -> Verdict?
  {
    // Counter-evidence that came afterwards is a conflict of its own.
    let against = evidence.filter { $0.stance == .contradict }
    guard against.allSatisfy({ $0.ids.contains { resolution.covers.contains($0) } }) else { return nil }
    switch resolution.kind {
    case .standpoints, .changed: return .complementary
    case .mistaken:
      let kept = zip(own, evidence).filter { channel, item in
        let names = [
          channel, item.informant.map { data.informants[$0].code }, item.informant.map { data.informants[$0].role },
          data.sources[item.source].technique?.rawValue, data.sources[item.source].title,
        ]
        return !names.contains(resolution.channel)
      }
      return Verdict(cells(open.filter { $0 != resolution.channel }, kept).map(\.state))
    case .split, .unresolved: return nil
    }
  }

  /// The state of every channel that could have spoken. One that spoke could, whatever the study knew of it.
  private func cells(_ eligible: [String], _ items: some Sequence<(String?, EvidenceItem)>) -> [(
    channel: String, state: CellState
  )] {
    // Few channels: a walk along them is cheaper than hashing their names.
    var cells = eligible.map { (channel: $0, stances: StanceSet()) }
    for case (let channel?, let item) in items {
      if let at = cells.firstIndex(where: { $0.channel == channel }) {
        cells[at].stances.insert(item.stance)
      } else {
        cells.append((channel, StanceSet(item.stance)))
      }
    }
    cells[eligible.count...].sort { $0.channel < $1.channel }
    return cells.map { ($0.channel, CellState($0.stances)) }
  }

  private func pairs(_ cells: [(channel: String, state: CellState)]) -> [(Convergence, Int)] {
    var counts: [Convergence: Int] = [:]
    for one in cells.indices {
      for other in cells.indices where other > one {
        counts[Convergence(cells[one].state, cells[other].state), default: 0] += 1
      }
    }
    return Convergence.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// What the definitions literally ask for: over sources within one technique; over techniques, visits or coders within one
  /// informant.
  private func strict(_ evidence: [EvidenceItem], _ kind: Triangulation.Kind, _ openness: Openness) -> [(
    channel: String, verdict: Verdict
  )] {
    func isOpen(_ channel: String) -> Bool { channels.silence(of: channel, kind, openness) != nil }
    guard kind != .source else {
      return Technique.allCases.compactMap { technique in
        let items = evidence.filter { data.sources[$0.source].technique == technique }.map {
          (channels.channel($0, .source), $0)
        }
        guard items.contains(where: { $0.0 != nil }) else { return nil }
        let own = channels.sources(technique: technique).filter { channel in
          guard let role = channels.role(of: channel) else { return isOpen(channel) }
          return openness.isOpen(role: role, technique: technique)
        }
        return (technique.rawValue, Verdict(cells(own, items).map(\.state)))
      }
    }
    let byInformant = Dictionary(grouping: evidence.filter { $0.informant != nil }) { $0.informant ?? 0 }
    return byInformant.sorted { $0.key < $1.key }.map { informant, said in
      let items = said.map { (channels.channel($0, kind), $0) }
      let own =
        switch kind {
        case .time: channels.occasions(informant: informant)
        case .coder: channels.coders
        case .source, .technique: channels.techniques(informant: informant)
        }
      let role = data.informants[informant].role
      let open = own.filter { channel in
        guard kind == .technique, let technique = Technique(rawValue: channel) else { return isOpen(channel) }
        return openness.isOpen(role: role, technique: technique)
      }
      return (data.informants[informant].code, Verdict(cells(open, items).map(\.state)))
    }
  }

  /// Within one role, over techniques.
  private func strictByRole(_ evidence: [EvidenceItem], _ openness: Openness) -> [(channel: String, verdict: Verdict)] {
    let speaking = evidence.filter { $0.informant != nil }
    let byRole = Dictionary(grouping: speaking) { $0.informant.map { data.informants[$0].role } ?? "" }
    return roles.compactMap { role in
      guard let said = byRole[role] else { return nil }
      let items = said.map { (channels.channel($0, .technique), $0) }
      let own = channels.techniques(role: role).filter { channel in
        Technique(rawValue: channel).map { openness.isOpen(role: role, technique: $0) } ?? true
      }
      return (role, Verdict(cells(own, items).map(\.state)))
    }
  }
}
