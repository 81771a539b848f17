import AnyamModel

/// The flags of one claim.
struct Flags {
  let all: [EvidenceFlag]

  init(_ data: StudyData, _ evidence: [EvidenceItem], _ kind: Triangulation.Kind) {
    var flags: [EvidenceFlag] = []
    let voices = evidence.compactMap(\.informant)
    let people = Array(Set(voices)).sorted()
    let isKey = people.map { data.informants[$0].kind == .key }
    if !people.isEmpty, !isKey.contains(true) { flags.append(.noKeyInformant) }
    if !people.isEmpty, !isKey.contains(false), voices.count == evidence.count { flags.append(.keyInformantOnly) }
    for person in people {
      let stances = Set(evidence.filter { $0.informant == person }.map(\.stance))
      if stances.isSuperset(of: [.support, .contradict]) {
        flags.append(.inconsistentInformant(data.informants[person].code))
      }
    }
    for person in people where voices.filter({ $0 == person }).count * 2 > evidence.count {
      flags.append(.oneVoice(data.informants[person].code))
    }
    if Set(evidence.map(\.source)).count == 1 {
      flags.append(.sameEvent(data.sources[evidence[0].source].title))
    }
    if evidence.contains(where: \.isAssumed) { flags.append(.stanceAssumed) }
    flags.append(.eligibilityAssumed)
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
}
