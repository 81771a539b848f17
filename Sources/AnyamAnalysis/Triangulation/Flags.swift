import AnyamModel

/// The flags of one claim.
struct Flags {
  let all: [EvidenceFlag]

  init(_ data: StudyData, _ gathered: EvidenceDesk.Gathered, _ kind: Triangulation.Kind, isAssumed: Bool) {
    let evidence = gathered.items
    var flags: [EvidenceFlag] = []
    let voices = evidence.compactMap(\.informant)
    let people = Array(Set(voices)).sorted()
    let isKey = people.map { data.informants[$0].kind == .key }
    if !people.isEmpty, !isKey.contains(true) { flags.append(.noKeyInformant) }
    if !people.isEmpty, !isKey.contains(false), voices.count == evidence.count { flags.append(.keyInformantOnly) }
    var stances: [Int: Set<Stance>] = [:]
    var counts: [Int: Int] = [:]
    for item in evidence {
      guard let person = item.informant else { continue }
      stances[person, default: []].insert(item.stance)
      counts[person, default: 0] += 1
    }
    for person in people where stances[person]?.isSuperset(of: [.support, .contradict]) == true {
      flags.append(.inconsistentInformant(data.informants[person].code))
    }
    for person in people where (counts[person] ?? 0) * 2 > evidence.count {
      flags.append(.oneVoice(data.informants[person].code))
    }
    if Set(evidence.map(\.source)).count == 1 {
      flags.append(.sameEvent(data.sources[evidence[0].source].title))
    }
    if evidence.contains(where: \.isAssumed) { flags.append(.stanceAssumed) }
    if isAssumed { flags.append(.eligibilityAssumed) }
    let unreconciled = Self.unreconciled(evidence)
    if unreconciled > 0 { flags.append(.unreconciled(unreconciled)) }
    if gathered.lost > 0 { flags.append(.lost(gathered.lost)) }
    if kind == .source, data.settings.sourceUnit == .role {
      for person in people where data.informants[person].role.isEmpty {
        flags.append(.informantWithoutRole(data.informants[person].code))
      }
    }
    if kind == .source {
      // An observation or a document has no informant by its nature; an interview without one is a gap.
      let open = evidence.filter { item in
        item.informant == nil && ![.observation, .documentation].contains(data.sources[item.source].technique)
      }
      if !open.isEmpty { flags.append(.noInformant(open.count)) }
    }
    let unplaced = evidence.filter { data.sources[$0.source].technique == nil }
    if kind == .technique, !unplaced.isEmpty { flags.append(.noTechnique(unplaced.count)) }
    all = flags
  }

  /// Passages of one voice that overlap and were given different directions by different coders.
  private static func unreconciled(_ evidence: [EvidenceItem]) -> Int {
    var count = 0
    // They come in the order of their places, so that only the next ones can overlap.
    for (at, item) in evidence.enumerated() {
      for other in evidence[(at + 1)...] {
        guard other.source == item.source, other.range.start < item.range.end else { break }
        if other.informant == item.informant, other.stance != item.stance, other.range.overlaps(item.range),
          Set(other.coders).isDisjoint(with: item.coders)
        {
          count += 1
        }
      }
    }
    return count
  }
}
