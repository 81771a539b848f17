import AnyamModel

/// The channels a study has: which could have spoken, and in which a passage counts. What does not depend on the claim is worked out
/// once, so that a thousand claims cost no more walks over the sources than one.
final class Channels {
  private let data: StudyData
  /// All source channels of informants in reading order: key informants' first.
  private let order: [String]
  private let places: [Place]
  private let occasions: [String?]

  /// The place as an observer saw it, and a document, where the study counts them as sources. Their Indonesian names are
  /// keys and never translated.
  static let situation = "situasi"
  static let document = "dokumen"

  /// What one source lets speak, inside the scope.
  private struct Place {
    let technique: Technique?
    /// Source channels of its people; the pseudo-source where it has none.
    let sources: [String]
    let pseudo: String?
    let informants: [Int]
    /// All of its people, asked for or not.
    let everyone: [Int]
    let occasion: String?
    let isIn: Bool
    let hasAsked: Bool
  }

  init(_ data: StudyData, _ filter: ScopeFilter, _ attribution: Attribution) {
    self.data = data
    var seen: Set<String> = []
    order = data.informants.indices.compactMap { Self.source(ofInformant: $0, data) }.filter {
      seen.insert($0).inserted
    }
    let visits = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    occasions = data.sources.map { source in
      source.visit.flatMap { visits[$0] } ?? source.date?.description
    }
    var places: [Place] = []
    for source in data.sources.indices {
      let everyone = attribution.informantsOfSource[source]
      let people = everyone.filter { filter.informants[$0] }
      let hasAsked = !filter.asksForPeople || !people.isEmpty
      places.append(
        Place(
          technique: data.sources[source].technique,
          sources: people.compactMap { Self.source(ofInformant: $0, data) },
          pseudo: people.isEmpty && !filter.asksForPeople ? Self.pseudoSource(source, data) : nil, informants: people,
          everyone: everyone, occasion: occasions[source], isIn: filter.sources[source], hasAsked: hasAsked))
    }
    self.places = places
  }

  /// The channel a passage counts in; `nil` where it counts in none.
  func channel(_ item: EvidenceItem, _ kind: Triangulation.Kind) -> String? {
    switch kind {
    case .source:
      if let informant = item.informant {
        Self.source(ofInformant: informant, data)
      } else {
        Self.pseudoSource(item.source, data)
      }
    case .technique: data.sources[item.source].technique?.rawValue
    case .time: occasions[item.source]
    case .coder: item.coders.first.map { data.coders[$0].name }
    }
  }

  /// The source channels that could have spoken in sources of one technique, or of all: of those for whom a source
  /// exists.
  func sources(technique: Technique? = nil) -> [String] {
    if let known = sourcesByTechnique[technique] { return known }
    var found: Set<String> = []
    var pseudo: Set<String> = []
    for place in places where place.isIn && (technique == nil || place.technique == technique) {
      found.formUnion(place.sources)
      if let own = place.pseudo { pseudo.insert(own) }
    }
    let channels = order.filter { found.contains($0) } + pseudo.sorted(by: >)
    sourcesByTechnique[technique] = channels
    return channels
  }

  /// The techniques by which a source exists, of all, of one informant or of one role.
  func techniques(informant: Int? = nil, role: String? = nil) -> [String] {
    let key = [informant.map(String.init), role]
    if let known = techniquesOf[key] { return known }
    var found: Set<Technique> = []
    for place in places where place.isIn && place.hasAsked && isOf(place, informant, role) {
      if let technique = place.technique { found.insert(technique) }
    }
    let channels = Technique.allCases.filter { found.contains($0) }.map(\.rawValue)
    techniquesOf[key] = channels
    return channels
  }

  /// The visits on which somebody was heard, or one informant: in the order of their days. A source without a visit is one by its day.
  func occasions(informant: Int? = nil) -> [String] {
    if let known = occasionsOf[informant] { return known }
    var days: [String: String] = [:]
    for (at, place) in places.enumerated() where place.isIn && place.hasAsked && isOf(place, informant, nil) {
      guard let occasion = place.occasion else { continue }
      let day = data.sources[at].date?.description ?? "~"
      days[occasion] = min(days[occasion] ?? day, day)
    }
    let channels = days.keys.sorted {
      days[$0] == days[$1] ? NaturalOrder.precedes($0, $1) : days[$0] ?? "" < days[$1] ?? ""
    }
    occasionsOf[informant] = channels
    return channels
  }

  /// Those who coded anything inside the scope.
  lazy var coders: [String] = {
    var isUsed = [Bool](repeating: false, count: data.coders.count)
    for coding in 0..<data.codings.count where data.codings.coders[coding] >= 0 {
      if places[Int(data.codings.sources[coding])].isIn { isUsed[Int(data.codings.coders[coding])] = true }
    }
    return data.coders.indices.filter { isUsed[$0] }.map { data.coders[$0].name }
  }()

  private var sourcesByTechnique: [Technique?: [String]] = [:]
  private var techniquesOf: [[String?]: [String]] = [:]
  private var occasionsOf: [Int?: [String]] = [:]

  private func isOf(_ place: Place, _ informant: Int?, _ role: String?) -> Bool {
    if let informant { return place.everyone.contains(informant) }
    if let role { return place.everyone.contains { data.informants[$0].role == role } }
    return true
  }

  /// What the silence of a channel means for a claim; `nil` where it was never asked.
  func silence(of channel: String, _ kind: Triangulation.Kind, _ openness: Openness) -> Silence? {
    switch kind {
    case .technique:
      guard let technique = Technique(rawValue: channel) else { return .notMentioned }
      return openness.technique(technique)
    case .time, .coder: return openness.isAssumed ? .notMentioned : .silent
    case .source:
      if channel == Self.situation { return openness.technique(.observation) }
      if channel == Self.document { return openness.technique(.documentation) }
      guard data.settings.sourceUnit == .informant else { return openness.role(channel) }
      return openness.role(data.informants.first { $0.code == channel }?.role ?? "")
    }
  }

  /// The role a source channel stands for; `nil` for the place and documents.
  func role(of channel: String) -> String? {
    guard channel != Self.situation, channel != Self.document else { return nil }
    guard data.settings.sourceUnit == .informant else { return channel }
    return data.informants.first { $0.code == channel }?.role
  }

  private static func source(ofInformant index: Int, _ data: StudyData) -> String? {
    let informant = data.informants[index]
    guard data.settings.sourceUnit == .role else { return informant.code }
    return informant.role.isEmpty ? nil : informant.role
  }

  private static func pseudoSource(_ source: Int, _ data: StudyData) -> String? {
    switch data.sources[source].technique {
    case .observation: data.settings.observations == .source ? situation : nil
    case .documentation: data.settings.documents == .source ? document : nil
    default: nil
    }
  }
}
