import AnyamModel

/// The channels a study has: which could have spoken, and in which a passage counts.
struct Channels {
  private let data: StudyData
  private let filter: ScopeFilter
  private let attribution: Attribution

  /// The place as an observer saw it, and a document, where the study counts them as sources. Their Indonesian names are
  /// keys and never translated.
  static let situation = "situasi"
  static let document = "dokumen"

  init(_ data: StudyData, _ filter: ScopeFilter, _ attribution: Attribution) {
    self.data = data
    self.filter = filter
    self.attribution = attribution
  }

  /// The source channel of a passage: a role, an informant, the place or a document; `nil` where it counts in none.
  func source(_ item: EvidenceItem) -> String? {
    guard let informant = item.informant else { return pseudoSource(item.source) }
    return source(ofInformant: informant)
  }

  func technique(_ item: EvidenceItem) -> String? { data.sources[item.source].technique?.rawValue }

  /// The source channels that could have spoken in sources of one technique, or of all: of those for whom a source
  /// exists.
  func sources(technique: Technique? = nil) -> [String] {
    var found: Set<String> = []
    var pseudo: Set<String> = []
    for source in data.sources.indices where filter.sources[source] {
      guard technique == nil || data.sources[source].technique == technique else { continue }
      let people = attribution.informantsOfSource[source].filter { filter.informants[$0] }
      found.formUnion(people.compactMap { self.source(ofInformant: $0) })
      if people.isEmpty, !filter.asksForPeople, let channel = pseudoSource(source) { pseudo.insert(channel) }
    }
    return order.filter { found.contains($0) } + pseudo.sorted(by: >)
  }

  /// The techniques by which a source exists, of all, of one informant or of one role.
  func techniques(informant: Int? = nil, role: String? = nil) -> [String] {
    var found: Set<Technique> = []
    for source in data.sources.indices where filter.sources[source] {
      guard let technique = data.sources[source].technique else { continue }
      let people = attribution.informantsOfSource[source]
      if let informant, !people.contains(informant) { continue }
      if let role, !people.contains(where: { data.informants[$0].role == role }) { continue }
      if filter.asksForPeople, !people.contains(where: { filter.informants[$0] }) { continue }
      found.insert(technique)
    }
    return Technique.allCases.filter { found.contains($0) }.map(\.rawValue)
  }

  /// All source channels of informants in reading order: key informants' first.
  var order: [String] {
    var seen: Set<String> = []
    return data.informants.indices.compactMap { source(ofInformant: $0) }.filter { seen.insert($0).inserted }
  }

  private func source(ofInformant index: Int) -> String? {
    let informant = data.informants[index]
    guard data.settings.sourceUnit == .role else { return informant.code }
    return informant.role.isEmpty ? nil : informant.role
  }

  private func pseudoSource(_ source: Int) -> String? {
    switch data.sources[source].technique {
    case .observation: data.settings.observations == .source ? Self.situation : nil
    case .documentation: data.settings.documents == .source ? Self.document : nil
    default: nil
    }
  }
}
