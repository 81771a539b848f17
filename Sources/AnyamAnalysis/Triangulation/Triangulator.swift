public import AnyamModel

/// Triangulates the codes of one study.
public struct Triangulator {
  private let data: StudyData
  private let attribution: Attribution
  private let filter: ScopeFilter
  private let channels: Channels

  public init(_ data: StudyData, _ attribution: Attribution, scope: Scope = Scope()) {
    self.data = data
    self.attribution = attribution
    // The claim itself says which codes count.
    var people = scope
    people.codes = []
    filter = ScopeFilter(people, data)
    channels = Channels(data, filter, attribution)
  }

  /// The answer for one code, with or without evidence.
  ///
  /// - Parameters:
  ///   - code: its index in the codebook.
  ///   - includeDescendants: whether evidence of the codes below it counts too.
  public func triangulate(_ code: Int, by kind: Triangulation.Kind, includeDescendants: Bool = false) -> Triangulation {
    var codes = [Bool](repeating: false, count: data.codebook.codes.count)
    for index in includeDescendants ? data.codebook.subtree(of: code) : code..<code + 1 { codes[index] = true }
    let evidence = EvidenceItem.gather(codes, data, attribution, filter)
    let own = evidence.map { kind == .source ? channels.source($0) : channels.technique($0) }
    let eligible = kind == .source ? channels.sources() : channels.techniques()
    let cells = cells(eligible, zip(own, evidence))
    return Triangulation(
      claim: data.codebook.keys[code], by: kind, verdict: Verdict(cells.map(\.state)),
      covered: (cells.filter { $0.state != .silent }.count, cells.count), cells: cells, pairs: pairs(cells),
      strict: kind == .source ? strictByTechnique(evidence) : strictByInformant(evidence),
      strictByRole: kind == .source ? [] : strictByRole(evidence), flags: Flags(data, evidence, kind).all,
      evidence: evidence, channels: own)
  }

  /// The state of every channel that could have spoken. One that spoke could, whatever the study knew of it.
  private func cells(_ eligible: [String], _ items: some Sequence<(String?, EvidenceItem)>) -> [(
    channel: String, state: CellState
  )] {
    var stances: [String: Set<Stance>] = [:]
    for case (let channel?, let item) in items { stances[channel, default: []].insert(item.stance) }
    let unforeseen = stances.keys.filter { !eligible.contains($0) }.sorted()
    return (eligible + unforeseen).map { ($0, CellState(stances[$0] ?? [])) }
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

  /// Within one technique, over sources.
  private func strictByTechnique(_ evidence: [EvidenceItem]) -> [(channel: String, verdict: Verdict)] {
    Technique.allCases.compactMap { technique in
      let items = evidence.filter { data.sources[$0.source].technique == technique }.map { (channels.source($0), $0) }
      guard items.contains(where: { $0.0 != nil }) else { return nil }
      return (technique.rawValue, Verdict(cells(channels.sources(technique: technique), items).map(\.state)))
    }
  }

  /// Within one informant, over techniques.
  private func strictByInformant(_ evidence: [EvidenceItem]) -> [(channel: String, verdict: Verdict)] {
    data.informants.indices.compactMap { informant in
      let items = evidence.filter { $0.informant == informant }.map { (channels.technique($0), $0) }
      guard !items.isEmpty else { return nil }
      let cells = cells(channels.techniques(informant: informant), items)
      return (data.informants[informant].code, Verdict(cells.map(\.state)))
    }
  }

  /// Within one role, over techniques.
  private func strictByRole(_ evidence: [EvidenceItem]) -> [(channel: String, verdict: Verdict)] {
    var seen: Set<String> = []
    let roles = data.informants.map(\.role).filter { !$0.isEmpty && seen.insert($0).inserted }
    return roles.compactMap { role in
      let items = evidence.filter { $0.informant.map { data.informants[$0].role } == role }
        .map { (channels.technique($0), $0) }
      guard !items.isEmpty else { return nil }
      return (role, Verdict(cells(channels.techniques(role: role), items).map(\.state)))
    }
  }
}
